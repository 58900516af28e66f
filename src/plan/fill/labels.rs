//! Small facts in words: topics, accessibility, ages, seats, prices, contacts.

use super::voice::Voice;
use crate::calendar::EventStatus;
use crate::i18n::typography::unbroken;
use crate::site::{Access, Ages};
use crate::site::{Contact, EntryRef, Ix, Material, MaterialTarget, Person, Topic};
use crate::view::{self, Label, Link, PersonLink, Status, Text};

impl Voice<'_> {
    pub(in crate::plan) fn topics(&self, topics: &[Ix<Topic>]) -> Vec<Label> {
        let label = |topic: &Ix<Topic>| {
            let link = self.link(EntryRef::Topic(*topic));
            Label {
                key: self.topic_key(*topic),
                text: link.text.clone(),
                link: Some(link),
            }
        };
        topics.iter().map(label).collect()
    }

    /// The slug that names a topic's colour class, the same in all languages.
    pub(in crate::plan) fn topic_key(&self, topic: Ix<Topic>) -> String {
        self.planner.site.topics[topic].entry.key().to_owned()
    }

    pub(in crate::plan) fn access(&self, access: impl IntoIterator<Item = Access>) -> Vec<Label> {
        let mut seen: Vec<Access> = access.into_iter().collect();
        seen.sort_unstable();
        seen.dedup();
        let label = |access: Access| Label {
            key: access.word().to_owned(),
            link: None,
            text: self.own(self.locale.word(&format!("access-{}", access.word()))),
        };
        seen.into_iter().map(label).collect()
    }

    /// Ages in words, for a page.
    pub(in crate::plan) fn ages(&self, ages: Option<Ages>) -> Option<String> {
        let words = self.ages_in_feeds(ages)?;
        Some(unbroken(&words).into_owned())
    }

    /// The same without the characters that only a page needs.
    pub(in crate::plan) fn ages_in_feeds(&self, ages: Option<Ages>) -> Option<String> {
        let ages = ages?;
        let from = ages.from.to_string();
        Some(match ages.to {
            None => self.say("ages-from", &[("from", &from)]),
            Some(to) => self.say("ages-range", &[("from", &from), ("to", &to.to_string())]),
        })
    }

    pub(in crate::plan) fn seats(&self, seats: Option<u32>) -> Option<String> {
        seats.map(|seats| self.count("seats", seats as usize))
    }

    /// A price in words; `None` when nothing has to be paid.
    pub(in crate::plan) fn price(&self, tenge: u32) -> Option<String> {
        (tenge > 0).then(|| self.locale.formats.money(i64::from(tenge)))
    }

    pub(in crate::plan) fn status(&self, status: EventStatus) -> Option<Status> {
        let key = status_key(status);
        (status != EventStatus::Scheduled).then(|| Status {
            key,
            word: self.locale.word(&format!("status-{key}")),
        })
    }

    pub(in crate::plan) fn person_link(
        &self,
        person: Ix<Person>,
        role: Option<Text>,
    ) -> PersonLink {
        let entry = &self.planner.site.people[person];
        PersonLink {
            link: self.link(EntryRef::Person(person)),
            role: role.or_else(|| self.mine(&entry.role)),
        }
    }

    pub(in crate::plan) fn people_links(&self, people: &[Ix<Person>]) -> Vec<Link> {
        let link = |person: &Ix<Person>| self.link(EntryRef::Person(*person));
        people.iter().map(link).collect()
    }

    pub(in crate::plan) fn materials(&self, materials: &[Material]) -> Vec<view::Material> {
        let material = |material: &Material| {
            Some(view::Material {
                title: self.mine(&material.title)?,
                href: match &material.target {
                    MaterialTarget::Url(url) => url.clone(),
                    MaterialTarget::File(path) => self.planner.media_link(path),
                },
            })
        };
        materials.iter().filter_map(material).collect()
    }

    /// A contact in words; `None` when there is nothing to say.
    pub(in crate::plan) fn contact(&self, contact: &Contact) -> Option<view::Contact> {
        let links = &contact.links;
        let website = self.locale.word("link-website");
        let services = [
            (website.as_str(), &links.website),
            ("Instagram", &links.instagram),
            ("Telegram", &links.telegram),
            ("2GIS", &links.two_gis),
            ("YouTube", &links.youtube),
            ("Facebook", &links.facebook),
            ("WhatsApp", &links.whatsapp),
        ];
        let mut named: Vec<_> = services
            .into_iter()
            .filter_map(|(name, url)| Some((name, url.as_ref()?.value.0.clone())))
            .collect();
        if let Some(url) = &contact.url {
            named.insert(0, (website.as_str(), url.clone()));
        }
        let links = named.into_iter().map(|(name, href)| Link {
            href,
            text: self.own(name),
        });
        let contact = view::Contact {
            name: contact.name.as_ref().map(|name| self.name(name)),
            phone: contact.phone.as_ref().map(|phone| phone.0.clone()),
            phone_href: contact.phone.as_ref().map(|phone| phone.uri()),
            email: contact.email.clone(),
            links: links.collect(),
        };
        (contact != view::Contact::default()).then_some(contact)
    }
}

/// The word for a status in data, classes and message ids.
pub(in crate::plan) fn status_key(status: EventStatus) -> &'static str {
    match status {
        EventStatus::Scheduled => "scheduled",
        EventStatus::Cancelled => "cancelled",
        EventStatus::Postponed => "postponed",
        EventStatus::Moved => "moved",
        EventStatus::MovedOnline => "moved-online",
        EventStatus::Full => "full",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::DataEvent;

    #[test]
    fn the_schema_of_events_json_knows_every_status() {
        let all = [
            EventStatus::Scheduled,
            EventStatus::Cancelled,
            EventStatus::Postponed,
            EventStatus::Moved,
            EventStatus::MovedOnline,
            EventStatus::Full,
        ];
        assert_eq!(all.map(status_key), DataEvent::STATUSES);
    }
}
