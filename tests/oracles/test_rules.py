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
    "BEGIN:VEVENT",
    "UID:club@makerspaces.example",
    "DTSTAMP:20260101T000000Z",
    "LAST-MODIFIED:20260101T000000Z",
    "SEQUENCE:3",
    "DTSTART;TZID=Asia/Almaty:20270119T150000",
    "DTEND;TZID=Asia/Almaty:20270119T170000",
    "RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU,TH",
    "EXDATE;TZID=Asia/Almaty:20270121T150000",
    "SUMMARY;LANGUAGE=kk:Үйірме",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "URL:https://makerspaces.example/events/club/",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:club-20270123@makerspaces.example",
    "DTSTAMP:20260101T000000Z",
    "LAST-MODIFIED:20260101T000000Z",
    "SEQUENCE:0",
    "DTSTART;TZID=Asia/Almaty:20270123T120000",
    "SUMMARY;LANGUAGE=kk:Үйірме",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "URL:https://makerspaces.example/events/club/",
    "RELATED-TO:club@makerspaces.example",
    "END:VEVENT",
    "BEGIN:VEVENT",
    "UID:club@makerspaces.example",
    "RECURRENCE-ID;TZID=Asia/Almaty:20270126T150000",
    "DTSTAMP:20260101T000000Z",
    "LAST-MODIFIED:20260101T000000Z",
    "SEQUENCE:3",
    "DTSTART;TZID=Asia/Almaty:20270126T160000",
    "DTEND;TZID=Asia/Almaty:20270126T180000",
    "SUMMARY;LANGUAGE=kk:Уақыты өзгерді: Үйірме",
    "STATUS:CONFIRMED",
    "TRANSP:TRANSPARENT",
    "URL:https://makerspaces.example/events/club/",
    "END:VEVENT",
    "END:VCALENDAR",
]
ZONE = "".join(f"{line}\r\n" for line in LINES[LINES.index("BEGIN:VTIMEZONE") : LINES.index("END:VTIMEZONE") + 1])
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
    ("TZOFFSETTO:+0500", "TZOFFSETTO:+0600", "Asia/Almaty has 5:00:00 on"),
    ("TZID:Asia/Almaty", "TZID:Asia/Oral", "no VTIMEZONE"),
    ("END:STANDARD\r\n", "END:STANDARD\r\nBEGIN:DAYLIGHT\r\nEND:DAYLIGHT\r\n", "not one STANDARD"),
    ("TZNAME:+05\r\n", "TZNAME:+05\r\nRRULE:FREQ=YEARLY\r\n", "RRULE"),
    ("END:VTIMEZONE\r\n", f"END:VTIMEZONE\r\n{ZONE}", "VTIMEZONEs"),
    ("BEGIN:VEVENT", f"{ZONE.replace('Almaty', 'Oral')}BEGIN:VEVENT", "VTIMEZONEs"),
    ("BEGIN:VTIMEZONE", "BEGIN:VALARM\r\nEND:VALARM\r\nBEGIN:VTIMEZONE", "VALARM"),
    ("END:VEVENT\r\n", "", "ends nothing"),
    ("қадам", "<b>қадам</b>", "HTML"),
    ("SEQUENCE:0\r\n", "", "missing"),
    (";COUNT=5", "", "not read alike"),
    (";COUNT=5", ";UNTIL=20270202T100000Z", "not read alike"),
    (";COUNT=5", ";COUNT=5;UNTIL=20270202T100000Z", "not read alike"),
    (";COUNT=5", ";COUNT=5;WKST=SU", "not read alike"),
    (";COUNT=5", ";COUNT=5;BYSETPOS=1", "not read alike"),
    ("FREQ=WEEKLY;COUNT=5;BYDAY=TU,TH", "FREQ=MONTHLY;COUNT=5;BYDAY=3TU,1TH", "not read alike"),
    ("FREQ=WEEKLY;COUNT=5;BYDAY=TU,TH", "FREQ=MONTHLY;COUNT=5;BYMONTHDAY=29", "not read alike"),
    ("FREQ=WEEKLY;COUNT=5;BYDAY=TU,TH", "FREQ=HOURLY;COUNT=5", "not read alike"),
    ("BYDAY=TU,TH", "BYDAY=TU,3TH", "not read alike"),
    ("BYDAY=TU,TH", "BYDAY=MO,TH", "is no date of"),
    ("20270119T170000", "20270121T160000", "lasts into the next"),
    ("EXDATE;TZID=Asia/Almaty:20270121T150000", "EXDATE:20270121T100000Z", "EXDATE {} 20270121T100000Z has another form"),
    ("EXDATE;TZID=Asia/Almaty:20270121T150000", "EXDATE;VALUE=DATE:20270121", "has another form"),
    ("EXDATE;TZID=Asia/Almaty:20270121", "EXDATE;TZID=Asia/Almaty:20270120", "EXDATE 20270120T150000 hits nothing"),
    ("EXDATE;TZID=Asia/Almaty:20270121", "EXDATE;TZID=Asia/Almaty:20270119", "DTSTART falls out"),
    ("EXDATE;TZID=Asia/Almaty:20270121", "EXDATE;TZID=Asia/Almaty:20270126", "RECURRENCE-ID 20270126T150000 hits nothing"),
    ("RECURRENCE-ID;TZID=Asia/Almaty:20270126", "RECURRENCE-ID;TZID=Asia/Almaty:20270127", "hits nothing"),
    ("RECURRENCE-ID;TZID=Asia/Almaty:20270126T150000", "RECURRENCE-ID:20270126T100000Z", "has another form"),
    ("RECURRENCE-ID;TZID=Asia/Almaty", "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Asia/Almaty", "RANGE"),
    ("RECURRENCE-ID;TZID=Asia/Almaty:20270126T150000\r\n", "", "2 VEVENTs without RECURRENCE-ID"),
    ("UID:club-20270123@", "UID:club@", "2 VEVENTs without RECURRENCE-ID"),
    ("UID:club@", "UID:other@", "0 VEVENTs without RECURRENCE-ID"),
    ("RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU,TH\r\n", "", "no RRULE"),
    ("20270126T180000\r\n", "20270126T180000\r\nRRULE:FREQ=DAILY;COUNT=2\r\n", "a rule of its own"),
    ("EXDATE", "RDATE", "RDATE does not belong there"),
    ("SEQUENCE:3", "SEQUENCE:2", "several stamps"),
    ("RELATED-TO:club@makerspaces", "RELATED-TO:club@elsewhere", "RELATED-TO"),
]


