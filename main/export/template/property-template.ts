import { parseDocument } from 'yaml';
import { dayOf, yamlText } from '../front-matter.ts';
import { obsidianTags } from '../obsidian-tag.ts';
import { checkFields, type Complain } from './check-fields.ts';
import { unusedStem, type TemplatePart } from './parse-template.ts';
import type { FieldValue, FieldValues } from './template-values.ts';

/** What stands in the front matter of a note, read as YAML once, with marks in place of its fields. */
export interface PropertyTemplate {
  readonly properties: unknown;
  /** The names of the fields by their marks. */
  readonly marks: ReadonlyMap<string, string>;
}

/** Reads a front matter in which fields are values or parts of values; what cannot be is said to `complain`. */
export function readProperties(
  parts: readonly TemplatePart[],
  text: string,
  complain: Complain,
): PropertyTemplate | null {
  const marks = new Map<string, string>();
  const stem = unusedStem(text);
  let source = '';
  for (const part of parts) {
    if (part.kind === 'words') source += part.words;
    else if (part.kind === 'section') {
      complain(
        part.start,
        `sections stand below the front matter: here “${part.name}” is a value, as in tags: {{tags}}`,
      );
      return null;
    } else {
      const mark = `${stem}${part.start}Z`;
      marks.set(mark, part.name);
      source += mark;
    }
  }
  checkFields(
    parts.filter((part) => part.kind === 'field' && !lists.has(part.name)),
    complain,
  );
  const document = parseDocument(source);
  const [error] = document.errors;
  if (error !== undefined) {
    complain(offsetOf(error.linePos?.[0].line ?? 1, text), 'the front matter is no YAML that can be read');
    return null;
  }
  const properties: unknown = document.toJS({ mapAsMap: true });
  if (properties !== null && !(properties instanceof Map)) {
    complain(0, 'the front matter needs properties, as in title: {{title}}');
    return null;
  }
  const named = nameWithField(properties, marks);
  if (named !== null) complain(Number(/(\d+)Z$/u.exec(named)?.[1] ?? 0), 'a field cannot be the name of a property');
  return { properties, marks };
}

/** Lists of names, which are lists in the front matter too. */
const lists: ReadonlySet<string> = new Set(['authors', 'tags', 'dossiers']);

/** The front matter of an article, between its two lines of dashes. */
export function writeProperties({ properties, marks }: PropertyTemplate, values: FieldValues): string {
  if (properties === null) return '---\n---\n';
  const pattern = new RegExp([...marks.keys()].join('|') || '(?!)', 'gu');
  const valueOf = (mark: string): FieldValue | undefined => values(marks.get(mark) ?? '');
  const filled = (node: unknown): unknown => {
    if (typeof node === 'string') {
      if (marks.has(node)) return whole(valueOf(node), marks.get(node) ?? '');
      return node.replace(pattern, (mark) => inWords(valueOf(mark)));
    }
    if (Array.isArray(node)) return node.map(filled);
    if (node instanceof Map)
      return new Map([...node].map(([key, value]: [unknown, unknown]) => [key, asProperty(key, filled(value))]));
    return node;
  };
  return `---\n${yamlText(filled(properties))}---\n`;
}

/** A value that is all of a property: a list stays one, a day is a date, and what is not known is left empty. */
function whole(value: FieldValue | undefined, name: string): unknown {
  if (value?.kind === 'entries') return value.names;
  if (value === undefined || value.text === '') return null;
  return days.has(name) ? dayOf(value.text) : value.text;
}

/** Fields that are days, as far as these are known. */
const days: ReadonlySet<string> = new Set(['published', 'filed', 'made', 'changed']);

/** In `tags` Obsidian knows nothing but tags. */
function asProperty(key: unknown, value: unknown): unknown {
  if (key !== 'tags' || !Array.isArray(value)) return value;
  return obsidianTags(value.filter((tag) => typeof tag === 'string'));
}

function inWords(value: FieldValue | undefined): string {
  if (value === undefined) return '';
  return value.kind === 'entries' ? value.names.join(', ') : value.text;
}

/** The first name of a property that has a field in it. */
function nameWithField(node: unknown, marks: ReadonlyMap<string, string>): string | null {
  if (Array.isArray(node)) {
    for (const one of node) {
      const found = nameWithField(one, marks);
      if (found !== null) return found;
    }
  }
  if (!(node instanceof Map)) return null;
  for (const [key, value] of node) {
    const name: string = typeof key === 'string' ? key : JSON.stringify(key);
    const mark = [...marks.keys()].find((one) => name.includes(one));
    const found = mark ?? nameWithField(value, marks);
    if (found !== null) return found;
  }
  return null;
}

function offsetOf(line: number, text: string): number {
  return text
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, one) => sum + one.length + 1, 0);
}
