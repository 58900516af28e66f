//! As much of HTTP as asking for a page over a connection that is kept takes.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use crate::Outcome;

/// After this long without a byte the other side counts as dead.
const SILENCE: Duration = Duration::from_secs(120);

/// A connection over which pages are asked for one after the other.
pub(crate) struct Connection {
    port: u16,
    /// Nothing before the first answer, and after one that did not come whole.
    stream: Option<BufReader<TcpStream>>,
}

/// What came back.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    /// Whether this is a page with these words.
    pub(crate) fn holds(&self, words: &str) -> bool {
        let words = words.as_bytes();
        let mut parts = self.body.windows(words.len());
        self.status == 200 && parts.any(|part| part == words)
    }
}

impl Connection {
    /// To a server of this machine. It need not be there yet.
    pub(crate) fn to(port: u16) -> Self {
        Self { port, stream: None }
    }

    /// The page at a path. Nothing where it does not come whole; the next one is asked for over a new
    /// connection then.
    pub(crate) fn get(&mut self, path: &str) -> Option<Answer> {
        let stream = self.stream.take();
        let mut stream = stream.map_or_else(|| self.open(), Ok).ok()?;
        let answer = ask(&mut stream, self.port, path).ok()?;
        self.stream = Some(stream);
        Some(answer)
    }

    fn open(&self) -> io::Result<BufReader<TcpStream>> {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(SILENCE))?;
        Ok(BufReader::new(stream))
    }
}

fn ask(stream: &mut BufReader<TcpStream>, port: u16, path: &str) -> Outcome<Answer> {
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    stream.get_mut().write_all(request.as_bytes())?;
    let status = line(stream)?;
    let status = status.split(' ').nth(1).ok_or("no status")?.parse()?;
    let (mut length, mut is_chunked) = (0, false);
    loop {
        let line = line(stream)?.to_ascii_lowercase();
        match line.split_once(':') {
            Some(("content-length", value)) => length = value.trim().parse()?,
            Some(("transfer-encoding", value)) => is_chunked = value.trim() == "chunked",
            Some(_) => {}
            None => break,
        }
    }
    let mut body = Vec::new();
    if is_chunked {
        while chunk(stream, &mut body)? {}
    } else {
        take(stream, length, &mut body)?;
    }
    Ok(Answer { status, body })
}

fn chunk(stream: &mut impl BufRead, body: &mut Vec<u8>) -> Outcome<bool> {
    let size = usize::from_str_radix(&line(stream)?, 16)?;
    take(stream, size, body)?;
    line(stream)?;
    Ok(size > 0)
}

fn take(stream: &mut impl Read, size: usize, body: &mut Vec<u8>) -> Outcome<()> {
    let start = body.len();
    body.resize(start + size, 0);
    Ok(stream.read_exact(&mut body[start..])?)
}

fn line(stream: &mut impl BufRead) -> Outcome<String> {
    let mut line = String::new();
    if stream.read_line(&mut line)? == 0 {
        return Err("the connection was closed".into());
    }
    Ok(line.trim_end().to_owned())
}
