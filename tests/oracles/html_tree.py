"""HTML text into a small tree that can be asked for its elements. vnu, not this, says whether the HTML is right."""

import re
from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Element:
    """An element with its attributes and what is in it: elements and texts."""

    def __init__(self, name, attributes, parent=None):
        self.name, self.attributes, self.parent, self.inside = name, attributes, parent, []

    def get(self, attribute):
        """The value of an attribute, else None."""
        return self.attributes.get(attribute)

    def all(self, *names, **attributes):
        """Every element below with one of the names and all the attributes (`class` written `class_`), in order."""
        found = []
        for part in self.inside:
            if isinstance(part, Element):
                if (not names or part.name in names) and part.has(attributes):
                    found.append(part)
                found += part.all(*names, **attributes)
        return found

    def has(self, attributes):
        """Whether it has all the attributes; a class may be one of several, True stands for any value."""
        for name, value in attributes.items():
            name = name.rstrip("_").replace("_", "-")
            mine = self.get(name)
            if mine is None:
                return False
            if value is not True and value != mine and not (name == "class" and value in mine.split()):
                return False
        return True

    def first(self, *names, **attributes):
        """The first such element, else None."""
        return next(iter(self.all(*names, **attributes)), None)

    def raw(self):
        """All text in it, as it stands."""
        return "".join(part.raw() if isinstance(part, Element) else part for part in self.inside)

    def text(self):
        """All text in it, ASCII white space made one space; a no-break space stays one."""
        return re.sub(r"[ \t\n\r]+", " ", self.raw()).strip(" ")


class Builder(HTMLParser):
    """Builds the tree."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = self.root

    def handle_starttag(self, name, attributes):
        element = Element(name, {key: value or "" for key, value in attributes}, self.open)
        self.open.inside.append(element)
        if name not in VOID:
            self.open = element

    def handle_startendtag(self, name, attributes):
        self.open.inside.append(Element(name, dict(attributes), self.open))

    def handle_endtag(self, name):
        at = self.open
        while at.parent and at.name != name:
            at = at.parent
        if at.parent:
            self.open = at.parent

    def handle_data(self, data):
        self.open.inside.append(data)


def tree(text):
    """The tree of a page."""
    builder = Builder()
    builder.feed(text)
    builder.close()
    return builder.root
