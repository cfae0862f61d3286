/** What a record of a layout should hold; what of it is missing is told to the reader. */
export type Expected = 'headline' | 'outlet' | 'date' | 'text';

/** A layout of one database as data: where a record begins and ends, what stands in it and in which order. */
export interface Profile {
  /** Database and kind of file, such as `nexis-text`. */
  readonly name: string;
  /** The year the layout was in use, as the databases themselves name none. */
  readonly version: string;
  /** The database as people know it. */
  readonly database: string;
  readonly expects: readonly Expected[];
}

/** A layout of lines: records parted by lines of their own, `LABEL: value`, and unlabelled lines at the head. */
export interface LabelledProfile extends Profile {
  /** Each must be found in the lines of a file for it to be of this layout, tried a line at a time. */
  readonly signs: readonly RegExp[];
  /** A line over each record. */
  readonly begins: RegExp | null;
  /** A line below each record. */
  readonly ends: RegExp | null;
  /** The order of the lines without a label over the text. */
  readonly head: 'headline-outlet-date' | 'outlet-date-headline' | 'headline';
  /** What a label must look like, so that a sentence with a colon is none: capitals, bold where the file knows bold, or anything. */
  readonly labels: 'capitals' | 'bold' | 'any';
  /** Lines that belong to the database and not to the article. */
  readonly noise: readonly RegExp[];
  /** Lines that only a cover, a list of contents or an imprint holds: a piece without a record that has one is left out. */
  readonly cover: readonly RegExp[];
  /** Lines in place of an article that the database could not give. */
  readonly failures: readonly RegExp[];
  readonly counts: Counts;
}

/** The lines by which a file says how many articles it holds. */
export interface Counts {
  /** The number itself, in group 1. */
  readonly total: readonly RegExp[];
  /** The numbers chosen from a list, in group 1 ("1-10, 12"). */
  readonly chosen: readonly RegExp[];
  /** "n of m" over each article: n in group 1, m in group 2. */
  readonly numbered: RegExp | null;
}
