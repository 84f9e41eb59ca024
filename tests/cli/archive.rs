//! Archives: JSONL in, JSONL out.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use serde_json::Value;

use super::{Temporary, lines, run, start, stderr, stdout};

const JSONL: [&str; 4] = ["--input", "jsonl", "--format", "jsonl"];

/// Lines that take very different times, a few of them with a clash.
fn archive(lines: usize) -> String {
    let line = |id: usize| {
        let text = match id % 25 {
            7 => "Of 250 farms visited, 90 (26 percent) had no well.".to_owned(),
            12 => "Of 250 farms visited, 90 (36 percent) had no well. ".repeat(4),
            _ => "Nothing to count. ".repeat(1 + id % 5),
        };
        format!("{}\n", serde_json::json!({ "id": id, "text": text.trim_end() }))
    };
    (0..lines).map(line).collect()
}

#[test]
fn many_threads_keep_the_order_of_the_lines() {
    let input = Temporary::new("order.jsonl", archive(200).as_bytes());
    let one = run(&[&JSONL[..], &["-j", "1", input.path()]].concat(), b"");
    let many = run(&[&JSONL[..], &["--threads", "7", input.path()]].concat(), b"");
    assert!(one.stdout == many.stdout);
    let ids: Vec<u64> = lines(&many).iter().map(|it| it["id"].as_u64().unwrap()).collect();
    assert!(ids.iter().copied().eq(0..200));
    assert_eq!((many.status.code(), stderr(&many)), (Some(1), ""));
}

#[test]
fn a_line_that_cannot_be_read_is_told_by_its_number() {
    let input = concat!(
        "{\"id\": 1, \"text\": \"One.\"}\n",
        "{\"id\": 2, \"text\": \"Cut short\"\n",
        "{\"id\": 3, \"text\": \"Three.\"}\n",
        "{\"id\": 4, \"text\": \"é",
    );
    let file = Temporary::new("bad.jsonl", input.as_bytes());
    // By its name it is JSONL.
    let output = run(&["--format", "jsonl", file.path()], b"");
    let told: Vec<&str> = stderr(&output).lines().collect();
    assert_eq!(told.len(), 2, "{told:?}");
    for (told, number) in told.iter().zip([2, 4]) {
        assert!(
            told.starts_with(&format!("crossfoot: {}:{number}: no JSON object: EOF", file.path())),
            "{told}"
        );
    }
    let answered = lines(&output);
    assert_eq!(answered.len(), 4);
    assert_eq!((&answered[0]["id"], &answered[2]["id"]), (&1.into(), &3.into()));
    assert!(answered[1]["error"].is_string() && answered[3]["error"].is_string());
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_line_of_a_hundred_megabytes_is_passed_over() {
    let mut child = start(&JSONL);
    let mut input = child.stdin.take().unwrap();
    let writer = thread::spawn(move || {
        input.write_all(b"{\"id\": 1, \"text\": \"One.\"}\n{\"id\": 2, \"text\": \"").unwrap();
        let megabyte = vec![b'a'; 1_000_000];
        for _ in 0..100 {
            input.write_all(&megabyte).unwrap();
        }
        input.write_all(b"\"}\n{\"id\": 3, \"text\": \"Three.\"}\n").unwrap();
        input
    });
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    let ids: Vec<Value> = (0..3)
        .map(|_| {
            serde_json::from_str::<Value>(&answers.next().unwrap().unwrap()).unwrap()["id"].clone()
        })
        .collect();
    assert_eq!(ids, [1.into(), Value::Null, 3.into()]);
    if let Some(kib) = most_memory(child.id()) {
        assert!(kib < 90_000, "{kib} KiB");
    }
    drop(writer.join().unwrap());
    let output = child.wait_with_output().unwrap();
    assert_eq!(stderr(&output), "crossfoot: -:2: the line is longer than 16 MiB\n");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn memory_does_not_grow_with_the_lines() {
    let peak = |count: usize| {
        let mut child = start(&JSONL);
        let mut input = child.stdin.take().unwrap();
        let writer = thread::spawn(move || {
            // What is not read and what is echoed would be held, if lines were.
            let line = format!(
                "{}\n",
                serde_json::json!({ "id": "i".repeat(200), "text": "A text.", "more": "m".repeat(1000) })
            );
            for _ in 0..count {
                input.write_all(line.as_bytes()).unwrap();
            }
            input
        });
        let answers = BufReader::new(child.stdout.take().unwrap()).lines();
        assert_eq!(answers.take(count).map(Result::unwrap).count(), count);
        let peak = most_memory(child.id());
        drop(writer.join().unwrap());
        assert_eq!(child.wait().unwrap().code(), Some(0));
        peak
    };
    let (Some(few), Some(many)) = (peak(1000), peak(10_000)) else { return };
    assert!(many < few + few / 4, "{few} KiB for 1,000 lines, {many} KiB for 10,000");
}

/// The most memory that a process had so far, in KiB, where the system tells it.
fn most_memory(process: u32) -> Option<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

#[cfg(unix)]
#[test]
fn an_interrupted_run_leaves_whole_lines_and_can_be_resumed() {
    let (begun, later) = (archive(300), archive(400).split_off(archive(300).len()));
    let input = Temporary::new("cut.jsonl", (begun.clone() + &later).as_bytes());
    let whole = run(&["--format", "jsonl", input.path()], b"");
    let output = Temporary::new("cut-out.jsonl", b"");
    // It waits for the rest, so it cannot be done before it is interrupted.
    let mut child = start(&[&JSONL[..], &["-o", output.path()]].concat());
    let mut pipe = child.stdin.take().unwrap();
    pipe.write_all(begun.as_bytes()).unwrap();
    while fs::metadata(output.path()).unwrap().len() < 50_000 {
        thread::sleep(Duration::from_millis(1));
    }
    let pid = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &pid]).status().unwrap().success());
    assert_eq!(child.wait().unwrap().code(), Some(130));
    drop(pipe);
    let part = fs::read(output.path()).unwrap();
    assert!(part.ends_with(b"\n") && part.len() < whole.stdout.len());
    assert!(whole.stdout.starts_with(&part));

    let rest = run(&["--format", "jsonl", "--resume", "-o", output.path(), input.path()], b"");
    assert_eq!((rest.status.code(), stderr(&rest)), (Some(1), ""));
    assert!(fs::read(output.path()).unwrap() == whole.stdout);
}

