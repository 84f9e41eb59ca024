//! How a text is checked: what the command line says, and where it is silent, crossfoot.toml.

use crossfoot::{Options, Region};

use crate::args::{Check, Reading, View};
use crate::config::Config;

/// How the texts of one folder are read, checked and shown.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rules {
    pub(crate) published: Option<String>,
    pub(crate) region: Region,
    pub(crate) only: Vec<String>,
    pub(crate) except: Vec<String>,
    /// The only verdicts to report; none for those that the format has.
    pub(crate) verdicts: Vec<String>,
}

impl Rules {
    /// The options for a text with this headline and day of publication.
    pub(crate) fn options<'a>(
        &'a self,
        headline: Option<&'a str>,
        published: Option<&'a str>,
    ) -> Options<'a> {
        Options {
            published: published.or(self.published.as_deref()),
            headline,
            region: self.region,
            except: self.except.iter().map(String::as_str).collect(),
            only: self.only.iter().map(String::as_str).collect(),
            ..Options::default()
        }
    }
}

/// What the command line says, to be filled up.
#[derive(Clone, Debug)]
pub(crate) struct Said {
    rules: Rules,
    region: Option<Region>,
}

impl Said {
    pub(crate) fn new(reading: &Reading, check: Option<&Check>) -> Self {
        let mut rules = Rules { published: reading.published.clone(), ..Rules::default() };
        if let Some(check) = check {
            rules.only.clone_from(&check.only);
            rules.except.clone_from(&check.except);
            rules.verdicts = check.view.map_or_else(|| check.verdict.clone(), View::verdicts);
        }
        Self { rules, region: reading.region }
    }

    /// With what a file of settings says, where the command line is silent.
    pub(crate) fn with(&self, config: &Config) -> Rules {
        let mut rules = self.rules.clone();
        rules.region = self.region.or(config.region).unwrap_or_default();
        // Of two lists of the only checks, the nearer holds; what is left out stays left out.
        if rules.only.is_empty() {
            rules.only.clone_from(&config.only);
        }
        rules.except.extend(config.except.iter().cloned());
        if rules.verdicts.is_empty()
            && let Some(view) = config.view
        {
            rules.verdicts = view.verdicts();
        }
        rules
    }
}
