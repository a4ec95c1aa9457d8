"""Family names of those who sign, folded: Vietnamese, and of the northern, highland, Khmer peoples.

Common ones, and those met among peoples of the uplands and the Mekong delta; a name that is
not here is still taken where it stands alone, less surely.
"""

_WRITTEN = """
am au bac bach ban be bui ca cam cao chao chau chu chung cu cut dam dang danh dao dieu dinh do
doan doi dong duong giang giap ha hang hau ho hoa hoang hua huynh k'sor kha khuat khuc kieu kim
ksor la lai lam lang lau le lenh lieu lo lu luc luong luu ly ma mac mai moc mong mua nay nghi
nghiem ngo nguyen ninh nong ong pham phan phi pho phu phung po quach quan quang rmah ro sam sin
siu son sung ta tan tang thach thai tham than thao thi thung tieu to ton tong tra tran trieu
trinh truong tu ung van vang vi vien vo vu vuong vuu xa y yen
"""
SURNAMES = frozenset(_WRITTEN.split())
