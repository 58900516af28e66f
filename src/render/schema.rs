//! The JSON Schema (draft 2020-12) of `events.json`, derived from the type that is written there and
//! its doc comments.

use schemars::generate::SchemaSettings;

use super::data;
use crate::view::DataFeed;

/// The schema, which has the address at which it is published as its name.
pub(super) fn json(address: &str) -> Vec<u8> {
    let settings = SchemaSettings::draft2020_12().for_serialize();
    let mut schema = settings.into_generator().into_root_schema_for::<DataFeed>();
    schema.insert("$id".to_owned(), address.into());
    data::json(&schema)
}
