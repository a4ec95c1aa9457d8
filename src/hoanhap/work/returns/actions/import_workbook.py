"""Take a return in from a filled-in workbook."""

from __future__ import annotations

import hashlib

from hoanhap.ground.audit.spine import Done, action
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.returns.codes import WRITERS
from hoanhap.work.returns.drafting import begin
from hoanhap.work.returns.stepping import own_return, save_and_record
from hoanhap.work.returns.workbook_in import read_book, refuse_other_book, take_book


@action(
    "returns.import_workbook",
    grants=WRITERS,
    sentence=Words(
        vi="{who} nhập báo cáo “{round}” từ tệp {name}: {texts} mục, {figures} số liệu",
        en="{who} took “{round}” in from {name}: {texts} sections, {figures} figures",
    ),
)
def import_workbook(act: Act, *, return_id: int, version: int, name: str, content: bytes) -> Done:
    """Take texts and declared figures in from the form that was downloaded from this return.

    What somebody saved since the form was made stays as it is and is named; so nothing typed is
    lost, and the same file twice changes nothing. Notes: `texts`, `figures`, `kept` and `refused`
    (rows of the file). Raises NotVisible, Stale, WrongState, NotAllowed, NotReady once locked,
    FileRefused for what is no workbook, BadInput for the form of another round or agency.
    """
    row, before = own_return(act, "returns.import_workbook", return_id, version)
    book = read_book(name, content)
    refuse_other_book(row, book)
    begin(act, row)
    taken = take_book(act, row, book)
    notes = {
        "texts": taken.texts,
        "figures": taken.figures,
        "kept": taken.kept,
        "refused": taken.refused,
    }
    return save_and_record(
        act,
        "returns.import_workbook",
        row,
        before={"state": before},
        after={"sha256": hashlib.sha256(content).hexdigest(), **notes},
        params={"name": name[-120:], "texts": taken.texts, "figures": taken.figures},
        notes=notes,
    )
