//! For tests: a PostgreSQL server of one's own, and a fresh place for data on either engine.
//!
//! The server listens on a free port of the loopback address and keeps its data in a temporary folder; a watchdog
//! stops it and removes the folder when the test process ends, however it ends. Where `SAGSGANG_TEST_POSTGRES` gives
//! the address of a server, `postgres://user@host:port`, that one is used, and only a fresh database made for each
//! place. PostgreSQL refuses to run as root, so for root it runs as the user `postgres`, or `nobody`.
//!
//! This file uses nothing of the crate, so that the crate's own tests can include it.

#![allow(clippy::disallowed_methods, reason = "tests choose their server by the environment and wait by the clock")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test without its server must stop")]

use sea_orm::{ConnectionTrait, Database};
use std::net::TcpListener;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

/// A running PostgreSQL server.
#[derive(Debug)]
pub struct Postgres {
    url: String,
    owned: Option<Cluster>,
}

#[derive(Debug)]
struct Cluster {
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
    /// Its standard input is open as long as this process lives.
    watchdog: Child,
}

impl Postgres {
    /// The server that all tests of this process share.
    pub fn shared() -> &'static Self {
        static SHARED: OnceLock<Postgres> = OnceLock::new();
        SHARED.get_or_init(|| match std::env::var("SAGSGANG_TEST_POSTGRES") {
            Ok(url) if !url.is_empty() => Self { url: url.trim_end_matches('/').to_owned(), owned: None },
            _ => Self::start(),
        })
    }

    /// A server of one's own, for a test that kills it.
    pub fn start() -> Self {
        let programs = programs();
        let (folder, port) = (fresh_folder(), free_port());
        give_to_runner(&folder);
        let data = folder.join("data");
        run(as_runner(&programs.join("initdb"))
            .args(["--auth=trust", "--username=sagsgang", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync", "-D"])
            .arg(&data));
        let watchdog = watchdog(&programs, &folder, port);
        let cluster = Cluster { folder, programs, port, watchdog };
        cluster.wait();
        Self { url: format!("postgres://sagsgang@127.0.0.1:{port}"), owned: Some(cluster) }
    }

    /// Makes an empty database and gives its address.
    pub async fn fresh_database(&self) -> String {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let name = format!("sagsgang_{}_{}", std::process::id(), NUMBER.fetch_add(1, Ordering::Relaxed));
        let server = Database::connect(format!("{}/postgres", self.url)).await.expect("the server answers");
        server.execute_unprepared(&format!("drop database if exists {name}")).await.expect("an old database goes");
        server.execute_unprepared(&format!("create database {name}")).await.expect("a database is made");
        server.close().await.expect("the connection closes");
        format!("{}/{name}", self.url)
    }

    /// Stops the server as a power cut would, and starts it again.
    ///
    /// # Panics
    /// Where the server is not one's own.
    pub fn crash(&self) {
        let cluster = self.owned.as_ref().expect("only one's own server may be crashed");
        // Without this the watchdog's new server could hide from pg_ctl that the old one has stopped.
        let held = cluster.folder.join("held");
        std::fs::write(&held, "").expect("the server's folder can be written");
        run(as_runner(&cluster.programs.join("pg_ctl"))
            .args(["stop", "--wait", "--mode=immediate", "-D"])
            .arg(cluster.folder.join("data")));
        std::fs::remove_file(&held).expect("the server's folder can be written");
        cluster.wait();
    }
}

impl Cluster {
    /// Waits until the server answers; the watchdog starts it whenever it is down and not held.
    fn wait(&self) {
        for _ in 0..600 {
            let ready = Command::new(self.programs.join("pg_isready"))
                .args(["--quiet", "--host=127.0.0.1", "--port", &self.port.to_string()])
                .status();
            if ready.is_ok_and(|status| status.success()) {
                return;
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        panic!("PostgreSQL did not start; see {}", self.folder.join("log").display());
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        drop(self.watchdog.stdin.take());
        let _ = self.watchdog.wait();
    }
}

/// A shell that keeps the server running until its standard input ends, then stops it and removes the folder.
fn watchdog(programs: &Path, folder: &Path, port: u16) -> Child {
    let script = r#"
        bin=$1; dir=$2; port=$3
        (while [ ! -e "$dir/over" ]; do
            [ -e "$dir/held" ] || "$bin/postgres" -D "$dir/data" -k "$dir" -h 127.0.0.1 -p "$port" \
                -c max_connections=200 -c shared_buffers=32MB </dev/null >>"$dir/log" 2>&1
            sleep 0.1
        done) &
        server=$!
        cat >/dev/null
        touch "$dir/over"
        # It may just be starting, and then there is nothing to stop yet.
        while kill -0 $server 2>/dev/null; do
            "$bin/pg_ctl" stop -m immediate -D "$dir/data" >/dev/null 2>&1
            sleep 0.1
        done
        rm -rf "$dir"
    "#;
    as_runner(Path::new("/bin/sh"))
        .args(["-c", script, "watchdog"])
        .arg(programs)
        .arg(folder)
        .arg(port.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // Outside this process's group: a signal to all of it must leave somebody to clean up.
        .process_group(0)
        .spawn()
        .expect("a shell starts")
}

/// Debian keeps the server's programs off the path, in a folder for each version; the newest is taken.
fn programs() -> PathBuf {
    let versions = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut found: Vec<(u32, PathBuf)> = versions
        .filter_map(|entry| Some((entry.file_name().to_str()?.parse().ok()?, entry.path().join("bin"))))
        .filter(|(_, bin)| bin.join("initdb").exists())
        .collect();
    found.sort();
    let path = std::env::var_os("PATH").unwrap_or_default();
    let on_path = std::env::split_paths(&path).find(|bin| bin.join("initdb").exists() && bin.join("postgres").exists());
    found
        .pop()
        .map(|(_, bin)| bin)
        .or(on_path)
        .expect("PostgreSQL's server is not installed: apt-get install postgresql")
}

fn is_root() -> bool {
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

/// Whom the server runs as, where this process is root: name and user id.
fn runner() -> Option<(&'static str, u32)> {
    let id = |name: &str| {
        let out = Command::new("id").args(["-u", name]).output().ok()?;
        String::from_utf8(out.stdout).ok()?.trim().parse().ok()
    };
    is_root().then(|| ["postgres", "nobody"].into_iter().find_map(|name| Some((name, id(name)?)))).flatten()
}

fn as_runner(program: &Path) -> Command {
    let Some((name, _)) = runner() else { return Command::new(program) };
    let mut command = Command::new("setpriv");
    command.args(["--reuid", name, "--clear-groups"]).arg(program).current_dir("/");
    command
}

fn give_to_runner(folder: &Path) {
    if let Some((_, uid)) = runner() {
        std::os::unix::fs::chown(folder, Some(uid), None).expect("the folder is given away");
    }
}

fn run(command: &mut Command) {
    let out = command.stdin(Stdio::null()).output().expect("PostgreSQL's programs can be run");
    assert!(out.status.success(), "{command:?}: {}", String::from_utf8_lossy(&out.stderr));
}

fn free_port() -> u16 {
    TcpListener::bind(("127.0.0.1", 0)).and_then(|socket| socket.local_addr()).expect("a port is free").port()
}

fn fresh_folder() -> PathBuf {
    static NUMBER: AtomicU32 = AtomicU32::new(0);
    let number = NUMBER.fetch_add(1, Ordering::Relaxed);
    let folder = std::env::temp_dir().join(format!("sagsgang-postgres-{}-{number}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder is made");
    folder
}
