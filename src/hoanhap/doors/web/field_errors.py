"""What a field says is wrong, in our own words: Django's Vietnamese is incomplete and stiff."""

from __future__ import annotations

from django import forms
from django.contrib.auth.password_validation import MinimumLengthValidator

from hoanhap.doors.web.language import in_page_language, say
from hoanhap.pure.kernel.words import Words

ERRORS: dict[str, Words] = {
    "required": Words(vi="Hãy điền ô này.", en="Fill this in."),
    "invalid_choice": Words(vi="Hãy chọn một mục trong danh sách.", en="Choose one of the list."),
    "invalid_pk_value": Words(vi="Hãy chọn một mục trong danh sách.", en="Choose one of the list."),
    "min_value": Words(vi="Ít nhất là %(limit_value)s.", en="At least %(limit_value)s."),
    "max_value": Words(vi="Nhiều nhất là %(limit_value)s.", en="At most %(limit_value)s."),
    "min_length": Words(
        vi="Cần ít nhất %(limit_value)d ký tự, mới có %(show_value)d.",
        en="Needs %(limit_value)d characters at least, has %(show_value)d.",
    ),
    "max_length": Words(
        vi="Tối đa %(limit_value)d ký tự, đang có %(show_value)d.",
        en="At most %(limit_value)d characters, has %(show_value)d.",
    ),
    "missing": Words(vi="Hãy chọn tệp để gửi.", en="Choose a file to send."),
    "empty": Words(vi="Tệp rỗng, không có gì bên trong.", en="The file is empty."),
}
NUMBER = Words(vi="Hãy ghi một số nguyên, ví dụ 12.", en="Type a whole number, such as 12.")
NO_FILE = Words(vi="Chưa nhận được tệp. Hãy gửi lại.", en="No file came in. Send it again.")
CHOOSE_FILE = Words(vi="Hãy chọn tệp để gửi.", en="Choose a file to send.")


def speak_plainly(field: forms.Field) -> None:
    """Give a field our words, where its form has not given it some of its own."""
    ours = dict(ERRORS)
    if isinstance(field, forms.IntegerField):
        ours["invalid"] = NUMBER
    if isinstance(field, forms.FileField):
        ours |= {"invalid": NO_FILE, "required": CHOOSE_FILE}
        ours.pop("max_length")
    for code, words in ours.items():
        if field.error_messages.get(code) == _django_says(field, code):
            field.error_messages[code] = say(words)


def _django_says(field: forms.Field, code: str) -> object:
    for kind in type(field).__mro__:
        said = vars(kind).get("default_error_messages", {})
        if code in said:
            return said[code]
    return None


class LongEnough(MinimumLengthValidator):
    """A password's length, said in both languages."""

    def get_error_message(self) -> str:
        """What is wrong."""
        return in_page_language(
            Words(
                vi="Mật khẩu quá ngắn: cần ít nhất {n} ký tự.",
                en="The password is too short: it needs {n} characters at least.",
            ).format(n=self.min_length)
        )
