import { expect, type Page, type Request } from '@playwright/test';

const underWay = new WeakMap<Page, Set<Request>>();

/** Counts what a window asks of the program from now on, for `isStill`. */
export function watchCalls(page: Page): void {
  const calls = new Set<Request>();
  underWay.set(page, calls);
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.startsWith('/call/')) calls.add(request);
  });
  page.on('requestfinished', (request) => calls.delete(request));
  page.on('requestfailed', (request) => calls.delete(request));
}

/** Waits until all articles are in the search index: until then counts, and their order, may change. */
export async function isIndexed(page: Page): Promise<void> {
  const covered = (): Promise<number> =>
    page.evaluate(async () => {
      const asked = { query: '', shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 1 } as const;
      const answer = await window.aide.call('search.run', asked);
      return answer.ok ? answer.value.covered : 0;
    });
  await expect.poll(covered, { intervals: [0, 20, 50, 100] }).toBe(1);
}

/** Waits until a window has every answer it asked for and has drawn it: what is pressed then is where it was seen. */
export async function isStill(page: Page): Promise<void> {
  const drawn = async (): Promise<number> => {
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    return underWay.get(page)?.size ?? 0;
  };
  await expect.poll(drawn, { intervals: [0, 20, 50, 100] }).toBe(0);
}
