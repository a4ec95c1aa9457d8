"""Papers about plans, ready to be saved."""

from __future__ import annotations

from hoanhap.ground.intake.office_file import StoredFile
from hoanhap.pure.kernel.act import Actor
from hoanhap.work.plans.chase_papers import letter_data
from hoanhap.work.reports.forms.chase_letter import chase_letter_word

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def chase_letter(actor: Actor, chase_id: int) -> StoredFile:
    """The official letter of a message as a Word file. Raises NotVisible."""
    letter = letter_data(actor, chase_id)
    kind = "de-nghi-phoi-hop" if letter.is_courteous else "don-doc"
    return StoredFile(f"{kind}-{letter.chase_id}.docx", DOCX, chase_letter_word(letter))
