import { modifiedLabels, otherLabels, publishedLabels } from './date-labels.ts';
import { datesIn, foldDate, publishedDate, type DateReading } from './dates.ts';
import { isElsewhere, type PageLine } from './page-lines.ts';

/** What a date printed beside a headline says it is; `plain` where it says nothing. */
type DateKind = 'published' | 'plain' | 'modified';

/** A date that a page prints for its readers. */
export interface ShownDate {
  readonly value: string;
  readonly kind: DateKind;
  /** How many lines below the headline (above it: negative); null where the headline was not found or is far away. */
  readonly distance: number | null;
}

const linesAbove = 5;
const linesBelow = 14;
const linesOfPlain = 10;
const linesOfModified = 6;

/** A line with more beside its date is prose. */
const longestLine = 160;
const mostBefore = 50;
const mostAfter = 70;
/** After this many lines of this length the article has begun. */
const longLine = 220;
const longLinesBefore = 2;

/**
 * The date a page prints near its headline: the one called published, else a plain one (below before above), else one
 * called updated. Dates of comments, of other articles and in running text are passed over.
 * @param stated what the page states to machines: a plain date that says the same is not outdone by one farther away
 */
export function shownDate(
  lines: readonly PageLine[],
  headlines: readonly number[],
  reading: DateReading,
  stated: string | null,
): ShownDate | null {
  const near = headlines.flatMap((headline) => datesNear(lines, headline, reading));
  const isPlainPlace = ({ kind, distance }: ShownDate): boolean =>
    kind === 'plain' && distance !== null && distance <= linesOfPlain;
  const published = near.find(({ kind }) => kind === 'published');
  if (published !== undefined) return published;
  const plain =
    near.find((date) => isPlainPlace(date) && Number(date.distance) >= 0) ??
    near.findLast((date) => isPlainPlace(date));
  if (plain !== undefined && plain.value.slice(0, 10) === stated?.slice(0, 10)) return plain;
  const far = onlyDate(lines, reading, 'published');
  if (far !== null && (plain === undefined || far.value < plain.value)) return far;
  return (
    plain ??
    near.find(({ kind, distance }) => kind === 'modified' && Number(distance) <= linesOfModified) ??
    (headlines.length === 0 ? onlyDate(lines, reading, 'plain') : null)
  );
}

function datesNear(lines: readonly PageLine[], headline: number, reading: DateReading): readonly ShownDate[] {
  const dates: ShownDate[] = [];
  let long = 0;
  const last = Math.min(lines.length - 1, headline + linesBelow);
  for (let place = Math.max(0, headline - linesAbove); place <= last && long < longLinesBefore; place++) {
    if (place > headline && (lines[place]?.text.length ?? 0) > longLine) long++;
    dates.push(
      ...datesOf(lines, place, reading, place === headline).map((date) => ({ ...date, distance: place - headline })),
    );
  }
  return dates;
}

/** The one day that all lines of a kind agree on, wherever they stand; null where they name several. */
function onlyDate(lines: readonly PageLine[], reading: DateReading, kind: DateKind): ShownDate | null {
  const dates = lines.flatMap((_, place) => datesOf(lines, place, reading).filter((date) => date.kind === kind));
  const days = new Set(dates.map(({ value }) => value.slice(0, 10)));
  const [first] = dates;
  return days.size !== 1 || first === undefined ? null : { ...first, distance: null };
}

/** @param isHeadline whether the line is the headline, whose words may name another day: only its time stamp counts */
function datesOf(
  lines: readonly PageLine[],
  place: number,
  reading: DateReading,
  isHeadline = false,
): readonly Omit<ShownDate, 'distance'>[] {
  const line = lines[place];
  if (line === undefined || line.text.length > longestLine) return [];
  const written = isHeadline ? [] : datesIn(line.text, reading);
  const stamps = line.stamps.flatMap((stamp) => publishedDate(stamp, reading) ?? []);
  if ((written.length === 0 && stamps.length === 0) || isElsewhere(line.block)) return [];
  const label = lines[place - 1]?.text ?? '';
  if (written.length === 0) {
    const kind = kindOf(foldDate(line.text), '', label, line);
    return kind === null ? [] : stamps.slice(0, 1).map((value) => ({ value, kind }));
  }
  if (written.length === 1 && stamps.length === 1 && areApart(written[0]?.value, stamps[0])) return [];
  return written.flatMap((date, index) => {
    const earlier = written[index - 1];
    const before = earlier === undefined ? date.before : date.before.slice(earlier.before.length);
    const kind = kindOf(before, written.length > index + 1 ? '' : date.after, index === 0 ? label : '', line);
    if (kind === 'plain' && isProse(before, date.after)) return [];
    // What is printed names the day; the stamp may add the time, and often has it in another zone.
    const value = stamps.find((stamp) => stamp.startsWith(date.value.slice(0, 10))) ?? date.value;
    return kind === null ? [] : [{ value, kind }];
  });
}

/** Whether the day printed and that of the stamp behind it are too far apart to be one moment in two zones: then neither counts. */
function areApart(printed: string | undefined, stamp: string | undefined): boolean {
  const [one = 0, other = 0] = [printed, stamp].map((date) => Date.parse(date?.slice(0, 10) ?? ''));
  return Math.abs(one - other) > 86_400_000;
}

/** A date in a sentence or a caption: words run on before or after it. */
function isProse(before: string, after: string): boolean {
  return (
    before.length > mostBefore ||
    after.length > mostAfter ||
    (after.length > 25 && /\p{L}{3}[.!?。]$/u.test(after.trim())) ||
    /^\W*(?:\p{L}+[^\p{L}\d]+){2,12}\p{L}+[.!?。]$/u.test(after.trim())
  );
}

const says = (labels: readonly string[]): RegExp => {
  const words = labels.toSorted((a, b) => b.length - a.length).map((label) => label.replaceAll(' ', String.raw`[\s-]`));
  return new RegExp(String.raw`(?<![\p{L}])(?:${words.join('|')})(?=[^\p{L}]|$|[ا-ي\u3040-\u9fff])`, 'gu');
};
const kinds = [
  ['published', says(publishedLabels)],
  ['modified', says(modifiedLabels)],
  [null, says(otherLabels)],
] as const;

/** What the label nearest before a date says, else one after it, else the line above where that is a label alone. */
function kindOf(before: string, after: string, above: string, { block }: PageLine): DateKind | null {
  return (
    kindSaid(before.slice(-60)) ??
    kindSaid(/^\W*\p{L}+/u.exec(after)?.[0] ?? '') ??
    (before.length < 12 && above.length <= 30 ? kindSaid(foldDate(above)) : undefined) ?? { kind: kindByClass(block) }
  ).kind;
}

function kindSaid(text: string): { readonly kind: DateKind | null } | undefined {
  let nearest: { readonly kind: DateKind | null } | undefined;
  let nearestAt = -1;
  for (const [kind, pattern] of kinds) {
    const at = [...text.matchAll(pattern)].at(-1)?.index ?? -1;
    if (at > nearestAt) {
      nearest = { kind };
      nearestAt = at;
    }
  }
  return nearest;
}

function kindByClass(block: PageLine['block']): DateKind {
  const name = block.getAttribute('class') ?? '';
  return /modif|updat|changed|revis/i.test(name) && !/publi/i.test(name) ? 'modified' : 'plain';
}
