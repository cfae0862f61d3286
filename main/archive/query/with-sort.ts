import type { SortOrder } from '../../../preload/contract/search.ts';
import { parseQuery, piecesOf } from './parse-query.ts';
import { printQuery } from './print-query.ts';

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A typed query with another order in place of the one it asks for; as it is where it asks for none. What else was typed stays as it was. */
export function withSort(typed: string, sort: SortOrder): string {
  const asked = parseQuery(typed);
  if (asked.sort === null) return typed;
  // the last that names an order is the one that counts
  const sorts = piecesOf(typed).filter(({ field }) => field === 'sort');
  const orders = sorts.filter(({ end, value }) => parseQuery(`sort:${typed.slice(value, end)}`).sort !== null);
  const last = orders.at(-1);
  if (last === undefined) return typed;
  // quotation marks may be all that parts it from what follows
  const replaced = { start: last.value, end: last.end, text: last.isQuoted ? `"${sort}"` : sort };
  const others = sorts.filter((piece) => piece !== last && piece.start < piece.value);
  const alone = changed(typed, [...others.map(({ start, end }) => withSpace(typed, start, end)), replaced]);
  const same = printQuery(asked.tree);
  // where an operator would take something else for its own, the others stay, without effect
  return printQuery(parseQuery(alone).tree) === same ? alone : changed(typed, [replaced]);
}

function withSpace(typed: string, start: number, end: number): Change {
  const space = /^\s*/u.exec(typed.slice(end))?.[0].length ?? 0;
  return { start, end: end + space, text: '' };
}

function changed(typed: string, changes: readonly Change[]): string {
  let text = '';
  let reached = 0;
  for (const { start, end, text: other } of changes.toSorted((a, b) => a.start - b.start)) {
    text += typed.slice(reached, start) + other;
    reached = end;
  }
  return text + typed.slice(reached);
}
