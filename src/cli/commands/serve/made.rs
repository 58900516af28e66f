//! Pictures that were made for the preview, kept in memory by what they were made from.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use crate::base::ContentHash;

/// How many bytes of pictures are kept; the oldest go first.
const MOST: usize = 64 << 20;

/// Finished pictures.
#[derive(Default)]
pub(super) struct Made(Mutex<VecDeque<(ContentHash, Vec<u8>)>>);

impl Made {
    pub(super) fn get(&self, key: &ContentHash) -> Option<Vec<u8>> {
        let made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let known = made.iter().find(|(known, _)| known == key);
        known.map(|(_, bytes)| bytes.clone())
    }

    pub(super) fn put(&self, key: ContentHash, bytes: &[u8]) {
        let mut made = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        made.push_back((key, bytes.to_vec()));
        while made.iter().map(|(_, one)| one.len()).sum::<usize>() > MOST {
            made.pop_front();
        }
    }
}
