/**
 * What a field of a template is: `words` on one line; `plain`, which is letters, digits and the like and may stand anywhere; an
 * `address` of the web; `lines`, which are several where it begins its line; a `block`, which has its line to itself; or a `list`, whose
 * part is repeated.
 */
export type FieldKind = 'words' | 'plain' | 'address' | 'cited' | 'lines' | 'block' | 'list';

/** A field of a template, and what stands there, in words. */
export interface TemplateField {
  readonly kind: FieldKind;
  readonly means: string;
}

/** The fields of an article: they may stand anywhere in a template. */
export const articleFields = {
  title: { kind: 'words', means: 'the headline' },
  translation: { kind: 'words', means: 'the translated headline; nothing where there is none' },
  outlet: { kind: 'words', means: 'the outlet' },
  author: { kind: 'words', means: 'the authors, with commas between them' },
  authors: { kind: 'list', means: 'the authors, each as `name`' },
  published: { kind: 'plain', means: 'when it was published: day, month or year, as far as that is known' },
  language: { kind: 'plain', means: 'the language, as `en`' },
  url: { kind: 'address', means: 'its address on the web' },
  lead: { kind: 'words', means: 'the first sentence' },
  citation: { kind: 'cited', means: 'the citation, in the style you chose' },
  short_citation: { kind: 'cited', means: 'the same as it is once the article has been cited' },
  tags: { kind: 'list', means: 'the tags, each as `name`; within `annotations`, those of the annotation' },
  tags_joined: { kind: 'words', means: 'the same tags, with commas between them' },
  dossiers: { kind: 'list', means: 'the dossiers it lies in, each as `name`' },
  filed: { kind: 'plain', means: 'the day it was filed here' },
  word_count: { kind: 'plain', means: 'how many words its text has' },
  id: { kind: 'plain', means: 'its name in the archive; within `annotations`, that of the annotation' },
  sha256: { kind: 'plain', means: 'the SHA-256 of its original' },
  text: { kind: 'block', means: 'its whole text, in Markdown' },
  annotation_count: { kind: 'plain', means: 'how many annotations it has' },
  annotations: { kind: 'list', means: 'the annotations, in the order of the text' },
} as const satisfies Readonly<Record<string, TemplateField>>;

/** The fields of an annotation: they stand within `annotations`. */
export const annotationFields = {
  quote: { kind: 'lines', means: 'the words of the passage; nothing where the mark is on no passage' },
  marked: { kind: 'words', means: 'what else the mark is on: a part of a picture or page, or the article as a whole' },
  doubt: { kind: 'words', means: 'what is to be known where its place in the text is not sure' },
  note: { kind: 'block', means: 'your note, in Markdown as you wrote it' },
  colour: { kind: 'plain', means: 'the colour, as `yellow`' },
  colour_name: { kind: 'words', means: 'what you call that colour; nothing where you gave it no name' },
  made: { kind: 'plain', means: 'the day it was made' },
  changed: { kind: 'plain', means: 'the day it was last changed' },
} as const satisfies Readonly<Record<string, TemplateField>>;

/** The field of one entry of a list of names. */
export const entryFields = {
  name: { kind: 'words', means: 'the author, tag or dossier' },
} as const satisfies Readonly<Record<string, TemplateField>>;

/** The name of a field of an article. */
export type ArticleFieldName = keyof typeof articleFields;
/** The name of a field that only an annotation has. */
export type AnnotationFieldName = keyof typeof annotationFields;

/** Every field, by name. */
export const templateFields: ReadonlyMap<string, TemplateField> = new Map(
  Object.entries({ ...articleFields, ...annotationFields, ...entryFields }),
);

/** The fields that the name of a file can have. */
export const fileNameFields: ReadonlySet<string> = new Set(['title', 'outlet', 'published', 'id']);

/** The fields in the groups they are explained in, each after where its fields stand. */
export const fieldGroups: readonly {
  readonly where: string;
  readonly fields: Readonly<Record<string, TemplateField>>;
}[] = [
  { where: 'Anywhere', fields: articleFields },
  { where: 'Within `annotations`', fields: annotationFields },
  { where: 'Within `authors`, `tags` or `dossiers`', fields: entryFields },
];
