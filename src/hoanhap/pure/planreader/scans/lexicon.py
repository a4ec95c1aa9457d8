"""Words that plans of this kind are made of: what a damaged scan is put right by.

Written for this purpose, phrase by phrase, in the wording that offices share. Two words that stand
beside each other here speak for each other when a scan leaves one of them open.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from hoanhap.pure.kernel.vietnamese import skeleton

_PHRASES = """
hình thức tổ chức; thời gian tổ chức; thành phần hội nghị; tổ chức hội nghị; một số cơ quan; một
số nội dung; theo lĩnh vực; trong quý, vào quý, quý năm; kế hoạch triển khai thực hiện; mục
đích, yêu cầu; mục tiêu chung, mục tiêu cụ thể; chỉ tiêu cụ thể; nội dung nhiệm vụ và giải pháp
thực hiện; nhiệm vụ cụ thể; nhiệm vụ chung; nhiệm vụ trọng tâm; phân công trách nhiệm; phân công
nhiệm vụ tổ chức thực hiện; kinh phí thực hiện; thời gian thực hiện; thời gian hoàn thành; thời
hạn hoàn thành; tiến độ thực hiện cơ quan chủ trì; đơn vị chủ trì; đơn vị phối hợp; cơ quan phối
hợp; cơ quan thực hiện; đơn vị thực hiện; cơ quan đầu mối nơi nhận; như trên; để báo cáo; lưu
văn thư; phòng nội chính; phó chủ tịch thường trực; chủ tịch; phó chủ tịch; thay mặt ủy ban nhân
dân tỉnh; ủy ban nhân dân thành phố; ủy ban nhân dân cấp huyện; ủy ban nhân dân cấp xã; ủy ban
nhân dân các xã, phường, thị trấn, đặc khu; hội đồng nhân dân; thường trực tỉnh ủy; thường trực
hội đồng nhân dân tỉnh; các huyện, thị xã, thành phố; văn phòng ủy ban nhân dân tỉnh; đoàn đại
biểu quốc hội; cộng hòa xã hội chủ nghĩa việt nam; độc lập tự do hạnh phúc; công an tỉnh; công
an cấp xã; công an cấp huyện; công an xã, phường; công an các đơn vị, địa phương; bộ công an bộ
quốc phòng; bộ tư pháp; bộ tài chính; cục cảnh sát quản lý trại giam; phòng cảnh sát thi hành án
hình sự và hỗ trợ tư pháp; cơ sở giam giữ; trại giam, trại tạm giam, nhà tạm giữ; sở tài chính;
sở tư pháp; sở nội vụ; sở y tế; sở giáo dục và đào tạo; sở lao động thương binh và xã hội; sở
thông tin và truyền thông; sở văn hóa, thể thao và du lịch; sở kế hoạch và đầu tư; sở khoa học
và công nghệ; sở nông nghiệp và môi trường; sở công thương; sở xây dựng; sở dân tộc và tôn giáo;
ngân hàng chính sách xã hội; chi nhánh ngân hàng chính sách xã hội tỉnh; phòng giao dịch ngân
hàng chính sách xã hội; ngân hàng nhà nước chi nhánh tỉnh; ngân hàng nhà nước khu vực; ủy ban
mặt trận tổ quốc việt nam tỉnh; mặt trận tổ quốc và các tổ chức chính trị - xã hội; tổ chức
chính trị - xã hội nhận ủy thác; hội liên hiệp phụ nữ; hội nông dân; hội cựu chiến binh đoàn
thanh niên cộng sản hồ chí minh; liên đoàn lao động; hội luật gia; đoàn luật sư; tòa án nhân dân
tỉnh; tòa án nhân dân khu vực; viện kiểm sát nhân dân tỉnh; thi hành án dân sự tỉnh; cục thi
hành án dân sự; bộ chỉ huy quân sự tỉnh; bộ đội biên phòng; bảo hiểm xã hội; kho bạc nhà nước;
thuế tỉnh; hiệp hội doanh nghiệp; trung tâm dịch vụ việc làm; trung tâm trợ giúp pháp lý; báo và
phát thanh, truyền hình tỉnh; đài phát thanh và truyền hình; cơ quan báo chí; cổng thông tin
điện tử trang thông tin điện tử; hệ thống thông tin cơ sở; hệ thống truyền thanh cơ sở; mạng xã
hội; loa truyền thanh; tổ tiết kiệm và vay vốn; các sở, ban, ngành, đoàn thể tỉnh; các sở, ngành
liên quan; các cơ quan, đơn vị có liên quan; các cơ quan, tổ chức, cá nhân; các đơn vị, địa
phương; các cấp, các ngành; cấp ủy, chính quyền; chính quyền địa phương các cấp thủ tướng chính
phủ; chính phủ; ban bí thư; ban thường vụ; quyết định số; nghị định số; nghị quyết số; thông tư
số; chỉ thị số; công văn số; kế hoạch số; tờ trình số; luật thi hành án hình sự; luật thi đua,
khen thưởng; luật ngân sách nhà nước; ngày tháng năm; trước ngày; chậm nhất ngày; xong trước
ngày; hoàn thành trước ngày; trong tháng; ngày hằng tháng định kỳ hằng tháng; định kỳ hằng quý;
định kỳ hằng năm; hằng năm; hàng năm; hàng tháng; hàng quý; sáu tháng; quý năm; cuối năm; thường
xuyên; theo kế hoạch của chính phủ; giai đoạn; kể từ ngày nhận; trong thời hạn; ngày làm việc;
hoạt động; hoạt động tín dụng; tăng cường công tác; tăng cường tuyên truyền; gửi kế hoạch về công an
tỉnh; chủ trương, chính sách về; nội dung về; việc; của từng cơ quan; từng đơn vị; từng trường hợp;
lợi dụng chính sách; giữa các đơn vị; giữa giai đoạn; tiếng dân tộc; lớp học; lực lượng công an; còn
lại; chuyển sang; thông báo cho người vay biết; cơ quan thuộc tỉnh; đi khỏi nơi cư trú; ưu tiên; lấy
ý kiến; kế hoạch có; phê bình; chấn chỉnh; nghề nghiệp; tư vấn nghề; định hướng nghề; nhân thân; vận
động; vừa; in tài liệu; cấp phát đến; chuẩn bị nội dung; mốc thời gian; lựa chọn; cho năm sau;
trong vòng; cách làm hay; chế độ báo cáo; sai phạm; nắm chắc; giấy xác nhận;
độ tuổi; nền tảng số; nơi người vay
cư trú; thực tế; phiên giao dịch; chi tiết; khả năng cân đối; thiên tai; góp phần; đường lối của
đảng; gọi tắt; viết tắt; buổi tuyên truyền; đẩy mạnh; phân loại; cụm công nghiệp; quỹ vì người
nghèo; lượt vay; món vay; mỗi quý; mỗi tháng; mỗi năm; mỗi cơ quan; khảo sát nhu cầu; vươn lên; chăn
nuôi; sinh hoạt; cuộc sống; tạo điều kiện; tất cả; nợ xấu; sổ tay; ưu đãi; song ngữ; liên quan đến;
tính đến; biện pháp; rủi ro; chồng chéo; giải thích; dành ngân sách; lâu dài; can thiệp; duy trì
chuyên mục; ngoài ra; bàn giao; vai trò; để thực hiện; để theo dõi; để tổng hợp; do nguyên nhân
khách quan; loa phát thanh; số người; số tiền; xóa mù chữ; thỏa thuận; đều; đạt; hơn nữa; thêm;
riêng năm; tháo gỡ; riêng đối với;
đoàn thể của tỉnh; của các cơ quan; của chính phủ; của đơn vị;
đầu năm; đột xuất về tín dụng đối với người chấp hành xong án phạt tù; người chấp hành xong hình
phạt tù; người được đặc xá; người tái hòa nhập cộng đồng; tái hòa nhập cộng đồng đối với người;
công tác tái hòa nhập cộng đồng; biện pháp bảo đảm; tha tù trước thời hạn có điều kiện; thi hành
án hình sự tại cộng đồng; án treo; cải tạo không giam giữ; cấm cư trú; quản chế; xóa án tích; lý
lịch tư pháp; hoãn, tạm đình chỉ chấp hành án; rút ngắn thời gian thử thách; bản án, quyết định
thi hành án; áp giải thi hành án; bỏ trốn; truy nã; phạm nhân; phòng ngừa tội phạm; tái phạm
tội; vi phạm pháp luật; an ninh, trật tự; tệ nạn xã hội cai nghiện ma túy; trở về địa phương;
nơi cư trú; trên địa bàn tỉnh; trên địa bàn xã, phường; phạm vi quản lý; hộ gia đình chủ trì,
phối hợp với; phối hợp chặt chẽ với; chủ động phối hợp; tham mưu ủy ban nhân dân tỉnh; tham mưu
cho; tham mưu, đề xuất; chỉ đạo, hướng dẫn; hướng dẫn, đôn đốc; theo dõi, đôn đốc, kiểm tra;
tổng hợp, báo cáo; báo cáo kết quả thực hiện về ủy ban nhân dân tỉnh qua công an tỉnh; gửi về
công an tỉnh; gửi công an tỉnh; báo cáo bộ công an; kịp thời báo cáo; phản ánh bằng văn bản; đề
nghị cơ quan; yêu cầu các sở, ban, ngành; giao công an tỉnh; là cơ quan thường trực; căn cứ chức
năng, nhiệm vụ được giao; căn cứ kế hoạch này; xây dựng kế hoạch; ban hành kế hoạch; nhận được
kế hoạch này; nghiêm túc thực hiện trong quá trình thực hiện nếu có khó khăn, vướng mắc; khó
khăn, vướng mắc; vượt thẩm quyền; xem xét, giải quyết; xem xét, quyết định; trên đây là; theo
quy định của pháp luật; theo đúng quy định; quy định tại điều, khoản, điểm; theo mẫu số tuyên
truyền, phổ biến; tổ chức tuyên truyền; tuyên truyền rộng rãi; phổ biến, giáo dục pháp luật;
quán triệt, tập huấn tập huấn nghiệp vụ; bồi dưỡng cán bộ; hội nghị; mở hội nghị giới thiệu
chính sách; nâng cao nhận thức; nâng cao hiệu quả biên soạn tờ gấp; đăng tin, bài; đưa tin, bài
về chính sách; chính sách tín dụng; tín dụng chính sách xã hội; chương trình tín dụng; cho vay
vốn; vay vốn; người vay vốn; nguồn vốn cho vay; bổ sung nguồn vốn; bố trí nguồn vốn; bố trí kinh
phí; bố trí vốn ngân sách; ngân sách địa phương; ngân sách tỉnh; ngân sách nhà nước; dự toán;
cân đối ngân sách; ủy thác qua ngân hàng; vốn ủy thác; nhận ủy thác; giải ngân; thu hồi nợ; xử
lý nợ; nợ quá hạn; nợ rủi ro; gia hạn nợ; trả nợ gốc, trả lãi; lãi suất; mức vay; thời hạn vay;
điều kiện vay; hồ sơ, thủ tục; trình tự; nhu cầu vay vốn; có nhu cầu và đủ điều kiện; đủ điều
kiện vay vốn; đúng đối tượng; đúng mục đích; sử dụng vốn; quản lý, sử dụng vốn; kiểm tra, giám
sát; giám sát việc thực hiện phản biện xã hội; rà soát, lập danh sách; lập danh sách; lập và
cung cấp danh sách; danh sách người; xác nhận danh sách chuyển cho; làm căn cứ cho vay; bình xét
cho vay; công khai; niêm yết; đối chiếu; cập nhật; trao đổi thông tin; cung cấp thông tin; quy
chế phối hợp; văn bản phối hợp; ký quy chế; ký kết; văn bản quy phạm pháp luật; văn bản hướng
dẫn; rà soát văn bản; sửa đổi, bổ sung; kiến nghị; đề xuất; đào tạo nghề; học nghề; dạy nghề;
giới thiệu việc làm; tạo việc làm; tư vấn hướng nghiệp; chứng chỉ nghề; giáo dục nghề nghiệp; cơ
sở giáo dục nghề nghiệp; cung cầu lao động; doanh nghiệp, hợp tác xã cơ sở sản xuất kinh doanh;
sản xuất, kinh doanh; tiếp nhận người; nhận người vào làm việc; miễn, giảm học phí; hỗ trợ pháp
lý; trợ giúp; giúp đỡ; quản lý, giáo dục; cảm hóa; động viên; ổn định cuộc sống; xóa mặc cảm; mô
hình hiệu quả; nhân rộng điển hình; điển hình tiên tiến; người tốt; khám bệnh, chữa bệnh; khám
sức khỏe; giám định; bệnh mãn tính; hồ sơ sức khỏe quân nhân; tiếp nhận, giải quyết chính sách;
thông báo kết quả; khen thưởng tập thể, cá nhân có thành tích xuất sắc; biểu dương, khen thưởng;
bằng khen; sơ kết, tổng kết; sơ kết một năm; tổng kết năm năm; đánh giá kết quả; đánh giá công
tác; nội dung báo cáo; hình thức, thời gian; thành phần; địa điểm; trực tuyến; trực tiếp; tham
luận; đại biểu; lãnh đạo; hội trường bảo đảm, đảm bảo; phấn đấu đến hết; tối thiểu; ít nhất;
trường hợp; mỗi xã, phường; phần trăm; tỷ lệ; toàn tỉnh; hằng tuần chức năng, nhiệm vụ, quyền
hạn; thẩm quyền; trách nhiệm; nghiêm minh; kịp thời; đầy đủ; chặt chẽ; thống nhất; đồng bộ; hiệu
quả; thiết thực; tiết kiệm; cụ thể, rõ ràng; liên quan; cùng cấp; các cấp; cấp tỉnh; cấp trung
ương; toàn dân; nhân dân quần chúng; đời sống văn hóa; thôn, bản, khu phố; tổ dân phố; trưởng
thôn; cán bộ; chiến sĩ; đảng viên; thành viên; gia đình; bộ tư lệnh thủ đô hà nội; bộ tư lệnh
thành phố; công an thành phố; thường trực thành ủy; các sở, ban, ngành thành phố; trường giáo
dưỡng; cơ sở giáo dục bắt buộc; cơ sở cai nghiện; toàn dân đoàn kết xây dựng đời sống văn hóa;
người đang chấp hành án; công nhân và viên chức quốc phòng; sở văn hóa và thể
thao; phụ lục; đề cương; kèm theo; biểu mẫu;
thay thế kế hoạch; bãi bỏ; ban hành kèm theo; có hiệu lực kể từ ngày ký; chánh văn phòng; giám
đốc; thủ trưởng các cơ quan; chịu trách nhiệm thi hành; điều; khoản; mục; tiểu mục; không; được;
những; với; cho của; và; các; này; khi; để; từ; đến; tại; trong; ngoài; trên; dưới; theo; bằng;
hoặc; nếu; thì; là; có; đã; đang; sẽ; phải; cần một; hai; ba; bốn; năm; sáu; bảy; tám; chín;
mười; người; việc; làm; nơi; lúc; ngay; tháng; quý; tuần; giờ; lần; cuộc; kỳ; đợt
"""
_PROVINCES = """
tuyên quang; lào cai; lai châu; điện biên; sơn la; cao bằng; lạng sơn; quảng ninh; thái nguyên;
bắc kạn; hà giang; yên bái phú thọ; vĩnh phúc; hòa bình; bắc ninh; bắc giang; hà nội; hưng yên;
thái bình; hải phòng; hải dương; ninh bình; hà nam; nam định; thanh hóa; nghệ an; hà tĩnh; quảng
trị; quảng bình; huế; đà nẵng; quảng nam; quảng ngãi; kon tum; gia lai; bình định đắk lắk; phú
yên; đắk nông; khánh hòa; ninh thuận; lâm đồng; bình thuận; đồng nai; bình phước; hồ chí minh;
bình dương; bà rịa vũng tàu; tây ninh; long an; đồng tháp; tiền giang; vĩnh long; bến tre; trà
vinh; an giang; kiên giang; cần thơ; sóc trăng; hậu giang; cà mau; bạc liêu
"""


@lru_cache(maxsize=1)
def known_words() -> dict[str, int]:
    """Each folded word of the lexicon and how often it stands there."""
    counts: dict[str, int] = {}
    for phrase in _phrases():
        for word in phrase:
            counts[word] = counts.get(word, 0) + 1
    return counts


@lru_cache(maxsize=1)
def known_pairs() -> dict[tuple[str, str], int]:
    """Each two folded words that stand beside each other in the lexicon, and how often."""
    counts: dict[tuple[str, str], int] = {}
    for phrase in _phrases():
        for pair in pairwise(phrase):
            counts[pair] = counts.get(pair, 0) + 1
    return counts


@lru_cache(maxsize=1)
def marked_pairs() -> dict[tuple[str, str], tuple[str, str]]:
    """Two folded neighbours of the lexicon and how they are written with their marks."""
    written: dict[tuple[str, str], tuple[str, str]] = {}
    for phrase in _written():
        for pair in pairwise(phrase):
            written.setdefault((skeleton(pair[0]), skeleton(pair[1])), pair)
    return written


@lru_cache(maxsize=1)
def only_marking() -> dict[str, str]:
    """Folded words that the lexicon writes in one way only, with their marks."""
    ways: dict[str, set[str]] = {}
    for phrase in _written():
        for word in phrase:
            ways.setdefault(skeleton(word), set()).add(word)
    return {plain: min(marked) for plain, marked in ways.items() if len(marked) == 1}


@lru_cache(maxsize=1)
def _phrases() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(skeleton, phrase)) for phrase in _written())


@lru_cache(maxsize=1)
def _written() -> tuple[tuple[str, ...], ...]:
    whole = f"{_PHRASES};{_PROVINCES}".replace("\n", " ").replace(",", " ").replace("-", " ")
    return tuple(tuple(phrase.split()) for phrase in whole.split(";") if phrase.strip())
