//! All occurrences as rows of a table, for people who count and sort in a spreadsheet: `events.csv`. The
//! same facts as in `events.json`; times are wall times there, as people read them.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::fill::Planner;
use crate::calendar::EventTime;
use crate::site::Occurrence;
use crate::view::{DataEvent, DataTable};

/// What stands between the values of a cell with several, none of which holds it.
const BETWEEN: &str = " ";

impl Planner {
    /// Every published occurrence: when and what first, what names it for programs last.
    pub(super) fn table(&self) -> DataTable {
        let time = "start end all_day time_zone start_offset end_offset status";
        let facts = "venue room topics audience level held_in series workshop";
        let columns = words(time)
            .chain(self.in_each_language("title"))
            .chain(words(facts))
            .chain(self.in_each_language("url"))
            .chain(words("id uid recurrence_id"));
        let occurrences = self.by_start_and_uid().into_iter();
        DataTable {
            columns: columns.collect(),
            rows: occurrences.map(|occurrence| self.row(occurrence)).collect(),
        }
    }

    /// The names of the columns for a text.
    fn in_each_language(&self, text: &str) -> Vec<String> {
        let settings = &self.site.settings;
        let tags = settings.langs().map(|lang| settings.tag(lang));
        tags.map(|tag| format!("{text}_{tag}")).collect()
    }

    fn row(&self, occurrence: &Occurrence) -> Vec<String> {
        let time = &occurrence.time;
        let ((start, start_offset), (end, end_offset)) = wall_times(time);
        let DataEvent {
            id,
            uid,
            recurrence_id,
            all_day,
            time_zone,
            status,
            venue,
            room,
            topics,
            audience,
            level,
            held_in,
            series,
            workshop,
            title,
            url,
            ..
        } = self.data_event(occurrence);
        let mut row = vec![start, end, all_day.to_string(), time_zone];
        row.extend([start_offset, end_offset, status.to_owned()]);
        row.extend(self.in_order(title));
        row.extend([venue, room].map(Option::unwrap_or_default));
        row.extend([topics, audience].map(|keys| keys.join(BETWEEN)));
        row.extend([level.unwrap_or_default(), held_in.join(BETWEEN)]);
        row.extend([series, workshop].map(Option::unwrap_or_default));
        row.extend(self.in_order(url));
        row.extend([id, uid, recurrence_id.unwrap_or_default()]);
        row
    }

    /// The texts in the order of the site's languages.
    fn in_order(&self, mut texts: BTreeMap<String, String>) -> Vec<String> {
        let settings = &self.site.settings;
        let tags = settings.langs().map(|lang| settings.tag(lang));
        tags.map(|tag| texts.remove(tag.as_str()).unwrap_or_default())
            .collect()
    }
}

/// Beginning and end, each with its offset: `2027-01-16 15:00`, `UTC+05:00`; whole days without one.
fn wall_times(time: &EventTime) -> ((String, String), (String, String)) {
    if time.is_all_day() {
        let day = |text| (text, String::new());
        return (day(time.start_text()), day(time.end_text()));
    }
    let moment = |at: Timestamp| {
        let at = at.to_zoned(time.zone().offset_at(at).to_time_zone());
        let wall = at.strftime("%Y-%m-%d %H:%M").to_string();
        // A cell that begins with a sign is a formula to spreadsheets.
        (wall, at.strftime("UTC%:z").to_string())
    };
    (moment(time.starts()), moment(time.ends()))
}

fn words(names: &str) -> impl Iterator<Item = String> {
    names.split(' ').map(str::to_owned)
}
