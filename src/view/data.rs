//! Files for programs: `events.json`, from which its JSON Schema is derived, `events.csv`,
//! `build-info.json`, `sitemap.xml`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

/// A day, or a wall time with its offset from UTC.
const DAY_OR_TIME: &str = r"^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$";

/// Every published date of every event of the site.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
#[schemars(title = "events.json")]
pub struct DataFeed {
    /// The version of this format. Further fields may come without another version.
    #[schemars(extend("const" = DataFeed::VERSION))]
    pub version: u32,
    /// Every published occurrence by (start, uid).
    pub events: Vec<DataEvent>,
}

impl DataFeed {
    /// The version of the format of `events.json`.
    pub const VERSION: u32 = 1;
}

/// One occurrence: one date of an event.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
#[schemars(rename = "Occurrence")]
pub struct DataEvent {
    /// The entry's id: `events/robot`.
    pub id: String,
    /// The UID of its VEVENT.
    pub uid: String,
    /// The original beginning of an occurrence of a recurring event.
    pub recurrence_id: Option<String>,
    /// ISO 8601 with offset, or a day.
    #[schemars(regex(pattern = DAY_OR_TIME))]
    pub start: String,
    /// ISO 8601 with offset, or the last day (included).
    #[schemars(regex(pattern = DAY_OR_TIME))]
    pub end: String,
    /// Whether it takes whole days.
    pub all_day: bool,
    /// The zone of its wall time.
    pub time_zone: String,
    /// `scheduled`, `cancelled`, `postponed`, `moved`, `moved-online` or `full`.
    #[schemars(extend("enum" = DataEvent::STATUSES))]
    pub status: &'static str,
    /// The venue's stem.
    pub venue: Option<String>,
    /// The room's key.
    pub room: Option<String>,
    /// The topics' stems.
    pub topics: Vec<String>,
    /// The audiences' keys.
    pub audience: Vec<String>,
    /// The level's key.
    pub level: Option<String>,
    /// The languages spoken.
    pub held_in: Vec<String>,
    /// The series' stem.
    pub series: Option<String>,
    /// The workshop's stem.
    pub workshop: Option<String>,
    /// The title, by language of the reader.
    pub title: BTreeMap<String, String>,
    /// The summary, by language of the reader.
    pub summary: BTreeMap<String, String>,
    /// The absolute address of the page, by language of the reader.
    pub url: BTreeMap<String, String>,
}

impl DataEvent {
    /// The values of `status`.
    pub const STATUSES: [&str; 6] = [
        "scheduled",
        "cancelled",
        "postponed",
        "moved",
        "moved-online",
        "full",
    ];
}

/// `events.csv`: the same occurrences for spreadsheets, as plain texts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct DataTable {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The cells of each occurrence, one for each column.
    pub rows: Vec<Vec<String>>,
}

/// `build-info.json`: marks an output folder as ours and says when it grows stale.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct BuildInfo {
    /// `keste` and its version.
    pub generator: String,
    /// The build's instant, UTC.
    pub generated_at: String,
    /// The zone of the site, in which its days begin.
    pub time_zone: String,
    /// The first midnight at which a build would give other files: an event is over, a registration
    /// opens or closes, a month begins, a date of publication comes, a feed's window moves on, a
    /// change is told no longer. The build's own day on the home page does not count.
    pub next_change_at: Option<String>,
}

/// One address in `sitemap.xml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SitemapEntry {
    /// The absolute address.
    pub location: String,
    /// The day the content was last changed, where it is known.
    pub last_modified: Option<String>,
    /// Real translations, itself and `x-default` included.
    pub alternates: Vec<SitemapAlternate>,
}

/// One translation in `sitemap.xml`.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SitemapAlternate {
    /// A language tag or `x-default`.
    pub hreflang: String,
    /// The absolute address.
    pub href: String,
}
