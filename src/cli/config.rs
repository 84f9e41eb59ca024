//! crossfoot.toml: the settings of a folder and of all that is in it.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crossfoot::Region;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::args::{Reading, View};
use crate::catalogue;
use crate::nearest::hint;
use crate::rules::{Rules, Said};

const NAME: &str = "crossfoot.toml";
const KEYS: [&str; 4] = ["except", "only", "region", "view"];
const REGIONS: [(&str, Region); 3] = [("us", Region::Us), ("gb", Region::Gb), ("iso", Region::Iso)];
const VIEWS: [(&str, View); 2] = [("reader", View::Reader), ("desk", View::Desk)];

/// What a file of settings says.
#[derive(Debug, Default)]
pub(crate) struct Config {
    pub(crate) only: Vec<String>,
    pub(crate) except: Vec<String>,
    pub(crate) region: Option<Region>,
    pub(crate) view: Option<View>,
}

/// The rules for each folder, read once.
pub(crate) struct Configs {
    said: Said,
    from: From,
    /// None for a folder whose settings cannot be read.
    known: BTreeMap<PathBuf, Option<Arc<Rules>>>,
}

enum From {
    Above,
    File(PathBuf),
    Nowhere,
}

impl Configs {
    pub(crate) fn new(said: Said, reading: &Reading) -> Self {
        let from = match &reading.config {
            Some(path) => From::File(path.clone()),
            None if reading.no_config => From::Nowhere,
            None => From::Above,
        };
        Self { said, from, known: BTreeMap::new() }
    }

    /// The rules for a file. What is amiss with its settings is told once.
    pub(crate) fn rules_for(&mut self, path: &Path) -> Result<Arc<Rules>, Option<String>> {
        let found = match &self.from {
            From::Above => above(path),
            From::File(path) => Some(path.clone()),
            From::Nowhere => None,
        };
        // The empty path is that of no file.
        let key = found.clone().unwrap_or_default();
        if let Some(known) = self.known.get(&key) {
            return known.clone().ok_or(None);
        }
        let config = found.map_or_else(|| Ok(Config::default()), |it| read(&it));
        let rules = config.map(|it| Arc::new(self.said.with(&it)));
        self.known.insert(key, rules.as_ref().ok().cloned());
        rules.map_err(Some)
    }
}

/// The nearest file of settings in the folder of a file or above.
fn above(path: &Path) -> Option<PathBuf> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let folder = std::path::absolute(folder).ok()?;
    folder.ancestors().map(|it| it.join(NAME)).find(|it| it.is_file())
}

fn read(path: &Path) -> Result<Config, String> {
    let name = path.display();
    let text = fs::read(path)
        .and_then(|it| String::from_utf8(it).map_err(io::Error::other))
        .map_err(|error| format!("cannot read {name}: {error}"))?;
    parse(&text).map_err(|amiss| {
        let line = text.get(..amiss.at).unwrap_or_default().matches('\n').count() + 1;
        format!("{name}:{line}: {}", amiss.message)
    })
}

/// What is amiss, and at which byte.
#[derive(Debug)]
struct Amiss {
    at: usize,
    message: String,
}

fn parse(text: &str) -> Result<Config, Amiss> {
    let table = DeTable::parse(text).map_err(|error| Amiss {
        at: error.span().map_or(0, |it| it.start),
        message: error.message().to_owned(),
    })?;
    let mut config = Config::default();
    for (key, value) in table.get_ref() {
        let at = key.span().start;
        match &**key.get_ref() {
            "only" => config.only = checks(value)?,
            "except" => config.except = checks(value)?,
            "region" => config.region = Some(one_of(value, &REGIONS)?),
            "view" => config.view = Some(one_of(value, &VIEWS)?),
            other => {
                let hint =
                    hint(other, KEYS).unwrap_or_else(|| format!("keys are {}", KEYS.join(", ")));
                return Err(Amiss { at, message: format!("no key is called {other}; {hint}") });
            }
        }
    }
    Ok(config)
}

type Value<'a> = Spanned<DeValue<'a>>;

fn checks(value: &Value<'_>) -> Result<Vec<String>, Amiss> {
    let at = value.span().start;
    let wanted = || Amiss { at, message: "a list of names of checks is wanted".to_owned() };
    let DeValue::Array(list) = value.get_ref() else { return Err(wanted()) };
    let name = |it: &Value<'_>| {
        let name = it.get_ref().as_str().ok_or_else(wanted)?;
        match catalogue::find(name) {
            Some(check) => Ok(check.name.to_owned()),
            None => Err(Amiss { at: it.span().start, message: catalogue::unknown(name) }),
        }
    };
    list.iter().map(name).collect()
}

fn one_of<T: Copy>(value: &Value<'_>, all: &[(&str, T)]) -> Result<T, Amiss> {
    let said = value.get_ref().as_str();
    all.iter().find(|(name, _)| Some(*name) == said).map(|(_, it)| *it).ok_or_else(|| {
        let names: Vec<String> = all.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        Amiss { at: value.span().start, message: format!("{} is wanted", names.join(" or ")) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_is_read() {
        let config = parse(
            "view = 'reader'\nregion = 'gb'\nexcept = ['share-of']\nonly = [\n  'vote-tally', # one\n]\n",
        );
        let config = config.unwrap();
        assert_eq!((config.view, config.region), (Some(View::Reader), Some(Region::Gb)));
        assert_eq!(
            (config.except, config.only),
            (vec!["share-of".into()], vec!["vote-tally".into()])
        );
    }

    #[test]
    fn what_is_amiss_is_told_with_its_place() {
        for (text, at, message) in [
            ("view = 'desk'\nexept = []", 14, "no key is called exept; did you mean except?"),
            ("colour = 1", 0, "no key is called colour; keys are except, only, region, view"),
            (
                "only = ['share-of', 'vote-taly']",
                20,
                "no check is called vote-taly; did you mean vote-tally?",
            ),
            ("only = 'share-of'", 7, "a list of names of checks is wanted"),
            ("view = 'press'", 7, "\"reader\" or \"desk\" is wanted"),
        ] {
            let amiss = parse(text).unwrap_err();
            assert_eq!((amiss.at, &*amiss.message), (at, message), "{text}");
        }
        assert_eq!(parse("view = 'desk'\n[").unwrap_err().at, 15);
    }
}
