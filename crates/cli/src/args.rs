//! What can be asked on the command line and in the environment.

use clap::{Args as Group, Parser, Subcommand, ValueEnum};
use jiff::civil::Date;
use sagsgang_store::Location;
use std::net::SocketAddr;
use std::path::PathBuf;

/// Sagsgang carries a municipality's cases along their whole course: text, route, agenda, decision, minutes, follow-up
#[derive(Debug, Parser)]
#[command(version, max_term_width = 100)]
pub struct Args {
    /// What is to be done.
    #[command(subcommand)]
    pub command: Command,
    /// Where the municipality is; every command knows these.
    #[command(flatten)]
    pub common: Common,
}

/// Where the municipality's data is, where it is served and how this process talks.
#[derive(Clone, Debug, Group)]
pub struct Common {
    /// The data folder: files, search index and, unless --database says otherwise, the database
    #[arg(long, env = "SAGSGANG_DATA", value_name = "FOLDER", default_value = "./data", global = true)]
    pub data: PathBuf,
    /// The address to serve on
    #[arg(long, env = "SAGSGANG_LISTEN", value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8080", global = true)]
    pub listen: SocketAddr,
    /// A PostgreSQL database, postgres://user:password@host/name; without it, SQLite in the data folder
    #[arg(long, env = "SAGSGANG_DATABASE", value_name = "URL", hide_env_values = true, global = true)]
    pub database: Option<String>,
    /// Which log lines are written, such as "warn" or "info,sagsgang_web=debug"
    #[arg(long, env = "SAGSGANG_LOG", value_name = "FILTER", default_value = "info", global = true)]
    pub log: String,
    /// How log lines are written; text on a terminal and JSON elsewhere when not said
    #[arg(long, env = "SAGSGANG_LOG_FORMAT", value_name = "FORMAT", global = true)]
    pub log_format: Option<LogFormat>,
}

/// How log lines are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum LogFormat {
    /// For people.
    Text,
    /// A JSON object for each line, for machines.
    Json,
}

/// How it is served.
#[derive(Clone, Debug, Group)]
pub struct Serving {
    /// Where the public reaches it, such as https://sagsgang.fjordby.dk; feeds, mail and open data name it. Without
    /// it, the address it serves on
    #[arg(long, env = "SAGSGANG_ADDRESS", value_name = "URL", value_parser = web_address)]
    pub address: Option<String>,
    /// The public reaches it by HTTPS: cookies and browsers are told to insist on it
    #[arg(
        long,
        env = "SAGSGANG_HTTPS",
        action = clap::ArgAction::SetTrue,
        value_parser = clap::builder::BoolishValueParser::new()
    )]
    pub https: bool,
    /// The mail server, such as smtps://user:password@mail.fjordby.dk, or smtp://…:587?tls=required for STARTTLS; without
    /// it, nothing is offered by mail
    #[arg(long, env = "SAGSGANG_SMTP", value_name = "URL", hide_env_values = true)]
    pub smtp: Option<String>,
    /// Whom mail comes from, such as "sagsgang@fjordby.dk"; needed with --smtp
    #[arg(long, env = "SAGSGANG_MAIL_FROM", value_name = "ADDRESS")]
    pub mail_from: Option<String>,
    /// Make every public page anew for each request, to measure what that costs
    #[arg(long, hide = true)]
    pub no_page_cache: bool,
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve the municipality in the data folder; an empty one asks for its first administrator
    Serve(Serving),
    /// Serve the demo municipality; an empty data folder is filled with it first
    Demo(Demo),
    /// Make the register of open data anew and mend what differs from what is public; needed only after it was damaged
    Register,
    /// Recompute the journal and compare every record and file with it
    Verify,
    /// Write everything the municipality has into one file, also while it is being served
    Backup {
        /// The file to write, ending in .tar
        file: PathBuf,
    },
    /// Bring a backup back into an empty folder and an empty database, and verify it
    Restore {
        /// Erase those who followed by mail when the backup was made: an old one brings back who has left since
        #[arg(long)]
        without_followers: bool,
        /// The file `sagsgang backup` wrote
        file: PathBuf,
    },
    /// Build the search index anew, also while the municipality is being served; the old one answers meanwhile
    Reindex,
    /// Look whether everything a municipality needs is in order, and change nothing
    Doctor,
    /// Read documents in: minutes, status tables and memos become what they tell
    Import {
        /// The paths hold all that a case system delivers: what it delivered before and does not any more is retracted
        #[arg(long)]
        whole_delivery: bool,
        /// PDF, Word, Excel, HTML, text, XML of case systems, .zip of them, and folders
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Read a document and show what was understood, without keeping anything
    Intake {
        /// Print it as JSON, the only form there is yet
        #[arg(long, required = true)]
        json: bool,
        /// A document
        file: PathBuf,
    },
}

