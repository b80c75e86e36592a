"""The declarations as JSON Schema (draft 7), so that an editor with a YAML language server completes, explains and warns.

Such an editor guesses types: 210224 arrives as a number, true as true or false, nothing as null. `Writing` says what else
than text may arrive. A schema never refuses what `gazette check` accepts; what only a program can know (check digits, days
of the calendar, what other records say) it lets pass.
"""

from __future__ import annotations

import json
import math
from pathlib import Path
from typing import Any

from gazette.problems import wrong
from gazette.schema import KINDS
from gazette.schema.model import Field, Model, Shape, fields_of
from gazette.schema.vocabulary import CATEGORIES
from gazette.schema.writing import Range, Writing
from gazette.schema.writings import MARKDOWN
from gazette.settings import FILES, FOLDER

Schema = dict[str, Any]
SCHEMAS = ".vscode/schemas"
SETTINGS = ".vscode/settings.json"


def write(root: Path) -> list[str]:
    """Write the schemas of every kind and settings file of the site at `root`, and name them in the editor's settings.

    Returns the paths written. ValueError says when the settings that are there cannot be read.
    """
    settings = _merged(root / SETTINGS)
    files = {**schemas(), SETTINGS: _text(settings)}
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8", newline="\n")
    return list(files)


def schemas() -> dict[str, str]:
    """The text of every schema by its path from the root of a site."""
    models: dict[str, type[Model]] = {kind.NAME: kind for kind in KINDS}
    models |= {f"settings-{name}": model for name, model in FILES.items()}
    return {f"{SCHEMAS}/{name}.json": _text(schema(model)) for name, model in models.items()}


def editor_settings() -> Schema:
    """The settings of Visual Studio Code that lead from a file of data/ to its schema, and ask no other host for one."""
    folders = {
        f"./{SCHEMAS}/{kind.NAME}.json": [f"data/{kind.FOLDER}/**/*.{end}" for end in ("yml", "yaml")] for kind in KINDS
    }
    settings = {f"./{SCHEMAS}/settings-{name}.json": [f"{FOLDER}/{name}.yml"] for name in FILES}
    return {
        "yaml.schemas": {**folders, **settings},
        "yaml.schemaStore.enable": False,
        "redhat.telemetry.enabled": False,
        "files.encoding": "utf8",
        "[yaml]": {"editor.insertSpaces": True, "editor.tabSize": 2},
    }


def schema(model: type[Model]) -> Schema:
    """The schema of one document that is read as `model`."""
    about = {"title": model.LABEL, "description": (model.__doc__ or "").strip()}
    return {"$schema": "http://json-schema.org/draft-07/schema#", **about, "type": "object", **_group(model)}


def _group(model: type[Model]) -> Schema:
    fields = fields_of(model)
    return {
        "properties": {field.name: _field(field) for field in fields},
        "required": [field.name for field in fields if field.required],
        "additionalProperties": False,
    }


def _field(field: Field) -> Schema:
    """A key that is left empty counts as not written, where it need not be."""
    about = {"title": field.label, "description": _description(field)}
    nothing = [] if field.required else ["null"]
    if field.many:
        some = {"minItems": 1} if field.required else {}
        some |= {"minItems": len(field.columns), "maxItems": len(field.columns)} if field.columns else {}
        return {**about, "items": _value(field, []), **some, **_quietly({"type": ["array", *nothing]})}
    return {**about, **_value(field, nothing)}


def _value(field: Field, nothing: list[str]) -> Schema:
    if field.model:
        kind = _quietly({"type": ["object", *nothing]}) if nothing else {"type": "object"}
        return {**kind, **_group(field.model)}
    if field.choices:
        return _choice(field, nothing)
    writing = field.writing or MARKDOWN
    error = wrong(f"「{field.label}」写法不对", expected=writing.expected or field.shape.value)
    # With neither a type nor anyOf, an editor completes the key without its colon.
    return {"anyOf": [_quietly({**_scalar(writing, nothing), "errorMessage": error})], **_proposals(field)}


def _choice(field: Field, nothing: list[str]) -> Schema:
    error = wrong(f"「{field.label}」不在可选的范围内", expected="、".join(field.choices) + " 之一")
    one = {"type": "string", "enum": list(field.choices), "errorMessage": error}
    none = {"title": "可不填", **_quietly({"type": nothing, "errorMessage": error})}
    return {"anyOf": [one, none]} if nothing else one


def _scalar(writing: Writing, nothing: list[str]) -> Schema:
    types = ["string", *nothing]
    types += ["integer" if writing.whole else "number"] if writing.numbers else []
    types += ["boolean"] if writing.flag else []
    never = f"(?!(?:{'|'.join(writing.reserved)})\\s*$)" if writing.reserved else ""
    pattern = f"^\\s*(?=\\S){never}(?:{writing.pattern.pattern})\\s*$"
    ranges = [_range(one) for one in writing.numbers]
    within = ranges[0] if len(ranges) == 1 else {"anyOf": ranges} if ranges else {}
    return {"type": types, "pattern": pattern, **within}


def _quietly(allowed: Schema) -> Schema:
    """Allow without proposing: for a title, true is a text like another, but whoever presses Enter after `title: ` must not
    get it. Editors look for proposals in `type`, never behind `then`.
    """
    return {"if": {}, "then": allowed}


def _proposals(field: Field) -> Schema:
    if field.shape is Shape.FLAG:
        return {"defaultSnippets": [{"label": "true 是", "body": True}, {"label": "false 否", "body": False}]}
    if field.shape is Shape.CATEGORY:
        items = [{"label": f"{number} {text}", "body": number} for number, text in CATEGORIES.items()]
        return {"defaultSnippets": items}
    return {}


def _range(one: Range) -> Schema:
    ends = {"minimum": one[0], "maximum": one[1]}
    return {name: end for name, end in ends.items() if math.isfinite(end)}


def _description(field: Field) -> str:
    how = "可写多项" if field.many else "一组字段" if field.model else ""
    hint = "" if field.model else field.hint
    needed = "必填" if field.required else "选填"
    return "。".join(part for part in (field.description, hint, f"{needed}，{how}" if how else needed) if part)


def _merged(file: Path) -> Schema:
    """The settings in a file with ours written over them; schemas that lie elsewhere stay."""
    ours = editor_settings()
    try:
        own = json.loads(file.read_text("utf-8-sig")) if file.is_file() else {}
        others = {name: files for name, files in own.get("yaml.schemas", {}).items() if f"{SCHEMAS}/" not in name}
    except (ValueError, AttributeError) as error:
        raise ValueError(f"{SETTINGS} 读不懂，没有改动；请删去其中的注释，或把这个文件改名后重新运行") from error
    return {**own, **ours, "yaml.schemas": {**others, **ours["yaml.schemas"]}}


def _text(value: Schema) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
