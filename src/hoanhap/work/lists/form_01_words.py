"""The sentences of Form 01's wrong cells: what is wrong, and what to do."""

from __future__ import annotations

from hoanhap.pure.kernel.words import Words

_DAY_HOW = "Hãy ghi dạng ngày/tháng/năm, ví dụ 05/03/2024."
_DAY_HOW_EN = "Write day/month/year, such as 05/03/2024."

MISSING = Words("Ô này phải có nội dung nhưng đang trống.", "This cell must be filled.")
ERROR_CELL = Words(
    "Ô đang báo lỗi công thức ({shown}). Hãy nhập lại giá trị.",
    "The cell shows a formula error ({shown}). Type the value again.",
)
TOO_LONG = Words(
    "Nội dung dài quá {limit} ký tự. Hãy rút gọn.",
    "The text is longer than {limit} characters. Shorten it.",
)
BECAME_A_DAY = Words(
    "Excel đã tự đổi nội dung này thành ngày tháng. Hãy định dạng ô là Văn bản (Text) rồi nhập "
    "lại.",
    "Excel turned this into a date. Format the cell as Text and type it again.",
)
AS_ABOVE = Words(
    "Ô này chỉ ghi “{shown}” (như trên). Hãy ghi đủ nội dung cho từng người.",
    "This cell only says “{shown}” (as above). Write the whole text for each person.",
)

NAME_DIGITS = Words(
    "Họ và tên có chữ số. Hãy chỉ ghi họ và tên.",
    "The name holds digits. Write the name alone.",
)
NAME_SIGNS = Words(
    "Họ và tên có ký tự lạ “{shown}”, có thể do lỗi phông chữ hoặc ghi kèm tên gọi khác. Hãy ghi "
    "lại họ và tên; tên gọi khác để ở cột Ghi chú.",
    "The name holds an odd sign “{shown}”, perhaps from a font error or another name put beside. "
    "Write the name again; other names belong under Note.",
)

NOT_A_DAY = Words(
    f"Không đọc được ngày. {_DAY_HOW}",
    f"This can't be read as a day. {_DAY_HOW_EN}",
)
NO_SUCH_DAY = Words(
    f"Không có ngày {{shown}} trong lịch. {_DAY_HOW}",
    f"There is no day {{shown}} in the calendar. {_DAY_HOW_EN}",
)
MONTH_FIRST = Words(
    "Không có tháng {month}; có thể tháng được ghi trước ngày. Hãy ghi lại theo thứ tự "
    "ngày/tháng/năm.",
    "There is no month {month}; perhaps the month stands before the day. Write day/month/year.",
)
SHORT_YEAR = Words(
    "Năm chỉ có hai chữ số nên không rõ thế kỷ. Hãy ghi đủ bốn chữ số của năm.",
    "The year has two digits, so the century is not clear. Write all four.",
)
ONLY_A_YEAR = Words(
    f"Chỉ có năm; cột này cần đủ ngày, tháng, năm. {_DAY_HOW}",
    f"Only a year; this column needs day, month and year. {_DAY_HOW_EN}",
)
MONTH_AND_YEAR = Words(
    "Chỉ có tháng và năm. Hãy ghi đủ ngày, tháng, năm; riêng ngày sinh có thể chỉ ghi năm.",
    "Only month and year. Write the full day; for a birth, the year alone will do.",
)
YEAR_OUT_OF_RANGE = Words(
    "Năm {year} không hợp lý. Hãy kiểm tra lại.",
    "The year {year} can't be right. Check it.",
)
IN_THE_FUTURE = Words(
    "Ngày này sau ngày {on}, tức là chưa tới. Hãy kiểm tra lại.",
    "This day lies after {on}, it has not come yet. Check it.",
)
RELEASED_BEFORE_BIRTH = Words(
    "Ngày chấp hành xong ({released}) không sau ngày sinh ({born}). Hãy kiểm tra lại hai ô này.",
    "The day of completion ({released}) is not after the birth ({born}). Check both cells.",
)
CERTIFICATE_BEFORE_BIRTH = Words(
    "Ngày cấp giấy ({issued}) không sau ngày sinh ({born}). Hãy kiểm tra lại hai ô này.",
    "The day of issue ({issued}) is not after the birth ({born}). Check both cells.",
)

SEX_UNKNOWN = Words("Hãy ghi “nam” hoặc “nữ”.", "Write “nam” (man) or “nữ” (woman).")
SEX_DISAGREES = Words(
    "Giới tính ghi “{written}” nhưng số CCCD (chữ số thứ tư) là của “{by_number}”. Hãy kiểm tra "
    "lại giới tính và số CCCD.",
    "The sex says “{written}” but the identity number (fourth digit) says “{by_number}”. Check "
    "both.",
)

