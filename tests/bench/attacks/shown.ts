import type { BrowserContext, Page } from '@playwright/test';
import { exportFormats } from '../../../preload/contract/exports.ts';
import { formatWords } from '../../../renderer/export/format-words.ts';
import { drop } from '../../support/e2e-files.ts';
import type { HostileArchive } from './hostile-archive.ts';
import type { Vector } from './vectors.ts';
import type { WatchedBrowser } from './watched-browser.ts';

/** How many saved pages are shown at once. */
const frames = 8;

/** Shows the archive in the window, as a researcher would come by it, and gives how many articles were opened. */
export async function showInWindow(page: Page, watched: WatchedBrowser, say: (line: string) => void): Promise<number> {
  const list = page.getByRole('listbox', { name: 'All articles' });
  await list.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Where this comes from' }).click();
  const current = page.locator('[role=option][aria-current=true]');
  const total = Number(await current.getAttribute('aria-setsize'));
  let opened = 0;
  for (let row = 1; row <= total; row += 1) {
    await page.locator(`[role=option][aria-current=true][aria-posinset="${row}"]`).waitFor();
    opened += 1;
    await page.waitForFunction((place) => {
      const chosen = document.querySelector('[role=option][aria-current=true]');
      if (chosen?.getAttribute('aria-posinset') !== String(place)) return false;
      const [title, heading] = [chosen.querySelector('.row-title'), document.querySelectorAll('h1')[1]];
      const words = (element: Element | null | undefined): string =>
        (element?.textContent ?? '').replace(/\s+/gu, ' ').trim();
      return words(heading) === words(title);
    }, row);
    watched.at(`the reading view of article ${row}`);
    await watched.look(page);
    if (opened % 200 === 0) say(`${opened} opened, at ${row} of ${total}`);
    await page.keyboard.press('j');
  }
  return opened;
}

/** Opens every list, tooltip and dialog that shows words of an article or of the researcher. */
export async function showElsewhere(page: Page, watched: WatchedBrowser, vectors: readonly Vector[]): Promise<void> {
  const { keyboard } = page;
  const reader = page.getByRole('region', { name: 'Reader' });
  const library = page.getByRole('navigation', { name: 'Library' });
  const see = async (where: string, what: string | null, show: () => Promise<unknown>): Promise<void> => {
    watched.at(where);
    await show();
    if (what !== null) await page.locator(what).first().waitFor();
    await watched.look(page);
  };
  const leave = async (): Promise<void> => {
    await keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  };
  await page.getByRole('listbox', { name: 'All articles' }).getByRole('option').nth(3).click();
  await see('the tags of an article', '[role=dialog]', () => keyboard.press('t'));
  await leave();
  await see('the dossiers of an article', '[role=dialog]', () => keyboard.press('d'));
  await leave();
  await page.mouse.move(0, 0);
  const button = library.getByRole('button', { name: /^More for/u }).first();
  await see('a tooltip', '[role=tooltip]', () => button.hover());
  await page.mouse.move(0, 0);
  await see('the annotations', '[role=listitem], li', () =>
    reader.getByRole('button', { name: 'Annotations' }).click(),
  );
  await see('the facets', null, () => keyboard.press('f'));
  await see('the search log', '[role=dialog]', () => page.getByRole('button', { name: 'Search log' }).click());
  await leave();
  await see('the settings', '[role=dialog]', () => page.getByRole('button', { name: 'Settings', exact: true }).click());
  await leave();
  await keyboard.press('e');
  const dialog = page.getByRole('dialog', { name: 'Export' });
  for (const format of exportFormats) {
    await see(`the preview of ${format}`, '[role=dialog]', () =>
      dialog.getByRole('radio', { name: formatWords[format].name, exact: true }).check(),
    );
    await page.waitForLoadState('networkidle');
    await watched.look(page);
  }
  await leave();
  const field = page.getByRole('combobox', { name: 'Search the archive' });
  for (const { payload } of vectors.filter((_vector, at) => at % 12 === 0)) {
    await see('a search and its suggestions', null, () => field.fill(payload.slice(0, 900)));
    await keyboard.press('Enter');
    await watched.look(page);
  }
  await field.fill('');
  await keyboard.press('Enter');
  await see('all annotations', '[role=listbox][aria-label="Annotations"] [role=option]', () =>
    library.getByRole('button', { name: 'All annotations' }).click(),
  );
  const named = vectors.filter((_vector, at) => at % 12 === 0);
  const files = named.map(({ payload }, at) => ({ name: `${at} ${payload.slice(0, 120)}.html`, text: '<p>' }));
  await see('an import of files with such names', null, () => drop(page, ...files));
  await page
    .getByRole('button', { name: /^(?:Done|Dismiss)$/u })
    .first()
    .waitFor();
  await watched.look(page);
}

/** Shows every saved page as it was saved: in frames as the window does it, and then as a page of its own, which no sandbox of the window holds. */
export async function showAsSaved(
  context: BrowserContext,
  page: Page,
  watched: WatchedBrowser,
  { pages }: HostileArchive,
): Promise<void> {
  for (let from = 0; from < pages.length; from += frames) {
    watched.at(`pages ${from} to ${from + frames} as saved`);
    await page.evaluate(
      async (addresses) => {
        const loaded = addresses.map((src) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', '');
          frame.className = 'shown-by-the-bench';
          frame.src = src;
          document.body.append(frame);
          return new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
        });
        await Promise.all(loaded);
      },
      pages.slice(from, from + frames).map((sha256) => `/saved/${sha256}`),
    );
    await page.evaluate(() => document.querySelectorAll('.shown-by-the-bench').forEach((frame) => frame.remove()));
  }
  const alone = await watched.open(context);
  const { origin } = new URL(page.url());
  for (const sha256 of pages) {
    watched.at(`page ${sha256.slice(0, 8)} alone, as saved`);
    await alone.goto(`${origin}/saved/${sha256}`);
  }
  await alone.close();
}
