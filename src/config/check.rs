//! Checks what people wrote for a site, all of it at once: the site file, the plan beside it, and how they fit together. It
//! reads files and says what it found; it starts nothing.

use std::fmt::Write as _;
use std::path::Path;

use super::read::{Secrets, read_site};
use super::{Config, Problem};
use crate::plan::{Draft, Finding, Severity, read_plan};

/// Exit code for a configuration that cannot be used (`EX_CONFIG`).
pub const EXIT_CONFIG: u8 = 78;

#[derive(Clone, Debug, Default)]
pub struct Report {
    /// In the order of files, then lines.
    pub problems: Vec<Problem>,
    pub findings: Vec<Finding>,
    /// What could be read without a problem.
    pub config: Option<Config>,
    pub plan: Option<Draft>,
}

/// Checks `site.toml` of the folder and, where there is one, its `plan.csv` or `plan.xlsx`. A plan can only be held against
/// a site that has no problem.
#[must_use]
pub fn check(dir: &Path, secrets: &Secrets<'_>) -> Report {
    let mut report = Report::default();
    match read_site(dir, secrets) {
        Ok(config) => report.config = Some(config),
        Err(problems) => report.problems = problems,
    }
    let folder = if dir.is_dir() { dir } else { dir.parent().unwrap_or(Path::new(".")) };
    let plans: Vec<_> =
        ["plan.csv", "plan.xlsx"].map(|name| folder.join(name)).into_iter().filter(|plan| plan.is_file()).collect();
    let note = |file: &Path, message: &str| Finding {
        severity: Severity::Note,
        at: Problem { file: file.to_path_buf(), line: 1, key: "file".to_owned(), message: message.to_owned() },
    };
    if let [_, second] = plans.as_slice() {
        report.findings.push(note(second, "not looked at: plan.csv beside it is the plan"));
    }
    match (&report.config, plans.first()) {
        (Some(config), Some(plan)) => match read_plan(plan, &config.site) {
            Ok(draft) => {
                report.findings.extend(draft.findings.iter().cloned());
                report.plan = Some(draft);
            }
            Err(problems) => report.problems.extend(problems),
        },
        (None, Some(plan)) => report.findings.push(note(plan, "not looked at: the site has problems")),
        (_, None) => {}
    }
    report
}

impl Report {
    #[must_use]
    pub fn is_sound(&self) -> bool {
        self.problems.is_empty()
    }

    /// 0 or `EXIT_CONFIG`; findings alone are no failure.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        if self.is_sound() { 0 } else { EXIT_CONFIG }
    }

    /// One line a problem, then one line a finding.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for problem in &self.problems {
            text += &format!("{problem}\n");
        }
        for finding in &self.findings {
            text += &format!("{finding}\n");
        }
        text
    }

    /// The same as one JSON object a line: `severity` (`problem`, `warning`, `note`), `file`, `line`, `key`, `message`.
    #[must_use]
    pub fn json_lines(&self) -> String {
        let mut text = String::new();
        let problems = self.problems.iter().map(|problem| ("problem", problem));
        let findings = self.findings.iter().map(|finding| (finding.severity.word(), &finding.at));
        for (severity, problem) in problems.chain(findings) {
            let line = serde_json::json!({
                "severity": severity,
                "file": problem.file.to_string_lossy(),
                "line": problem.line,
                "key": problem.key,
                "message": problem.message,
            });
            let written = writeln!(text, "{line}");
            assert!(written.is_ok(), "writing to a string does not fail");
        }
        text
    }
}
