//! What each `--format` writes, and which verdicts.

use serde_json::Value;

use super::{Temporary, lines, run, stdout};

/// A clash on the second line, behind a letter of two bytes, and a relation that agrees.
const TWO: &str =
    "Of 40 cafés, 10 (25 percent) closed.\nÉire: of 250 farms, 90 (26 percent) had no well.\n";

#[test]
fn findings_are_rows_of_csv() {
    let file = Temporary::new("a, b.txt", TWO.as_bytes());
    let output = run(&["--format", "csv", file.path()], b"");
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "file,in,line,column,end_line,end_column,verdict,check,figures,message,workings\n\
         \"{}\",body,2,10,2,19,clash,share-of,250 farms; 90; 26 percent,\
         \"90 ÷ 250 is 36%, not 26%\",90 ÷ 250 = 36% ≠ 26%\n",
        file.path()
    );
    assert_eq!(stdout(&output), expected);
}

#[test]
fn findings_are_annotations_of_a_workflow() {
    let file = Temporary::new("c, d.txt", TWO.as_bytes());
    let output = run(&["--format", "github", file.path()], b"");
    assert_eq!(output.status.code(), Some(1));
    let expected = format!(
        "::error file={},line=2,col=10,title=crossfoot (share-of)::\
         90 ÷ 250 is 36%25, not 26%25%0A90 ÷ 250 = 36%25 ≠ 26%25\n",
        file.path().replace(',', "%2C")
    );
    assert_eq!(stdout(&output), expected);
    let headline =
        r#"{"id": "x", "headline": "Of 250 farms, 90 (26 percent) had no well", "text": ""}"#;
    let output = run(&["--input", "jsonl", "--format", "github"], headline.as_bytes());
    assert!(stdout(&output).starts_with("::error file=x,title=crossfoot"), "{}", stdout(&output));
}

#[test]
fn findings_are_results_of_sarif() {
    let file = Temporary::new("e f.txt", TWO.as_bytes());
    let output = run(&["--format", "sarif", file.path(), file.path(), "no/such/file.txt"], b"");
    assert_eq!(output.status.code(), Some(2));
    let log: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert_eq!(rules.len(), crossfoot::checks::CHECKS.len());
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 2);
    let result = &results[1];
    let index = usize::try_from(result["ruleIndex"].as_u64().unwrap()).unwrap();
    assert_eq!((&rules[index]["id"], &result["ruleId"]), (&"share-of".into(), &"share-of".into()));
    assert_eq!((&result["kind"], &result["level"]), (&"fail".into(), &"error".into()));
    let place = &result["locations"][0]["physicalLocation"];
    let uri = place["artifactLocation"]["uri"].as_str().unwrap();
    assert!(uri.starts_with("file:///") && uri.ends_with("e%20f.txt"), "{uri}");
    let region =
        serde_json::json!({ "startLine": 2, "startColumn": 10, "endLine": 2, "endColumn": 19 });
    assert_eq!(place["region"], region);
    assert_eq!(result["relatedLocations"].as_array().unwrap().len(), 2);
}

#[test]
fn sarif_of_nothing_is_a_run_without_results() {
    let output = run(&["--format", "sarif"], b"");
    let log: Value = serde_json::from_str(stdout(&output)).unwrap();
    assert_eq!(log["runs"][0]["results"], serde_json::json!([]));
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn only_the_verdicts_asked_for_are_reported() {
    let verdicts = |args: &[&str]| -> Vec<Value> {
        let output = run(&[&["--format", "jsonl"], args].concat(), TWO.as_bytes());
        assert_eq!(output.status.code(), Some(1), "{args:?}");
        let report = &lines(&output)[0];
        let relations = report["relations"].as_array().unwrap();
        assert_eq!(report["summary"]["relations"], relations.len());
        relations.iter().map(|it| it["verdict"].clone()).collect()
    };
    let (agree, clash): (Vec<Value>, Vec<Value>) =
        verdicts(&[]).into_iter().partition(|it| it == "agrees");
    assert!(!agree.is_empty());
    assert_eq!(clash, ["clash"]);
    assert_eq!(verdicts(&["--verdict", "clash,query"]), clash);
    assert_eq!(verdicts(&["--verdict", "agrees"]), agree);
    let output = run(&["--verdict", "agrees"], TWO.as_bytes());
    assert!(stdout(&output).starts_with("-:1:4: agrees ["), "{}", stdout(&output));
    assert!(!stdout(&output).contains("clash"), "{}", stdout(&output));
}
