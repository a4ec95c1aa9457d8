"""Decision 22/2023/QĐ-TTg, clause by clause, in our own words; only the gazette binds."""

from __future__ import annotations

from typing import Any, Final

from hoanhap.pure.kernel.words import Words
from hoanhap.pure.law.certainty import Certainty
from hoanhap.pure.law.cite import Citation
from hoanhap.pure.law.clauses.clause import Clause
from hoanhap.pure.law.instruments import QD_22_2023

C, P, U = Certainty.C, Certainty.P, Certainty.U


def _clause(place: Citation, certainty: Certainty, vi: str, en: str) -> Clause:
    return Clause(place, Words(vi=vi, en=en), certainty)


def _at(article: int, clause: int | None = None, point: str | None = None) -> Citation:
    return Citation(QD_22_2023, article, clause, point)


CLAUSES: Final[tuple[Clause, ...]] = (
    _clause(
        _at(1),
        C,
        "Ngân hàng Chính sách xã hội cho vay để đào tạo nghề, sản xuất, kinh doanh và tạo "
        "việc làm: cho người chấp hành xong án phạt tù và cho cơ sở có thuê những người này.",
        "The Bank for Social Policies lends for training, production, business and work: to people "
        "who completed a prison sentence and to establishments that employ them.",
    ),
    _clause(
        _at(2),
        C,
        "Áp dụng cho Ngân hàng Chính sách xã hội, người và tổ chức vay vốn, các cơ quan liên quan.",
        "It applies to the Bank, to those who borrow, and to the other bodies concerned.",
    ),
    _clause(
        _at(3, 1, "a"),
        C,
        "Người vay đã chấp hành xong án phạt tù và có giấy chứng nhận việc đó, "
        "hoặc được đặc xá và có giấy chứng nhận đặc xá.",
        "The person has served the whole sentence and holds the certificate of it, "
        "or was granted special amnesty and holds that certificate.",
    ),
    _clause(
        _at(3, 1, "b"),
        C,
        "Cơ sở vay là doanh nghiệp nhỏ và vừa, hợp tác xã, tổ hợp tác hoặc hộ kinh doanh "
        "có thuê người chấp hành xong án phạt tù.",
        "The establishment is a small or medium enterprise, a cooperative, a cooperative group "
        "or a household business that employs such people.",
    ),
    _clause(
        _at(3, 2, "a"),
        C,
        "Người vay có nhu cầu; có tên trong danh sách Mẫu số 01 do Công an cấp xã lập và UBND "
        "cấp xã xác nhận, gồm người chấp hành tốt pháp luật và không tham gia tệ nạn xã hội; "
        "từ khi chấp hành xong án phạt tù đến khi vay không quá 5 năm.",
        "The person has a need; is named on the list (Form 01) that the commune police draw up and "
        "the People's Committee confirms, of people who obey the law well and take no part in "
        "social evils; and at most five years lie between completion and borrowing.",
    ),
    _clause(
        _at(3, 2, "b"),
        C,
        "Cơ sở thành lập và hoạt động hợp pháp; ít nhất một phần mười tổng số lao động là người "
        "chấp hành xong án phạt tù đủ điều kiện, có hợp đồng lao động; có phương án vay vốn "
        "theo Mẫu số 02 được UBND cấp xã nơi thực hiện xác nhận.",
        "The establishment is lawful; at least a tenth of all its workers are such people who meet "
        "the conditions, under contract; its loan plan on Form 02 is confirmed by the People's "
        "Committee of the place where it is carried out.",
    ),
    _clause(
        _at(3, 3),
        C,
        "Người vay không có dư nợ chương trình khác của Ngân hàng cho cùng một mục đích.",
        "The borrower owes the Bank nothing under another programme for the same purpose.",
    ),
    _clause(
        _at(4, 1),
        C,
        "Ngân hàng cho cá nhân vay có ủy thác một số việc qua các tổ chức chính trị - xã hội.",
        "Lending to persons goes through entrustment to socio-political organisations.",
    ),
    _clause(
        _at(4, 1, "a"),
        C,
        "Cá nhân vay thông qua hộ gia đình, đại diện hộ đứng tên; chỉ vay trực tiếp khi trong hộ "
        "không còn ai từ đủ 18 tuổi, hoặc những người còn lại không có khả năng lao động hoặc "
        "không đủ năng lực hành vi dân sự.",
        "A person borrows through the household, whose representative signs; directly only when no "
        "other member is 18, or the others cannot work or lack full civil capacity.",
    ),
    _clause(
        _at(4, 2),
        C,
        "Cơ sở vay trực tiếp tại Ngân hàng.",
        "An establishment borrows directly from the Bank.",
    ),
    _clause(
        _at(5),
        P,
        "Vốn dùng để học (học phí, sinh hoạt khi học đại học, cao đẳng, trung cấp, học nghề) "
        "hoặc để sản xuất, kinh doanh, tạo việc làm.",
        "The loan is for learning (fees and living at university, college, vocational school) "
        "or for production, business and creating work.",
    ),
    _clause(
        _at(6),
        C,
        "Tối đa: đào tạo 4 triệu đồng một tháng một người; sản xuất, kinh doanh 100 triệu đồng một "
        "người; cơ sở 2 tỷ đồng một dự án và không quá 100 triệu đồng một lao động tại cơ sở.",
        "At most: training 4 million đồng a month a person; a person's business 100 million; an "
        "establishment 2 thousand million a project and 100 million for each of its workers.",
    ),
    _clause(
        _at(7),
        U,
        "Đồng tiền cho vay và trả nợ; mới biết tên điều, chưa thấy nội dung.",
        "The currency of lending and repaying; only the title was seen.",
    ),
    _clause(
        _at(8, 1),
        C,
        "Vay đào tạo: thời gian phát tiền vay (từ lần nhận đầu đến hết khóa học) cộng thời gian "
        "trả nợ, tối đa bằng hai lần thời gian phát tiền với khóa học đến một năm, "
        "một lần với khóa dài hơn.",
        "Training: the time of payout (first receipt to the end of the course) and the time to "
        "repay, at most twice the former for a course up to a year, once for a longer one.",
    ),
    _clause(
        _at(8, 2),
        C,
        "Vay sản xuất, kinh doanh: hai bên thỏa thuận, tối đa 120 tháng.",
        "Business: as the two sides agree, at most 120 months.",
    ),
    _clause(
        _at(9),
        C,
        "Lãi suất bằng lãi suất cho vay hộ nghèo từng thời kỳ; nợ quá hạn chịu 130 % lãi suất đó.",
        "The rate is the poor-household rate of each period; overdue debt bears 130 % of it.",
    ),
    _clause(
        _at(10),
        P,
        "Vay đào tạo không cần bảo đảm; khoản vay trên 100 triệu đồng phải có bảo đảm tiền vay.",
        "Training loans need no security; a loan above 100 million đồng must be secured.",
    ),
    _clause(
        _at(11, 1),
        C,
        "Vốn do Ngân hàng huy động; ngân sách nhà nước bù chênh lệch lãi suất và phí quản lý.",
        "Capital the Bank raises; the State budget covers the rate gap and the management fee.",
    ),
    _clause(
        _at(11, 2),
        C,
        "Vốn ngân sách địa phương ủy thác hằng năm qua Ngân hàng.",
        "Local budget capital entrusted to the Bank each year.",
    ),
    _clause(_at(11, 3), C, "Các nguồn vốn hợp pháp khác.", "Other lawful sources."),
    _clause(
        _at(12),
        U,
        "Phân loại nợ và xử lý nợ rủi ro; mới biết tên điều, chưa thấy nội dung.",
        "Classifying debts and handling those at risk; only the title was seen.",
    ),
    _clause(
        _at(13),
        U,
        "Hồ sơ, thủ tục, kỳ hạn và mức trả nợ, gia hạn, chuyển nợ quá hạn; mới biết tên điều.",
        "Dossier, procedure, instalments, extension, transfer to overdue; only the title was seen.",
    ),
    _clause(
        _at(14),
        C,
        "Việc của Bộ Công an và công an các cấp, Ngân hàng, UBND, Mặt trận và các tổ chức: "
        "tuyên truyền, lập danh sách, bố trí vốn ủy thác, phối hợp; mới thấy một phần.",
        "Duties of police, Bank, committees, Front and organisations: telling people, lists, "
        "entrusted capital, working together; seen in part.",
    ),
    _clause(
        _at(15),
        U,
        "Xử lý vi phạm; mới biết tên điều, chưa thấy nội dung.",
        "Handling of violations; only the title was seen.",
    ),
    _clause(
        _at(16),
        P,
        "Có hiệu lực từ ngày 10/10/2023; chưa thấy quy định chuyển tiếp.",
        "In force from 10/10/2023; a transition clause was not seen.",
    ),
    _clause(
        Citation(QD_22_2023, form=1),
        C,
        "Danh sách người chấp hành xong án phạt tù đề nghị vay vốn; chưa thấy bố cục chính thức.",
        "The list of people who completed a sentence; its official layout was not seen.",
    ),
    _clause(
        Citation(QD_22_2023, form=2),
        C,
        "Phương án vay vốn của cơ sở; chưa thấy bố cục chính thức.",
        "The establishment's loan plan; its official layout was not seen.",
    ),
)


def as_json(clause: Clause) -> dict[str, Any]:
    """One clause in the kinds that JSON has."""
    return {
        "clause": str(clause.place),
        "anchor": clause.anchor,
        "vi": clause.says.vi,
        "en": clause.says.en,
        "certainty": clause.certainty.value,
    }
