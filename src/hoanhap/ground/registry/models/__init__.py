"""Tables of people and what is known of them: only what Form 01 and the loan need; and of those who
employ them.
"""

from hoanhap.ground.registry.models.conduct import Attestation, HelpTask
from hoanhap.ground.registry.models.disclosure import Disclosure
from hoanhap.ground.registry.models.employer import Employer
from hoanhap.ground.registry.models.person import Person, Release, Residence

__all__ = [
    "Attestation",
    "Disclosure",
    "Employer",
    "HelpTask",
    "Person",
    "Release",
    "Residence",
]
