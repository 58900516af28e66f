//! Calendars by week.

use super::voice::Voice;
use crate::base::Lang;
use crate::calendar::{YearMonth, YearWeek};
use crate::view::{MonthLink, WeekPage};

impl Voice<'_> {
    pub(super) fn week(&self, week: YearWeek) -> WeekPage {
        let lists = &self.planner.lists;
        let routes = &self.planner.routes;
        let occurrences = lists.weeks.get(&week).map(Vec::as_slice);
        let occurrences = occurrences.unwrap_or_default();
        let (first, last) = (week.first_day(), week.last_day());
        let months = lists.months.range(YearMonth::of(first)..);
        let months = months.take_while(|(month, _)| month.first_day() <= last);
        let before = lists.weeks.range(..week).next_back();
        let after = lists.weeks.range(week..).nth(1);
        let link = |(week, occurrences): (&YearWeek, &Vec<usize>)| {
            self.week_link(*week, occurrences.len())
        };
        let days = self.locale.formats.date_range_with_year(first, last);
        let title = self.week_title(week, &days);
        let description = self.say(
            "description-week",
            &[("days", &days), ("site", &self.site_title())],
        );
        let url = |lang: Lang| Some(routes.week(lang, week));
        let feed = self.network_feed_link();
        WeekPage {
            page: self.general_head(
                "week",
                title.clone(),
                Some(description),
                &url,
                vec![feed.clone()],
            ),
            title,
            months: months
                .map(|(month, occurrences)| self.month_link(*month, occurrences.len()))
                .collect(),
            previous: before.map(link),
            next: after.map(link),
            days: week
                .days()
                .map(|day| self.day_group(day, &self.on_day(day, occurrences)))
                .collect(),
            feed,
        }
    }

    fn week_link(&self, week: YearWeek, count: usize) -> MonthLink {
        let url = self.planner.routes.week(self.lang, week);
        MonthLink {
            href: self.planner.routes.link(&url),
            text: self.days_of(week),
            count: self.count("events", count),
        }
    }

    /// The week's page, where something takes place in it.
    pub(super) fn week_href(&self, week: YearWeek) -> Option<String> {
        let routes = &self.planner.routes;
        let exists = self.planner.lists.weeks.contains_key(&week);
        exists.then(|| routes.link(&routes.week(self.lang, week)))
    }

    /// A week in words, in a month's table: its days and its number.
    pub(super) fn week_label(&self, week: YearWeek) -> String {
        self.week_title(week, &self.days_of(week))
    }

    fn week_title(&self, week: YearWeek, days: &str) -> String {
        let number = week.number().to_string();
        self.say("title-week", &[("days", days), ("number", &number)])
    }

    pub(super) fn days_of(&self, week: YearWeek) -> String {
        let formats = &self.locale.formats;
        formats.date_range(week.first_day(), week.last_day())
    }
}
