"""Tables of units, agencies and the people who act for them."""

from hoanhap.ground.orgs.models.agencies import Agency, AgencyTerritory, Posting, User
from hoanhap.ground.orgs.models.units import AdminUnit, UnitChange, UnitVersion

__all__ = [
    "AdminUnit",
    "Agency",
    "AgencyTerritory",
    "Posting",
    "UnitChange",
    "UnitVersion",
    "User",
]
