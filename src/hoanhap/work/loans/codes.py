"""Coded words of the loans desk: reasons of refusal, papers of a dossier, ways, purposes."""

from __future__ import annotations

from types import MappingProxyType

from hoanhap.pure.kernel.words import Words

REFUSALS = MappingProxyType(
    {
        "group_not_agreed": Words(vi="Tổ không nhất trí qua bình xét", en="Group did not agree"),
        "not_confirmed": Words(vi="UBND xã không xác nhận", en="Not confirmed by the commune"),
        "law_not_met": Words(vi="Chưa đủ điều kiện vay vốn", en="Conditions not met"),
        "plan_not_workable": Words(
            vi="Phương án chưa khả thi", en="Plan not workable as it stands"
        ),
        "papers_missing": Words(vi="Hồ sơ chưa đầy đủ", en="Papers missing"),
        "no_capital": Words(vi="Chưa có nguồn vốn", en="No capital available"),
        "other": Words(vi="Lý do khác", en="Other reason"),
    }
)

PAPERS = MappingProxyType(
    {
        "01_td": Words(
            vi="Giấy đề nghị vay vốn kiêm phương án sử dụng vốn (01/TD)",
            en="Loan application with plan (01/TD)",
        ),
        "03_td": Words(vi="Danh sách tổ viên đề nghị vay vốn (03/TD)", en="Members' list (03/TD)"),
        "01_uq": Words(
            vi="Giấy ủy quyền của các thành viên hộ (01/UQ)",
            en="Authorisation by household members (01/UQ)",
        ),
        "form_01": Words(
            vi="Danh sách người chấp hành xong án phạt tù (Mẫu số 01)", en="The list (Form 01)"
        ),
    }
)
"""Papers of the general household procedure and this programme's basis (Điều 3; national procedure
1338). No paper of this programme's own was found for loans made directly."""

PAPERS_OF_PATH = MappingProxyType(
    {
        "household": ("01_td", "03_td", "01_uq", "form_01"),
        "direct": ("01_td", "form_01"),
    }
)

PATHS = MappingProxyType(
    {
        "household": Words(vi="qua hộ gia đình", en="through the household"),
        "direct": Words(vi="trực tiếp", en="directly"),
    }
)

PURPOSES = MappingProxyType(
    {
        "business": Words(
            vi="sản xuất, kinh doanh, tạo việc làm", en="production, business, job creation"
        ),
        "training": Words(vi="đào tạo nghề", en="vocational training"),
    }
)
