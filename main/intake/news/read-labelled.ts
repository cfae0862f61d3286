import { textOf } from '../body-text.ts';
import type { Block } from './block.ts';
import { isCopyright } from './copyright-line.ts';
import type { Label, Meaning } from './labels.ts';
import { headingIn, isAmongLabels, labelIn, looksLabelled } from './printed-labels.ts';
import type { LabelledProfile } from './profile.ts';
import { detail, newRecord, noteLabelled, type NewsRecord } from './record.ts';
import { headLength, readHead } from './record-head.ts';

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
  let inTail = false;
  let wasSaid: Meaning | null = null;
  for (let index = head; index < blocks.length; index++) {
    const block = blocks[index];
    if (block === undefined) break;
    const label: Label | null = inText && !isAmongLabels(blocks, index, profile) ? null : labelIn(block, profile);
    const heading: Meaning | null = label === null ? headingIn(block, profile) : null;
    const said: Meaning | null = heading ?? label?.meaning ?? null;
    if (said === 'text' && !inText) takeAbstract(record);
    if (label !== null) noteLabelled(record, block, label);
    else if (heading === 'also-text') record.text.push(block.element);
    else if (heading === null && !(inTail && looksLabelled(block, profile))) {
      readUnlabelled(block, record, wasSaid === null && profile.head !== 'headline-outlet-date');
    }
    inTail ||= said !== null && said !== 'text' && said !== 'also-text' && record.text.length > 0;
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
