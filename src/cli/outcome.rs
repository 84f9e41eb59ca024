//! What a run comes to, and what is said of it on standard error.

use std::io::{self, Write};
use std::process::ExitCode;

/// The exit status of a run that Ctrl+C ended, as shells have it: 128 and the number of the signal.
pub(crate) const INTERRUPTED: i32 = 130;

/// What comes later here outranks what comes before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Outcome {
    #[default]
    NoClash,
    Clash,
    /// Bad usage, or input that cannot be read.
    Unreadable,
}

impl Outcome {
    /// What it comes to, now that the output was written or could not be.
    pub(crate) fn written(self, written: io::Result<()>) -> Self {
        match written {
            Ok(()) => self,
            // The reader of the pipe has seen enough (`crossfoot … | head`).
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self,
            Err(error) => {
                complain(&format!("cannot write: {error}"));
                Self::Unreadable
            }
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::NoClash => 0,
            Outcome::Clash => 1,
            Outcome::Unreadable => 2,
        })
    }
}

/// A failure to write to standard error has nowhere to be said.
pub(crate) fn complain(message: &str) {
    let _ = writeln!(io::stderr(), "crossfoot: {message}");
}
