//! The command, fed lines: one answer to each, whatever the line, and the same report as the library's.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use crossfoot::{Options, check};
use serde_json::Value;

use super::choices::Choices;

/// The command, waiting for the next line.
pub struct Pipe {
    child: Child,
    lines: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl Drop for Pipe {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Pipe {
    /// Starts `program`.
    pub fn to(program: &str) -> Self {
        let mut child = Command::new(program)
            .args(["check", "--input", "jsonl", "--format", "jsonl"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let lines = child.stdin.take().unwrap();
        let answers = BufReader::new(child.stdout.take().unwrap());
        Self { child, lines, answers }
    }

    /// Bytes as lines: as they are, or chosen from what lines are made of.
    pub fn lines(&mut self, bytes: &[u8]) {
        let (first, rest) = bytes.split_first().unwrap_or((&0, &[]));
        let bytes = if first.is_multiple_of(2) { rest.to_vec() } else { chosen_by(rest) };
        for line in bytes.split(|it| *it == b'\n') {
            self.answers_once(line);
        }
    }

    fn answers_once(&mut self, line: &[u8]) {
        self.lines.write_all(line).and_then(|()| self.lines.write_all(b"\n")).unwrap();
        self.lines.flush().unwrap();
        let mut answer = String::new();
        self.answers.read_line(&mut answer).unwrap();
        let line = String::from_utf8_lossy(line);
        let answer: Value = serde_json::from_str(&answer)
            .unwrap_or_else(|error| panic!("{line:?} gives {answer:?}: {error}"));
        let line = line.trim_start_matches('\u{feff}');
        let Ok(Value::Object(given)) = serde_json::from_str(line) else {
            assert!(answer["error"].is_string(), "{line:?} gives {answer}");
            return;
        };
        // Serde reads a field that stands twice as the last of them; the command refuses the line.
        if answer["error"].is_string() {
            let read = given.get("text").is_some_and(Value::is_string);
            let twice = ["id", "text", "headline", "published"]
                .iter()
                .any(|it| line.matches(&format!("\"{it}\"")).count() > 1 || line.contains('\\'));
            assert!(!read || twice, "{line:?} gives {answer}");
            return;
        }
        assert_eq!(answer.get("id"), given.get("id"), "{line:?}");
        let text = given["text"].as_str().unwrap_or_else(|| panic!("{line:?} gives {answer}"));
        let word = |name: &str| given.get(name).and_then(Value::as_str);
        let options = Options {
            headline: word("headline"),
            published: word("published"),
            ..Options::default()
        };
        let expected = serde_json::to_value(check(text, &options)).unwrap();
        for field in ["figures", "relations", "disputed", "summary", "offsets"] {
            assert_eq!(answer.get(field), expected.get(field), "{field} of {line:?}");
        }
    }
}

/// Lines, chosen from what they are made of.
fn chosen_by(bytes: &[u8]) -> Vec<u8> {
    let mut choices = Choices(bytes);
    let mut line = Vec::new();
    while !choices.is_done() {
        line.extend_from_slice(choices.of(&PIECES).as_bytes());
    }
    line
}

const PIECES: [&str; 48] = [
    "{",
    "}",
    "{\"text\":",
    "\"text\":",
    "\"id\":",
    "\"headline\":",
    "\"published\":",
    ",",
    ":",
    "[",
    "]",
    "null",
    "true",
    "12",
    "-0",
    "1e999",
    "2.50",
    "12345678901234567890123",
    "\"",
    "\"\"",
    "\"a\"",
    "\"The assembly voted 122 to 93. It has 193 members.\"",
    "\"Of 250 farms, 90 (36 percent) had no well.\"",
    "\"12 men and 5 women, 18 in all.\"",
    "\"2016-12-09\"",
    "\"2016-99-99\"",
    "\\n",
    "\\u0000",
    "\\ud83d",
    "\\ude00",
    "\\u00e9 12",
    "\\",
    "\n",
    "\r\n",
    " ",
    "\t",
    "\u{feff}",
    "é😀",
    "\0",
    "\u{2028}",
    "{}",
    "[]",
    "{\"text\":\"It rose 5 percent, from 100 to 105.\"}",
    "{\"id\":1,\"text\":\"a\"}",
    "//",
    "'",
    "NaN",
    "\"x\":1,",
];
