/** The paragraphs of a story of our own making, of about 120 words. */
export const strait: readonly string[] = [
  'The strait was open again on Tuesday after pilots and port workers ended a strike of nine days over night shifts.',
  'Forty-one ships had waited at anchor, among them three tankers and a ferry with 212 passengers on board.',
  'The port authority said that the queue would be worked off by Friday if the weather held.',
  'Pilots had asked for two men on the bridge of every ship of more than 180 metres, as in the years before 2009.',
  'The ministry agreed to two pilots at night and promised a report on day passages by the end of the year.',
  'Insurers had raised their rates for the passage by a fifth in the second week of the strike.',
];

/** The same story as another outlet prints it: a place line, a word put differently, the end cut off. */
export const straitReprinted: readonly string[] = [
  `MERIDIAN – ${strait[0] ?? ''}`,
  ...strait.slice(1, 5).map((text) => text.replace('said that', 'expects that')),
];

/** The same story with two numbers corrected and a line that says so. */
export const straitCorrected: readonly string[] = [
  ...strait.slice(0, 1),
  'Forty-four ships had waited at anchor, among them three tankers and a ferry with 221 passengers on board.',
  ...strait.slice(2),
  'Correction: an earlier version gave a wrong number of ships and of passengers.',
];

/** Another story of the same length. */
export const orchards: readonly string[] = [
  'Growers in the hill country have begun to pick apricots three weeks earlier than their parents used to, and many blame it on mild winters.',
  'A survey of 340 orchards by the school of agriculture found that blossom now opens in the first days of March.',
  'Frost still comes in April, however, and took a third of the crop in two of the last five years.',
  'Some families have gone over to almonds, which ask for less water and are sold dried all the year round.',
  'The union of growers wants the government to share the cost of nets and of small heaters for the coldest nights.',
];
