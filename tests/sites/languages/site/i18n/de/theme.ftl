# Die Texte der Vorlagen.

## Kopf und Fuß einer Seite
skip-to-content = Zum Inhalt springen
language = Sprache der Website
menu = Menü
menu-close = Schließen
menu-main = Hauptmenü
menu-more = Mehr
notice-label = Hinweis
draft-alphabet-label = Alphabet
draft-alphabet = Entwurf des lateinischen Alphabets: Der Text wurde automatisch aus der kyrillischen Fassung erzeugt.
draft-alphabet-read = Kyrillisch lesen
run-by = Diese Website betreibt:
partners = Partner
updated = Stand:

## Listen
upcoming = Demnächst
past = Vergangene Veranstaltungen
sessions = Nächste Kurstermine
other-dates = Weitere Termine
more-here = Außerdem hier
all-events = Alle Veranstaltungen
months = Monate
week = Woche
weeks = Wochen
archives = Archiv
other-years = Andere Jahre
groups = Passendes finden
empty-calendar = Noch ist nichts geplant.
no-sessions = Zurzeit ist kein Termin geplant. Fragen Sie in einem der Räume nach dem nächsten:
empty-list = Hier gibt es noch nichts.
nothing-left = Alle Veranstaltungen dieser Liste sind vorbei.
nothing-that-day = Keine Veranstaltungen
# Veranstaltungen, die in der Monatstabelle nicht mehr in den Tag gepasst haben.
more-that-day = { $count } weitere
pager = Seiten dieser Liste
pager-previous = Vorherige Seite
pager-next = Nächste Seite
pager-page = Seite { $number } von { $count }

## Einen Kalender abonnieren
subscribe = Kalender abonnieren
subscribe-why = Einmal abonnieren, und Ihr eigener Kalender zeigt neue Veranstaltungen und Änderungen von selbst.
subscribe-app = In meiner Kalender-App abonnieren
subscribe-google = Google Kalender
subscribe-file = Datei herunterladen (.ics)
subscribe-how = Klappt es nicht?
subscribe-address = Kopieren Sie diese Adresse und fügen Sie sie in Ihrer Kalender-App dort ein, wo „Per URL abonnieren“ oder „Per URL hinzufügen“ steht:
subscribe-android = Die Google-Kalender-App für Android kann keinen Link abonnieren. Öffnen Sie an einem Computer calendar.google.com und wählen Sie unter „Weitere Kalender“ den Punkt „Per URL“. Danach erscheint der Kalender auch auf Ihrem Telefon.
subscribe-delay = Bis eine Änderung in Ihrem Kalender ankommt, kann ein Tag vergehen.
subscribe-topic = Nur ein Thema abonnieren
subscribe-part = Nur ein Teil davon
subscribe-part-how = Wählen Sie Ort und Thema. Der Link öffnet Ihre Kalender-App, der Link „Google“ den Google Kalender. Die Sprache wählen Sie oben auf der Seite.
subscribe-know = Gut zu wissen
subscribe-end = Zum Abbestellen löschen Sie den Kalender in Ihrer App. Wir speichern nichts über Sie.
subscribe-other = Weitere Kalender: nach Ort, Thema, Sprache
subscribe-qr = Mit der Kamera öffnet sich diese Seite auf dem Telefon.

## Veranstaltung
when = Wann
when-next = Nächster Termin
where = Wo
series-neighbours = Veranstaltungen dieser Reihe
previous-date = Davor:
next-date = Danach:
all-dates = Alle Termine
skipped = Nicht an diesen Tagen
past-dates = Vergangene Termine
closed = Geschlossen:
moved-to = jetzt am
moved-from = Ursprünglich geplant:
place-later = Ort wird noch bekannt gegeben
join-online = Online teilnehmen
is-over = Diese Veranstaltung ist vorbei.
register = Anmelden
register-opens = Anmeldung ab: { $date }
register-closes = Anmeldung bis: { $date }
register-closed = Die Anmeldung ist geschlossen
add-to-calendar = In den Kalender eintragen
add-dates-to-calendar = Alle Termine in den Kalender
details = Einzelheiten
for-whom = Für
ages = Alter
level = Niveau
spoken = Sprache
price = Preis
places = Gruppengröße
with = Mit
workshop = Workshop
series = Teil von
organizer = Veranstalter
access = Barrierefreiheit
contact = Kontakt
materials = Materialien
length = Dauer
comes-after = Vorher besuchen
comes-before = Wie es weitergeht

