"""What the demo's departments, bank, organisations and asked bodies write in their returns."""

from __future__ import annotations

from random import Random

OWN: dict[str, tuple[str, str]] = {
    "sotaichinh": (
        "Sở tham mưu Ủy ban nhân dân tỉnh bổ sung vốn ngân sách ủy thác qua Ngân hàng Chính sách "
        "xã hội ngay từ đầu năm, giao dự toán một lần để chi nhánh chủ động.",
        "Vốn ủy thác của một số xã phải chờ nghị quyết của Hội đồng nhân dân cùng cấp.",
    ),
    "sonoivu": (
        "Sở giới thiệu người có nhu cầu đến Trung tâm Dịch vụ việc làm, mở hai phiên giao dịch "
        "việc làm lưu động có doanh nghiệp nhận người mới trở về.",
        "Doanh nghiệp trong tỉnh ít, phần lớn việc làm ở xa nhà.",
    ),
    "sogiaoduc": (
        "Sở chỉ đạo các cơ sở giáo dục nghề nghiệp miễn học phí phần thực hành cho người chấp hành "
        "xong án phạt tù, xếp lịch học vào cuối tuần.",
        "Số người đăng ký mỗi nghề quá ít để mở lớp riêng.",
    ),
    "sovanhoa": (
        "Sở hướng dẫn hệ thống thông tin cơ sở phát chuyên mục về vốn vay, cung cấp bài mẫu bằng "
        "ba thứ tiếng cho đài xã.",
        "Loa của một số bản hỏng, chưa có kinh phí thay.",
    ),
    "soyte": (
        "Ngành y tế khám, tư vấn tâm lý cho người mới về tại trạm y tế xã; người nghiện được nối "
        "tiếp vào chương trình điều trị.",
        "Cán bộ tư vấn tâm lý ở tuyến xã còn thiếu.",
    ),
    "sotuphap": (
        "Sở trợ giúp pháp lý về xóa án tích và giấy tờ hộ tịch, in tờ gấp hướng dẫn thủ tục vay.",
        "Người dân chưa biết mình được trợ giúp pháp lý miễn phí.",
    ),
    "sokhoahoc": (
        "Sở hỗ trợ kỹ thuật trồng nấm và chế biến chè cho hai tổ hợp tác có người chấp hành xong "
        "án phạt tù tham gia.",
        "Quy mô sản xuất nhỏ, khó đưa máy móc vào.",
    ),
    "sonongnghiep": (
        "Trung tâm khuyến nông tập huấn chăn nuôi an toàn cho hộ vay vốn, tiêm phòng cho đàn trâu "
        "bò mới mua.",
        "Dịch tụ huyết trùng xảy ra ở hai xã trong tháng 4.",
    ),
    "socongthuong": (
        "Sở đưa sản phẩm của hộ vay lên gian hàng trực tuyến của tỉnh, hướng dẫn đóng gói, ghi "
        "nhãn.",
        "Sản phẩm làm theo mùa, không đủ cho đơn hàng lớn.",
    ),
    "sodantoc": (
        "Sở lồng ghép nội dung Quyết định số 22/2023/QĐ-TTg vào lớp bồi dưỡng người có uy tín và "
        "chức sắc tôn giáo.",
        "Tài liệu bằng tiếng dân tộc còn ít.",
    ),
    "thanhtra": (
        "Thanh tra tỉnh đưa việc quản lý, sử dụng vốn ủy thác vào kế hoạch thanh tra năm, đã khảo "
        "sát tại hai xã.",
        "Chưa phát hiện sai phạm; hồ sơ của một số Tổ lưu chưa đủ.",
    ),
    "baolaichau": (
        "Báo và Đài mở chuyên mục “Làm lại từ đầu”, mỗi tháng hai phóng sự về người vay vốn làm ăn "
        "tốt, không nêu tên người không đồng ý.",
        "Ít người chịu lên hình; phóng viên phải thuyết phục nhiều lần.",
    ),
    "chinhanh": (
        "Chi nhánh giao chỉ tiêu vốn cho từng phòng giao dịch, họp tổ công tác với Công an tỉnh "
        "mỗi tháng; hồ sơ đủ được giải ngân tại điểm giao dịch xã.",
        "Nhu cầu đầu vụ cao hơn nguồn được phân bổ.",
    ),
    "hoiphunu": (
        "Hội chỉ đạo các Tổ do Hội quản lý bình xét công khai, giúp hội viên viết phương án vay.",
        "Hội viên ở bản xa khó dự họp Tổ đều.",
    ),
    "hoinongdan": (
        "Hội gắn cho vay với chi hội nghề nghiệp, hướng dẫn hộ vay ghi sổ thu chi đơn giản.",
        "Giá nông sản xuống, hộ vay khó trả gốc đúng kỳ.",
    ),
    "hoiccb": (
        "Hội nhận đỡ đầu người trở về là con em hội viên, nhắc trả lãi hằng tháng.",
        "Cán bộ chi hội tuổi cao, ngại dùng điện thoại thông minh.",
    ),
    "doanthanhnien": (
        "Đoàn mở diễn đàn “Cơ hội thứ hai” ở ba xã, giúp thanh niên mới về lập nhóm sửa xe, dựng "
        "rạp.",
        "Thanh niên đi làm xa nhiều, khó theo dõi việc dùng vốn.",
    ),
    "mattran": (
        "Mặt trận Tổ quốc các cấp giám sát việc bình xét ở Tổ, vận động quỹ giúp người mới về sửa "
        "nhà.",
        "Kinh phí giám sát ở cấp xã còn hạn hẹp.",
    ),
    "toaan": (
        "Tòa án gửi kịp thời quyết định xóa án tích, giải thích quyền cho người được xóa.",
        "Người dân ít khi hỏi về xóa án tích.",
    ),
    "vienkiemsat": (
        "Viện kiểm sát kiểm sát việc tha tù trước thời hạn, trao đổi danh sách với Công an.",
        "Thông tin về nơi về cư trú đôi khi thay đổi sau khi ra trại.",
    ),
    "quansu": (
        "Bộ Chỉ huy quân sự chỉ đạo Ban chỉ huy quân sự xã cùng tuyên truyền khi gặp gỡ thanh "
        "niên.",
        "Chưa có nội dung riêng trong tài liệu huấn luyện dân quân.",
    ),
    "hoiluatgia": (
        "Hội Luật gia tư vấn miễn phí tại hai phiên chợ, nhận câu hỏi qua điện thoại.",
        "Luật gia ở các xã vùng cao còn mỏng.",
    ),
    "nganhangnhanuoc": (
        "Ngân hàng Nhà nước khu vực theo dõi lãi suất, nhắc các quỹ tín dụng không thu phí trái "
        "quy định.",
        "Chưa có khó khăn phát sinh.",
    ),
}
"""What each body did, and what stood in its way."""