/// How the demo is loaded and served.
#[derive(Clone, Debug, Group)]
pub struct Demo {
    /// Fill the data folder and end, without serving
    #[arg(long)]
    pub load_only: bool,
    /// The day it is in the demo; where its year ends, when not said
    #[arg(long, value_name = "YYYY-MM-DD")]
    pub today: Option<Date>,
    /// How it is served.
    #[command(flatten)]
    pub serving: Serving,
}

impl Common {
    /// Where the data is kept.
    pub fn location(&self) -> Location {
        let database = self.database.clone().filter(|url| !url.trim().is_empty());
        Location { data: self.data.clone(), database }
    }
}

/// An address of a site without what comes after its host.
fn web_address(text: &str) -> Result<String, String> {
    let text = text.trim().trim_end_matches('/');
    let host = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match host {
        Some(host) if !host.is_empty() && !host.contains(['/', '?', '#', ' ']) => Ok(text.to_owned()),
        _ => Err("write it as https://host, without a path".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Args, Command};
    use clap::{CommandFactory as _, Parser as _};

    #[test]
    fn the_command_line_is_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn every_command_knows_the_three_places() {
        let places = ["--data", "/srv/x", "--listen", "0.0.0.0:80", "--database", "postgres://h/n"];
        for command in [
            &["serve"][..],
            &["demo"],
            &["verify"],
            &["backup", "f.tar"],
            &["restore", "f.tar"],
            &["reindex"],
            &["doctor"],
            &["import", "folder", "f.txt"],
            &["intake", "--json", "f.txt"],
        ] {
            let line = ["sagsgang"].iter().chain(command).chain(&places);
            let args = Args::try_parse_from(line).unwrap_or_else(|error| panic!("{command:?}: {error}"));
            let location = args.common.location();
            assert_eq!(location.data.to_str(), Some("/srv/x"), "{command:?}");
            assert_eq!(location.database.as_deref(), Some("postgres://h/n"), "{command:?}");
            assert_eq!(args.common.listen.port(), 80, "{command:?}");
        }
    }

    #[test]
    fn the_public_address_is_a_host_and_nothing_more() {
        let address = |given: &str| match Args::try_parse_from(["sagsgang", "serve", "--address", given]).ok()?.command
        {
            Command::Serve(serving) => serving.address,
            _ => None,
        };
        assert_eq!(address("https://sagsgang.fjordby.dk/").as_deref(), Some("https://sagsgang.fjordby.dk"));
        assert_eq!(address("http://127.0.0.1:8080").as_deref(), Some("http://127.0.0.1:8080"));
        for wrong in ["", "fjordby.dk", "https://", "https://fjordby.dk/sagsgang", "ftp://fjordby.dk"] {
            assert_eq!(address(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn an_empty_database_address_means_the_folders_own() {
        let args = Args::try_parse_from(["sagsgang", "serve", "--database", ""]).unwrap();
        assert!(args.common.location().database.is_none());
        assert!(matches!(args.command, Command::Serve(serving) if !serving.https));
    }
}
