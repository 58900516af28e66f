//! A page at an address that an entry had before: it leads to the entry, with and without a script.

/// A page that leads to an absolute address, which is percent-encoded and so needs no escapes.
pub(super) fn html(target: &str) -> Vec<u8> {
    format!(
        "<!doctype html>\n<html lang=\"und\">\n<meta charset=\"utf-8\">\n<title>{target}</title>\n\
         <meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{target}\">\n\
         <meta http-equiv=\"refresh\" content=\"0; url={target}\">\n\
         <p><a href=\"{target}\">{target}</a></p>\n"
    )
    .into_bytes()
}
