//! Where the site is published, and the domain of its UIDs.

use crate::base::{BaseUrl, BaseUrlFault, Located};
use crate::diagnostics::{Code, Diagnostic, Diagnostics};
use crate::parse::fields::Line;

/// The name of the message that says what a base URL looks like, by what is wrong with one.
pub fn wanted_base_url(fault: BaseUrlFault) -> &'static str {
    match fault {
        BaseUrlFault::Scheme => "type-base-url",
        BaseUrlFault::Host => "type-base-url-host",
        BaseUrlFault::Extra => "type-base-url-plain",
    }
}

pub(super) fn base_url(url: &Located<Line>, out: &mut Diagnostics) -> Option<BaseUrl> {
    BaseUrl::parse(&url.value.0)
        .map_err(|fault| {
            out.push(
                Diagnostic::at(Code::BadValue, &url.place)
                    .arg("key", "base_url")
                    .term("expected", wanted_base_url(fault))
                    .arg("value", url.value.0.as_str()),
            );
        })
        .ok()
}

pub(super) fn uid_domain(domain: &Located<Line>, out: &mut Diagnostics) -> Option<String> {
    let text = &domain.value.0;
    let is_plain = |part: &str| {
        !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    };
    if !text.split('.').all(is_plain) {
        out.push(
            Diagnostic::at(Code::BadValue, &domain.place)
                .arg("key", "uid_domain")
                .term("expected", "type-domain")
                .arg("value", text.as_str()),
        );
        return None;
    }
    Some(text.clone())
}
