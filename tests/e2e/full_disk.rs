//! The data folder on a disk that runs full: nothing is accepted until there is room, and then everything goes on, whatever was
//! done to the program meanwhile. The journal alone is in `tests/it/journal.rs`.

use std::fs::{File, remove_file};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tokio::task::JoinHandle;

use crate::peers::{Peer, wait_for};
use crate::trial::{Feed, Running, SAMPLES_PER_POST, Trial, whole_lines};

const BYTES: &str = "4m";
const FULL: &str = "tizbek_journal_full_total";

/// A small file system in memory, mounted where only the programs can see it that are started inside. It goes with its keeper.
struct SmallDisk {
    keeper: Peer,
    dir: PathBuf,
    user: bool,
}

impl SmallDisk {
    /// Needs root, or a kernel that lets users make namespaces.
    fn at(dir: &Path) -> Self {
        std::fs::create_dir_all(dir).expect("a folder");
        let can = |with: &[&str]| {
            let mut unshare = Command::new("unshare");
            unshare.args(with).args(["--mount", "mount", "-t", "tmpfs", "tmpfs"]).arg(dir).stderr(Stdio::null());
            unshare.status().is_ok_and(|status| status.success())
        };
        let user = !can(&[]);
        assert!(!user || can(&["--map-root-user"]), "a disk of its own needs root or user namespaces (unshare --mount)");
        let mut command = Command::new("unshare");
        command.args(user.then_some("--map-root-user")).args(["--mount", "sh", "-c"]);
        command.arg(format!("mount -t tmpfs -o size={BYTES} tmpfs \"$0\" && touch \"$0/mounted\" && exec sleep 600")).arg(dir);
        let disk = Self { keeper: Peer::spawn("unshare", &mut command), dir: dir.into(), user };
        wait_for("the small disk", || disk.outside("mounted").exists());
        disk
    }

    /// Where those outside find a file on it.
    fn outside(&self, name: &str) -> PathBuf {
        let root = PathBuf::from(format!("/proc/{}/root", self.keeper.pid()));
        root.join(self.dir.strip_prefix("/").expect("an absolute path")).join(name)
    }

    /// `program`, started where the disk can be seen.
    fn inside(&self, program: &str) -> Command {
        let mut command = Command::new("nsenter");
        command.args(["--target", &self.keeper.pid().to_string(), "--mount"]);
        command.args(self.user.then_some(["--user", "--preserve-credentials"]).into_iter().flatten()).arg(program);
        command
    }

    fn fill(&self) {
        let mut ballast = File::create(self.outside("ballast")).expect("a file");
        let full = loop {
            if let Err(full) = ballast.write_all(&[0; 4096]) {
                break full;
            }
        };
        assert_eq!(full.kind(), ErrorKind::StorageFull, "{full}");
    }

    fn make_room(&self) {
        remove_file(self.outside("ballast")).expect("it was full");
    }
}

struct Run {
    trial: Trial,
    disk: SmallDisk,
    next: i64,
}

impl Run {
    fn start(&self) -> Running {
        self.trial.grown_up(self.trial.spawn_with(self.disk.inside(env!("CARGO_BIN_EXE_tizbek"))))
    }

    fn post(&mut self, running: &Running, times: usize) {
        for _ in 0..times {
            assert!(self.trial.post(running, self.next), "there is room, and readings are refused");
            self.next += SAMPLES_PER_POST;
        }
    }

    /// Posts until nothing is accepted any more; the post that waits for that.
    fn post_until_full(&mut self, running: &Running) -> JoinHandle<bool> {
        let before = self.trial.metric(running, FULL);
        loop {
            let post = self.trial.runtime.spawn(self.trial.posting(running, self.next));
            wait_for("an answer or a full disk", || post.is_finished() || self.trial.metric(running, FULL) > before);
            if !post.is_finished() {
                return post;
            }
            assert!(self.trial.runtime.block_on(post).expect("no panic"), "readings are refused before the disk is full");
            self.next += SAMPLES_PER_POST;
        }
    }

    fn accepted(&mut self, post: JoinHandle<bool>) -> bool {
        let accepted = self.trial.runtime.block_on(post).expect("no panic");
        self.next += if accepted { SAMPLES_PER_POST } else { 0 };
        accepted
    }

    /// What is on the disk, for those who look at it afterwards.
    fn copied(mut self) -> (Trial, i64) {
        let copy = self.trial.dir().join("copy");
        std::fs::create_dir(&copy).expect("a folder");
        for entry in std::fs::read_dir(self.disk.outside("")).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_file() {
                std::fs::copy(&path, copy.join(path.file_name().expect("a name"))).expect("it can be copied");
            }
        }
        self.trial.data = copy;
        (self.trial, self.next)
    }
}

#[test]
fn a_full_disk_accepts_nothing_until_there_is_room_and_loses_nothing() {
    let trial = Trial::new(&Feed::Pushed);
    let disk = SmallDisk::at(&trial.data);
    let mut run = Run { trial, disk, next: 0 };
    let site = run.start();
    run.post(&site, 40);

    // Full for a while: what waited is accepted when there is room.
    run.disk.fill();
    let waiting = run.post_until_full(&site);
    run.disk.make_room();
    assert!(run.accepted(waiting), "there is room again");
    run.post(&site, 40);

    // Ended in order while it is full, started, killed, started again.
    run.disk.fill();
    let waiting = run.post_until_full(&site);
    site.end();
    // A last batch may have found room where the log of the database began anew: what counts is that its answer was true.
    run.accepted(waiting);
    let mut site = run.start();
    let waiting = run.post_until_full(&site);
    site.peer.kill();
    run.accepted(waiting);
    let site = run.start();
    let waiting = run.post_until_full(&site);
    let log = whole_lines(&run.disk.outside("alerts.jsonl")).len();
    run.disk.make_room();
    assert!(run.accepted(waiting), "there is room again");
    run.post(&site, 40);
    wait_for("more alerts", || whole_lines(&run.disk.outside("alerts.jsonl")).len() > log);
    site.end();
    let (trial, accepted) = run.copied();
    trial.check(accepted);
}
