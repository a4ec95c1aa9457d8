"""The committee's word on one name: confirmed, or not with a coded reason."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, RuleNotMet, WrongState
from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.qd_22_2023.article_03_person import CONDUCT
from hoanhap.work.lists.codes import REFUSAL_CODES, VERDICTS, known_code
from hoanhap.work.lists.entering import touch
from hoanhap.work.lists.models import ListEntry
from hoanhap.work.lists.stepping import SUBJECT, entry_for, month_words

LISTED = "điểm a khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg"


@action(
    "lists.decide_entry",
    grants=(roles.COMMITTEE_CLERK,),
    sentence=Words(
        vi="{who} xem xét {name} trong danh sách tháng {month}: {verdict}",
        en="{who} decided on {name} of the list of {month}: {verdict}",
    ),
)
def decide_entry(
    act: Act,
    *,
    entry_id: int,
    version: int,
    verdict: str,
    refusal_code: str = "",
    refusal_note: str = "",
) -> Done:
    """Decide one name of a signed list: `verdict` "confirmed", or "refused" with `refusal_code` of
    codes.REFUSAL_CODES (`other` with a note). May be changed until the chair confirms the list.
    `version` is the entry's; notes `list_id`, `list_version`.

    Raises NotVisible, Stale, BadInput; WrongState for a name that has left; RuleNotMet when a name
    would be confirmed of whom the form does not say that they obey the law well (điểm a khoản 2
    Điều 3, Quyết định 22/2023/QĐ-TTg).
    """
    row, entry = entry_for(act, "lists.decide_entry", entry_id, version)
    _refuse_odd(entry, verdict, refusal_code, refusal_note)
    before = {"verdict": entry.verdict, "refusal_code": entry.refusal_code}
    entry.verdict = verdict
    entry.refusal_code = refusal_code if verdict == "refused" else ""
    entry.refusal_note = refusal_note.strip()[:200] if verdict == "refused" else ""
    entry.decided_by = act.actor.posting_id
    entry.version += 1
    entry.save()
    touch(row)
    words = REFUSAL_CODES[refusal_code] if verdict == "refused" else VERDICTS["confirmed"]
    record(
        act,
        deed="lists.decide_entry",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        before=before,
        after={"entry": entry.pk, "verdict": verdict, "refusal_code": entry.refusal_code},
        reason=entry.refusal_note,
        params={
            "name": entry.full_name,
            "month": month_words(row),
            "verdict": {"vi": words.vi, "en": words.en},
        },
        about=[("registry.Person", entry.person_id), ("lists.ListEntry", entry.pk)],
    )
    return Done(
        id=entry.pk,
        version=entry.version,
        notes={"list_id": row.pk, "list_version": row.version},
    )


def _refuse_odd(entry: ListEntry, verdict: str, refusal_code: str, refusal_note: str) -> None:
    if entry.change == "left":
        raise WrongState(
            Words(
                vi="Người này đã ra khỏi danh sách nên không cần xem xét.",
                en="This person has left the list, there is nothing to decide.",
            )
        )
    if verdict == "refused":
        known_code("refusal_code", refusal_code, REFUSAL_CODES, refusal_note)
    elif verdict != "confirmed":
        why = Words(
            vi="Hãy chọn xác nhận hoặc không xác nhận.", en="Choose confirmed or not confirmed."
        )
        raise BadInput(why, details=(("verdict", why),))
    elif not entry.obeys_law:
        why = Words(
            vi="Danh sách ghi người này chưa chấp hành tốt pháp luật nên chưa xác nhận được "
            "({clause}).",
            en="The list says this person does not yet obey the law well, so the name can't be "
            "confirmed ({clause}).",
        ).format(clause=LISTED)
        raise RuleNotMet(why, details=(CONDUCT.not_met(why),))
