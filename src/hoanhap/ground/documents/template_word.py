"""A province's own Word template, filled in without letting the template run anything."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from typing import Any, NoReturn

from docx.document import Document
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, nodes
from jinja2.exceptions import SecurityError, TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from lxml.etree import XMLSyntaxError

from hoanhap.ground.documents.word_package import packed, settle
from hoanhap.ground.documents.word_xml import clean
from hoanhap.pure.kernel.refusals import BadInput
from hoanhap.pure.kernel.words import Words

MAX_TEMPLATE_BYTES = 5 * 1024 * 1024
MAX_UNPACKED_BYTES = 50 * 1024 * 1024
MAX_PARTS = 2_000

_NOT_WORD = Words(
    vi="Tệp mẫu không phải tệp Word .docx. Hãy mở bằng Word và lưu lại với đuôi .docx.",
    en="The template is not a Word .docx file. Open it in Word and save it as .docx.",
)
_TOO_BIG = Words(
    vi="Tệp mẫu quá lớn (tối đa 5 MB khi nén, 50 MB khi mở). Hãy bỏ bớt hình ảnh.",
    en="The template is too large (at most 5 MB packed, 50 MB opened). Remove some pictures.",
)
_MACROS = Words(
    vi="Tệp mẫu có macro hoặc đối tượng nhúng. Hãy lưu lại thành .docx không có macro.",
    en="The template holds macros or embedded objects. Save it as .docx without macros.",
)
_LINKS = Words(
    vi="Tệp mẫu lấy nội dung từ một địa chỉ bên ngoài. Hãy nhúng nội dung đó vào chính tệp mẫu.",
    en="The template draws content from an outside address. Put that content into the file itself.",
)
_SYNTAX = Words(
    vi="Tệp mẫu có chỗ điền viết sai cú pháp: {what}. Kiểm tra các dấu {{{{ }}}} và {{% %}}.",
    en="A field of the template is written wrongly: {what}. Check the {{{{ }}}} and {{% %}} marks.",
)
_UNKNOWN = Words(
    vi="Tệp mẫu dùng chỗ điền không có trong biểu này: {what}. Các chỗ điền dùng được: {known}.",
    en="The template uses fields this form does not have: {what}. It may use: {known}.",
)
_FORBIDDEN = Words(
    vi="Tệp mẫu có lệnh không được phép: {what}. Mẫu chỉ được điền dữ liệu, điều kiện và lặp dòng.",
    en="The template holds a command that is not allowed: {what}. It may only fill in data, test "
    "and repeat rows.",
)
_FAILED = Words(
    vi="Không điền được tệp mẫu: {what}. Hãy sửa chỗ điền đó rồi tải lên lại.",
    en="The template could not be filled in: {what}. Correct that field and upload it again.",
)
_EXTERNAL = re.compile(rb"<Relationship\b[^>]*TargetMode=\"External\"[^>]*>")


_ALLOWED_NODES = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Getattr,
    nodes.Getitem,
    nodes.For,
    nodes.If,
    nodes.CondExpr,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Add,
    nodes.Sub,
    nodes.Concat,
    nodes.Filter,
    nodes.Test,
)
_ALLOWED_FILTERS = frozenset(
    {"capitalize", "count", "d", "default", "e", "escape", "first", "join", "last", "length"}
    | {"lower", "trim", "upper"}
)
_LOOPS_DEEP_MAX = 2

_PROBLEMS = (TemplateError, XMLSyntaxError, TypeError, ValueError, KeyError, RecursionError)
"""What a bad template makes docxtpl, Jinja or the XML reader raise."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja that fills in, tests and repeats, and nothing else.

    The sandbox keeps a template from reaching Python; the short list of allowed words keeps it
    from calling anything or making a page without end out of a few signs.
    """

    def _parse(self, source: str, name: str | None, filename: str | None) -> nodes.Template:
        tree = super()._parse(source, name, filename)
        _refuse_words(tree, loops=0)
        return tree


def _refuse_words(node: nodes.Node, loops: int) -> None:
    if isinstance(node, nodes.Filter) and node.name not in _ALLOWED_FILTERS:
        raise SecurityError(f"|{node.name}")
    if not isinstance(node, _ALLOWED_NODES):
        raise SecurityError(type(node).__name__)
    loops += isinstance(node, nodes.For)
    if loops > _LOOPS_DEEP_MAX:
        raise SecurityError("for ... for ... for")
    for child in node.iter_child_nodes():
        _refuse_words(child, loops)


def render_template(template: bytes, data: Mapping[str, object], *, title: str) -> bytes:
    """The province's template filled in with `data`, as .docx bytes.

    Raises BadInput with a sentence that says what is wrong: not a Word file, too big, macros,
    outside content, wrong marks, a field that does not exist, a command that is not allowed.
    """
    _inspect(template)
    sandbox = _environment()
    try:
        file = DocxTemplate(io.BytesIO(template))
        _refuse_unknown(file, sandbox, data)
        file.render(_cleaned(dict(data)), jinja_env=sandbox, autoescape=True)
    except _PROBLEMS as problem:
        _refuse(problem, data)
    document: Document = file.docx
    settle(document, title)
    return packed(document)


def _environment() -> _Sandbox:
    sandbox = _Sandbox(autoescape=True, undefined=StrictUndefined)
    sandbox.globals.clear()
    return sandbox


def _inspect(template: bytes) -> None:
    if len(template) > MAX_TEMPLATE_BYTES:
        raise BadInput(_TOO_BIG)
    try:
        with zipfile.ZipFile(io.BytesIO(template)) as package:
            _inspect_parts(package)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError):
        raise BadInput(_NOT_WORD) from None


def _inspect_parts(package: zipfile.ZipFile) -> None:
    entries = package.infolist()
    names = [entry.filename for entry in entries]
    if "word/document.xml" not in names or "[Content_Types].xml" not in names:
        raise BadInput(_NOT_WORD)
    if len(entries) > MAX_PARTS or sum(e.file_size for e in entries) > MAX_UNPACKED_BYTES:
        raise BadInput(_TOO_BIG)
    if any("vbaProject" in name or "/embeddings/" in name for name in names):
        raise BadInput(_MACROS)
    for name in names:
        if name.endswith(".rels"):
            for link in _EXTERNAL.findall(package.read(name)):
                if b"/hyperlink" not in link:
                    raise BadInput(_LINKS)


def _refuse_unknown(file: DocxTemplate, sandbox: _Sandbox, data: Mapping[str, object]) -> None:
    unknown = sorted(file.get_undeclared_template_variables(sandbox) - set(data))
    if unknown:
        raise BadInput(_UNKNOWN.format(what=", ".join(unknown), known=", ".join(sorted(data))))


def _refuse(problem: Exception, data: Mapping[str, object]) -> NoReturn:
    words = {
        SecurityError: _FORBIDDEN,
        TemplateSyntaxError: _SYNTAX,
        UndefinedError: _UNKNOWN,
    }.get(type(problem), _FAILED)
    what = (str(problem) or type(problem).__name__).split("\n")[0].rstrip(".")
    raise BadInput(words.format(what=what[:200], known=", ".join(sorted(data)))) from problem


def _cleaned(value: Any) -> Any:
    """The data with no control character in any text: Word would not open the file."""
    match value:
        case str():
            return clean(value)
        case Mapping():
            return {key: _cleaned(part) for key, part in value.items()}
        case list() | tuple():
            return [_cleaned(part) for part in value]
        case _:
            return value
