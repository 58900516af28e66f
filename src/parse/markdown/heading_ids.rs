//! Gives every heading of a body its id: the one that is written, else one made of its text.

use std::collections::{BTreeMap, BTreeSet};

use pulldown_cmark::{Event, Tag};

use super::events::{Found, end_of, plain_text, starts};

/// The id of a heading whose text has no letter that an address may have.
const NAMELESS: &str = "section";

/// The ids of all headings.
#[derive(Default)]
pub(super) struct HeadingIds {
    by_event: Vec<(usize, String)>,
    taken: BTreeSet<String>,
}

impl HeadingIds {
    /// Names the headings. A heading without text gets no id and is none.
    pub(super) fn of(events: &[Found<'_>], slug: &dyn Fn(&str) -> String) -> Self {
        let headings: Vec<_> = starts(events, |tag| matches!(tag, Tag::Heading { .. }))
            .filter_map(|at| Some((at, heading_text(events, at)?, written_id(&events[at].0))))
            .collect();
        // A written id stays as it is even when an earlier heading's text gives the same one.
        let mut free: BTreeSet<&str> = headings.iter().filter_map(|(.., id)| *id).collect();
        let mut ids = Self {
            by_event: Vec::with_capacity(headings.len()),
            taken: free.iter().map(|&id| id.to_owned()).collect(),
        };
        let mut next = BTreeMap::new();
        for (at, text, written) in &headings {
            let id = match *written {
                Some(id) if free.remove(id) => id.to_owned(),
                Some(id) => ids.unique(id.to_owned(), &mut next),
                None => ids.unique(slug(text), &mut next),
            };
            ids.by_event.push((*at, id));
        }
        ids
    }

    /// The id of the heading that starts at this event.
    pub(super) fn at(&self, event: usize) -> Option<&str> {
        let found = self.by_event.binary_search_by_key(&event, |(at, _)| *at);
        found.ok().map(|index| self.by_event[index].1.as_str())
    }

    /// Whether a heading has this id.
    pub(super) fn has(&self, id: &str) -> bool {
        self.taken.contains(id)
    }

    /// All ids in the order of the headings.
    pub(super) fn into_list(self) -> Vec<String> {
        self.by_event.into_iter().map(|(_, id)| id).collect()
    }

    fn unique(&mut self, base: String, next: &mut BTreeMap<String, usize>) -> String {
        let base = if base.is_empty() {
            NAMELESS.to_owned()
        } else {
            base
        };
        let mut id = base.clone();
        if self.taken.contains(&id) {
            // Counting on from the last number keeps ten thousand equal headings cheap.
            let number = next.entry(base.clone()).or_insert(2);
            while self.taken.contains(&id) {
                id = format!("{base}-{number}");
                *number += 1;
            }
        }
        self.taken.insert(id.clone());
        id
    }
}

fn heading_text(events: &[Found<'_>], at: usize) -> Option<String> {
    let text = plain_text(&events[at + 1..end_of(events, at)]);
    (!text.trim().is_empty()).then_some(text)
}

/// The id in `{#id}`, when it is one that every link can spell.
fn written_id<'e>(event: &'e Event<'_>) -> Option<&'e str> {
    let Event::Start(Tag::Heading { id: Some(id), .. }) = event else {
        return None;
    };
    let is_plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    (!id.is_empty() && id.bytes().all(is_plain)).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::super::events::read;
    use super::*;

    fn ids(text: &str) -> Vec<String> {
        let events = read(text).unwrap();
        let slug = |text: &str| {
            text.trim()
                .to_lowercase()
                .replace(|c: char| !c.is_alphanumeric(), "")
        };
        HeadingIds::of(&events, &slug).into_list()
    }

    #[test]
    fn a_written_id_wins_and_repeats_are_numbered() {
        assert_eq!(
            ids("## Robot\n## Robot\n## X {#robot}\n## Y {#robot}\n## Robot-2 {#robot-2}\n"),
            ["robot-3", "robot-4", "robot", "robot-5", "robot-2"]
        );
    }

    #[test]
    fn ids_that_no_link_can_spell_are_not_taken() {
        assert_eq!(
            ids("## A {#Б}\n## *B* `c` {#x\"y}\n## !\n##\n"),
            ["a", "bc", "section"]
        );
    }

    #[test]
    fn many_equal_headings_take_no_longer_than_others() {
        let last = ids(&"# a\n".repeat(20_000)).pop();
        assert_eq!(last, Some("a-20000".to_owned()));
    }
}
