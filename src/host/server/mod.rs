//! The preview over HTTP: editions of a site → answers on a loopback address. Nothing is served but
//! what the edition has at an address, and the few files below `/__keste/` that reload open pages.
//! Knows no page from a feed: an edition says what answers where.

mod answer;
mod client;
mod edition;
mod guard;
mod listen;
mod stream;

use std::net::{IpAddr, SocketAddr, TcpListener};
use std::sync::Arc;

use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;

pub use self::edition::{Answer, Edition, Report};
use self::guard::Hosts;
use super::fault::cannot_serve;
use crate::diagnostics::Diagnostic;

/// Where the files of the preview itself are. A site that had an address there would not be seen at it.
const OWN: &str = "/__keste/";

/// An address that is taken and not answered at yet.
#[derive(Debug)]
pub struct Server {
    listener: TcpListener,
    address: SocketAddr,
}

/// A server at work. It ends when this is dropped.
pub struct Running {
    editions: watch::Sender<Arc<dyn Edition>>,
    _runtime: Runtime,
}

#[derive(Clone)]
struct Shared {
    editions: watch::Receiver<Arc<dyn Edition>>,
    hosts: Arc<Hosts>,
}

impl Server {
    /// Takes an address, or the next port that is free; without an address this machine alone.
    pub fn bind(host: Option<IpAddr>, port: u16) -> Result<Self, Diagnostic> {
        let (listener, address) = listen::bind(host, port)?;
        Ok(Self { listener, address })
    }

    /// The address that people of this machine type; `path` begins with a slash.
    pub fn url(&self, path: &str) -> String {
        let host = match self.address.ip() {
            ip if ip.is_unspecified() && ip.is_ipv6() => "[::1]".to_owned(),
            ip if ip.is_unspecified() => "127.0.0.1".to_owned(),
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        format!("http://{host}:{}{path}", self.address.port())
    }

    /// The address that others of the network type; `None` when only this machine sees the site.
    pub fn public_url(&self, path: &str) -> Option<String> {
        let ip = self.address.ip();
        let own = ip.is_unspecified().then(listen::own_address).flatten();
        match own {
            _ if ip.is_loopback() => None,
            Some(own) => Some(format!("http://{own}:{}{path}", self.address.port())),
            // The machine does not know its address, but others may.
            None => Some(self.url(path)),
        }
    }

    /// Begins to answer.
    pub fn start(self, first: Arc<dyn Edition>) -> Result<Running, Diagnostic> {
        listen::allow_many_connections();
        let (sender, receiver) = watch::channel(first);
        let mut builder = Builder::new_multi_thread();
        // A page takes a processor while it is made: more at a time would only wait for each other.
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        builder.worker_threads(2).max_blocking_threads(processors);
        let runtime = builder.enable_all().build();
        let runtime = runtime.map_err(|fault| cannot_serve(self.address, &fault))?;
        let shared = Shared {
            editions: receiver,
            hosts: Arc::new(Hosts::of(self.address)),
        };
        let listener = {
            let _entered = runtime.enter();
            let listener = self.listener.set_nonblocking(true);
            let listener = listener.and_then(|()| tokio::net::TcpListener::from_std(self.listener));
            listener.map_err(|fault| cannot_serve(self.address, &fault))?
        };
        let router = Router::new().fallback(handle).with_state(shared);
        // It runs until the runtime is dropped.
        runtime.spawn(async move { axum::serve(listener, router).await });
        Ok(Running {
            editions: sender,
            _runtime: runtime,
        })
    }
}

impl Running {
    /// Shows another edition from now on, and tells the open pages.
    pub fn show(&self, edition: Arc<dyn Edition>) {
        self.editions.send_replace(edition);
    }
}

async fn handle(State(shared): State<Shared>, request: Request) -> Response {
    if let Some(refused) = guard::refuse(&shared.hosts, &request) {
        return refused;
    }
    let uri = request.uri();
    let response = match uri.path().strip_prefix(OWN) {
        Some("stream") => stream::open(shared.editions, uri.query().unwrap_or_default()),
        Some(name) => client::file(name),
        None => page(shared.editions, uri).await,
    };
    answer::finish(response)
}

/// What the edition has at an address.
async fn page(editions: watch::Receiver<Arc<dyn Edition>>, uri: &Uri) -> Response {
    let edition = Arc::clone(&editions.borrow());
    let path = uri.path().to_owned();
    // Rendering takes the processor for a while; other connections go on meanwhile.
    let made = tokio::task::spawn_blocking(move || answer::respond(&*edition, &path));
    made.await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}
