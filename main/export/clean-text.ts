import { printable } from './printable.ts';

/** Text that every format can hold: no control characters, line breaks of one kind, and no half of a character. */
export function cleanText(text: string): string {
  return printable(text.replace(/\r\n?|[\u2028\u2029]/gu, '\n')).toWellFormed();
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ').trim();
}

/** The lines of a text that say something. */
export function cleanParagraphs(text: string): readonly string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
