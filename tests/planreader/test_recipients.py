"""Who a plan goes to, with the signature beside, between or under the lines."""

import pytest

from hoanhap.pure.planreader.folding import edited, fold
from hoanhap.pure.planreader.letter.recipients import read_recipients
from hoanhap.pure.planreader.letter.usual_recipients import usual_recipient


def read(text: str) -> list[str]:
    folded = fold(text)
    at = folded.text.rfind("noi nhan")
    return list(read_recipients(text, folded, folded.offsets[at] if at >= 0 else len(text)))


PLAIN = ["Bộ Công an", "TT Tỉnh ủy, TT HĐND tỉnh", "Các sở, ban, ngành"]
LAYOUTS = {
    "lines of their own": """Nơi nhận:
- Bộ Công an;
- TT Tỉnh ủy, TT HĐND tỉnh;
- Các sở, ban, ngành;
- Lưu: VT, NC.
TM. ỦY BAN NHÂN DÂN""",
    "the signature beside them": """Nơi nhận:                     TM. ỦY BAN NHÂN DÂN
- Bộ Công an;                      KT. CHỦ TỊCH
- TT Tỉnh ủy, TT HĐND tỉnh;        PHÓ CHỦ TỊCH
- Các sở, ban, ngành;
- Lưu: VT.                         Nguyễn Văn Mẫu""",
    "the signature between them": """Nơi nhận:                     TM. ỦY BAN NHÂN DÂN
- Bộ Công an;

                CHỦ TỊCH
- TT Tỉnh ủy, TT HĐND tỉnh;

- Các sở, ban, ngành;
- Lưu: VT.""",
    "no wide gap left by a scan": """Noi nhận: TM. ỦY BAN NHÂN DÂN
- Bộ Công an KT. CHỦ TỊCH
- TT Tỉnh ủy, TT HĐND tỉnh; PHÓ CHỦ TỊCH
- Các sở, ban, ngành;
- Lưu: VT.""",
    "markdown": """**Nơi nhận:**
* Bộ Công an;
* TT Tỉnh ủy, TT HĐND tỉnh;
* Các sở, ban, ngành;
* Lưu: VT.""",
    "all in one line": (
        "Nơi nhận: - Bộ Công an; - TT Tỉnh ủy, TT HĐND tỉnh; - Các sở, ban, ngành; - Lưu: VT."
    ),
    "a line broken in the middle": """Nơi nhận:
- Bộ Công an;
- TT Tỉnh ủy,
TT HĐND tỉnh;
- Các sở, ban,
ngành;
- Lưu: VT.""",
    "no bullets": """Nơi nhận:
Bộ Công an;
TT Tỉnh ủy, TT HĐND tỉnh;
Các sở, ban, ngành;
Lưu: VT.""",
}


@pytest.mark.parametrize("layout", list(LAYOUTS))
def test_recipients_are_the_lines_without_the_archive(layout: str) -> None:
    assert read(LAYOUTS[layout]) == PLAIN


def test_a_note_beside_a_brace_is_no_part_of_a_recipient() -> None:
    assert read("Nơi nhận:\n- TTTU;  }\n- TT HĐND tỉnh; } Báo cáo\n- Lưu: VT.") == [
        "TTTU",
        "TT HĐND tỉnh",
    ]


def test_a_plan_that_names_no_recipients_has_none() -> None:
    assert read("Kế hoạch này có hiệu lực từ ngày ký./.") == []
    assert read("Nơi nhận:\n") == []


def test_only_the_lines_under_the_words_count() -> None:
    assert read("- Công an tỉnh thực hiện;\nNơi nhận:\n- Bộ Công an;\n- Lưu: VT.\n- khác;") == [
        "Bộ Công an"
    ]


def test_where_a_scan_lost_the_heading_the_lines_over_the_archive_are_the_recipients() -> None:
    text = "giải quyết./.\n\n- Bộ Công an;\n\n-Các sở, ban, ngành;\n- Lưu: VT, NC.\nTM. UBND"
    assert read(text) == ["Bộ Công an", "Các sở, ban, ngành"]


def test_of_a_bad_scan_usual_recipients_come_back_with_their_marks() -> None:
    text = "Noi nhan:\n- TT Tinh iy;\n- Luu: VT."
    words = fold(text)
    at = words.text.index("iy")
    mended = edited(
        words, [(words.text.index("tt"), words.text.index("tt") + 2, "tu"), (at, at + 2, "uy")]
    )
    assert read_recipients(text, words, 0, mended) == ("TT Tỉnh ủy",)


def test_an_unusual_recipient_of_a_bad_scan_stays_as_mended() -> None:
    text = "Noi nhan:\n- CT va cac PCT H\u00e9i;\n- B\u00e9 C\u00f4ng an (d\u00e9 b/c);\n- Luu: VT."
    words = fold(text)
    at = words.text.index("hei")
    mended = edited(words, [(at, at + 3, "hoi")])
    assert read_recipients(text, words, 0, mended) == ("CT va cac PCT Hoi", "Bộ Công an (dé b/c)")


def test_a_line_closed_by_a_semicolon_may_hold_one_of_its_own() -> None:
    found = read(
        "Nơi nhận:\n- Thường trực Thành ủy; Thường trực HĐND TP;\n- Bộ Công an;   KT. CHỦ TỊCH\n"
        "- VPUB: CVP, các PCVP; các phòng NC, TH;\n- Lưu: VT.\n"
    )
    assert found == [
        "Thường trực Thành ủy; Thường trực HĐND TP",
        "Bộ Công an",
        "VPUB: CVP, các PCVP; các phòng NC, TH",
    ]


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("Uy ban MTTQ Viet Nam TP", "Ủy ban MTTQ Việt Nam TP"),
        ("Chu tich, cc PCT UBND Thanh pho", "Chủ tịch, các PCT UBND Thành phố"),
        ("Thuong truc Thanh tuy; Thuong truc HDND TP", "Thường trực Thành ủy; Thường trực HĐND TP"),
        ("VPUB: CVP, cac PCVP; cac phong NC", None),
    ],
)
def test_a_citys_recipients_are_put_right_as_a_citys(scanned: str, meant: str | None) -> None:
    assert usual_recipient(scanned) == meant
