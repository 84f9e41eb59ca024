//! The other commands: the catalogue, the ledger, completions and the manual.

use std::io::Write;
use std::process::Stdio;

use super::{CLASH, Temporary, crossfoot, run, stderr, stdout};

#[test]
fn the_checks_are_listed_by_name_and_title() {
    let output = crossfoot(&["checks"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let known = crossfoot::checks::CHECKS.iter().map(|it| (it.name, it.title));
    let listed = stdout(&output).lines().filter_map(|line| line.split_once("  "));
    assert!(
        listed.map(|(name, title)| (name, title.trim_start())).eq(known),
        "{}",
        stdout(&output)
    );
}

#[test]
fn every_check_is_explained() {
    for check in crossfoot::checks::CHECKS {
        let output = crossfoot(&["explain", check.name]).output().unwrap();
        let page = stdout(&output);
        assert_eq!(output.status.code(), Some(0), "{}", check.name);
        assert!(page.starts_with(&format!("# {}\n\n**{}**", check.name, check.title)), "{page}");
        for part in ["\n## Why it matters\n", "\n## Flagged\n", "\n## Not flagged\n", "\n```news"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert!(!page.contains("](../"), "{page}");
    }
}

#[test]
fn an_unknown_check_is_told_what_it_may_have_been() {
    for (name, hint) in [
        ("vote-taly", "did you mean vote-tally?"),
        ("weekday-dates", "did you mean weekday-date?"),
        ("shares", "did you mean shares-sum-100?"),
        ("typography", "`crossfoot checks` lists them"),
        ("", "`crossfoot checks` lists them"),
    ] {
        let output = crossfoot(&["explain", name]).output().unwrap();
        assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""), "{name}");
        assert!(stderr(&output).contains(hint), "{name}: {}", stderr(&output));
    }
    let output = run(&["--only", "vote-taly"], b"");
    assert!(stderr(&output).contains("did you mean vote-tally?"), "{}", stderr(&output));
}

#[test]
fn the_ledger_is_an_aligned_table() {
    let text =
        "The mayor said on Monday that 250 farms in Kent were visited.\n東京 sold 26 percent.\n";
    let file = Temporary::new("ledger.txt", text.as_bytes());
    let output = crossfoot(&["figures", file.path()]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let lines: Vec<&str> = stdout(&output).lines().collect();
    assert_eq!(
        lines,
        [
            "at    figure      value  counts  predicate  place  time    source  status",
            "1:31  250         250    farms   visited    Kent   Monday  mayor   alone",
            "2:9   26 percent  26%    東京    sold       -      -       -       alone",
        ]
    );
}

#[test]
fn a_clash_in_the_ledger_is_a_status_and_no_failure() {
    let mut child = crossfoot(&["figures"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(CLASH.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(stdout(&output).matches("conflicts").count(), 3, "{}", stdout(&output));
}

#[test]
fn a_ledger_of_no_file_is_two() {
    let output = crossfoot(&["figures", "no/such/file.txt"]).output().unwrap();
    assert_eq!((output.status.code(), stdout(&output)), (Some(2), ""));
    assert!(stderr(&output).contains("cannot read no/such/file.txt"));
}

#[test]
fn a_pipe_that_nobody_reads_ends_each_command_quietly() {
    let file = Temporary::new("pipe.txt", CLASH.as_bytes());
    let formats = ["human", "json", "jsonl", "csv", "github", "sarif"];
    let checks = formats.map(|it| (vec!["check", "--format", it, file.path()], 1));
    let others: [(&[&str], i32); 7] = [
        (&["figures", file.path()], 0),
        (&["checks"], 0),
        (&["explain", "share-of"], 0),
        (&["completions", "zsh"], 0),
        (&["man"], 0),
        (&["--help"], 0),
        (&["--version"], 0),
    ];
    let others = others.map(|(args, status)| (args.to_vec(), status));
    for (args, status) in checks.into_iter().chain(others) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = crossfoot(&args).stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(stderr(&output), "", "{args:?}");
        assert_eq!(output.status.code(), Some(status), "{args:?}");
    }
}

#[test]
fn completions_and_the_manual_know_every_option() {
    let help = crossfoot(&["check", "--help"]).output().unwrap();
    let flags = stdout(&help).lines().filter(|line| line.trim_start().starts_with('-'));
    let names = flags.filter_map(|line| line.split_once("--")?.1.split([' ', ',']).next());
    let options: Vec<&str> = names.filter(|it| !it.is_empty()).collect();
    assert!(options.contains(&"format") && options.contains(&"resume"), "{options:?}");
    for args in
        [&["man"][..], &["completions", "bash"], &["completions", "zsh"], &["completions", "fish"]]
    {
        let output = crossfoot(args).output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""), "{args:?}");
        let made = stdout(&output).replace("\\-", "-");
        for option in &options {
            assert!(made.contains(option), "{args:?}: {option}");
        }
    }
}

#[test]
fn the_docs_say_all_that_the_help_does() {
    let help = |args: &[&str]| {
        let output = crossfoot(args).output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""), "{args:?}");
        stdout(&output).to_owned()
    };
    let docs = include_str!("../../docs/command.md");
    let top = help(&["--help"]);
    assert!(top.contains("Exit status:\n  0"), "{top}");
    for command in ["check", "figures", "checks", "explain", "completions", "man"] {
        assert!(top.contains(&format!("\n  {command} ")), "{command}: {top}");
        assert!(docs.contains(&format!("\ncrossfoot {command}")), "{command}");
        let page = help(&[command, "--help"]);
        let options = page.lines().filter_map(|line| line.trim_start().strip_prefix("--"));
        for option in options.filter_map(|it| it.split([' ', ',']).next()) {
            assert!(docs.contains(&format!("--{option}")), "{command} --{option}");
        }
    }
    assert!(help(&["check", "--help"]).contains("Examples:\n  crossfoot check draft.txt"));
}
