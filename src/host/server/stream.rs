//! The stream of one open page: what it has to do after each new edition (server-sent events, HTML
//! Living Standard §9.2).

use std::collections::VecDeque;
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::watch;

use super::answer::mark;
use super::edition::{Answer, Edition, Report};

type Editions = watch::Receiver<Arc<dyn Edition>>;

/// Opens the stream of a page. The query names the page's path and the mark of the bytes in it.
pub(super) fn open(editions: Editions, query: &str) -> Response {
    let field = |name: &str| {
        let fields = query.split('&').filter_map(|field| field.split_once('='));
        let mut values = fields.filter(|(key, _)| *key == name);
        values
            .next()
            .map_or_else(String::new, |(_, value)| decoded(value))
    };
    let page = OpenPage {
        editions,
        path: field("page"),
        seen: field("seen"),
        styles: Vec::new(),
        waiting: VecDeque::new(),
        is_new: true,
    };
    let events = unfold(page, |mut page| async move {
        let event = page.next().await?;
        Some((Ok::<_, Infallible>(event), page))
    });
    // A browser that lost the server looks for it again twice a second.
    let alive = KeepAlive::new().interval(Duration::from_secs(15));
    Sse::new(events).keep_alive(alive).into_response()
}

/// One page in one window.
struct OpenPage {
    editions: Editions,
    path: String,
    seen: String,
    styles: Vec<String>,
    waiting: VecDeque<Event>,
    is_new: bool,
}

/// What an edition is to a page.
struct View {
    mark: String,
    styles: Vec<String>,
    report: Option<Report>,
    /// What the page itself says is wrong.
    own: Option<Report>,
}

impl OpenPage {
    /// The next event; `None` when the server ends.
    async fn next(&mut self) -> Option<Event> {
        loop {
            if let Some(event) = self.waiting.pop_front() {
                return Some(event);
            }
            if !std::mem::take(&mut self.is_new) {
                self.editions.changed().await.ok()?;
            }
            let edition = Arc::clone(&self.editions.borrow_and_update());
            let path = self.path.clone();
            // The page is made to see whether its bytes differ.
            let view = tokio::task::spawn_blocking(move || view(&*edition, &path));
            if let Ok(view) = view.await {
                self.take(view);
            }
        }
    }

    fn take(&mut self, view: View) {
        if view.mark != self.seen {
            self.seen = view.mark;
            self.waiting.push_back(event("reload").data(BARE));
            return;
        }
        if view.styles != self.styles {
            self.waiting
                .push_back(event("styles").data(json(&view.styles)));
            self.styles = view.styles;
        }
        let report = view
            .report
            .filter(|report| view.own.as_ref() != Some(report));
        self.waiting.push_back(match report {
            Some(Report {
                language,
                title,
                text,
            }) => {
                let fields = [("language", language), ("title", title), ("text", text)];
                let fields: serde_json::Map<_, _> = fields
                    .into_iter()
                    .map(|(name, text)| (name.to_owned(), text.into()))
                    .collect();
                event("problems").data(serde_json::Value::Object(fields).to_string())
            }
            None => event("mended").data(BARE),
        });
    }
}

fn view(edition: &dyn Edition, path: &str) -> View {
    let answer = edition.answer(path);
    let styles = edition.stylesheets();
    View {
        mark: mark(&answer, &styles),
        styles,
        report: edition.report().cloned(),
        own: match answer {
            Answer::Failed(report) => Some(report),
            _ => None,
        },
    }
}

/// What an event says that has nothing to say: one without data is none (§9.2.6).
const BARE: &str = "-";

fn event(name: &str) -> Event {
    Event::default()
        .event(name)
        .retry(Duration::from_millis(500))
}

fn json(texts: &[String]) -> String {
    serde_json::Value::from(texts).to_string()
}

/// A value of a query, as `URLSearchParams` writes it.
fn decoded(value: &str) -> String {
    let value = value.replace('+', " ");
    let bytes = percent_encoding::percent_decode_str(&value);
    bytes.decode_utf8_lossy().into_owned()
}
