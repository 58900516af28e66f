//! HTTP/1.1 by hand, so that requests can be sent which no client would send.

use std::io::{Read, Write};
use std::net::TcpStream;

/// An answer.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Response {
    pub(crate) status: u16,
    /// The names are in small letters; without the date, which is another one every second.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

/// What the preview adds to a page, up to the mark of its bytes and after it.
const SCRIPT: [&str; 2] = [
    "<script src=\"/__keste/reload.js\" data-seen=\"",
    "\" defer></script>",
];

impl Response {
    /// The value of a header, which must not stand there twice.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(header, _)| header == name);
        let value = found.next().map(|(_, value)| value.as_str());
        assert_eq!(found.next(), None, "{name} is said twice");
        value
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8(self.body.clone()).unwrap()
    }

    /// The mark of the bytes of a page.
    pub(crate) fn seen(&self) -> String {
        let text = self.text();
        let seen = text
            .split(SCRIPT[0])
            .nth(1)
            .and_then(|rest| rest.split('"').next());
        seen.unwrap_or_else(|| panic!("no script: {text}"))
            .to_owned()
    }

    /// The body without what the preview has added.
    pub(crate) fn built(&self) -> Vec<u8> {
        let is_page = self.header("content-type") == Some("text/html; charset=utf-8");
        if !is_page {
            return self.body.clone();
        }
        let tag = format!("{}{}{}", SCRIPT[0], self.seen(), SCRIPT[1]);
        self.text().replacen(&tag, "", 1).into_bytes()
    }
}

/// Sends a request and reads the answer up to the end of the connection.
pub(super) fn exchange(mut stream: TcpStream, request: &[u8]) -> Response {
    // A server may answer and close before it has read everything.
    let _ = stream.write_all(request);
    let mut answer = Vec::new();
    match stream.read_to_end(&mut answer) {
        Ok(_) => {}
        Err(fault) if fault.kind() == std::io::ErrorKind::ConnectionReset && !answer.is_empty() => {
        }
        Err(fault) => panic!("no answer to {:?}: {fault}", shown(request)),
    }
    parsed(&answer).unwrap_or_else(|| panic!("{:?} → {:?}", shown(request), shown(&answer)))
}

fn shown(bytes: &[u8]) -> String {
    String::from_utf8_lossy(&bytes[..bytes.len().min(300)]).into_owned()
}

fn parsed(answer: &[u8]) -> Option<Response> {
    let end = answer.windows(4).position(|four| four == b"\r\n\r\n")?;
    let head = std::str::from_utf8(&answer[..end]).ok()?;
    let mut lines = head.split("\r\n");
    let status = lines.next()?.split(' ').nth(1)?.parse().ok()?;
    let header = |line: &str| {
        let (name, value) = line.split_once(':')?;
        Some((name.to_lowercase(), value.trim().to_owned()))
    };
    let mut headers = lines.map(header).collect::<Option<Vec<_>>>()?;
    headers.retain(|(name, _)| name != "date");
    Some(Response {
        status,
        headers,
        body: answer[end + 4..].to_vec(),
    })
}
