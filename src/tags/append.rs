//! Lines at the end of a site file: all of them or none, and what is there stays as it is, byte for byte.

use std::io::{self, Write as _};
use std::os::unix::fs::{MetadataExt as _, fchown};
use std::path::Path;

/// The text with the lines at its end. `end`: how its lines end.
#[must_use]
pub fn joined(text: &str, lines: &str, end: &str) -> String {
    let between = if text.is_empty() || text.ends_with('\n') { "" } else { end };
    format!("{text}{between}{lines}")
}

/// Adds the lines to a file that held `text` when they were checked.
///
/// # Errors
/// The file cannot be written, or somebody has changed it since.
pub fn append(file: &Path, text: &str, lines: &str) -> io::Result<()> {
    // Behind a link is the file that is meant.
    let file = file.canonicalize()?;
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let whole = joined(text, &lines.replace('\n', end), end);
    let dir = file.parent().unwrap_or(Path::new("."));
    let mut beside = tempfile::NamedTempFile::new_in(dir)?;
    beside.write_all(whole.as_bytes())?;
    let (was, is) = (std::fs::metadata(&file)?, beside.as_file().metadata()?);
    // Root may add lines to a file of the service, which has to read it still. The mode comes after: another owner takes bits of it away.
    if (was.uid(), was.gid()) != (is.uid(), is.gid()) {
        fchown(beside.as_file(), Some(was.uid()), Some(was.gid()))?;
    }
    beside.as_file().set_permissions(was.permissions())?;
    beside.as_file().sync_all()?;
    if std::fs::read(&file)? != text.as_bytes() {
        return Err(io::Error::other("somebody has changed it in the meantime: nothing was written"));
    }
    beside.persist(&file)?;
    std::fs::File::open(dir)?.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_there_stays_and_lines_end_as_they_did() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("site.toml");
        for (before, after) in [
            ("a = 1\n# end", "a = 1\n# end\n\n[[signal]]\n"),
            ("a = 1\r\n", "a = 1\r\n\r\n[[signal]]\r\n"),
            ("", "\n[[signal]]\n"),
        ] {
            std::fs::write(&file, before).unwrap();
            append(&file, before, "\n[[signal]]\n").unwrap();
            assert_eq!(std::fs::read_to_string(&file).unwrap(), after);
        }
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing is left beside it");
    }

    #[test]
    fn a_file_that_changed_meanwhile_is_left_as_it_is() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("site.toml");
        std::fs::write(&file, "b = 2\n").unwrap();
        assert!(append(&file, "a = 1\n", "\n[[signal]]\n").unwrap_err().to_string().contains("changed"));
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "b = 2\n");
    }

    #[test]
    fn a_link_stays_a_link_and_the_mode_of_the_file_stays() {
        use std::os::unix::fs::PermissionsExt as _;
        let dir = tempfile::tempdir().unwrap();
        let (file, link) = (dir.path().join("real.toml"), dir.path().join("site.toml"));
        std::fs::write(&file, "a = 1\n").unwrap();
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).unwrap();
        std::os::unix::fs::symlink(&file, &link).unwrap();
        append(&link, "a = 1\n", "b = 2\n").unwrap();
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "a = 1\nb = 2\n");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    }
}
