//! Hashes files while they pass by, without holding them in memory.

use std::io::{self, Read, Write};

use crate::base::ContentHash;

/// Which side of a copy failed.
#[derive(Debug)]
pub(crate) enum CopyFault {
    /// Reading.
    Read(io::Error),
    /// Writing.
    Write(io::Error),
}

impl CopyFault {
    /// The operating system's reason alone.
    pub(crate) fn into_inner(self) -> io::Error {
        match self {
            Self::Read(fault) | Self::Write(fault) => fault,
        }
    }
}

/// Copies a stream and says its hash and length (bytes). A file of one piece has the hash of its
/// bytes; that of a longer one is made of the hashes of its pieces, so that memory stays bounded.
pub(crate) fn copy_hashed(
    from: &mut impl Read,
    to: &mut impl Write,
) -> Result<(ContentHash, u64), CopyFault> {
    copy_in_pieces(from, to, PIECE)
}

const PIECE: u64 = 4 << 20;

fn copy_in_pieces(
    from: &mut impl Read,
    to: &mut impl Write,
    limit: u64,
) -> Result<(ContentHash, u64), CopyFault> {
    let mut piece = Vec::new();
    let mut hashes: Vec<ContentHash> = Vec::new();
    let mut length = 0;
    loop {
        piece.clear();
        let part = from.by_ref().take(limit).read_to_end(&mut piece);
        let count = part.map_err(CopyFault::Read)? as u64;
        if count > 0 || hashes.is_empty() {
            to.write_all(&piece).map_err(CopyFault::Write)?;
            hashes.push(ContentHash::of(&piece));
            length += count;
        }
        if count < limit {
            break;
        }
    }
    let hash = match hashes.as_slice() {
        [only] => *only,
        several => {
            let text: String = several.iter().map(ContentHash::to_string).collect();
            ContentHash::of(text.as_bytes())
        }
    };
    Ok((hash, length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_stream_has_the_hash_of_its_bytes_and_a_long_one_its_own() {
        let hashed = |mut bytes: &[u8]| {
            let mut copy = Vec::new();
            let (hash, length) = copy_in_pieces(&mut bytes, &mut copy, 4).unwrap();
            (hash, length, copy)
        };
        for short in ["", "abc", "abcd"] {
            let expected = (
                ContentHash::of(short.as_bytes()),
                short.len() as u64,
                short.into(),
            );
            assert_eq!(hashed(short.as_bytes()), expected);
        }
        let (hash, length, copy) = hashed(b"abcdefgh");
        assert_eq!((length, copy.as_slice()), (8, b"abcdefgh".as_slice()));
        assert_ne!(hash, hashed(b"abcdefgi").0);
        assert_ne!(hash, hashed(b"abcdefg").0);
    }
}
