"""Pages of docs/ref printed from tables: deeds, fields by role, measures."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from types import MappingProxyType
from typing import Final

from django.apps import apps

from hoanhap.ground.audit.spine import DEEDS, Deed
from hoanhap.ground.orgs.columns import CLASSES, FIELDS, SEES
from hoanhap.ground.orgs.roles import AGENCY_KINDS, ROLES, SYSTEM
from hoanhap.ground.orgs.scope import (
    ByAgency,
    ByDisclosure,
    ByProvince,
    ByTerritory,
    Openly,
    Scope,
    Way,
)
from hoanhap.pure.kernel.steps import Step, StepTable
from hoanhap.pure.kernel.words import Words
from hoanhap.work.lists.states import TABLE as LISTS
from hoanhap.work.loans.states import TABLE as LOANS
from hoanhap.work.measures.catalogue import MEASURES, SECTIONS, Measure
from hoanhap.work.measures.catalogue.measure import Split
from hoanhap.work.oversight.states import OBSTACLE_TABLE
from hoanhap.work.plans.states import OCCURRENCE_TABLE, PLAN_TABLE

GENERATED: Final = "Trang này do lệnh `hoanhap reference docs/ref` tạo ra; đừng sửa bằng tay."
TABLES: Final = (LISTS, LOANS, PLAN_TABLE, OCCURRENCE_TABLE, OBSTACLE_TABLE)
DESKS: Final = MappingProxyType(
    {
        "orgs": Words(vi="Cơ quan và vị trí", en="Offices and posts"),
        "registry": Words(vi="Hồ sơ người", en="People"),
        "intake": Words(vi="Tệp nhận vào", en="Files received"),
        "lists": Words(vi="Danh sách tháng", en="Monthly lists"),
        "loans": Words(vi="Khoản vay", en="Loans"),
        "ledger": Words(vi="Sổ vốn", en="The books"),
        "plans": Words(vi="Kế hoạch", en="Plans"),
        "outreach": Words(vi="Tuyên truyền", en="Communication"),
        "oversight": Words(vi="Kiểm tra, giám sát", en="Oversight"),
        "needs": Words(vi="Nhu cầu vay", en="Need for loans"),
        "returns": Words(vi="Kỳ báo cáo", en="Returns"),
        "reports": Words(vi="Báo cáo", en="Reports"),
    }
)


def deeds_page() -> str:
    """docs/ref/deeds.md: each deed, who may do it, from which state to which."""
    body = [
        "Mỗi việc là một hàm trong một tệp, cùng tên: `lists.sign` ở `lists/actions/sign.py`.",
        "Việc nào không ghi trạng thái thì lập một dòng mới hoặc không đổi trạng thái.",
    ]
    for desk in sorted({name.partition(".")[0] for name in DEEDS}):
        rows = [_deed_row(DEEDS[name]) for name in sorted(DEEDS) if name.startswith(f"{desk}.")]
        heads = ("Việc", "Câu trong lịch sử", "Ai được làm", "Từ trạng thái", "Đến", "Đầu vào")
        body += ["", f"## {_both(DESKS[desk])}", "", *_grid(heads, rows)]
    return _page("Các việc và quyền", body)


def _deed_row(deed: Deed) -> tuple[str, ...]:
    step, table = _step_of(deed.name)
    inputs = list(inspect.signature(deed.run).parameters)[1:]
    return (
        f"`{deed.name}`",
        deed.sentence.vi.replace("{who}", "…"),
        ", ".join(ROLES[role][1].vi for role in ROLES if role in deed.grants),
        ", ".join(table.states[s].vi for s in table.states if s in step.from_) if step else "",
        table.states[step.to].vi if step and step.to else "",
        ", ".join(f"`{name}`" for name in inputs),
    )


def _step_of(name: str) -> tuple[Step | None, StepTable]:
    table = next((table for table in TABLES if name in table.steps), LISTS)
    return table.steps.get(name), table


def fields_page() -> str:
    """docs/ref/fields-by-role.md: which kind of agency sees which field and which rows."""
    kinds = list(SEES)
    heads = ("Trường", "Nhóm", *(AGENCY_KINDS[kind].vi for kind in kinds))
    fields = [
        (f"`{name}`", CLASSES[of].vi, *("x" if of in SEES[kind] else "" for kind in kinds))
        for name, of in FIELDS.items()
    ]
    posts = [
        (AGENCY_KINDS[kind].vi, ", ".join(words.vi for of, words in ROLES.values() if of == kind))
        for kind in kinds
    ]
    rows = [
        (f"`{model._meta.label}`", *(_ways(scope.ways.get(kind, ())) for kind in kinds))
        for model in sorted(apps.get_models(), key=lambda model: model._meta.label)
        if isinstance(scope := getattr(model, "scope", None), Scope)
    ]
    body = [
        "Ai thấy dòng nào trước, rồi thấy trường nào của dòng đó. Ô trống là không thấy: trường ấy "
        "không rời khỏi máy chủ.",
        "",
        "## Vị trí theo loại cơ quan",
        "",
        *_grid(("Loại cơ quan", "Vị trí"), posts),
        "",
        "## Trường theo loại cơ quan",
        "",
        *_grid(heads, fields),
        "",
        "## Dòng theo loại cơ quan",
        "",
        "*địa bàn*: xã của dòng nằm trong địa bàn của cơ quan, hoặc là xã cũ đã nhập trọn vào địa "
        "bàn ấy. *cơ quan*: dòng của chính cơ quan ấy. *được cung cấp*: có một lần cung cấp dữ "
        "liệu ghi tên người ấy cho cơ quan. *tỉnh*: dòng của tỉnh mình. *công khai giữa các cơ "
        "quan*: cơ quan nào cũng thấy.",
        "",
        *_grid(("Bảng", *(AGENCY_KINDS[kind].vi for kind in kinds)), rows),
    ]
    return _page("Ai thấy gì", body)


def _ways(ways: Iterable[Way]) -> str:
    names: list[str] = []
    for way in ways:
        match way:
            case ByTerritory():
                names.append("địa bàn")
            case ByAgency(only=only):
                names.append("cơ quan" + (f" ({_only(only)})" if only else ""))
            case ByDisclosure(only=only):
                names.append("được cung cấp" + (f" ({_only(only)})" if only else ""))
            case ByProvince(only=only):
                names.append("tỉnh" + (f" ({_only(only)})" if only else ""))
            case Openly(only=only):
                names.append("công khai giữa các cơ quan" + (f" ({_only(only)})" if only else ""))
    return "; ".join(names)


def _only(only: object) -> str:
    pairs = dict(only).items() if isinstance(only, dict) else ()
    return ", ".join(
        f"{path.split('__')[-2] if '__' in path else path}: "
        f"{', '.join(value) if isinstance(value, tuple) else value}"
        for path, value in pairs
    )


def measures_page() -> str:
    """docs/ref/measures.md: what each figure counts, on what basis, and how it adds up."""
    body = [
        f"Có {len(MEASURES)} chỉ tiêu. Mỗi số là số dòng, hoặc tổng của các dòng, mở ra được đến "
        "từng dòng; tỷ lệ là tổng các tử số chia cho tổng các mẫu số, không phải trung bình của "
        "các tỷ lệ. Chỗ chưa biết ghi “chưa có”, không ghi 0. Số tại một ngày lấy vào ngày cuối "
        "kỳ. Số nào cũng tính lại được như đã biết vào một ngày bất kỳ.",
    ]
    for section, words in SECTIONS.items():
        measures = [one for one in MEASURES.values() if one.section == section]
        rows = [
            (one.code, one.title.vi, one.unit.vi, _KINDS[one.kind], _SOURCES[one.source])
            for one in measures
        ]
        heads = ("Mã", "Chỉ tiêu", "Đơn vị", "Loại", "Nguồn")
        body += ["", f"## {section}. {_both(words)}", "", *_grid(heads, rows)]
        for measure in measures:
            body += _measure(measure)
    return _page("Các chỉ tiêu", body)


def _measure(measure: Measure) -> list[str]:
    top = [f"- Tử số: {measure.ratio[0]}; mẫu số: {measure.ratio[1]}"] if measure.ratio else []
    return [
        "",
        f"### {measure.code}. {_both(measure.title)}",
        "",
        measure.definition.vi,
        "",
        measure.definition.en,
        "",
        f"- Đơn vị: {_both(measure.unit)}",
        f"- Căn cứ: {_both(measure.basis)}",
        f"- Loại: {_KINDS[measure.kind]}; nguồn: {_SOURCES[measure.source]}; "
        f"cộng các xã: {_ADDING[measure.adding]}",
        *top,
        *(f"- {split.title.vi}: {_parts(split)}" for split in measure.splits),
        f"- Ai đọc được số: {_kinds(measure.open_to)}",
        f"- Ai mở được từng dòng: {_kinds(measure.rows_to)}",
    ]


def _parts(split: Split) -> str:
    return "; ".join(words.vi for _, words in split.parts) or "theo giá trị của các dòng"


def _kinds(kinds: frozenset[str]) -> str:
    return ", ".join(words.vi for kind, words in AGENCY_KINDS.items() if kind in kinds - {SYSTEM})


_KINDS: Final = {"flow": "phát sinh trong kỳ", "stock": "tại một ngày", "ratio": "tỷ lệ"}
_SOURCES: Final = {
    "counted": "đếm từ dữ liệu của hệ thống",
    "declared": "do cơ quan khai bằng văn bản",
}
_ADDING: Final = {
    "sum": "tổng các xã bằng số của tỉnh",
    "latest": "cộng lần khai mới nhất của từng cơ quan",
    "ratio_of_sums": "tổng tử số chia tổng mẫu số",
    "distinct": "một người tính một lần trong toàn tỉnh, nên có thể nhỏ hơn tổng các xã",
}

PAGES: Final[MappingProxyType[str, Callable[[], str]]] = MappingProxyType(
    {"deeds.md": deeds_page, "fields-by-role.md": fields_page, "measures.md": measures_page}
)
"""The pages by file name."""


def _both(words: Words) -> str:
    return f"{words.vi} · {words.en}"


def _page(title: str, body: Iterable[str]) -> str:
    return "\n".join([f"# {title}", "", GENERATED, "", *body]) + "\n"


def _grid(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> list[str]:
    ruled = [heads, ["---"] * len(heads), *rows]
    return [f"| {' | '.join(cell or ' ' for cell in cells)} |" for cells in ruled]
