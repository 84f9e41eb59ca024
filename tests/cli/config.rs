//! crossfoot.toml, and what the command line says over it.

use super::{CLASH, folder, run_in, stderr, stdout};

#[test]
fn the_nearest_file_of_settings_holds() {
    let texts = [
        ("crossfoot.toml", "except = ['share-of', 'fraction-percent']\n"),
        ("drafts/a.txt", CLASH),
        ("sport/crossfoot.toml", "# nothing left out\n"),
        ("sport/b.txt", CLASH),
    ];
    let folder = folder("nearest", &texts);
    let told = |args: &[&str]| {
        let output = run_in(&folder, &[&["--format", "csv"], args].concat());
        let places = stdout(&output).lines().skip(1).filter_map(|it| it.split(',').next());
        places.map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(told(&["."]), ["sport/b.txt"]);
    assert_eq!(told(&["drafts/a.txt"]), [""; 0]);
    assert_eq!(told(&["--no-config", "drafts", "sport"]), ["drafts/a.txt", "sport/b.txt"]);
    assert_eq!(told(&["--config", "sport/crossfoot.toml", "drafts"]), ["drafts/a.txt"]);
    assert_eq!(told(&["--config", "crossfoot.toml", "."]), [""; 0]);
}

#[test]
fn what_is_amiss_with_settings_is_told_with_its_line() {
    let texts = [
        ("bad/crossfoot.toml", "view = 'desk'\nexept = []\n"),
        ("bad/a.txt", CLASH),
        ("bad/b.txt", CLASH),
        ("good.txt", CLASH),
    ];
    let folder = folder("amiss", &texts);
    let output = run_in(&folder, &["--format", "csv", "."]);
    let told = stderr(&output);
    assert!(
        told.ends_with("/bad/crossfoot.toml:2: no key is called exept; did you mean except?\n"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1, "{told}");
    assert_eq!(stdout(&output).lines().filter(|it| it.starts_with("good.txt,")).count(), 1);
    assert_eq!(output.status.code(), Some(2));
    let output = run_in(&folder, &["--config", "no/such.toml", "good.txt"]);
    assert!(stderr(&output).contains("cannot read no/such.toml"), "{}", stderr(&output));
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_view_is_for_readers_or_for_the_desk() {
    // 33.4 is no third, but nearly.
    let query = "Of 300 farms visited, 100 (33.4 percent) had no well.\n";
    let folder = folder(
        "view",
        &[
            ("a.txt", query),
            ("reader/crossfoot.toml", "view = 'reader'\n"),
            ("reader/a.txt", query),
        ],
    );
    let shown = |args: &[&str]| {
        let output = run_in(&folder, args);
        assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));
        stdout(&output).matches(": query [").count()
    };
    assert_eq!(shown(&["a.txt"]), 1);
    assert_eq!(shown(&["--view", "desk", "a.txt"]), 1);
    assert_eq!(shown(&["--view", "reader", "a.txt"]), 0);
    assert_eq!(shown(&["reader/a.txt"]), 0);
    assert_eq!(shown(&["--view", "desk", "reader/a.txt"]), 1);
    assert_eq!(shown(&["--verdict", "query", "reader/a.txt"]), 1);
}
