//! `[people]`: who may look without signing in, when a session ends, and how the program is reached. Who there is is not in the site file.

use tizbek_core::time::Span;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleConfig {
    /// A site without any user is run on an address that others reach too.
    pub sign_in_open: bool,
    /// Who has not signed in may look.
    pub look_open: bool,
    /// A session ends so long after the last thing that was done with it, and
    pub idle_end: Span,
    /// so long after it was begun.
    pub absolute_end: Span,
    /// A program in front of this one speaks TLS and says from where it was asked.
    pub behind_tls: bool,
    /// Where the page is found, if a program in front calls it otherwise than it is asked for.
    pub origin: Option<String>,
}

impl Default for PeopleConfig {
    fn default() -> Self {
        Self {
            sign_in_open: false,
            look_open: false,
            idle_end: Span::from_hours(4),
            absolute_end: Span::from_hours(13),
            behind_tls: false,
            origin: None,
        }
    }
}
