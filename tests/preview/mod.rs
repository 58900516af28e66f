//! A running `keste serve` over a site in a folder of its own: its port, its words, what it answers. It ends
//! when it is dropped.
#![allow(clippy::disallowed_methods, reason = "what is served lies on disk")]
#![allow(
    clippy::unwrap_used,
    reason = "a program that cannot be started fails the test"
)]
#![allow(dead_code, reason = "not every test asks for everything")]

mod http;
mod site;
mod stream;

use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;
use std::time::{Duration, Instant};

pub(crate) use http::Response;
pub(crate) use site::{NOW, Site};
pub(crate) use stream::{Happening, Stream};

/// How long anything is waited for. Nothing takes so long; a test that waits so long has failed.
pub(crate) const DEADLINE: Duration = Duration::from_secs(20);

/// A preview at work.
pub(crate) struct Preview {
    child: Child,
    words: Arc<Words>,
    /// Where it answers.
    pub(crate) address: SocketAddr,
    /// The address that it names, with the path of the home page.
    pub(crate) url: String,
}

/// What a program has said on stderr.
#[derive(Default)]
struct Words {
    text: Mutex<(String, bool)>,
    more: Condvar,
}

impl Preview {
    /// Starts a preview of a site on any free port; `more` are further arguments.
    pub(crate) fn of(site: &Site, more: &[&str]) -> Self {
        Self::started(command(site.root(), more))
    }

    /// Starts a preview by a command and waits until it answers.
    pub(crate) fn started(command: Command) -> Self {
        let mut preview = Self::unready(command);
        let said = preview.hears("The site is at ");
        let url = said.split("The site is at ").nth(1).unwrap();
        preview.url = url.split_whitespace().next().unwrap().to_owned();
        let authority = preview.url.strip_prefix("http://").unwrap();
        preview.address = authority.split('/').next().unwrap().parse().unwrap();
        preview
    }

    fn unready(mut command: Command) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null());
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let stderr = BufReader::new(child.stderr.take().unwrap());
        let words = Arc::<Words>::default();
        let heard = Arc::clone(&words);
        thread::spawn(move || {
            for line in stderr.lines().map_while(Result::ok) {
                let mut text = heard.text.lock().unwrap();
                text.0.push_str(&line);
                text.0.push('\n');
                heard.more.notify_all();
            }
            heard.text.lock().unwrap().1 = true;
            heard.more.notify_all();
        });
        Self {
            child,
            words,
            address: ([127, 0, 0, 1], 0).into(),
            url: String::new(),
        }
    }

    /// The number of the process.
    pub(crate) fn id(&self) -> u32 {
        self.child.id()
    }

    /// The port at which it answers.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// Everything that it has said so far.
    pub(crate) fn said(&self) -> String {
        self.words.text.lock().unwrap().0.clone()
    }

    /// Waits until it has said some words; gives everything that it has said.
    pub(crate) fn hears(&self, words: &str) -> String {
        self.hears_after(0, words)
    }

    /// Waits until it has said some words after the first `skipped` bytes of what it says.
    pub(crate) fn hears_after(&self, skipped: usize, words: &str) -> String {
        let text = self.words.text.lock().unwrap();
        let waits = |(text, is_over): &mut (String, bool)| {
            !*is_over && text.get(skipped..).is_none_or(|rest| !rest.contains(words))
        };
        let waited = self.words.more.wait_timeout_while(text, DEADLINE, waits);
        let said = waited.unwrap().0.0.clone();
        let rest = said.get(skipped..).unwrap_or_default();
        assert!(rest.contains(words), "“{words}” is not said: {said}");
        said
    }

    /// A connection to it. Whatever it does not say in time fails the test.
    pub(crate) fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(DEADLINE)).unwrap();
        stream
    }

    /// Sends some bytes and reads the answer up to the end of the connection.
    pub(crate) fn sends(&self, request: &[u8]) -> Response {
        http::exchange(self.connect(), request)
    }

    /// Asks with a method and further header lines, each with its `\r\n`.
    pub(crate) fn asks(&self, method: &str, target: &str, headers: &str) -> Response {
        let address = self.address;
        let request = format!(
            "{method} {target} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n{headers}\r\n"
        );
        self.sends(request.as_bytes())
    }

    /// Asks for a path as a browser does.
    pub(crate) fn get(&self, path: &str) -> Response {
        self.asks("GET", path, "")
    }

    /// Opens the stream of a page that holds the bytes with this mark.
    pub(crate) fn stream(&self, page: &str, seen: &str) -> Stream {
        Stream::open(self.connect(), self.address, page, seen)
    }

    /// Opens the stream of a page as it is served now.
    pub(crate) fn follows(&self, page: &str) -> Stream {
        let seen = self.get(page).seen();
        self.stream(page, &seen)
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The command that starts a preview on any free port.
pub(crate) fn command(root: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_keste"));
    command.args(["serve", "--lang", "en", "--root"]).arg(root);
    for (name, value) in [("--now", NOW), ("--port", "0")] {
        if !more.contains(&name) {
            command.args([name, value]);
        }
    }
    command.args(more).env_remove("SOURCE_DATE_EPOCH");
    command
}

/// Waits until something holds; `what` says what was waited for.
pub(crate) fn wait_until(what: &str, mut holds: impl FnMut() -> bool) {
    let until = Instant::now() + DEADLINE;
    while !holds() {
        assert!(Instant::now() < until, "in vain: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}
