"""The system's own post, by which an installation's first offices and users are entered."""

from __future__ import annotations

from datetime import date

from django.contrib.auth.hashers import make_password

from hoanhap.ground.orgs import roles
from hoanhap.ground.orgs.acting import actor_for
from hoanhap.ground.orgs.models import Agency, Posting, User
from hoanhap.pure.kernel.act import Actor

USERNAME = "he-thong"


def system_actor(province_id: int, day: date) -> Actor:
    """The actor of the system's post (few grants, cannot sign in); made at first use."""
    posting = Posting.objects.filter(role=roles.SYSTEM_LOADER).select_related("agency", "user")
    found = posting.first()
    if found is None:
        agency = Agency.objects.create(
            name="Hệ thống",
            kind=roles.SYSTEM,
            unit_id=province_id,
            province_id=province_id,
            starts_on=day,
        )
        user = User.objects.create(
            username=USERNAME, full_name="Hệ thống", password=make_password(None)
        )
        found = Posting.objects.create(
            user=user, agency=agency, role=roles.SYSTEM_LOADER, starts_on=day
        )
    return actor_for(found, day)
