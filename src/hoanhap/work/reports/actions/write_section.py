"""Save the office's own words in a section, as they are typed."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.stepping import SECTION, WRITERS, section_for, touch
from hoanhap.work.reports.texts import kept_text


@action(
    "reports.write_section",
    grants=WRITERS,
    sentence=Words(vi="{who} viết mục “{section}”", en="{who} wrote the section “{section}”"),
)
def write_section(act: Act, *, section_id: int, version: int, text: str) -> Done:
    """Save the section's own text; `version` is the section's. Figures are placed by their code in
    double braces and stay codes until the report is printed.

    Raises NotVisible, Stale where somebody saved it since, WrongState, BadInput when too long.
    """
    _, section = section_for(act, "reports.write_section", section_id, version)
    before = section.text
    section.text = kept_text("text", text)
    section.saved_by = act.actor.posting_id
    section.saved_at = act.now
    touch(section)
    record(
        act,
        deed="reports.write_section",
        subject=(SECTION, section.pk),
        occurred_on=act.today,
        before={"text": before},
        after={"text": section.text},
        params={"section": section.title},
    )
    return Done(id=section.pk, version=section.version, notes={"text": section.text})
