//! The font of the settings: whether its files can be used and have the letters that the site needs.

use std::collections::BTreeSet;

use crate::base::{Located, SitePath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics, closest};
use crate::i18n::letters::{letters, signs};
use crate::parse::settings::{Settings, SiteFont};
use crate::pictures::{Characters, Font, LARGEST_FILE, Look, Media};
use crate::plan::Job;
use crate::source::{Content, SourceTree};

/// What a page may load of fonts, in bytes.
const PAGE_BUDGET: u64 = 60_000;

/// What is wrong with the files of the font.
pub(super) fn check(settings: &Settings, source: &SourceTree, media: &Media) -> Diagnostics {
    let Some(font) = &settings.font else {
        return Diagnostics::new();
    };
    let missing = || Diagnostic::at(Code::MissingField, &font.place).arg("key", "regular");
    let faults = font.files().filter_map(|file| fault(file, media));
    let missing = font.regular.is_none().then(missing).into_iter();
    missing
        .chain(faults)
        .chain(too_much(font, source))
        .collect()
}

fn fault(file: &Located<SitePath>, media: &Media) -> Option<Diagnostic> {
    let path = &file.value;
    let problem = |code| Diagnostic::at(code, &file.place).arg("path", path);
    match media.get(path).map(|file| &file.look) {
        None => {
            let known = media.keys().map(SitePath::as_str);
            Some(problem(Code::MissingMedia).suggest(closest(path.as_str(), known)))
        }
        Some(Look::Font(Font::Heavy)) => {
            let limit = usize::try_from(LARGEST_FILE >> 20).unwrap_or(0);
            Some(problem(Code::FontTooLarge).arg("limit", limit))
        }
        Some(Look::Font(Font::Open(_))) => None,
        Some(Look::Font(Font::Other(format))) => {
            Some(problem(Code::FontFormat).arg("format", *format))
        }
        Some(Look::Other | Look::Picture(_) | Look::Refused(_)) => Some(problem(Code::NotAFont)),
    }
}

/// Warns of pages that would load more of the font than a telephone should.
fn too_much(font: &SiteFont, source: &SourceTree) -> Option<Diagnostic> {
    let place = &font.files().next()?.place;
    let loaded = font.files().map(|file| {
        let packed = SiteFont::packed(&file.value);
        match length(&packed, source) {
            0 => length(&file.value, source),
            length => length,
        }
    });
    let loaded: u64 = loaded.sum();
    let kilobytes = |bytes: u64| usize::try_from(bytes.div_ceil(1000)).unwrap_or(usize::MAX);
    (font.on_pages && loaded > PAGE_BUDGET).then(|| {
        Diagnostic::at(Code::HeavyFont, place)
            .arg("size", kilobytes(loaded))
            .arg("limit", kilobytes(PAGE_BUDGET))
    })
}

fn length(path: &SitePath, source: &SourceTree) -> u64 {
    match source.get(path).map(|file| &file.content) {
        Some(Content::Media(length, _)) => *length,
        _ => 0,
    }
}

/// Names, for each language, the letters that a file of the font lacks: those of the language, digits and signs, and
/// whatever else the share pictures of the site show.
pub(super) fn lacking<'j>(
    settings: &Settings,
    media: &Media,
    jobs: impl Iterator<Item = &'j Job>,
) -> Diagnostics {
    let Some(font) = &settings.font else {
        return Diagnostics::new();
    };
    let mut shown: BTreeSet<char> = signs().collect();
    for job in jobs {
        if let Job::SharePicture(picture) = job {
            shown.extend(picture.text.characters());
        }
    }
    let mut out = Diagnostics::new();
    for file in font.files() {
        let Some(Look::Font(Font::Open(has))) = media.get(&file.value).map(|file| &file.look)
        else {
            continue;
        };
        let missing = |letters: &BTreeSet<char>| missing(letters, has);
        let mut told: BTreeSet<char> = BTreeSet::new();
        for tag in &settings.languages {
            // CLDR does not know the letters of every language.
            let Some(lacks) = letters(tag).map(|letters| missing(&letters)) else {
                continue;
            };
            if !lacks.is_empty() {
                let problem = problem(file, &lacks);
                out.push(problem.arg("language", tag.as_str()));
                told.extend(lacks);
            }
        }
        let mut lacks = missing(&shown);
        lacks.retain(|letter| !told.contains(letter));
        if !lacks.is_empty() {
            out.push(problem(file, &lacks).arg("language", "all"));
        }
    }
    out
}

fn missing(letters: &BTreeSet<char>, has: &Characters) -> Vec<char> {
    let letters = letters.iter().copied();
    letters.filter(|letter| !has.has(*letter)).collect()
}

fn problem(file: &Located<SitePath>, lacks: &[char]) -> Diagnostic {
    let letters: Vec<_> = lacks.iter().map(char::to_string).collect();
    Diagnostic::at(Code::FontLacksLetters, &file.place)
        .arg("path", &file.value)
        .arg("letters", letters.join(" "))
}
