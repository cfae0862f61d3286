import type { PageElement } from '../page/tree.ts';

/** Where pages that load their pictures late keep the address meanwhile. */
const lateAttributes: readonly string[] = ['data-src', 'data-original', 'data-lazy-src', 'data-full-src', 'data-image'];
const setAttributes: readonly string[] = ['srcset', 'data-srcset', 'data-lazy-srcset'];

/** No page offers one picture in more sizes. */
const mostChoices = 40;

/** The addresses a picture may be found at, the best first: the largest of a set, then what is shown, then what would be loaded later. */
export function pictureAddresses(picture: PageElement): readonly string[] {
  const holder = picture.parentNode;
  const sources =
    holder?.localName === 'picture' ? holder.children.filter(({ localName }) => localName === 'source') : [];
  const sets = [picture, ...sources].flatMap((element) => setAttributes.flatMap((name) => choices(element, name)));
  const found = [
    ...sets.toSorted((one, other) => other.size - one.size).map(({ address }) => address),
    ...['src', ...lateAttributes].map((name) => picture.getAttribute(name)?.trim() ?? ''),
  ];
  return [...new Set(found)].filter((address) => address !== '' && !address.startsWith('data:image/svg'));
}

interface Choice {
  readonly address: string;
  /** Pixels of width, or of density; one page hardly mixes the two. */
  readonly size: number;
}

/** The choices of a `srcset` (WHATWG HTML, 4.8.4.2.1), whose addresses may themselves hold commas. */
function choices(element: PageElement, attribute: string): readonly Choice[] {
  const set = element.getAttribute(attribute) ?? '';
  const found: Choice[] = [];
  const one = /[\s,]*([^\s,]\S*)/gy;
  let at = 0;
  while (found.length < mostChoices) {
    one.lastIndex = at;
    const address = one.exec(set)?.[1];
    if (address === undefined) break;
    at = one.lastIndex;
    if (address.endsWith(',')) {
      found.push({ address: withoutCommas(address), size: 1 });
      continue;
    }
    const end = set.indexOf(',', at);
    const descriptor = set.slice(at, end < 0 ? Math.min(set.length, at + 100) : end).trim();
    found.push({ address, size: Number.parseFloat(descriptor) || 1 });
    at = end < 0 ? set.length : end + 1;
  }
  return found;
}

function withoutCommas(address: string): string {
  let end = address.length;
  while (address[end - 1] === ',') end--;
  return address.slice(0, end);
}
