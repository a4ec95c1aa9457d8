"""The codes of carrying a plan out, with their words: stages, channels, evidence, escalation."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

STAGES = MappingProxyType(
    {
        "late": Words(vi="quá hạn", en="late"),
        "waiting": Words(vi="chưa đến hạn", en="not due yet"),
        "no_day": Words(vi="chưa có ngày", en="no day yet"),
        "reported": Words(vi="chờ xác nhận hoàn thành", en="waits to be accepted"),
        "done": Words(vi="hoàn thành đúng hạn", en="done on time"),
        "done_late": Words(vi="hoàn thành chậm", en="done late"),
        "excused": Words(vi="không phải thực hiện", en="not needed"),
        "to_ask": Words(vi="chưa gửi đề nghị", en="not asked yet"),
        "asked": Words(vi="đã đề nghị", en="asked"),
        "answered": Words(vi="đã trả lời", en="answered"),
        "thanked": Words(vi="đã cảm ơn", en="thanked"),
    }
)
"""Where something due stands on a day; a body that is only asked is never late."""

ASSIGNED_STAGES = ("late", "waiting", "no_day", "reported", "done", "done_late", "excused")
REQUESTED_STAGES = ("to_ask", "asked", "answered", "thanked")

CHANNELS = MappingProxyType(
    {
        "notice": Words(vi="thông báo trên hệ thống", en="notice in the system"),
        "email": Words(vi="thư điện tử", en="e-mail"),
        "letter": Words(vi="công văn", en="official letter"),
        "reminder": Words(vi="nhắc trước hạn", en="reminder before the day"),
    }
)
"""How an agency hears of what it owes; `reminder` is sent by the house itself before the day."""

CHASING_CHANNELS = ("notice", "email", "letter")

EVIDENCE_KINDS = MappingProxyType(
    {
        "file": Words(vi="tệp", en="file"),
        "link": Words(vi="đường dẫn", en="link"),
        "fact": Words(vi="số liệu trong hệ thống", en="fact in the system"),
    }
)

FACT_WORDS = MappingProxyType(
    {
        "list_transmitted": Words(
            vi="danh sách đã chuyển ngân hàng", en="list transmitted to the bank"
        ),
        "output": Words(vi="sản phẩm tuyên truyền", en="communication output"),
        "return": Words(vi="báo cáo đã gửi trên hệ thống", en="a return sent in the system"),
        "need_survey": Words(
            vi="đợt rà soát nhu cầu vay đã hỏi xong", en="survey of need finished"
        ),
        "session": Words(
            vi="buổi tập huấn, quán triệt đã tổ chức", en="training session or briefing held"
        ),
        "inspection": Words(vi="cuộc kiểm tra", en="inspection"),
        "own_plan": Words(vi="kế hoạch của đơn vị đã gửi", en="the agency's own plan sent in"),
        "document": Words(vi="văn bản đã đăng ký", en="document on the register"),
    }
)
"""What the system knows by itself and counts without a report."""

ESCALATIONS = MappingProxyType(
    {
        "agency_head": Words(vi="người đứng đầu cơ quan", en="the agency's head"),
        "committee": Words(vi="lãnh đạo Ủy ban nhân dân tỉnh", en="the Provincial Committee"),
        "steering": Words(vi="Ban Chỉ đạo", en="the steering committee"),
    }
)

MEMBER_PARTS = MappingProxyType(
    {
        "chair": Words(vi="Trưởng ban", en="Chair"),
        "deputy": Words(vi="Phó Trưởng ban", en="Deputy chair"),
        "member": Words(vi="Thành viên", en="Member"),
        "secretary": Words(vi="Thư ký", en="Secretary"),
        "focal": Words(vi="Cán bộ đầu mối", en="Focal point"),
    }
)

DOCUMENT_CATEGORIES = MappingProxyType(
    {
        "coordination": Words(vi="Văn bản phối hợp", en="Coordination document"),
        "reviewed": Words(vi="Văn bản được rà soát", en="Document reviewed"),
        "guidance": Words(vi="Văn bản hướng dẫn", en="Guidance"),
        "incentive": Words(vi="Chính sách khuyến khích của địa phương", en="Local incentive rule"),
    }
)

COST_SOURCES = MappingProxyType(
    {
        "central": Words(vi="Ngân sách trung ương", en="Central budget"),
        "province": Words(vi="Ngân sách tỉnh", en="Provincial budget"),
        "commune": Words(vi="Ngân sách xã", en="Commune budget"),
        "donated": Words(vi="Nguồn huy động", en="Donated"),
        "own": Words(vi="Kinh phí của cơ quan", en="The agency's own funds"),
    }
)
