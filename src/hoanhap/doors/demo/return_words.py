"""What the demo's communes write in their returns: invented, varied, each in its own words.

No number here is one that the system counts: those stand in the return's figures.
"""

from __future__ import annotations

from random import Random

_HAMLETS = ("Bản Nà Đon", "Bản Nậm Tăm", "Bản Hua Cuổi", "Bản Chăn Nưa", "Bản Tả Phìn", "Bản Sì Lở")
_HABITS = ("phiên chợ", "buổi họp bản", "lễ chào cờ đầu tuần", "ngày hội đại đoàn kết")
_TRADES = ("sửa xe máy", "trồng nấm", "chăn nuôi thú y", "nề hoàn thiện", "may dân dụng")

COMMUNE: dict[str, tuple[str, ...]] = {
    "I": (
        "Công an xã tham mưu Ủy ban nhân dân xã phân công từng đồng chí phụ trách bản, gắn việc "
        "giúp đỡ người trở về với công tác quản lý cư trú.",
        "Đưa nội dung Quyết định số 22/2023/QĐ-TTg vào chương trình công tác tháng; kiểm điểm tiến "
        "độ tại giao ban ngày mùng 3 hằng tháng.",
        "Ban hành quy chế phối hợp giữa Công an xã, Mặt trận Tổ quốc và các đoàn thể xã trong tiếp "
        "nhận, giúp đỡ người chấp hành xong án phạt tù.",
        "Giao {ban} làm điểm, sau đó rút kinh nghiệm cho các bản còn lại.",
        "Củng cố tổ công tác của xã sau khi sắp xếp đơn vị hành chính; bổ sung cán bộ văn hóa và "
        "cán bộ địa chính cùng tham gia.",
    ),
    "II": (
        "Tuyên truyền trực tiếp tại {dip}, kết hợp phát trên loa của bản bằng tiếng Việt và tiếng "
        "dân tộc.",
        "Cán bộ đến từng nhà người mới về, giải thích điều kiện, mức vay và nơi nộp hồ sơ; phát tờ "
        "gấp có hình minh họa.",
        "Đăng bài trên trang thông tin của xã; nhóm Zalo các bản chia sẻ lại.",
        "Phối hợp với đoàn thanh niên mở buổi nói chuyện tại {ban}, có người đã vay vốn kể lại "
        "việc làm ăn của mình.",
        "Người dân hỏi nhiều về việc vay qua hộ gia đình và về thời hạn trả nợ; cán bộ đã trả lời "
        "tại chỗ.",
    ),
    "III": (
        "Danh sách được rà soát từ ngày mùng 1, đối chiếu với sổ cư trú và giấy chứng nhận chấp "
        "hành xong án phạt tù trước khi ký.",
        "Một số trường hợp đi làm ăn xa, Công an xã liên lạc qua điện thoại để hỏi nhu cầu rồi mới "
        "ghi vào danh sách.",
        "Tên không được xác nhận đều có lý do bằng lời, người dân được báo lại trong ba ngày.",
        "Việc đối chiếu mất nhiều thời gian ở {ban} do chỗ ở thay đổi theo mùa vụ.",
        "Hồ sơ của từng tháng được lưu cả bản giấy và bản trên hệ thống.",
    ),
    "IV": (
        "Người vay chủ yếu nuôi trâu, bò sinh sản và trồng chè; vốn được dùng đúng việc, có kiểm "
        "tra sau khi nhận tiền.",
        "Có hộ xin vay để mở xưởng nhỏ nhưng chưa lập được phương án, Tổ tiết kiệm và vay vốn đang "
        "giúp viết.",
        "Hộ vay trả lãi đều; trường hợp chậm là do dịch bệnh trên vật nuôi, đã báo ngân hàng.",
        "Người mới về còn e ngại vay, sợ không trả được; cán bộ vận động vay ít trước, làm quen "
        "dần.",
        "Nhu cầu vay tăng vào đầu vụ, đề nghị ngân hàng bố trí vốn sớm hơn.",
    ),
    "V": (
        "Đã giới thiệu việc làm tại tổ hợp tác ở {ban}; có người học nghề {nghe} tại trung tâm cụm "
        "xã.",
        "Chi hội phụ nữ giúp làm lại giấy tờ tùy thân và thẻ bảo hiểm y tế cho người mới về.",
        "Mô hình “Một kèm một”: mỗi đảng viên nhận giúp một người trong năm đầu trở về.",
        "Gia đình người có uy tín trong bản đứng ra bảo lãnh về tinh thần, đến thăm hằng tháng.",
        "Hỗ trợ cây giống, ngày công sửa nhà cho một hộ khó khăn.",
    ),
    "VII": (
        "Địa bàn rộng, đi lại khó vào mùa mưa nên việc gặp từng người mất nhiều ngày.",
        "Lớp nghề gần nhất cách trung tâm xã hơn 50 km, ít người theo được hết khóa.",
        "Người chuyển nơi ở giữa tháng chưa rõ xã nào lập danh sách; đề nghị tỉnh hướng dẫn.",
        "Cán bộ kiêm nhiều việc, máy tính và đường truyền ở xã còn yếu.",
        "Phương án sử dụng vốn khó ghi với người ít chữ; đề nghị có mẫu ngắn hơn.",
    ),
    "VIII": (
        "So với kỳ trước, việc lập danh sách đã thành nếp, ít tên phải sửa hơn. Nguyên nhân chính "
        "là phân công rõ người, rõ bản.",
        "Mặt được: các ngành vào cuộc cùng lúc, người dân biết chính sách. Mặt chưa được: việc "
        "giới thiệu việc làm còn trông vào một vài cơ sở.",
        "Bài học: gặp người mới về ngay trong tuần đầu thì dễ giúp hơn để lâu.",
        "Chưa có trường hợp nào dùng vốn sai việc. Kết quả chưa đều giữa các bản do cán bộ bản "
        "thay đổi.",
    ),
    "IX": (
        "Tiếp tục rà soát nhu cầu vay của năm sau ở từng bản trong quý III; người chịu trách "
        "nhiệm: Trưởng Công an xã.",
        "Mở thêm một buổi tuyên truyền tại {ban} trong quý tới, mời cán bộ ngân hàng cùng dự.",
        "Theo dõi việc dùng vốn của các hộ đã vay, báo ngân hàng trong mười ngày khi có dấu hiệu "
        "chậm trả.",
        "Giới thiệu người có nhu cầu đi học nghề {nghe} khi có lớp; thời hạn: trước tháng 10.",
    ),
}
"""Sentences of a commune's police by the number of the half-year outline's section."""

