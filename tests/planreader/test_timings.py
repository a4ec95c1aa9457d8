"""Every wording of a timing that plans use, and what it says; and what only looks like one."""

from datetime import date
from typing import Any

import pytest

from hoanhap.pure.planreader.folding import fold
from hoanhap.pure.planreader.timings.find import find_timings
from hoanhap.pure.planreader.timings.in_json import timing_details, timing_json

ISSUED_ON = date(2025, 10, 20)


def read(text: str, issued_on: date | None = ISSUED_ON, **how: bool) -> list[dict[str, Any]]:
    return [timing_json(timing) for timing in find_timings(fold(text).text, issued_on, **how)]


def by(day: str) -> dict[str, Any]:
    return {"kind": "by", "date": day}


def within(first: str, last: str) -> dict[str, Any]:
    return {"kind": "within", "from": first, "to": last}


def yearly(*days: str) -> dict[str, Any]:
    return {"kind": "yearly", "by": list(days)} if days else {"kind": "yearly"}


def times(count: int) -> dict[str, Any]:
    return {"kind": "times-per-year", "times": count}


MONTHLY_5 = {"kind": "monthly", "day": 5}
MONTHLY = {"kind": "monthly"}
QUARTERLY = {"kind": "quarterly"}
CONTINUOUS = {"kind": "continuous"}
BY_GOVERNMENT = {"kind": "as-planned-by-government"}


