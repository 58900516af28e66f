//! The sheet on which those who come to an event write their names.

use super::sheet::sign_in_step;
use super::voice::Voice;
use crate::base::Lang;
use crate::site::{Event, Ix};
use crate::view::SignInPage;

/// The rows for an event that does not say how many people fit in: with them a sheet is one page.
const USUAL_ROWS: u32 = 20;
/// Nobody fills in more by hand.
const MOST_ROWS: u32 = 100;

impl Voice<'_> {
    pub(super) fn sign_in(&self, at: Ix<Event>) -> SignInPage {
        let routes = &self.planner.routes;
        let event = &self.planner.site.events[at];
        let (texts, time) = self.sheet_texts(at);
        let title = event.entry.title(self.lang);
        // There is one for all languages.
        let page = |_: Lang| routes.sign_in(&event.entry);
        let rows = event.seats.unwrap_or(USUAL_ROWS).clamp(1, MOST_ROWS);
        SignInPage {
            page: self.head_apart(
                "sign-in",
                self.say("title-sign-in", &[("title", &title.text)]),
                &page,
            ),
            event: routes.link(&routes.entry(self.lang, &event.entry)),
            step: sign_in_step(&texts),
            several: event.repetition.is_some(),
            time,
            starts: self.shown_date(at).time.start_text(),
            texts,
            rows: (1..=rows).collect(),
        }
    }
}
