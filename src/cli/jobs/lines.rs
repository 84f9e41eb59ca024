//! Lines of a file, none of which is held if it is too long to be an article.

use std::io::{self, BufRead, Read};

/// Bytes of a line, or of a file that is one text: sixteen times what is checked of a text at most.
pub(crate) const LONGEST: usize = 16 << 20;

/// A line as far as it is held.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Line {
    Whole(Vec<u8>),
    /// So many bytes, which were passed over.
    TooLong(usize),
}

/// The lines of a reader, numbered from 1.
pub(super) struct Lines<R> {
    reader: R,
    number: usize,
    failed: bool,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self { reader, number: 0, failed: false }
    }

    fn read(&mut self, longest: usize) -> io::Result<Option<Line>> {
        let mut bytes = Vec::new();
        let limit = u64::try_from(longest).unwrap_or(u64::MAX);
        (&mut self.reader).take(limit).read_until(b'\n', &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        if bytes.len() < longest || bytes.ends_with(b"\n") {
            return Ok(Some(Line::Whole(bytes)));
        }
        let more = self.reader.skip_until(b'\n')?;
        Ok(Some(Line::TooLong(bytes.len() + more)))
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = (usize, io::Result<Line>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.failed {
            return None;
        }
        self.number += 1;
        let line = self.read(LONGEST).transpose()?;
        self.failed = line.is_err();
        Some((self.number, line))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_that_is_too_long_is_passed_over() {
        let mut lines = Lines::new(&b"one\nand much more\n\ntwo"[..]);
        let whole = |it: &str| Some(Line::Whole(it.as_bytes().to_vec()));
        let all: Vec<_> = std::iter::from_fn(|| Some(lines.read(5).unwrap())).take(5).collect();
        assert_eq!(all, [whole("one\n"), Some(Line::TooLong(14)), whole("\n"), whole("two"), None]);
    }
}
