//! What is read: files of each kind, folders, patterns, and what cannot be read.

use std::fs;
use std::io::{Cursor, Write};

use serde_json::Value;
use zip::write::{SimpleFileOptions, ZipWriter};

use super::{CLASH, Temporary, crossfoot, folder, lines, run, run_in, skipped, stderr, stdout};

fn names(args: &[&str], folder: &Temporary) -> Vec<String> {
    let output = run_in(folder, &[&["--format", "jsonl"], args].concat());
    assert_eq!(stderr(&output), "", "{args:?}");
    lines(&output).iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn folders_and_patterns_stand_for_files_in_order() {
    let texts = [
        ("b.txt", "B."),
        ("a.md", "A."),
        ("in/d.html", "<p>D.</p>"),
        ("in/c.txt", "C."),
        ("in/picture.png", "no text"),
        (".hidden.txt", "H."),
        (".ignore", "left-out.txt\n"),
        ("left-out.txt", "L."),
    ];
    let folder = folder("walk", &texts);
    assert_eq!(names(&["."], &folder), ["a.md", "b.txt", "in/c.txt", "in/d.html"]);
    assert_eq!(names(&["in", "b.txt"], &folder), ["in/c.txt", "in/d.html", "b.txt"]);
    assert_eq!(names(&["*.txt"], &folder), ["b.txt"]);
    assert_eq!(names(&["**/*.txt"], &folder), ["b.txt", "in/c.txt"]);
    assert_eq!(names(&["in/*.{html,png}"], &folder), ["in/d.html", "in/picture.png"]);
}

#[test]
fn a_pattern_that_nothing_matches_and_a_folder_without_texts_are_told() {
    let folder = folder("nothing", &[("a/picture.png", "")]);
    let output = run_in(&folder, &["*.txt"]);
    assert_eq!(
        (output.status.code(), stderr(&output)),
        (Some(2), "crossfoot: cannot read *.txt: no file matches\n")
    );
    let output = run_in(&folder, &["a"]);
    assert!(stderr(&output).starts_with("crossfoot: no text in a: "), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn markdown_is_read_without_its_marks_and_told_with_its_places() {
    let text = "---\ndate: 2016-12-09\n---\n\n# Of 40 farms, 10 shut\n\nOf **250** [farms](x.html) visited,\n*90* (26 percent) had no well.\n";
    let file = Temporary::new("a.md", text.as_bytes());
    let output = run(&["--format", "json", file.path()], b"");
    let report: Value = serde_json::from_str(stdout(&output)).unwrap();
    for figure in report["figures"].as_array().unwrap() {
        let place = |end: &str| usize::try_from(figure[end].as_u64().unwrap()).unwrap();
        assert_eq!(figure["quote"], text[place("start")..place("end")]);
        assert_eq!(figure["in"], "body");
    }
    let quotes: Vec<&str> = report["figures"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["quote"].as_str().unwrap())
        .collect();
    assert_eq!(quotes, ["40 farms", "10", "250** [farms", "90", "26 percent"]);
    let shown = run(&[file.path()], b"");
    assert!(stdout(&shown).contains(":7:6: clash [share-of]\n"), "{}", stdout(&shown));
    assert!(stdout(&shown).contains(" | *90* (26 percent)"), "{}", stdout(&shown));
}

const PAGE: &str = "<!doctype html>\n<html><head><title>Farms – The Example</title>\n\
    <meta property=\"article:published_time\" content=\"2016-12-09T08:00:00Z\"></head>\n\
    <body><nav><a href=\"/\">All 700 stories</a></nav><article>\n<h1>Wells run dry</h1>\n\
    <p>Of 250 farms visited, <b>90</b> (26&nbsp;percent) had no well, the county said in a statement on Friday, which was long.</p>\n\
    <p>It was not the first time that the county had asked them, and it will not be the last, the county said, whatever the cost.</p>\n\
    <figure><img src=\"a.jpg\"><figcaption>One of 12 farms that were shut, and stood empty, as it was seen on Friday.</figcaption></figure>\n\
    <table><caption>Farms by district</caption><thead><tr><th>District</th><th>Farms</th></tr></thead>\n\
    <tbody><tr><td>East</td><td>120</td></tr>\n<tr><td>West</td><td>130</td></tr>\n<tr><td>Total</td><td>260</td></tr></tbody></table>\n\
    <p>The county will ask them again next year, and in the year after it, and tell all who want to know what came of it.</p>\n\
    </article><footer>Copyright of 1,000 pages</footer></body></html>\n";

#[test]
fn of_a_page_the_article_is_read() {
    let file = Temporary::new("page.html", PAGE.as_bytes());
    let output = run(&["--format", "csv", file.path()], b"");
    let rows: Vec<&str> = stdout(&output).lines().skip(1).collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[0].contains(",body,6,7,6,16,clash,share-of,"), "{}", rows[0]);
    assert!(
        rows[1].contains(",body,10,") && rows[1].contains("120 + 130 = 250 ≠ 260"),
        "{}",
        rows[1]
    );
    let ledger = crossfoot(&["figures", file.path()]).output().unwrap();
    // The caption is read, and what stands around the article is not.
    assert!(stdout(&ledger).contains("8:45   12 "), "{}", stdout(&ledger));
    assert!(
        !stdout(&ledger).contains("700") && !stdout(&ledger).contains("1,000"),
        "{}",
        stdout(&ledger)
    );
    let figures = lines(&run(&["--format", "jsonl", file.path()], b""));
    let date = figures[0]["figures"]
        .as_array()
        .unwrap()
        .iter()
        .find(|it| it["kind"] == "duration" || it["kind"] == "date");
    assert!(
        date.is_none_or(|it| it["value"] != "2016-12-09"),
        "the day is not in the text: {date:?}"
    );
}

#[test]
fn a_page_that_is_nested_without_end_is_refused() {
    let page = "<div><b>".repeat(100_000);
    let output = run(&["--input", "html"], page.as_bytes());
    assert!(
        stderr(&output).starts_with("crossfoot: cannot read -: its elements are nested"),
        "{}",
        stderr(&output)
    );
    assert_eq!(output.status.code(), Some(2));
    let output = run(&["--input", "html"], format!("{}{CLASH}", "<div><i>".repeat(250)).as_bytes());
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
}

#[test]
fn a_document_of_word_is_read() {
    let text = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r>");
    let cell = |words: &str| format!("<w:tc><w:p>{}</w:p></w:tc>", text(words));
    let row = |name: &str, number: &str| format!("<w:tr>{}{}</w:tr>", cell(name), cell(number));
    let body = format!(
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/></w:pPr>{}</w:p><w:p>{}{}<w:del>{}</w:del>{}</w:p><w:tbl>{}{}{}{}</w:tbl>",
        text("Wells &amp; farms"),
        text("Of 250 farms visited, "),
        text("9"),
        text("5"),
        text("0 (26 percent) had no well."),
        row("District", "Farms"),
        row("East", "120"),
        row("West", "130"),
        row("Total", "260"),
    );
    let xml = format!(
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"
    );
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("word/document.xml", SimpleFileOptions::default()).unwrap();
    archive.write_all(xml.as_bytes()).unwrap();
    let file = Temporary::new("a.docx", archive.finish().unwrap().get_ref());
    let output = run(&["--format", "csv", file.path()], b"");
    assert_eq!((output.status.code(), stderr(&output)), (Some(1), ""));
    for part in [",1,4,1,13,clash,share-of,", "120 + 130 = 250 ≠ 260"] {
        assert!(stdout(&output).contains(part), "{part}: {}", stdout(&output));
    }
    let broken = Temporary::new("b.docx", b"PK no zip");
    let output = run(&[broken.path()], b"");
    assert!(stderr(&output).contains("b.docx: no document of Word: "), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn empty_files_of_each_kind_have_no_figures() {
    for kind in ["txt", "md", "html", "jsonl"] {
        let file = Temporary::new(&format!("empty.{kind}"), b"");
        let output = run(&["--format", "json", file.path()], b"");
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""), "{kind}");
        let json: Value = serde_json::from_str(stdout(&output)).unwrap();
        let figures = json["figures"].as_array().or(json.as_array()).unwrap();
        assert!(figures.is_empty(), "{kind}: {json}");
    }
}

#[test]
fn a_text_without_end_is_read_at_its_start() {
    let text = "Nothing to count here. ".repeat(1000) + "\n\n";
    let file = Temporary::new("long.txt", text.repeat(100).as_bytes());
    let output = run(&["--format", "jsonl", file.path()], b"");
    assert_eq!(lines(&output)[0]["summary"]["truncated"], true);
    let page = Temporary::new("long.html", &vec![b'a'; 17 << 20]);
    let output = run(&[page.path()], b"");
    assert!(
        stderr(&output).ends_with("long.html: it is longer than 16 MiB\n"),
        "{}",
        stderr(&output)
    );
    assert_eq!(output.status.code(), Some(2));
}

/// Who is root may read everything, and must be someone else to be refused.
#[cfg(unix)]
#[test]
fn a_folder_without_permission_is_told_and_the_rest_is_checked() {
    use std::os::unix::fs::PermissionsExt;
    use std::os::unix::process::CommandExt;

    let folder = folder("locked", &[("a.txt", CLASH), ("locked/b.txt", CLASH), ("z.txt", CLASH)]);
    let locked = folder.0.join("locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).unwrap();
    let mut command = crossfoot(&["check", "--format", "csv", "."]);
    command.current_dir(&folder.0);
    if fs::read_dir(&locked).is_ok() {
        // The program itself may lie where only root may go.
        let program =
            Temporary::new("program", &fs::read(env!("CARGO_BIN_EXE_crossfoot")).unwrap());
        fs::set_permissions(&program.0, fs::Permissions::from_mode(0o755)).unwrap();
        command = std::process::Command::new(&program.0);
        command
            .args(["check", "--format", "csv", "."])
            .current_dir(&folder.0)
            .uid(65534)
            .gid(65534);
        check_locked(command, &locked);
        drop(program);
    } else {
        check_locked(command, &locked);
    }
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o755)).unwrap();
}

#[cfg(unix)]
fn check_locked(mut command: std::process::Command, locked: &std::path::Path) {
    let Ok(output) = command.output() else {
        return skipped("no other user can be had");
    };
    let rows = stdout(&output).lines().skip(1).map(|it| it.split(',').next().unwrap());
    assert!(rows.eq(["a.txt", "z.txt"]), "{}", stdout(&output));
    let name = locked.file_name().unwrap().to_str().unwrap();
    assert!(
        stderr(&output).contains(&format!("cannot read ./{name}: Permission denied")),
        "{}",
        stderr(&output)
    );
    assert_eq!(output.status.code(), Some(2));
}
