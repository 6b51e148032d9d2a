//! A bounded folder of segments: what is to be sent lies here first, so that a dead server or a killed program costs nothing but
//! room. Oldest out first; when the folder is full the oldest goes, and is counted. It knows neither what is in a segment nor
//! where it goes.

use std::collections::VecDeque;
use std::io;
use std::path::{Path, PathBuf};

use tokio::fs;

const ENDING: &str = "lp";
const UNFINISHED: &str = "tmp";

#[derive(Debug)]
pub struct Spool {
    dir: PathBuf,
    bytes_max: u64,
    bytes: u64,
    segments: VecDeque<Segment>,
    next: u64,
}

/// One file: what was handed over in one go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    pub number: u64,
    pub bytes: u64,
}

impl Spool {
    /// Takes up what an earlier run left, in its order. A segment that was being written when that run ended is not there.
    pub fn open(dir: &Path, bytes_max: u64) -> io::Result<Self> {
        std::fs::create_dir_all(dir)?;
        let mut segments = Vec::new();
        for entry in std::fs::read_dir(dir)? {
            let path = entry?.path();
            let ending = path.extension().and_then(|ending| ending.to_str());
            let number = path.file_stem().and_then(|stem| stem.to_str()).and_then(|stem| stem.parse::<u64>().ok());
            match (number, ending) {
                (Some(number), Some(ENDING)) => segments.push(Segment { number, bytes: std::fs::metadata(&path)?.len() }),
                (Some(_), Some(UNFINISHED)) => std::fs::remove_file(&path)?,
                _ => {}
            }
        }
        segments.sort_by_key(|segment| segment.number);
        let next = segments.last().map_or(0, |last| last.number + 1);
        let bytes = segments.iter().map(|segment| segment.bytes).sum();
        Ok(Self { dir: dir.to_owned(), bytes_max, bytes, segments: segments.into(), next })
    }

    #[must_use]
    pub fn oldest(&self) -> Option<Segment> {
        self.segments.front().copied()
    }

    #[must_use]
    pub fn bytes(&self) -> u64 {
        self.bytes
    }

    #[must_use]
    pub fn segments(&self) -> usize {
        self.segments.len()
    }

    #[must_use]
    pub fn path(&self, segment: Segment) -> PathBuf {
        self.file(segment.number, ENDING)
    }

    /// Where the next segment is to be written, and what must go to make room for it. The caller writes with `write`, removes what
    /// must go, and then says `written`.
    #[must_use]
    pub fn reserve(&mut self, bytes: u64) -> Reserved {
        let segment = Segment { number: self.next, bytes };
        self.next += 1;
        let mut removed = Vec::new();
        while self.bytes + bytes > self.bytes_max {
            let Some(oldest) = self.segments.pop_front() else { break };
            self.bytes -= oldest.bytes;
            removed.push(self.path(oldest));
        }
        Reserved { segment, unfinished: self.file(segment.number, UNFINISHED), finished: self.path(segment), removed }
    }

    pub fn written(&mut self, segment: Segment) {
        self.bytes += segment.bytes;
        self.segments.push_back(segment);
    }

    /// Forgets `segment`, if it has not been pushed out meanwhile.
    pub fn done(&mut self, segment: Segment) {
        if self.oldest() == Some(segment) {
            self.segments.pop_front();
            self.bytes -= segment.bytes;
        }
    }

    fn file(&self, number: u64, ending: &str) -> PathBuf {
        self.dir.join(format!("{number:020}.{ending}"))
    }
}

#[derive(Debug)]
pub struct Reserved {
    pub segment: Segment,
    unfinished: PathBuf,
    finished: PathBuf,
    pub removed: Vec<PathBuf>,
}

impl Reserved {
    /// A segment has its name only when it is whole: what a killed program leaves behind can be told from what counts.
    pub async fn write(&self, body: &str) -> io::Result<()> {
        for path in &self.removed {
            remove(path).await?;
        }
        fs::write(&self.unfinished, body).await?;
        fs::rename(&self.unfinished, &self.finished).await
    }
}

/// Removes a file; one that is gone already is no error.
pub async fn remove(path: &Path) -> io::Result<()> {
    match fs::remove_file(path).await {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn put(spool: &mut Spool, body: &str) -> usize {
        let reserved = spool.reserve(body.len() as u64);
        reserved.write(body).await.expect("the folder can be written");
        spool.written(reserved.segment);
        reserved.removed.len()
    }

    #[tokio::test]
    async fn the_oldest_makes_room_and_the_rest_survives_a_restart_in_order() {
        let dir = tempfile::tempdir().expect("a folder");
        let mut spool = Spool::open(dir.path(), 10).expect("opens");
        assert_eq!(put(&mut spool, "aaaa").await + put(&mut spool, "bbbb").await, 0);
        assert_eq!(put(&mut spool, "cccc").await, 1, "twelve bytes do not fit into ten");
        std::fs::write(dir.path().join("00000000000000000009.tmp"), "half").expect("writes");

        let mut spool = Spool::open(dir.path(), 10).expect("opens again");
        assert_eq!((spool.segments(), spool.bytes()), (2, 8));
        let mut read = String::new();
        while let Some(oldest) = spool.oldest() {
            read += &std::fs::read_to_string(spool.path(oldest)).expect("reads");
            remove(&spool.path(oldest)).await.expect("removes");
            spool.done(oldest);
        }
        assert_eq!(read, "bbbbcccc");
        assert_eq!(put(&mut spool, "d").await, 0);
        assert_eq!(std::fs::read_dir(dir.path()).expect("reads").count(), 1, "nothing unfinished stays");
    }
}
