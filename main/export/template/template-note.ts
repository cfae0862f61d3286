import { AppError } from '../../archive/app-error.ts';
import { cleanLine, cleanParagraphs } from '../clean-text.ts';
import type { ExportArticle, NamedArticle } from '../export-job.ts';
import type { ExportedPlaces } from '../markdown-note.ts';
import { obsidianTag } from '../obsidian-tag.ts';
import type { FieldPlace } from './body-template.ts';
import { address, inlineWords, pageName, plainValue } from './field-words.ts';
import type { TemplatePart } from './parse-template.ts';
import { writeProperties } from './property-template.ts';
import type { ReadTemplate } from './read-template.ts';
import { articleValues, type FieldValue, type FieldValues } from './template-values.ts';

/** The most characters a note may come to: far more than the longest article with all its annotations. */
const longestNote = 20_000_000;

/** The note of an article by a template. @throws {AppError} `template-wrong` where it comes to more than 20 million characters */
export function templateNote(template: ReadTemplate, item: ExportArticle, places: ExportedPlaces): string {
  const values = articleValues(item, places);
  const head = template.properties === null ? '' : writeProperties(template.properties, values);
  return head + new NoteWriter(template.places).note(template.body, values);
}

/** What the file of an article’s note is to be called, before it is made safe: an empty field takes along what parts it from the next. */
export function templateFileName({ fileName }: ReadTemplate, article: NamedArticle): string {
  const values = new Map(Object.entries(article));
  const named = fileName.map((part) => {
    if (part.kind === 'words') return part.words;
    const value = values.get(part.name);
    // The day is enough: a moment has colons, which no name of a file can have.
    return cleanLine(part.name === 'published' ? (value?.slice(0, 10) ?? '') : (value ?? ''));
  });
  return named
    .filter((words, at) => !isGap(words) || (named[at - 1] !== '' && named.slice(at + 1).some((rest) => !isGap(rest))))
    .join('');
}

/** Whether words are none, but what parts others. */
function isGap(words: string): boolean {
  return /^[\s\p{Pd}_,.·|]*$/u.test(words);
}

class NoteWriter {
  readonly #places: ReadonlyMap<number, FieldPlace>;
  #length = 0;

  constructor(places: ReadonlyMap<number, FieldPlace>) {
    this.#places = places;
  }

  note(parts: readonly TemplatePart[], values: FieldValues): string {
    let text = '';
    for (const part of parts) {
      if (part.kind === 'section') text += this.#section(part, values);
      else {
        const written = part.kind === 'words' ? part.words : valueAt(this.#places.get(part.start), values(part.name));
        this.#length += written.length;
        if (this.#length > longestNote)
          throw new AppError('template-wrong', `a note of more than ${longestNote} characters`);
        text += written;
      }
    }
    return text;
  }

  #section(part: Extract<TemplatePart, { kind: 'section' }>, values: FieldValues): string {
    const value = values(part.name);
    const entries = value?.kind === 'entries' ? value.entries : null;
    const isThere =
      entries === null ? value?.kind !== 'entries' && (value?.text ?? '').trim() !== '' : entries.length > 0;
    if (part.is === 'without') return isThere ? '' : this.note(part.parts, values);
    if (!isThere) return '';
    if (entries === null) return this.note(part.parts, values);
    return entries.map((own) => this.note(part.parts, (name) => own(name) ?? values(name))).join('');
  }
}

/** A value as it stands at its place. */
function valueAt(place: FieldPlace | undefined, value: FieldValue | undefined): string {
  if (place === undefined || value === undefined || value.kind === 'entries') return '';
  switch (place.as) {
    case 'words':
      return inlineWords(value.text, place.neighbours);
    case 'page':
      return pageName(value.text);
    case 'tag':
      return obsidianTag(value.text);
    case 'plain':
      return plainValue(value.text);
    case 'address':
      return address(value.text);
    case 'cited':
      return value.kind === 'markdown' ? value.markdown : '';
    case 'lines':
      return inMargin(
        cleanParagraphs(value.text)
          .map((line) => inlineWords(line, { before: '', after: '' }))
          .join('\n\n'),
        place.margin,
      );
    case 'block':
      return value.kind === 'markdown' ? inMargin(value.markdown, place.margin) : '';
  }
}

/** Lines after the first begin as the first does. */
function inMargin(text: string, margin: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? line : line === '' ? margin.trimEnd() : `${margin}${line}`))
    .join('\n');
}
