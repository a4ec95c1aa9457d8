"""reports.set_template: a province puts its own Word template in the place of our layout."""

from __future__ import annotations

from datetime import date

from hoanhap.ground.audit.spine import Done, action, record
from hoanhap.ground.documents.word import Signature
from hoanhap.ground.orgs import roles
from hoanhap.pure.kernel.act import Act
from hoanhap.pure.kernel.days import Month
from hoanhap.pure.kernel.refusals import BadInput, NotVisible
from hoanhap.pure.kernel.words import Words
from hoanhap.work.reports.forms.form_01 import form_01_word
from hoanhap.work.reports.forms.form_01_paper import Form01Paper, Form01Row
from hoanhap.work.reports.models import PaperTemplate

FORMS = frozenset({"form-01"})


@action(
    "reports.set_template",
    grants=(roles.PROVINCE_DESK,),
    sentence=Words(
        vi="{who} đặt mẫu giấy riêng của tỉnh: {name}",
        en="{who} set the province's own paper: {name}",
    ),
)
def set_template(act: Act, *, form: str, name: str, content: bytes, starts_on: date) -> Done:
    """Set the province's template for a form, in use from `starts_on`; the one of that day is
    replaced.

    It is filled in once with an invented list before it is kept: BadInput says what is wrong with
    it. Raises NotVisible for a form that has no template.
    """
    if form not in FORMS or act.actor.province_id is None:
        raise NotVisible
    if starts_on < act.today:
        why = Words(
            vi="Mẫu mới chỉ dùng được từ hôm nay trở đi; giấy đã in không đổi.",
            en="A new template counts from today on; papers already printed don't change.",
        )
        raise BadInput(why, details=(("starts_on", why),))
    form_01_word(_invented_paper(act.today), template=content)
    row, _ = PaperTemplate.objects.update_or_create(
        province_id=act.actor.province_id,
        form=form,
        starts_on=starts_on,
        defaults={"name": name[:200], "content": content, "recorded_at": act.now},
    )
    record(
        act,
        deed="reports.set_template",
        subject=("reports.PaperTemplate", row.pk),
        occurred_on=act.today,
        after={"form": form, "name": row.name, "starts_on": starts_on, "content": content},
        params={"name": row.name},
    )
    return Done(id=row.pk)


def _invented_paper(today: date) -> Form01Paper:
    """An invented list with one name, on which a template is tried."""
    row = Form01Row(
        full_name="Nguyễn Văn Mẫu",
        born_on=1990,
        residence="Bản Mẫu",
        release_kind="chấp hành xong",
        released_on=today,
        is_obeying_law=True,
        purpose="sản xuất, kinh doanh",
    )
    return Form01Paper(
        commune="xã Mẫu",
        province="tỉnh Mẫu",
        place="Mẫu",
        police="Công an xã Mẫu",
        police_parent="Công an tỉnh Mẫu",
        committee="Ủy ban nhân dân xã Mẫu",
        month=Month.of(today),
        rows=(row,),
        police_signature=Signature("TRƯỞNG CÔNG AN XÃ", "Nguyễn Văn Ký"),
        committee_signature=Signature("CHỦ TỊCH", "Trần Thị Xác"),
    )
