//! The preview: from a save to the changed bytes over HTTP, and what waiting for saves takes.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use crate::http::Connection;
use crate::maker::{Dialect, Maker};
use crate::served::Served;
use crate::table::{self, Row};
use crate::{Outcome, median, site};

/// How many times each kind of save is done while a preview runs.
const SAVES: usize = 5;

/// Between two saves of somebody in a hurry: what the one before started in the background still runs.
const HURRY: Duration = Duration::from_millis(200);

/// A change that is not seen after this long is never seen.
const PATIENCE: Duration = Duration::from_secs(120);

/// What was measured on the previews of one program.
#[derive(Default)]
struct Figures {
    ready: Vec<f64>,
    ready_cpu: Vec<f64>,
    /// A body is saved while the preview is at rest.
    rested: Vec<f64>,
    /// A body is saved soon after the last one was seen.
    hurried: Vec<f64>,
    /// A title is saved while the preview is at rest.
    titles: Vec<f64>,
    save_cpu: Vec<f64>,
    peak: Vec<f64>,
    resident: Vec<f64>,
    /// Where the old title still was when the event's page had the new one.
    stale: BTreeSet<&'static str>,
    /// And where it was even when nothing was done in the background any more.
    stale_at_rest: BTreeSet<&'static str>,
    /// How many answers did not come whole.
    torn: usize,
}

/// Prints what previews take. Programs take turns, so that what disturbs the machine disturbs all.
pub(crate) fn measure(
    makers: &[Maker],
    folder: &Path,
    events: usize,
    rounds: usize,
) -> Outcome<()> {
    let mut all: Vec<Figures> = makers.iter().map(|_| Figures::default()).collect();
    for _ in 0..rounds {
        for (maker, figures) in makers.iter().zip(&mut all) {
            round(maker, folder, events, figures)?;
            let is_good = figures.stale.is_empty() && figures.torn == 0;
            if maker.dialect == Dialect::Keste && !is_good {
                let (stale, torn) = (&figures.stale, figures.torn);
                return Err(format!("stale after a save: {stale:?}, torn answers: {torn}").into());
            }
        }
    }
    print(makers, &all);
    Ok(())
}

fn round(maker: &Maker, folder: &Path, events: usize, figures: &mut Figures) -> Outcome<()> {
    let event = site::coming(events);
    let path = maker.root.join(&event.path);
    let original = fs::read_to_string(&path)?;
    let (served, ready) = Served::start(maker, site::HOME, folder)?;
    figures.ready.push(ready);
    figures.ready_cpu.push(served.cpu()?);
    let mut desk = Desk {
        line: served.connect(),
        page: event.url,
        path,
        original,
        saves: 0,
        torn: 0,
    };
    for _ in 0..SAVES {
        served.settle()?;
        figures.rested.push(desk.save_body()?);
    }
    for _ in 0..SAVES {
        thread::sleep(HURRY);
        figures.hurried.push(desk.save_body()?);
    }
    // Pages that show the title are open, too: Hugo makes those anew that were looked at lately.
    let others = [
        ("home page", site::HOME),
        ("month page", &event.month),
        ("whole feed", site::FEED),
    ];
    for (_, url) in others {
        let answer = desk.line.get(url);
        answer
            .filter(|answer| answer.status == 200)
            .ok_or_else(|| format!("no {url}"))?;
    }
    for _ in 0..SAVES {
        served.settle()?;
        let (seconds, title) = desk.save_title()?;
        figures.titles.push(seconds);
        figures.stale.extend(desk.without(&title, &others));
        served.settle()?;
        figures.stale_at_rest.extend(desk.without(&title, &others));
    }
    // With nobody asking, so that no page is made but those of the background.
    served.settle()?;
    let before = served.cpu()?;
    desk.write_body()?;
    served.settle()?;
    figures.save_cpu.push(served.cpu()? - before);
    figures.peak.push(served.peak()?);
    figures.resident.push(served.resident()?);
    figures.torn += desk.torn;
    drop(served);
    Ok(fs::write(&desk.path, &desk.original)?)
}