IN_A_SENTENCE = [
    # a day to be ready by
    ("gửi kế hoạch về Công an tỉnh (trước ngày 20/10/2023), để tổng hợp", [by("2023-10-20")]),
    ("báo cáo trước 20/10/2023", [by("2023-10-20")]),
    ("gửi báo cáo trước ngày 05 tháng 12 năm 2025.", [by("2025-12-05")]),
    ("chậm nhất ngày 15/11/2025 gửi danh sách", [by("2025-11-15")]),
    ("chậm nhất là ngày 15/11/2025", [by("2025-11-15")]),
    ("muộn nhất vào ngày 30/11/2025 phải có văn bản", [by("2025-11-30")]),
    ("hoàn thành xong trước ngày 10/3/2026.", [by("2026-03-10")]),
    ("hoàn thành xong trong ngày 10/3/2026.", [by("2026-03-10")]),
    ("thời hạn đến hết ngày 31/12/2025 phải xong", [by("2025-12-31")]),
    ("không quá ngày 01/12/2025", [by("2025-12-01")]),
    ("tổ chức vào ngày 22/12/2025 tại hội trường", [by("2025-12-22")]),
    ("gửi về Sở trước 17 giờ 00 ngày 05/11/2025", [by("2025-11-05")]),
    ("nộp trước ngày 20 / 10 / 2025", [by("2025-10-20")]),
    ("nộp trước\nngày 20/10/\n2025", [by("2025-10-20")]),
    ("xong trước tháng 12/2025", [by("2025-12")]),
    ("hoàn thành đến hết tháng 6/2026", [by("2026-06")]),
    ("phấn đấu đến hết năm 2026 mọi xã có mô hình", [by("2026")]),
    (
        "Mỗi năm lập 02 đoàn kiểm tra; riêng năm 2026 xong trước ngày 30/11.",
        [times(2), by("2026-11-30")],
    ),
    ("Năm 2026, các đơn vị gửi kế hoạch trước ngày 15/01.", [by("2026-01-15")]),
    ("Thời hạn: 02 lần trong năm.\nKết quả: Biên bản.", [times(2)]),
    ("mỗi năm tổ chức 02 đoàn kiểm tra liên ngành", [times(2)]),
    ("Công an tỉnh đôn đốc; hằng quý báo cáo Chủ tịch UBND tỉnh", [QUARTERLY]),
    ("Sở Công Thương thường xuyên vận động doanh nghiệp nhận lao động", [CONTINUOUS]),
    ("đến hết quý II/2026 phải bố trí đủ vốn", [by("2026-06-30")]),
    ("gửi trước ngày 05/12/2025 và 05/6/2026", [by("2025-12-05"), by("2026-06-05")]),
    ("trước ngày     /11/2025 gửi báo cáo", [by("2025-11")]),
    # a stretch
    ("triển khai (thời gian thực hiện: Tháng 10/2023).", [within("2023-10-01", "2023-10-31")]),
    ("tập huấn (thời gian: tháng 11 - 12/2025)", [within("2025-11-01", "2025-12-31")]),
    ("hoàn thành trong tháng 11/2025", [within("2025-11-01", "2025-11-30")]),
    ("trong tháng 02 năm 2024 tổ chức", [within("2024-02-01", "2024-02-29")]),
    ("từ tháng 11/2025 đến tháng 02/2026 ra quân", [within("2025-11-01", "2026-02-28")]),
    ("trong tháng 3 và tháng 4/2026", [within("2026-03-01", "2026-04-30")]),
    ("Quý III Năm 2026 tổ chức hội nghị", [within("2026-07-01", "2026-09-30")]),
    ("Sơ kết 01 năm vào quý III/2024", [within("2024-07-01", "2024-09-30")]),
    ("trong quý I/2026", [within("2026-01-01", "2026-03-31")]),
    ("quý III, IV/2026 kiểm tra", [within("2026-07-01", "2026-12-31")]),
    ("từ quý II đến quý IV năm 2026", [within("2026-04-01", "2026-12-31")]),
    (
        "vào quý II và quý IV/2026",
        [within("2026-04-01", "2026-06-30"), within("2026-10-01", "2026-12-31")],
    ),
    ("trong giai đoạn 2026-2030, bố trí vốn", [within("2026-01-01", "2030-12-31")]),
    ("(giai đoạn 2026 – 2030)", [within("2026-01-01", "2030-12-31")]),
    ("từ năm 2026 đến năm 2030 bố trí đủ", [within("2026-01-01", "2030-12-31")]),
    ("trong năm 2026 thành lập", [within("2026-01-01", "2026-12-31")]),
    ("trong 6 tháng đầu năm 2026", [within("2026-01-01", "2026-06-30")]),
    ("trong 06 tháng cuối năm 2026", [within("2026-07-01", "2026-12-31")]),
    ("vào cuối năm 2026", [within("2026-10-01", "2026-12-31")]),
    ("ngay đầu năm 2026", [within("2026-01-01", "2026-03-31")]),
    ("từ ngày 01/11/2025 đến hết ngày 15/12/2025", [within("2025-11-01", "2025-12-15")]),
    ("từ 15/6 đến 30/9/2026 kiểm tra", [within("2026-06-15", "2026-09-30")]),
    ("từ quý I/2024 đến quý III/2025 thực hiện", [within("2024-01-01", "2025-09-30")]),
    ("tháng 10,11/2023 tổ chức", [within("2023-10-01", "2023-11-30")]),
    # months, days and quarters that wait for a year: the plan's
    ("gửi báo cáo trước ngày 15/12", [by("2025-12-15")]),
    ("gửi báo cáo trước ngày 15/6", [by("2026-06-15")]),
    ("hoàn thành trong tháng 11", [within("2025-11-01", "2025-11-30")]),
    ("tổ chức vào quý IV", [within("2025-10-01", "2025-12-31")]),
    # each month, quarter, year
    ("Định kỳ vào ngày 05 hằng tháng, Công an cấp xã lập danh sách", [MONTHLY_5]),
    ("định kỳ ngày 5 hàng tháng chuyển danh sách", [MONTHLY_5]),
    ("trước ngày 15 hằng tháng gửi số liệu", [{"kind": "monthly", "day": 15}]),
    ("chậm nhất ngày 05 của tháng sau gửi", [MONTHLY_5]),
    ("định kỳ hằng tháng giao ban", [MONTHLY]),
    ("đăng tin mỗi tháng 01 lần", [MONTHLY]),
    ("định kỳ hằng quý rà soát", [QUARTERLY]),
    ("phản ánh kịp thời (mỗi quý 1 lần).", [QUARTERLY]),
    ("01 lần/quý", [QUARTERLY]),
    ("mỗi quý ít nhất 01 tin, bài", [QUARTERLY]),
    ("báo cáo quý trước ngày 15 tháng cuối quý", [QUARTERLY]),
    ("3 tháng một lần họp", [QUARTERLY]),
    ("Hằng năm, xem xét bố trí vốn", [yearly()]),
    ("Hàng năm xem xét bố trí vốn", [yearly()]),
    ("các đơn vị có liên quan hằng năm tổ chức kiểm tra việc sử dụng vốn", [yearly()]),
    ("định kỳ hằng năm tổ chức gặp mặt", [yearly()]),
    ("tuyên truyền (hằng năm)", [yearly()]),
    ("Định kỳ quý III hằng năm Công an các cấp", [{"kind": "yearly", "quarter": 3}]),
    ("Hằng năm, vào quý IV, lập kế hoạch", [{"kind": "yearly", "quarter": 4}]),
    ("tháng 6 và tháng 12 hằng năm báo cáo", [yearly("06-30", "12-31")]),
    ("đến 17h00 ngày 31/10/2025", [by("2025-10-31")]),
    ("định kỳ 3 tháng, 6 tháng, 1 năm", [QUARTERLY, times(2)]),
    (
        "báo cáo quý (trước ngày 20 tháng cuối quý), 6 tháng (trước ngày 20/6), năm (trước ngày "
        "20/12)",
        [QUARTERLY, yearly("06-20", "12-20")],
    ),
    ("trước ngày 30/11 hằng năm", [yearly("11-30")]),
    ("vào tháng 9 hằng năm lập dự toán", [yearly("09-30")]),
    (
        "Hằng năm, định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12) báo cáo",
        [yearly("06-15", "12-15")],
    ),
    ("báo cáo 6 tháng, năm (trước ngày 15/6, 15/12)", [yearly("06-15", "12-15")]),
    ("06 tháng (trước ngày 16/6) và hằng năm (trước ngày 16/11)", [yearly("06-16", "11-16")]),
    ("báo cáo trước ngày 15/6 và 15/12 hằng năm", [yearly("06-15", "12-15")]),
    ("định kỳ 6 tháng, hằng năm báo cáo kết quả", [times(2)]),
    ("sơ kết 6 tháng một lần", [times(2)]),
    ("kiểm tra 2 cuộc/năm", [times(2)]),
    ("(kiểm tra ít nhất 02 lần/năm)", [times(2)]),
    ("mỗi năm tổ chức ít nhất hai lần", [times(2)]),
    ("giám sát vốn vay mỗi năm 02 lần.", [times(2)]),
    ("tổ chức 04 đợt tuyên truyền trong năm", [times(4)]),
    ("hằng năm tổ chức kiểm tra việc sử dụng vốn (kiểm tra 2 cuộc/năm)", [times(2)]),
    ("tối thiểu 01 trường hợp/mỗi đơn vị cấp xã/năm", [yearly()]),
    (
        "Định kỳ hằng tháng, quý, 6 tháng, năm báo cáo",
        [MONTHLY, QUARTERLY, times(2)],
    ),
    # always, and when others have decided
    ("kiểm tra, đôn đốc (thường xuyên)", [CONTINUOUS]),
    ("Thường xuyên kiểm tra, đôn đốc các xã", [CONTINUOUS]),
    ("hệ thống thông tin cơ sở thường xuyên đưa tin, bài về chính sách", [CONTINUOUS]),
    ("kiểm tra liên ngành việc quản lý hằng năm.", [yearly()]),
    ("hằng quý, trước ngày 20 của tháng cuối quý", [QUARTERLY]),
    ("tuyên truyền pháp luật trong năm 2026", [within("2026-01-01", "2026-12-31")]),
    ("theo Kế hoạch sơ kết, tổng kết của Chính phủ", [BY_GOVERNMENT]),
    ("tổng kết theo kế hoạch của Chính phủ", [BY_GOVERNMENT]),
    (
        "Trong thời hạn 10 ngày kể từ ngày nhận Kế hoạch, các xã gửi kế hoạch",
        [{"kind": "after", "days": 10, "anchor": "nhan ke hoach"}],
    ),
    (
        "chậm nhất 05 ngày làm việc kể từ ngày ký ban hành; gửi",
        [{"kind": "after", "days": 5, "anchor": "ky ban hanh"}],
    ),
    (
        "sơ kết vào quý III/2024, tổng kết vào quý III/2028 và theo Kế hoạch của Chính phủ",
        [
            within("2024-07-01", "2024-09-30"),
            within("2028-07-01", "2028-09-30"),
            BY_GOVERNMENT,
        ],
    ),
]