REVIEW: dict[str, tuple[str, ...]] = {
    "I": (
        "Sau một năm, việc thực hiện Kế hoạch đã vào nếp từ xã đến bản; văn bản của tỉnh được cụ "
        "thể hóa bằng kế hoạch riêng của xã.",
        "Xã đã hai lần kiểm điểm việc thực hiện, điều chỉnh phân công khi cán bộ thay đổi.",
        "Các đoàn thể xã ký cam kết phối hợp, mỗi đoàn thể nhận giúp một nhóm hộ.",
    ),
    "II": (
        "Danh sách hằng tháng được lập đủ các tháng có người, tháng không có đều báo rõ là không "
        "có.",
        "Người được vay đã dùng vốn vào chăn nuôi và trồng trọt, một số hộ bắt đầu có thu.",
        "Khó nhất là giúp người viết phương án vay lần đầu; Tổ tiết kiệm và vay vốn đã làm thay "
        "phần này.",
    ),
    "III": (
        "Tồn tại: việc làm ổn định còn ít, phần lớn làm thời vụ. Nguyên nhân: trên địa bàn không "
        "có doanh nghiệp.",
        "Tồn tại: thông tin về người chuyển nơi cư trú đến chậm. Nguyên nhân: hai xã chưa báo cho "
        "nhau.",
        "Tồn tại: đường truyền yếu nên phải lên trung tâm xã để cập nhật hệ thống.",
    ),
    "IV": (
        "Đề nghị tiếp tục cho vay vào đầu vụ; mở lớp nghề lưu động tại cụm xã trong năm thứ hai.",
        "Kiến nghị có mẫu phương án vay vốn rút gọn cho người ít chữ.",
        "Năm tới xã phấn đấu không để người nào có nhu cầu, đủ điều kiện mà không được hướng dẫn.",
    ),
}
"""Sentences of a commune's police by the number of the review's section."""

MENDED = (
    "Theo yêu cầu của cơ quan thường trực, Công an xã nêu rõ: hình thức là họp bản và đến từng "
    "nhà; địa bàn là tất cả các bản của xã; tài liệu đã phát là tờ gấp do tỉnh in."
)
"""What a commune adds to the section that came back."""


def commune_text(pool: tuple[str, ...], draw: Random) -> str:
    """Two or three sentences of a pool, in their order, with a place of the commune's own."""
    chosen = sorted(draw.sample(range(len(pool)), draw.choice((2, 2, 3)) if len(pool) > 3 else 2))
    filled = (
        pool[at].format(
            ban=draw.choice(_HAMLETS), dip=draw.choice(_HABITS), nghe=draw.choice(_TRADES)
        )
        for at in chosen
    )
    return "\n".join(filled)
