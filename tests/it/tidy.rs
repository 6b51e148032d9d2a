//! The rules that hold the house up and that a machine can check: who may know whom, what the core may depend on, how long a
//! file may grow, and that what documents point to is there.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn files(under: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(under)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.expect("a readable folder").path();
            let skip = ["node_modules", "target", "dist"].iter().any(|name| path.ends_with(name));
            if path.is_dir() && !skip {
                folders.push(path);
            } else if path.extension().is_some_and(|found| found == ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

fn text(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

/// Which modules of the shell a module may name. `app`, `demo`, `replay` and `bench` join what others keep apart.
const MAY_KNOW: [(&str, &[&str]); 17] = [
    ("config", &["plan"]),
    ("table", &["config"]),
    ("plan", &["config", "table"]),
    ("facts", &["config", "table", "texts"]),
    ("tags", &["config", "table"]),
    ("probe", &["config", "ingest"]),
    ("ingest", &["clock", "config", "facts", "queue", "texts"]),
    ("journal", &["config", "texts"]),
    ("sinks", &["clock", "config", "queue", "telemetry", "texts"]),
    ("forward", &["clock", "config", "ingest", "journal", "sinks", "telemetry"]),
    ("notify", &["clock", "config", "queue", "sinks", "telemetry", "texts"]),
    ("people", &["clock"]),
    ("handover", &[]),
    ("telemetry", &[]),
    ("texts", &[]),
    ("pipeline", &["clock", "ingest", "journal", "queue", "sinks", "telemetry", "texts"]),
    (
        "api",
        &[
            "clock",
            "config",
            "facts",
            "forward",
            "handover",
            "ingest",
            "notify",
            "people",
            "pipeline",
            "plan",
            "queue",
            "telemetry",
            "texts",
        ],
    ),
];

#[test]
fn siblings_never_import_each_other() {
    let mut broken = Vec::new();
    for (module, allowed) in MAY_KNOW {
        let single = root().join(format!("src/{module}.rs"));
        let paths = if single.exists() { vec![single] } else { files(&format!("src/{module}"), "rs") };
        for path in paths {
            for (number, line) in text(&path).lines().enumerate() {
                for named in line.split("crate::").skip(1) {
                    let name: String = named.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
                    let is_module = MAY_KNOW.iter().any(|(known, _)| *known == name)
                        || ["app", "demo", "replay", "bench", "clock", "queue"].contains(&name.as_str());
                    if is_module && name != module && !allowed.contains(&name.as_str()) {
                        broken.push(format!("{}:{}: {module} imports {name}", shown(&path), number + 1));
                    }
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_core_depends_on_pure_crates_alone() {
    let manifest = text(&root().join("src/core/Cargo.toml"));
    let dependencies = manifest.split("[dependencies]").nth(1).expect("a section of dependencies");
    let dependencies = dependencies.split("\n[").next().unwrap_or_default();
    let named: Vec<&str> = dependencies.lines().filter_map(|line| line.split(['.', ' ', '=']).next()).collect();
    let named: Vec<&str> = named.into_iter().filter(|name| !name.is_empty()).collect();
    assert_eq!(named, ["libm"], "a new dependency of the core is a decision: docs/adr, then this list");
    for path in files("src/core/src", "rs") {
        for forbidden in ["std::time", "std::thread", "std::net", "std::fs", "std::env", "HashMap", "HashSet", "RandomState"] {
            assert!(!text(&path).contains(forbidden), "{} names {forbidden}", shown(&path));
        }
    }
}

#[test]
fn the_simulators_share_no_code_with_what_they_test() {
    let manifest = text(&root().join("simulators/Cargo.toml"));
    assert!(!manifest.contains("tizbek-core") && !manifest.contains("path ="), "a shared codec would let a mistake cancel out");
}

#[test]
fn every_file_says_what_it_is_and_stays_short() {
    let mut wrong = Vec::new();
    for folder in ["src", "simulators/src", "tests"] {
        for path in files(folder, "rs") {
            let text = text(&path);
            if !text.starts_with("//!") {
                wrong.push(format!("{} does not begin with what it is", shown(&path)));
            }
            let lines = text.lines().count();
            if lines > 600 {
                wrong.push(format!("{} has {lines} lines and wants to be two", shown(&path)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn documents_point_to_what_is_there() {
    let mut broken = Vec::new();
    let mut documents = files("docs", "md");
    documents.extend(["README.md", "CHANGELOG.md"].map(|name| root().join(name)));
    for path in documents {
        let text = text(&path);
        for link in text.split("](").skip(1).filter_map(|rest| rest.split(')').next()) {
            let target = link.split('#').next().unwrap_or_default();
            if target.is_empty() || target.contains("://") {
                continue;
            }
            if !path.parent().expect("a file lies in a folder").join(target).exists() {
                broken.push(format!("{}: {target}", shown(&path)));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn the_index_of_decisions_is_complete() {
    let index = text(&root().join("docs/adr/README.md"));
    for path in files("docs/adr", "md") {
        let name = path.file_name().expect("a file has a name").to_string_lossy().into_owned();
        assert!(name == "README.md" || index.contains(&name), "docs/adr/README.md does not list {name}");
    }
}

#[test]
fn the_languages_say_the_same_things() {
    let keys = |language: &str| -> Vec<String> {
        let file = text(&root().join(format!("dashboards/locales/{language}/tizbek.ftl")));
        let key = |line: &str| line.split_once(" =").map(|(key, _)| key.to_owned()).filter(|key| !key.starts_with([' ', '#']));
        file.lines().filter_map(key).collect()
    };
    let (ru, en) = (keys("ru"), keys("en"));
    for key in &ru {
        assert!(en.contains(key), "en lacks {key}");
    }
    for key in en.iter().chain(&keys("kk")) {
        assert!(ru.contains(key), "ru lacks {key}");
    }
}

#[test]
fn the_description_of_the_api_is_the_one_committed() {
    let path = root().join("docs/formats/openapi.json");
    let committed = fs::read_to_string(&path).unwrap_or_default();
    let now = tizbek::api::openapi();
    assert!(committed == now, "{} is not current: cargo run -- openapi > docs/formats/openapi.json", shown(&path));
}

/// Nothing is written to a device. The only functions that a Modbus frame of ours can have are the four that read; frames are
/// made in one file, by hand. The library that reads answers for us could write too: nothing of it but its answers is used.
#[test]
fn modbus_only_reads() {
    for path in files("src", "rs") {
        let text = text(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        for named in code.split("tokio_modbus::").skip(1) {
            assert!(named.starts_with("Response;") || named.starts_with("bytes::Bytes;"), "{}: {named:.20}", shown(&path));
        }
    }
    for path in files("src/ingest/modbus", "rs") {
        let text = text(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let is_frame = path.ends_with("frame.rs");
        assert_eq!(code.contains("fn pdu"), is_frame, "{}: frames are made in frame.rs", shown(&path));
        assert!(
            !code.contains("WriteSingle") && !code.contains("WriteMultiple"),
            "{} names a function that writes",
            shown(&path)
        );
        if is_frame {
            let function = code.split("fn function").nth(1).and_then(|rest| rest.split("\n    }").next()).expect("the functions");
            let numbers = function.split(|c: char| !c.is_ascii_digit()).filter_map(|digits| digits.parse().ok());
            let mut numbers: Vec<u8> = numbers.skip(1).collect();
            numbers.sort_unstable();
            assert_eq!(numbers, [1, 2, 3, 4], "reading coils, inputs of one bit, holding registers, input registers");
        }
    }
}

/// The same of OPC UA: of the services that the library has, those that write, call or change a server's nodes are named nowhere.
#[test]
fn opcua_only_reads() {
    const WRITES: [&str; 10] = [
        "Write",
        "WriteRequest",
        "WriteValue",
        "Call",
        "CallRequest",
        "HistoryUpdate",
        "AddNodes",
        "DeleteNodes",
        "AddReferences",
        "DeleteReferences",
    ];
    for path in files("src", "rs") {
        let text = text(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        if !code.contains("opcua::") {
            continue;
        }
        for named in code.split("use opcua::").skip(1).filter_map(|rest| rest.split(';').next()) {
            let words = named.split(|c: char| !c.is_alphanumeric() && c != '_');
            let found = words.into_iter().find(|word| WRITES.contains(word) || *word == "*");
            assert!(found.is_none(), "{} names {found:?}", shown(&path));
        }
        for word in
            [".write(&", "call_method", "opcua::client::services::Write", "opcua::client::services::Call", "client::Session,"]
        {
            assert!(!code.contains(word), "{} names {word}", shown(&path));
        }
    }
}
