import type { Block, Source } from './document.ts';

/** What the list at the end of a document is called whose style cites in brackets. */
export const worksHeading = 'Works cited';

/** A source that stands in the list of works cited. */
export type ListedSource = Source & { readonly listed: NonNullable<Source['listed']> };

/** The source of a block that is cited in brackets in the text; `null` where there is none, or it is cited in a note. */
export function bracketed(block: Block): ListedSource | null {
  if (!('source' in block) || block.source.listed === null) return null;
  return { ...block.source, listed: block.source.listed };
}

/** Gathers the sources of one document for the list at its end: each once, in the order of its style, those aside that have no entry. */
export function worksCited(): {
  readonly add: (source: ListedSource) => void;
  readonly inOrder: () => readonly ListedSource[];
} {
  const works = new Map<string, ListedSource>();
  return {
    add: (source) => void works.set(source.id, source),
    inOrder: () =>
      [...works.values()]
        .filter(({ listed }) => listed.entry.text !== '')
        .toSorted((one, other) => one.listed.place - other.listed.place),
  };
}
