//! Who speaks in a quotation, where its own sentence does not say.

use std::ops::Range;

use super::name::whole_name;
use super::{LONGEST, Source, Sources, says};
use crate::claims::{Tag, clause, noun_phrase};
use crate::lang::Role;
use crate::text::Text;

/// A quotation is not followed further.
const PARAGRAPHS: usize = 6;

/// So near before a quotation stands the verb that introduces it.
const LEAD: usize = 4;

impl Sources<'_> {
    /// The speaker named right after a quotation, or right before it.
    pub(super) fn outside(&mut self, text: &Text, quotation: &Range<usize>) -> Option<Source> {
        let after = text.sentence_of(quotation.end + 1);
        let before = text.sentence_of(quotation.start.saturating_sub(2));
        // “also said that “…””: the verb right before it, not what the next sentence begins with
        let lead = quotation.start.saturating_sub(LEAD)..quotation.start.saturating_sub(1);
        let introduced = lead.clone().any(|it| says(text, it) && !self.quotations.hold(it));
        // “We lost 40.” His word could not be checked, Ruiz said.”: a full stop closes what was said
        let closed = text.is_mark(quotation.end.saturating_sub(1), '.');
        let order = if introduced || closed { [before, after] } else { [after, before] };
        for sentence in order {
            let Some(tokens) = text.sentences.get(sentence).map(|it| it.tokens.clone()) else {
                continue;
            };
            let block = |at: usize| text.sentences.get(text.sentence_of(at)).map(|it| it.block);
            if block(tokens.start) != block(quotation.start) {
                continue;
            }
            let near = tokens.contains(&(quotation.end + 1))
                || tokens.contains(&quotation.start.saturating_sub(2));
            if near
                && tokens.len() < LONGEST
                && tokens.clone().any(|it| says(text, it) && !self.quotations.hold(it))
            {
                let tags = self.tagged.of(text, sentence)?;
                if let Some(speaker) = self.speakers(text, tags).pop() {
                    return Some(speaker.who);
                }
            }
        }
        self.quoting(text, quotation).or_else(|| self.ahead(text, quotation))
    }

    /// “Ruiz paid tribute: “…””, “He called it “…””: the subject of the sentence that the quotation stands in.
    fn quoting(&self, text: &Text, quotation: &Range<usize>) -> Option<Source> {
        let sentence = text.sentence_of(quotation.start.checked_sub(2)?);
        let tokens = text
            .sentences
            .get(sentence)
            .map(|it| it.tokens.clone())
            .filter(|it| it.contains(&quotation.start) || text.is_mark(it.end - 1, ':'))
            .filter(|it| it.len() < LONGEST)?;
        let tags = self.tagged.of(text, sentence)?;
        // “Ruiz: “…””
        let colon = quotation.start - 2;
        if text.is_mark(colon, ':')
            && let Some(found) = noun_phrase::phrase(text, tags, tokens.start)
            && found.end == colon
        {
            return whole_name(text, tags, found);
        }
        let verb = (tokens.start..quotation.start)
            .find(|it| tags.is(*it, Tag::Verb) && !self.quotations.hold(*it))?;
        match clause::subject_from(text, tags, verb, tokens.start)? {
            Ok(found) => {
                let named =
                    tags.is(found.end - 1, Tag::Name) || text.id(found.end - 1).has(Role::Person);
                whole_name(text, tags, found).filter(|_| named)
            }
            Err(pronoun) => self.resolve(text, tags, pronoun),
        }
    }

    /// “We lost two boats.¶ “We found one,” Ruiz said.”: a quotation that goes on in the next paragraph, up to
    /// the one that names its speaker.
    fn ahead(&mut self, text: &Text, quotation: &Range<usize>) -> Option<Source> {
        let block = text.sentences.get(text.sentence_of(quotation.start))?.block;
        let goes_on =
            |at: usize| text.blocks.get(at).is_some_and(|it| it.tokens.end == quotation.end);
        if !goes_on(block) {
            return None;
        }
        let here = std::mem::take(&mut self.quotations);
        let mut found = None;
        for block in text.blocks.iter().skip(block + 1).take(PARAGRAPHS) {
            if !matches!(text.mark(block.tokens.start), Some('“' | '"')) {
                break;
            }
            let first = text.sentence_of(block.tokens.start);
            self.quotations.read(text, first);
            let says = block
                .tokens
                .clone()
                .take(LONGEST)
                .find(|it| says(text, *it) && !self.quotations.hold(*it));
            if let Some(at) = says {
                let tags = self.tagged.of(text, text.sentence_of(at));
                let short = tags.filter(|it| it.tokens().len() < LONGEST);
                found = short.and_then(|it| self.speakers(text, it).pop()).map(|it| it.who);
                break;
            }
            if !self.quotations.is_open(block.tokens.end) {
                break;
            }
        }
        self.quotations = here;
        found
    }
}

#[cfg(test)]
mod tests {
    use crate::claims::tests::claim_of;

    fn source(text: &str) -> String {
        claim_of(text, 0).source.unwrap_or_default()
    }

    #[test]
    fn a_speaker_may_be_named_paragraphs_later() {
        assert_eq!(source("“We lost 40 boats.\n\n“It was bad,” said Ana Ruiz."), "Ana Ruiz");
        assert_eq!(source("“We lost 40 boats.”\n\n“It was bad,” said Ana Ruiz."), "");
    }

    #[test]
    fn marks_may_be_single_or_set_again() {
        assert_eq!(source("‘It was bad,’ Ruiz said. ‘We lost 40 boats.’"), "Ruiz");
        assert_eq!(source("\"We lost 40 boats. \"It was bad,\" Ruiz said."), "Ruiz");
        assert_eq!(source("Ruiz: “We lost 40 boats.”"), "Ruiz");
    }

    #[test]
    fn a_paragraph_may_lead_to_a_quotation() {
        assert_eq!(
            source("Ana Ruiz released this statement on Monday:\n\n“We lost 40 boats.”"),
            "Ana Ruiz"
        );
    }

    #[test]
    fn two_may_speak() {
        assert_eq!(source("Ruiz and Brondal said 40 boats sank."), "Ruiz and Brondal");
        assert_eq!(source("“We lost 40 boats,” said Ruiz."), "Ruiz");
        assert_eq!(source("Norway, Chad and Peru said 40 boats sank."), "Norway, Chad and Peru");
    }
}
