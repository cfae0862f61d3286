import type { Cited } from './cited.ts';
import type { Citer } from './citer.ts';

/** How an item stands in a document whose style has no notes: in brackets in the text, and in its place in the list of works cited. */
export interface Listed {
  readonly bracket: Cited;
  /** Empty where the style has no list. */
  readonly entry: Cited;
  /** From 0, in the order of the list. */
  readonly place: number;
}

/** `Listed` for some items of one document, by their ids; `null` where its style cites in notes. All at once: going back and forth between citers takes long. */
export function listed(
  citer: Pick<Citer, 'kind' | 'short' | 'bibliography'>,
  ids: readonly string[],
): ReadonlyMap<string, Listed> | null {
  if (citer.kind === 'note') return null;
  const entries = citer.bibliography();
  const places = new Map([...entries.keys()].map((id, place) => [id, place]));
  return new Map(
    ids.map((id) => [
      id,
      {
        bracket: citer.short(id),
        entry: entries.get(id) ?? { text: '', runs: [] },
        place: places.get(id) ?? places.size,
      },
    ]),
  );
}
