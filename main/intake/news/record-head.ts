import type { BodyNode } from '../../../preload/contract/articles.ts';
import type { Block } from './block.ts';
import { isCopyright } from './copyright-line.ts';
import { dateIn, isDateLine } from './date-line.ts';
import { labelOf } from './labels.ts';
import { headingIn, labelIn } from './printed-labels.ts';
import type { LabelledProfile } from './profile.ts';
import { detail, note, noteLabelled, type NewsRecord } from './record.ts';

/** How many blocks stand over the labels and the text: up to the date, and after it what is set in as the date is. */
export function headLength(blocks: readonly Block[], profile: LabelledProfile): number {
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

/** Reads the lines of a head by their place: outlet and date, and the headline over or (by the reader of what follows) below them. */
export function readHead(head: readonly Block[], profile: LabelledProfile, record: NewsRecord): void {
  const lines: Block[] = [];
  for (const block of head) {
    const label = labelIn(block, profile);
    if (isCopyright(block.text)) detail(record, 'copyright', block.text);
    else if (label === null) lines.push(block);
    else if (profile.head === 'outlet-date-headline') noteLabelled(record, block, label);
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
