"""Octets of a calendar file into content lines and components, by RFC 5545 §3.1 and RFC 6868.

Written apart from every other reader, so that a habit of theirs hides no fault of ours. Faults go to `fault(text)`.
"""

import re
from dataclasses import dataclass, field

NAME = re.compile(r"[A-Z0-9-]+\Z")
PARAMETER = re.compile(r';([A-Z0-9-]+)=("[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)')


@dataclass
class Line:
    """One unfolded content line."""

    name: str
    parameters: dict
    value: str


@dataclass
class Component:
    """A component with its own lines and the components in it."""

    name: str
    lines: list = field(default_factory=list)
    parts: list = field(default_factory=list)

    def all(self, name):
        """Every line of a name."""
        return [line for line in self.lines if line.name == name]

    def value(self, name):
        """The value of the first line of a name, else None."""
        return next((line.value for line in self.all(name)), None)

    def named(self, name):
        """Every component of a name that stands directly in this one."""
        return [part for part in self.parts if part.name == name]


def physical_lines(octets, fault):
    """The octets between the CRLFs, after every check that octets allow."""
    if octets.startswith(b"\xef\xbb\xbf"):
        fault("begins with a BOM")
    if not octets.endswith(b"\r\n"):
        fault("does not end with CRLF")
    if re.search(rb"(?<!\r)\n|\r(?!\n)", octets):
        fault("has a CR or LF alone")
    if re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]", octets):
        fault("has a control character")
    lines = octets.removesuffix(b"\r\n").split(b"\r\n")
    for number, line in enumerate(lines, 1):
        if not line:
            fault(f"line {number} is empty")
        if len(line) > 75:
            fault(f"line {number} has {len(line)} octets")
        try:
            line.decode()
        except UnicodeDecodeError:
            fault(f"line {number} splits a character")
    return lines


def unfolded(lines, fault):
    """Content lines as text. A fold may stand neither beside a space nor in an escape."""
    whole = []
    for number, line in enumerate(lines, 1):
        if not line.startswith((b" ", b"\t")):
            whole.append(line)
            continue
        before, after = (whole[-1] if whole else b""), line[1:]
        if not before:
            fault(f"line {number} continues nothing")
            whole.append(b"")
        if before.endswith((b" ", b"\t")) or after.startswith((b" ", b"\t")) or not after:
            fault(f"line {number} is folded beside a space")
        if (len(before) - len(before.rstrip(b"\\"))) % 2:
            fault(f"line {number} is folded in an escape")
        whole[-1] += after
    return [line.decode(errors="replace") for line in whole]


def parsed(text, fault):
    """A content line in its parts, or None when it has not the form of one."""
    name = re.match(r"[^;:]*", text).group()
    if not NAME.match(name):
        fault(f"no property name: {text[:40]!r}")
        return None
    at, parameters = len(name), {}
    while text[at : at + 1] == ";":
        match = PARAMETER.match(text, at)
        if not match:
            fault(f"{name}: a parameter that cannot be read: {text[at:at + 40]!r}")
            return None
        key, value = match.groups()
        if key in parameters:
            fault(f"{name}: {key} twice")
        quoted = value.startswith('"')
        inner = value.strip('"')
        if re.search(r"\^(?![n'^])", inner):
            fault(f"{name}: {key} has a ^ that RFC 6868 does not know")
        if quoted and not re.search(r"[:;,]", inner):
            fault(f"{name}: {key} is quoted without need")
        parameters[key] = inner.replace("^n", "\n").replace("^'", '"').replace("^^", "^")
        at = match.end()
    if text[at : at + 1] != ":":
        fault(f"{name}: no colon before the value")
        return None
    return Line(name, parameters, text[at + 1 :])


def read(octets, fault):
    """The one VCALENDAR of a file, or None."""
    root = Component("")
    open_parts = [root]
    for text in unfolded(physical_lines(octets, fault), fault):
        line = parsed(text, fault)
        if line is None:
            continue
        if line.name == "BEGIN":
            part = Component(line.value)
            open_parts[-1].parts.append(part)
            open_parts.append(part)
        elif line.name == "END":
            if len(open_parts) == 1 or open_parts[-1].name != line.value:
                fault(f"END:{line.value} ends nothing that is open")
                return None
            open_parts.pop()
        else:
            open_parts[-1].lines.append(line)
    if len(open_parts) > 1:
        fault(f"{open_parts[-1].name} is not ended")
    if root.lines or [part.name for part in root.parts] != ["VCALENDAR"]:
        fault("is not one VCALENDAR and nothing else")
        return None
    return root.parts[0]
