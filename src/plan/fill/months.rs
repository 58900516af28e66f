//! Calendars by month and archives by year.

use jiff::civil::Date;

use super::voice::Voice;
use crate::base::Lang;
use crate::calendar::{YearMonth, YearWeek, month_weeks};
use crate::i18n::formats::WEEK;
use crate::plan::GroupKey;
use crate::site::Occurrence;
use crate::view::{ArchivePage, CalendarPage, DayCell, GridWeek, MonthGrid, MonthLink, MonthPage};

/// How many occurrences a day of the table shows.
const CELL_CARDS: usize = 3;

impl Voice<'_> {
    pub(super) fn month(&self, month: YearMonth) -> MonthPage {
        let lists = &self.planner.lists;
        let routes = &self.planner.routes;
        let title = self.month_heading(month);
        let occurrences = lists
            .months
            .get(&month)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let before = lists.months.range(..month).next_back();
        let after = lists.months.range(month..).nth(1);
        let link = |(month, occurrences): (&YearMonth, &Vec<usize>)| {
            self.month_link(*month, occurrences.len())
        };
        let description = self.say(
            "description-month",
            &[("month", &title), ("site", &self.site_title())],
        );
        let url = |lang: Lang| Some(routes.month(lang, month));
        let feed = self.network_feed_link();
        MonthPage {
            page: self.general_head(
                "month",
                title.clone(),
                Some(description),
                &url,
                vec![feed.clone()],
            ),
            previous: before.map(link),
            next: after.map(link),
            grid: self.grid(month, &title, occurrences),
            filters: self.filters(occurrences),
            days: self.every_day(occurrences, month.first_day(), month.last_day()),
            programmes: self.programmes_in(month),
            title,
            feed,
        }
    }

    fn grid(&self, month: YearMonth, caption: &str, occurrences: &[usize]) -> MonthGrid {
        let formats = &self.locale.formats;
        let weekday = |day| {
            let short = formats.weekday_short(day).to_owned();
            (short, formats.weekday_long(day).to_owned())
        };
        let cell = |day: Date| self.cell(day, occurrences);
        let week = |days: [Option<Date>; 7]| {
            let week = YearWeek::of(days.into_iter().flatten().next()?);
            Some(GridWeek {
                number: week.number(),
                text: self.days_of(week),
                label: self.week_label(week),
                href: self.week_href(week),
                days: days.into_iter().map(|day| day.map(cell)).collect(),
            })
        };
        MonthGrid {
            caption: caption.to_owned(),
            weekdays: WEEK.into_iter().map(weekday).collect(),
            weeks: month_weeks(month).into_iter().filter_map(week).collect(),
        }
    }

    fn cell(&self, day: Date, occurrences: &[usize]) -> DayCell {
        let touching = self.on_day(day, occurrences);
        let shown = &touching[..touching.len().min(CELL_CARDS)];
        DayCell {
            day: day.day(),
            iso: day.to_string(),
            label: self.locale.formats.date(day),
            cards: self.cards(shown),
            more: touching.len().saturating_sub(CELL_CARDS),
            closures: self.closures_on(day),
            moved: self.moved_from(day),
        }
    }

    pub(super) fn calendar(&self) -> CalendarPage {
        let site = &self.planner.site;
        let lists = &self.planner.lists;
        let routes = &self.planner.routes;
        let this = YearMonth::of(site.today);
        let months = lists.months.range(this..);
        let months = months.filter(|(_, occurrences)| !occurrences.is_empty());
        let months = months.map(|(month, occurrences)| self.month_link(*month, occurrences.len()));
        let last = this.next().unwrap_or(this).last_day();
        let is_soon = |occurrence: &Occurrence| occurrence.time.first_day() <= last;
        let soon = lists.upcoming.iter().copied();
        let soon: Vec<_> = soon
            .filter(|index| is_soon(&site.occurrences[*index]))
            .collect();
        let site_title = self.site_title();
        let url = |lang: Lang| Some(routes.calendar(lang));
        let feed = self.network_feed_link();
        CalendarPage {
            page: self.general_head(
                "calendar",
                self.locale.word("nav-calendar"),
                Some(self.say("description-calendar", &[("site", &site_title)])),
                &url,
                vec![feed.clone()],
            ),
            months: months.collect(),
            archives: self.archive_links(None),
            audiences: self.groups(|key| matches!(key, GroupKey::Audience(_))),
            levels: self.groups(|key| matches!(key, GroupKey::Level(_))),
            languages: self.groups(|key| matches!(key, GroupKey::HeldIn(_))),
            filters: self.filters(&soon),
            days: self.by_day(&soon, site.today),
            feed,
        }
    }

    pub(super) fn archive(&self, year: i16) -> ArchivePage {
        let lists = &self.planner.lists;
        let routes = &self.planner.routes;
        let occurrences = lists
            .archives
            .get(&year)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let newest_first: Vec<_> = occurrences.iter().rev().copied().collect();
        let year_text = year.to_string();
        let title = self.say("title-archive", &[("year", &year_text)]);
        let description = self.say(
            "description-archive",
            &[("year", &year_text), ("site", &self.site_title())],
        );
        let url = |lang: Lang| Some(routes.archive(lang, year));
        ArchivePage {
            page: self.general_head(
                "archive",
                title.clone(),
                Some(description),
                &url,
                Vec::new(),
            ),
            title,
            months: self.by_month(&newest_first),
            years: self.archive_links(Some(year)),
        }
    }

    fn archive_links(&self, but: Option<i16>) -> Vec<MonthLink> {
        let archives = self.planner.lists.archives.iter().rev();
        let link = |(year, occurrences): (&i16, &Vec<usize>)| {
            let url = self.planner.routes.archive(self.lang, *year);
            MonthLink {
                href: self.planner.routes.link(&url),
                text: year.to_string(),
                count: self.count("events", occurrences.len()),
            }
        };
        archives
            .filter(|(year, _)| Some(**year) != but)
            .map(link)
            .collect()
    }

    pub(super) fn month_link(&self, month: YearMonth, count: usize) -> MonthLink {
        let url = self.planner.routes.month(self.lang, month);
        MonthLink {
            href: self.planner.routes.link(&url),
            text: self.month_heading(month),
            count: self.count("events", count),
        }
    }
}
