//! What a file says in its language, as translators see it: a fingerprint, by which a translation knows
//! which version of its source text it was made from, and how many words there are. Only texts count: a
//! new date or room makes no translation outdated, nor does another width of the lines.

use crate::base::ContentHash;
use crate::parse::fields::{FieldInfo, Record};
use crate::parse::yaml::{Node, Value};

use super::kinds::{CommonTexts, Kind};

/// Fields of a language that are no text: they are chosen for each language anew.
const NOT_TRANSLATED: [&str; 3] = ["slug", "title_latn", "source_hash"];

/// A version of a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TextVersion {
    /// Eight hex digits that differ when the words do: the value of `source_hash`.
    pub hash: String,
    /// How many words there are.
    pub words: usize,
}

/// The version of a file with this front matter and Markdown; `None` when it has no text.
pub(super) fn text_version<K: Kind>(front_matter: &Node, body: &str) -> Option<TextVersion> {
    let Value::Map(pairs) = &front_matter.value else {
        return None;
    };
    let is_text = |key: &str| {
        let in_fields = |fields: &[FieldInfo]| fields.iter().any(|field| field.key == key);
        !NOT_TRANSLATED.contains(&key)
            && (in_fields(CommonTexts::FIELDS) || in_fields(K::Texts::FIELDS))
    };
    let mut fields: Vec<(&str, Vec<&str>)> = Vec::new();
    for (key, node) in pairs.iter().filter(|(key, _)| is_text(&key.text)) {
        let mut words = Vec::new();
        words_of(node, &mut words);
        fields.push((&key.text, words));
    }
    fields.push(("", body.split_whitespace().collect()));
    fields.retain(|(_, words)| !words.is_empty());
    // The order in which staff write the fields says nothing.
    fields.sort_unstable();
    let words = fields.iter().map(|(_, words)| words.len()).sum();
    let texts = fields
        .iter()
        .map(|(key, words)| format!("{key}\n{}", words.join(" ")));
    let texts: Vec<_> = texts.collect();
    (words > 0).then(|| TextVersion {
        hash: ContentHash::of_parts(texts.iter().map(String::as_bytes)).short(),
        words,
    })
}

/// The words of a value: of a map its keys, too.
pub(super) fn words_of<'n>(node: &'n Node, words: &mut Vec<&'n str>) {
    match &node.value {
        Value::Nothing => {}
        Value::Scalar(text) => words.extend(text.split_whitespace()),
        Value::List(items) => items.iter().for_each(|item| words_of(item, words)),
        Value::Map(pairs) => pairs.iter().for_each(|(key, node)| {
            words.extend(key.text.split_whitespace());
            words_of(node, words);
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::SitePath;
    use crate::diagnostics::Diagnostics;
    use crate::parse::entry::Venue;
    use crate::parse::yaml;

    fn version(front_matter: &str, body: &str) -> Option<TextVersion> {
        let mut out = Diagnostics::new();
        let root = yaml::parse(&SitePath::new("a.md"), front_matter, 0, &mut out).unwrap();
        text_version::<Venue>(&root, body)
    }

    #[test]
    fn only_another_text_makes_another_version() {
        let one = version(
            "title: A b\nequipment: [c, d e]\nphone: +7 1\n",
            "F g.\n\nH",
        );
        assert_eq!(one.as_ref().unwrap().words, 8);
        for (front_matter, body) in [
            (
                "equipment: [c, d e]\ntitle: \"A b\"\n",
                "F\r\ng.\r\n\r\nH\r\n",
            ),
            (
                "title: A b\nequipment: [c, d e]\nslug: x\ntitle_latn: Y\n",
                "F g.\n\nH",
            ),
            (
                "title: A b\nequipment: [c, d e]\nsource_hash: 12345678\n",
                "F g. H",
            ),
        ] {
            assert_eq!(version(front_matter, body), one, "{front_matter}");
        }
        for (front_matter, body) in [
            ("title: A c\nequipment: [c, d e]\n", "F g.\n\nH"),
            ("title: A b\nequipment: [c, d e]\n", "F g.\n\nh"),
            ("title: A b\ncity: c d e\n", "F g.\n\nH"),
        ] {
            assert_ne!(version(front_matter, body), one, "{front_matter}");
        }
        assert_eq!(version("phone: +7 1\nslug: x\n", " \n"), None);
    }
}
