//! A list of tags that openpyxl wrote, on its way to the page: into the site file, checked, and read from a device that is pymodbus.

use std::path::Path;
use std::process::{Command, Output};

use crate::peers::{Peer, free_port, python, root, wait_port};
use crate::probe::{live, site_with};

fn list(file: &Path, kind: &str) {
    let made = python().arg(root().join("tests/e2e/peers/tag_list.py")).arg(file).arg(kind).status();
    assert!(made.is_ok_and(|status| status.success()), "openpyxl makes {}", file.display());
}

fn tags(dir: &Path, file: &Path) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    command.arg("tags").arg(file).arg("--site").arg(dir).args(["--source", "device", "--addresses", "manual", "--write"]);
    command.output().expect("it starts")
}

#[test]
fn a_workbook_of_tags_becomes_live_values() {
    let port = free_port();
    let _device = Peer::spawn("pymodbus", python().arg(root().join("tests/e2e/peers/modbus_device.py")).arg(port.to_string()));
    wait_port(port);
    let dir = tempfile::tempdir().expect("a folder");
    let (site_file, file) = (dir.path().join("site.toml"), dir.path().join("tags.xlsx"));
    let site = site_with(&format!("kind = \"modbus\"\naddress = \"127.0.0.1:{port}\"")) + "# The end.";
    std::fs::write(&site_file, &site).expect("it can be written");

    // With two mistakes in it: both are told where they are, and nothing is written.
    list(&file, "bad");
    let refused = tags(dir.path(), &file);
    let told = String::from_utf8_lossy(&refused.stderr);
    assert_eq!(refused.status.code(), Some(78), "{told}");
    for place in [
        "row 8, column F \"Тип данных\", modbus.type: found \"REALL\"",
        "row 10, column D \"Адрес устройства\", modbus.unit_id: found 300",
    ] {
        assert!(told.contains(place), "{place:?} is not in\n{told}");
    }
    assert_eq!(std::fs::read_to_string(&site_file).expect("it is there"), site);

    list(&file, "good");
    let taken = tags(dir.path(), &file);
    assert!(taken.status.success(), "{}", String::from_utf8_lossy(&taken.stderr));
    let now = std::fs::read_to_string(&site_file).expect("it is there");
    assert!(now.starts_with(&format!("{site}\n")), "what was there is there: {now}");
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizbek"));
    let checked = command.arg("check").arg(dir.path()).output().expect("it starts");
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));

    let values = live(dir.path());
    let expected = [3.25, 6_500.0, -123_456.789, -234.0];
    assert!(values.iter().zip(expected).all(|(value, expected)| (value - expected).abs() < 1e-6), "{values:?}");
}