#[test]
fn a_run_goes_on_after_the_last_whole_line() {
    let text = archive(60) + "nothing\n" + &archive(20);
    let input = Temporary::new("resume.jsonl", text.as_bytes());
    let whole = run(&["--format", "jsonl", input.path()], b"");
    assert_eq!(whole.status.code(), Some(2));
    let half = whole.stdout.len() / 2;
    // Cut anywhere, after all of it, and before anything.
    for cut in [0, 1, half, half + 1, whole.stdout.len() - 1, whole.stdout.len()] {
        let output = Temporary::new("resume-out.jsonl", &whole.stdout[..cut]);
        let rest =
            run(&["--format", "jsonl", "--resume", "--output", output.path(), input.path()], b"");
        assert!(fs::read(output.path()).unwrap() == whole.stdout, "{cut}");
        // What was done before counts as well.
        assert_eq!(rest.status.code(), Some(2), "{cut}");
    }
}

#[test]
fn a_run_does_not_go_on_with_another_archive() {
    let input = Temporary::new(
        "mine.jsonl",
        b"{\"id\": \"a\", \"text\": \"A.\"}\n{\"id\": \"b\", \"text\": \"B.\"}\n",
    );
    for (written, told) in [
        (
            "{\"id\":\"x\",\"error\":\"no\"}\n",
            ":1 has the id \"a\", and the last line of the output \"x\"",
        ),
        (
            "{\"id\":\"a\",\"error\":\"\"}\n{\"id\":\"b\",\"error\":\"\"}\n{\"id\":\"c\",\"error\":\"\"}\n",
            "3 lines, more than the input",
        ),
        ("A table\n", "line 1 is no report"),
    ] {
        let output = Temporary::new("mine-out.jsonl", written.as_bytes());
        let rest =
            run(&["--format", "jsonl", "--resume", "--output", output.path(), input.path()], b"");
        assert_eq!(rest.status.code(), Some(2));
        assert!(stderr(&rest).contains(told), "{}", stderr(&rest));
        assert_eq!(fs::read_to_string(output.path()).unwrap(), written);
    }
    let output = Temporary::new("mine-csv.csv", b"");
    let rest = run(&["--format", "csv", "--resume", "--output", output.path(), input.path()], b"");
    assert!(stderr(&rest).contains("--resume is for"), "{}", stderr(&rest));
}

#[test]
fn an_output_that_cannot_be_written_is_two() {
    let output = run(&["-o", "no/such/folder/out.txt"], b"A text.");
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
    assert!(stderr(&output).starts_with("crossfoot: cannot write no/such/folder/out.txt: "));
}

/// `script` runs a program as if at a terminal.
#[cfg(target_os = "linux")]
#[test]
fn a_bar_is_for_terminals() {
    let input = Temporary::new("bar.jsonl", archive(200).as_bytes());
    let output = Temporary::new("bar-out.jsonl", b"");
    let program = env!("CARGO_BIN_EXE_crossfoot");
    let command = format!("{program} check --format jsonl -o {} {}", output.path(), input.path());
    let terminal = Command::new("script")
        .args(["-qec", &command, "/dev/null"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn();
    let Ok(mut child) = terminal else {
        super::skipped("there is no `script` to make a terminal with");
        return;
    };
    let mut shown = String::new();
    child.stdout.take().unwrap().read_to_string(&mut shown).unwrap();
    child.wait().unwrap();
    assert!(shown.contains('%') && shown.contains("left"), "{shown}");
    let plain = run(&["--format", "jsonl", "-o", output.path(), input.path()], b"");
    assert_eq!((stderr(&plain), stdout(&plain)), ("", ""));
}