IDENTITY_LENGTH = Words(
    "Số định danh phải có 12 chữ số (CCCD) hoặc 9 chữ số (CMND cũ); ô này có {count} chữ số. Nếu "
    "chưa được cấp, ghi “chưa có”.",
    "An identity number has 12 digits, or 9 on the old card; this has {count}. If none has been "
    "issued, write “chưa có”.",
)
IDENTITY_SIGNS = Words(
    "Số định danh chỉ gồm chữ số. Nếu chưa được cấp, ghi “chưa có”.",
    "An identity number has digits only. If none has been issued, write “chưa có”.",
)
IDENTITY_ROUNDED = Words(
    "Excel đã làm tròn số này (dạng {shown}) nên mất các chữ số cuối. Hãy định dạng ô là Văn bản "
    "(Text) rồi nhập lại đủ 12 chữ số.",
    "Excel rounded this number ({shown}) and lost its last digits. Format the cell as Text and "
    "type all 12 digits again.",
)
IDENTITY_PLACE = Words(
    "Ba chữ số đầu ({code}) không phải mã tỉnh, thành phố nơi đăng ký khai sinh. Hãy kiểm tra lại "
    "số CCCD.",
    "The first three digits ({code}) are no code of a province of birth registration. Check the "
    "number.",
)
IDENTITY_YEAR = Words(
    "Số CCCD cho biết năm sinh {by_number} nhưng cột {column} ghi {written}. Hãy kiểm tra lại hai "
    "ô này.",
    "The identity number says born in {by_number} but the column {column} says {written}. Check "
    "both cells.",
)
IDENTITY_OLD_FORM = Words(
    "Số CMND này không hợp lệ (các chữ số giống nhau). Hãy kiểm tra lại.",
    "This old card number can't be right (all digits the same). Check it.",
)

CONDITIONAL = Words(
    "Người được tha tù trước thời hạn có điều kiện chưa thuộc diện vay theo khoản 1 Điều 3 "
    "Quyết định 22/2023/QĐ-TTg. Khi hết thời gian thử thách và có giấy chứng nhận, hãy đưa vào "
    "danh sách với loại “chấp hành xong”.",
    "Those on conditional early release are not yet covered by Article 3(1) of Decision "
    "22/2023/QĐ-TTg. Once the trial period is over and the certificate is given, list the person "
    "as “chấp hành xong”.",
)
RELEASE_UNKNOWN = Words(
    "Không rõ loại giấy. Hãy ghi “chấp hành xong” hoặc “đặc xá”.",
    "The kind of certificate is not clear. Write “chấp hành xong” (completed) or “đặc xá” "
    "(amnesty).",
)
CONDUCT_UNKNOWN = Words(
    "Không rõ có chấp hành tốt pháp luật hay không. Hãy ghi “có” hoặc “không”.",
    "It is not clear whether the law is obeyed. Write “có” (yes) or “không” (no).",
)
PURPOSE_UNKNOWN = Words(
    "Không rõ mục đích vay. Hãy ghi “đào tạo nghề” hoặc “sản xuất, kinh doanh”; Điều 5 Quyết định "
    "22/2023/QĐ-TTg không có mục đích khác.",
    "The purpose is not clear. Write “đào tạo nghề” (training) or “sản xuất, kinh doanh” "
    "(business); Article 5 of Decision 22/2023/QĐ-TTg has no other.",
)
PURPOSE_BOTH = Words(
    "Ô này ghi cả đào tạo nghề và sản xuất, kinh doanh. Hãy chọn một mục đích.",
    "This says both training and business. Choose one.",
)

AMOUNT_UNREADABLE = Words(
    "Không đọc được số tiền. Hãy ghi một con số, ví dụ 50 trong cột triệu đồng hoặc 50.000.000 "
    "trong cột đồng.",
    "This can't be read as an amount. Write a number, such as 50 in a column of million đồng or "
    "50.000.000 in one of đồng.",
)
AMOUNT_NOT_POSITIVE = Words(
    "Số tiền phải lớn hơn 0; nếu chưa xác định, hãy để trống.",
    "The amount must be above 0; leave the cell empty if it is not known yet.",
)
AMOUNT_TOO_SMALL = Words(
    "Cột này tính bằng đồng, nhưng {shown} đồng là quá nhỏ; có phải {shown} triệu đồng không? Hãy "
    "ghi đủ số đồng, ví dụ 50.000.000.",
    "This column is in đồng, but {shown} đồng is too little; was {shown} million meant? Write the "
    "amount out, such as 50.000.000.",
)
AMOUNT_TOO_LARGE = Words(
    "Cột này tính bằng {unit}, nhưng {shown} {unit} là quá lớn; có phải {shown} đồng không? Hãy "
    "ghi theo {unit}, ví dụ {example}.",
    "This column is in {unit}, but {shown} {unit} is too much; was {shown} đồng meant? Write it in "
    "{unit}, such as {example}.",
)
AMOUNT_FRACTION = Words(
    "Số tiền lẻ dưới một đồng. Hãy kiểm tra lại.",
    "The amount has a part of a đồng. Check it.",
)

