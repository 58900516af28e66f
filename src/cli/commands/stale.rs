//! `keste stale`: whether a built site has to be built anew because a day has come.

use jiff::Timestamp;
use serde_json::{Value, json};

use super::{build_time, zones};
use crate::calendar::{Zone, Zones};
use crate::cli::Outcome;
use crate::cli::args::Stale;
use crate::cli::report::Reporter;
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::host::published;
use crate::source::SourceTree;

/// What a build noted down for this command.
struct Noted {
    generated_at: Timestamp,
    next_change_at: Option<Timestamp>,
    zone: Zone,
}

pub(in crate::cli) fn run(call: &Stale, reporter: &Reporter) -> Outcome {
    match stale(call) {
        Ok((noted, is_stale)) => {
            tell(&noted, is_stale, reporter);
            if is_stale {
                Outcome::Stale
            } else {
                Outcome::Fine
            }
        }
        Err(problem) => {
            let problems: Diagnostics = [problem].into_iter().collect();
            reporter.problems(&problems, &SourceTree::new());
            Outcome::of(&problems)
        }
    }
}

fn stale(call: &Stale) -> Result<(Noted, bool), Diagnostic> {
    let text = published::build_info(&call.dir)?;
    let noted = read(&text, &zones(&call.zones)?).ok_or_else(|| published::none(&call.dir))?;
    let now = build_time(call.now)?.instant(&noted.zone);
    let is_stale = noted.next_change_at.is_some_and(|at| at <= now);
    Ok((noted, is_stale))
}

/// Reads `build-info.json`; `None` when this program did not write it.
fn read(text: &str, zones: &Zones) -> Option<Noted> {
    let noted: Value = serde_json::from_str(text).ok()?;
    let instant = |value: &Value| value.as_str()?.parse().ok();
    let next = noted.get("next_change_at")?;
    Some(Noted {
        generated_at: instant(noted.get("generated_at")?)?,
        next_change_at: match next {
            Value::Null => None,
            next => Some(instant(next)?),
        },
        zone: zones.get(noted.get("time_zone")?.as_str()?)?,
    })
}

fn tell(noted: &Noted, is_stale: bool, reporter: &Reporter) {
    if reporter.is_for_programs() {
        let next = noted.next_change_at.map(|at| at.to_string());
        let told = json!({
            "version": 1,
            "stale": is_stale,
            "generated_at": noted.generated_at.to_string(),
            "next_change_at": next,
        });
        reporter.print(&format!("{told}\n"));
        return;
    }
    let Some(next) = noted.next_change_at else {
        reporter.say("stale-never", &[]);
        return;
    };
    let message = if is_stale { "stale-due" } else { "stale-fresh" };
    let day = noted.zone.civil(next).date().to_string();
    reporter.say(message, &[("day", day.into())]);
}
