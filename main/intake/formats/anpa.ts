import { bodyOf } from '../plain-prose.ts';
import { foldLine } from '../white-space.ts';
import { unreadItem, wirePart, type WireItem } from '../wire/wire-item.ts';
import type { Format } from './format.ts';

/** The control characters that part a message of the wire: SYN SYN SOH header STX text ETX footer EOT. */
const opening = '\u0016\u0016\u0001';

/** ANPA 1312, the old wire format of American agencies: one message after another, each between control characters. */
export const anpa: Format = {
  name: 'ANPA 1312',
  readsBytes: true,
  recognises: ({ bytes }) => bytes[0] === 0x16 && bytes[1] === 0x16 && bytes[2] === 0x01,
  async *read({ file, bytes }) {
    const messages = new TextDecoder('windows-1252').decode(bytes).split(opening).slice(1);
    let part = 0;
    for (const message of messages) {
      part += 1;
      const [header = '', ...rest] = message.split('\u0002');
      const text = rest.join('').split('\u0004')[0] ?? '';
      if (foldLine(text) === '') yield unreadItem(`message ${part} of ${file.fileName} holds no text`, part);
      else yield wirePart(anpaStory(header, text), { part, fileName: file.fileName });
    }
  },
};

/** Lines that tell editors what goes with a story. */
const toEditors = /^\(?(?:[A-Z]{2,4} (?:Photos?|Graphics?|Video|Audio)\b|Eds:|EDITORS?'?S? NOTE\b)/i;

/** What a message holds by the marks at the ends of its lines. */
interface Lines {
  /** Those that a caret opens and "<" ends: the slug, the headline, words to editors. */
  readonly heads: readonly string[];
  readonly bylines: readonly string[];
  readonly paragraphs: readonly string[];
}

function anpaStory(header: string, message: string): WireItem {
  const [text = '', footer = ''] = message.split('\u0003');
  const { heads, bylines, paragraphs } = linesOf(text);
  const [slug = '', ...others] = heads;
  const headline = others.find((line) => !toEditors.test(line));
  const [, month, day, year, clock = ''] = /(\d\d)-(\d\d)-(\d\d) (\d{4})GMT/.exec(footer) ?? [];
  const century = Number(year) < 70 ? 20 : 19;
  const [, slugWords] = /,\s*(\d{2,5})$/.exec(slug) ?? [];
  const name = slug.replace(/,(?:\s*\d{2,5})?$/, '').trim();
  return {
    headlines: [headline, name, header],
    bylines,
    dates: year === undefined ? [] : [`${century}${year}${month}${day}T${clock}Z`],
    providers: [/\b([A-Z]{2,5})-[A-Z]{2}-\d\d-\d\d-\d\d/.exec(footer)?.[1]],
    body: bodyOf(paragraphs.length > 0 ? paragraphs : others),
    externalId: /^\s*\*?([A-Za-z]?\d{3,5})/.exec(header)?.[1] ?? null,
    details: {
      section: /^[^\r\n]*[\r\n]+\s*\w\s+(\w)\b/.exec(header)?.[1],
      'declared-words': slugWords ?? /\b0*(\d{1,5})\s*$/.exec(header)?.[1],
      abstract: others.filter((line) => line !== headline && !toEditors.test(line)).slice(0, 2),
      subject: name,
    },
  };
}

function linesOf(text: string): Lines {
  const heads: string[] = [];
  const bylines: string[] = [];
  const paragraphs: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const trimmed = line.trimEnd();
    const mark = /^(?:\*\d{1,6}<\s{0,3})?\^(.*?)([<=]?)$/.exec(trimmed);
    const words = foldLine(mark?.[1] ?? trimmed.replace(/<$/, ''));
    if (words === '' || words === 'END') continue;
    if (/^by\s/i.test(words) && mark !== null) bylines.push(words);
    else if (mark?.[2] === '<' && paragraphs.length === 0) heads.push(words);
    else if (mark?.[2] === '=' && paragraphs.length === 0) continue; // The house a byline belongs to.
    else if (mark !== null || isParagraph.test(line) || paragraphs.length === 0) paragraphs.push(words);
    else paragraphs.push(`${paragraphs.pop() ?? ''} ${words}`);
  }
  return { heads, bylines, paragraphs };
}

// oxlint-disable-next-line no-control-regex -- a wire parts its paragraphs and the rows of its tables by controls
const isParagraph = /^[\s\u0008]/;
