"""The deeds of the books; importing this registers them."""

from hoanhap.ground.ledger.actions.receive_fund import receive_fund

__all__ = ["receive_fund"]
