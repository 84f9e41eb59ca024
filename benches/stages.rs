//! How long each stage takes, and the whole, beside the floor: `cargo bench --manifest-path
//! benches/Cargo.toml`.

#[path = "floor/mod.rs"]
mod floor;
#[path = "texts/mod.rs"]
mod texts;

use crossfoot::claims::Article;
use crossfoot::figures::Figure;
use crossfoot::text::Text;
use crossfoot::{Options, checks, figures, ledger};
use divan::counter::BytesCount;
use divan::{Bencher, black_box};

const SIZES: [usize; 2] = [4 << 10, 64 << 10];
const KINDS: [&str; 3] = ["prose", "bulletin", "all wrong"];

fn main() {
    divan::main();
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn a_floor<const SIZE: usize>(bencher: Bencher, kind: &str) {
    let floor = floor::Floor::new();
    each(bencher, kind, SIZE, |source| black_box(floor.read(source)));
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn b_text<const SIZE: usize>(bencher: Bencher, kind: &str) {
    each(bencher, kind, SIZE, |source| black_box(Text::new(source, None, usize::MAX)).tokens.len());
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn c_figures<const SIZE: usize>(bencher: Bencher, kind: &str) {
    let source = texts::make(kind, SIZE).unwrap_or_default();
    let text = Text::new(&source, None, usize::MAX);
    bencher.counter(BytesCount::of_str(&source)).bench_local(|| found(&text));
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn d_claims<const SIZE: usize>(bencher: Bencher, kind: &str) {
    let source = texts::make(kind, SIZE).unwrap_or_default();
    let text = Text::new(&source, None, usize::MAX);
    bencher
        .counter(BytesCount::of_str(&source))
        .with_inputs(|| found(&text))
        .bench_local_values(|figures| Article::new(&text, figures, &Options::default()));
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn e_checks<const SIZE: usize>(bencher: Bencher, kind: &str) {
    let source = texts::make(kind, SIZE).unwrap_or_default();
    let text = Text::new(&source, None, usize::MAX);
    bencher
        .counter(BytesCount::of_str(&source))
        .with_inputs(|| Article::new(&text, found(&text), &Options::default()))
        .bench_local_refs(|article| checks::run(article, &Options::default()));
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn f_report<const SIZE: usize>(bencher: Bencher, kind: &str) {
    let source = texts::make(kind, SIZE).unwrap_or_default();
    let text = Text::new(&source, None, usize::MAX);
    let mut article = Article::new(&text, found(&text), &Options::default());
    let relations = checks::run(&mut article, &Options::default());
    bencher
        .counter(BytesCount::of_str(&source))
        .with_inputs(|| relations.clone())
        .bench_local_values(|relations| ledger::report(&article, relations).gathered());
}

#[divan::bench(args = KINDS, consts = SIZES)]
fn whole<const SIZE: usize>(bencher: Bencher, kind: &str) {
    each(bencher, kind, SIZE, |source| crossfoot::check(source, &Options::default()));
}

fn each<T>(bencher: Bencher, kind: &str, size: usize, run: impl Fn(&str) -> T) {
    let source = texts::make(kind, size).unwrap_or_default();
    bencher.counter(BytesCount::of_str(&source)).bench_local(|| run(black_box(&source)));
}

fn found(text: &Text) -> Vec<Figure> {
    figures::find(text, Options::default().region)
}
