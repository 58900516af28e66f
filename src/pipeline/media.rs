//! The files of a site that are shown or linked: which there are, what is wrong with its pictures, and
//! what of them is published.

use std::collections::BTreeSet;

use crate::base::{Place, SitePath, UrlPath};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::settings::{Settings, SiteFont};
use crate::pictures::{
    Fault, Format, LARGEST_FILE, Look, MOST_PIXELS, Media, MediaFile, is_picture_extension, recipes,
};
use crate::plan::Job;
use crate::plan::routes::Routes;
use crate::source::{Content, SourceTree};

/// What is copied to the root of the site as it is.
const ROOT: &str = "content/root";

/// A moving picture that is longer, in bytes, is too much for a page on a telephone.
const LARGEST_ANIMATION: u64 = 2 << 20;

/// The pictures and files of the content, with the faults of the pictures.
pub(super) fn media(source: &SourceTree) -> (Media, Diagnostics) {
    let mut media = Media::new();
    let mut out = Diagnostics::new();
    for (path, file) in source.below("content") {
        let Content::Media(length, look) = &file.content else {
            continue;
        };
        let look = match look {
            // The name promises a picture.
            Look::Other if is_picture_extension(&path.extension()) => Look::Refused(Fault::Broken),
            look => look.clone(),
        };
        if path.below(ROOT).is_none() {
            out.extend(problem(path, *length, &look).into_iter().collect());
        }
        let hash = file.hash;
        media.insert(path.clone(), MediaFile { hash, look });
    }
    (media, out)
}

fn problem(path: &SitePath, length: u64, look: &Look) -> Option<Diagnostic> {
    let place = Place::start_of(path);
    let problem = |code| Diagnostic::at(code, &place).arg("path", path);
    match look {
        Look::Other | Look::Font(_) => None,
        Look::Picture(picture) => {
            let name = picture.format.name();
            let extensions = picture.format.extensions();
            if !extensions.contains(&path.extension().as_str()) {
                let stem = path.file_name();
                let stem = stem.rsplit_once('.').map_or(stem, |(stem, _)| stem);
                let problem = problem(Code::PictureName).arg("format", name);
                return Some(problem.suggest(Some(format!("{stem}.{}", extensions[0]))));
            }
            let moves = picture.format == (Format::Gif { animated: true });
            let problem = problem(Code::LargeAnimation).arg("size", megabytes(length));
            (moves && length > LARGEST_ANIMATION).then_some(problem)
        }
        Look::Refused(Fault::Heavy) => {
            let problem = problem(Code::PictureTooHeavy).arg("size", megabytes(length));
            Some(problem.arg("limit", megabytes(LARGEST_FILE)))
        }
        Look::Refused(Fault::Large(width, height)) => {
            let size = format!("{width} × {height}");
            let limit = usize::try_from(MOST_PIXELS / 1_000_000).unwrap_or(0);
            Some(
                problem(Code::PictureTooLarge)
                    .arg("size", size)
                    .arg("limit", limit),
            )
        }
        Look::Refused(Fault::Broken) => Some(problem(Code::BrokenPicture)),
        Look::Refused(Fault::Format(name)) => {
            Some(problem(Code::PictureFormat).arg("format", *name))
        }
        Look::Refused(Fault::Svg(found)) => {
            Some(problem(Code::UnsafeSvg).arg("found", found.as_str()))
        }
    }
}

/// Bytes as megabytes, rounded up.
fn megabytes(bytes: u64) -> usize {
    usize::try_from(bytes.div_ceil(1 << 20)).unwrap_or(usize::MAX)
}

/// What is published of them: the pictures that are made of each picture, everything else as it is. The site's own
/// font is published where pages load it, by its stylesheet.
pub(super) fn files(media: &Media, settings: &Settings, routes: &Routes) -> Vec<(UrlPath, Job)> {
    let mut files = Vec::new();
    let fonts = settings.font.iter().flat_map(SiteFont::files);
    let fonts = fonts.flat_map(|file| [file.value.clone(), SiteFont::packed(&file.value)]);
    let fonts: BTreeSet<_> = fonts.collect();
    for (path, file) in media.iter().filter(|(path, _)| !fonts.contains(*path)) {
        if let Some(name) = path.below(ROOT) {
            // The same address as that of the page which this file would replace.
            let page = name.strip_suffix("index.html");
            let page = page.filter(|folder| folder.is_empty() || folder.ends_with('/'));
            let url = UrlPath::encode(page.unwrap_or(name));
            files.push((url, Job::Copy(path.clone())));
            continue;
        }
        let made = recipes(path, file);
        if made.is_empty() {
            files.push((routes.media(path), Job::Copy(path.clone())));
        }
        let made = made.into_iter();
        files.extend(made.map(|recipe| (routes.picture(&recipe), Job::Picture(recipe))));
    }
    files
}