@pytest.mark.parametrize(("words", "expected"), IN_A_SENTENCE)
def test_a_wording_in_a_sentence_says_when(words: str, expected: list[dict[str, Any]]) -> None:
    assert read(words) == expected


AFTER_A_LABEL = [
    ("Thường xuyên.", [CONTINUOUS]),
    ("Liên tục", [CONTINUOUS]),
    ("Hằng năm", [yearly()]),
    ("Hàng quý", [QUARTERLY]),
    ("2026-2030", [within("2026-01-01", "2030-12-31")]),
    ("Giai đoạn 2026-2030", [within("2026-01-01", "2030-12-31")]),
    ("Năm 2026", [within("2026-01-01", "2026-12-31")]),
    ("Các năm 2026, 2027", [within("2026-01-01", "2027-12-31")]),
    ("Trong năm", [within("2025-01-01", "2025-12-31")]),
    ("Tháng 11", [within("2025-11-01", "2025-11-30")]),
    ("Tháng 11, 12/2025", [within("2025-11-01", "2025-12-31")]),
    ("Quý IV", [within("2025-10-01", "2025-12-31")]),
    ("Quý I, II/2026", [within("2026-01-01", "2026-06-30")]),
    ("30/11/2025", [by("2025-11-30")]),
    ("Ngày 22/12/2025", [by("2025-12-22")]),
    ("Trước 15/12/2025", [by("2025-12-15")]),
    ("Hoàn thành trước ngày 10/3/2026.", [by("2026-03-10")]),
    ("Theo kế hoạch sơ kết, tổng kết của Chính phủ.", [BY_GOVERNMENT]),
    ("Theo hướng dẫn của Trung ương", [BY_GOVERNMENT]),
    ("6 tháng, năm", [times(2)]),
    ("Quý II hằng năm", [{"kind": "yearly", "quarter": 2}]),
    ("Tháng 3/2026, sau đó thường xuyên", [within("2026-03-01", "2026-03-31"), CONTINUOUS]),
    ("Hằng tháng (trước ngày 05)", [MONTHLY_5]),
    ("Cả năm", [within("2025-01-01", "2025-12-31")]),
    ("Năm 2025 và những năm tiếp theo", [yearly()]),
    ("Tháng 02/2026 đến tháng 12/2026", [within("2026-02-01", "2026-12-31")]),
    (
        "Ngay sau khi Kế hoạch được ban hành",
        [{"kind": "after", "days": 0, "anchor": "ke hoach duoc ban hanh"}],
    ),
    ("Khi có yêu cầu", []),
    ("", []),
]


