import { colours } from './annotations.ts';

/**
 * A field of the query language: `means` is what its articles have in common, `takes` what may stand behind its colon (words to look
 * for, one whole value, a date, or one of `values`), `also` are other words for it, as databases and habits have them.
 */
interface QueryField {
  readonly takes: 'words' | 'value' | 'date' | 'choice';
  readonly means: string;
  readonly example: string;
  readonly also?: readonly string[];
  /** What each value means; empty where its name says it. */
  readonly values?: Readonly<Record<string, string>>;
}

/** The fields that hold names, of which `=` asks for a whole one: `outlet:="The Times"` is no other Times. */
export const nameFields = ['outlet', 'author', 'tag'] as const;

/** One of the fields above. */
export type NameField = (typeof nameFields)[number];

/** Every field of the query language, in the order they are named in: for the parser, for suggestions and for the help. */
export const queryFields = {
  headline: { takes: 'words', means: 'in the headline', example: 'headline:summit', also: ['title', 'hd'] },
  outlet: {
    takes: 'words',
    means: 'in the name of the outlet',
    example: 'outlet:courier',
    also: ['source', 'publication'],
  },
  author: {
    takes: 'words',
    means: 'in the name of an author',
    example: 'author:"R. Osei"',
    also: ['by', 'byline'],
  },
  tag: { takes: 'words', means: 'in a tag', example: 'tag:grain' },
  note: { takes: 'words', means: 'in a note of yours', example: 'note:todo' },
  quote: { takes: 'words', means: 'in a passage you marked', example: 'quote:border' },
  dossier: { takes: 'value', means: 'in this dossier', example: 'dossier:"Lake Orsen"' },
  lang: { takes: 'value', means: 'in this language', example: 'lang:(fr or de)', also: ['language'] },
  country: {
    takes: 'value',
    means: 'about this country, where the source says so',
    example: 'country:Norway',
    also: ['place'],
  },
  format: { takes: 'value', means: 'from a file of this format', example: 'format:pdf' },
  id: { takes: 'value', means: 'of this number', example: 'id:20240317' },
  colour: {
    takes: 'value',
    means: 'with something marked in this colour',
    example: 'colour:green',
    also: ['color'],
    values: Object.fromEntries(colours.map((colour) => [colour, ''])),
  },
  like: { takes: 'value', means: 'like this article; “More like this” writes it', example: 'like:0abcd123' },
  after: { takes: 'date', means: 'published since', example: 'after:2024-03', also: ['since'] },
  before: { takes: 'date', means: 'published earlier', example: 'before:2025', also: ['until'] },
  on: { takes: 'date', means: 'published within a day, a month or a year', example: 'on:2024-05', also: ['date'] },
  year: { takes: 'date', means: 'published in this year', example: 'year:2024' },
  has: {
    takes: 'choice',
    means: 'with a note, highlight, image or original',
    example: 'has:note',
    values: {
      note: 'a note of yours',
      highlight: 'a passage you marked',
      image: 'a picture',
      original: 'the original file kept',
    },
  },
  is: {
    takes: 'choice',
    means: 'unread, starred, duplicate or trashed',
    example: 'is:unread',
    values: {
      unread: 'not yet read',
      starred: 'with a star',
      duplicate: 'nearly the same as another',
      trashed: 'in the trash',
    },
  },
  sort: {
    takes: 'choice',
    means: 'by relevance, recent, newest, oldest, outlet or annotations',
    example: 'sort:oldest',
    values: {
      relevance: 'best first',
      recent: 'best first, the newer a little higher',
      newest: 'newest first',
      oldest: 'oldest first',
      outlet: 'by outlet',
      annotations: 'most annotated first',
    },
  },
} as const satisfies Readonly<Record<string, QueryField>>;

/** The name of a field. */
export type QueryFieldName = keyof typeof queryFields;

/** The names of the fields that take words, values, dates or one of some choices. */
export type FieldTaking<Kind extends QueryField['takes']> = {
  [Name in QueryFieldName]: (typeof queryFields)[Name]['takes'] extends Kind ? Name : never;
}[QueryFieldName];

/** The names of all fields, in their order. */
export const queryFieldNames = Object.keys(queryFields) as readonly QueryFieldName[]; // -- its keys are known

/** A field by its name, as what every field has. */
export function queryField(name: QueryFieldName): QueryField {
  return queryFields[name];
}
