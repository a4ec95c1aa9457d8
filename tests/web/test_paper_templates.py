"""A province's own Word template: tried before it is taken, used from its day on."""

from __future__ import annotations

from datetime import timedelta
from io import BytesIO

import pytest
from django.urls import reverse
from docx import Document

from hoanhap.pure.kernel.refusals import BadInput, NotAllowed
from hoanhap.work.reports.actions import set_template
from hoanhap.work.reports.forms.form_01_sample import sample_template
from hoanhap.work.reports.papers import template_for, templates
from tests.web.desk_pages import As, as_post, page, post
from tests.world import TODAY, World, build_world

__all__ = ["as_post"]


@pytest.fixture
def world(db: None) -> World:
    return build_world()


def with_text(text: str) -> bytes:
    """A small .docx with one paragraph."""
    file = Document()
    file.add_paragraph(text)
    out = BytesIO()
    file.save(out)
    return out.getvalue()


def test_the_sample_is_taken_and_used_from_its_day_on(world: World) -> None:
    content = sample_template()
    starts_on = TODAY + timedelta(days=10)
    set_template(
        world.act("a.desk"), form="form-01", name="mau.docx", content=content, starts_on=starts_on
    )
    actor = world.actor("a.desk")
    assert template_for(actor, "form-01", starts_on - timedelta(days=1)) is None
    assert template_for(actor, "form-01", starts_on) == content
    assert template_for(world.actor("b.desk"), "form-01", starts_on) is None
    assert [row.name for row in templates(actor)] == ["mau.docx"]


@pytest.mark.parametrize(
    "text", ["{{ khong_co_cho_nay }}", "{{ ''.__class__.__mro__ }}", "{% for %}"]
)
def test_a_template_that_cannot_be_filled_is_refused_and_nothing_is_kept(
    world: World, text: str
) -> None:
    with pytest.raises(BadInput):
        set_template(
            world.act("a.desk"),
            form="form-01",
            name="x.docx",
            content=with_text(text),
            starts_on=TODAY,
        )
    assert templates(world.actor("a.desk")) == ()


def test_a_template_counts_from_today_on_not_from_yesterday(world: World) -> None:
    with pytest.raises(BadInput) as refused:
        set_template(
            world.act("a.desk"),
            form="form-01",
            name="x.docx",
            content=sample_template(),
            starts_on=TODAY - timedelta(days=1),
        )
    assert refused.value.details[0][0] == "starts_on"


def test_only_the_provinces_desk_sets_templates(world: World) -> None:
    with pytest.raises(NotAllowed):
        set_template(
            world.act("a1.drafter"),
            form="form-01",
            name="x.docx",
            content=sample_template(),
            starts_on=TODAY,
        )


def test_the_province_reads_and_sets_its_days_on_its_own_pages(
    world: World, as_post: As, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOANHAP_NOW", "2026-11-03T12:00")
    desk = as_post("a.desk")
    shown = page(desk, "templates")
    assert "đến ngân hàng 05/12/2026" in shown
    assert "Trùng ngày nghỉ không chuyển." in shown
    answer = post(
        desk,
        "list_days",
        starts_on="2026-12",
        day_submitted="1",
        day_signed="2",
        day_confirmed="3",
        day_at_bank="4",
        citation="KH 01/KH-UBND, mục III.1",
    )
    assert answer.status_code == 302
    assert "đến ngân hàng 04/12/2026" in page(desk, "templates")
    assert as_post("a1.drafter").get(reverse("web:list_days")).status_code == 404
