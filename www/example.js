// @ts-check

/** Figures as the United Nations and the parties gave them in December 2016; the sentences are ours. */
const HEADLINE = "Assembly demands a halt to the fighting in Aleppo";

const PUBLISHED = "2016-12-09";

/** @param {string} against */
const body = (
  against,
) => `Up to 100,000 people are trapped in the shrinking rebel-held part of eastern Aleppo, a spokesman for the United Nations human rights office said, as the Syrian army went on with its assault on the city.

The General Assembly voted 122 to ${against} on Friday, December 9, to demand an immediate end to the violence and a way in for aid. The resolution of the 193-member assembly does not bind anyone, and is not expected to stop the guns.

Russia voted against it. Moscow has vetoed six resolutions on Syria in the Security Council, among them a draft that asked for a week-long cease-fire in Aleppo.

Government troops have retaken around 75 percent of eastern Aleppo in recent weeks. The rebels had held it since 2012.

The conflict, which began in 2011, has killed more than 250,000 people. Russian air strikes have helped the government since September 2015.
`;

/** @typedef {{headline: string, published: string, text: string}} Example */

/** An article whose figures agree. @type {Example} */
export const EXAMPLE = { headline: HEADLINE, published: PUBLISHED, text: body("13") };

/** The same with a slip of the keys. @type {Example} */
export const CLASH = { headline: HEADLINE, published: PUBLISHED, text: body("93") };
