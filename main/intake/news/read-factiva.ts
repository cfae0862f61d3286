import type { BodyElement } from '../../../preload/contract/articles.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { blocksOfElement, withoutStart, type Block } from './block.ts';
import { isDateLine } from './date-line.ts';
import { articleOf } from './file-record.ts';
import { languageNamed } from './language-names.ts';
import type { Profile } from './profile.ts';
import {
  accessionLine,
  factivaCodes,
  factivaCounts,
  factivaIndexed,
  factivaNoise,
  factivaPlain,
  wordsLine,
} from './profiles/factiva.ts';
import { isCopyright } from './copyright-line.ts';
import { detail, newRecord, note, type NewsRecord } from './record.ts';
import { announcedIn, missingArticles } from './self-check.ts';

/** One thing a record says under a code. */
interface CodedField {
  readonly code: string;
  readonly blocks: readonly Block[];
}

/** The blocks of each article: up to the line with its accession number, which every layout has last. */
export function factivaRecords(blocks: readonly Block[]): Block[][] {
  const records: Block[][] = [];
  let record: Block[] = [];
  for (const block of blocks.flatMap(parted)) {
    if (factivaNoise.some((line) => line.test(block.text))) continue;
    record.push(block);
    if (!accessionLine.test(block.text) && accessionOf(block) === null) continue;
    records.push(record);
    record = [];
  }
  // What follows the last article is the summary of the search, unless it is an article that breaks off.
  if (record.some(({ text }) => wordsLine.test(text)) || codedFields(record).some(({ code }) => code === 'HD'))
    records.push(record);
  return records;
}

/**
 * The articles of records in their order; an article that the file repeats word for word is given once. An unread part comes last
 * where they are fewer than announced.
 */
export function* readFactiva(
  records: readonly (readonly Block[])[],
  announced: number | null,
  fileName: string,
): Generator<ReadPart> {
  const missing = missingArticles(records.length, announced, fileName);
  const once = withoutRepeats(records);
  const isAlone = once.length === 1 && missing === null;
  for (const [index, record] of once.entries()) {
    const [read, profile] = readRecord(record);
    yield articleOf(read, profile, { fileName, part: isAlone ? 0 : index + 1 });
  }
  if (missing !== null) yield missing;
}

/** How many articles a file in blocks announces: by its search summary, or by its accession numbers. */
export function factivaAnnounced(blocks: readonly Block[]): number | null {
  return announcedIn(blocks, factivaCounts);
}

function withoutRepeats(records: readonly (readonly Block[])[]): (readonly Block[])[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const whole = record.map(({ text }) => text).join('\n');
    const isNew = !seen.has(whole);
    seen.add(whole);
    return isNew;
  });
}

function readRecord(blocks: readonly Block[]): readonly [NewsRecord, Profile] {
  const fields = codedFields(blocks);
  const isIndexed = fields.some(({ code }) => code === 'HD' || code === 'PD' || code === 'SN');
  return isIndexed ? [readCoded(fields, blocks), factivaIndexed] : [readPlain(blocks), factivaPlain];
}

/** A table of codes as blocks: each row's code, then what stands beside it. Other tables are left whole. */
export function parted(block: Block): Block[] {
  const rows = rowsOf(block.element);
  if (rows.length === 0 || !rows.some(([code]) => code !== undefined && code.text in factivaCodes)) return [block];
  return rows.flat();
}

function rowsOf(element: BodyElement): Block[][] {
  if (element.tagName === 'tr')
    return [element.children.flatMap((cell) => (cell.type === 'element' ? blocksOfCell(cell) : []))];
  if (!/^(?:table|tbody|thead|tfoot)$/.test(element.tagName)) return [];
  return element.children.flatMap((child) => (child.type === 'element' ? rowsOf(child) : []));
}

function blocksOfCell(cell: BodyElement): Block[] {
  const isFlow = cell.children.some(
    (node) => node.type === 'element' && /^(?:p|table|ul|ol|blockquote|pre|h[1-6])$/.test(node.tagName),
  );
  if (!isFlow) return blocksOfElement({ type: 'element', tagName: 'p', properties: {}, children: cell.children });
  return cell.children.flatMap((node) => (node.type === 'element' ? blocksOfElement(node) : []));
}

