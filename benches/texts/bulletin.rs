//! The bulletin of a statistical office: hardly a clause without a figure.

pub const PARAGRAPHS: &[&str] = &[
    "{!b:3000-5000'}{!a:5100-9000'}{s} {u} by {a^b} percent to ${a} million in {m} {y}, from ${b} million in the \
     month before. Sales of food {u} {9} percent, those of clothing {f} {9} percent, and those of fuel {u} {30} \
     percent. In {p} they {f} from {c:700-900} million to {e:300-600} million.",
    "There were {a:60000-90000} births and {b:30000-59000} deaths in {p} in {y}, {a-b} more births than deaths. A \
     year earlier there were {c:50000-80000} births. The number of marriages {u} by {g:100-900} to {h:10000-30000}. \
     Of the couples, {60} percent had never been married before; {12} percent had children.",
    "{!a:900-2000}{!b:800-1900}{!c:300-700}Of {a+b+c} farms visited in {p}, {a} ({a%a+b+c} percent) had no well, \
     {b} ({b%a+b+c} percent) had one, and {c} ({c%a+b+c} percent) had two or more. The average farm had {90} \
     hectares, {40} cows and {200} sheep.",
    "{!a:50-110'}{!b:111-160'}The unemployment rate in {p} {f} {b-a} percentage points to {a} percent in the third \
     quarter of {y}; it stood at {b} percent a year earlier. {p} had the highest rate, at {h:170-300'} percent, and \
     {p} the lowest, at {l:20-45'} percent. A total of {g:300000-400000} people were out of work, {9000} fewer than \
     in {m}.",
    "{!a:400-600'}{!b:610-900'}{!c:500-700'}{!e:300-490'}{!g:20-39}{!h:20-39}Exports of {p} {u} from €{a} billion \
     to €{b} billion, a rise of {b^a} percent. Imports {f} by €{c-e} billion, from €{c} billion to €{e} billion. \
     Shipments to {p} made up {g} percent of the total, those to {p} {h} percent and those to all other countries \
     {100-g-h} percent.",
    "{!a:20000-90000}{!b:20000-90000}{!c:20000-90000}{!e:100000-300000}{!g:100000-300000}{!h:100000-300000}| Region \
     | Households | Persons | Share |\n| {p} | {a} | {e} | {e%e+g+h}% |\n| {p} | {b} | {g} | {g%e+g+h}% |\n| {p} \
     | {c} | {h} | {h%e+g+h}% |\n| Total | {a+b+c} | {e+g+h} | 100% |",
    "{!a:60-120}{!b:2000-9000}{!c:400-600}{!e:610-900}Between {m} {y} and the end of {y+2}, house prices in {p} {u} \
     {40} percent. A flat of {a} square metres cost ${a*b}, that is ${b} per square metre. Rents {u} {e^c} percent \
     over {12} months, from ${c} to ${e} a month.",
    "{!a:40-55}{!b:30-40}The survey of 1,024 adults in {p} was carried out from {m} 3 to 9, with a margin of error of \
     3.1 percentage points. {a} percent were in favour, {b} percent against and {100-a-b} percent undecided; in {y}, \
     it had been 50 percent to 45 percent.",
    "{!a:100-400}{!b:50-300}{!c:20-200}The budget of {p} for {y} comes to ${a+b+c} million: ${a} million for schools, \
     ${b} million for roads and ${c} million for the police. That is ${a+b+c-35} million without interest, and 35 \
     million with nothing to show for it, the auditors write.",
    "{!a:200-400}{!b:100-190}{!c:20-90}Road deaths in {p} {f} to {b} in {y} from {a} in {y-1}, {a-b} fewer. Of the {b} \
     who died, {c} were cyclists ({c%b} percent), and {b-c} others sat in cars or walked. Police counted {9000} crashes \
     and {20000} fines.",
    "{!a:200-900}{!b:3000-9000}{p} spent ${a*b} on {a} pupils, or ${b} per pupil, in the {12} months to {m} {y}. The \
     figures were published on {D}; the next are due on {D}. {!c:10-80}{!e:81-160}The number of schools {u} by {e-c}, \
     from {c} to {e}.",
];
