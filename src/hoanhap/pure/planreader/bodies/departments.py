"""The catalogue's departments of a province.

The codes are the exchange vocabulary of plan readings; departments that ended on 28/02/2025 stay,
since plans of before are read too. The wordings are those met in provinces' plans and the short
forms offices use (LĐTBXH, TTTT, VHTTDL).
"""

from __future__ import annotations

from hoanhap.pure.planreader.bodies.family import PROVINCE, Family


def _department(code: str, vi: str, en: str, *names: str, wordings: tuple[str, ...] = ()) -> Family:
    """A department: "Sở" and a name; in a list one "Sở" may stand before several names."""
    return Family(
        stem=code,
        vi=vi,
        en=en,
        wordings=wordings,
        level=PROVINCE,
        head="so",
        names=names,
        fans=((PROVINCE, "department"),),
    )


DEPARTMENTS = (
    _department(
        "so-cong-thuong",
        "Sở Công Thương",
        "Department of Industry and Trade",
        "cong thuong",
        "ct",
    ),
    _department(
        "so-dan-toc-ton-giao",
        "Sở Dân tộc và Tôn giáo",
        "Department of Ethnic Minorities and Religious Affairs",
        "dan toc ton giao",
        "dt tg",
        "dttg",
    ),
    _department("so-du-lich", "Sở Du lịch", "Department of Tourism", "du lich"),
    _department(
        "so-gddt",
        "Sở Giáo dục và Đào tạo",
        "Department of Education and Training",
        "giao duc dao tao",
        "gd dt",
        "gddt",
        "giao duc",
    ),
    _department(
        "so-gtvt",
        "Sở Giao thông vận tải (đến 28/02/2025)",
        "Department of Transport (to 28/02/2025)",
        "giao thong van tai",
        "gtvt",
    ),
    _department(
        "so-khcn",
        "Sở Khoa học và Công nghệ",
        "Department of Science and Technology",
        "khoa hoc cong nghe",
        "kh cn",
        "khcn",
    ),
    _department(
        "so-khdt",
        "Sở Kế hoạch và Đầu tư (đến 28/02/2025)",
        "Department of Planning and Investment (to 28/02/2025)",
        "ke hoach dau tu",
        "kh dt",
        "khdt",
    ),
    _department(
        "so-ldtbxh",
        "Sở Lao động - Thương binh và Xã hội (đến 28/02/2025)",
        "Department of Labour, Invalids and Social Affairs (to 28/02/2025)",
        "lao dong thuong binh xa hoi",
        "lao dong tb xh",
        "lao dong tbxh",
        "ld tb xh",
        "ld tbxh",
        "ldtb xh",
        "ldtbxh",
        "ldtb",
    ),
    _department("so-ngoai-vu", "Sở Ngoại vụ", "Department of Foreign Affairs", "ngoai vu"),
    _department(
        "so-nn-mt",
        "Sở Nông nghiệp và Môi trường",
        "Department of Agriculture and Environment",
        "nong nghiep moi truong",
        "nn mt",
        "nnmt",
        "nong nghiep mt",
    ),
    _department(
        "so-nn-ptnt",
        "Sở Nông nghiệp và Phát triển nông thôn (đến 28/02/2025)",
        "Department of Agriculture and Rural Development (to 28/02/2025)",
        "nong nghiep phat trien nong thon",
        "nong nghiep ptnt",
        "nn ptnt",
        "nnptnt",
    ),
    _department("so-noi-vu", "Sở Nội vụ", "Department of Home Affairs", "noi vu", "nv"),
    _department("so-tai-chinh", "Sở Tài chính", "Department of Finance", "tai chinh", "tc"),
    _department(
        "so-tnmt",
        "Sở Tài nguyên và Môi trường (đến 28/02/2025)",
        "Department of Natural Resources and Environment (to 28/02/2025)",
        "tai nguyen moi truong",
        "tn mt",
        "tnmt",
    ),
    _department(
        "so-tttt",
        "Sở Thông tin và Truyền thông (đến 28/02/2025)",
        "Department of Information and Communications (to 28/02/2025)",
        "thong tin truyen thong",
        "tt tt",
        "tttt",
    ),
    _department("so-tu-phap", "Sở Tư pháp", "Department of Justice", "tu phap"),
    _department(
        "so-vhtt",
        "Sở Văn hóa và Thể thao (và Du lịch)",
        "Department of Culture and Sports (and Tourism)",
        "van hoa the thao [du lich]",
        "van hoa tt [du lich|dl]",
        "van hoa thong tin",
        "van hoa",
        "vh tt [du lich|dl]",
        "vh tt dl",
        "vhtt [du lich|dl]",
        "vhttdl",
    ),
    _department("so-xay-dung", "Sở Xây dựng", "Department of Construction", "xay dung", "xd"),
    _department("so-y-te", "Sở Y tế", "Department of Health", "y te", "yt"),
)
