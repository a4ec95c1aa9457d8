"""An agency's own paper from its return."""

from __future__ import annotations

import io

import pytest
from django.urls import reverse
from docx import Document

from hoanhap.ground.documents.decree_30_check import check
from hoanhap.pure.kernel.refusals import NotVisible
from hoanhap.work.reports.return_paper import return_paper
from tests.reports.test_pages import client_of
from tests.returns.story import ReturnStory
from tests.world import NOON, World


def said_by(content: bytes) -> str:
    """All that the paper says."""
    document = Document(io.BytesIO(content))
    cells = [c.text for t in document.tables for row in t.rows for c in row.cells]
    return "\n".join([*(p.text for p in document.paragraphs), *cells])


@pytest.fixture
def story(world: World) -> ReturnStory:
    """A round in which a1 has sent its return and a2 writes."""
    return ReturnStory(world).open().sent("a1").written("a2")


def test_the_paper_bears_number_day_signer_texts_and_figures(story: ReturnStory) -> None:
    row = story.row("a1.police")
    file = return_paper(story.world.actor("a1.signer"), row.pk, NOON)
    said = said_by(file.content)
    for text in (
        "Đã ban hành kế hoạch.",
        "Số: 12/BC",
        "ngày 10 tháng 6 năm 2026",
        "Nguyễn Văn Ký",
        "Số lượt người trong danh sách",
    ):
        assert text in said
    assert "CÔNG AN XÃ A1" in said.upper()
    assert "DỰ THẢO" not in said
    assert [(one.rule.key, one.seen) for one in check(file.content) if one.met is False] == []


def test_a_paper_before_the_signature_is_a_draft(story: ReturnStory) -> None:
    row = story.row("a2.police")
    assert "DỰ THẢO" in said_by(return_paper(story.world.actor("a2.drafter"), row.pk, NOON).content)


@pytest.mark.parametrize(("post", "of"), [("a1.signer", "a2.police"), ("a.desk", "a2.police")])
def test_a_return_not_sent_has_no_paper_for_others(story: ReturnStory, post: str, of: str) -> None:
    with pytest.raises(NotVisible):
        return_paper(story.world.actor(post), story.row(of).pk, NOON)


def test_who_follows_the_province_reads_the_paper_once_it_was_sent(story: ReturnStory) -> None:
    row = story.row("a1.police")
    assert return_paper(story.world.actor("a.desk"), row.pk, NOON).content


def test_the_office_finds_its_paper_on_the_returns_page(
    story: ReturnStory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    client = client_of("a1.signer")
    url = reverse("web:return_paper", args=[story.row("a1.police").pk])
    page = reverse("web:return", args=[story.row("a1.police").pk])
    assert url in client.get(page).content.decode()
    assert client.get(url).content.startswith(b"PK")
    assert client_of("a2.signer").get(url).status_code == 404
