import type { CslItem } from '../../main/archive/citations/csl-item.ts';
import { shippedStyles, type ShippedStyle } from '../../preload/contract/citations.ts';
import { citerFor, shippedStyle } from '../../main/processes/citation-styles.ts';

/** How long ten citations of each of some articles and the list of all of them take by each style, in milliseconds. */
export async function citationSpeed(
  articles: number,
): Promise<readonly { readonly style: ShippedStyle; readonly ms: number }[]> {
  const items = Array.from({ length: articles }, (_, at) => madeItem(at));
  const times = [];
  for (const style of shippedStyles) {
    const start = performance.now();
    const citer = await citerFor(await shippedStyle(style), items);
    for (let round = 0; round < 10; round += 1) for (const { id } of items) citer.cite(id);
    citer.bibliography();
    times.push({ style, ms: Math.round(performance.now() - start) });
  }
  return times;
}

const names = ['Ruiz', 'Hale', 'Ferrão', 'Osei', 'Kovač', 'Adeyemi', 'Lind'];

function madeItem(at: number): CslItem {
  return {
    id: `a${at}`,
    type: 'article-newspaper',
    title: `Strait number ${at} reopens after talks`,
    author: [{ given: 'Ana', family: `${names[at % names.length]}${at % 97}` }],
    'container-title': 'Harbour Gazette',
    issued: { 'date-parts': [[2000 + (at % 25), 1 + (at % 12), 1 + (at % 28)]] },
    accessed: { 'date-parts': [[2026, 1, 1]] },
    URL: `https://gazette.example/${at}`,
    language: 'en',
  };
}
