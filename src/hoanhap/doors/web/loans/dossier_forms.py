"""The forms from the group's review to the decision: what each post enters about a dossier."""

from __future__ import annotations

from django import forms

from hoanhap.doors.web.language import say
from hoanhap.pure.kernel.words import Words
from hoanhap.work.loans.codes import PAPERS, PAPERS_OF_PATH, REFUSALS

from .asking import PAPER_NUMBER, LoanForm, at_most, count, day, money, text, yes_no


class ReviewForm(LoanForm):
    """The group's open review, from its minutes."""

    held_on = day("Ngày họp bình xét", "Day of the meeting")
    members_present = count("Số tổ viên dự họp", "Members present")
    votes_for = count(
        "Số phiếu đồng ý",
        "Votes for",
        Words(
            vi="Phải quá nửa số người dự họp. Tổ không nhất trí thì dùng “Không duyệt”.",
            en="More than half of those present. If the group disagreed, use “Do not approve”.",
        ),
    )
    votes_against = count("Số phiếu không đồng ý", "Votes against")
    minutes_number = text(
        "Số biên bản",
        "Number of the minutes",
        60,
        Words(
            vi="Biên bản họp Tổ (mẫu 10/TD). Ví dụ: 10A/TD-03.", en="Form 10/TD, e.g. 10A/TD-03."
        ),
    )
    witness_name = text(
        "Người chứng kiến",
        "Witness",
        100,
        Words(
            vi="Trưởng bản hoặc đại diện hội nhận ủy thác.",
            en="The hamlet's head or the organisation's officer.",
        ),
    )
    recommended_vnd = money("Mức Tổ đề nghị cho vay", "Sum the group recommends")

    def fit(self) -> None:
        """The recommended sum starts from what was asked."""
        self.start(recommended_vnd=self.loan.row.amount_vnd)
        self.explain("recommended_vnd", at_most(self.loan.row.amount_vnd))


class ConfirmForm(LoanForm):
    """The committee's word on the household's application."""

    number = text("Số văn bản xác nhận", "Number of the paper", 60, PAPER_NUMBER)
    confirmed_on = day(
        "Ngày xác nhận",
        "Day of the confirmation",
        Words(vi="Ngày ký trên danh sách 03/TD.", en="The day signed on the list 03/TD."),
    )

    def fit(self) -> None:
        """Most confirm on the day they enter it."""
        self.start(confirmed_on=self.today)


class AppraiseForm(LoanForm):
    """The bank officer's appraisal of a full dossier."""

    appraised_on = day("Ngày thẩm định", "Day of the appraisal")
    papers = forms.MultipleChoiceField(
        label=say(Words(vi="Giấy tờ đã có trong hồ sơ", en="Papers in the dossier")),
        help_text=say(
            Words(
                vi="Đánh dấu từng giấy đã nhận. Thiếu giấy thì chưa thẩm định được.",
                en="Tick each paper received. All are needed for the appraisal.",
            )
        ),
        widget=forms.CheckboxSelectMultiple,
    )
    has_same_purpose_debt = yes_no(
        Words(
            vi="Người vay còn dư nợ chương trình khác có cùng mục đích?",
            en="Does the borrower owe on another programme with the same purpose?",
        ),
        Words(
            vi="Theo khoản 3 Điều 3 Quyết định 22/2023/QĐ-TTg. Tra cứu dư nợ tại ngân hàng.",
            en="Article 3(3), Decision 22/2023/QĐ-TTg. Look it up at the bank.",
        ),
    )
    proposed_vnd = money("Mức đề xuất cho vay", "Sum proposed")
    proposed_term_months = count(
        "Thời hạn đề xuất (tháng)",
        "Term proposed (months)",
        Words(
            vi="Vay sản xuất, kinh doanh: không quá 120 tháng (khoản 2 Điều 8).",
            en="For business: at most 120 months (Article 8(2)).",
        ),
    )
    note = forms.CharField(
        label=say(Words(vi="Nhận xét của người thẩm định", en="The appraiser's remarks")),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=500,
        required=False,
    )

    def fit(self) -> None:
        """The papers of this way of borrowing; the sum as the group recommended it."""
        papers = PAPERS_OF_PATH[self.loan.row.path]
        self.choose("papers", [(code, say(PAPERS[code])) for code in papers])
        asked = self.loan.row.amount_vnd
        self.start(
            appraised_on=self.today,
            proposed_vnd=self.loan.review.recommended_vnd if self.loan.review else asked,
            proposed_term_months=self.loan.term_months,
        )
        self.explain("proposed_vnd", at_most(asked))


class ApproveForm(LoanForm):
    """The director's decision."""

    approved_on = day(
        "Ngày phê duyệt",
        "Day of the approval",
        Words(
            vi="Các điều kiện được xét lại theo ngày này, kể cả thời hạn 5 năm "
            "(điểm a khoản 2 Điều 3).",
            en="All conditions are asked again on this day, the five years among them "
            "(Article 3(2)a).",
        ),
    )
    number = text("Số thông báo kết quả", "Number of the notice", 60, PAPER_NUMBER)
    approved_vnd = money("Mức duyệt", "Sum approved")
    term_months = count("Thời hạn duyệt (tháng)", "Term approved (months)")

    def fit(self) -> None:
        """What the appraiser proposed."""
        self.start(
            approved_on=self.today,
            approved_vnd=self.loan.approved_vnd,
            term_months=self.loan.approved_term_months,
        )
        self.explain("approved_vnd", at_most(self.loan.row.amount_vnd))


class RefuseForm(LoanForm):
    """A "no" before approval, with its reason."""

    refused_on = day("Ngày quyết định", "Day of the decision")
    code = forms.ChoiceField(
        label=say(Words(vi="Lý do", en="Reason")),
        help_text=say(
            Words(
                vi="Lý do này được báo cho người vay. Lời lẽ rõ ràng, tôn trọng.",
                en="The borrower is told this reason: plain and civil words.",
            )
        ),
    )
    note = forms.CharField(
        label=say(Words(vi="Ghi rõ thêm", en="In more words")),
        help_text=say(
            Words(
                vi="Cần khi chọn “Lý do khác”; khi Tổ không nhất trí, ghi số biên bản bình xét.",
                en="Needed for “Other reason”; if the group disagreed, the minutes' number.",
            )
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        required=False,
    )

    def fit(self) -> None:
        """Reasons that fit this way of borrowing."""
        codes = [
            c for c in REFUSALS if self.loan.row.path == "household" or c != "group_not_agreed"
        ]
        blank = Words(vi="Chọn một lý do", en="Choose a reason")
        self.choose("code", [("", say(blank)), *((c, say(REFUSALS[c])) for c in codes)])
        self.start(refused_on=self.today)


class WithdrawForm(LoanForm):
    """The person took the wish back."""

    withdrawn_on = day("Ngày người vay rút đề nghị", "Day of the withdrawal")
    note = forms.CharField(
        label=say(Words(vi="Ghi chú", en="Note")),
        widget=forms.Textarea(attrs={"rows": 3}),
        max_length=300,
        required=False,
    )

    def fit(self) -> None:
        """Today, as a rule."""
        self.start(withdrawn_on=self.today)
