import type { PageElement } from '../page.ts';
import { foldLine } from '../white-space.ts';
import { blocksOfHtml, type Block } from './block.ts';
import { dateIn } from './date-line.ts';
import { documentNumber, pageIn, wordsIn, type SelectorProfile } from './profiles/europresse.ts';
import { isCopyright } from './read-labelled.ts';
import { detail, newRecord, note, type NewsRecord } from './record.ts';

const longestByline = 80;

/** Reads the element of one article by the selectors of its layout. */
export function readSelected(element: PageElement, profile: SelectorProfile): NewsRecord {
  const record = newRecord(blocksOfHtml(element.innerHTML));
  const textOf = (selectors: string): string => foldLine(element.querySelector(selectors)?.textContent ?? '');
  note(record, 'outlet', textOf(profile.outlet));
  note(record, 'headline', textOf(profile.headline));
  readHeader(
    foldLine(
      element
        .querySelectorAll(profile.header)
        .map((one) => one.textContent ?? '')
        .join(''),
    ),
    record,
  );
  record.id = record.raw.map(({ text }) => documentNumber.exec(text)?.[1]).find((one) => one !== undefined) ?? null;
  for (const { text } of record.raw) if (isCopyright(text)) detail(record, 'copyright', text);
  if (profile.text.length === 0) readLoose(record);
  else readParts(element, profile, record);
  return record;
}

/** "International, mardi 15 mars 2022 755 mots, p. 3": section, date, words and page. */
function readHeader(header: string, record: NewsRecord): void {
  const date = dateIn(header);
  record.date = date === null ? null : header;
  note(record, 'words', wordsIn.exec(date?.after ?? header)?.[1] ?? '');
  detail(record, 'page', pageIn.exec(header)?.[1]);
  note(record, 'section', date?.before ?? '');
}

function readParts(element: PageElement, profile: SelectorProfile, record: NewsRecord): void {
  for (const byline of element.querySelectorAll(profile.byline))
    note(record, 'byline', foldLine(byline.textContent ?? ''));
  for (const selector of profile.text) {
    const found = element.querySelectorAll(selector).filter((one) => one.querySelector(selector) === null);
    const blocks = found.flatMap((one) => blocksOfHtml(one.innerHTML));
    if (blocks.length === 0) continue;
    record.text.push(...blocks.map((block) => block.element));
    return;
  }
}

/** The text where it has no element of its own: from the line with the headline to the notice of rights; a short line first is the byline. */
function readLoose(record: NewsRecord): void {
  const headline = record.headline.join(' ');
  const start = record.raw.findIndex(({ text }) => text.endsWith(headline)) + 1;
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
  return (
    text.length <= longestByline && /^\p{Lu}/u.test(text) && !/[.!?:»"]$/.test(text) && text.split(' ').length <= 8
  );
}
