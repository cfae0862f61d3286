import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { isIndexed, isStill } from './e2e-stillness.ts';

/** A file as it is dropped on the window. */
export interface DroppedFile {
  readonly name: string;
  readonly text: string;
}

/** A file below `tests/fixtures`. */
export function fixture(path: string): DroppedFile {
  const url = new URL(`../fixtures/${path}`, import.meta.url);
  return { name: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(url, 'utf8') };
}

/** Drops files on the middle of the window. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, text } of dropped) transfer.items.add(new File([text], name));
    return transfer;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('main', type, { dataTransfer });
}

/** Drops articles as one file of JSON Lines, waits until all are filed and puts away what tells of it. */
export async function fileArticles(page: Page, articles: readonly object[]): Promise<void> {
  await drop(page, { name: 'articles.jsonl', text: articles.map((article) => JSON.stringify(article)).join('\n') });
  await isFiled(page, articles.length);
}

/** Waits until an import of several articles has filed all of them and puts away what tells of it. */
export async function isFiled(page: Page, articles: number): Promise<void> {
  const inWindow = page.getByRole('dialog', { name: 'Import' }).getByRole('button', { name: 'Done' });
  const inStrip = page.getByRole('complementary', { name: 'Import' }).getByRole('button', { name: 'Dismiss' });
  const inPassing = page.getByRole('status').getByRole('button', { name: 'Dismiss' });
  const putAway = inWindow.or(inStrip).or(inPassing);
  await expect(putAway).toBeVisible({ timeout: 60_000 });
  const count = articles.toLocaleString('en');
  await expect(page.getByText(new RegExp(`^${count} (of ${count}|articles) filed`, 'u'))).toBeVisible();
  await putAway.click();
  await isIndexed(page);
  await isStill(page);
}
