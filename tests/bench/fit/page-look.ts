import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import { declaredCharset, decodeText } from '../../../main/intake/charset.ts';
import { keepLikely } from '../../../main/intake/choose-blocks.ts';
import { lineOf } from '../../../main/intake/lines.ts';
import { readPage } from '../../../main/intake/read-page.ts';
import { segment } from '../../../main/intake/segment.ts';
import { sightOf, type Sight } from '../../../main/intake/sight.ts';
import { labelsOf, type Label } from './labels.ts';

/** How many elements tell where a block stands: its own and those around it that the second look asks for. */
const levels = [0, 1, 2, 3, 4];

/** What is seen of one page at first sight, ready for fitting. */
export interface PageLook {
  /** The signs that occur on the page; `columns` are places in it. */
  readonly names: readonly string[];
  /** For each block where its signs begin in `columns` and `values`, and at last where they end. */
  readonly starts: Uint32Array;
  readonly columns: Uint16Array;
  readonly values: Float32Array;
  readonly lines: readonly { readonly size: number; readonly isHeading: boolean; readonly isProse: boolean }[];
  /** For each block a number for its element and for each of those around it. */
  readonly chains: readonly (readonly number[])[];
  readonly labels: readonly Label[];
}

/** A page looked at on the way on which it is read; null where it is read without a choice of blocks. */
export function lookAtPage(bytes: Uint8Array, truth: string): PageLook | null {
  let look: PageLook | null = null;
  readPage(decodeText(bytes, declaredCharset(bytes)), null, undefined, (page, headline) => {
    look = packed(sightOf(page, headline), truth);
    return [];
  });
  return look;
}

/** The text that is read from a page when its blocks are judged to be as likely as said; null for the usual judgement. */
export function readWithChances(bytes: Uint8Array, chances: readonly number[] | null): string {
  const html = decodeText(bytes, declaredCharset(bytes));
  const { body } =
    chances === null
      ? readPage(html, null)
      : readPage(html, null, undefined, (page) => keepLikely(segment(page).map(lineOf), chances));
  return canonicalText(body).text;
}

function packed({ lines, chains, evidence }: Sight, truth: string): PageLook {
  const names = new Map<string, number>();
  const parts = new Map<unknown, number>();
  const numberOf = <Key>(numbers: Map<Key, number>, key: Key): number => {
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    return number;
  };
  const starts = [0];
  const columns: number[] = [];
  const values: number[] = [];
  for (const facts of evidence) {
    for (const [name, strength] of facts) {
      columns.push(numberOf(names, name));
      values.push(strength);
    }
    starts.push(columns.length);
  }
  return {
    names: [...names.keys()],
    starts: Uint32Array.from(starts),
    columns: Uint16Array.from(columns),
    values: Float32Array.from(values),
    lines: lines.map(({ size, isHeading, isProse }) => ({ size, isHeading, isProse })),
    chains: chains.map((chain) => levels.map((level) => numberOf(parts, chain[level] ?? chain.at(-1)))),
    labels: labelsOf(
      lines.map(({ block }) => block.text),
      truth,
    ),
  };
}
