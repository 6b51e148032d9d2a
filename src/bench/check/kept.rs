//! What a shift came to, kept in a folder: another version of the check is then judged without playing the shifts again, as long as
//! the engine can read its own state.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use tizbek_core::engine::SNAPSHOT_FORMAT;
use tizbek_sim::library::Shift;

use super::Case;

/// `None`: it is not kept, or by an engine whose state is another.
pub fn read(folder: &Path, shift: &Shift) -> Result<Option<Case>> {
    let path = path(folder, shift, "json");
    if !path.exists() {
        return Ok(None);
    }
    let text = std::fs::read_to_string(&path).with_context(|| format!("{} cannot be read", path.display()))?;
    let mut case: Case = serde_json::from_str(&text).with_context(|| format!("{} is not what was kept", path.display()))?;
    if let Some(order) = &mut case.order {
        for (engine, name) in order.engines.iter_mut().zip(ENGINES) {
            let path = self::path(folder, shift, name);
            *engine = std::fs::read(&path).with_context(|| format!("{} cannot be read", path.display()))?;
        }
    }
    Ok(Some(case))
}

pub fn write(folder: &Path, shift: &Shift, case: &Case) -> Result<()> {
    std::fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    if let Some(order) = &case.order {
        for (engine, name) in order.engines.iter().zip(ENGINES) {
            let path = path(folder, shift, name);
            std::fs::write(&path, engine).with_context(|| format!("{} cannot be written", path.display()))?;
        }
    }
    let path = path(folder, shift, "json");
    std::fs::write(&path, serde_json::to_string(case)?).with_context(|| format!("{} cannot be written", path.display()))
}

const ENGINES: [&str; 2] = ["done", "vain"];

fn path(folder: &Path, shift: &Shift, what: &str) -> PathBuf {
    folder.join(format!("{}-{:x}-{SNAPSHOT_FORMAT}.{what}", shift.id(), shift.seed))
}
