//! The command, run as a program.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test fails by it")]

#[path = "cli/archive.rs"]
mod archive;
#[path = "cli/commands.rs"]
mod commands;
#[path = "cli/config.rs"]
mod config;
#[path = "cli/formats.rs"]
mod formats;
#[path = "cli/inputs.rs"]
mod inputs;

use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

fn crossfoot(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_crossfoot"));
    command.args(args);
    command
}

fn start(args: &[&str]) -> Child {
    crossfoot(&[&["check"], args].concat())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = start(args);
    // It may have ended before it has read anything.
    let _ = child.stdin.take().unwrap().write_all(input);
    child.wait_with_output().unwrap()
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    stdout(output).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Says that a test could not be made here.
#[expect(clippy::print_stderr, reason = "a test says so")]
fn skipped(why: &str) {
    eprintln!("skipped: {why}");
}

/// A file that goes when the test ends.
struct Temporary(PathBuf);

impl Temporary {
    fn new(name: &str, bytes: &[u8]) -> Self {
        let path = std::env::temp_dir().join(format!("crossfoot-{}-{name}", std::process::id()));
        std::fs::write(&path, bytes).unwrap();
        Self(path)
    }

    fn path(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for Temporary {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.0);
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A folder with files, that goes when the test ends.
fn folder(name: &str, files: &[(&str, &str)]) -> Temporary {
    let path = std::env::temp_dir().join(format!("crossfoot-{}-{name}", std::process::id()));
    for (file, text) in files {
        let file = path.join(file);
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(file, text).unwrap();
    }
    Temporary(path)
}

/// Runs `check` in a folder.
fn run_in(folder: &Temporary, args: &[&str]) -> Output {
    crossfoot(&[&["check"], args].concat()).current_dir(&folder.0).output().unwrap()
}

#[test]
fn one_file_gives_one_report_named_after_it() {
    let file = Temporary::new("one.txt", b"Nothing to count.");
    let output = run(&["--format", "json", file.path()], b"");
    let report: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(report["id"], file.path());
    assert_eq!((&report["schema"], &report["offsets"]), (&1.into(), &"utf-8".into()));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn fields_stand_in_the_order_of_the_schema() {
    let output = run(&["--format", "jsonl"], b"A text.");
    let keys = ["schema", "engine", "id", "offsets", "figures", "relations", "summary"];
    let places = keys.map(|key| stdout(&output).find(&format!("\"{key}\":")).unwrap());
    assert!(places.is_sorted(), "{}", stdout(&output));
}

#[test]
fn several_files_give_an_array_in_their_order() {
    let (a, b) = (Temporary::new("a.txt", b"A."), Temporary::new("b.txt", b"B."));
    let output = run(&["--format", "json", b.path(), a.path()], b"");
    let reports: Vec<Value> = serde_json::from_str(stdout(&output)).unwrap();
    let ids: Vec<&Value> = reports.iter().map(|report| &report["id"]).collect();
    assert_eq!(ids, [b.path(), a.path()]);
}

#[test]
fn an_unreadable_file_is_said_and_the_rest_is_checked() {
    let file = Temporary::new("rest.txt", b"The rest.");
    let output = run(&["--format", "jsonl", "no/such/file.txt", file.path()], b"");
    assert!(stderr(&output).contains("no/such/file.txt"), "{}", stderr(&output));
    assert_eq!(lines(&output)[0]["id"], file.path());
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn no_files_and_a_dash_are_standard_input() {
    for args in [&["--format", "json"][..], &["--format", "json", "-"]] {
        let output = run(args, b"A text.");
        let report: Value = serde_json::from_str(stdout(&output)).unwrap();
        assert_eq!(report["id"], "-");
    }
}

#[test]
fn bytes_that_are_no_utf_8_are_replaced_and_said() {
    let output = run(&["--format", "jsonl"], b"It rose 5% \xff\xfe.");
    assert_eq!(lines(&output).len(), 1);
    assert!(stderr(&output).contains("UTF-8"));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn every_line_in_gives_one_line_out_with_its_id() {
    let input = concat!(
        "{\"id\": \"a\", \"text\": \"One.\"}\n",
        "{\"id\": 12345678901234567890123, \"text\": \"Two.\", \"headline\": \"H\"}\n",
        "\n",
        "{\"id\": null, \"text\": \"Three.\", \"published\": \"soon\"}\r\n",
        "not JSON\n",
        "{\"id\": {\"z\": 1, \"a\": [2.50]}}\n",
        "{\"text\": \"No id, no newline.\"}",
    );
    let output = run(&["--input", "jsonl", "--format", "jsonl"], input.as_bytes());
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(lines.len(), 7, "{}", stdout(&output));
    assert!(lines[0].contains("\"id\":\"a\""));
    assert!(lines[1].contains("\"id\":12345678901234567890123,"));
    assert!(lines[2].starts_with("{\"id\":null,\"error\":\""));
    assert!(lines[3].contains("\"id\":null,\"offsets\""));
    assert!(lines[4].starts_with("{\"id\":null,\"error\":\""));
    assert!(lines[5].starts_with("{\"id\":{\"z\": 1, \"a\": [2.50]},\"error\":\""));
    assert!(!lines[6].contains("\"id\":\""));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn each_line_is_answered_before_the_next_is_read() {
    let mut child = start(&["--input", "jsonl", "--format", "jsonl", "-"]);
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    for id in 0..3 {
        writeln!(input, "{{\"id\": {id}, \"text\": \"A text.\"}}").unwrap();
        let mut answer = String::new();
        answers.read_line(&mut answer).unwrap();
        let report: Value = serde_json::from_str(&answer).unwrap();
        assert_eq!(report["id"], id);
    }
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn jsonl_can_be_gathered_into_one_array() {
    let input = b"{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 2}\n";
    let output = run(&["--input", "jsonl", "--format", "json"], input);
    let values: Vec<Value> = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!((&values[0]["schema"], &values[1]["id"]), (&1.into(), &2.into()));
    assert_eq!(run(&["--input", "jsonl", "--format", "json"], b"").stdout, b"[\n]\n");
}

#[test]
fn a_reader_that_stops_early_ends_it_quietly() {
    let mut child = start(&["--input", "jsonl", "--format", "jsonl", "-"]);
    drop(child.stdout.take());
    let mut input = child.stdin.take().unwrap();
    // The program may be gone before all is written.
    let _ = input.write_all("{\"text\": \"A text.\"}\n".repeat(2000).as_bytes());
    drop(input);
    let output = child.wait_with_output().unwrap();
    assert_eq!(stderr(&output), "");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn bad_usage_is_two() {
    for args in [
        &["--format", "xml"][..],
        &["--offsets", "utf-32"],
        &["--published", "9 December 2016"],
        &["--published", "2016-02-30"],
        &["--region", "fr"],
        &["--nonsense"],
        &["--except", "vote-taly"],
        &["--verdict", "wrong"],
    ] {
        let output = run(args, b"");
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn offsets_are_named_in_the_report() {
    for offsets in ["utf-8", "utf-16", "code-point"] {
        let output = run(&["--format", "jsonl", "--offsets", offsets], "é 5".as_bytes());
        assert_eq!(lines(&output)[0]["offsets"], offsets);
    }
}

#[test]
fn people_get_one_line_of_summary_without_color() {
    let output = run(&[], b"A text without any.");
    assert_eq!(stdout(&output), "0 figures, no relations\n");
}

#[test]
fn several_texts_are_told_apart() {
    let (a, b) = (Temporary::new("x.txt", b"A."), Temporary::new("y.txt", b"B."));
    let output = run(&[a.path(), b.path()], b"");
    assert!(stdout(&output).starts_with(&format!("{}: 0 figures", a.path())));
}

const CLASH: &str = "Of 250 farms visited, 90 (26 percent) had no well.\n";

#[test]
fn a_clash_is_one_and_shows_its_sum() {
    let file = Temporary::new("clash.txt", CLASH.as_bytes());
    let output = run(&[file.path()], b"");
    assert_eq!(output.status.code(), Some(1), "{}", stdout(&output));
    for part in [
        ":1:4: clash [share-of]",
        CLASH.trim_end(),
        " |    ^^^^^^^^^          ^^  ^^^^^^^^^^\n",
        " = 90 ÷ 250 = 36%",
    ] {
        assert!(stdout(&output).contains(part), "{part}: {}", stdout(&output));
    }
}

#[test]
fn what_cannot_be_read_outranks_a_clash() {
    let output = run(&["no/such/file.txt", "-"], CLASH.as_bytes());
    assert!(stdout(&output).contains("clash"));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_check_can_be_left_out() {
    let output = run(&["--except", "share-of"], CLASH.as_bytes());
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
}

#[test]
fn offsets_count_what_was_asked_for() {
    for (offsets, start) in [("utf-8", 5), ("utf-16", 3), ("code-point", 2)] {
        let output =
            run(&["--format", "jsonl", "--offsets", offsets], "😀 122 people died.".as_bytes());
        assert_eq!(lines(&output)[0]["figures"][0]["start"], start, "{offsets}");
    }
}

#[test]
fn the_readme_shows_what_is_written() {
    let draft = ("draft.txt", "Of 250 farms visited, 90 (26 percent) had no well.\n");
    let output = run_in(&folder("readme", &[draft]), &["draft.txt"]);
    let readme = include_str!("../README.md").replace("\r\n", "\n");
    let shown = format!("```text\n{}```", stdout(&output));
    assert!(readme.contains(&shown), "README.md does not have\n{shown}");
}
