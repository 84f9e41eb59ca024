// @ts-check
/** @import { Figure, Relation } from "../src/web/report.d.ts" */

/** @typedef {{key: string, check: string, sentence: string, reason: string}} Entry */

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });

/**
 * Findings that a reader has put aside, by check and sentence and not by place, so that they stay
 * aside as the text around them is edited; and checks that are switched off.
 */
export class Ignored {
  /** @type {Entry[]} */
  entries = [];
  /** @type {string[]} */
  off = [];

  /** @param {Relation} relation @param {string} sentence */
  has(relation, sentence) {
    const wanted = key(relation, sentence);
    return this.entries.some((entry) => entry.key === wanted);
  }

  /** @param {Relation} relation @param {string} sentence @param {string} reason */
  add(relation, sentence, reason) {
    if (this.has(relation, sentence)) return;
    this.entries.push({ key: key(relation, sentence), check: relation.check, sentence, reason });
  }

  /** @param {string} wanted */
  restore(wanted) {
    this.entries = this.entries.filter((entry) => entry.key !== wanted);
  }

  /** @param {string} check @param {boolean} on */
  turn(check, on) {
    this.off = this.off.filter((name) => name !== check);
    if (!on) this.off.push(check);
  }
}

/** @param {Relation} relation @param {string} sentence */
const key = ({ check }, sentence) => `${check}: ${sentence.replace(/\s+/gu, " ")}`;

/**
 * The sentences that hold some figures, each once.
 *
 * @param {Figure[]} figures
 * @param {(figure: Figure) => string} textOf The text a figure stands in.
 * @returns {string}
 */
export function sentenceOf(figures, textOf) {
  const found = figures.map((figure) => {
    const text = textOf(figure);
    const start = text.lastIndexOf("\n", figure.start - 1) + 1;
    const end = text.indexOf("\n", figure.end);
    const line = text.slice(start, end < 0 ? text.length : end);
    return (
      sentences
        .segment(line)
        .containing(figure.start - start)
        ?.segment.trim() ?? line
    );
  });
  return [...new Set(found)].join(" … ");
}
