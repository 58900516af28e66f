//! A growing list of problems.

use super::{Class, Diagnostic, Severity};

/// The problems of one phase or of a whole run.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Diagnostics(Vec<Diagnostic>);

impl Diagnostics {
    /// An empty list.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a problem.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }

    /// Adds all problems of another list.
    pub fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    /// The problems, as collected.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.0.iter()
    }

    /// How many problems there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many problems of a severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        let severe = |diagnostic: &&Diagnostic| diagnostic.severity() == severity;
        self.0.iter().filter(severe).count()
    }

    /// Whether any problem is an error.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// The gravest class among the errors.
    pub fn gravest(&self) -> Option<Class> {
        let errors = self.0.iter().filter(|d| d.severity() == Severity::Error);
        errors.map(Diagnostic::class).max()
    }

    /// In the order of file and place, problems without a place first; the same problem at the same
    /// place counts once.
    pub fn sorted(mut self) -> Self {
        self.0.sort_by(|a, b| {
            (&a.primary, a.severity(), a.code.id()).cmp(&(&b.primary, b.severity(), b.code.id()))
        });
        self.0.dedup();
        self
    }
}

impl IntoIterator for Diagnostics {
    type Item = Diagnostic;
    type IntoIter = std::vec::IntoIter<Diagnostic>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl FromIterator<Diagnostic> for Diagnostics {
    fn from_iter<I: IntoIterator<Item = Diagnostic>>(problems: I) -> Self {
        Self(problems.into_iter().collect())
    }
}
