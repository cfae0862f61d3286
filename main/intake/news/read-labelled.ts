import type { BodyNode } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';
import { withoutStart, type Block } from './block.ts';
import { dateIn, isDateLine } from './date-line.ts';
import { headingOf, labelOf, type Label, type Meaning } from './labels.ts';
import type { LabelledProfile } from './profile.ts';
import { detail, newRecord, note, type NewsRecord } from './record.ts';

/** What a file has besides its records is shorter: a line about rights, a page number. */
const longestScrap = 400;

/** The blocks of each record of a file, without the lines that part them; pieces of cover and imprint are left out. */
export function* recordsIn(blocks: readonly Block[], profile: LabelledProfile): Generator<readonly Block[]> {
  let record: Block[] = [];
  let isOpen = profile.begins === null;
  for (const block of blocks) {
    const begins = profile.begins?.test(block.text) === true;
    const ends = profile.ends?.test(block.text) === true;
    if (!begins && !ends) {
      record.push(block);
      continue;
    }
    if (isRecord(record, isOpen, profile)) yield record;
    record = [];
    isOpen = begins || profile.begins === null;
  }
  if (isRecord(record, isOpen && profile.begins !== null, profile)) yield record;
}

/** What a line begins or ends as a record is one, whatever it holds; what stands elsewhere only if it looks like one. */
function isRecord(blocks: readonly Block[], isParted: boolean, profile: LabelledProfile): boolean {
  if (blocks.length === 0 || isParted) return blocks.length > 0;
  if (blocks.some(({ text }) => profile.cover.some((line) => line.test(text)))) return false;
  const labels = blocks.filter((block) => labelIn(block, profile) !== null).length;
  return labels > 1 || blocks.reduce((sum, { text }) => sum + text.length, 0) > longestScrap;
}

/** Whether a record is only a notice that the database could not give the article. */
export function isFailure(blocks: readonly Block[], profile: LabelledProfile): boolean {
  return blocks.length < 4 && blocks.some(({ text }) => profile.failures.some((line) => line.test(text)));
}

/** Reads a record line by line: unlabelled lines at its head by their place, then labels, then text, in which labels may follow. */
export function readRecord(printed: readonly Block[], profile: LabelledProfile): NewsRecord {
  const foreign = [...profile.noise, ...(profile.head === 'headline' ? profile.cover : [])];
  const blocks = printed.filter(({ text }) => !foreign.some((line) => line.test(text)));
  const record = newRecord(blocks);
  const head = headLength(blocks, profile);
  readHead(blocks.slice(0, head), profile, record);
  let inText = false;
  let wasSaid: Meaning | null = null;
  for (let index = head; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const label: Label | null = inText && !isAmongLabels(blocks, index, profile) ? null : labelIn(block, profile);
    const heading: Meaning | null = label === null ? headingIn(block, profile) : null;
    const said: Meaning | null = heading ?? label?.meaning ?? null;
    if (said === 'text' && !inText) takeAbstract(record);
    if (label !== null) readLabel(block, label, record);
    else if (heading === 'also-text') record.text.push(block.element);
    else if (heading === null)
      readUnlabelled(block, record, wasSaid === null && profile.head !== 'headline-outlet-date');
    inText ||= said === 'text';
    wasSaid = said ?? wasSaid;
  }
  record.isTextMarked = inText && record.text.length > 0;
  return record;
}

/** A line that nothing claims is text, wherever it stands: what a journalist wrote is never lost. */
function readUnlabelled(block: Block, record: NewsRecord, mayBeHeadline: boolean): void {
  if (isCopyright(block.text)) detail(record, 'copyright', block.text);
  else if (mayBeHeadline && record.headline.length === 0) record.headline.push(block.text);
  else record.text.push(block.element);
}

/** Where labels look like any line with a colon, one in the text is a label only near another, or at the end. */
function isAmongLabels(blocks: readonly Block[], index: number, profile: LabelledProfile): boolean {
  if (profile.labels !== 'any') return true;
  const next = blocks.slice(index + 1, index + 3);
  return next.length === 0 || next.some((block) => labelIn(block, profile) !== null);
}

/** Lines between the labels at the head and the line that says where the text begins are its abstract. */
function takeAbstract(record: NewsRecord): void {
  detail(
    record,
    'abstract',
    record.text
      .splice(0)
      .map((block) => textOf(block))
      .join(' '),
  );
}

