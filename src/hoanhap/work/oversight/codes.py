"""Kinds of inspection (Hà Nội III.10, Lai Châu III.5 and III.7); kinds, topics, ages and fates of
obstacles and proposals (Lai Châu IV.3, Lạng Sơn IV.3, Hưng Yên 1.3).
"""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

KINDS = MappingProxyType(
    {
        "planned": Words(vi="Theo kế hoạch", en="Planned"),
        "surprise": Words(vi="Đột xuất", en="By surprise"),
        "joint": Words(vi="Liên ngành", en="Joint"),
        "supervision": Words(vi="Giám sát", en="Supervision"),
    }
)

OBSTACLE_KINDS = MappingProxyType(
    {
        "obstacle": Words(vi="Khó khăn, vướng mắc", en="Obstacle"),
        "proposal": Words(vi="Kiến nghị, đề xuất", en="Proposal"),
    }
)

TOPICS = MappingProxyType(
    {
        "lists": Words(vi="Lập, xác nhận danh sách", en="Drawing up and confirming lists"),
        "dossier": Words(vi="Điều kiện, hồ sơ vay vốn", en="Conditions and papers of loans"),
        "capital": Words(vi="Nguồn vốn, chỉ tiêu", en="Capital and quotas"),
        "recovery": Words(vi="Sử dụng vốn, thu nợ", en="Use of loans, collection"),
        "support": Words(
            vi="Giấy tờ, học nghề, việc làm", en="Personal papers, training, employment"
        ),
        "coordination": Words(vi="Phối hợp giữa các cơ quan", en="Co-operation of offices"),
        "reporting": Words(vi="Kế hoạch, báo cáo", en="Plans and reports"),
        "outreach": Words(vi="Tuyên truyền", en="Communication"),
        "law": Words(vi="Quy định của pháp luật", en="What the law says"),
        "system": Words(vi="Phần mềm", en="The software"),
        "other": Words(vi="Việc khác", en="Something else"),
    }
)

AGES = MappingProxyType(
    {
        "new": (0, 30, Words(vi="đến 30 ngày", en="up to 30 days")),
        "month": (31, 90, Words(vi="từ 31 đến 90 ngày", en="from 31 to 90 days")),
        "quarter": (91, None, Words(vi="trên 90 ngày", en="over 90 days")),
    }
)
"""How long an open one has waited: from and to how many days, both counted, and its words."""

TAKEN_TO = MappingProxyType(
    {
        "committee": Words(vi="Ủy ban nhân dân tỉnh", en="The provincial People's Committee"),
        "council": Words(vi="Hội đồng nhân dân tỉnh", en="The provincial People's Council"),
        "ministry": Words(vi="Bộ, ngành trung ương", en="A ministry or central body"),
    }
)

OUTCOMES = MappingProxyType(
    {
        "granted": Words(vi="được chấp thuận", en="granted"),
        "partly": Words(vi="chấp thuận một phần", en="granted in part"),
        "declined": Words(vi="không chấp thuận", en="declined"),
        "noted": Words(vi="được ghi nhận, nghiên cứu", en="noted for study"),
    }
)

MARKS = MappingProxyType(
    {
        "helpful": Words(vi="đã giải quyết được", en="it helped"),
        "unresolved": Words(vi="chưa giải quyết được", en="not resolved"),
    }
)
