"""The checker of calendar files finds each fault that it is there for: a good file, broken in one way at a time."""

import sys
import unittest

from rules import check_file

ADDRESS = "https://makerspaces.example/calendar.ics"
LINES = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//makerspaces.example//Keste//KK",
    "CALSCALE:GREGORIAN",
    "NAME;LANGUAGE=kk:Кесте",
    "X-WR-CALNAME:Кесте",
    "X-WR-TIMEZONE:Asia/Almaty",
    "REFRESH-INTERVAL;VALUE=DURATION:PT6H",
    "X-PUBLISHED-TTL:PT6H",
    f"SOURCE;VALUE=URI:{ADDRESS}",
    "URL:https://makerspaces.example/",
    "BEGIN:VTIMEZONE",
    "TZID:Asia/Almaty",
    "BEGIN:STANDARD",
    "DTSTART:20240301T000000",
    "TZOFFSETFROM:+0600",
    "TZOFFSETTO:+0500",
    "TZNAME:+05",
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    "UID:robot@makerspaces.example",
    "DTSTAMP:20260101T000000Z",
    "LAST-MODIFIED:20260101T000000Z",
    "SEQUENCE:0",
    "DTSTART;TZID=Asia/Almaty:20261205T120000",
    "DTEND;TZID=Asia/Almaty:20261205T140000",
    "SUMMARY;LANGUAGE=kk:Робот\\, бірінші қадам",
    "CATEGORIES;LANGUAGE=kk:Робот,Электроника",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "URL:https://makerspaces.example/events/robot/",
    "END:VEVENT",
    "END:VCALENDAR",
]
GOOD = "".join(f"{line}\r\n" for line in LINES).encode()

# Each: what is replaced, by what, a word of the fault that must be found.
BROKEN = [
    ("BEGIN:VCALENDAR", "\ufeffBEGIN:VCALENDAR", "BOM"),
    ("END:VCALENDAR\r\n", "END:VCALENDAR", "end with CRLF"),
    ("VERSION:2.0\r\n", "VERSION:2.0\n", "alone"),
    ("VERSION:2.0\r\n", "VERSION:2.0\r\n\r\n", "empty"),
    ("Кесте", "Кес\x07те", "control"),
    ("бірінші", "бірінші бірінші бірінші бірінші бірінші", "octets"),
    ("бірінші қадам", "бірінші\r\n  қадам", "beside a space"),
    ("бірінші қадам", "бірінші \r\n қадам", "beside a space"),
    ("Робот\\, бірінші", "Робот\\\r\n , бірінші", "in an escape"),
    ("Робот\\, бірінші", "Робот, бірінші", "not escaped"),
    ("Робот\\, бірінші", "Робот\\r бірінші", "does not exist"),
    ("SUMMARY;LANGUAGE=kk:", "SUMMARY:", "LANGUAGE"),
    ("SUMMARY;LANGUAGE=kk:", 'SUMMARY;LANGUAGE="kk":', "quoted"),
    ("SUMMARY;LANGUAGE=kk:", 'SUMMARY;LANGUAGE=k"k:', "no colon"),
    ("VERSION:2.0\r\n", "VERSION:2.0\r\nMETHOD:PUBLISH\r\n", "METHOD"),
    ("STATUS:CONFIRMED\r\n", "STATUS:CONFIRMED\r\nORGANIZER:mailto:a@b.example\r\n", "ORGANIZER"),
    ("STATUS:CONFIRMED\r\n", "STATUS:CONFIRMED\r\nSTATUS:CONFIRMED\r\n", "2 times"),
    ("STATUS:CONFIRMED", "STATUS:DONE", "STATUS"),
    ("TRANSP:TRANSPARENT", "TRANSP:OPAQUE", "TRANSP"),
    ("X-WR-CALNAME:Кесте", "X-WR-CALNAME:Календарь", "differ"),
    ("REFRESH-INTERVAL;VALUE=DURATION:PT6H", "REFRESH-INTERVAL:PT6H", "REFRESH-INTERVAL"),
    ("REFRESH-INTERVAL;VALUE=DURATION:PT6H", "REFRESH-INTERVAL;VALUE=DURATION:6H", "REFRESH-INTERVAL"),
    (f"SOURCE;VALUE=URI:{ADDRESS}", "SOURCE;VALUE=URI:https://makerspaces.example/x.ics", "SOURCE"),
    ("events/robot/", "events/робот/", "ASCII"),
    ("UID:robot@makerspaces.example", "UID:robot@elsewhere.example", "UID"),
    ("DTSTAMP:20260101T000000Z", "DTSTAMP:20260101T000000", "DTSTAMP"),
    ("DTSTART;TZID=Asia/Almaty:20261205T120000", "DTSTART:20261205T120000", "floating"),
    ("DTEND;TZID=Asia/Almaty:20261205T140000", "DTEND;TZID=Asia/Almaty:20261205T120000", "does not follow"),
    ("DTEND;TZID=Asia/Almaty:20261205T140000", "DTEND:20261205T140000Z", "does not follow"),
    ("DTSTART;TZID=Asia/Almaty:2026", "DTSTART;TZID=Asia/Almaty:2023", "before the VTIMEZONE"),
    ("TZOFFSETTO:+0500", "TZOFFSETTO:+0600", "has 5:00:00 then"),
    ("TZID:Asia/Almaty", "TZID:Asia/Oral", "no VTIMEZONE"),
    ("END:STANDARD\r\n", "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nEND:DAYLIGHT\r\n", "not one STANDARD"),
    ("TZNAME:+05\r\n", "TZNAME:+05\r\nRRULE:FREQ=YEARLY\r\n", "RRULE"),
    ("BEGIN:VTIMEZONE", "BEGIN:VALARM\r\nEND:VALARM\r\nBEGIN:VTIMEZONE", "VALARM"),
    ("END:VEVENT\r\n", "", "ends nothing"),
    ("қадам", "<b>қадам</b>", "HTML"),
    ("SEQUENCE:0\r\n", "", "missing"),
]


def faults(octets):
    found = []
    check_file(octets, True, "kk", ADDRESS, "makerspaces.example", found.append)
    return found


class Rules(unittest.TestCase):
    def test_a_good_file_has_no_fault(self):
        self.assertEqual(faults(GOOD), [])


def broken(old, new, word):
    def test(self):
        self.assertEqual(GOOD.count(old.encode()) > 0, True, f"{old!r} is not in the good file")
        found = faults(GOOD.replace(old.encode(), new.encode(), 1))
        self.assertTrue(any(word in fault for fault in found), found)

    return test


for number, case in enumerate(BROKEN):
    setattr(Rules, f"test_{number:02}_{case[2].replace(' ', '_')}", broken(*case))

if __name__ == "__main__":
    result = unittest.main(exit=False, verbosity=0).result
    failed = len(result.failures) + len(result.errors)
    print(f"{result.testsRun - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)
