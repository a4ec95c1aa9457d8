"""Each table about people or loans says how it hangs, and each query asks first who is looking."""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path
from types import ModuleType

import pytest
from django.apps import apps
from django.db.models import ForeignKey, Model

from hoanhap.ground.orgs.columns import FIELDS, SEES
from hoanhap.ground.orgs.roles import AGENCY_KINDS
from hoanhap.ground.orgs.scope import Scope
from hoanhap.pure.kernel.act import Actor

SRC = Path(__file__).parents[2] / "src"
ABOUT_PEOPLE = ("registry", "intake", "lists", "loans")
READ_WITH_ITS_ROW = {
    "intake.SignedPaper": "papers_of(subject): the caller fetched the subject by the door",
}
"""Tables without a scope of their own and without a key to one that has: why."""

NOT_FOR_AN_ACTOR = {
    "ground.audit.queries.history_of": "the caller fetched the rows by the door",
    "ground.audit.queries.note_view": "writes that the actor of an act looked",
    "ground.intake.queries.file_row": "turns a row that was fetched by the door",
    "ground.orgs.queries.actor_at": "gives the actor in the first place",
    "ground.orgs.queries.is_founded": "says only whether there are any posts",
    "ground.orgs.queries.postings_with_actor": "gives the actor in the first place",
    "work.lists.queries.days_of": "reads a province's settings",
    "work.lists.queries.read_upload": "reads a file that is on no record yet",
    "work.loans.queries.finding_row": "turns a finding that was fetched by the door",
}
"""Public functions of a `queries` module whose first argument is no actor, and why."""


def models() -> list[type[Model]]:
    return [m for m in apps.get_models() if m._meta.app_label in ABOUT_PEOPLE]


def test_every_table_about_people_hangs_somewhere() -> None:
    loose = [
        model._meta.label
        for model in models()
        if not isinstance(getattr(model, "scope", None), Scope) and not _parents(model)
    ]
    assert loose == sorted(READ_WITH_ITS_ROW)


def _parents(model: type[Model]) -> list[str]:
    """The tables with a scope to which each row has a key."""
    return [
        field.related_model._meta.label
        for field in model._meta.get_fields()
        if isinstance(field, ForeignKey)
        and not field.null
        and isinstance(field.related_model, type)
        and isinstance(getattr(field.related_model, "scope", None), Scope)
    ]


def test_a_scope_names_known_kinds_of_agency_and_paths_that_lead_somewhere() -> None:
    for model in apps.get_models():
        scope = getattr(model, "scope", None)
        if isinstance(scope, Scope):
            assert scope.ways.keys() <= AGENCY_KINDS.keys()
            for way in (way for ways in scope.ways.values() for way in ways):
                if path := getattr(way, "path", ""):
                    model._default_manager.filter(**{f"{path}__in": [1]})
                model._default_manager.filter(**dict(getattr(way, "only", {})))


def test_every_kind_of_agency_has_its_columns_and_every_column_its_class() -> None:
    assert SEES.keys() == AGENCY_KINDS.keys()
    assert set(FIELDS.values()) == set().union(*SEES.values())


def queries_modules() -> list[ModuleType]:
    found = sorted((SRC / "hoanhap").glob("*/*/queries.py"))
    return [
        importlib.import_module(".".join(path.relative_to(SRC).with_suffix("").parts))
        for path in found
    ]


def test_the_first_argument_of_every_query_is_the_actor() -> None:
    others = set()
    for module in queries_modules():
        for name in _public_functions(module):
            function = inspect.signature(getattr(module, name), eval_str=True)
            first = next(iter(function.parameters.values()), None)
            if first is None or (first.name, first.annotation) != ("actor", Actor):
                others.add(f"{module.__name__.removeprefix('hoanhap.')}.{name}")
    assert others == NOT_FOR_AN_ACTOR.keys()


def _public_functions(module: ModuleType) -> list[str]:
    """What the module defines itself or hands on by `__all__`."""
    tree = ast.parse(inspect.getsource(module))
    own = [n.name for n in tree.body if isinstance(n, ast.FunctionDef) and n.name[0] != "_"]
    return sorted({*own, *getattr(module, "__all__", ())})


def test_a_table_that_does_not_say_how_it_hangs_cannot_be_looked_at() -> None:
    from hoanhap.ground.orgs.access import visible
    from hoanhap.ground.registry.models import Release

    with pytest.raises(TypeError):
        visible(None, Release)  # type: ignore[arg-type]  # refused before the actor is looked at
