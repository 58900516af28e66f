//! The values that a template prints as they are: `{{ value | safe }}`. Finished HTML of the contract
//! (`….html`) and the data of `page.json_ld`, which holds no `<`, may be printed so; anything else
//! could bring markup or a script from a title into a page.

use crate::base::Span;

/// Every value in a template's text that is printed unescaped without being finished HTML, with the
/// bytes from its name to `safe`.
pub fn unescaped_values(text: &str) -> Vec<(&str, Span)> {
    let data = json_ld_name(text);
    let mut found = Vec::new();
    for tag in tags(text) {
        let inside = &text[tag.range()];
        for (bar, _) in inside.match_indices('|') {
            let Some(end) = safe_after(inside, bar) else {
                continue;
            };
            let (value, start) = expression_before(inside, bar);
            let is_finished = value.ends_with(".html") && value.chars().all(is_name);
            if !is_finished && Some(value) != data {
                found.push((value, Span::new(start, end).shifted(tag.start as usize)));
            }
        }
    }
    found
}

/// The insides of `{{ … }}` and `{% … %}`; comments are passed over.
fn tags(text: &str) -> Vec<Span> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(open) = text[at..].find('{').map(|found| at + found) {
        let rest = &text[open..];
        let close = match rest.as_bytes().get(1) {
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            Some(b'#') => "#}",
            _ => {
                at = open + 1;
                continue;
            }
        };
        let end = rest.find(close).map_or(text.len(), |found| open + found);
        if close != "#}" {
            tags.push(Span::new(open + 2, end));
        }
        at = (end + close.len()).min(text.len());
    }
    tags
}

/// Where the filter `safe` ends, if it stands after this bar.
fn safe_after(text: &str, bar: usize) -> Option<usize> {
    let rest = text[bar + 1..].trim_start();
    let after = rest.strip_prefix("safe")?;
    let goes_on = after.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    (!goes_on).then(|| text.len() - after.len())
}

/// What a filter is applied to: a name with its fields, or the whole tag up to the bar, where it is
/// more than that. With the byte at which it begins.
fn expression_before(text: &str, bar: usize) -> (&str, usize) {
    let before = text[..bar].trim_end();
    let start = before.trim_end_matches(is_name).len();
    let ahead = before[..start].trim_end();
    // `{{- name` and `set other = name`.
    if start < before.len() && (ahead.is_empty() || ahead == "-" || ahead.ends_with('=')) {
        return (&before[start..], start);
    }
    let whole = before.trim_start_matches(|c: char| c == '-' || c.is_whitespace());
    (whole, before.len() - whole.len())
}

/// Whether a character belongs to a name with its fields.
fn is_name(c: char) -> bool {
    c.is_alphanumeric() || "_.?[]".contains(c)
}

/// The name that a loop over `page.json_ld` gives to each of its values.
fn json_ld_name(text: &str) -> Option<&str> {
    let (before, _) = text.split_once(" in page.json_ld ")?;
    let (ahead, name) = before.rsplit_once(' ')?;
    ahead.ends_with("for").then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &str)> {
        let values = unescaped_values(text).into_iter();
        values
            .map(|(value, span)| (value, &text[span.range()]))
            .collect()
    }

    #[test]
    fn finished_html_and_json_ld_are_printed_as_they_are() {
        for text in [
            "{{ event.body.html | safe }}",
            "{{- of.html|safe -}}",
            "{% set body = page.body.html | safe %}",
            "{%- for j in page.json_ld %}<script>{{ j | safe }}</script>{% endfor %}",
            "{{ title }} {{ a | safely }} {# {{ title | safe }} #} a | safe",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn whatever_else_is_printed_as_it_is_is_found_at_its_place() {
        for (text, value, place) in [
            (
                "<p>{{ title.text | safe }}",
                "title.text",
                "title.text | safe",
            ),
            ("{{title|safe}}", "title", "title|safe"),
            (
                "{{- t(key=\"x\") | safe }}",
                "t(key=\"x\")",
                "t(key=\"x\") | safe",
            ),
            ("{{ a ~ b.html | safe }}", "a ~ b.html", "a ~ b.html | safe"),
            (
                "{{ a.html | upper | safe }}",
                "a.html | upper",
                "a.html | upper | safe",
            ),
            ("{% set x = name | safe %}", "name", "name | safe"),
            ("{{ ә }}{{ ә.title | safe }}", "ә.title", "ә.title | safe"),
            ("{{ j | safe }}", "j", "j | safe"),
            ("{{ x | safe", "x", "x | safe"),
        ] {
            assert_eq!(found(text), [(value, place)], "{text}");
        }
    }
}
