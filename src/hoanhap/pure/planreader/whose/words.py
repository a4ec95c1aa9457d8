"""The words by which a plan says who acts, who is asked along, who is directed.

Each table is folded words as the plans of provinces use them; an order of words is a pattern over
words with one blank between.
"""

from __future__ import annotations

import re

from hoanhap.pure.planreader.bodies.words import each

# Titles and small words that may stand directly before a body's name and change nothing.
TITLE = re.compile(
    r"(?:^| )(?:cac|dong chi|ong|ba|lanh dao|pho giam doc|giam doc|thu truong|pho chu tich"
    r"|chu tich|vien truong|chanh an|chanh thanh tra|chanh|tu lenh|chi huy truong|cuc truong"
    r"|chi cuc truong|tong giam doc|truong|nguoi dung dau|nhung|toan bo|rieng|tung|va"
    r"|ban giam doc|tap the)$"
)
# What may open a sentence before its subject: "Trách nhiệm của ...", "Đối với ...".
OPENING = each(
    """i ii iii iv v vi vii viii 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 dong chi giam
    doc chu tich thu truong lanh dao trach nhiem cua vu doi voi thoi ngoai ra trong do cu the
    rieng phia ve cac don co quan thuc hien tri a b c d e"""
)

_ORDERED = (
    r"(?:giao(?: nhiem vu| trach nhiem)?(?: cho)?|phan cong(?: cho)?|yeu cau|uy quyen(?: cho)?)"
)
_ASKED = r"(?:tran trong )?(?:de nghi|kien nghi)"
ORDER = re.compile(rf"(?:^| )(?P<verb>{_ORDERED}|{_ASKED})$")
ASKED = re.compile(rf"{_ASKED}$")
# The plan's own issuer before its order: "Ủy ban nhân dân tỉnh yêu cầu ...".
ISSUES = re.compile(r"^(?:tran trong )?(?:giao|phan cong|yeu cau|uy quyen|de nghi)(?: |$)")

_HOW = r"(?: chat che| thuong xuyen| dong bo| kip thoi| tot| hieu qua| cong tac| co hieu qua)*"
WITH = re.compile(
    rf"(?:(?:phoi(?: ket)? hop|hiep dong){_HOW}(?:(?: [a-z]+){{0,4}} (?:cung voi|voi|cung))?"
    r"|(?:su|co su) phoi hop cua|cung voi|(?:^| )cung)"
    # People who are no body may come first in the list: "với gia đình, dòng họ và các đoàn thể".
    r"(?: (?:ho )?gia dinh| dong ho| than nhan| nguoi co uy tin| chuc sac| nhan dan| va)*$"
)
# "phối hợp" as a scan may leave it. Sound text says "phù hợp với" of things, not of named bodies.
WITH_DAMAGED = re.compile(
    r"(?:phoi|phu|phi|pho|phai|phol|phdi|phei) ?(?:hop|hgp|hep|hp) (?:voi|vei|vdi|vol|vi|ve)$"
)
# A label written inside the words: "Cơ quan chủ trì: ...; đơn vị phối hợp: ...".
WITH_LABEL = re.compile(r"ph[a-z]{1,2} ?h[a-z]{0,2}p(?: thuc hien)?$")
LEAD_LABEL = re.compile(
    r"(?:chu tri(?: thuc hien)?|(?:co quan|don vi|to chuc) thuc hien|trach nhiem(?: thuc hien)?)$"
)
BETWEEN = re.compile(r"phoi hop(?: [a-z]+){0,3} giua$")

_DIRECTING = (
    r"(?:lanh dao|chi dao|huong dan|don doc|kiem tra|giam sat|theo doi|yeu cau|giao|phan cong"
    r"|quan triet|to chuc|trien khai|tap huan|cho|den)"
)
DIRECTED = re.compile(
    rf"(?P<verb>chi dao|yeu cau|giao|phan cong|huong dan|don doc)(?: (?:va )?{_DIRECTING})*$"
)
STRONGLY = re.compile(r"(?:chi dao|yeu cau|giao|phan cong)")

