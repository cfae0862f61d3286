import { elementBody } from '../html-body.ts';
import { selectAll, selectOne } from '../page/select.ts';
import type { PageElement } from '../page/tree.ts';
import { foldLine } from '../white-space.ts';
import { blocksOfBody, type Block } from './block.ts';
import { dateIn } from './date-line.ts';
import { documentNumber, pageIn, wordsIn, type SelectorProfile } from './profiles/europresse.ts';
import { isCopyright } from './copyright-line.ts';
import { detail, newRecord, note, type NewsRecord } from './record.ts';

const longestByline = 80;

/** Reads the element of one article by the selectors of its layout; the text is taken out of it on the way. */
export function readSelected(element: PageElement, profile: SelectorProfile): NewsRecord {
  const text = takeText(element, profile);
  const rest = blocksOfBody(elementBody(element));
  const record = newRecord([...rest, ...text]);
  note(record, 'outlet', lineOf(selectOne(element, profile.outlet)));
  note(record, 'headline', lineOf(selectOne(element, profile.headline)));
  readHeader(
    foldLine(
      selectAll(element, profile.header)
        .map((one) => one.textContent)
        .join(''),
    ),
    record,
  );
  record.id = rest.map((block) => documentNumber.exec(block.text)?.[1]).find((one) => one !== undefined) ?? null;
  for (const block of rest) if (isCopyright(block.text)) detail(record, 'copyright', block.text);
  if (profile.text.length === 0) readLoose(record);
  else {
    for (const byline of selectAll(element, profile.byline)) note(record, 'byline', lineOf(byline));
    record.text.push(...text.map((block) => block.element));
    record.isTextMarked = text.length > 0;
  }
  return record;
}

/** The blocks of the text, the first of the layout's selectors that holds any; its elements are removed, so that no block is read twice. */
function takeText(element: PageElement, profile: SelectorProfile): readonly Block[] {
  for (const selector of profile.text) {
    const found = selectAll(element, selector).filter((one) => selectOne(one, selector) === null);
    const blocks = found.flatMap((one) => blocksOfBody(elementBody(one)));
    if (blocks.length === 0) continue;
    for (const one of found) one.remove();
    return [...blocks, ...notesIn(element, profile)];
  }
  return [];
}

/** Captions and notes with the words over them; words with nothing below them are left out. */
function notesIn(element: PageElement, { notes }: SelectorProfile): readonly Block[] {
  const blocks = selectAll(element, notes).flatMap((one) => blocksOfBody(elementBody(one)));
  const isLabel = (block: Block | undefined): boolean => block === undefined || /[:：]$/.test(block.text);
  return blocks.filter((block, index) => !isLabel(block) || !isLabel(blocks[index + 1]));
}

function lineOf(element: PageElement | null): string {
  return foldLine(element?.textContent ?? '');
}

/** "International, mardi 15 mars 2022 755 mots, p. 3": section, date, words and page. */
function readHeader(header: string, record: NewsRecord): void {
  const date = dateIn(header);
  record.date = date === null ? null : header;
  note(record, 'words', wordsIn.exec(date?.after ?? header)?.[1] ?? '');
  detail(record, 'page', pageIn.exec(header)?.[1]);
  note(record, 'section', date?.before ?? '');
}

/** The text where it has no element of its own: from the line with the headline to the notice of rights; a short line first is the byline. */
function readLoose(record: NewsRecord): void {
  const headline = record.headline.join(' ');
  const start = record.raw.findIndex(({ text }) => headline !== '' && text.endsWith(headline)) + 1;
  const rights = record.raw.findIndex(
    ({ text }, index) => index >= start && (isCopyright(text) || documentNumber.test(text)),
  );
  const lines = record.raw.slice(start, rights < 0 ? undefined : rights);
  const [first, ...rest] = lines;
  const isByline = first !== undefined && rest.length > 0 && looksLikeByline(first);
  if (isByline) note(record, 'byline', first.text);
  record.text.push(...(isByline ? rest : lines).map(({ element }) => element));
}

function looksLikeByline({ text }: Block): boolean {
  const isShort = text.length <= longestByline && text.split(' ').length <= 8;
  return isShort && /^\p{Lu}/u.test(text) && !/[.!?:»"]$/.test(text);
}
