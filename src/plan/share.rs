//! What the share pictures say: one a coming event in each language that it is written in and in each shape, and one
//! a language for all other pages.

use std::collections::BTreeSet;

use rayon::prelude::*;

use super::fill::{Planner, Voice};
use super::jobs::{Job, is_coming};
use crate::base::{Lang, UrlPath};
use crate::i18n::language_names::{Direction, direction};
use crate::pictures::{Shape, SharePicture, ShareText};
use crate::site::{Attendance, Entry, Event, Ix, Occurrence, SiteColours};
use crate::view::OpenGraphImage;

impl Planner {
    /// Every share picture of the site; none without a font of its own.
    pub fn share_pictures(&self) -> Vec<(UrlPath, Job)> {
        if self.share_fonts().is_none() {
            return Vec::new();
        }
        let coming = self.site.events.iter().map(|(at, _)| at);
        let coming: Vec<_> = coming.filter(|at| is_coming(&self.site, *at)).collect();
        let of_events = coming.par_iter().flat_map_iter(|at| {
            let entry = &self.site.events[*at].entry;
            let langs = self.site.settings.langs();
            let langs: BTreeSet<_> = langs
                .map(|lang| self.voice(lang).canonical(entry))
                .collect();
            let pictures = langs.into_iter().flat_map(|lang| {
                let voice = self.voice(lang);
                [Shape::Wide, Shape::Tall].map(|shape| voice.event_picture(*at, shape))
            });
            pictures.flatten().collect::<Vec<_>>()
        });
        let mut pictures: Vec<_> = of_events.collect();
        let langs = self.site.settings.langs();
        pictures.extend(langs.filter_map(|lang| self.voice(lang).site_picture()));
        let job = |(url, picture)| (url, Job::SharePicture(Box::new(picture)));
        pictures.into_iter().map(job).collect()
    }
}

impl Voice<'_> {
    /// The drawn picture of an event's page; `None` when nothing of the event is to come, or nothing is drawn. A page
    /// without a text in its language has the picture of its canonical one.
    pub(in crate::plan) fn event_share(&self, at: Ix<Event>) -> Option<OpenGraphImage> {
        let (url, picture) = self.canonical_picture(at, Shape::Wide)?;
        Some(self.image(&url, &picture))
    }

    /// The root-relative address of the picture for Instagram.
    pub(in crate::plan) fn event_share_tall(&self, at: Ix<Event>) -> Option<String> {
        let (url, _) = self.canonical_picture(at, Shape::Tall)?;
        Some(self.planner.routes.link(&url))
    }

    /// The drawn picture of pages that have none of their own.
    pub(in crate::plan) fn site_share(&self) -> Option<OpenGraphImage> {
        let (url, picture) = self.site_picture()?;
        Some(self.image(&url, &picture))
    }

    fn canonical_picture(&self, at: Ix<Event>, shape: Shape) -> Option<(UrlPath, SharePicture)> {
        let entry = &self.planner.site.events[at].entry;
        let voice = self.planner.voice(self.canonical(entry));
        voice.event_picture(at, shape)
    }

    fn image(&self, url: &UrlPath, picture: &SharePicture) -> OpenGraphImage {
        let (width, height) = picture.shape.size();
        let text = &picture.text;
        let parts = [text.status.as_ref(), Some(&text.title), Some(&text.first)];
        let parts = parts
            .into_iter()
            .chain([text.second.as_ref(), text.third.as_ref()]);
        let parts: Vec<_> = parts.flatten().map(String::as_str).collect();
        OpenGraphImage {
            url: self.planner.routes.absolute(url),
            width: Some(width),
            height: Some(height),
            alt: Some(parts.join(" · ")),
        }
    }

    fn event_picture(&self, at: Ix<Event>, shape: Shape) -> Option<(UrlPath, SharePicture)> {
        let site = &self.planner.site;
        if !is_coming(site, at) {
            return None;
        }
        let event = &site.events[at];
        let shown = self.shown_date(at);
        let status = self.status(self.whole_state(event, shown).status);
        let text = ShareText {
            site: self.site_title(),
            // A label needs no colon.
            status: status.map(|status| status.word.trim_end_matches(':').to_owned()),
            title: event.entry.title(self.lang).text.to_string(),
            first: self.days(&shown.time),
            second: self.hours(&shown.time),
            third: self.where_in_short(shown),
            ..ShareText::default()
        };
        self.drawn(Some(&event.entry), shape, text)
    }

    fn site_picture(&self) -> Option<(UrlPath, SharePicture)> {
        let settings = &self.planner.site.settings;
        let routes = &self.planner.routes;
        let address = routes.absolute(&routes.home(Lang::at(0)));
        let address = address
            .split_once("://")
            .map_or(address.as_str(), |(_, rest)| rest);
        let text = ShareText {
            title: self.site_title(),
            first: address.trim_end_matches('/').to_owned(),
            third: self.local(&settings.description).map(|text| text.text),
            ..ShareText::default()
        };
        self.drawn(None, Shape::Wide, text)
    }

    /// The city before the space, because a picture that is too narrow cuts off the end.
    fn where_in_short(&self, shown: &Occurrence) -> Option<String> {
        let place = self.place(&shown.state).map(|place| {
            let venue = place.venue.text.text;
            let city = place.city.map(|city| city.text);
            match city.filter(|city| !venue.contains(city.as_str())) {
                Some(city) => format!("{city} · {venue}"),
                None => venue,
            }
        });
        match (place, shown.state.attendance) {
            (Some(place), Attendance::Mixed) => {
                Some(format!("{place} · {}", self.locale.word("mixed")))
            }
            (None, Attendance::Online | Attendance::Mixed) => Some(self.locale.word("online")),
            (place, _) => place,
        }
    }

    fn drawn(
        &self,
        event: Option<&Entry>,
        shape: Shape,
        text: ShareText,
    ) -> Option<(UrlPath, SharePicture)> {
        let (regular, bold) = self.planner.share_fonts()?;
        let colours = self.planner.site.settings.colours;
        let SiteColours { main, accent } = colours.unwrap_or(SiteColours::USUAL);
        let picture = SharePicture {
            shape,
            text: ShareText {
                from_right: direction(&self.locale.tag) == Direction::Rtl,
                ..text
            },
            ground: main,
            accent,
            on_accent: SiteColours::ON_ACCENT,
            regular,
            bold,
        };
        let url = self
            .planner
            .routes
            .share_picture(self.lang, event, &picture);
        Some((url, picture))
    }
}