# The subject goes on with one of these (a verb, "có trách nhiệm", an adverb before a verb).
VERBS = frozenset(
    """cung, chu tri, phoi hop, co trach nhiem, chiu trach nhiem, tham muu, to chuc, xay dung, thuc
    hien, trien khai, lap, cung cap, chi dao, huong dan, tong hop, bao cao, de xuat, gui, danh
    gia, tien hanh, can cu, theo, tang cuong, tiep tuc, bo tri, can doi, xem xet, ban hanh, ra
    soat, theo doi, don doc, kiem tra, giam sat, dua, cap nhat, dang, quan ly, huy dong, giai
    quyet, cho vay, xac nhan, lua chon, tuyen truyen, pho bien, day manh, chu dong, kip thoi,
    thuong xuyen, phan anh, trao doi, nghien cuu, bao dam, dam bao, duy tri, thong ke, cu,
    phan cong, tiep nhan, gioi thieu, tu van, dao tao, ho tro, giup, van dong, phat huy, lam
    dau moi, hang nam, hang thang, hang quy, dinh ky, nghiem tuc, quan triet, khan truong,
    quan tam, day, tap trung, tu quyet dinh, thanh lap, du toan, tham dinh, trinh, tap huan,
    phan bo, uy thac, chuyen, trong, tren, tuy, la, se, phai, can, lanh dao, nam, phat, tong
    ket, so ket, xu ly, thu thap, sap xep, bien soan, dien, mo, ap dung, khao sat, cong khai,
    chap hanh, niem yet, lien he, hop, thanh toan, boi duong, in, nhan, goi, xet, binh, thong
    tin, thong bao, tuyen, gop y, bo sung, tao, long ghep, dong, ky, luu, sao, phan loai, xac
    minh, de nghi, tham gia, kien nghi, dang tai, khai thac, quyet dinh, gan, thuong truc, co
    van ban, co ke hoach, bam sat, uu tien, tu""".replace("\n    ", " ").split(", ")
)
LONGEST_VERB = 3

# How a sentence may begin before its subject: time, ground, circumstance, purpose.
PREFACE = re.compile(
    r"^(?:can cu|tren co so|dinh ky|hang|trong|ngoai|dong thoi|tuy|de|khi|theo|truoc|cham nhat"
    r"|vao|nham|tu ngay|tu nay|sau|doi voi|neu|truong hop|khoang|quy|6 thang|qua|tren day"
    r"|thoi gian|nhan duoc|vuong mac|kho khan|co (?:kho khan|vuong mac)|xuat phat|bat dau"
    r"|ket thuc|chuc nang|ngay|moi|nam|thang|can|tiep tuc|ke tu|voi)\b"
)
# A preface may end without a comma: "Định kỳ quý III hằng năm Công an các cấp ...".
PREFACE_END = re.compile(r"(?:hang (?:nam|thang|quy|tuan)|nam \d{4}|dinh ky|nay|thi|\d)$")

CHAIRS = re.compile(
    r"^(?:chu tri(?! hoi nghi| buoi)|lam dau moi|chiu trach nhiem chinh"
    r"|la (?:co quan|don vi) (?:chu tri|thuong truc|dau moi))\b"
)
# "..., Sở Nội vụ phối hợp thực hiện": after the one who chairs, the others work along.
JOINS_IN = re.compile(r"^(?:cung )?phoi hop(?: thuc hien| trien khai| tham gia| to chuc|$)(?! voi)")
ASSIGNS = re.compile(r"giao(?: nhiem vu| trach nhiem)?(?: cho)?$")
# A point that says what is to be weighed up, not what is to be done.
ASSESSES = re.compile(
    r"^(?:tap trung )?(?:danh gia|nhan xet|bao cao (?:ket qua|cong tac|tinh hinh|viec)"
    r"|ket qua|tinh hinh|cong tac|viec|phuong huong|hieu qua)\b"
)
# A line that tells who sits where, and orders nobody.
ATTENDS = re.compile(r"^(?:thanh phan|hinh thuc|dia diem|co so|noi dung)(?: [a-z]+){0,3}$")
HELD_AT = re.compile(r"^to chuc .*\btai$")
