"""Tables of people and what is known of them: only what Form 01 and the loan need."""

from hoanhap.ground.registry.models.conduct import Attestation, HelpTask
from hoanhap.ground.registry.models.disclosure import Disclosure
from hoanhap.ground.registry.models.person import Person, Release, Residence

__all__ = ["Attestation", "Disclosure", "HelpTask", "Person", "Release", "Residence"]