def faults(octets):
    found = []
    check_file(octets, True, "kk", ADDRESS, "makerspaces.example", found.append)
    return found


class Rules(unittest.TestCase):
    def test_a_good_file_has_no_fault(self):
        self.assertEqual(faults(GOOD), [])


    def test_events_stand_by_start(self):
        events = GOOD.split(b"BEGIN:VEVENT")
        swapped = b"BEGIN:VEVENT".join([events[0], events[2], events[1], *events[3:]])
        swapped = swapped.replace(b"END:VCALENDAR\r\n", b"") + b"END:VCALENDAR\r\n"
        self.assertEqual(faults(swapped), ["events are not sorted by start, UID and original start"])

    def test_the_file_of_one_event_tells_of_nothing_else(self):
        found = []
        octets = GOOD.replace(b"TRANSPARENT", b"OPAQUE")
        check_file(octets, False, "kk", ADDRESS, "makerspaces.example", found.append)
        wanted = [f"https://makerspaces.example/events/{name}/" for name in ("club", "robot")]
        self.assertIn(f"the file of one event tells of {wanted}", found)

    def test_every_date_of_a_rule_has_the_offset_of_the_file(self):
        # From Berlin's summer into its winter.
        summer = GOOD.replace(b"Asia/Almaty", b"Europe/Berlin").replace(b"+0500", b"+0200").replace(b"2027012", b"2027102")
        summer = summer.replace(b"20270119", b"20271019")
        found = faults(summer)
        wanted = "club@makerspaces.example RRULE: Europe/Berlin has 1:00:00 on 2027-11-02 15:00:00, not 2:00:00"
        self.assertIn(wanted, found)

    def test_the_facts_of_a_uid_are_those_of_all_its_vevents(self):
        told = lambda octets: check_file(octets, True, "kk", ADDRESS, "makerspaces.example", lambda fault: None)
        club = "club@makerspaces.example"
        shared, spoken = told(GOOD)[club]
        other, same = told(GOOD.replace(b"20270126T180000", b"20270126T183000"))[club]
        self.assertNotEqual(other, shared)
        self.assertEqual(same, spoken)
        same, other = told(GOOD.replace("өзгерді".encode(), "жылжыды".encode()))[club]
        self.assertEqual(same, shared)
        self.assertNotEqual(other, spoken)


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
