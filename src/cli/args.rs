//! What the user typed: commands, arguments and how their values are read.
//!
//! No word for users stands here. What help says of a command or an argument is the message of its name in
//! `src/messages/*/help.ftl`, which [`super::help`] puts in; `value_name` is the name of a message, too. A doc
//! comment on one of them would be help in English that nobody sees.

use std::error::Error;
use std::ffi::OsString;
use std::fmt;
use std::net::IpAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;

use crate::base::BaseUrl;
use crate::calendar::BuildTime;
use crate::i18n::fluent::ProgramLanguage;
use crate::parse::settings::wanted_base_url;

#[derive(Parser)]
#[command(
    name = "keste",
    version,
    propagate_version = true,
    disable_help_subcommand = true
)]
#[command(subcommand_value_name = "command")]
pub(super) struct Arguments {
    // Declared so that clap knows it; `language_in` has read it before.
    #[arg(long, global = true, value_enum, value_name = "lang")]
    pub(super) lang: Option<MessageLanguage>,
    #[arg(long, global = true, value_enum, value_name = "format", default_value_t = Format::Human)]
    pub(super) format: Format,
    #[command(subcommand)]
    pub(super) command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    Build(Build),
    Serve(Serve),
    Check(Check),
    List(List),
    Stale(Stale),
    Status(Status),
    Forget(Forget),
    Init(Init),
    Explain(Explain),
    Help(Help),
}

// Where a site is and how it is seen.
#[derive(Args)]
pub(super) struct SiteArgs {
    #[arg(long, value_name = "dir", default_value = ".")]
    pub(super) root: PathBuf,
    #[arg(long, value_name = "url", value_parser = base_url)]
    pub(super) base_url: Option<BaseUrl>,
    #[arg(long, value_name = "date", value_parser = build_time)]
    pub(super) now: Option<BuildTime>,
    #[command(flatten)]
    pub(super) zones: ZoneArgs,
}

// By which time zones.
#[derive(Args)]
pub(super) struct ZoneArgs {
    #[arg(long, value_name = "dir")]
    pub(super) tzdb: Option<PathBuf>,
}

// What subscribers have been told.
#[derive(Args)]
pub(super) struct LedgerArgs {
    #[arg(long, value_name = "path")]
    pub(super) ledger: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Build {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    #[arg(long, value_name = "dir")]
    pub(super) output: Option<PathBuf>,
}

#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    #[arg(long, value_name = "port", default_value_t = 4000, value_parser = port)]
    pub(super) port: u16,
    #[arg(long, value_name = "ip", value_parser = address)]
    pub(super) host: Option<IpAddr>,
    #[arg(long)]
    pub(super) drafts: bool,
}

#[derive(Args)]
pub(super) struct Check {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    #[arg(long)]
    pub(super) strict: bool,
}

#[derive(Args)]
pub(super) struct List {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[arg(long, value_name = "date", value_parser = day)]
    pub(super) from: Option<Date>,
    #[arg(long, value_name = "date", value_parser = day)]
    pub(super) to: Option<Date>,
    #[arg(long, value_name = "words", num_args = 1.., conflicts_with_all = ["from", "to"])]
    pub(super) search: Option<Vec<String>>,
}

#[derive(Args)]
pub(super) struct Stale {
    #[arg(long, value_name = "dir", default_value = "public")]
    pub(super) dir: PathBuf,
    #[arg(long, value_name = "date", value_parser = build_time)]
    pub(super) now: Option<BuildTime>,
    #[command(flatten)]
    pub(super) zones: ZoneArgs,
}

#[derive(Args)]
pub(super) struct Status {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[arg(long)]
    pub(super) all: bool,
    #[arg(long, num_args = 2, value_names = ["entry", "lang"])]
    pub(super) accept: Vec<String>,
}

#[derive(Args)]
pub(super) struct Forget {
    #[command(flatten)]
    pub(super) site: SiteArgs,
    #[command(flatten)]
    pub(super) published: LedgerArgs,
    #[arg(value_name = "id", required = true)]
    pub(super) ids: Vec<String>,
}

#[derive(Args)]
pub(super) struct Init {
    #[arg(value_name = "dir")]
    pub(super) folder: PathBuf,
}

#[derive(Args)]
pub(super) struct Explain {
    #[arg(value_name = "code")]
    pub(super) code: String,
}

#[derive(Args)]
pub(super) struct Help {
    #[arg(value_name = "command")]
    pub(super) command: Option<String>,
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

impl From<MessageLanguage> for ProgramLanguage {
    fn from(language: MessageLanguage) -> Self {
        match language {
            MessageLanguage::Kk => Self::Kazakh,
            MessageLanguage::Ru => Self::Russian,
            MessageLanguage::En => Self::English,
        }
    }
}

/// The language of `--lang`, wherever it stands in a call; `None` where it is left out or unknown. It is
/// looked for before the call is read, so that help and faults are in it.
pub(super) fn language_in(call: &[OsString]) -> Option<ProgramLanguage> {
    let words = call.iter().map(|word| word.to_str().unwrap_or_default());
    let mut words = words.skip(1).take_while(|word| *word != "--");
    let value = loop {
        let word = words.next()?;
        match word.strip_prefix("--lang") {
            Some("") => break words.next()?,
            Some(rest) if rest.starts_with('=') => break &rest[1..],
            _ => {}
        }
    };
    let language = MessageLanguage::from_str(value, false).ok()?;
    Some(language.into())
}

/// A value that an argument cannot take, with the name of the message that says what it can.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Unfit(pub(super) &'static str);

impl fmt::Display for Unfit {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.0)
    }
}

impl Error for Unfit {}

fn base_url(text: &str) -> Result<BaseUrl, Unfit> {
    BaseUrl::parse(text).map_err(|fault| Unfit(wanted_base_url(fault)))
}

fn build_time(text: &str) -> Result<BuildTime, Unfit> {
    BuildTime::parse(text).ok_or(Unfit("type-build-time"))
}

fn day(text: &str) -> Result<Date, Unfit> {
    text.parse().map_err(|_| Unfit("type-date"))
}

fn port(text: &str) -> Result<u16, Unfit> {
    text.parse().map_err(|_| Unfit("type-port"))
}

fn address(text: &str) -> Result<IpAddr, Unfit> {
    text.parse().map_err(|_| Unfit("type-ip"))
}
