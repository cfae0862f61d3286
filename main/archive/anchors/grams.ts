/** How many UTF-16 units in a row are compared: enough to be rare, few enough that one slip spoils few of them. */
const gramLength = 5;
/** A gram that stands more often in the text than this says nothing of where a passage is. */
const mostPlaces = 64;
/** Places of a pattern that lie no farther apart than this are one, in UTF-16 units; slips shift what follows them by little. */
const bucket = 24;
/** Polynomial rolling hash of 32 bits (Karp and Rabin 1987); a chance collision is one vote among many. */
const base = 257;
const highest = Math.imul(Math.imul(base, base), Math.imul(base, base));

/**
 * Where a pattern may begin in a text, by the runs of five units that both have: the places that most of the rare ones agree on, the
 * best first. A place may lie outside the text where the pattern's beginning is missing.
 */
export function sharedStarts(text: string, pattern: string, most: number): readonly number[] {
  const places = new Map<number, number[]>();
  eachGram(pattern, (hash, at) => {
    const known = places.get(hash);
    if (known === undefined) places.set(hash, [at]);
    else known.push(at);
  });
  const hits = new Map<number, number[]>();
  eachGram(text, (hash, at) => {
    if (!places.has(hash)) return;
    const known = hits.get(hash);
    if (known === undefined) hits.set(hash, [at]);
    else known.push(at);
  });
  const votes = new Map<number, { weight: number; sum: number }>();
  for (const [hash, inText] of hits) {
    const inPattern = places.get(hash) ?? [];
    if (inText.length > mostPlaces || inPattern.length > mostPlaces) continue;
    const weight = 1 / (inText.length * inPattern.length);
    for (const at of inText) {
      for (const from of inPattern) {
        const start = at - from;
        const key = Math.floor(start / bucket);
        const vote = votes.get(key) ?? { weight: 0, sum: 0 };
        votes.set(key, { weight: vote.weight + weight, sum: vote.sum + weight * start });
      }
    }
  }
  return [...votes]
    .map(([key, { weight, sum }]) => ({
      start: Math.round(sum / weight),
      weight: weight + (votes.get(key - 1)?.weight ?? 0) / 2 + (votes.get(key + 1)?.weight ?? 0) / 2,
    }))
    .toSorted((one, other) => other.weight - one.weight)
    .slice(0, most)
    .map(({ start }) => start);
}

/**
 * How much of a passage another holds, 0–1, reckoned from the share of its runs of five units that survived: its root, between the
 * fifth root, by which slips strewn over all of it thin them out, and the share itself, which a piece cut out takes away.
 */
export function gramLikeness(passage: string, other: string): number {
  const there = new Map<number, number>();
  eachGram(other, (hash) => there.set(hash, (there.get(hash) ?? 0) + 1));
  let all = 0;
  let kept = 0;
  eachGram(passage, (hash) => {
    all += 1;
    const left = there.get(hash) ?? 0;
    if (left === 0) return;
    kept += 1;
    there.set(hash, left - 1);
  });
  return all === 0 ? 0 : Math.sqrt(kept / all);
}

function eachGram(text: string, visit: (hash: number, at: number) => void): void {
  let hash = 0;
  for (let end = 0; end < text.length; end += 1) {
    if (end >= gramLength) hash = (hash - Math.imul(text.charCodeAt(end - gramLength), highest)) | 0;
    hash = (Math.imul(hash, base) + text.charCodeAt(end)) | 0;
    if (end >= gramLength - 1) visit(hash, end - gramLength + 1);
  }
}
