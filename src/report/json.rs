//! The report as JSON on one line: what its `Serialize` gives, at a third of the cost.

use std::borrow::Cow;

use super::{
    Claim, Compared, Disputed, Figure, Join, Part, Place, Relation, Repair, Report, Side, Sides,
    Summary,
};

/// Appends fields of an object, each with its key; the first of them opens it.
macro_rules! fields {
    ($out:ident, open $first:literal: $value:expr $(, $key:literal: $more:expr)*) => {
        $out.push_str(concat!("{\"", $first, "\":"));
        $value.write($out);
        fields!($out $(, $key: $more)*);
    };
    ($out:ident $(, $key:literal: $value:expr)*) => {
        $($out.push_str(concat!(",\"", $key, "\":"));
        $value.write($out);)*
    };
}

impl Report {
    /// The report on one line. An `id` that is given is JSON already, and takes the place of its own.
    #[must_use]
    pub fn to_json(&self, id: Option<&str>) -> String {
        let mut json = String::with_capacity(1000 * (1 + self.figures.len()));
        let out = &mut json;
        fields!(out, open "schema": self.schema as usize, "engine": self.engine);
        if let Some(id) = id {
            out.push_str(",\"id\":");
            out.push_str(id);
        } else if let Some(id) = &self.id {
            fields!(out, "id": id);
        }
        fields!(out, "offsets": self.offsets, "figures": self.figures, "relations": self.relations);
        if !self.disputed.is_empty() {
            fields!(out, "disputed": self.disputed);
        }
        fields!(out, "summary": self.summary);
        out.push('}');
        json
    }
}

/// What JSON can be written of.
trait Json {
    fn write(&self, out: &mut String);
}

/// A name of ours: nothing in it is to be escaped.
impl Json for &'static str {
    fn write(&self, out: &mut String) {
        out.push('"');
        out.push_str(self);
        out.push('"');
    }
}

impl Json for String {
    fn write(&self, out: &mut String) {
        quoted(self, out);
    }
}

impl Json for Cow<'static, str> {
    fn write(&self, out: &mut String) {
        quoted(self, out);
    }
}

fn quoted(mut rest: &str, out: &mut String) {
    out.push('"');
    let special = |it: u8| it < b' ' || matches!(it, b'"' | b'\\');
    while let Some((at, byte)) = rest.bytes().enumerate().find(|it| special(it.1))
        && let Some((plain, _)) = rest.split_at_checked(at)
    {
        out.push_str(plain);
        escape(byte, out);
        rest = rest.get(at + 1..).unwrap_or_default();
    }
    out.push_str(rest);
    out.push('"');
}

fn escape(byte: u8, out: &mut String) {
    out.push('\\');
    match byte {
        b'\n' => out.push('n'),
        b'\t' => out.push('t'),
        b'\r' => out.push('r'),
        0x08 => out.push('b'),
        0x0c => out.push('f'),
        b'"' | b'\\' => out.push(byte.into()),
        _ => {
            out.push_str(if byte < 0x10 { "u000" } else { "u001" });
            let digit = byte & 0xf;
            out.push(char::from(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }));
        }
    }
}

impl Json for usize {
    fn write(&self, out: &mut String) {
        let (before, last) = (self / 10, self % 10);
        if before > 0 {
            before.write(out);
        }
        out.push(char::from(b'0' + u8::try_from(last).unwrap_or_default()));
    }
}

impl Json for bool {
    fn write(&self, out: &mut String) {
        out.push_str(if *self { "true" } else { "false" });
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut String) {
        match self {
            Some(it) => it.write(out),
            None => out.push_str("null"),
        }
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut String) {
        out.push('[');
        for (idx, it) in self.iter().enumerate() {
            if idx > 0 {
                out.push(',');
            }
            it.write(out);
        }
        out.push(']');
    }
}

