//! The report as JSON on one line: what its `Serialize` gives, at a third of the cost.

use super::{
    Claim, Compared, Disputed, Figure, Join, Part, Place, Relation, Repair, Report, Side, Sides,
    Summary,
};

/// Appends fields of an object, each with its key; the first of them opens it.
macro_rules! fields {
    ($out:ident, open $first:literal: $value:expr $(, $key:literal: $more:expr)*) => {
        $out.extend_from_slice(concat!("{\"", $first, "\":").as_bytes());
        $value.write($out);
        fields!($out $(, $key: $more)*);
    };
    ($out:ident $(, $key:literal: $value:expr)*) => {
        $($out.extend_from_slice(concat!(",\"", $key, "\":").as_bytes());
        $value.write($out);)*
    };
}

impl Report {
    /// The report on one line. An `id` that is given is JSON already, and takes the place of its own.
    #[must_use]
    pub fn to_json(&self, id: Option<&str>) -> String {
        let mut json = Vec::with_capacity(1000 * (1 + self.figures.len()));
        let out = &mut json;
        fields!(out, open "schema": self.schema as usize, "engine": self.engine);
        if let Some(id) = id {
            out.extend_from_slice(b",\"id\":");
            out.extend_from_slice(id.as_bytes());
        } else if let Some(id) = &self.id {
            fields!(out, "id": id);
        }
        fields!(out, "offsets": self.offsets, "figures": self.figures, "relations": self.relations);
        if !self.disputed.is_empty() {
            fields!(out, "disputed": self.disputed);
        }
        fields!(out, "summary": self.summary);
        out.push(b'}');
        text(json)
    }
}

/// What is written of texts and names is UTF-8 as they are.
fn text(json: Vec<u8>) -> String {
    String::from_utf8(json).unwrap_or_default()
}

/// What JSON can be written of.
trait Json {
    fn write(&self, out: &mut Vec<u8>);
}

/// A name of ours: nothing in it is to be escaped.
impl Json for &'static str {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        out.extend_from_slice(self.as_bytes());
        out.push(b'"');
    }
}

impl Json for String {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'"');
        let mut rest = self.as_bytes();
        while let Some(at) = rest.iter().position(|it| *it < b' ' || matches!(it, b'"' | b'\\'))
            && let Some((plain, [special, more @ ..])) = rest.split_at_checked(at)
        {
            out.extend_from_slice(plain);
            escape(*special, out);
            rest = more;
        }
        out.extend_from_slice(rest);
        out.push(b'"');
    }
}

fn escape(byte: u8, out: &mut Vec<u8>) {
    out.push(b'\\');
    match byte {
        b'\n' => out.push(b'n'),
        b'\t' => out.push(b't'),
        b'\r' => out.push(b'r'),
        0x08 => out.push(b'b'),
        0x0c => out.push(b'f'),
        b'"' | b'\\' => out.push(byte),
        _ => {
            out.extend_from_slice(if byte < 0x10 { b"u000" } else { b"u001" });
            let digit = byte & 0xf;
            out.push(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
        }
    }
}

impl Json for usize {
    fn write(&self, out: &mut Vec<u8>) {
        let mut digits = [0; 20];
        let (mut first, mut rest) = (digits.len(), *self);
        for (at, digit) in digits.iter_mut().enumerate().rev() {
            *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
            (first, rest) = (at, rest / 10);
            if rest == 0 {
                break;
            }
        }
        out.extend_from_slice(digits.get(first..).unwrap_or_default());
    }
}

impl Json for bool {
    fn write(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(if *self { b"true" } else { b"false" });
    }
}

impl<T: Json> Json for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        match self {
            Some(it) => it.write(out),
            None => out.extend_from_slice(b"null"),
        }
    }
}

impl<T: Json> Json for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        out.push(b'[');
        for (idx, it) in self.iter().enumerate() {
            if idx > 0 {
                out.push(b',');
            }
            it.write(out);
        }
        out.push(b']');
    }
}

impl Json for Figure {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "id": self.id, "start": self.start, "end": self.end, "quote": self.quote,
            "block": self.block, "in": self.part, "number": self.number, "kind": self.kind,
            "value": self.value, "low": self.low, "high": self.high, "unit": self.unit,
            "per": self.per, "hedge": self.hedge, "trend": self.trend, "join": self.join,
            "assumed": self.assumed, "claim": self.claim);
        if !self.compared.is_empty() {
            fields!(out, "compared": self.compared);
        }
        fields!(out, "status": self.status);
        out.push(b'}');
    }
}

impl Json for Claim {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "counts": self.counts, "modifiers": self.modifiers,
            "predicate": self.predicate, "verb": self.verb, "negated": self.negated,
            "place": self.place, "time": self.time, "source": self.source,
            "affiliation": self.affiliation, "scope": self.scope, "aggregate": self.aggregate,
            "modality": self.modality);
        out.push(b'}');
    }
}

impl Json for Relation {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "id": self.id, "check": self.check, "verdict": self.verdict,
            "figures": self.figures, "evidence": self.evidence, "message": self.message,
            "workings": self.workings, "readings": self.readings, "repairs": self.repairs,
            "suspect": self.suspect, "sides": self.sides);
        out.push(b'}');
    }
}

impl Json for Sides {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "compare": self.compare, "computed": self.computed, "stated": self.stated,
            "parts": self.parts);
        out.push(b'}');
    }
}

impl Json for Side {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "label": self.label, "value": self.value, "low": self.low,
            "high": self.high, "least": self.least, "most": self.most);
        out.push(b'}');
    }
}

impl Json for Part {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "label": self.label, "value": self.value);
        out.push(b'}');
    }
}

impl Json for Repair {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "figure": self.figure, "replacement": self.replacement, "why": self.why);
        out.push(b'}');
    }
}

impl Json for Compared {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "with": self.with, "as": self.answer, "strength": self.strength,
            "facet": self.facet);
        out.push(b'}');
    }
}

impl Json for Disputed {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "figures": self.figures, "sources": self.sources);
        out.push(b'}');
    }
}

impl Json for Join {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "id": self.id, "as": self.kind);
        out.push(b'}');
    }
}

impl Json for Place {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "start": self.start, "end": self.end);
        out.push(b'}');
    }
}

impl Json for Summary {
    fn write(&self, out: &mut Vec<u8>) {
        fields!(out, open "figures": self.figures, "relations": self.relations,
            "agrees": self.agrees, "query": self.query, "clash": self.clash,
            "undecided": self.undecided, "truncated": self.truncated);
        out.push(b'}');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_character_is_written_as_serde_json_does() {
        for character in (0..0x100).chain([0x2028, 0x1f600]).filter_map(char::from_u32) {
            let text = format!("a{character}b{character}");
            let mut json = Vec::new();
            text.write(&mut json);
            assert_eq!(super::text(json), serde_json::to_string(&text).unwrap());
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
