"""What the words beside "hằng năm", "thường xuyên" or "6 tháng" say about them (folded)."""

from __future__ import annotations

import re

# "hàng" is also the second half of a bank, a customer, an order, a shop.
GOODS = re.compile(r"(?:ngan|khach|don|cua|mat|ban|mua|xep|nha)$")
# Nouns that "hằng năm" only describes: "ngân sách hằng năm", "đầu tư công trung hạn và hằng năm".
DESCRIBED = re.compile(
    r"(?:ngan sach|kinh phi|du toan|ke hoach|tin dung|trung han|nhieu nam|chi tieu|nhiem vu"
    r"|chuong trinh|dau tu|dai han|0?5 nam|chi)(?: va|,| hoac)?$"
)
# What orders something, so that "hằng năm" before it says how often.
ORDERS = re.compile(
    r",?(?:co trach nhiem |chu dong |tien hanh )?(?:to chuc|xay dung|bo tri|xem xet|ra soat"
    r"|tong hop|bao cao|danh gia|chu tri|phoi hop|tham muu|kiem tra|can doi|uu tien|trich|cap"
    r"|lap|so ket|tong ket|de xuat|thuc hien|trinh|dua|ban hanh|phan bo|tu |giao|mo|tap huan"
    r"|khao sat|thong ke|cung cap|cap nhat|gui|chi dao|huong dan|theo doi|don doc|giam sat"
    r"|ho tro|cho vay|danh )"
)
CLAUSE_ENDS = re.compile(r"[.;:,)]|$")
# What is done all the time, after "thường xuyên".
GOES_ON = re.compile(
    r"(?:kiem tra|ra soat|cap nhat|tuyen truyen|don doc|theo doi|nam (?:tinh|chac|bat)|trao doi"
    r"|ph[a-z]i h[a-z]{0,3}p|bao cao|huong dan|to chuc|tham|gap go|giam sat|danh gia|quan tam"
    r"|dua tin|dang"
    r"|gioi thieu|pho bien|tham muu|chi dao|ren luyen|quan ly|giao duc|tiep xuc|dong vien|mo"
    r"|thong tin|thong bao|cung cap|doi chieu|duy tri|lam tot|thuc hien|tong hop|phat"
    r"|van dong|cong khai|ket noi|phan anh|bam sat|thong ke|tu van|ho tro|giup do|nhac nho"
    r"|boi duong|phan loai|thanh tra|chan chinh)(?![a-z])"
)
HALF_GOES_ON = re.compile(
    r"(?:(?:,|;| va|/|-)\s*(?:01 |1 |mot |ca |hang |dinh ky )?n[aei]m\b(?! \d)"
    r"|\(?\s*tr[a-z0-9?]{0,4}[ceo]\s+(?:ngay\s+)?\d|(?:0?1|mot) (?:lan|cuoc))"
)
# Words after which a month, quarter or year is the time of a figure or the name of a paper.
NAMES_A_THING = re.compile(
    r"(?:so lieu|ket qua|tinh hinh|nhiem vu|chi tieu|du toan|ngan sach|kinh phi|ke hoach"
    r"|chuong trinh|bao cao|de an|nghi quyet|so voi|cung ky)(?: thuc hien| cong tac)?$"
)
# "02 lần trong năm": how often, not the whole year.
SO_MANY_TIMES = re.compile(
    r"\d (?:l[aei]n|cu[a-z0-9]{1,3}c|dot|luot|ky|buoi|hoi nghi|lop|phien|doan)"
    r"(?! thu)[^/.,;()\d]{0,30}$"
)
# "05 ngày kể từ ngày nhận đủ hồ sơ": how fast each file is answered, not when a duty is due.
STANDING_EVENT = re.compile(
    r"h[o0e]\s+s[o0e]|don de nghi|giay de nghi|de nghi vay|chap hanh xong|tro ve"
)