impl Json for Figure {
    fn write(&self, out: &mut String) {
        fields!(out, open "id": self.id, "start": self.start, "end": self.end, "quote": self.quote,
            "block": self.block, "in": self.part, "number": self.number, "kind": self.kind,
            "value": self.value, "low": self.low, "high": self.high, "unit": self.unit,
            "per": self.per, "hedge": self.hedge, "trend": self.trend, "join": self.join,
            "assumed": self.assumed, "claim": self.claim);
        if !self.compared.is_empty() {
            fields!(out, "compared": self.compared);
        }
        fields!(out, "status": self.status);
        out.push('}');
    }
}

impl Json for Claim {
    fn write(&self, out: &mut String) {
        fields!(out, open "counts": self.counts, "modifiers": self.modifiers,
            "predicate": self.predicate, "verb": self.verb, "negated": self.negated,
            "place": self.place, "time": self.time, "source": self.source,
            "affiliation": self.affiliation, "scope": self.scope, "aggregate": self.aggregate,
            "modality": self.modality);
        out.push('}');
    }
}

impl Json for Relation {
    fn write(&self, out: &mut String) {
        fields!(out, open "id": self.id, "check": self.check, "verdict": self.verdict,
            "figures": self.figures, "evidence": self.evidence, "message": self.message,
            "workings": self.workings, "readings": self.readings, "repairs": self.repairs,
            "suspect": self.suspect, "sides": self.sides);
        out.push('}');
    }
}

impl Json for Sides {
    fn write(&self, out: &mut String) {
        fields!(out, open "compare": self.compare, "computed": self.computed, "stated": self.stated,
            "parts": self.parts);
        out.push('}');
    }
}

impl Json for Side {
    fn write(&self, out: &mut String) {
        fields!(out, open "label": self.label, "value": self.value, "low": self.low,
            "high": self.high, "least": self.least, "most": self.most);
        out.push('}');
    }
}

impl Json for Part {
    fn write(&self, out: &mut String) {
        fields!(out, open "label": self.label, "value": self.value);
        out.push('}');
    }
}

impl Json for Repair {
    fn write(&self, out: &mut String) {
        fields!(out, open "figure": self.figure, "replacement": self.replacement, "why": self.why);
        out.push('}');
    }
}

impl Json for Compared {
    fn write(&self, out: &mut String) {
        fields!(out, open "with": self.with, "as": self.answer, "strength": self.strength,
            "facet": self.facet);
        out.push('}');
    }
}

impl Json for Disputed {
    fn write(&self, out: &mut String) {
        fields!(out, open "figures": self.figures, "sources": self.sources);
        out.push('}');
    }
}

impl Json for Join {
    fn write(&self, out: &mut String) {
        fields!(out, open "id": self.id, "as": self.kind);
        out.push('}');
    }
}

impl Json for Place {
    fn write(&self, out: &mut String) {
        fields!(out, open "start": self.start, "end": self.end);
        out.push('}');
    }
}

impl Json for Summary {
    fn write(&self, out: &mut String) {
        fields!(out, open "figures": self.figures, "relations": self.relations,
            "agrees": self.agrees, "query": self.query, "clash": self.clash,
            "undecided": self.undecided, "truncated": self.truncated);
        out.push('}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_character_is_written_as_serde_json_does() {
        for character in (0..0x100).chain([0x2028, 0x1f600]).filter_map(char::from_u32) {
            let text = format!("a{character}b{character}");
            let mut json = String::new();
            text.write(&mut json);
            assert_eq!(json, serde_json::to_string(&text).unwrap());
        }
    }

    #[test]
    fn a_report_is_written_as_serde_json_does() {
        let text = "The fund grew 12% to $4.5 million from $2 million, \"the board\" said. Of 40 \
            members, 22 voted for it and 18 against. Police said 3 people died on 5 June. Rescuers \
            said 4 people died. The 3-2 win took 1 to 2 hours.";
        let mut report = crate::check(text, &crate::Options::default());
        assert!(!report.relations.is_empty());
        assert_eq!(report.to_json(None), serde_json::to_string(&report).unwrap());
        report.id = Some("7\n".to_owned());
        assert_eq!(report.to_json(None), serde_json::to_string(&report).unwrap());
        report.id = Some("7".to_owned());
        assert_eq!(report.to_json(Some("\"7\"")), serde_json::to_string(&report).unwrap());
    }
}
