// @ts-check
/** News of any length, made up: a figure in every second sentence, and never the same paragraph twice. */

const PARAGRAPHS = [
  (/** @type {number} */ n) =>
    `The council of the valley voted ${20 + (n % 9)} to ${3 + (n % 7)} on Tuesday to close the old bridge to lorries. Its piers had been worn thin by the tide, and nobody wanted to be the one who said so, councillor Okafor told reporters.`,
  (/** @type {number} */ n) =>
    `The bridge, which opened in ${1950 + (n % 60)}, carries about ${12 + (n % 50)},000 vehicles a day. Engineers found cracks in the second pier. The work is expected to cost $${4 + (n % 30)} million and to last at least two years.`,
  (/** @type {number} */ n) =>
    `Shop owners near the bridge are worried. Their deliveries come over it every morning, said Moreau, who has run a bakery on the quay with her brother since she was ${19 + (n % 20)}. They bake long before dawn.`,
  (/** @type {number} */ n) =>
    `The novel, her first in a long time, tells of a ferryman who refuses to stop working when a bridge is built, and of the river that he knows better than his own children. Critics praised its patience and its dry humour in ${1990 + (n % 27)}. She wrote it in a hut without electricity, she says, and threw away the first version entirely, to the horror of her publisher.`,
  (/** @type {number} */ n) =>
    `The river rose by ${1 + (n % 4)}.${n % 10} metres overnight, and more than ${100 + (n % 800)} people left their homes. Schools will stay closed until the end of the week, the mayor said in an interview with the local station.`,
];

/** @param {number} length In UTF-16 units, at least. */
export const news = (length) => text(PARAGRAPHS, length);

/** A bulletin, with a figure in every fifth word or so. @param {number} length In UTF-16 units, at least. */
export const bulletin = (length) => text(LINES, length);

const LINES = [
  (/** @type {number} */ n) =>
    `Output of cement rose by ${1 + (n % 8)}.${n % 10} percent to ${1200 + n} tonnes in March ${1980 + (n % 40)}, from ${1100 + n} a year before, as most works in the north were open again; exports were ${300 + (n % 90)} tonnes, or ${20 + (n % 9)} percent of what was sold. Of ${60 + (n % 30)} kilns ${12 + (n % 9)} were idle, ${3 + (n % 5)} more than in February, the office for statistics said.`,
  (/** @type {number} */ n) =>
    `Births: ${2100 + n}, of which ${1050 + n} boys; deaths: ${1900 + n}. Rents in the towns of the valley were $${400 + (n % 300)} a month, up from $${380 + (n % 300)} in ${1980 + (n % 40)}; ${30 + (n % 40)} percent of ${5000 + n} households that were asked paid less than $${250 + (n % 90)}, and nearly all of the others lived in the new quarters by the sea.`,
];

/** @param {((n: number) => string)[]} kinds @param {number} length */
function text(kinds, length) {
  const paragraphs = [];
  for (let at = 0, sum = 0; sum < length; at += 1) {
    const paragraph = kinds[at % kinds.length]?.(at * 7) ?? "";
    paragraphs.push(paragraph);
    sum += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}
