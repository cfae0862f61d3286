import type { BodyElement, Detail, DetailName } from '../../../preload/contract/articles.ts';
import { webAddress } from '../properties.ts';
import { withoutStart, type Block } from './block.ts';
import { dateIn } from './date-line.ts';
import type { Label, Meaning } from './labels.ts';

/** What has been read of one record so far. */
export interface NewsRecord {
  headline: string[];
  outlet: string | null;
  byline: string[];
  /** As it is written. */
  date: string | null;
  time: string | null;
  language: string | null;
  url: string | null;
  /** The name the database has for it. */
  id: string | null;
  readonly details: Detail[];
  readonly text: BodyElement[];
  /** Whether the layout itself says where the text is, by a label, a code or an element. */
  isTextMarked: boolean;
  /** Everything that was printed of it, for a record that could not be read. */
  readonly raw: readonly Block[];
}

/** A record of which nothing is known yet but what is printed. */
export function newRecord(raw: readonly Block[]): NewsRecord {
  return {
    headline: [],
    outlet: null,
    byline: [],
    date: null,
    time: null,
    language: null,
    url: null,
    id: null,
    details: [],
    text: [],
    isTextMarked: false,
    raw,
  };
}

/** Adds what a label says to a record; `text` and `also-text` are added as blocks, not here. The first of two dates, outlets and names holds. */
export function note(record: NewsRecord, meaning: Meaning, value: string): void {
  if (value === '') return;
  switch (meaning) {
    case 'headline':
      record.headline = [value];
      break;
    case 'outlet':
      noteOutlet(record, value);
      break;
    case 'byline':
      record.byline.push(value);
      break;
    case 'date':
    case 'time':
    case 'language':
    case 'id':
      record[meaning] ??= value;
      break;
    case 'url':
      record.url ??= webAddress(value);
      break;
    case 'source':
      noteSource(record, value);
      break;
    case 'words':
      noteWords(record, value);
      break;
    case 'section':
      noteSection(record, value);
      break;
    case 'updated': {
      const updated = dateIn(value)?.published;
      if (updated !== undefined) record.details.push({ name: 'updated', value: updated });
      break;
    }
    case 'subject':
    case 'region':
    case 'company':
    case 'person':
    case 'industry':
      for (const one of listed(value)) record.details.push({ name: meaning, value: one });
      break;
    case 'text':
    case 'also-text':
    case 'heading':
    case 'nothing':
      break;
    default:
      if (!record.details.some((one) => one.name === meaning && one.value === value)) detail(record, meaning, value);
  }
}

/** Adds a line with a label to a record: text as a block, anything else as what its label means. */
export function noteLabelled(record: NewsRecord, block: Block, label: Label): void {
  const value = block.text.slice(label.length).trim();
  if (label.meaning === 'text' || label.meaning === 'also-text') {
    const rest = label.meaning === 'text' ? withoutStart(block, label.length) : block;
    if (rest !== null) record.text.push(rest.element);
  } else if (label.meaning === 'copyright') detail(record, 'copyright', value);
  else note(record, label.meaning, value);
}

/** "The Harbour Courier; Karsk": the outlet, and where it is published. */
function noteOutlet(record: NewsRecord, value: string): void {
  if (record.outlet !== null) return;
  const [, outlet = value, place] = /^([^;]+);\s*(.+)$/.exec(value) ?? [];
  const [, name = outlet, issue] = /^(.+?),\s*(?:no|nr|n[º°])\.?\s*(\S.*)$/i.exec(outlet) ?? [];
  record.outlet = name.replace(/(?<=\p{L})\((?=\p{L})/u, ' (');
  detail(record, 'place', place);
  detail(record, 'issue', issue);
}

const longestSource = 500;
const sourceLine = /^([^;[]+?)(?:,\s[^;[]*)?(?:\s*;\s*([^[]*?))?\s*(?:\[[^\]]*\])?\.\s+(.+)$/;

/** "Harbour Courier ; Karsk [Karsk]. 12 Mar 2024: A.4": outlet, place, date and page on one line. */
function noteSource(record: NewsRecord, value: string): void {
  const [, outlet, place, date] = sourceLine.exec(value.slice(0, longestSource)) ?? [];
  if (date === undefined) return;
  record.outlet ??= outlet ?? null;
  detail(record, 'place', place);
  const [, day = date, page] = /^(.*?\d{4})\s*:\s*([\w.]+)/.exec(date) ?? [];
  record.date ??= day;
  detail(record, 'page', page?.replace(/\.$/, ''));
}

function noteWords(record: NewsRecord, value: string): void {
  const digits = /\d[\d.,\s’']*/.exec(value)?.[0].replace(/\D/g, '');
  detail(record, 'declared-words', digits);
}

/** "POLITICS; Pg. 35": the section, and the page that stands with it. */
function noteSection(record: NewsRecord, value: string): void {
  const page = /(?:^|[;,]\s*)(?:pg|page|seite|p[áa]g(?:ina)?|s|p)\b\.?\s*(?=\w*\d)([\w-]{1,12})/iu.exec(value);
  const section = page === null ? value : value.replace(page[0], '');
  detail(record, 'section', section.replace(/;\s*Version:\s*\d+$/i, '').replace(/^[\s;,]+|[\s;,]+$/g, ''));
  detail(record, 'page', page?.[1]);
}

/** The entries of a list, as databases part them: `A; B` or `A | B`. Of what is said about a company, its name. */
function listed(value: string): string[] {
  const named = [...value.matchAll(/\bName:\s*([^;]+)/g)].map(([, name = '']) => name.trim());
  const entries = named.length > 0 ? named : value.split(/\s*(?:;|\s\|\s)\s*/);
  return entries.map((entry) => entry.trim()).filter((entry) => entry !== '' && !/^(?:NAICS|Ticker|DUNS):/.test(entry));
}

/** Adds a detail where there is a value. */
export function detail(record: NewsRecord, name: DetailName, value: string | undefined): void {
  if (value !== undefined && value.trim() !== '') record.details.push({ name, value: value.trim() });
}
