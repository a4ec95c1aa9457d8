"""A list's data as the finished paper that reports/forms lays out."""

from __future__ import annotations

from django.conf import settings

from hoanhap.ground.documents.word import Signature
from hoanhap.ground.documents.word_parts import day_words
from hoanhap.ground.orgs.unit_tree import KIND_WORDS
from hoanhap.pure.kernel.days import Month
from hoanhap.work.lists.codes import PURPOSES, RELEASE_KINDS
from hoanhap.work.lists.paper_types import PaperData, PaperLine
from hoanhap.work.reports.forms.form_01 import Form01Paper, Form01Row, Verdict

_DRAFT_STATES = frozenset({"drafted", "returned", "submitted"})
_SEXES = {"male": "Nam", "female": "Nữ"}


def paper_of(data: PaperData) -> Form01Paper:
    """The paper: a draft until the police signed; the committee's part blank until it confirmed."""
    is_confirmed = data.confirmed_on is not None
    place = _bare(data.commune_name)
    return Form01Paper(
        commune=_lowered(data.commune_name),
        province=_lowered(data.province_name),
        place=place,
        police=data.police_name,
        police_parent=f"Công an {_lowered(data.province_name)}",
        committee=data.committee_name,
        month=Month.of(data.month),
        rows=tuple(_row(line) for line in data.lines),
        police_signature=Signature(title="Trưởng Công an", name=data.signer_name),
        committee_signature=Signature(
            title="Chủ tịch",
            name=data.confirmer_name,
            authority=("TM. Ủy ban nhân dân",),
            heading=f"Xác nhận của {data.committee_name}"
            + (f" (số {data.confirmation_number})" if data.confirmation_number else ""),
            day_line=f"{place}, {day_words(data.confirmed_on)}" if is_confirmed else "",
        ),
        number=data.number,
        symbol="" if data.number else data.symbol,
        day=data.signed_on,
        addendum=data.addition_no,
        recipients=(data.committee_name, data.bank_name, "Lưu hồ sơ"),
        is_draft=data.state in _DRAFT_STATES,
        is_demo=settings.IS_DEMO,
    )


def _row(line: PaperLine) -> Form01Row:
    verdict = None
    if line.is_confirmed is not None:
        verdict = Verdict(line.is_confirmed, line.refusal.vi if line.refusal else "")
    return Form01Row(
        full_name=line.full_name,
        born_on=line.born_on or line.birth_year,
        residence=line.residence,
        release_kind=RELEASE_KINDS[line.release_kind].vi,
        released_on=line.released_on,
        is_obeying_law=line.obeys_law,
        purpose=PURPOSES[line.purpose].vi,
        sex=_SEXES.get(line.sex, ""),
        identity_number=line.identity_number or None,
        certificate_number=line.certificate_number,
        certificate_on=line.certificate_on,
        amount_vnd=line.amount_vnd,
        phone=line.phone,
        note=line.form_note,
        verdict=verdict,
    )


def _lowered(unit_name: str) -> str:
    """ "Xã Bình Lư" as it stands within a sentence: "xã Bình Lư"."""
    return unit_name[:1].lower() + unit_name[1:]


def _bare(unit_name: str) -> str:
    """The name alone, for the place of signing."""
    for kind in KIND_WORDS.values():
        if unit_name.startswith(f"{kind} "):
            return unit_name.removeprefix(kind).strip()
    return unit_name
