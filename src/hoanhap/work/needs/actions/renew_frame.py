"""Bring a survey up to date: who came home since, and who lives elsewhere now."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.words import Words
from hoanhap.work.needs.codes import OPENERS
from hoanhap.work.needs.frame import Wanted, wanted_lines
from hoanhap.work.needs.framing import add_lines
from hoanhap.work.needs.models import SurveyLine
from hoanhap.work.needs.stepping import SUBJECT, is_answered, survey_for


@action(
    "needs.renew_frame",
    grants=OPENERS,
    sentence=Words(
        vi="{who} cập nhật danh sách rà soát “{title}”: thêm {added}, chuyển xã {moved}",
        en="{who} brought the survey “{title}” up to date: {added} added, {moved} moved",
    ),
)
def renew_frame(act: Act, *, survey_id: int, version: int) -> Done:
    """Add who may borrow by the law of today and is not on the survey yet; a line that nobody has
    answered goes to the commune where its person or employer now is. An answered line stays where
    it was answered, and nobody is asked twice. Notes: `added`, `moved`.

    Raises NotVisible, Stale, WrongState once closed, NotAllowed for an office that
    neither opened it nor is the desk.
    """
    row = survey_for(act, "needs.renew_frame", survey_id, version)
    standing = {
        (line.person_id, line.employer_id): line
        for line in SurveyLine.objects.filter(survey=row, closed_at__isnull=True).annotate(
            has_answer=is_answered()
        )
    }
    added: list[Wanted] = []
    moved: list[Wanted] = []
    left: list[int] = []
    for one in wanted_lines(row.province_id, act.today):
        line = standing.get((one.person_id, one.employer_id))
        if line is None:
            added.append(one)
        elif line.commune_id != one.commune_id and not vars(line)["has_answer"]:
            moved.append(one)
            left.append(line.pk)
    for start in range(0, len(left), 500):
        SurveyLine.objects.filter(pk__in=left[start : start + 500]).update(closed_at=act.now)
    add_lines(act, row.pk, [*added, *moved])
    row.version += 1
    row.save(update_fields=["version"])
    counts = {"added": len(added), "moved": len(moved)}
    record(
        act,
        deed="needs.renew_frame",
        subject=(SUBJECT, row.pk),
        occurred_on=act.today,
        after=counts,
        params={"title": row.title, **counts},
    )
    return Done(id=row.pk, version=row.version, notes=counts)
