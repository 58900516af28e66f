//! The dates of an event before and after into what readers are told of them. Nobody is told of what is
//! past, nor of the form in which calendars get the dates.

use super::dates::{Announced, Dates, dates};
use super::{DateNews, Moment, News, Override, Record, Span};

/// Up to how many dates are told one by one.
const FEW: usize = 5;

/// What there is to tell of an event that was published before.
pub(super) fn between(old: &[&Record], new: &[&Record], moment: Moment) -> Vec<News> {
    let is_same =
        |(old, new): (&&Record, &&Record)| old.uid == new.uid && old.schedule == new.schedule;
    if old.len() == new.len() && old.iter().zip(new).all(is_same) {
        return Vec::new();
    }
    let (old, new) = (dates(old, moment), dates(new, moment));
    match (only(&old), only(&new)) {
        (Some(before), Some(after)) => {
            let news = of_both(before, after).into_iter();
            news.filter_map(of_event).collect()
        }
        _ => of_dates(&old, &new),
    }
}

/// The date of an event that has one alone. Its day may be another than before.
fn only(dates: &Dates) -> Option<&Announced> {
    dates.values().next().filter(|_| dates.len() == 1)
}

fn of_dates(old: &Dates, new: &Dates) -> Vec<News> {
    let mut told: Vec<(&str, DateNews)> = Vec::new();
    let dropped = old.iter().filter(|(day, _)| !new.contains_key(day));
    let mut days: Vec<_> = new.iter().chain(dropped).collect();
    days.sort_by_key(|(day, _)| **day);
    for (day, either) in days {
        let news = match (old.get(day), new.get(day)) {
            (Some(before), Some(after)) => of_both(before, after),
            // Whoever was told that it is cancelled knows already.
            _ if either.is_over || either.date.status == "cancelled" => Vec::new(),
            (None, _) => vec![DateNews::Added],
            (Some(_), None) => vec![DateNews::Dropped],
        };
        let news = news.into_iter();
        told.extend(news.map(|news| (either.original.as_str(), news)));
    }
    let coming = new.values().filter(|date| !date.is_over);
    summed_up(&told, &coming.map(|date| &date.date).collect::<Vec<_>>())
}

/// What became of a date.
fn of_both(before: &Announced, after: &Announced) -> Vec<DateNews> {
    if before.is_over && after.is_over {
        return Vec::new();
    }
    let (before, after) = (&before.date, &after.date);
    let (from, to) = (span(before), span(after));
    let is_moved = from != to;
    let time = is_moved.then_some(DateNews::Moved { from, to });
    let place = is_elsewhere(before, after).then(|| DateNews::Place {
        from: before.places.clone(),
        to: after.places.clone(),
    });
    let status = became(&before.status, &after.status, is_moved).then(|| DateNews::Status {
        from: before.status.clone(),
        to: after.status.clone(),
    });
    time.into_iter().chain(place).chain(status).collect()
}

/// What is the same at many dates, or at all that are to come, is told once of the event.
fn summed_up(told: &[(&str, DateNews)], coming: &[&Override]) -> Vec<News> {
    let is_time = |news: &DateNews| {
        matches!(
            news,
            DateNews::Added | DateNews::Dropped | DateNews::Moved { .. }
        )
    };
    let times = told.iter().filter(|(_, news)| is_time(news)).count();
    let mut news: Vec<News> = Vec::new();
    for (start, one) in told {
        let mut alike = told.iter().filter(|(_, other)| is_like(one, other));
        let count = alike.clone().count();
        let is_of_all = || count > 1 && coming.iter().all(|date| is_at(date, one));
        let all = if is_time(one) {
            (times > FEW).then_some(News::Rule)
        } else if count > FEW || is_of_all() {
            alike.next().and_then(|(_, first)| of_event(first.clone()))
        } else {
            None
        };
        let one = all.unwrap_or_else(|| News::date(start, one.clone()));
        if !news.contains(&one) {
            news.push(one);
        }
    }
    news
}

/// The same of the whole event.
fn of_event(news: DateNews) -> Option<News> {
    match news {
        DateNews::Added | DateNews::Dropped => None,
        DateNews::Moved { from, to } => Some(News::Moved { from, to }),
        DateNews::Place { from, to } => Some(News::Place { from, to }),
        DateNews::Status { from, to } => Some(News::Status { from, to }),
    }
}

/// Whether two dates are told the same way: of a status the one until now is not shown.
fn is_like(one: &DateNews, other: &DateNews) -> bool {
    match (one, other) {
        (DateNews::Status { to, .. }, DateNews::Status { to: other, .. }) => to == other,
        _ => one == other,
    }
}

/// Whether a date is as the news says.
fn is_at(date: &Override, news: &DateNews) -> bool {
    match news {
        DateNews::Place { to, .. } => date.places == *to,
        DateNews::Status { to, .. } => date.status == *to,
        DateNews::Added | DateNews::Dropped | DateNews::Moved { .. } => false,
    }
}

fn span(date: &Override) -> Span {
    Span {
        start: date.start.clone(),
        end: date.end.clone(),
    }
}

/// A place is another one when it goes by another key and by another name.
fn is_elsewhere(before: &Override, after: &Override) -> bool {
    let has_other_key = before.venue != after.venue || before.room != after.room;
    has_other_key && before.places != after.places
}

/// Whether the status is news. With its new time an event is told to take place.
fn became(from: &str, to: &str, is_moved: bool) -> bool {
    let is_plain = |status: &str| matches!(status, "scheduled" | "moved");
    from != to && !(is_plain(to) && (is_moved || is_plain(from)))
}
