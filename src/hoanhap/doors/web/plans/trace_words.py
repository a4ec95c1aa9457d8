"""What the trace of plans holds, in words: its fields, its codes, bodies and timings."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.bodies.catalogue import BODIES
from hoanhap.work.plans.codes import BONDS, HEADER_FIELDS, ITEM_FIELDS, ITEM_STATES, KINDS
from hoanhap.work.plans.codes_doing import CHANNELS, ESCALATIONS, MEMBER_PARTS
from hoanhap.work.plans.showing_items import TOPIC_WORDS, target_words
from hoanhap.work.plans.states import OCCURRENCE_STATES, PLAN_STATES
from hoanhap.work.plans.timing_words import timing_words

INTERNAL = frozenset(
    {
        "belongs_to_id", "chase_ids", "evidence_id", "facts", "item_ids", "position",
        "replaced_by", "text_sha256", "timing_details",
    }
)  # fmt: skip
FIELDS: Mapping[str, Words] = MappingProxyType(
    {
        **HEADER_FIELDS,
        **ITEM_FIELDS,
        "agencies": Words(vi="Số cơ quan", en="Agencies"),
        "asked_due_on": Words(vi="Hạn xin", en="Day asked"),
        "channel": Words(vi="Hình thức", en="How"),
        "citations": Words(vi="Căn cứ", en="Citations"),
        "done_on": Words(vi="Làm xong", en="Done on"),
        "ends_on": Words(vi="Đến hết ngày", en="Until"),
        "escalated_to": Words(vi="Đã báo cáo", en="Escalated to"),
        "evidence": Words(vi="Minh chứng", en="Evidence"),
        "file": Words(vi="Tệp", en="File"),
        "has_email": Words(vi="Có thư điện tử", en="Has an e-mail"),
        "is_checked": Words(vi="Đã soát", en="Checked"),
        "is_counted": Words(vi="Được tính", en="Counted"),
        "is_granted": Words(vi="Đồng ý", en="Granted"),
        "issued_on": Words(vi="Ngày ban hành", en="Issued on"),
        "link": Words(vi="Đường dẫn", en="Link"),
        "occurrences": Words(vi="Số kỳ việc", en="Times due"),
        "part": Words(vi="Vai trò", en="Part"),
        "parties": Words(vi="Các bên", en="Parties"),
        "reach": Words(vi="Lượt người", en="Reached"),
        "recipients": Words(vi="Nơi nhận", en="Recipients"),
        "remedied_on": Words(vi="Khắc phục xong", en="Mended on"),
        "seen_on": Words(vi="Đã xem", en="Seen on"),
        "starts_on": Words(vi="Từ ngày", en="From"),
        "term": Words(vi="Thời gian thực hiện", en="Carried out"),
        "texts": Words(vi="Nội dung các phần", en="Texts of the parts"),
        "url": Words(vi="Đường dẫn", en="Link"),
        "year": Words(vi="Năm", en="Year"),
    }
)
STATES: Mapping[str, Words] = MappingProxyType({**ITEM_STATES, **PLAN_STATES, **OCCURRENCE_STATES})
CODES: Mapping[str, Mapping[str, Words]] = MappingProxyType(
    {
        "channel": CHANNELS,
        "escalated_to": ESCALATIONS,
        "part": MEMBER_PARTS,
        "bond": BONDS,
        "kind": KINDS,
        "topic": TOPIC_WORDS,
    }
)


def said(name: str, value: Any) -> Words | None:
    """A timing or target in JSON, or the code of a body, in words; None for anything else."""
    if name == "timings" and isinstance(value, Mapping):
        return timing_words(value, {})
    if name == "targets" and isinstance(value, Mapping):
        return target_words(value["number"], value["unit"], value["per"], value["period"])
    is_body = name in ("lead", "together_with", "performers") and isinstance(value, str)
    return BODIES[value].words if is_body and value in BODIES else None
