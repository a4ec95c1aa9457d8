"""The demo's provincial departments, the bank's branch and the bodies that are asked, with the
codes by which plans name them.
"""

from __future__ import annotations

from dataclasses import dataclass

from hoanhap.doors.demo.founder import Founder
from hoanhap.ground.orgs import roles


@dataclass(frozen=True, slots=True)
class Body:
    """An office of the province: user name, name, kind, role, and its codes in plans."""

    username: str
    name: str
    kind: str
    role: str
    codes: tuple[str, ...]


def _department(username: str, name: str, *codes: str) -> Body:
    return Body(username, name, roles.DEPARTMENT, roles.DEPARTMENT_OFFICER, codes)


def _asked(username: str, name: str, *codes: str) -> Body:
    return Body(username, name, roles.PARTNER_BODY, roles.PARTNER_OFFICER, codes)


BODIES = (
    _department("sotaichinh", "Sở Tài chính tỉnh Lai Châu", "so-tai-chinh", "so-khdt"),
    _department("sonoivu", "Sở Nội vụ tỉnh Lai Châu", "so-noi-vu", "so-ldtbxh"),
    _department("sogiaoduc", "Sở Giáo dục và Đào tạo tỉnh Lai Châu", "so-gddt", "co-so-gdnn"),
    _department("sovanhoa", "Sở Văn hóa, Thể thao và Du lịch tỉnh Lai Châu", "so-vhtt", "so-tttt"),
    _department("soyte", "Sở Y tế tỉnh Lai Châu", "so-y-te"),
    _department("sotuphap", "Sở Tư pháp tỉnh Lai Châu", "so-tu-phap"),
    _department("sokhoahoc", "Sở Khoa học và Công nghệ tỉnh Lai Châu", "so-khcn"),
    _department(
        "sonongnghiep", "Sở Nông nghiệp và Môi trường tỉnh Lai Châu", "so-nn-mt", "so-nn-ptnt"
    ),
    _department("socongthuong", "Sở Công Thương tỉnh Lai Châu", "so-cong-thuong"),
    _department("sodantoc", "Sở Dân tộc và Tôn giáo tỉnh Lai Châu", "so-dan-toc-ton-giao"),
    _department("thanhtra", "Thanh tra tỉnh Lai Châu", "thanh-tra-tinh"),
    _department("baolaichau", "Báo và Phát thanh, truyền hình Lai Châu", "bao-dai"),
    Body(
        "chinhanh",
        "Chi nhánh Ngân hàng Chính sách xã hội tỉnh Lai Châu",
        roles.VBSP_BRANCH,
        roles.BRANCH_OFFICER,
        ("nhcsxh-tinh",),
    ),
    _asked("mattran", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh Lai Châu", "mttq-tinh"),
    _asked("toaan", "Tòa án nhân dân tỉnh Lai Châu", "tand-tinh"),
    _asked("vienkiemsat", "Viện kiểm sát nhân dân tỉnh Lai Châu", "vksnd-tinh"),
    _asked("quansu", "Bộ Chỉ huy quân sự tỉnh Lai Châu", "quan-su-tinh"),
    _asked("hoiluatgia", "Hội Luật gia tỉnh Lai Châu", "hoi-luat-gia-tinh"),
    _asked("nganhangnhanuoc", "Ngân hàng Nhà nước khu vực", "nhnn-khu-vuc", "nhnn-tinh"),
)
"""Departments as they stand since 1/7/2025, with the codes of those whose work they took over."""


def found_departments(founder: Founder, province: int) -> dict[str, int]:
    """Enter them all, one post each. Answers the agency of each code."""
    of_code: dict[str, int] = {}
    for body in BODIES:
        agency = founder.agency(body.name, body.kind, province, (province,))
        founder.post(body.username, agency, body.role, "")
        of_code.update(dict.fromkeys(body.codes, agency))
    return of_code
