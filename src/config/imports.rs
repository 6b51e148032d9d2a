//! How tables of facts are read: what their columns are called, and which signals they tell. Not the reading, which is in `facts`.

use tizbek_core::fact::Of;
use tizbek_core::ids::SourceId;

/// What a column of a table of facts may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// What the row is of: a signal, a buffer, a stage.
    Of,
    Document,
    /// The day of `From`, `Until` and `Time`, where they are of the clock alone.
    Date,
    Time,
    From,
    Until,
    Shift,
    Value,
    Sigma,
    Author,
    Comment,
}

impl Field {
    pub const ALL: [Self; 11] = [
        Self::Of,
        Self::Document,
        Self::Date,
        Self::Time,
        Self::From,
        Self::Until,
        Self::Shift,
        Self::Value,
        Self::Sigma,
        Self::Author,
        Self::Comment,
    ];

    /// As in the site file and in answers.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Of => "of",
            Self::Document => "document",
            Self::Date => "date",
            Self::Time => "time",
            Self::From => "from",
            Self::Until => "until",
            Self::Shift => "shift",
            Self::Value => "value",
            Self::Sigma => "sigma",
            Self::Author => "author",
            Self::Comment => "comment",
        }
    }
}

/// `[[import]]`: one kind of table that people bring.
#[derive(Clone, Debug)]
pub struct ImportConfig {
    pub key: String,
    pub source: SourceId,
    /// `None`: the first sheet that has such a table.
    pub sheet: Option<String>,
    /// What all rows are of, where no column says it.
    pub of: Option<Of>,
    /// What columns are called that are not called as usual.
    pub columns: Vec<(Field, String)>,
    /// Columns that each have the values of a signal of their own.
    pub values: Vec<(String, Of)>,
    /// What the column `of` calls things.
    pub names: Vec<(String, Of)>,
    /// Who tells what lies in the drop folder, where no column says it.
    pub author: Option<String>,
}