## Plakat
poster = Plakat zum Drucken
print = Drucken
print-keys = Zum Drucken Strg+P drücken.
share-picture = Bild für Instagram
to-event = Zurück zur Veranstaltung
poster-register = Anmeldung und mehr
poster-more = Mehr erfahren

## Das Programm eines Orts auf Papier
programmes = Programm zum Ausdrucken:
programme-register = mit Anmeldung
programme-elsewhere = Diesmal woanders:
programme-more = Alle Termine, Änderungen und der Kalender zum Abonnieren
to-venue = Zurück zum Ort

## Die Teilnehmerliste
sign-in = Teilnehmerliste
sign-in-name = Name
sign-in-age = Alter
sign-in-signature = Unterschrift
sign-in-date = Datum
sign-in-came = Teilgenommen haben
sign-in-privacy = Diese Liste bleibt vor Ort und wird nicht veröffentlicht.

## Bildschirm
screen-today = Heute
screen-now = Läuft gerade
screen-more = Alles in diesem Haus
screen-quiet = Heute ist nichts. Demnächst:

## Ort
address = Adresse
opening-hours = Öffnungszeiten
shut = geschlossen
map-yandex = Yandex-Karten
map-other = Andere Karte
closed-days = Geschlossen am
rooms = Räume
about-space = Über den Raum
about-network = Über das Netzwerk
equipment = Ausstattung

## Nicht übersetzt
untranslated = Dieser Text ist noch nicht ins Deutsche übersetzt. Sprache des Textes:

## Seite nicht gefunden
not-found-help = Vielleicht ist der Link veraltet, oder in der Adresse steckt ein Fehler.
go-home = Startseite

## Was sich geändert hat
changes-lead = Neue Veranstaltungen, andere Zeiten und Orte, Absagen. Jede Änderung steht hier 90 Tage lang.
changes-none = In den letzten 90 Tagen hat sich nichts geändert.
changes-from = Bisher:
changes-to = Jetzt:
changes-feed = Feed der Änderungen ({ $format })

## Übersetzungen
translations-lead = Texte, deren Übersetzung fehlt oder veraltet ist; die nächste Veranstaltung steht zuerst.
translations-none = Alles ist übersetzt.
translations-next = Nächster Termin
translations-entry = Eintrag
translations-words = Wörter
translations-missing = fehlt
translations-outdated = veraltet
translations-fine = aktuell
comma = { ", " }
dash = { " – " }
to-next = Wie es weitergeht
for-staff = Für das Personal:
search-past = Vorbei

## Listen eingrenzen
filters = Liste eingrenzen
filter-any = Alle
filter-shown = Angezeigt:
filter-nothing = Dazu gibt es nichts. Versuchen Sie eine andere Auswahl.
filter-clear = Zurücksetzen

## Suche
search-label = Wonach suchen Sie?
search-button = Suchen
search-without = Die Suche braucht JavaScript im Browser. Unten stehen die Orte und Themen.
search-results = Ergebnisse
search-found = Gefunden:
search-nothing = Nichts gefunden. Versuchen Sie ein kürzeres oder ein anderes Wort.
search-broken = Die Suche funktioniert gerade nicht. Unten stehen die Listen.
search-more = Mehr anzeigen
kind-event = Veranstaltung
kind-workshop = Workshop
kind-venue = Ort
kind-topic = Thema
kind-series = Kurs oder Klub
kind-group = Liste von Veranstaltungen
kind-person = Person
kind-organization = Organisation
kind-page = Seite
kind-news = Nachricht

## Hinweise
stale = Diese Seite wurde seit Tagen nicht aktualisiert. Fragen Sie vor dem Besuch am Ort nach Tag und Uhrzeit.
zone-old = Die Zeitzonen dieses Geräts sind veraltet, Ihr Kalender kann um eine Stunde falsch gehen. Aktualisieren Sie das Gerät; bis dahin gelten die Zeiten auf dieser Seite.
copy = Kopieren
copied = Kopiert
