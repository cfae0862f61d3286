import { fileNameFields } from '../../../preload/contract/template-fields.ts';
import { longestTemplate, type TemplateProblem, type TemplateText } from '../../../preload/contract/note-templates.ts';
import { placesInBody, type FieldPlace } from './body-template.ts';
import { lineAt, parseTemplate, type TemplatePart } from './parse-template.ts';
import { readProperties, type PropertyTemplate } from './property-template.ts';

/** A template that can be written by. */
export interface ReadTemplate {
  readonly fileName: readonly TemplatePart[];
  /** The front matter, or `null` for a note without one. */
  readonly properties: PropertyTemplate | null;
  readonly body: readonly TemplatePart[];
  readonly places: ReadonlyMap<number, FieldPlace>;
}

/** Reads a template, or says all that is wrong with it, line by line. */
export function readTemplate(template: TemplateText): ReadTemplate | { readonly problems: readonly TemplateProblem[] } {
  const problems: TemplateProblem[] = [];
  const text = template.text.replace(/\r\n?/gu, '\n');
  if (text.length > longestTemplate.text) return { problems: [{ line: 1, words: tooLong(longestTemplate.text) }] };
  const fileName = readFileName(template.fileName, problems);
  const [head, bodyText, lines] = splitHead(text);
  if (head === undefined)
    problems.push({ line: 1, words: 'the front matter is not closed by a second line of three hyphens' });
  const properties = head === undefined || head === null ? null : within(head, 1, problems, readProperties);
  const body = within(bodyText, lines, problems, (parts, source, complain) => ({
    parts,
    places: placesInBody(parts, source, complain),
  }));
  if (problems.length > 0 || body === null || fileName === null)
    return { problems: problems.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
  return { fileName, properties, body: body.parts, places: body.places };
}

/** The front matter (`null` for none, `undefined` where it does not end), what follows it, and how many lines stand before that. */
function splitHead(text: string): readonly [head: string | null | undefined, body: string, lines: number] {
  if (!/^---[ \t]*(?:\n|$)/u.test(text)) return [null, text, 0];
  const [, opening = '', head = '', closing = ''] =
    /^(---[ \t]*\n)((?:(?!---[ \t]*(?:\n|$)).*\n)*)(---[ \t]*(?:\n|$))/u.exec(text) ?? [];
  if (closing === '') return [undefined, '', 0];
  const before = opening + head + closing;
  return [head, text.slice(before.length), before.split('\n').length - 1];
}

function within<T>(
  text: string,
  linesBefore: number,
  problems: TemplateProblem[],
  read: (parts: readonly TemplatePart[], text: string, complain: (at: number, words: string) => void) => T,
): T | null {
  const parsed = parseTemplate(text);
  if ('problem' in parsed) {
    problems.push({ ...parsed.problem, line: (parsed.problem.line ?? 1) + linesBefore });
    return null;
  }
  return read(parsed.parts, text, (at, words) => problems.push({ line: lineAt(text, at) + linesBefore, words }));
}

function readFileName(text: string, problems: TemplateProblem[]): readonly TemplatePart[] | null {
  const wrong = (words: string): null => (problems.push({ line: null, words }), null);
  if (text.length > longestTemplate.fileName) return wrong(tooLong(longestTemplate.fileName));
  const parsed = parseTemplate(text);
  if ('problem' in parsed) return wrong(parsed.problem.words);
  for (const part of parsed.parts) {
    if (part.kind === 'section') return wrong('the name of a file has no sections');
    if (part.kind === 'field' && !fileNameFields.has(part.name))
      return wrong(`the name of a file can have ${[...fileNameFields].join(', ')}, not “${part.name}”`);
  }
  return parsed.parts;
}

function tooLong(most: number): string {
  return `is longer than ${most.toLocaleString('en')} characters`;
}
