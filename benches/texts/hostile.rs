//! Texts that nobody would print, each made to be slow.

use super::Kind;

pub const HOSTILE: [Kind; 9] = [
    Kind { name: "equal figures", make: |bytes| "5 ".repeat(bytes / 2) },
    Kind { name: "equal counts", make: |bytes| "There were 5 dogs. ".repeat(bytes / 19) },
    Kind { name: "one sentence", make: |bytes| "the 12 dogs saw 3 cats and ".repeat(bytes / 27) },
    Kind { name: "brackets", make: |bytes| "(".repeat(bytes / 2) + &")".repeat(bytes / 2) },
    Kind { name: "brackets with figures", make: |bytes| "(5 [".repeat(bytes / 4) },
    Kind { name: "digits", make: |bytes| "9".repeat(bytes) },
    Kind { name: "and", make: |bytes| "and ".repeat(bytes / 4) },
    Kind { name: "number words", make: |bytes| "two hundred and ".repeat(bytes / 16) },
    Kind { name: "units", make: units },
];

/// Every unit in turn.
fn units(bytes: usize) -> String {
    const UNITS: &str = "km m cm mm miles feet inches kg g tonnes pounds ounces litres gallons acres \
                         hectares hours minutes seconds days weeks months years percent dollars euros \
                         degrees Celsius watts volts knots barrels bushels points million dozen times";
    let mut text = String::with_capacity(bytes + 20);
    for (number, unit) in UNITS.split_whitespace().cycle().enumerate() {
        if text.len() >= bytes {
            break;
        }
        text.push_str(&(number % 97 + 2).to_string());
        text.push(' ');
        text.push_str(unit);
        text.push_str(", ");
    }
    text
}
