import { parse } from '@retorquere/bibtex-parser';
import { annotationWords } from '../../main/export/annotation-words.ts';
import type { ExportArticle } from '../../main/export/export-job.ts';
import { oneLine } from '../../main/archive/one-line.ts';
import type { Article } from '../../preload/contract/articles.ts';

/** The headline and the annotations of an entry. */
export interface EntryWords {
  readonly title: string;
  readonly notes: string;
}

const commands = new Set(
  String.raw`textbackslash textbraceleft textbraceright textasciitilde textasciicircum textless textgreater textbar textasciigrave textquotedbl par % & $ # _`.split(
    ' ',
  ),
);

/**
 * What is wrong with a BibTeX or BibLaTeX file as its readers cut it, by lines and braces, before LaTeX is read: lines that are no field,
 * braces that do not match, commands that we do not write.
 */
export function faultsIn(written: string): readonly string[] {
  const line = /^(?:@[a-z]+\{[a-z][a-z\d-]*,| {2}[a-z]+ = (?:[a-z]{3}|\{.*\}),|\}|)$/u;
  const values = Array.from(written.matchAll(/^ {2}[a-z]+ = \{(.*)\},$/gmu), ([, value = '']) => value);
  const named = Array.from(written.matchAll(/\\([a-z]+|.)/gu), ([, name = '']) => name);
  return [
    ...written.split('\n').filter((one) => !line.test(one)),
    ...values.filter((value) => !isBalanced(value)),
    ...named.filter((name) => !commands.has(name)),
  ];
}

function isBalanced(value: string): boolean {
  let depth = 0;
  for (const character of value) {
    if (character === '{') depth += 1;
    else if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** What a reader of LaTeX finds in the entries of a file. @throws {Error} where it finds fault with one */
export function readBack(written: string, notes: 'annotation' | 'annote'): readonly EntryWords[] {
  const { entries, errors } = parse(written, {
    english: false,
    sentenceCase: false,
    caseProtection: false,
    unsupported: 'ignore',
  });
  for (const { error } of errors) throw new Error(error);
  return entries.map((entry) => {
    const fields: Readonly<Record<string, unknown>> = entry.fields;
    return { title: folded(fields['title']), notes: folded(fields[notes]) };
  });
}

/** What a reader should find of some articles. */
export function wordsOf(
  items: readonly ExportArticle[],
  headlineOf: (article: Article) => string = ({ title }) => title,
): readonly EntryWords[] {
  return items.map(({ article, annotations, colourNames }) => ({
    title: folded(oneLine(headlineOf(article))),
    notes: folded(annotations.map((one) => annotationWords(one, colourNames)).join(' <p>')),
  }));
}

/** The reader writes the grave accent that stands alone by another of its characters, and composes letters. */
function folded(value: unknown): string {
  return (typeof value === 'string' ? value : '').normalize('NFC').replaceAll('ˋ', '`').replace(/\s+/gu, ' ').trim();
}