@pytest.mark.parametrize(("words", "expected"), AFTER_A_LABEL)
def test_a_cell_that_answers_when_is_read_whole(words: str, expected: list[dict[str, Any]]) -> None:
    assert read(words, is_labelled=True) == expected
    assert read(f"Tập huấn cán bộ. Thời gian thực hiện: {words}") == expected


NO_TIMINGS = [
    "Thực hiện Quyết định số 22/2023/QĐ-TTg, ngày 17/8/2023 của Thủ tướng Chính phủ",
    "Kế hoạch số 488/KH-BCA-C11 ngày 20/9/2023 của Bộ Công an",
    "Chương trình phối hợp số 02/CTrPH-MTTQ-NHNN, ngày 20/6/2014 giữa hai bên",
    "bố trí từ nguồn chi thường xuyên của đơn vị",
    "bảo đảm kinh phí thường xuyên theo phân cấp",
    "sự phối hợp thường xuyên, liên tục, chặt chẽ giữa các cấp",
    "đề xuất phân bổ ngân sách hằng năm để ủy thác",
    "trong Kế hoạch đầu tư công trung hạn và hằng năm theo quy định",
    "quan tâm bố trí nguồn kinh phí hằng năm từ ngân sách",
    "tín dụng đối với người chấp hành xong án phạt tù giai đoạn 2023 – 2025.",
    "Tổng kết 05 năm thực hiện Nghị định và 02 năm thực hiện Quyết định",
    "người được tha tù trước thời hạn có điều kiện",
    "người trước khi bị phạt tù là quân nhân",
    "(mốc thời gian từ 15/6/2020 đến 14/01/2026)",
    "số liệu tính từ ngày 10/10/2023 đến ngày 14/01/2026",
    "Định kỳ tổng hợp báo cáo theo quy định",
    "kiểm tra định kỳ, đột xuất",
    "Luật Thi hành án hình sự năm 2019",
    "kết quả quý III/2025 cho thấy",
    "Ngân hàng quy định lãi suất; khách hàng năm đầu được ân hạn",
    "mỗi quy trình nghiệp vụ",
    "theo chức năng, nhiệm vụ được giao",
    "theo hướng dẫn của Ngân hàng Chính sách xã hội Việt Nam",
    "khoản 1, Điều 3; mục 2.7 Khoản 2 Điều 11",
    "trong thời hạn 05 năm kể từ khi chấp hành xong án phạt tù",
    "trả lời trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ",
    "kể từ ngày 01/7/2025; có hiệu lực từ ngày 10/10/2023",
    "trong thời gian tới để phát huy công tác phòng ngừa",
    "tỷ lệ 1/3 số xã; lớp 10/12",
    "năm học mới; năm thứ hai",
]


