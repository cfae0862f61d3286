import type { ElementContent } from 'hast';
import type { PhrasingContent } from 'mdast';
import { isWebAddress } from '../../archive/address.ts';
import type { Cited, CitedRun, Look } from './cited.ts';

/** A citation for a tree of Markdown: italics and bold, and its address as a link where that is one of the web. */
export function citedPhrasing(cited: Cited, address: string | null): readonly PhrasingContent[] {
  return citedPieces(cited, address).map(({ text, looks, isAddress }): PhrasingContent => {
    const words: PhrasingContent = { type: 'text', value: text };
    if (isAddress) return { type: 'link', url: text, children: [words] };
    const slanted: PhrasingContent = looks.includes('italic') ? { type: 'emphasis', children: [words] } : words;
    return looks.includes('bold') ? { type: 'strong', children: [slanted] } : slanted;
  });
}

const tags: readonly (readonly [Look, string])[] = [
  ['italic', 'em'],
  ['bold', 'strong'],
  ['raised', 'sup'],
  ['lowered', 'sub'],
];

/** A citation for a tree of HTML, as `citedPhrasing` gives it for Markdown, with raised and lowered words besides. */
export function citedElements(cited: Cited, address: string | null): readonly ElementContent[] {
  return citedPieces(cited, address).map(({ text, looks, isAddress }): ElementContent => {
    const words: ElementContent = { type: 'text', value: text };
    if (isAddress) return { type: 'element', tagName: 'a', properties: { href: text }, children: [words] };
    return tags
      .filter(([look]) => looks.includes(look))
      .reduce<ElementContent>(
        (inner, [, tagName]) => ({ type: 'element', tagName, properties: {}, children: [inner] }),
        words,
      );
  });
}

/** A run of a citation; `isAddress` where it is the address that leads to what is cited. */
export type CitedPiece = CitedRun & { readonly isAddress: boolean };

/** The runs of a citation, with the last mention of its address in one of its own. */
export function citedPieces({ runs }: Cited, address: string | null): readonly CitedPiece[] {
  const url = address ?? '';
  const holds = ({ text, looks }: CitedRun): boolean => looks.length === 0 && text.includes(url);
  const at = isWebAddress(url) ? runs.findLastIndex(holds) : -1;
  return runs.flatMap((run, index): readonly CitedPiece[] => {
    if (index !== at) return [{ ...run, isAddress: false }];
    const place = run.text.lastIndexOf(url);
    const cut = [run.text.slice(0, place), url, run.text.slice(place + url.length)];
    return cut.flatMap((text, part) => (text === '' ? [] : [{ text, looks: run.looks, isAddress: part === 1 }]));
  });
}
