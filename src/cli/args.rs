//! What the user typed.

use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, CommandFactory, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::base::BaseUrl;
use crate::calendar::BuildTime;

/// Turns Markdown events in several languages into a static site with calendars and iCal feeds.
#[derive(Parser)]
#[command(name = "keste", version, propagate_version = true)]
pub(super) struct Arguments {
    /// Language of the program's messages
    #[arg(long, global = true, value_enum)]
    pub(super) lang: Option<MessageLanguage>,
    /// Form of problems; md and html are tables of “keste status”
    #[arg(long, global = true, value_enum, default_value_t = Format::Human)]
    pub(super) format: Format,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Build the site into the output folder
    Build(Build),
    /// Show the site in the browser and rebuild it after each save
    Serve(Serve),
    /// Find all problems without writing anything
    Check(Check),
    /// List what takes place in a span of days, or what visitors find by words
    List(List),
    /// Tell whether a day has come since the build that makes it out of date
    ///
    /// Ends with 0 when the site is up to date, with 10 when it is not, with 3 when there is none.
    Stale(Stale),
    /// Show which translations are missing or outdated, the nearest event first
    Status(Status),
    /// Let published events vanish without a trace, after their files were deleted
    ///
    /// Adds their ids to content/forgotten.yaml. An event that will not take place is better cancelled.
    Forget(Forget),
    /// Make a small site that builds as it is
    Init(Init),
    /// Say more about a code that stands in a message
    Explain(Explain),
}

/// Where a site is and how it is seen.
#[derive(Args)]
pub(super) struct SiteArgs {
    /// The folder with keste.yaml
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub(super) root: PathBuf,
    /// Where the site is published, instead of base_url in keste.yaml
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub(super) base_url: Option<BaseUrl>,
    /// The time of the build: a date, or an instant such as 2026-11-21T09:00:00Z
    #[arg(long, value_name = "DATE", value_parser = build_time)]
    pub(super) now: Option<BuildTime>,
    #[command(flatten)]
    pub(super) zones: ZoneArgs,
}

/// By which time zones.
#[derive(Args)]
pub(super) struct ZoneArgs {
    /// Time zones as zic makes them, which replace the built-in ones of their names
    #[arg(long, value_name = "DIR")]
    pub(super) tzdb: Option<PathBuf>,
}

/// What subscribers have been told.
#[derive(Args)]
pub(super) struct LedgerArgs {
    /// The ledger of the published site; ledger.json in the output folder when left out
    #[arg(long, value_name = "PATH")]
    pub(super) ledger: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    /// The output folder; public/ beside keste.yaml when left out
    #[arg(long, value_name = "DIR")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    /// The port; the next free one when it is taken
    #[arg(long, value_name = "PORT", default_value_t = 4000)]
    pub(super) port: u16,
    /// The IP address to answer at; 0.0.0.0 shows the site to your whole network. Left out, only this
    /// machine sees it
    #[arg(long, value_name = "IP")]
    pub(super) host: Option<IpAddr>,
    /// Show drafts and what is not published yet, too
    #[arg(long)]
    pub(super) drafts: bool,
}

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    /// Fail on warnings, too
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Args)]
pub(super) struct List {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// The first day; the day of the build when left out
    #[arg(long, value_name = "DATE")]
    pub(super) from: Option<Date>,
    /// The last day
    #[arg(long, value_name = "DATE")]
    pub(super) to: Option<Date>,
    /// What visitors find who type this, the best first
    #[arg(long, value_name = "WORDS", num_args = 1.., conflicts_with_all = ["from", "to"])]
    pub(super) search: Option<Vec<String>>,
}

#[derive(Args)]
pub(super) struct Stale {
    /// The folder with the built site
    #[arg(long, value_name = "DIR", default_value = "public")]
    pub(super) dir: PathBuf,
    /// The time to compare with: a date, or an instant such as 2026-11-21T09:00:00Z
    #[arg(long, value_name = "DATE", value_parser = build_time)]
    pub(super) now: Option<BuildTime>,
    #[command(flatten)]
    pub(super) zones: ZoneArgs,
}

#[derive(Args)]
pub(super) struct Status {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    /// Show the entries that need no work, too
    #[arg(long)]
    pub(super) all: bool,
    /// Note that a translation is up to date with its source text, such as: --accept events/robot ru
    #[arg(long, num_args = 2, value_names = ["ENTRY", "LANG"])]
    pub(super) accept: Vec<String>,
}

#[derive(Args)]
pub(super) struct Forget {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    /// The ids, such as events/robot
    #[arg(value_name = "ID", required = true)]
    pub(super) ids: Vec<String>,
}

#[derive(Args)]
pub(super) struct Init {
    /// A folder that is empty or not there yet
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

#[derive(Args)]
pub(super) struct Explain {
    /// The code, such as unknown-key
    #[arg(value_name = "CODE")]
    pub(super) code: String,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageLanguage {
    Kk,
    Ru,
    En,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    Human,
    Json,
    Github,
    Md,
    Html,
}

fn base_url(text: &str) -> Result<BaseUrl, String> {
    BaseUrl::parse(text).map_err(|_| "not an http:// or https:// address".to_owned())
}

fn build_time(text: &str) -> Result<BuildTime, String> {
    BuildTime::parse(text).ok_or_else(|| "neither a date nor an instant".to_owned())
}

/// The fault of a call that wants a table from a command that has none.
pub(super) fn no_table() -> clap::Error {
    let text = "--format md and --format html belong to “keste status”";
    Arguments::command().error(clap::error::ErrorKind::ArgumentConflict, text)
}
