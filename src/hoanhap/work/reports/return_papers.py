"""Papers about returns, ready to be saved."""

from __future__ import annotations

from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.reports.forms.return_chase_letter import return_chase_letter_word
from hoanhap.work.reports.plan_papers import DOCX
from hoanhap.work.returns.queries import letter_data


def return_chase_letter(actor: Actor, chase_id: int) -> StoredFile:
    """The official letter of a message about returns as a Word file. Raises NotVisible."""
    letter = letter_data(actor, chase_id)
    kind = "de-nghi-bao-cao" if letter.is_courteous else "don-doc-bao-cao"
    return StoredFile(f"{kind}-{letter.chase_id}.docx", DOCX, return_chase_letter_word(letter))
