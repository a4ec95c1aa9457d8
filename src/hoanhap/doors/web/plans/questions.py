"""What the page asks where the reader was not sure: a question a field, never a guess as a fact."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.planreader.notes import note_words
from hoanhap.pure.planreader.whose.notes import NOBODY
from hoanhap.work.plans.codes import BONDS, KINDS
from hoanhap.work.plans.types_reading import ItemRow

_ASKED = MappingProxyType(
    {
        "lead": Words(vi="{value} chủ trì, đúng không?", en="{value} leads: is that right?"),
        "together_with": Words(
            vi="Phối hợp cùng {value}, đúng không?", en="Together with {value}: is that right?"
        ),
        "performers": Words(
            vi="Chỉ đạo {value} thực hiện, đúng không?", en="Directs {value} to act: is that right?"
        ),
        "timings": Words(vi="Thời hạn là {value}, đúng không?", en="By when: {value}?"),
        "kind": Words(vi="Mục này là “{value}”, đúng không?", en="Is this point “{value}”?"),
        "bond": Words(vi="Đây là việc {value}, đúng không?", en="Is this {value}?"),
        "path": Words(vi="Số mục là {value}, đúng không?", en="Is the point's number {value}?"),
        "text": Words(
            vi="Lời văn đọc ra có đúng như bản gốc không?", en="Is the wording as in the document?"
        ),
        "topic": Words(vi="Nhóm việc là “{value}”, đúng không?", en="Is the topic “{value}”?"),
        "section": Words(vi="Thuộc phần “{value}”, đúng không?", en="Is it in “{value}”?"),
    }
)
_NOTHING = MappingProxyType(
    {
        "lead": Words(
            vi="Không thấy ai chủ trì: ai phải làm việc này?", en="Nobody leads: who owes this?"
        ),
        "together_with": Words(
            vi="Có cơ quan nào phối hợp không?", en="Does anybody work with it?"
        ),
        "performers": Words(vi="Có ai được chỉ đạo làm không?", en="Is anybody directed to act?"),
        "timings": Words(
            vi="Không thấy thời hạn: bao giờ phải xong?", en="No day was found: by when?"
        ),
    }
)
_OTHER = Words(vi="Chưa chắc: {what}.", en="Not sure: {what}.")


def questions(item: ItemRow) -> tuple[Words, ...]:
    """The questions of one point, soonest doubted first, then what the reader noted."""
    fields = [doubt.field for doubt in item.doubts]
    notes = list(item.notes)
    if "lead" in fields and not item.lead:
        # Whether it is assigned follows from who owes it; one question is enough.
        fields = [name for name in fields if name != "bond"]
        notes = [note for note in notes if note != NOBODY]
    named = {doubt.field: doubt.words for doubt in item.doubts}
    asked = [_question(item, name) or _OTHER.format(what=named[name]) for name in fields]
    return (*asked, *(note_words(note) for note in notes))


def _question(item: ItemRow, field: str) -> Words | None:
    value = _value(item, field)
    if value is None:
        return _NOTHING.get(field)
    asked = _ASKED.get(field)
    return asked.format(value=value) if asked else None


def _value(item: ItemRow, field: str) -> Words | None:
    if field in ("lead", "together_with", "performers"):
        return _joined([body.words for body in getattr(item, field)], ", ")
    if field == "timings":
        return _joined([one.words for one in item.timings], "; ")
    if field == "kind":
        return KINDS[item.kind]
    if field == "bond":
        return BONDS[item.bond]
    if field == "topic":
        return item.topic_words
    text = str(getattr(item, field, "") or "")
    return Words(vi=text, en=text) if text else None


def _joined(parts: list[Words], between: str) -> Words | None:
    if not parts:
        return None
    return Words(
        vi=between.join(part.vi for part in parts), en=between.join(part.en for part in parts)
    )
