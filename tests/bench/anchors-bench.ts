import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { locate } from '../../main/archive/anchors/locate.ts';
import type { Place } from '../../main/archive/anchors/place.ts';
import { selectorsFor } from '../../main/archive/anchors/selectors.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { bodyText, edited, edits, type Edit, type EditedText } from './edited-text.ts';
import { percentilesOf } from './measure.ts';
import { at, randomOf, type Random } from './random.ts';

const sources = [
  { file: 'reuters.jsonl.gz', texts: 2_000 },
  { file: 'multilingual/native.jsonl.gz', texts: 1_000 },
] as const;
const passages = 10_000;
const leastText = 400;
const longText = 20_000;
/** Parts of a passage with more between them than this are no longer together, in UTF-16 units. */
const apart = 40;
const lineShape = z.object({ text: z.string(), lang: z.string() });

/** What became of a passage: all of it stands, little or much of it is changed, or less than half of it is left. */
type Fate = 'stands' | 'changed' | 'much changed' | 'gone';

interface Tried {
  readonly edit: Edit;
  readonly fate: Fate;
  readonly lang: string;
  readonly outcome: 'found' | 'beside' | 'wrong' | 'asked' | 'asked wrong' | 'orphaned';
}

/** How often annotations are found again in texts that were edited, and how often they are attached to other words. */
export const anchorsBench: Bench = {
  usage: 'anchors --corpora DIR [--seed S] [--json]',
  async run(words, say) {
    const { corpora, seed, json } = readOptions(words, { articles: 1 });
    if (corpora === null) {
      process.stdout.write('skipped: --corpora DIR was not given\n');
      return 0;
    }
    const random = randomOf(seed);
    const texts = sources.flatMap(({ file, texts: count }) => sampleOf(join(corpora, file), count, random));
    say(`marking ${passages} passages in ${texts.length} texts`);
    const tried = Array.from({ length: passages }, (_, number) => attempt(at(texts, number % texts.length), random));
    const all = tried.flatMap((one) => one ?? []);
    const times = timesOf(texts, random);
    const share = (some: readonly Tried[], what: Tried['outcome']): number =>
      some.filter(({ outcome }) => outcome === what).length / Math.max(1, some.length);
    const stands = share(
      all.filter(({ fate }) => fate === 'stands'),
      'found',
    );
    const changed = share(
      all.filter(({ fate }) => fate === 'changed'),
      'found',
    );
    const wrong = share(all, 'wrong');
    process.stdout.write(tableOf(all, share));
    const isHeld = [
      line('found where the passage stands', stands, stands >= 0.99, '≥ 99 %'),
      line('found where up to 10 % is changed', changed, changed >= 0.95, '≥ 95 %'),
      line('attached to a wrong place', wrong, wrong <= 0.001, '≤ 0.1 %'),
    ];
    const isQuick = times.p95 <= 5;
    process.stdout.write(
      `${isQuick ? 'held  ' : 'MISSED'}  an anchor in ${longText} characters, p50 ${times.p50} ms, p95 ${times.p95} ms, p99 ${times.p99} ms  ≤ 5 ms\n`,
    );
    if (json) process.stdout.write(`${JSON.stringify({ stands, changed, wrong, times })}\n`);
    return isHeld.every(Boolean) && isQuick ? 0 : 1;
  },
};

function line(what: string, share: number, isHeld: boolean, asked: string): boolean {
  process.stdout.write(
    `${isHeld ? 'held  ' : 'MISSED'}  ${what.padEnd(36)}${(100 * share).toFixed(2).padStart(7)} %  ${asked}\n`,
  );
  return isHeld;
}

function tableOf(all: readonly Tried[], share: (some: readonly Tried[], what: Tried['outcome']) => number): string {
  const outcomes: readonly Tried['outcome'][] = ['found', 'beside', 'asked', 'orphaned', 'asked wrong', 'wrong'];
  const row = (name: string, some: readonly Tried[]): string =>
    `${name.padEnd(26)}${String(some.length).padStart(6)}${outcomes.map((one) => (100 * share(some, one)).toFixed(2).padStart(13)).join('')}\n`;
  const fates: readonly Fate[] = ['stands', 'changed', 'much changed', 'gone'];
  return [
    `${''.padEnd(26)}passages${outcomes
      .map((one) => one.padStart(13))
      .join('')
      .slice(2)}\n`,
    ...edits.flatMap((edit) =>
      fates.map((fate) => {
        const some = all.filter((one) => one.edit === edit && one.fate === fate);
        return some.length === 0 ? '' : row(`${edit}, ${fate}`, some);
      }),
    ),
    ...['en', 'ar', 'ja', 'am'].map((lang) =>
      row(
        lang,
        all.filter((one) => one.lang === lang),
      ),
    ),
    row('all', all),
    '\n',
  ].join('');
}

interface Text {
  readonly lang: string;
  readonly paragraphs: readonly string[];
}