/** The fields of a record: a code alone on a line with its value below, or a code and its value on one line. */
function codedFields(blocks: readonly Block[]): CodedField[] {
  const fields: { code: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    const code = codeOf(block);
    if (code === null) {
      fields.at(-1)?.blocks.push(block);
      continue;
    }
    const rest = withoutStart(block, code.length);
    fields.push({ code, blocks: rest === null ? [] : [rest] });
  }
  return fields;
}

/** The code a line begins with: alone, or bold before its value, or where the file knows no bold a code that no headline begins with. */
function codeOf({ text, bold }: Block): string | null {
  const code = /^[A-Z]{2,4}(?=\s|$)/.exec(text)?.[0];
  if (code === undefined || factivaCodes[code] === undefined) return null;
  // A headline may be as bold as its code is.
  const isBoldHeadline = code === 'HD' && bold !== null && bold.startsWith('HD ');
  return text === code || bold === code || isBoldHeadline ? code : null;
}

function accessionOf(block: Block): string | null {
  const code = codeOf(block);
  return code === 'AN' ? (accessionLine.exec(block.text.slice(2).trim())?.[1] ?? null) : null;
}

function readCoded(fields: readonly CodedField[], raw: readonly Block[]): NewsRecord {
  const record = newRecord(raw);
  record.isTextMarked = fields.some(({ code }) => code === 'LP' || code === 'TD');
  for (const { code, blocks } of fields) {
    const meaning = factivaCodes[code];
    const value = blocks.map(({ text }) => text).join(' ');
    if (meaning === undefined) continue;
    if (meaning === 'text') record.text.push(...blocks.map(({ element }) => element));
    else if (meaning === 'id') note(record, 'id', accessionLine.exec(value)?.[1] ?? value);
    else if (code === 'IPC') detail(record, 'subject', value);
    else note(record, meaning, value);
  }
  return record;
}

/** Lines by their place: headline and byline over the words, then date, time and source; the text after the notice of rights. */
function readPlain(blocks: readonly Block[]): NewsRecord {
  const record = newRecord(blocks);
  const lines = [...blocks];
  const accession = accessionLine.exec(lines.at(-1)?.text ?? '')?.[1];
  if (accession !== undefined) lines.pop();
  record.id = accession ?? null;
  const words = lines.findIndex(
    ({ text }, index) =>
      wordsLine.test(text) && lines.slice(index + 1, index + 3).some((next) => isDateLine(next.text)),
  );
  if (words < 0) {
    record.text.push(...lines.map(({ element }) => element));
    return record;
  }
  readAbove(lines.slice(0, words), record);
  note(record, 'words', lines[words]?.text ?? '');
  const text = readBelow(lines.slice(words + 1), record);
  record.text.push(...text.map(({ element }) => element));
  return record;
}

/** The lines over the words: the headline is the bold one, or the first; what is over it is a section, what is below it a byline. */
function readAbove(lines: readonly Block[], record: NewsRecord): void {
  const bold = lines.findIndex(({ text, bold }) => bold === text);
  const headline = Math.max(0, bold);
  for (const [index, { text }] of lines.entries()) {
    note(record, index < headline ? 'section' : index === headline ? 'headline' : 'byline', text);
  }
}

/** The lines from the date down to the text: date, time, source, its code, edition, page, language, rights. What is left is the text. */
function readBelow(lines: readonly Block[], record: NewsRecord): readonly Block[] {
  const rights = lines.slice(0, 12).findIndex(({ text }) => isCopyright(text));
  const language = lines.slice(0, 12).findIndex(({ text }) => text.length < 40 && languageNamed(text) !== null);
  const end = rights >= 0 ? rights + 1 : language >= 0 ? language + 1 : Math.min(3, lines.length);
  for (const { text } of lines.slice(0, end)) {
    if (record.date === null && isDateLine(text)) record.date = text;
    else if (/^\d{1,2}[:.h]\d\d(?:\s?[AP]M)?(?:\s\S{1,8})?$/i.test(text)) record.time ??= text;
    else if (isCopyright(text)) detail(record, 'copyright', text);
    else if (record.outlet === null) note(record, 'outlet', text);
    else if (text.length < 40 && languageNamed(text) !== null) note(record, 'language', text);
    else if (/^(?:\p{L}{1,7}\.?\s)?[A-Z]{0,3}\d{1,4}[A-Z]?$/u.test(text)) detail(record, 'page', text);
    else if (!/^[A-Z][A-Z0-9]{1,11}$/.test(text)) detail(record, 'edition', text);
  }
  return lines.slice(end);
}
