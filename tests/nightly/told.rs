//! What subscribers are told on a night: the VEVENTs of every calendar file by UID.

use std::collections::BTreeMap;

/// All VEVENTs of a UID in one file.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Told {
    /// Their octets.
    pub(crate) octets: String,
    /// DTSTAMP, in which later is greater.
    pub(crate) stamp: String,
    /// SEQUENCE.
    pub(crate) sequence: u32,
}

/// Language, whether it is a feed, and UID.
pub(crate) type Key = (String, bool, String);

/// What a file tells, by UID.
pub(crate) fn told_in(file: &str) -> BTreeMap<String, Told> {
    let mut told: BTreeMap<String, Told> = BTreeMap::new();
    for event in file.split("BEGIN:VEVENT\r\n").skip(1) {
        let end = "END:VEVENT\r\n";
        let event = &event[..event.find(end).unwrap() + end.len()];
        let value = |name: &str| {
            let line = event.split("\r\n").find_map(|line| line.strip_prefix(name));
            line.unwrap_or_else(|| panic!("no {name} in {event}"))
                .to_owned()
        };
        let one = Told {
            octets: event.to_owned(),
            stamp: value("DTSTAMP:"),
            sequence: value("SEQUENCE:").parse().unwrap(),
        };
        assert_eq!(value("LAST-MODIFIED:"), one.stamp);
        let uid = value("UID:");
        told.entry(uid)
            .and_modify(|first| {
                assert_eq!((&first.stamp, first.sequence), (&one.stamp, one.sequence));
                first.octets.push_str(&one.octets);
            })
            .or_insert(one);
    }
    told
}

/// What all files of a night tell. A UID has the same octets in all feeds of a language.
pub(crate) fn told_on(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<Key, Told> {
    let mut all = BTreeMap::new();
    for (path, bytes) in files.iter().filter(|(path, _)| path.ends_with(".ics")) {
        let language = path.split('/').next().filter(|first| first.len() == 2);
        let language = language.unwrap_or("kk").to_owned();
        for (uid, told) in told_in(str::from_utf8(bytes).unwrap()) {
            let key = (language.clone(), path.ends_with("calendar.ics"), uid);
            if let Some(other) = all.insert(key, told.clone()) {
                assert_eq!(told, other, "{path} tells otherwise than other files");
            }
        }
    }
    all
}
