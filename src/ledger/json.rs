//! The ledger as a file: JSON (RFC 8259) with one record a line, so that two versions are compared line
//! by line. Whatever cannot be read whole is a fault, never half a ledger.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Change, Ledger, Record, Tombstone};
use crate::diagnostics::{Code, Diagnostic};

/// The version of the format.
const VERSION: u32 = 1;

/// Why bytes are not the ledger of this site.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum LedgerFault {
    /// They cannot be read as a ledger; with the parser's English words.
    Damaged(String),
    /// They are the ledger of another domain.
    Foreign(String),
    /// A newer version of the program wrote them in a newer form.
    Newer(u32),
}

/// What a ledger of any version says first.
#[derive(Deserialize)]
struct Head {
    version: u32,
    uid_domain: String,
}

#[derive(Deserialize)]
struct File {
    records: Vec<Record>,
    gone: Vec<Tombstone>,
    #[serde(default)]
    feeds: BTreeSet<String>,
    changes: Vec<Change>,
}

impl Ledger {
    /// Reads the ledger of a site with this `uid_domain`.
    pub fn read(bytes: &[u8], uid_domain: &str) -> Result<Self, LedgerFault> {
        let damaged = |fault: serde_json::Error| LedgerFault::Damaged(fault.to_string());
        let head: Head = serde_json::from_slice(bytes).map_err(damaged)?;
        if head.version > VERSION {
            return Err(LedgerFault::Newer(head.version));
        }
        if head.uid_domain != uid_domain {
            return Err(LedgerFault::Foreign(head.uid_domain));
        }
        let file: File = serde_json::from_slice(bytes).map_err(damaged)?;
        let mut ledger = Self {
            feeds: file.feeds,
            changes: file.changes,
            ..Self::empty(uid_domain)
        };
        let twice = |uid: String| LedgerFault::Damaged(format!("{uid:?} stands in it twice"));
        for tombstone in file.gone {
            let uid = tombstone.uid.clone();
            if let Some(other) = ledger.gone.insert(uid, tombstone) {
                return Err(twice(other.uid));
            }
        }
        for record in file.records {
            let uid = record.uid.clone();
            let is_gone = ledger.gone.contains_key(&uid);
            if ledger.records.insert(uid.clone(), record).is_some() || is_gone {
                return Err(twice(uid));
            }
        }
        Ok(ledger)
    }

    /// The bytes of the file: the same ledger gives the same.
    pub fn write(&self) -> Vec<u8> {
        let mut text = format!(
            "{{\"version\":{VERSION},\n\"uid_domain\":{}",
            line(&self.uid_domain)
        );
        push_lines(&mut text, "records", self.records.values());
        push_lines(&mut text, "gone", self.gone.values());
        push_lines(&mut text, "feeds", &self.feeds);
        push_lines(&mut text, "changes", &self.changes);
        text.push_str("}\n");
        text.into_bytes()
    }
}

fn push_lines<'v, T: Serialize + 'v>(
    text: &mut String,
    key: &str,
    values: impl IntoIterator<Item = &'v T>,
) {
    let lines: Vec<_> = values.into_iter().map(line).collect();
    text.push_str(&format!(",\n\"{key}\":["));
    if !lines.is_empty() {
        text.push_str(&format!("\n{}\n", lines.join(",\n")));
    }
    text.push(']');
}

/// A value on one line. Maps with keys of text and plain values, as the ledger holds, cannot fail.
fn line(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

impl LedgerFault {
    /// The problem with a file of this name, for a site with this `uid_domain`.
    pub fn diagnostic(&self, path: &str, uid_domain: &str) -> Diagnostic {
        let problem = |code| Diagnostic::anywhere(code).arg("path", path);
        match self {
            Self::Damaged(reason) => problem(Code::LedgerDamaged).arg("reason", reason.as_str()),
            Self::Foreign(domain) => problem(Code::LedgerForeign)
                .arg("domain", domain.as_str())
                .arg("uid-domain", uid_domain),
            Self::Newer(version) => problem(Code::LedgerNewer).arg("version", version.to_string()),
        }
    }
}

/// Times and days as text, in the form in which they are printed.
pub(super) mod text {
    use std::fmt::Display;
    use std::str::FromStr;

    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serializer};

    pub(in crate::ledger) fn serialize<T: Display, S: Serializer>(
        value: &T,
        out: S,
    ) -> Result<S::Ok, S::Error> {
        out.collect_str(value)
    }

    pub(in crate::ledger) fn deserialize<'de, T, D>(source: D) -> Result<T, D::Error>
    where
        T: FromStr<Err: Display>,
        D: Deserializer<'de>,
    {
        let text = String::deserialize(source)?;
        text.parse().map_err(D::Error::custom)
    }
}