@pytest.mark.parametrize("words", NO_TIMINGS)
def test_what_only_looks_like_a_timing_is_none(words: str) -> None:
    assert read(words) == []


IS_THE_DAY_IN_TIME = [
    ("trước ngày 15/6/2026", False),
    ("xong trước ngày 15/6/2026", False),
    ("trước 17 giờ ngày 15/6/2026", True),
    ("chậm nhất ngày 15/6/2026", True),
    ("xong trong ngày 15/6/2026", True),
    ("đến ngày 15/6/2026", True),
    ("vào ngày 15/6/2026", True),
    ("trước ngày 15 hằng tháng", False),
    ("vào ngày 05 hằng tháng", True),
    ("trước ngày 15/6, 15/12 hằng năm", False),
]


@pytest.mark.parametrize(("words", "is_in_time"), IS_THE_DAY_IN_TIME)
def test_the_wording_says_whether_the_day_itself_is_in_time(words: str, is_in_time: bool) -> None:
    (timing,) = find_timings(fold(words).text)
    assert timing_details(timing)["inclusive"] is is_in_time
    assert "inclusive" not in timing_json(timing)


READ_BADLY = [
    ("Thdi gian thyc hién: Thang 11/2023.", [within("2023-11-01", "2023-11-30")]),
    ("Thdi gian thy hién: Thudng xuyén.", [CONTINUOUS]),
    ("Thoi gian thurc hién: Hang nim.", [yearly()]),
    ("So két 01 nam vao quy I11/2024", [within("2024-07-01", "2024-09-30")]),
    ("tong ket vao quy [V/2030", [within("2030-10-01", "2030-12-31")]),
    ("vao quy II]/2028", [within("2028-07-01", "2028-09-30")]),
    ("cham nhat 1a ngay 30 thang 6 nam\n2026", [by("2026-06-30")]),
    ("Quy 1V/2023", [within("2023-10-01", "2023-12-31")]),
    ("Quy III nim 2026 tô chirc", [within("2026-07-01", "2026-09-30")]),
    ("thang 1l/2023 (Thoi gian: thang 1l/2023)", [within("2023-11-01", "2023-11-30")]),
    ("Dinh ky vao ngay O5 hang thang", [MONTHLY_5]),
    ("giti vé Cong an tinh truée ngay 10/11/2023", [by("2023-11-10")]),
    ("cham nbat la ngay 15 thang 12 nam\n2023", [by("2023-12-15")]),
    ("xong trutéc ngay 20/12/2023", [by("2023-12-20")]),
    ("Bao céo 6 thang (truéc ngay 15/6), nim (truéc ngay 15/12)", [yearly("06-15", "12-15")]),
    ("méi quy 1 lan, kiém tra 2 cudc/nam", [QUARTERLY, times(2)]),
    ("m6i quy 1 Jan", [QUARTERLY]),
    ("giam sat von vay mdi nam 02 Jan", [times(2)]),
    ("Thdi gian thyc hién: 6 thang cudi nam 2026", [within("2026-07-01", "2026-12-31")]),
    (
        "theo ké hoach so két, t6ng két cita Chinh phil",
        [],
    ),
]


