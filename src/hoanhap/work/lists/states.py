"""The states of a monthly list and the deeds that lead from one to the next."""

from __future__ import annotations

from hoanhap.pure.kernel.steps import StepTable, step_table
from hoanhap.pure.kernel.words import Words

STATES = {
    "drafted": Words(vi="đang lập", en="being drafted"),
    "submitted": Words(vi="đã trình", en="submitted"),
    "signed": Words(vi="đã ký", en="signed"),
    "returned": Words(vi="bị trả lại", en="sent back"),
    "confirmed": Words(vi="đã xác nhận", en="confirmed"),
    "transmitted": Words(vi="đã chuyển ngân hàng", en="transmitted to the bank"),
    "received": Words(vi="ngân hàng đã nhận bản gốc", en="original received by the bank"),
}

TABLE: StepTable = step_table(
    STATES,
    [
        ("lists.apply_form_01", "drafted|returned", None),
        ("lists.add_entry", "drafted|returned", None),
        ("lists.change_entry", "drafted|returned", None),
        ("lists.drop_entry", "drafted|returned", None),
        ("lists.declare_nil", "drafted|returned", None),
        ("lists.submit", "drafted|returned", "submitted"),
        ("lists.send_back", "submitted", "drafted"),
        ("lists.sign", "submitted", "signed"),
        ("lists.decide_entry", "signed", None),
        ("lists.return_to_police", "signed", "returned"),
        ("lists.confirm", "signed", "confirmed"),
        ("lists.transmit", "confirmed", "transmitted"),
        ("lists.receive_original", "transmitted", "received"),
        ("lists.attach_scan", "signed|confirmed|transmitted|received", None),
        ("lists.start_addition", "confirmed|transmitted|received", None),
        (
            "lists.note_lateness",
            "drafted|submitted|signed|returned|confirmed|transmitted|received",
            None,
        ),
    ],
)
