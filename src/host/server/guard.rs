//! Who may ask, and how. A page of another site in the same browser can send requests to this machine,
//! too; by DNS it can even pretend that this machine is its own host. Neither may read a site that is
//! not published yet.

use std::net::{IpAddr, SocketAddr};

use axum::extract::Request;
use axum::http::header::{ALLOW, HOST, ORIGIN};
use axum::http::{HeaderName, Method, StatusCode};
use axum::response::{IntoResponse, Response};

use super::answer::words;

/// By what names this server may be called.
#[derive(Debug)]
pub(super) struct Hosts {
    address: SocketAddr,
}

impl Hosts {
    pub(super) fn of(address: SocketAddr) -> Self {
        Self { address }
    }

    /// Whether `host:port` names this server. Names of hosts other than `localhost` never do: anybody
    /// can let a name lead here, but nobody can give us an IP address that we do not have.
    fn are(&self, authority: &str) -> bool {
        let (host, port) = match authority.rsplit_once(':') {
            // The colons of an IPv6 address stand in brackets.
            Some((host, port)) if !port.ends_with(']') => (host, number(port)),
            _ => (authority, Some(80)),
        };
        if port != Some(self.address.port()) {
            return false;
        }
        let ours = self.address.ip();
        if host.eq_ignore_ascii_case("localhost") {
            return ours.is_loopback() || ours.is_unspecified();
        }
        let bare = host
            .strip_prefix('[')
            .and_then(|host| host.strip_suffix(']'));
        let named: Option<IpAddr> = match bare {
            Some(bare) => bare.parse().ok().map(IpAddr::V6),
            None => host.parse().ok().map(IpAddr::V4),
        };
        named.is_some_and(|named| ours.is_unspecified() || named == ours)
    }
}

/// A port. `u16::from_str` would also take a sign.
fn number(port: &str) -> Option<u16> {
    let is_number = port.bytes().all(|byte| byte.is_ascii_digit());
    port.parse().ok().filter(|_| is_number)
}

/// Answers a request that may not be made.
pub(super) fn refuse(hosts: &Hosts, request: &Request) -> Option<Response> {
    let headers = request.headers();
    let mut named = headers.get_all(HOST).iter();
    let host = match (named.next(), named.next()) {
        (Some(host), None) => host.to_str().ok(),
        _ => return Some(words(StatusCode::BAD_REQUEST, "one Host is needed")),
    };
    // A request to a proxy names its host twice.
    let asked = request
        .uri()
        .authority()
        .map(|authority| authority.as_str());
    if ![host, asked.or(host)]
        .into_iter()
        .all(|host| host.is_some_and(|host| hosts.are(host)))
    {
        return Some(words(StatusCode::FORBIDDEN, "this host is not served here"));
    }
    let origin = headers
        .get(ORIGIN)
        .map(|origin| origin.to_str().unwrap_or_default());
    let is_own = |origin: &str| {
        let authority = origin.strip_prefix("http://");
        authority.is_some_and(|authority| hosts.are(authority))
    };
    let site = headers.get(HeaderName::from_static("sec-fetch-site"));
    let mode = headers.get(HeaderName::from_static("sec-fetch-mode"));
    let is_embedded =
        site.is_some_and(|site| site == "cross-site") && mode.is_none_or(|mode| mode != "navigate");
    if origin.is_some_and(|origin| !is_own(origin)) || is_embedded {
        return Some(words(StatusCode::FORBIDDEN, "not for other sites"));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let refused = words(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
        return Some(([(ALLOW, "GET, HEAD")], refused).into_response());
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hosts(address: &str) -> Hosts {
        Hosts::of(address.parse().unwrap())
    }

    #[test]
    fn a_loopback_server_goes_by_loopback_names_and_its_port() {
        let hosts = hosts("127.0.0.1:4000");
        let named = |name: &str| hosts.are(name);
        for name in ["127.0.0.1:4000", "localhost:4000", "LocalHost:4000"] {
            assert!(named(name), "{name}");
        }
        for name in [
            "127.0.0.1",
            "127.0.0.1:4001",
            "localhost",
            "localhost.:4000",
            "evil.example:4000",
            "localhost.evil.example:4000",
            "127.0.0.1.evil.example:4000",
            "127.0.0.2:4000",
            "192.168.1.5:4000",
            "[::1]:4000",
            "127.0.0.1:",
            "127.0.0.1:+4000",
            ":4000",
            "user@127.0.0.1:4000",
            "",
        ] {
            assert!(!named(name), "{name}");
        }
    }

    #[test]
    fn a_server_for_all_goes_by_any_of_its_addresses_but_by_no_name() {
        let hosts = hosts("0.0.0.0:80");
        for name in ["192.168.1.5", "192.168.1.5:80", "[fe80::1]:80", "localhost"] {
            assert!(hosts.are(name), "{name}");
        }
        for name in ["evil.example", "evil.example:80", "192.168.1.5:4000"] {
            assert!(!hosts.are(name), "{name}");
        }
    }
}
