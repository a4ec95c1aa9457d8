"""Invented people: names as in the north-west, put together by a seeded draw."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random

from hoanhap.pure.kernel.days import years_on
from hoanhap.work.lists.facts import EntryFacts

MARK = "Dữ liệu minh họa"

# (family names, middle names of men and of women, given names of men and of women), by people.
_PEOPLES = (
    (  # Thái
        ("Lò", "Quàng", "Lường", "Hoàng", "Cà", "Tòng", "Vàng"),
        (("Văn", "Minh"), ("Thị",)),
        (("Pháng", "Thoan", "Inh", "Ún", "Chựa", "Hặc"), ("Ín", "Phương", "Hiêng", "Xuân", "Đôi")),
    ),
    (  # Mông
        ("Giàng", "Vàng", "Sùng", "Thào", "Lý", "Hạng", "Ly", "Mùa"),
        (("A",), ("Thị",)),
        (("Páo", "Chu", "Sử", "Dế", "Tủa", "Lử", "Sình"), ("Mỷ", "Dở", "Sua", "Chía", "Pàng")),
    ),
    (  # Kinh
        ("Nguyễn", "Trần", "Lê", "Phạm", "Vũ", "Bùi", "Đỗ"),
        (("Văn", "Đức", "Quang", "Hữu"), ("Thị", "Thu")),
        (("Hùng", "Tuấn", "Sơn", "Thành", "Dũng"), ("Lan", "Hạnh", "Yến", "Thủy", "Nga")),
    ),
    (  # Dao, Giáy, Hà Nhì, Khơ Mú
        ("Tẩn", "Chẻo", "Phàn", "Lù", "Pờ", "Lỳ", "Chang"),
        (("Văn", "Láo", "Hừ"), ("Thị", "Mý")),
        (("Sử", "Lở", "Chừ", "Xá", "Tả"), ("Mẩy", "Xé", "De", "Pư")),
    ),
)
_HAMLETS = ("Nà Bỏ", "Huổi Lùng", "Phiêng Lót", "Nậm Cáy", "Pom Khoang", "Đông Phong", "Sin Chải")


def invented_name(draw: Random, is_man: bool) -> str:
    """A full name in the order papers write it: family, middle, given."""
    families, middles, givens = draw.choices(_PEOPLES, weights=(35, 30, 20, 15))[0]
    which = 0 if is_man else 1
    return " ".join(
        (draw.choice(families), draw.choice(middles[which]), draw.choice(givens[which]))
    )


def invented_person(draw: Random, serial: int, known_on: date) -> EntryFacts:
    """A person who came home before `known_on`, at most four and a half years ago.

    One in twelve has no identity number yet; one in seven knows only the year of birth.
    """
    is_man = draw.random() < 0.86
    born = date(draw.randint(1964, 2003), draw.randint(1, 12), draw.randint(1, 28))
    released = max(
        known_on - timedelta(days=draw.randint(6, 1640)), years_on(born, 18) + timedelta(days=200)
    )
    released = min(released, known_on - timedelta(days=3))
    is_amnestied = draw.random() < 0.18
    has_number = draw.random() > 0.08
    return EntryFacts(
        full_name=invented_name(draw, is_man),
        birth_year=born.year,
        born_on=None if draw.random() < 0.14 else born,
        sex="male" if is_man else "female",
        identity_number=_identity_number(born, is_man, serial) if has_number else "",
        residence=f"Bản {draw.choice(_HAMLETS)}",
        release_kind="amnestied" if is_amnestied else "completed",
        released_on=released,
        certificate_number=f"{serial:04d}/{'ĐX' if is_amnestied else 'GCN'}-MH",
        certificate_on=released,
        obeys_law=True,
        purpose="training" if draw.random() < 0.03 else "business",
        amount_vnd=draw.choice((30, 50, 60, 80, 100, 100, 100)) * 1_000_000,
        phone=invented_phone(serial),
        form_note=MARK,
    )


def invented_phone(serial: int) -> str:
    """A number that is plainly invented and nobody's: after 00, which leads abroad, no country's
    code begins with 0. Viet Nam sets no numbers aside for stories. One in nine has no telephone.
    """
    return f"0000{serial:06d}" if serial % 9 else ""


def _identity_number(born: date, is_man: bool, serial: int) -> str:
    """Formed as the rules ask (province 012, century and sex, year), with an invented serial."""
    century = 0 if born.year < 2000 else 2
    return f"012{century + (0 if is_man else 1)}{born.year % 100:02d}{900000 + serial:06d}"
