"""Steps: which deed leads from which states to which, as a table that screen and refusal share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from hoanhap.pure.kernel.refusals import WrongState
from hoanhap.pure.kernel.words import Words


@dataclass(frozen=True, slots=True)
class Step:
    """One deed's way through the states: allowed `from_` these, leading `to` that (None: stays)."""

    deed: str
    from_: frozenset[str]
    to: str | None


@dataclass(frozen=True, slots=True)
class StepTable:
    """All steps of one kind of row, and the words for its states."""

    states: Mapping[str, Words]
    steps: Mapping[str, Step]

    def allows(self, deed: str, state: str) -> bool:
        """Whether this deed may be done to a row in this state."""
        step = self.steps.get(deed)
        return step is not None and state in step.from_

    def next(self, deed: str, state: str) -> str:
        """The state after the deed. Raises WrongState naming the state the row is in."""
        step = self.steps[deed]
        if state not in step.from_:
            raise WrongState(
                Words(
                    vi="Việc này không làm được khi hồ sơ đang ở trạng thái “{state}”.",
                    en="This cannot be done while the record is “{state}”.",
                ).format(state=self.states[state])
            )
        return step.to if step.to is not None else state

    def deeds_from(self, state: str) -> tuple[str, ...]:
        """The deeds the table allows from this state, in the table's order."""
        return tuple(name for name, step in self.steps.items() if state in step.from_)


def step_table(
    states: Mapping[str, Words], steps: Iterable[tuple[str, str, str | None]]
) -> StepTable:
    """Build a table from (deed, "from|from", to) rows; an unknown state is a mistake and raises."""
    built: dict[str, Step] = {}
    for deed, sources, to in steps:
        from_ = frozenset(sources.split("|"))
        unknown = (from_ | ({to} if to else set())) - set(states)
        if unknown:
            raise ValueError(f"{deed}: unknown states {sorted(unknown)}")
        built[deed] = Step(deed, from_, to)
    return StepTable(MappingProxyType(dict(states)), MappingProxyType(built))
