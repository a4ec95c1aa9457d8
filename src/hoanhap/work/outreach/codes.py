"""Channels and audiences of communication, kinds of sessions, with their words (Lai Châu II.1 and
II.2, Sóc Trăng III.1 and IV.3, Lạng Sơn II.2, Hà Nội III.1.3).
"""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

CHANNELS = MappingProxyType(
    {
        "press": Words(vi="Báo chí", en="Press"),
        "broadcast": Words(vi="Phát thanh, truyền hình", en="Radio and television"),
        "portal": Words(vi="Cổng, trang thông tin điện tử", en="Portal or web page"),
        "loudspeaker": Words(vi="Loa truyền thanh cơ sở", en="Commune loudspeakers"),
        "meeting": Words(vi="Hội nghị, họp thôn bản", en="Conference or village meeting"),
        "detention": Words(
            vi="Tại trại giam, trại tạm giam, nhà tạm giữ", en="At a prison or detention house"
        ),
        "social": Words(vi="Mạng xã hội", en="Social media"),
        "print": Words(vi="Tờ rơi, pa nô, tài liệu", en="Leaflets, boards, printed matter"),
        "training": Words(vi="Tập huấn, bồi dưỡng", en="Training"),
    }
)

OFFERED_CHANNELS = tuple(code for code in CHANNELS if code != "training")
"""What is recorded as an output today; training has sessions, with who was invited and who came."""

AUDIENCES = MappingProxyType(
    {
        "public": Words(vi="Nhân dân", en="The public"),
        "officers": Words(vi="Cán bộ các cấp", en="Officers at all levels"),
        "before_release": Words(vi="Người sắp chấp hành xong án", en="People about to be released"),
        "returned": Words(vi="Người đã trở về và gia đình", en="People back home, their families"),
        "employers": Words(vi="Cơ sở sản xuất, kinh doanh", en="Businesses and employers"),
    }
)

SESSION_KINDS = MappingProxyType(
    {
        "training": Words(vi="Tập huấn, bồi dưỡng", en="Training"),
        "briefing": Words(vi="Hội nghị quán triệt, phổ biến", en="Briefing"),
    }
)
