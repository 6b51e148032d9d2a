//! What an XLSX file unpacks to, looked at before the library that reads it makes room: that one takes the number of strings which a file
//! announces at its word. What the parts mean is not known here.

use std::io::{Cursor, Read};

use memchr::memmem;
use zip::ZipArchive;
use zip::result::ZipError;

/// All parts together: far above any table that people keep.
const UNPACKED_MAX: u64 = 256 * 1024 * 1024;
/// The texts of all cells, which stay in memory as long as the workbook does.
const STRINGS_MAX: u64 = 64 * 1024 * 1024;
/// `<si></si>`, and one to spare.
const STRING_BYTES_LEAST: u64 = 8;
/// So many may be announced by any file: some programs count wrongly, and room for these costs nothing.
const ANNOUNCED_FREELY: u64 = 100_000;

/// Goes by what the file says of the sizes of its parts: whoever reads a part that is larger than said gets an error.
///
/// # Errors
/// Why it is no workbook that can be read.
pub fn check(bytes: &[u8]) -> Result<(), String> {
    let broken = |error: ZipError| format!("this is not an XLSX workbook: Zip error: {error}");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    let mut left = UNPACKED_MAX;
    for index in 0..archive.len() {
        let mut part = archive.by_index(index).map_err(broken)?;
        let size = part.size();
        left = left
            .checked_sub(size)
            .ok_or_else(|| format!("found a workbook that unpacks to more than {UNPACKED_MAX} bytes, expected a table"))?;
        let name = part.name().map_err(broken)?.into_owned();
        // The library finds it whatever the case.
        if name.to_lowercase().ends_with("sharedstrings.xml") {
            if size > STRINGS_MAX {
                return Err(format!("found {name:?} of {size} bytes, expected {STRINGS_MAX} at most"));
            }
            let mut strings = Vec::new();
            part.read_to_end(&mut strings)
                .map_err(|error| format!("this workbook is damaged, {name:?} cannot be unpacked: {error}"))?;
            check_announced(&name, strings)?;
        }
    }
    Ok(())
}

fn check_announced(name: &str, mut strings: Vec<u8>) -> Result<(), String> {
    let most = (strings.len() as u64 / STRING_BYTES_LEAST).max(ANNOUNCED_FREELY);
    // In UTF-16 every other byte is zero.
    strings.retain(|byte| *byte != 0);
    let key = b"uniqueCount";
    let announced = memmem::find_iter(&strings, key).map(|at| number(&strings[at + key.len()..])).max().unwrap_or(0);
    if announced > most {
        return Err(format!(
            "found {announced} strings announced in {name:?}, expected {most} at most: there is no room for more in it"
        ));
    }
    Ok(())
}

/// What follows the name of an attribute; 0 where that is no number.
fn number(rest: &[u8]) -> u64 {
    let digits = rest.iter().skip_while(|byte| byte.is_ascii_whitespace() || b"='\"+".contains(byte));
    let digits = digits.take_while(|byte| byte.is_ascii_digit());
    digits.fold(0, |number: u64, digit| number.saturating_mul(10).saturating_add(u64::from(digit - b'0')))
}