PHONE_UNREADABLE = Words(
    "Số điện thoại phải có 10 hoặc 11 chữ số và bắt đầu bằng 0; nếu không có, hãy để trống.",
    "A telephone number has 10 or 11 digits and begins with 0; leave the cell empty if there is "
    "none.",
)

SAME_IDENTITY = Words(
    "Số này trùng với dòng {row} của trang tính “{sheet}”. Hãy bỏ dòng lặp hoặc sửa số bị nhầm.",
    "The same number stands in row {row} of sheet “{sheet}”. Remove the repeated row or correct "
    "the number.",
)
SAME_PERSON = Words(
    "Người này (cùng họ tên, ngày sinh và nơi cư trú) đã có ở dòng {row} của trang tính “{sheet}”. "
    "Hãy bỏ dòng lặp; nếu là hai người khác nhau, hãy ghi số CCCD của cả hai.",
    "This person (same name, birth and residence) already stands in row {row} of sheet “{sheet}”. "
    "Remove the repeated row; if they are two people, give both identity numbers.",
)

MALE = Words("nam", "nam (man)")
FEMALE = Words("nữ", "nữ (woman)")
SEX_NAMES = {"male": MALE, "female": FEMALE}
UNIT_NAMES = {
    "million": Words("triệu đồng", "million đồng"),
    "thousand": Words("nghìn đồng", "thousand đồng"),
}

IGNORED_HIDDEN = Words(
    "Trang tính ẩn nên không đọc.",
    "A hidden sheet; it was not read.",
)
IGNORED_EMPTY_SHEET = Words("Trang tính trống.", "The sheet is empty.")
IGNORED_NO_HEAD = Words(
    "Không có dòng tiêu đề của Mẫu số 01 (hướng dẫn hoặc bảng khác).",
    "No head of Form 01 on it (guidance or another table).",
)
IGNORED_OTHER_LIST = Words(
    "Là danh sách khác: không có cột {missing}.",
    "Another list: it has no column {missing}.",
)
IGNORED_NO_PEOPLE = Words(
    "Có tiêu đề nhưng không có người nào.",
    "It has a head but nobody below it.",
)
IGNORED_TITLE = Words("Tiêu đề phía trên bảng.", "Titles above the table.")
IGNORED_BLANK = Words("Dòng trống.", "Blank.")
IGNORED_TOTAL = Words("Dòng tổng cộng.", "A total.")
IGNORED_NUMBERS = Words("Dòng đánh số cột.", "Numbers of the columns.")
IGNORED_HEAD_AGAIN = Words("Tiêu đề lặp lại.", "The head again.")
IGNORED_NOTE = Words(
    "Ghi chú, tên nhóm hoặc phần ký tên, không phải một người.",
    "A note, the title of a group or signatures, not a person.",
)
NO_LIST = Words(
    "Không tìm thấy danh sách theo Mẫu số 01: cần một dòng tiêu đề có ít nhất các cột Họ và tên, "
    "Ngày sinh, Nơi cư trú, Loại giấy, Ngày chấp hành xong, Chấp hành pháp luật, Mục đích vay. Hãy "
    "dùng tệp mẫu của hệ thống.",
    "No list in the shape of Form 01 was found: it needs a head with at least name, date of birth, "
    "residence, kind of certificate, day of completion, conduct and purpose. Use the template.",
)
BIRTHS_BY_SEX = Words(
    "Trang tính “{sheet}”, dòng {row}: năm sinh tách thành hai cột Nam và Nữ nên chưa đọc được. "
    "Hãy gộp thành một cột Ngày sinh và một cột Giới tính, hoặc dùng tệp mẫu của hệ thống.",
    "Sheet “{sheet}”, row {row}: the birth stands in two columns, men and women, and can't be "
    "read. Make it one column of births and one of sex, or use the template.",
)
COLUMNS_MISSING = Words(
    "Trang tính “{sheet}”, dòng {row}: tiêu đề thiếu cột {missing}. Hãy thêm cột còn thiếu rồi gửi "
    "lại, hoặc dùng tệp mẫu của hệ thống.",
    "Sheet “{sheet}”, row {row}: the head lacks the column {missing}. Add it and send the file "
    "again, or use the template.",
)
