"""Close a task to help a person."""

from __future__ import annotations

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.orgs import access, roles
from hoanhap.ground.registry.models import HelpTask, Person
from hoanhap.ground.registry.needing_help import HELP_KINDS
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.refusals import BadInput, NotVisible, Stale, WrongState
from hoanhap.pure.kernel.words import Words


@action(
    "registry.close_help_task",
    grants=(roles.POLICE_DRAFTER, roles.COMMITTEE_CLERK),
    sentence=Words(
        vi="{who} kết thúc việc giúp {name}: {kind}", en="{who} closed help for {name}: {kind}"
    ),
)
def close_help_task(act: Act, *, task_id: int, version: int, outcome: str) -> Done:
    """Close a task by hand, saying what came of it; a number that comes closes it by itself.

    Raises NotVisible, Stale, BadInput without an outcome, WrongState for a closed task.
    """
    task = HelpTask.objects.select_for_update().filter(pk=task_id).first()
    if task is None:
        raise NotVisible
    person = access.get(act.actor, Person, task.person_id)
    if task.version != version:
        raise Stale
    if task.closed_on is not None:
        raise WrongState(Words(vi="Việc này đã kết thúc.", en="This task has been closed already."))
    if not outcome.strip():
        why = Words(vi="Hãy ghi kết quả.", en="Say what came of it.")
        raise BadInput(why, details=(("outcome", why),))
    task.closed_on = act.today
    task.closed_at = act.now
    task.outcome = outcome.strip()[:200]
    task.version += 1
    task.save()
    words = HELP_KINDS[task.kind]
    record(
        act,
        deed="registry.close_help_task",
        subject=("registry.HelpTask", task.pk),
        occurred_on=act.today,
        after={"outcome": task.outcome},
        params={"name": person.full_name, "kind": {"vi": words.vi, "en": words.en}},
        about=[("registry.Person", person.pk)],
    )
    return Done(id=task.pk, version=task.version)
