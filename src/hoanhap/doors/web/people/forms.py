"""Forms on a person's record."""

from __future__ import annotations

from typing import Any

from django import forms

from hoanhap.doors.web.clock import today
from hoanhap.doors.web.fields import DayField
from hoanhap.doors.web.forms import HouseForm
from hoanhap.doors.web.language import say
from hoanhap.ground.orgs.commune_search import CommuneFound, communes_named
from hoanhap.pure.kernel.words import Words

_SEXES = (
    ("", say(Words(vi="Chưa rõ", en="Not known"))),
    ("male", say(Words(vi="Nam", en="Male"))),
    ("female", say(Words(vi="Nữ", en="Female"))),
)


class CorrectForm(HouseForm):
    """Name, birth, sex, telephone, and why."""

    full_name = forms.CharField(label=say(Words(vi="Họ và tên", en="Full name")), max_length=100)
    birth_year = forms.IntegerField(
        label=say(Words(vi="Năm sinh", en="Year of birth")),
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    born_on = DayField(label=say(Words(vi="Ngày sinh", en="Day of birth")), required=False)
    sex = forms.ChoiceField(
        label=say(Words(vi="Giới tính", en="Sex")), choices=_SEXES, required=False
    )
    phone = forms.CharField(
        label=say(Words(vi="Điện thoại", en="Telephone")), max_length=20, required=False
    )
    reason = forms.CharField(
        label=say(Words(vi="Lý do sửa", en="Why it is corrected")),
        max_length=200,
        help_text=say(
            Words(
                vi="Ví dụ: theo căn cước xuất trình ngày 05/03/2026.",
                en="E.g. by the identity card shown on 05/03/2026.",
            )
        ),
    )


class IdentityForm(HouseForm):
    """A number that came."""

    identity_number = forms.CharField(
        label=say(Words(vi="Số định danh", en="Identity number")),
        max_length=20,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        help_text=say(
            Words(
                vi="12 chữ số trên căn cước, hoặc 9 chữ số trên CMND cũ.",
                en="12 digits of the identity card, or 9 of an old one.",
            )
        ),
    )


class AttestForm(HouseForm):
    """What the agency attests, and on which day."""

    obeys_law = forms.TypedChoiceField(
        label=say(Words(vi="Cơ quan xác nhận", en="The agency attests")),
        choices=(
            ("yes", say(Words(vi="Chấp hành tốt pháp luật", en="Obeys the law well"))),
            (
                "no",
                say(
                    Words(
                        vi="Chưa đủ căn cứ xác nhận chấp hành tốt pháp luật",
                        en="Not enough to attest good observance of the law",
                    )
                ),
            ),
        ),
        coerce=lambda given: given == "yes",
        widget=forms.RadioSelect,
        help_text=say(
            Words(
                vi="Theo điểm a khoản 2 Điều 3 Quyết định 22/2023/QĐ-TTg.",
                en="Under point a, clause 2, Article 3 of Decision 22/2023/QĐ-TTg.",
            )
        ),
    )
    attested_on = DayField(label=say(Words(vi="Ngày xác nhận", en="Attested on")))


class OutcomeForm(HouseForm):
    """What came of the help."""

    outcome = forms.CharField(
        label=say(Words(vi="Kết quả", en="What came of it")),
        max_length=200,
        help_text=say(
            Words(
                vi="Ví dụ: đã nộp hồ sơ cấp căn cước ngày 05/03/2026, hẹn trả 12/03/2026.",
                en="E.g. applied for the card on 05/03/2026, to be ready on 12/03/2026.",
            )
        ),
    )


class MoveForm(HouseForm):
    """Where to, and from which day. The commune is typed; where several fit, one is chosen."""

    to_commune = forms.CharField(
        label=say(Words(vi="Xã, phường mới", en="New commune")),
        help_text=say(
            Words(
                vi="Ghi tên xã; nếu khác tỉnh, thêm tên tỉnh sau dấu phẩy. "
                "Ví dụ: Bình Lư, Lai Châu.",
                en="The commune's name; after a comma the province. E.g. Bình Lư, Lai Châu.",
            )
        ),
    )
    chosen_commune = forms.TypedChoiceField(
        label=say(Words(vi="Chọn đúng xã", en="Choose the commune")),
        coerce=int,
        empty_value=None,
        required=False,
        widget=forms.RadioSelect,
    )
    residence = forms.CharField(
        label=say(Words(vi="Nơi ở mới", en="New residence")),
        max_length=200,
        help_text=say(
            Words(vi="Thôn, bản, tổ dân phố, đường.", en="Hamlet, residential group, street.")
        ),
    )
    moved_on = DayField(label=say(Words(vi="Ngày chuyển đến", en="Moved on")))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        typed = (self.data.get("to_commune") or "") if self.is_bound else ""
        self.found: tuple[CommuneFound, ...] = communes_named(typed, today()) if typed else ()
        if len(self.found) < 2:
            del self.fields["chosen_commune"]
            return
        self.fields["chosen_commune"].choices = [  # type: ignore[attr-defined]  # a ChoiceField
            (found.unit_id, f"{found.name}, {found.province_name}") for found in self.found
        ]

    def clean(self) -> dict[str, Any]:
        """Give `commune_id`, or say that none or several are so named."""
        given: dict[str, Any] = super().clean() or {}
        chosen = given.pop("chosen_commune", None)
        given.pop("to_commune", None)
        if chosen is None and len(self.found) == 1:
            chosen = self.found[0].unit_id
        if chosen is None and "to_commune" not in self.errors:
            if self.found:
                self.add_error(
                    "chosen_commune",
                    say(
                        Words(
                            vi="Có {n} xã khớp với tên này; hãy chọn một.",
                            en="{n} communes fit this name; choose one.",
                        ).format(n=len(self.found))
                    ),
                )
            else:
                self.add_error(
                    "to_commune",
                    say(
                        Words(
                            vi="Chưa tìm thấy xã nào có tên này. Hãy xem lại tên.",
                            en="No commune of that name was found. Check the name.",
                        )
                    ),
                )
        given["commune_id"] = chosen
        return given
