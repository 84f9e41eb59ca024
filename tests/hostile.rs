//! Texts that nobody would print: no panic, no hang, and time that grows as the text does.
#![cfg(not(target_arch = "wasm32"))]

use std::time::Duration;

mod support;

use crossfoot::{Options, Report, check};
use support::hostile::keeps_its_promises;

const MEGABYTE: usize = 1 << 20;

/// Pieces that, repeated, have brought readers of numbers and of sentences to their knees.
const PIECES: [&str; 16] = [
    "9",
    "1,",
    "1.5 ",
    "- ",
    "$",
    "12 of 15, ",
    "two hundred thousand and ",
    "more than about up to nearly ",
    "122 to 13 on December 9. ",
    "“‘(",
    "((((",
    "a ",
    "\n\n5\n",
    "e\u{301}1",
    "| Total | 5 |\n",
    "from 2012 to 2009, ",
];

#[test]
fn nothing_is_too_strange_to_be_read() {
    let everything = Options { limit: usize::MAX, ..Options::default() };
    let strange = [
        String::new(),
        "\0".repeat(1000),
        "100\0,000 \0 people".to_owned(),
        "\u{200f}\u{202e}12 אנשים\u{202c} 100,000 נהרגו".to_owned(),
        "<html><body onload=\"x()\"><p>Up to <b>100,000</b>&nbsp;people</p></body></html>"
            .to_owned(),
        "[".repeat(100_000) + &"]".repeat(100_000),
        "(5 ".repeat(50_000),
        "\u{feff}5".to_owned(),
        "\u{fffd}5\u{fffd}".to_owned(),
        "\r\r\n\n\u{2028}5\u{2029}".to_owned(),
        "9".repeat(400) + "." + &"9".repeat(400),
        "0.".to_owned() + &"0".repeat(400) + "1 percent of 1" + &"0".repeat(400),
        "99999999-99-99, 31 February 0000, 25:61 p.m., 1/0, −−5, 1e999999".to_owned(),
        "million billion trillion quadrillion ".repeat(200),
    ];
    for text in strange {
        sound(&check(&text, &everything), &text);
    }
}

/// Each of these once gave a report that broke a promise, or none at all.
#[test]
fn what_fuzzing_found_stays_mended() {
    for text in [
        // four digits of a clock, and more behind them
        "at 9965530 UTC",
        // a week that is no figure, between weekdays that are none
        "The storm hit on Monday. A week later, on Monday, power was back.",
        // half of what starts the next paragraph
        "A mile and a half\n\na quarter mile",
        // nothing of nothing
        "Of more than 0 people, 0 (0%) had no car.",
    ] {
        keeps_its_promises(text, &Options::default());
    }
}

#[test]
fn ten_megabytes_of_digits_are_read_up_to_the_limit() {
    let text = "9".repeat(10 * MEGABYTE);
    sound(&check(&text, &Options::default()), &text);
}

#[test]
fn a_line_of_five_megabytes_is_read() {
    let text = "The council spent $5 on 12 trees. ".repeat(5 * MEGABYTE / 34);
    sound(&check(&text, &Options::default()), &text);
}

#[test]
fn time_grows_as_the_text_does() {
    let mut problems = Vec::new();
    for piece in PIECES {
        let time = |times| time(piece, times).expect("a clock");
        let (mut short, mut long) = (time(1), time(4));
        // Below this, it is the machine that is measured.
        let floor = Duration::from_millis(20);
        let grows = |short: Duration, long: Duration| long > floor && long > short * 6;
        // Another program may have had the caches: what is true is true again.
        for _ in 0..4 {
            if !grows(short, long) {
                break;
            }
            (short, long) = (short.min(time(1)), long.min(time(4)));
        }
        if grows(short, long) {
            problems.push(format!("{piece:?}: {short:?}, and {long:?} for four times the text"));
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

/// The better time of two, for a text of `times` × 8 KiB; none without a clock.
fn time(piece: &str, times: usize) -> Option<Duration> {
    let text = piece.repeat(times * 8 * 1024 / piece.len());
    let run = || {
        let start = worked()?;
        std::hint::black_box(check(&text, &Options::default()));
        worked()?.checked_sub(start)
    };
    Some(run()?.min(run()?))
}

/// How long this thread has had the processor: other programs do not lengthen it.
#[cfg(unix)]
fn worked() -> Option<Duration> {
    let clock = nix::time::ClockId::CLOCK_THREAD_CPUTIME_ID;
    nix::time::clock_gettime(clock).ok().map(Into::into)
}

/// How long it has been.
#[cfg(not(unix))]
fn worked() -> Option<Duration> {
    static START: std::sync::LazyLock<std::time::Instant> =
        std::sync::LazyLock::new(std::time::Instant::now);
    Some(START.elapsed())
}

fn sound(report: &Report, text: &str) {
    for figure in &report.figures {
        let quote = text.get(figure.start..figure.end);
        assert_eq!(quote, Some(figure.quote.as_str()), "at {}..{}", figure.start, figure.end);
    }
    assert_eq!(report.summary.figures, report.figures.len());
}