function sampleOf(file: string, count: number, random: Random): readonly Text[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  const texts = lines.filter((one) => one !== '').map((one) => lineShape.parse(JSON.parse(one)));
  return texts
    .filter(({ text }) => text.length >= leastText && text.length <= longText)
    .map((text) => ({ text, order: random() }))
    .toSorted((one, other) => one.order - other.order)
    .slice(0, count)
    .map(({ text: { text, lang } }) => ({
      lang,
      paragraphs: text
        .normalize('NFC')
        .split(/\n+/u)
        .map((paragraph) => paragraph.replaceAll(/\s+/gu, ' ').trim())
        .filter((paragraph) => paragraph !== ''),
    }));
}

/** Marks a passage, edits the text and looks for it; null where no passage could be marked. */
function attempt({ paragraphs, lang }: Text, random: Random): Tried | null {
  const before = bodyText(paragraphs);
  const passage = passageIn(before.text, random);
  if (passage === null) return null;
  const selectors = selectorsFor(before, passage.start, passage.end);
  const edit = at(edits, Math.floor(random() * edits.length));
  const text = edited(paragraphs, edit, random);
  const { fate, place } = fateOf(text, selectors.position);
  const found = locate(text.canonical, selectors);
  if (found.state === 'orphaned') return { edit, fate, lang, outcome: 'orphaned' };
  const isAsked = found.state === 'uncertain';
  if (place !== null && overlap(found, place) >= 0.8) return { edit, fate, lang, outcome: isAsked ? 'asked' : 'found' };
  const { start, end } = selectors.position;
  const own = text.origins.slice(found.start, found.end).filter((origin) => origin >= start && origin < end);
  const isOwn = own.length >= (found.end - found.start) / 2;
  console.log(
    fate,
    JSON.stringify(selectors.quote),
    '=>',
    JSON.stringify(
      text.canonical.text.slice(found.start - 20, found.start) +
        '[' +
        text.canonical.text.slice(found.start, found.end) +
        ']' +
        text.canonical.text.slice(found.end, found.end + 20),
    ),
  );
  return { edit, fate, lang, outcome: isOwn ? (isAsked ? 'asked' : 'beside') : isAsked ? 'asked wrong' : 'wrong' };
}

/** A word or two, a phrase, a sentence, or several of them across paragraphs, from a place drawn by chance. */
function passageIn(text: string, random: Random): Place | null {
  const lengths = [
    [4, 14],
    [15, 60],
    [60, 200],
    [200, 600],
  ] as const;
  const [least, most] = at(lengths, Math.floor(random() * lengths.length));
  const length = Math.floor(least + random() * (most - least));
  const start = Math.floor(random() * Math.max(1, text.length - length));
  // from the beginning of a word to the end of one, where a script parts words
  const from = start + Math.max(0, text.slice(start, start + 20).search(/(?<=\s)\S/u));
  const rest = text.slice(from + length).search(/\s/u);
  const end = Math.min(text.length, from + length + Math.min(20, Math.max(0, rest)));
  return text.slice(from, end).trim().length < least ? null : { start: from, end };
}

function fateOf({ origins }: EditedText, { start, end }: Place): { readonly fate: Fate; readonly place: Place | null } {
  const places = origins.flatMap((origin, place) => (origin >= start && origin < end ? [place] : []));
  const length = end - start;
  // the largest part that is still together
  const parts: number[][] = [];
  for (const place of places) {
    const part = parts.at(-1);
    if (part !== undefined && place - (part.at(-1) ?? 0) <= apart) part.push(place);
    else parts.push([place]);
  }
  const [kept = []] = parts.toSorted((one, other) => other.length - one.length);
  const [first, last] = [kept[0], kept.at(-1)];
  if (first === undefined || last === undefined || kept.length < length / 2) return { fate: 'gone', place: null };
  const place = { start: first, end: last + 1 };
  const added = place.end - place.start - kept.length;
  const lost = length - kept.length;
  if (lost === 0 && added === 0) return { fate: 'stands', place };
  // what parts two paragraphs belongs to a passage across them, and stood nowhere
  return { fate: Math.max(lost, added) - 2 <= length / 10 ? 'changed' : 'much changed', place };
}

function overlap(one: Place, other: Place): number {
  const both = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return Math.max(0, both) / (Math.max(one.end, other.end) - Math.min(one.start, other.start));
}

/** How long an anchor takes in a text of 20,000 characters that was edited, everything made anew for each. */
function timesOf(texts: readonly Text[], random: Random) {
  const times: number[] = [];
  for (let round = 0; round < 300; round += 1) {
    const paragraphs: string[] = [];
    for (let length = 0; length < longText;) {
      const { paragraphs: some } = at(texts, Math.floor(random() * texts.length));
      paragraphs.push(...some);
      length += some.join('\n').length + 1;
    }
    const before = bodyText(paragraphs);
    const passage = passageIn(before.text, random);
    if (passage === null) continue;
    const selectors = selectorsFor(before, passage.start, passage.end);
    const { canonical } = edited(paragraphs, at(edits, round % edits.length), random);
    const started = performance.now();
    locate(canonical, selectors);
    times.push(performance.now() - started);
  }
  return percentilesOf(times);
}
