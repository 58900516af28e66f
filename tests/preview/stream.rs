//! The stream of an open page: server-sent events, one after the other.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpStream};

/// A stream that was opened.
pub(crate) struct Stream(BufReader<TcpStream>);

/// An event of a stream.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Happening {
    pub(crate) name: String,
    pub(crate) data: String,
}

impl Stream {
    pub(super) fn open(stream: TcpStream, host: SocketAddr, page: &str, seen: &str) -> Self {
        // In HTTP/1.0 the body comes as it is, not in chunks.
        let request =
            format!("GET /__keste/stream?page={page}&seen={seen} HTTP/1.0\r\nHost: {host}\r\n\r\n");
        (&stream).write_all(request.as_bytes()).unwrap();
        let mut stream = Self(BufReader::new(stream));
        assert_eq!(stream.line(), "HTTP/1.0 200 OK");
        while !stream.line().is_empty() {}
        stream
    }

    /// The next event, as a browser hears it: without data it is none. One that does not come in time
    /// fails the test.
    pub(crate) fn next(&mut self) -> Happening {
        let (mut name, mut data) = (String::new(), String::new());
        loop {
            let line = self.line();
            match line.split_once(": ").unwrap_or((&line, "")) {
                ("event", value) => value.clone_into(&mut name),
                ("data", value) => data.push_str(value),
                ("", _) if !data.is_empty() => return Happening { name, data },
                // What keeps the connection alive, and after how long to come back.
                _ => {}
            }
        }
    }

    /// The names of the events up to the one that ends what an edition means for a page.
    pub(crate) fn names(&mut self) -> Vec<String> {
        let mut names = Vec::new();
        loop {
            let name = self.next().name;
            let is_last = name != "styles";
            names.push(name);
            if is_last {
                return names;
            }
        }
    }

    fn line(&mut self) -> String {
        let mut line = String::new();
        self.0.read_line(&mut line).unwrap();
        assert!(line.ends_with('\n'), "the stream has ended: {line:?}");
        line.trim_end_matches(['\r', '\n']).to_owned()
    }
}