@pytest.mark.parametrize(("words", "expected"), READ_BADLY)
def test_a_page_read_with_the_wrong_language_still_says_when(
    words: str, expected: list[dict[str, Any]]
) -> None:
    assert read(words) == expected


def test_a_quarter_that_two_numerals_could_have_been_is_not_sure() -> None:
    (timing,) = find_timings(fold("vao quy 11/2028").text)
    assert timing_json(timing) == within("2028-04-01", "2028-06-30")
    assert timing.sureness < 80


def test_without_the_plans_year_a_day_without_one_is_yearly_and_doubtful() -> None:
    (timing,) = find_timings(fold("gửi báo cáo trước ngày 15/12").text)
    assert (timing.kind, timing.days_by) == ("yearly", ("12-15",))
    assert timing.sureness < 80


def test_a_timing_tells_where_its_words_stand() -> None:
    text = fold("Các xã gửi báo cáo trước ngày 15/12/2025 để tổng hợp.").text
    (timing,) = find_timings(text)
    assert text[timing.place.begin : timing.place.end] == "truoc ngay 15/12/2025"
    assert timing_details(timing)["span"] == list(timing.place)


def test_the_days_of_a_year_stand_with_the_rhythm_before_them() -> None:
    words = "hằng năm, định kỳ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)"
    text = fold(f"Các xã {words} báo cáo.").text
    (timing,) = find_timings(text)
    assert text[slice(*timing.place)] == fold(words).text


def test_working_days_and_a_quarters_day_stand_beside_the_timing() -> None:
    (after,) = find_timings(fold("trong vòng 05 ngày làm việc kể từ ngày ký").text)
    assert after.is_in_working_days
    assert timing_details(after)["working_days"] is True
    (quarterly,) = find_timings(fold("trước ngày 20 tháng cuối quý").text)
    assert timing_details(quarterly)["day"] == 20


def test_days_that_no_calendar_has_are_no_timings() -> None:
    assert read("trước ngày 31/02/2026") == []
    assert read("trước ngày 15/13/2026") == []


def test_noise_without_end_is_read_as_far_as_a_point_can_go() -> None:
    text = fold("trước ngày 15/6/2026 (thường xuyên) hằng năm quý III, " * 4000).text
    found = find_timings(text, ISSUED_ON)
    assert found
    assert all(timing.place.end <= 20_000 for timing in found)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("mỗi quý mở một lớp hướng dẫn", [{"kind": "quarterly"}]),
        ("mở rộng quy mô đào tạo", []),
        (
            "báo cáo 02 kỳ trong năm, trước ngày 30/6 và 31/12",
            [{"kind": "yearly", "by": ["06-30", "12-31"]}],
        ),
        ("báo cáo 02 kỳ trong năm", [{"kind": "times-per-year", "times": 2}]),
    ],
)
def test_periods_of_a_year_and_quarters_before_a_verb(
    words: str, said: list[dict[str, object]]
) -> None:
    found = find_timings(fold(words).text, date(2024, 3, 1))
    assert [timing_json(one) for one in found] == said
