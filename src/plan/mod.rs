//! The site into a plan: which files there are, and what each shows. Paths and ids first, which is
//! cheap; a page's texts are made when it is rendered. Knows no template and makes no bytes.

mod announcements;
mod changes;
mod closed;
mod data;
mod embeds;
mod feeds;
mod fill;
mod fonts;
mod groups;
mod hosting;
mod jobs;
mod kept;
mod lists;
pub mod messages;
mod own_style;
pub mod routes;
mod search;
mod share;
mod table;

pub use embeds::EmbedOf;
pub use fill::Planner;
pub use groups::GroupKey;
pub use jobs::{Job, Plan, plan, report_twins};
pub use lists::Lists;
