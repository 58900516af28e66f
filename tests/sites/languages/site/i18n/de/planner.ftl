# Die Texte, die das Programm verlangt.

## Das Wort vor dem Titel
status-cancelled = Abgesagt:
status-postponed = Verschoben:
status-moved = Neuer Termin:
status-moved-online = Jetzt online:
status-full = Ausgebucht:

## Niveau
level-beginner = Einstieg
level-intermediate = Mittelstufe
level-advanced = Fortgeschrittene
level-a1 = A1
level-a2 = A2
level-b1 = B1
level-b2 = B2
level-c1 = C1
level-c2 = C2

## Für wen
audience-all = alle
audience-kids = Kinder
audience-teens = Jugendliche
audience-adults = Erwachsene
audience-families = Familien

## Barrierefreiheit
access-step-free = Stufenloser Eingang
access-lift = Aufzug
access-ramp = Rampe
access-accessible-toilet = Rollstuhlgerechte Toilette
access-hearing-loop = Induktive Höranlage
access-sign-language = Gebärdensprachdolmetschen
access-quiet-room = Ruheraum
access-parking = Parkplätze

## Kurze Angaben
online = Online
mixed = Vor Ort und online
free = Kostenlos
time-all-day = Ganztägig
time-from = ab { TIME($time) }
spoken-in = auf { $languages }
ages-range = { $from }–{ $to } Jahre
ages-from = ab { $from } Jahren
seats = { $count ->
    [one] eine Person
   *[other] bis zu { $count } Personen
}
room-seats = { $count ->
    [one] { $count } Platz
   *[other] { $count } Plätze
}
coming = { $count ->
    [one] { $count } kommende Veranstaltung
   *[other] { $count } kommende Veranstaltungen
}
events = { $count ->
    [one] { $count } Veranstaltung
   *[other] { $count } Veranstaltungen
}

## Menü und Titel der Listen
nav-calendar = Kalender
nav-workshops = Workshops
nav-venues = Orte
nav-topics = Themen
nav-series = Kurse und Clubs
nav-people = Menschen
nav-news = Neuigkeiten
title-week = { $days }, { $number }. Kalenderwoche
nav-changes = Was sich geändert hat
nav-translations = Übersetzungen
nav-search = Suche
nav-subscribe = Kalender abonnieren
title-archive = Vergangene Veranstaltungen: { $year }
title-poster = Plakat: { $title }
title-sign-in = Teilnehmerliste: { $title }
title-programme = { $month }: { $name }
title-not-found = Seite nicht gefunden

## Für wen, auf welchem Niveau, in welcher Sprache: Titel der Seiten. own ist ein Wort der Website selbst, es steht in $name.
title-audience = { $key ->
    [all] Veranstaltungen für alle
    [kids] Veranstaltungen für Kinder
    [teens] Veranstaltungen für Jugendliche
    [adults] Veranstaltungen für Erwachsene
    [families] Veranstaltungen für Familien
   *[own] Zielgruppe: { $name }
}
title-level = { $key ->
    [beginner] Veranstaltungen zum Einstieg
    [intermediate] Veranstaltungen der Mittelstufe
    [advanced] Veranstaltungen für Fortgeschrittene
    [own] Niveau: { $name }
   *[cefr] Veranstaltungen auf Niveau { $name }
}
title-held-in = { $key ->
    [ar] Veranstaltungen auf Arabisch
    [de] Veranstaltungen auf Deutsch
    [kk] Veranstaltungen auf Kasachisch
    [ru] Veranstaltungen auf Russisch
    [en] Veranstaltungen auf Englisch
   *[other] Sprache der Veranstaltungen: { $name }
}
description-group = { $title }: Termine, Uhrzeiten und Orte – { $site }.

## Beschreibungen für Suchmaschinen
description-calendar = { $site }: kommende Veranstaltungen, Monat für Monat.
description-month = { $site }: Veranstaltungen im { $month } mit Terminen und Orten.
description-week = { $site }: Veranstaltungen der Woche { $days } mit Terminen und Orten.
description-archive = { $site }: Veranstaltungen des Jahres { $year }.
description-changes = { $site }: neue, verlegte und abgesagte Veranstaltungen.
description-subscribe = { $site }: den Kalender aller Veranstaltungen, eines Ortes oder eines Themas abonnieren.
description-index-venues = { $site }: Adressen, Öffnungszeiten und kommende Veranstaltungen.
description-index-workshops = { $site }: was Sie in den Workshops lernen, für wen sie sind und wann sie stattfinden.
description-index-topics = { $site }: Kurstermine und Veranstaltungen nach Themen.
description-index-series = { $site }: Kurse und Clubs und ihre nächsten Treffen.
description-index-people = { $site }: Kursleitung, Gäste und Partner.
description-index-news = { $site }: die neuesten Meldungen.

## Kalender zum Abonnieren
feed-title = { $site }: Veranstaltungen
feed-title-changes = { $site }: Was sich geändert hat
feed-title-venue = { $name } – { $site }
feed-title-topic = { $name } – { $site }
feed-title-series = { $name } – { $site }
feed-title-workshop = { $name } – { $site }
feed-title-part = { $name } – { $site }
feed-name-venue-topic = { $topic }, { $venue }
feed-description = { $site }: alle Veranstaltungen.
feed-description-part = { $site }: alle Veranstaltungen zu „{ $name }“.
feed-register = Anmeldung: { $url }
feed-more = Mehr dazu: { $url }
feed-room = Raum: { $room }

## Links
link-website = Website

## Was sich geändert hat
change-new = Neue Veranstaltung:
change-moved = Neue Zeit:
change-place = Neuer Ort:
change-cancelled = Abgesagt:
change-postponed = Verschoben:
change-moved-online = Jetzt online:
change-full = Ausgebucht:
change-places = Wieder Plätze frei:
change-scheduled = Findet wie geplant statt:
change-rule = Neue Termine:
change-date-added = Zusätzlicher Termin ({ $date }):
change-date-cancelled = Ein Termin fällt aus ({ $date }):
change-date-moved = Ein Termin zu anderer Zeit ({ $date }):
change-date-place = Ein Termin an anderem Ort ({ $date }):
change-date-postponed = Ein Termin ist verschoben ({ $date }):
change-date-moved-online = Ein Termin findet online statt ({ $date }):
change-date-full = Ein Termin ist ausgebucht ({ $date }):
change-date-places = Für einen Termin gibt es wieder Plätze ({ $date }):
change-date-scheduled = Ein Termin findet wie geplant statt ({ $date }):
change-of = { $change } { $title }
change-from-to = Bisher: { $from }. Jetzt: { $to }.

## Listen eingrenzen
filter-venue = Ort
filter-topic = Thema
filter-audience = Für wen
filter-level = Niveau
filter-held-in = Sprache
