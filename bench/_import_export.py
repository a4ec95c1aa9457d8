"""The same facts into the same tables with django-import-export, as quickly as it goes."""

from __future__ import annotations

from typing import Any

from import_export import fields, resources
from import_export.instance_loaders import BaseInstanceLoader, CachedInstanceLoader
from import_export.widgets import Widget
from tablib import Dataset
from tests.world import NOON

from hoanhap.ground.registry.models import Person, Release, Residence
from hoanhap.ground.vault.sealing import blind_index, seal_text
from hoanhap.pure.kernel.vietnamese import name_sort_key, skeleton
from hoanhap.work.lists.models import ListEntry

BATCH = 1000


class _AllNew(BaseInstanceLoader):  # type: ignore[misc]  # the package has no types
    """Look nobody up: the rows of these tables are new by what went before."""

    def get_instance(self, row: Any) -> None:
        """None: a new row."""


def _resource(model: Any, names: tuple[str, ...], key: str, loader: Any) -> Any:
    """A resource in bulk without differences or reports; values go in as they are."""
    meta = type(
        "Meta",
        (),
        {
            "model": model,
            "fields": names,
            "import_id_fields": (key,),
            "use_bulk": True,
            "batch_size": BATCH,
            "skip_diff": True,
            "skip_html_diff": True,
            "report_skipped": False,
            "force_init_instance": False,
            "instance_loader_class": loader,
            "clean_model_instances": False,
        },
    )
    columns = {n: fields.Field(attribute=n, column_name=n, widget=Widget()) for n in names}
    return type(f"{model.__name__}Resource", (resources.ModelResource,), {"Meta": meta, **columns})


PERSON = (
    "full_name", "name_skeleton", "name_sort", "birth_year", "born_on", "sex", "identity_kind",
    "identity_sealed", "identity_index", "phone", "commune_id", "residence", "recorded_at",
)  # fmt: skip
RELEASE = (
    "person_id", "kind", "released_on", "certificate_number", "certificate_on", "recorded_at",
)  # fmt: skip
RESIDENCE = ("person_id", "commune_id", "text", "starts_on", "recorded_at")
ENTRY = (
    "list_id", "person_id", "position", "change", "full_name", "name_sort", "birth_year", "born_on",
    "sex", "identity_kind", "identity_sealed", "residence", "release_kind", "certificate_number",
    "certificate_on", "released_on", "obeys_law", "purpose", "amount_vnd", "phone", "form_note",
)  # fmt: skip


def import_all(facts: list[Any], row: Any) -> None:
    """All facts as people, releases, residences and entries of this list."""
    people = [_person(f, row.commune_id) for f in facts]
    _run(Person, PERSON, "identity_index", CachedInstanceLoader, people)
    ids = dict(Person.objects.filter(commune_id=row.commune_id).values_list("identity_index", "id"))
    whole = [
        {
            **person,
            "person_id": ids[person["identity_index"]],
            "list_id": row.pk,
            "position": position,
            "change": "new",
            "kind": f.release_kind,
            "release_kind": f.release_kind,
            "released_on": f.released_on,
            "starts_on": f.released_on,
            "certificate_number": f.certificate_number,
            "certificate_on": f.certificate_on,
            "text": f.residence,
            "obeys_law": f.obeys_law,
            "purpose": f.purpose,
            "amount_vnd": f.amount_vnd,
            "form_note": f.form_note,
        }
        for position, (f, person) in enumerate(zip(facts, people, strict=True), start=1)
    ]
    _run(Release, RELEASE, "person_id", _AllNew, whole)
    _run(Residence, RESIDENCE, "person_id", _AllNew, whole)
    _run(ListEntry, ENTRY, "person_id", _AllNew, whole)


def _person(facts: Any, commune_id: int) -> dict[str, Any]:
    return {
        "full_name": facts.full_name,
        "name_skeleton": skeleton(facts.full_name),
        "name_sort": name_sort_key(facts.full_name),
        "birth_year": facts.birth_year,
        "born_on": facts.born_on,
        "sex": facts.sex,
        "identity_kind": "cccd",
        "identity_sealed": seal_text(facts.identity_number, column="registry.identity"),
        "identity_index": blind_index(facts.identity_number),
        "phone": facts.phone,
        "commune_id": commune_id,
        "residence": facts.residence,
        "recorded_at": NOON,
    }


def _run(model: Any, names: tuple[str, ...], key: str, loader: Any, rows: list[Any]) -> None:
    data = Dataset(*[[row[name] for name in names] for row in rows], headers=names)
    made = _resource(model, names, key, loader)()
    made.import_data(data, raise_errors=True, use_transactions=True)
