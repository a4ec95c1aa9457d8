"""The deeds of the reports desk; importing this registers them."""

from hoanhap.work.reports.actions.set_template import set_template

__all__ = ["set_template"]
