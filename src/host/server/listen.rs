//! Sockets: the first port that is free, the address that others see.

use std::io::{self, ErrorKind};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener, UdpSocket};

use crate::diagnostics::Diagnostic;
use crate::host::fault::cannot_serve;

/// How many ports are tried.
const TRIES: u16 = 20;

/// Takes the first of some ports that is free. Without a host it is one that only this machine sees.
pub(super) fn bind(
    host: Option<IpAddr>,
    port: u16,
) -> Result<(TcpListener, SocketAddr), Diagnostic> {
    let loopback = || match TcpListener::bind((Ipv4Addr::LOCALHOST, 0)) {
        // A machine may have IPv6 alone.
        Err(fault) if fault.kind() == ErrorKind::AddrNotAvailable => {
            IpAddr::V6(Ipv6Addr::LOCALHOST)
        }
        _ => IpAddr::V4(Ipv4Addr::LOCALHOST),
    };
    let host = host.unwrap_or_else(loopback);
    let first = SocketAddr::new(host, port);
    let last = port.saturating_add(TRIES - 1);
    let mut taken = io::Error::from(ErrorKind::AddrInUse);
    for port in port..=last {
        let bound = TcpListener::bind((host, port));
        match bound.and_then(|listener| Ok((listener.local_addr()?, listener))) {
            Ok((address, listener)) => return Ok((listener, address)),
            Err(fault) if fault.kind() == ErrorKind::AddrInUse => taken = fault,
            Err(fault) => return Err(cannot_serve(first, &fault)),
        }
    }
    Err(cannot_serve(first, &taken))
}

/// This machine's address in its network. Nothing is sent for that: the system only says from where
/// it would send.
pub(super) fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).ok()?;
    // TEST-NET-1 (RFC 5737) belongs to nobody.
    socket.connect((Ipv4Addr::new(192, 0, 2, 1), 9)).ok()?;
    let ip = socket.local_addr().ok()?.ip();
    (!ip.is_unspecified()).then_some(ip)
}

/// A connection takes a file descriptor, of which a program begins with few; it may have as many as
/// its hard limit says.
pub(super) fn allow_many_connections() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, getrlimit, setrlimit};
        let mut limit = getrlimit(Resource::Nofile);
        limit.current = limit.maximum;
        // Where it is refused there are fewer connections, that is all.
        let _ = setrlimit(Resource::Nofile, limit);
    }
}
