import { unmarked } from './title-marks.ts';
import { unveiled } from './veil.ts';

/** How words of a citation can be set apart from the others. */
export type Look = 'italic' | 'bold' | 'underlined' | 'small-caps' | 'raised' | 'lowered';

/** Words of a citation that are set alike; hostile text, as all that comes from articles. */
export interface CitedRun {
  readonly text: string;
  /** Most often none, or italic alone. */
  readonly looks: readonly Look[];
}

/** A citation: all of it as one line of plain text, and the same in the order of its runs. */
export interface Cited {
  readonly text: string;
  readonly runs: readonly CitedRun[];
}

/** A citation that is plain text. */
export function plainly(text: string): Cited {
  return { text, runs: text === '' ? [] : [{ text, looks: [] }] };
}

type Change = Partial<Record<Look, boolean>>;

const changes: Readonly<Record<string, Change>> = {
  i: { italic: true },
  em: { italic: true },
  b: { bold: true },
  sup: { raised: true, lowered: false },
  sub: { lowered: true, raised: false },
  'font-style:normal': { italic: false },
  'font-weight:normal': { bold: false },
  'font-variant:small-caps': { 'small-caps': true },
  'font-variant:normal': { 'small-caps': false },
  'text-decoration:underline': { underlined: true },
  'text-decoration:none': { underlined: false },
  baseline: { raised: false, lowered: false },
};

/**
 * What the processor wrote in its HTML, as runs of words. What comes from articles is veiled in it, so that every tag is the
 * processor's own; a tag that it is not known to write changes nothing.
 */
export function citedFrom(html: string): Cited {
  const runs: { text: string; looks: readonly Look[] }[] = [];
  const open: Change[] = [{}];
  for (const [, tag, attributes = '', words = ''] of html.matchAll(/<(\/?\w+)([^>]*)>|([^<]+)/gu)) {
    if (tag === undefined) write(runs, characters(words), open.at(-1) ?? {});
    else if (tag.startsWith('/')) {
      if (open.length > 1) open.pop();
      // Blocks of an entry, as a number in its margin, stand beside one another in a line.
      if (tag === '/div') write(runs, ' ', {});
    } else {
      const [, style = ''] = /style="([^";]*)/u.exec(attributes) ?? [];
      open.push({ ...open.at(-1), ...changes[tag === 'span' ? style : tag] });
    }
  }
  return tidied(runs);
}

function write(runs: { text: string; looks: readonly Look[] }[], text: string, change: Change): void {
  const looks = lookNames.filter((look) => change[look] === true);
  const last = runs.at(-1);
  if (last !== undefined && last.looks.join() === looks.join()) last.text += text;
  else runs.push({ text, looks });
}

const lookNames: readonly Look[] = ['italic', 'bold', 'underlined', 'small-caps', 'raised', 'lowered'];

const entities: Readonly<Record<string, string>> = { '&#38;': '&', '&amp;': '&', '&#60;': '<', '&#62;': '>' };

function characters(html: string): string {
  return (
    unveiled(unmarked(html.replace(/&(?:#38|amp|#60|#62);/gu, (entity) => entities[entity] ?? '')))
      // The processor leaves the full stop out after `?` and `!` as English has them, and knows no others.
      .replace(/(?<=[？！؟‽⁇⁈⁉])\./gu, '')
  );
}

/** One line without spaces at its ends or twice in a row, and without empty runs. */
function tidied(runs: readonly CitedRun[]): Cited {
  const tidy: CitedRun[] = [];
  let ends = ' ';
  for (const { text, looks } of runs) {
    let words = text
      .replace(/[ \t\r\n]+/gu, ' ')
      .replace(/\p{Cc}/gu, '')
      .toWellFormed();
    if (ends === ' ') words = words.trimStart();
    if (words === '') continue;
    ends = words.slice(-1);
    tidy.push({ text: words, looks });
  }
  const last = tidy.at(-1);
  if (last !== undefined) {
    const text = last.text.trimEnd();
    tidy.splice(-1, 1, ...(text === '' ? [] : [{ ...last, text }]));
  }
  return { text: tidy.map(({ text }) => text).join(''), runs: tidy };
}
