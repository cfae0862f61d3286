import mustache, { type TemplateSpans } from 'mustache';
import type { TemplateProblem } from '../../../preload/contract/note-templates.ts';

/** A part of a template: words that stand as they are, a field, or a section, which is there `with` or `without` what it is named after. */
export type TemplatePart =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'field'; readonly name: string; readonly start: number; readonly end: number }
  | {
      readonly kind: 'section';
      readonly name: string;
      readonly start: number;
      readonly is: 'with' | 'without';
      readonly parts: readonly TemplatePart[];
    };

/** The deepest that sections may stand in one another. */
const deepest = 8;

/**
 * Takes a template apart, in the syntax of Mustache without what has no use here: fields that are not escaped, templates in templates,
 * and other signs than its own. Lines are counted from 1, at the beginning of `text`.
 */
export function parseTemplate(
  text: string,
): { readonly parts: readonly TemplatePart[] } | { readonly problem: TemplateProblem } {
  try {
    return { parts: partsOf(mustache.parse(text), text, 1) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem };
    return { problem: problemIn(text, error instanceof Error ? error.message : String(error)) };
  } finally {
    mustache.clearCache(); // it would keep every text that was ever typed
  }
}

/** The line an offset lies in, from 1. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

class Refused extends Error {
  readonly problem: TemplateProblem;

  constructor(text: string, at: number, words: string) {
    super(words);
    this.problem = { line: lineAt(text, at), words };
  }
}

function partsOf(spans: TemplateSpans, text: string, depth: number): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  for (const span of spans) {
    const [type, name, start, end, inner] = span;
    if (type === 'text') parts.push({ kind: 'words', words: name });
    else if (type === 'name') parts.push({ kind: 'field', name, start, end });
    else if (type === '#' || type === '^') {
      if (depth > deepest) throw new Refused(text, start, `sections stand more than ${deepest} deep in one another`);
      const within = Array.isArray(inner) ? partsOf(inner, text, depth + 1) : [];
      parts.push({ kind: 'section', name, start, is: type === '#' ? 'with' : 'without', parts: within });
    } else if (type !== '!') throw new Refused(text, start, refusals[type]);
  }
  return parts;
}

const refusals = {
  '&': 'three braces, or {{& }}, would leave words as they are: write two braces, as in {{title}}',
  '>': 'a template cannot take in another one',
  '=': 'the braces cannot be changed for other signs',
} as const;

/** What the parser says is wrong, which names the place where it noticed, as where it begins. */
function problemIn(text: string, message: string): TemplateProblem {
  const [, what, name = '', place = '0'] = /^(Un\w+ \w+)(?: "([^]*)")? at (\d+)$/u.exec(message) ?? [];
  const noticed = Number(place);
  if (what === 'Unopened section')
    return { line: lineAt(text, noticed), words: `{{/${name}}} closes what was not opened` };
  if (what === 'Unclosed section') {
    const opened = [...text.slice(0, noticed).matchAll(/\{\{\s*[#^]\s*([^{}]*?)\s*\}\}/gu)].findLast(
      ([, opens]) => opens === name,
    );
    return {
      line: lineAt(text, opened?.index ?? noticed),
      words: `“${name}” is opened and not closed: {{/${name}}} is missing, or stands too late`,
    };
  }
  return { line: lineAt(text, text.lastIndexOf('{{')), words: 'two braces are opened and not closed' };
}

/** What begins no word of a text, for marks to be known by: readers of addresses make capitals small. */
export function unusedStem(text: string): string {
  const folded = text.toLowerCase();
  let stem = 'q';
  while (folded.includes(stem)) stem += 'q';
  return stem.toUpperCase();
}