/// Where somebody writes an event and looks at its page.
struct Desk {
    line: Connection,
    /// The address of the event's page.
    page: String,
    /// The event's file, and what it held at first.
    path: PathBuf,
    original: String,
    /// By this number each save differs from all others.
    saves: usize,
    torn: usize,
}

impl Desk {
    /// Whether a page that is asked for now has these words.
    fn shows(&mut self, url: &str, words: &str) -> bool {
        let answer = self.line.get(url);
        self.torn += usize::from(answer.is_none());
        answer.is_some_and(|answer| answer.holds(words))
    }

    /// The names of those pages that do not have these words.
    fn without(&mut self, words: &str, pages: &[(&'static str, &str)]) -> Vec<&'static str> {
        let missing = pages.iter().filter(|page| !self.shows(page.1, words));
        missing.map(|page| page.0).collect()
    }

    /// The seconds from a changed body to the page with it.
    fn save_body(&mut self) -> Outcome<f64> {
        let started = Instant::now();
        let words = self.write_body()?;
        self.wait_for(&words, started)
    }

    /// The seconds from a changed title to the page with it, and the title.
    fn save_title(&mut self) -> Outcome<(f64, String)> {
        let words = self.next_words();
        let (_, rest) = self.original.split_once('\n').ok_or("no front matter")?;
        let (_, rest) = rest.split_once('\n').ok_or("no title")?;
        let text = format!("---\ntitle: {words}\n{rest}");
        let started = Instant::now();
        fs::write(&self.path, text)?;
        Ok((self.wait_for(&words, started)?, words))
    }

    fn write_body(&mut self) -> Outcome<String> {
        let words = self.next_words();
        let text = format!("{}\n{words}.\n", self.original);
        fs::write(&self.path, text)?;
        Ok(words)
    }

    fn next_words(&mut self) -> String {
        self.saves += 1;
        format!("Правка {:04}", self.saves)
    }

    fn wait_for(&mut self, words: &str, started: Instant) -> Outcome<f64> {
        let page = self.page.clone();
        while !self.shows(&page, words) {
            if started.elapsed() > PATIENCE {
                return Err(format!("{words} never came to {page}").into());
            }
        }
        Ok(started.elapsed().as_secs_f64())
    }
}

fn print(makers: &[Maker], all: &[Figures]) {
    let worst = |figures: &[f64]| figures.iter().copied().fold(f64::NAN, f64::max);
    let middle = |figures: &[f64]| median(figures.to_vec());
    let mut rows = Vec::new();
    let mut row = |name: &str, digits, figure: &dyn Fn(&Figures) -> f64| {
        rows.push(Row {
            name: name.to_owned(),
            figures: all.iter().map(figure).collect(),
            digits,
        });
    };
    row("ready: s", 3, &|all| middle(&all.ready));
    row("ready: CPU s", 2, &|all| middle(&all.ready_cpu));
    row("body saved: s", 3, &|all| middle(&all.rested));
    row("body saved: worst s", 3, &|all| worst(&all.rested));
    row("200 ms later: s", 3, &|all| middle(&all.hurried));
    row("200 ms later: worst s", 3, &|all| worst(&all.hurried));
    row("title saved: s", 3, &|all| middle(&all.titles));
    row("title saved: worst s", 3, &|all| worst(&all.titles));
    row("a save, with its background: CPU s", 2, &|all| {
        middle(&all.save_cpu)
    });
    row("peak MiB", 0, &|all| middle(&all.peak));
    row("resident MiB after all saves", 0, &|all| {
        middle(&all.resident)
    });
    table::print("preview", makers, &rows);
    println!();
    for (maker, figures) in makers.iter().zip(all) {
        println!(
            "{}, when a title was new on its page: old at the first ask: {}; old even at rest: {}; \
             answers cut short: {}.",
            maker.name,
            list(&figures.stale),
            list(&figures.stale_at_rest),
            figures.torn
        );
    }
}

fn list(pages: &BTreeSet<&str>) -> String {
    if pages.is_empty() {
        return "nothing".to_owned();
    }
    pages.iter().copied().collect::<Vec<_>>().join(", ")
}
