"""Who leads each duty of the demo's plans, by hand: a path and the codes of those who lead.

"-" is nobody named; after "|" stands a further answer that is right.
"""

LEADS = {
    "lai-chau": """
        II.1 -
        II.2 -
        II.3 cong-an-tinh,nhcsxh-tinh|cong-an-tinh
        II.4 ubnd-tinh,ubnd-xa,co-quan-lien-quan|ubnd,co-quan-lien-quan
        II.5 -
        II.6 -
        III.1.-1 cong-an-tinh
        III.1.-2 cong-an-tinh
        III.1.-3 cong-an-tinh|cong-an-tinh,cong-an-xa
        III.1.-4 cong-an-tinh
        III.1.-5 cong-an-tinh
        III.1.-6 cong-an-tinh
        III.2.-1 so-tai-chinh
        III.2.-2 so-tai-chinh
        III.3.-1 so-vhtt
        III.3.-2 so-vhtt
        III.4.-1 mttq-tinh,to-chuc-ctxh-tinh
        III.4.-2 mttq-tinh,to-chuc-ctxh-tinh
        III.4.-3 to-chuc-ctxh-tinh|to-chuc-ctxh
        III.5 nhnn-khu-vuc
        III.6.-1 nhcsxh-tinh
        III.6.-2 nhcsxh-tinh
        III.7.-1 ubnd-xa
        III.7.-2 ubnd-xa
        III.7.-3 ubnd-xa
        III.8.-1 so-ban-nganh,co-quan-lien-quan
        III.8.-2 so-ban-nganh,co-quan-lien-quan
        IV.1 cong-an-tinh
        IV.2 so-ban-nganh,ubnd-xa
        IV.3 co-quan-lien-quan,ubnd-xa|co-quan-lien-quan|co-quan-lien-quan,so-ban-nganh,ubnd-xa
    """,
    "soc-trang": """
        II.-1 -|nhcsxh-tinh
        II.-2 -|nhcsxh-tinh
        III.1 -
        III.2 -
        III.3 so-ban-nganh,to-chuc-ctxh-tinh,nhcsxh-tinh,ubnd-huyen
        III.4 -
        IV.1.-1 cong-an-tinh
        IV.1.-2 cong-an-tinh
        IV.1.-3 cong-an-tinh|cong-an-tinh,cong-an-huyen,cong-an-xa
        IV.1.-4 cong-an-tinh
        IV.1.-5 cong-an-tinh
        IV.1.-6 cong-an-tinh
        IV.2.-1 nhcsxh-tinh
        IV.2.-2 nhcsxh-tinh
        IV.2.-3 nhcsxh-tinh
        IV.2.-4 nhcsxh-tinh
        IV.2.-5 nhcsxh-tinh
        IV.3 so-tttt
        IV.4.-1 so-ldtbxh
        IV.4.-2 so-ldtbxh
        IV.5.-1 so-tai-chinh
        IV.5.-2 so-tai-chinh
        IV.6 mttq-tinh,to-chuc-ctxh-tinh
        IV.7.-1 ubnd-huyen
        IV.7.-2 ubnd-huyen
        IV.7.-3 ubnd-huyen
        IV.8 so-ban-nganh,to-chuc-ctxh-tinh,cong-an-tinh,nhcsxh-tinh,ubnd-huyen
        IV.end co-quan-lien-quan,ubnd-huyen|co-quan-lien-quan
    """,
    "lang-son": """
        II.1 -
        II.2 -
        II.3 cong-an-tinh,nhcsxh-tinh|cong-an-tinh
        II.4 co-quan-lien-quan|co-quan-lien-quan,ubnd-huyen|co-quan-lien-quan,ubnd-huyen,ubnd-xa
        II.5 -
        II.6 -
        IV.1 cong-an-tinh
        IV.2 so-ban-nganh,ubnd-huyen
        IV.3 co-quan-lien-quan,ubnd-huyen|co-quan-lien-quan
        PL1.1 cong-an-tinh
        PL1.2 cong-an-tinh
        PL1.3 cong-an-xa
        PL1.4 cong-an-tinh
        PL1.5 so-tai-chinh
        PL1.6 so-tttt
        PL1.7 so-ldtbxh
        PL1.8 mttq-tinh,to-chuc-ctxh-tinh
        PL1.9 nhcsxh-tinh
        PL1.10 ubnd-huyen
        PL1.11 ubnd-huyen
        PL1.12 so-ban-nganh
    """,
    "ha-noi": """
        II.1 -
        II.2 -
        II.3 -
        II.4 -
        II.5 -
        II.6 -
        III.1.-1 cong-an-tinh
        III.1.-2 cong-an-tinh
        III.1.-3 cong-an-tinh
        III.1.-4 cong-an-tinh
        III.1.-5 cong-an-tinh
        III.1.-6 cong-an-tinh
        III.1.-7 cong-an-tinh
        III.1.-8 cong-an-tinh
        III.1.-9 cong-an-tinh
        III.2.-1 so-gddt
        III.2.-2 so-gddt
        III.3.-1 so-tai-chinh
        III.3.-2 so-tai-chinh
        III.4 so-vhtt
        III.5 so-y-te
        III.6 so-tu-phap
        III.7 quan-su-tinh
        III.8 mttq-tinh
        III.9 tand-tinh
        III.10.-1 vksnd-tinh
        III.10.-2 vksnd-tinh
        III.11 thads-tinh
        III.12.-1 nhcsxh-tinh
        III.12.-2 nhcsxh-tinh
        III.12.-3 nhcsxh-tinh
        III.13.-1 ubnd-xa
        III.13.-2 ubnd-xa
        III.13.-3 ubnd-xa
        IV.1 so-ban-nganh,ubnd-xa
        IV.2 cong-an-tinh
    """,
    "hung-yen": """
        II.1 -
        II.1.1 -
        II.1.2.a.-1 -
        II.1.2.a.-2 -
        II.1.2.a.-3 -
        II.1.2.a.-4 -
        II.1.2.a.-5 -
        II.1.2.a.-6 -
        II.1.2.b.-1 -
        II.1.2.b.-2 -
        II.1.2.b.-3 -
        II.1.3 -
        II.1.4 -
        II.1.5 co-quan-lien-quan|-
        II.1.5.-1 so-vhtt,bao-dai
        II.1.5.-2 so-noi-vu,so-gddt
        II.1.5.-3 so-tu-phap
        II.1.5.-4 so-tai-chinh
        II.1.5.-5 cong-an-tinh
        II.1.5.-6 nhcsxh-tinh
        II.1.5.-7 quan-su-tinh
        II.1.5.-8 vksnd-tinh
        II.1.5.-9 tand-tinh
        II.1.5.-10 mttq-tinh,to-chuc-thanh-vien-mttq
        II.1.5.-11 thads-tinh
        II.1.5.-12 hoi-luat-gia-tinh
        II.1.5.-13 ubnd-xa
        II.2.1 so-ban-nganh,to-chuc-ctxh-tinh,ubnd-xa
        II.2.2 cong-an-tinh
        II.2.2.1 cong-an-tinh|-
        II.2.2.2 cong-an-tinh|-
        II.2.2.3 cong-an-tinh|-
        II.2.2.4 cong-an-tinh|-
        II.2.2.4.-1 cong-an-tinh
        II.2.2.4.-2 cong-an-tinh,nhcsxh-tinh
        IV.1 so-ban-nganh,to-chuc-ctxh-tinh,ubnd-xa
        IV.2 cong-an-tinh
        IV.3 so-tai-chinh
        IV.end so-ban-nganh,to-chuc-ctxh-tinh,ubnd-xa
    """,
}


def wanted_leads(province: str) -> dict[str, list[set[str]]]:
    """Each duty's path with the sets of codes that are right."""
    told = {}
    for line in LEADS[province].split("\n"):
        path, _, answers = line.strip().rpartition(" ")
        if path:
            told[path] = [set(one.split(",")) - {"-"} for one in answers.split("|")]
    return told
