"""Refusals: every "no" of the house, each with a status, and a sentence fit to show an officer."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from hoanhap.pure.kernel.words import Words


class Refused(Exception):
    """A deed or a look was refused; nothing was changed. `words` says why and what to do next."""

    status: ClassVar[int] = 422
    code: ClassVar[str] = "refused"

    def __init__(self, words: Words, *, details: Sequence[object] = ()) -> None:
        super().__init__(words.vi)
        self.words = words
        self.details = tuple(details)


class NotAllowed(Refused):
    """The post may not do this, or other hands must do it (maker is not checker)."""

    status = 403
    code = "not_allowed"


class NotVisible(Refused):
    """There is no such row, or it is not this post's to see: one answer for both."""

    status = 404
    code = "not_visible"

    def __init__(self, words: Words | None = None) -> None:
        super().__init__(
            words
            or Words(
                vi="Không tìm thấy, hoặc hồ sơ này không thuộc phạm vi của anh/chị.",
                en="Not found, or not within what your post may see.",
            )
        )


class ReusedRequest(Refused):
    """The request id was used before with another input."""

    status = 409
    code = "reused_request"

    def __init__(self) -> None:
        super().__init__(
            Words(
                vi="Yêu cầu này đã được gửi với nội dung khác. Hãy mở lại trang và làm lại.",
                en="This request was sent with other content. Reopen the page and try again.",
            )
        )


class Stale(Refused):
    """Someone changed the row since the page was opened."""

    status = 409
    code = "stale"

    def __init__(self) -> None:
        super().__init__(
            Words(
                vi="Hồ sơ đã được người khác cập nhật sau khi anh/chị mở trang. "
                "Hãy tải lại trang để xem bản mới.",
                en="Someone updated this record after you opened the page. Reload to see it.",
            )
        )


class WrongState(Refused):
    """The step is not allowed from the state the row is in; the sentence names that state."""

    status = 409
    code = "wrong_state"


class RuleNotMet(Refused):
    """The law does not allow it on that day; `details` are the findings, met and not."""

    status = 422
    code = "rule_not_met"


class NotReady(Refused):
    """Something else comes first (a point still to be looked at, evidence to be added); `details`
    name what.
    """

    status = 422
    code = "not_ready"


class BadInput(Refused):
    """The input can't be taken; `details` are (field, Words) pairs, one a wrong field."""

    status = 422
    code = "bad_input"
