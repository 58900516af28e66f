//! Feeds that grow too large for some calendar programs: Google takes about 1000 events and 1 MB, and
//! loses the rest without a word.

use crate::base::UrlPath;
use crate::diagnostics::{Code, Diagnostic};
use crate::plan::Job;
use crate::render::Artifact;

/// So many events are worth a warning.
const EVENTS: usize = 900;

/// So many octets are.
const OCTETS: usize = 800_000;

/// A warning about a feed that is, or will soon be, too large.
pub fn large_feed(url: &UrlPath, job: &Job, artifact: &Artifact) -> Option<Diagnostic> {
    let Artifact::Bytes(bytes) = artifact else {
        return None;
    };
    if !job.is_feed() {
        return None;
    }
    let lines = bytes.split(|byte| *byte == b'\n');
    let events = lines.filter(|line| *line == b"BEGIN:VEVENT\r").count();
    (events >= EVENTS || bytes.len() >= OCTETS).then(|| {
        Diagnostic::anywhere(Code::LargeFeed)
            .arg("url", format!("/{url}"))
            .arg("events", events)
            .arg("size", bytes.len() / 1000)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Lang;

    fn warned(job: &Job, file: &str) -> Option<String> {
        let artifact = Artifact::Bytes(file.as_bytes().to_vec());
        let problem = large_feed(&UrlPath::new("calendar.ics"), job, &artifact)?;
        Some(format!("{:?}", problem.args))
    }

    #[test]
    fn feeds_are_warned_about_from_900_events_or_800_kilobytes_on() {
        let feed = Job::NetworkFeed(Lang::at(0));
        let event = "BEGIN:VEVENT\r\nSUMMARY:BEGIN:VEVENT\r\nEND:VEVENT\r\n";
        assert_eq!(warned(&feed, &event.repeat(899)), None);
        assert!(warned(&feed, &event.repeat(900)).is_some());
        assert_eq!(warned(&feed, &"x".repeat(799_999)), None);
        assert!(warned(&feed, &"x".repeat(800_000)).is_some());
        assert_eq!(warned(&Job::Data, &event.repeat(900)), None);
    }
}
