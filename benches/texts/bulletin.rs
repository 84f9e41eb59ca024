//! The bulletin of a statistical office: hardly a clause without a figure.

pub const PARAGRAPHS: &[&str] = &[
    "Retail sales {u} by {9}.{8} percent to ${9}.{8} billion in {m} {y}, from ${9}.{8} billion in the \
     month before. Sales of food {u} {9} percent, those of clothing {f} {9} percent, and those of fuel \
     {u} {30} percent. In {p} they {f} from {900} million to {800} million.",
    "There were {90000} births and {80000} deaths in {p} in {y}, compared with {90000} births and \
     {80000} deaths in {y}. The number of marriages {u} by {900} to {20000}. Of the couples, {60} percent \
     had never been married before; {12} percent had children.",
    "Of {9000} farms visited, {900} ({40} percent) had no well, {800} ({30} percent) had one, and {700} \
     ({20} percent) had two or more. The average farm had {90} hectares, {40} cows and {200} sheep.",
    "The unemployment rate {f} {9} percentage points to {12}.{8} percent in the third quarter of {y}; it \
     stood at {15}.{8} percent a year earlier. {p} had the highest rate, at {30} percent, and {p} the \
     lowest, at {5}.{8} percent. A total of {300000} people were out of work, {9000} fewer than in \
     {m}.",
    "Exports {u} from €{90}.{8} billion to €{99}.{8} billion, a rise of {20} percent. Imports {f} by \
     €{9} billion. Shipments to {p} made up {40} percent of the total, those to {p} {20} percent and \
     those to all other countries {30} percent.",
    "| Region | Households | Persons | Share |\n| {p} | {90000} | {300000} | {40}.{8}% |\n\
     | {p} | {80000} | {200000} | {30}.{8}% |\n| Total | {200000} | {700000} | 100% |",
    "Between {m} {y} and {m} {y}, house prices {u} {20}.{8} percent, or {9}.{8} percent a year. A flat of \
     {90} square metres cost ${900000}, that is ${9000} per square metre. Rents {u} {5} percent over \
     the same {12} months, to ${900} a month.",
    "The survey of {2000} adults was carried out from {m} {20} to {25}, with a margin of error of {4} \
     percentage points. {50} percent were in favour, {40} percent against and {10} percent undecided; \
     in {y}, it had been {50} percent to {45} percent.",
];
