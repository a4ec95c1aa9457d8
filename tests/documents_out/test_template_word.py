"""A province's template: filled in as written, or refused with what is wrong with it."""

from __future__ import annotations

import io
import zipfile

import pytest
from docx import Document

from hoanhap.ground.documents.template_word import MAX_UNPACKED_BYTES, render_template
from hoanhap.pure.kernel.refusals import BadInput

DATA = {"xa": "Bình Lư", "nguoi": [{"ho_ten": "Lò Văn Ỷ"}, {"ho_ten": "Tẩn Mí Chẳn"}], "co": True}


def template(*texts: str) -> bytes:
    file = Document()
    for text in texts:
        file.add_paragraph(text)
    raw = io.BytesIO()
    file.save(raw)
    return raw.getvalue()


def with_part(name: str, content: bytes, *, replace: bool = False) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template("{{ xa }}"))) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            if not (replace and entry == name):
                new.writestr(entry, old.read(entry))
        new.writestr(name, content, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def texts(docx: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(io.BytesIO(docx)).paragraphs]


def refusal(data: bytes) -> str:
    with pytest.raises(BadInput) as refused:
        render_template(data, DATA, title="x")
    assert refused.value.words.en
    return refused.value.words.vi


def test_fields_conditions_and_rows_are_filled_in() -> None:
    made = render_template(
        template(
            "Xã {{ xa|upper }}",
            "{%p if co %}",
            "Có",
            "{%p endif %}",
            "{%p for n in nguoi %}",
            "{{ loop.index }}. {{ n.ho_ten }}",
            "{%p endfor %}",
        ),
        DATA,
        title="x",
    )
    assert texts(made) == ["Xã BÌNH LƯ", "Có", "1. Lò Văn Ỷ", "2. Tẩn Mí Chẳn"]


def test_signs_of_xml_in_the_data_come_out_as_written_and_control_characters_not_at_all() -> None:
    made = render_template(template("{{ xa }}"), {"xa": "A & B <Đỗ> {{ x }}\x07"}, title="x")
    assert texts(made) == ["A & B <Đỗ> {{ x }}"]


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ xa.__class__ }}",
        "{{ xa['__class__'] }}",
        "{{ xa|attr('__class__') }}",
        "{{ self._TemplateReference__context }}",
        "{{ nguoi.append(1) }}",
        "{{ xa.upper() }}",
        "{{ xa.ljust(99999999) }}",
        "{{ 'a' * 99999999 }}",
        "{{ '%99999999d' % 1 }}",
        "{{ xa|center(99999999) }}",
        "{% set xa = xa ~ xa %}",
        "{% include 'khac' %}",
        "{% import 'khac' as k %}",
        "{% macro m() %}x{% endmacro %}",
        "{% for a in xa %}{% for b in xa %}{% for c in xa %}x{% endfor %}{% endfor %}{% endfor %}",
    ],
)
def test_a_command_beyond_filling_in_is_refused(text: str) -> None:
    assert "không được phép" in refusal(template(text))


def test_the_list_of_methods_cannot_be_reached_from_a_text() -> None:
    said = refusal(template("{{ ''.__class__.__mro__ }}"))
    assert "__class__" in said
    assert "<class" not in said


def test_an_unknown_field_is_named_beside_those_that_may_be_used() -> None:
    said = refusal(template("{{ ho_va_ten }}"))
    assert "ho_va_ten" in said
    assert "co, nguoi, xa" in said


def test_an_unknown_field_of_a_row_is_named() -> None:
    said = refusal(template("{%p for n in nguoi %}", "{{ n.tuoi }}", "{%p endfor %}"))
    assert "tuoi" in said


@pytest.mark.parametrize("text", ["{{ xa }", "{% if co %}", "{%p for n in nguoi %}", "{{ xa | }}"])
def test_marks_written_wrongly_are_refused_with_a_hint(text: str) -> None:
    said = refusal(template(text))
    assert "sai cú pháp" in said
    assert "{{ }}" in said


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", b"PK\x03\x04 cut", with_part("a", b"x")[:900]])
def test_what_is_no_word_file_is_refused(data: bytes) -> None:
    assert "không phải tệp Word" in refusal(data)


def test_a_workbook_is_not_a_template() -> None:
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert "không phải tệp Word" in refusal(raw.getvalue())


def test_a_body_that_is_no_xml_is_refused() -> None:
    assert refusal(with_part("word/document.xml", b"<w:document", replace=True))


def test_macros_and_embedded_objects_are_refused() -> None:
    assert "macro" in refusal(with_part("word/vbaProject.bin", b"x"))
    assert "macro" in refusal(with_part("word/embeddings/oleObject1.bin", b"x"))


def test_content_from_outside_is_refused() -> None:
    link = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="http://x/attachedTemplate" Target="http://a.example/t.dotm"'
        b' TargetMode="External"/></Relationships>'
    )
    assert "bên ngoài" in refusal(with_part("word/_rels/settings.xml.rels", link))


def test_a_file_that_opens_to_more_than_the_limit_is_refused_unopened() -> None:
    bomb = with_part("word/media/image1.png", bytes(MAX_UNPACKED_BYTES))
    assert len(bomb) < 1_000_000
    assert "quá lớn" in refusal(bomb)


def test_the_same_template_and_data_give_the_same_bytes() -> None:
    given = template("{{ xa }}")
    assert render_template(given, DATA, title="x") == render_template(given, DATA, title="x")
