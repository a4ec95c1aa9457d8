"""What a person typed into one field, taken or refused with words that say what to do."""

from __future__ import annotations

from collections.abc import Container
from urllib.parse import urlsplit

from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

ADDRESS_LONGEST = 500


def said(field: str, text: str, longest: int) -> str:
    """The text without outer spaces. Raises BadInput when nothing is said or it is too long."""
    tidy = text.strip()
    if not tidy:
        raise unfit(field, Words(vi="Hãy ghi nội dung này.", en="This must be filled in."))
    return not_too_long(field, tidy, longest)


def not_too_long(field: str, text: str, longest: int) -> str:
    """The text without outer spaces, which may be empty. Raises BadInput when it is too long."""
    tidy = text.strip()
    if len(tidy) > longest:
        why = Words(
            vi="Nội dung quá dài: tối đa {longest} ký tự.",
            en="Too long: at most {longest} characters.",
        )
        raise unfit(field, why.format(longest=longest))
    return tidy


def known(field: str, code: str, codes: Container[str]) -> str:
    """The code. Raises BadInput for one that is not in the table."""
    if code not in codes:
        why = Words(vi="Hãy chọn một mục trong danh mục.", en="Choose one from the list.")
        raise unfit(field, why)
    return code


def web_address(field: str, url: str) -> str:
    """The address of a page, http or https with a host. Raises BadInput."""
    tidy = not_too_long(field, url, ADDRESS_LONGEST)
    if not _is_web_address(tidy):
        raise unfit(
            field,
            Words(
                vi="Đường dẫn phải bắt đầu bằng http:// hoặc https:// và có tên trang.",
                en="The address must begin with http:// or https:// and name a site.",
            ),
        )
    return tidy


def unfit(field: str, why: Words) -> BadInput:
    """The refusal of one field."""
    return BadInput(why, details=((field, why),))


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