function readLabel(block: Block, label: Label, record: NewsRecord): void {
  const value = block.text.slice(label.length).trim();
  if (label.meaning === 'text' || label.meaning === 'also-text') {
    const rest = label.meaning === 'text' ? withoutStart(block, label.length) : block;
    if (rest !== null) record.text.push(rest.element);
  } else if (label.meaning === 'copyright') detail(record, 'copyright', value);
  else note(record, label.meaning, value);
}

/** A label that looks as the layout prints labels; a sentence that begins with such a word and a colon is none. */
function labelIn(block: Block, profile: LabelledProfile): Label | null {
  const label = labelOf(block.text);
  if (label === null) return null;
  if (profile.labels === 'capitals') return label.name === label.name.toUpperCase() ? label : null;
  if (profile.labels === 'any' || block.bold === null) return label;
  return block.bold.startsWith(label.name) ? label : null;
}

/** "Body", "Classification": a label alone on its line, as a heading over what follows. */
function headingIn(block: Block, profile: LabelledProfile): Meaning | null {
  if (profile.labels !== 'bold' || block.bold !== block.text) return null;
  return headingOf(block.text);
}

const copyright = /^(?:cop(?:yright|yr|y|r)?\.?|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4}|.{0,80}\b(?:19|20)\d{2}\b)/i;

const rightsReserved =
  /(?:all rights reserved|tous droits r[ée]serv[ée]s|alle rechte vorbehalten|(?:todos los derechos|todos os direitos) reservados|tutti i diritti riservati|alle rechten voorbehouden|все права защищены)\.?$/i;

/** Whether a line is a notice of rights. */
export function isCopyright(text: string): boolean {
  return text.length < 400 && (copyright.test(text) || (text.length < 200 && rightsReserved.test(text)));
}

/** How many blocks stand over the labels and the text: up to the date, and after it what is set in as the date is. */
function headLength(blocks: readonly Block[], profile: LabelledProfile): number {
  if (profile.head === 'headline') return 0;
  const date = dateAt(blocks, profile);
  if (date < 0) {
    const rights = blocks.slice(0, 40).findIndex(({ text }) => isCopyright(text));
    return profile.head === 'headline-outlet-date' && rights > 0 ? rights : 0;
  }
  let end = date + 1;
  if (profile.head === 'outlet-date-headline') {
    while (end < blocks.length && isSetIn(blocks[end]) && labelOf(blocks[end]?.text ?? '') === null) end++;
  }
  return end;
}

function isSetIn(block: Block | undefined): boolean {
  return block !== undefined && block.indent > 8 && block.text.length < 80;
}

/** Where the date of a record stands: below a cover's list of contents a line that what belongs to a head follows. */
function dateAt(blocks: readonly Block[], profile: LabelledProfile): number {
  return blocks.findIndex(({ text }, index) => {
    if (index === 0 || !isDateLine(text)) return false;
    if (profile.head === 'outlet-date-headline') return index < 8;
    const next = blocks.slice(index + 1, index + 4);
    return next.some(
      (block) => isCopyright(block.text) || labelIn(block, profile) !== null || headingIn(block, profile),
    );
  });
}

function readHead(head: readonly Block[], profile: LabelledProfile, record: NewsRecord): void {
  const lines: Block[] = [];
  for (const block of head) {
    const label = labelIn(block, profile);
    if (isCopyright(block.text)) detail(record, 'copyright', block.text);
    else if (label === null) lines.push(block);
    else if (profile.head === 'outlet-date-headline') readLabel(block, label, record);
  }
  const dated = lines.findLastIndex(({ text }) => isDateLine(text));
  const date = dated < 0 ? lines.length - 1 : dated;
  const written = lines[date];
  if (written !== undefined) record.date = written.text;
  if (profile.head === 'outlet-date-headline') {
    note(record, 'outlet', onOneLine(lines.slice(0, Math.max(0, date))));
    detail(record, 'edition', [dateIn(written?.text ?? '')?.after ?? '', onOneLine(lines.slice(date + 1))].join(' '));
    return;
  }
  const [first, outlet] = lines.slice(Math.max(0, date - 2), Math.max(0, date));
  // With one line over the date it is the headline: an article may lack its outlet, hardly its headline.
  if (first === undefined) return;
  note(record, 'headline', first.text);
  note(record, 'outlet', outlet?.text ?? '');
  record.id = contentItem(first.element);
}

function onOneLine(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join(' ');
}

/** The name Nexis has for an article, from the link its headline is. */
function contentItem(node: BodyNode): string | null {
  if (node.type === 'text') return null;
  const found = /[:=]contentItem(?::|%3A)([\dA-Z-]{10,60})/i.exec(node.properties.href ?? '')?.[1];
  return found ?? node.children.reduce<string | null>((name, child) => name ?? contentItem(child), null);
}
