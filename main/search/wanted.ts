import type { Phrase } from '../archive/normalise.ts';
import type { AllNode, QueryNode, TextField, WordNode } from '../archive/query/query-tree.ts';
import type { FoundPhrase } from './hits.ts';
import { findPhrases } from './hits.ts';
import type { WordSource } from './index-words.ts';
import { phrasesOf } from './match-expression.ts';

/** Words that a query looks for and that are one to it; `near` says beside which others of its words (by place) they must stand. */
export interface Wanted {
  readonly field: TextField | null;
  readonly phrases: readonly Phrase[];
  readonly near: { readonly other: number; readonly distance: number } | null;
}

/** A place of a text where something wanted stands; `wanted` says what. */
export interface Place {
  readonly wanted: number;
  readonly start: number;
  readonly end: number;
}

/** More places of a text than this are not looked for. */
const mostPlaces = 10_000;

/** Everything that a query looks for, in the order of the query; what it excludes is not. */
export function wantedBy(tree: AllNode, words: WordSource): readonly Wanted[] {
  const all: Wanted[] = [];
  const want = (nodes: readonly WordNode[], near: Wanted['near']): void => {
    all.push({ field: nodes[0]?.field ?? null, phrases: nodes.flatMap((node) => phrasesOf(node, words)), near });
  };
  const visit = (node: QueryNode): void => {
    if (node.kind === 'text' || node.kind === 'pattern') want([node], null);
    else if (node.kind === 'atLeast') want([node.child], null);
    else if (node.kind === 'near') {
      const { distance } = node;
      const left = all.length;
      want(node.left, { other: left + 1, distance });
      want(node.right, { other: left, distance });
    } else if (node.kind === 'all' || node.kind === 'any') node.children.forEach(visit);
  };
  visit(tree);
  return all;
}

/**
 * Where wanted things of these fields stand in a text, in its order. `isCut` when there may be more than are looked for: they
 * are counted before those that stand too far apart are left out.
 */
export function placesIn(
  text: string,
  all: readonly Wanted[],
  fields: readonly (TextField | null)[],
): { readonly places: readonly Place[]; readonly isCut: boolean } {
  const asked = all.flatMap(({ field, phrases }, wanted) =>
    fields.includes(field) ? phrases.map((phrase) => ({ phrase, wanted })) : [],
  );
  const found = all.map((): FoundPhrase[] => []);
  let count = 0;
  const isWhole = findPhrases(
    text,
    asked.map(({ phrase }) => phrase),
    (one) => {
      if (count === mostPlaces) return false;
      count += 1;
      return void found[asked[one.phrase]?.wanted ?? 0]?.push(one);
    },
  );
  const places = all.flatMap(({ near }, wanted) => {
    const standing = found[wanted] ?? [];
    const kept = near === null ? standing : standingNear(standing, found[near.other] ?? [], near.distance);
    return kept.map(({ start, end }): Place => ({ wanted, start, end }));
  });
  return { places: places.toSorted((a, b) => a.start - b.start || a.end - b.end), isCut: !isWhole };
}

/** Those of some phrases with at most so many words between them and one of others, in either order, as FTS5 counts. */
function standingNear(
  ones: readonly FoundPhrase[],
  others: readonly FoundPhrase[],
  distance: number,
): readonly FoundPhrase[] {
  const inOrder = others.toSorted((a, b) => a.firstWord - b.firstWord);
  const longest = Math.max(0, ...inOrder.map(({ firstWord, lastWord }) => lastWord - firstWord + 1));
  let from = 0;
  return ones
    .toSorted((a, b) => a.firstWord - b.firstWord)
    .filter(({ firstWord, lastWord }) => {
      while ((inOrder[from]?.firstWord ?? Infinity) < firstWord - distance - longest) from += 1;
      for (let at = from; at < inOrder.length; at += 1) {
        const other = inOrder[at];
        if (other === undefined || other.firstWord - lastWord - 1 > distance) return false;
        if (firstWord - other.lastWord - 1 <= distance) return true;
      }
      return false;
    });
}
