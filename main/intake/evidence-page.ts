import { noteParts, noteText, note, range, type Evidence } from './evidence.ts';
import { isRelatedHeading } from './clutter-line.ts';
import { letters } from './headline.ts';
import type { Line } from './lines.ts';
import type { Part } from './parts.ts';

/** What is known of a page beside its blocks. */
export interface Witness {
  readonly headline: string | null;
  /** For each line whether Readability took it for the article's. */
  readonly isRead: readonly boolean[];
}

const longestHeadline = 400;

/** What speaks for and against each line of a page. */
export function gatherEvidence(
  lines: readonly Line[],
  chains: readonly (readonly Part[])[],
  { headline, isRead }: Witness,
): Evidence[] {
  const prose = lines.map((line) => (line.isProse ? line.size : 0));
  const total = Math.max(1, sum(prose));
  const readShare = range(sum(prose.filter((_, index) => isRead[index])) / total, [0.05, 0.3, 0.6, 0.85]);
  const amount = range(total, [500, 1500, 4000, 12_000]);
  const signatures = chains.map((chain) => `${chain[0]?.tag ?? ''}>${chain[1]?.signature ?? ''}`);
  const kinds = chains.map((chain) => `${chain[0]?.kind ?? ''}>${chain[1]?.kind ?? ''}`);
  const bySignature = proseBy(signatures, prose);
  const byKind = proseBy(kinds, prose);
  const most = [...bySignature.values()].reduce((a, b) => Math.max(a, b), 0);
  const isCore = lines.map((line, index) => line.isProse && bySignature.get(signatures[index] ?? '') === most);
  const core = span(isCore);
  const readSpan = span(lines.map((line, index) => line.isProse && isRead[index] === true));
  const headlineAt = findHeadline(lines, headline);
  const times = new Map<string, number>();
  for (const { block } of lines) times.set(block.text, (times.get(block.text) ?? 0) + 1);
  let sinceRelated = Infinity;
  let sinceHeading = Infinity;

  return lines.map((line, index): Evidence => {
    const evidence: Evidence = new Map();
    noteText(evidence, line);
    noteParts(evidence, chains[index] ?? [], total);
    const shares = [0.001, 0.05, 0.2, 0.5, 0.8];
    note(evidence, `alike ${range((bySignature.get(signatures[index] ?? '') ?? 0) / total, shares)}`);
    note(evidence, `kin ${range((byKind.get(kinds[index] ?? '') ?? 0) / total, shares)}`);
    note(evidence, 'core', isCore[index] ?? false);
    const what = line.isProse ? 'prose' : 'line';
    note(evidence, `${what} of ${amount}`);
    noteReading(evidence, line, { what, readShare, isRead, index });
    noteNeighbours(evidence, lines, index);
    notePlace(evidence, 'core', core, index);
    notePlace(evidence, 'reading', readSpan, index);
    if (headlineAt < 0) note(evidence, 'no headline');
    else if (index <= headlineAt) note(evidence, index === headlineAt ? 'headline' : 'above headline');
    else note(evidence, `below headline ${range(index - headlineAt, [2, 4, 8])}`);
    // What a page says three times over is a notice, or points elsewhere.
    const timesSaid = times.get(line.block.text) ?? 0;
    note(evidence, 'twice', timesSaid === 2);
    note(evidence, 'thrice', timesSaid > 2);
    note(evidence, `thrice ${what}`, timesSaid > 2);
    sinceRelated = isRelatedHeading(line.block.text) ? 0 : sinceRelated + 1;
    if (sinceRelated > 0 && sinceRelated < 10) note(evidence, `after related ${range(sinceRelated, [2, 5])}`);
    sinceHeading = line.isHeading ? 0 : sinceHeading + 1;
    note(evidence, 'after heading', sinceHeading === 1);
    note(evidence, 'rank', index / Math.max(1, lines.length - 1));
    return evidence;
  });
}

/** How much prose each of the keys has. */
function proseBy(keys: readonly string[], prose: readonly number[]): ReadonlyMap<string, number> {
  const amounts = new Map<string, number>();
  keys.forEach((key, index) => amounts.set(key, (amounts.get(key) ?? 0) + (prose[index] ?? 0)));
  return amounts;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Span {
  readonly first: number;
  readonly last: number;
}

function span(flags: readonly boolean[]): Span {
  return { first: flags.indexOf(true), last: flags.lastIndexOf(true) };
}

function notePlace(evidence: Evidence, name: string, { first, last }: Span, index: number): void {
  if (first < 0) note(evidence, `no ${name}`);
  else if (index < first) note(evidence, `before ${name} ${range(first - index, [2, 4, 8])}`);
  else if (index > last) note(evidence, `after ${name} ${range(index - last, [2, 4, 8, 20])}`);
  else note(evidence, `amid ${name}`);
}

interface Reading {
  readonly what: 'prose' | 'line';
  readonly readShare: number;
  readonly isRead: readonly boolean[];
  readonly index: number;
}

function noteReading(evidence: Evidence, line: Line, { what, readShare, isRead, index }: Reading): void {
  const read = isRead[index] === true ? 'read' : 'unread';
  note(evidence, read);
  if (read === 'read') note(evidence, `read size ${range(line.size, [30, 80, 180])}`);
  note(evidence, `${read} links ${range(line.density, [0.1, 0.6])}`);
  note(evidence, `${read} ${what} ${readShare}`);
  const around = [-2, -1, 1, 2].filter((step) => isRead[index + step] === true).length / 4;
  note(evidence, `${read} around`, around);
}

function noteNeighbours(evidence: Evidence, lines: readonly Line[], index: number): void {
  const isProse = (step: number): boolean => lines[index + step]?.isProse === true;
  note(evidence, 'prose before', isProse(-1));
  note(evidence, 'prose after', isProse(1));
  note(evidence, 'prose two before', isProse(-2));
  note(evidence, 'prose two after', isProse(2));
  note(evidence, 'between prose', isProse(-1) && isProse(1));
  note(evidence, `prose around ${range([-4, -3, -2, -1, 1, 2, 3, 4].filter(isProse).length, [1, 3, 5, 7])}`);
  note(evidence, `links before ${range(lines[index - 1]?.density ?? 0.5, [0.1, 0.6])}`);
  note(evidence, `links after ${range(lines[index + 1]?.density ?? 0.5, [0.1, 0.6])}`);
  const linked = [-3, -2, -1, 1, 2, 3].filter((step) => (lines[index + step]?.density ?? 1) > 0.6).length;
  note(evidence, `links around ${range(linked, [1, 3, 5])}`);
  note(evidence, 'short around', [-2, -1, 1, 2].filter((step) => (lines[index + step]?.size ?? 0) < 40).length / 4);
}

function findHeadline(lines: readonly Line[], headline: string | null): number {
  const key = letters(headline ?? '');
  if (key === '') return -1;
  return lines.findIndex(({ block }) => block.text.length < longestHeadline && letters(block.text) === key);
}