_LEADING = (
    "Lãnh đạo đơn vị giao một phòng làm đầu mối, báo cáo tiến độ tại giao ban quý.",
    "Đơn vị có văn bản hướng dẫn ngành dọc, đưa nội dung vào kế hoạch công tác năm.",
    "Đơn vị cử cán bộ dự đủ các cuộc họp do cơ quan thường trực mời.",
)
_TELLING = (
    "Bài viết được đăng trên trang thông tin điện tử của đơn vị và nhắc lại vào đầu mỗi quý.",
    "Tuyên truyền tại hội nghị cán bộ, công chức; phát tài liệu hỏi đáp ngắn.",
    "Lồng ghép trong các chuyến công tác cơ sở, có ảnh và biên bản lưu.",
)
_CHECKING = (
    "Đã cùng Công an tỉnh kiểm tra tại hai xã; sổ sách rõ ràng, nhắc bổ sung biên bản bình xét.",
    "Kiểm tra chéo giữa các phòng, chưa phát hiện sai sót phải xử lý.",
    "Không tổ chức đoàn riêng trong kỳ, tham gia đoàn kiểm tra liên ngành.",
)
_JUDGING = (
    "Phối hợp giữa các ngành nhịp nhàng hơn kỳ trước; số liệu đã có một nguồn chung nên bớt tranh "
    "luận khi họp. Bài học: việc gì cũng phải có tên người và ngày xong.",
    "Hoàn thành phần việc được giao. Chưa được: gửi thông tin cho cơ sở còn chậm, do chờ ý kiến "
    "cấp trên.",
    "Kết quả tốt ở nơi có cán bộ nhiệt tình, chưa đều giữa các địa bàn; nguyên nhân chủ quan là "
    "chính.",
)
_NEXT = (
    "Kỳ tới đơn vị tiếp tục phần việc được giao, mời cơ sở nêu khó khăn để gỡ ngay tại chỗ.",
    "Sẽ làm việc với ba xã có kết quả thấp trong quý III, có biên bản và ngày hẹn kiểm tra lại.",
    "Hoàn thiện tài liệu hỏi đáp, gửi các xã trước tháng 9.",
)
_LENDING = (
    "Việc bình xét ở Tổ được làm công khai; hộ được chọn có phương án rõ, đúng người, đúng việc.",
    "Kiểm tra sau khi cho vay được làm trong 30 ngày; hộ dùng vốn đúng việc đã ghi.",
)
_GENERAL = {
    "I": _LEADING, "II": _TELLING, "IV": _LENDING, "VI": _CHECKING, "VIII": _JUDGING, "IX": _NEXT,
}  # fmt: skip


def body_text(username: str, number: str, draw: Random) -> str:
    """What a body writes in a section of the half-year outline."""
    did, obstacle = OWN[username]
    if number == "V":
        return did
    if number == "VII":
        return obstacle
    return draw.choice(_GENERAL[number])


def body_review(username: str, number: str, draw: Random) -> str:
    """What a body writes in a section of the review."""
    did, obstacle = OWN[username]
    return {
        "I": draw.choice(_LEADING),
        "II": f"Trong năm đầu: {did[:1].lower()}{did[1:]}",
        "III": f"Tồn tại: {obstacle[:1].lower()}{obstacle[1:]} {draw.choice(_JUDGING)}",
        "IV": draw.choice(_NEXT),
    }[number]
