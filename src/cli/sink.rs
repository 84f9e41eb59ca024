//! Where reports go: standard output or a file, whole pieces one after the other.

use std::fs::File;
use std::io::{self, BufWriter, Write};

use crate::formats::Form;

/// Writes pieces, and what stands around them.
pub(crate) struct Sink {
    out: BufWriter<Box<dyn Write + Send>>,
    form: Form,
    written: usize,
    /// Begun, and not finished.
    open: bool,
}

impl Sink {
    pub(crate) fn to_stdout(form: Form) -> Self {
        Self::new(Box::new(io::stdout()), form)
    }

    pub(crate) fn to_file(file: File, form: Form) -> Self {
        Self::new(Box::new(file), form)
    }

    fn new(out: Box<dyn Write + Send>, form: Form) -> Self {
        Self { out: BufWriter::new(out), form, written: 0, open: false }
    }

    /// Writes what stands before the first piece.
    pub(crate) fn start(&mut self) -> io::Result<()> {
        self.open = true;
        self.out.write_all(&self.form.start())
    }

    /// Writes the pieces of an answer, so that a program on the other end of the pipe can wait for it.
    pub(crate) fn write(&mut self, pieces: &[Vec<u8>]) -> io::Result<()> {
        for piece in pieces {
            self.out.write_all(self.form.before(self.written == 0))?;
            self.out.write_all(piece)?;
            self.written += 1;
        }
        self.out.flush()
    }

    /// Writes what stands after the last piece.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        if std::mem::take(&mut self.open) {
            self.out.write_all(self.form.finish())?;
        }
        self.out.flush()
    }
}
