"""What the demo's standing agency writes in its reports; figures stand by their codes."""

from __future__ import annotations

HALF_YEAR: dict[str, str] = {
    "I": (
        "Công an tỉnh, cơ quan thường trực, cùng các sở, ban, ngành và Ủy ban nhân dân các xã, "
        "phường thực hiện đồng bộ Kế hoạch của Ủy ban nhân dân tỉnh.\n"
        "Trong kỳ có {{V.2}} lượt nhiệm vụ đến hạn; đã hoàn thành {{V.3}} lượt, trong đó đúng hạn "
        "{{V.4}} lượt, đạt {{V.6}}. Cơ quan thường trực đã đôn đốc {{V.10}} lượt; đến cuối kỳ còn "
        "{{V.7}} lượt nhiệm vụ quá hạn.\n"
        "Việc làm được ở một số đơn vị:"
    ),
    "II": (
        "Toàn tỉnh có {{VI.1}} sản phẩm, buổi tuyên truyền với {{VI.2}} lượt người được tiếp cận; "
        "tổ chức {{VI.3}} lớp tập huấn, hội nghị quán triệt, {{VI.4}} lượt người dự; tỷ lệ đơn vị "
        "được mời có người dự là {{VI.7}}.\n"
        "Cách làm của các địa phương, đơn vị:"
    ),
    "III": (
        "Công an cấp xã đã lập, Ủy ban nhân dân cấp xã đã xác nhận và chuyển ngân hàng {{I.4}} "
        "danh sách đúng hạn trên {{I.5}} danh sách phải có, đạt {{I.6}} (kỳ trước "
        "{{I.6|before}}).\n"
        "Có {{I.10}} người trong danh sách với {{I.1}} lượt; {{I.2}} lượt được xác nhận, {{I.3}} "
        "lượt chưa được xác nhận, đều có lý do.\n"
        "Ở cơ sở:"
    ),
    "IV": (
        "Trong kỳ, Ngân hàng Chính sách xã hội phê duyệt {{II.1}} khoản vay, doanh số cho vay "
        "{{II.2}} đồng (kỳ trước {{II.2|before}} đồng). Số tiền có nhu cầu vay ghi trong danh sách "
        "là {{I.12}} đồng của {{I.11}} lượt người.\n"
        "Tình hình ở địa phương, đơn vị:"
    ),
    "V": (
        "Việc tiếp nhận, tư vấn, dạy nghề, giới thiệu việc làm do cấp xã và các sở, ngành cùng "
        "làm; số người được giúp đỡ do từng đơn vị khai kèm văn bản, có trong báo cáo của đơn vị.\n"
        "Cụ thể:"
    ),
    "VI": (
        "Đã tổ chức {{VII.5}} cuộc kiểm tra, giám sát; {{VII.6}} cuộc có tồn tại, hạn chế, trong "
        "đó {{VII.7}} cuộc đã khắc phục xong.\n"
        "Tham gia của các ngành:"
    ),
    "VII": (
        "Các đơn vị nêu {{VII.1}} khó khăn, kiến nghị; {{VII.2}} đã được trả lời, {{VII.3}} đã "
        "kiến nghị cấp trên; đến cuối kỳ còn {{VII.4}} ý kiến chờ trả lời.\n"
        "Nội dung chính:"
    ),
    "VIII": (
        "Đánh giá chung: chính sách đến được với người mới trở về, danh sách hằng tháng đã thành "
        "nếp, vốn được dùng đúng việc. Kết quả giữa các địa bàn chưa đều; việc làm ổn định còn "
        "ít. Nguyên nhân chính là địa bàn rộng, nguồn vốn đầu vụ chưa đủ và cán bộ kiêm nhiệm.\n"
        "Nhận định của các đơn vị:"
    ),
    "IX": (
        "Kỳ tới tập trung: rà soát nhu cầu vay năm sau ở từng xã; bố trí vốn trước mùa vụ; mở lớp "
        "nghề lưu động tại cụm xã; kiểm tra việc dùng vốn tại ba xã.\n"
        "Các đơn vị xác định:"
    ),
}
"""By the number of the half-year outline's section."""

REVIEW: dict[str, str] = {
    "I": (
        "Một năm thực hiện Kế hoạch theo mô hình chính quyền hai cấp, {{V.1}} nhiệm vụ đã được "
        "giao cho các cơ quan, địa phương; có {{V.2}} lượt đến hạn, hoàn thành {{V.3}} lượt, đúng "
        "hạn {{V.6}}. {{V.11}} đơn vị đã gửi kế hoạch riêng; {{VIII.1}} văn bản phối hợp được ký.\n"
        "Ở các đơn vị:"
    ),
    "II": (
        "Đã có {{I.10}} người trong danh sách, {{I.2}} lượt được xác nhận; {{I.6}} danh sách đến "
        "ngân hàng đúng hạn. Ngân hàng phê duyệt {{II.1}} khoản vay, doanh số cho vay {{II.2}} "
        "đồng. Toàn tỉnh có {{VI.1}} sản phẩm, buổi tuyên truyền, {{VI.3}} lớp tập huấn, hội "
        "nghị.\n"
        "Kết quả ở các đơn vị:"
    ),
    "III": (
        "Tồn tại chung: còn {{V.5}} lượt nhiệm vụ đến hạn trong năm chưa hoàn thành, {{I.3}} lượt "
        "tên chưa được xác nhận; {{VII.4}} khó khăn, kiến nghị chờ trả lời.\n"
        "Tồn tại, nguyên nhân do các đơn vị nêu:"
    ),
    "IV": (
        "Công an tỉnh kiến nghị Ủy ban nhân dân tỉnh bố trí vốn ủy thác từ đầu năm, giao Sở Nội vụ "
        "mở lớp nghề lưu động; kiến nghị Bộ Công an hướng dẫn thống nhất việc lập danh sách khi "
        "người dân chuyển nơi cư trú trong tháng.\n"
        "Đề xuất của các đơn vị:"
    ),
}
"""By the number of the review's section."""
