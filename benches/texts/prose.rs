//! News as it is mostly: people, places and what they said, with a figure in every second sentence.

pub const PARAGRAPHS: &[&str] = &[
    "{p}’s city council voted {a:16-40} to {b:2-15} on {d} to close the old harbour bridge to lorries, after a \
     report that its piers had been worn thin by the tide. Councillor {n} said that the decision was \
     long overdue. “We have known this for years, and nobody wanted to be the one who said it,” she \
     told reporters outside the town hall.",
    "The bridge, which opened in {y}, carries about {30000} vehicles a day. Engineers who dived to its \
     foundations in {m} found cracks in the concrete of the second pier, and recommended that heavy \
     traffic be kept off it until it could be repaired. The work is expected to cost ${90} million and \
     to last at least two years.",
    "Shop owners near the bridge are worried. “Our deliveries come over it every morning,” said {n}, \
     who has run a bakery on the quay with her brother since {y}. They employ {30} people from {p}, most of them \
     from the neighbourhood, and bake long before dawn.",
    "Police in {p} said that a man of {a:19-70} was arrested after a fire in a warehouse on the edge of the \
     town. No one was hurt. Firefighters from {p} needed {9} hours to bring the blaze under control, and a \
     spokesman warned residents to keep their windows shut because of the smoke.",
    "The minister, {n}, rejected the criticism. In an interview with a public broadcaster he argued that \
     the government had acted as soon as it was told, and that its opponents were making use of a \
     tragedy. He did not say whether anybody would have to resign.",
    "Schools in {p} will stay closed until {d}. Heavy rain has flooded roads and cellars since the \
     weekend, and the river was expected to reach its highest level overnight. Volunteers filled \
     {9000} sandbags, and the army sent {200} soldiers to help them. More than {900} people have left \
     their homes.",
    "Two of the three islands were without electricity for most of the night. Ferries did not sail, and \
     a search for a fishing boat that had gone missing off the northern coast was broken off at dusk. \
     It had a crew of {12}, according to the coastguard.",
    "{n} scored twice as {p} beat {p} {5}-1 in front of {40000} spectators, and moved up to third place \
     in the table. The visitors had the better of the first half, but missed one chance after another. \
     Their coach was sent to the stands for arguing with the referee.",
    "Unemployment in {p} {f} to {a:20-70'} percent in {m}, the lowest in a decade. Economists had \
     expected no change. The recovery has been uneven, however: in the valleys, where the mines closed \
     one by one, young people still leave as soon as they can.",
    "Researchers at the university of {p} followed {2000} children for {12} years. Those who slept less \
     than eight hours a night did no worse at school, but were more often ill, the team writes. The \
     authors caution that other things may explain the difference, and that nobody should worry about a \
     single bad night.",
    "The novel, her first in a long time, tells of a ferryman who refuses to stop working when a bridge \
     is built. Critics have praised its patience and its dry humour. {n} wrote it in a hut without \
     electricity, she says, and threw away the first version entirely.",
    "A court in {p} sentenced the former head of the savings bank to {9} years in prison. {n} had \
     approved loans of €{400} million to companies that belonged to his friends. His lawyer announced \
     that he would appeal. The trial had lasted since {m} {y} and heard {90} witnesses.",
    "{n}, who was born in {p} in {y}, died at home in {p} after a long illness. Friends remember \
     an impatient teacher and a patient listener, who would answer any letter and lose most of them. The \
     house is to become a library.",
    "The orchestra will not move into its new hall before the spring. The roof leaks, and those who built it \
     and those who ordered it each say that the other must pay. A hearing is set for {D}. Until then, \
     the players rehearse in a gymnasium, with the doors open when it is warm.",
    "{!a:3-9}{!b:10-30}Of the {a+b} people who were on the bus to {p}, {a} were taken to hospital and {b} went home with \
     bruises. The driver had slowed down because of the fog. A doctor who happened to live nearby gave first \
     aid in her kitchen until the ambulances found the road.",
    "What the valley will do without the mine is an open question. Some hope for visitors, some for the \
     university, and some have begun to look for work on the coast. “My father dug here, and his father,” \
     said {n}. “I would not send my son down, but I would like him to be able to stay.”",
];
