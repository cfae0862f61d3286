import Database from 'better-sqlite3';
import { expect, type Page } from '@playwright/test';
import { join } from 'node:path';
import { drop, fixture } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

/** The text as a reader of another day might have read it: with a line of furniture, and some other words. */
function readOtherwise(archive: string): void {
  const db = new Database(join(archive, 'archive.sqlite'));
  const { tree } = db.prepare<[], { tree: string }>(`SELECT tree FROM bodies`).get() ?? { tree: '' };
  const before = tree
    .replace('met twice last year', 'met 12 times last year')
    .replace(
      '"children":[',
      '"children":[{"type":"element","tagName":"p","properties":{},"children":[{"type":"text","value":"Sign up for the Courier at dawn."}]},',
    );
  db.prepare(`UPDATE bodies SET tree = ?`).run(before);
  db.close();
}

async function highlight(page: Page, colour: string, from: string, to: string): Promise<void> {
  await selectText(page, from, to);
  await page.getByRole('button', { name: `${colour} highlight` }).click();
  await expect(page.getByRole('list', { name: 'Annotations, in the order' })).toContainText(`${to}${colour}`);
}

test('an article is read again: annotations move along, an uncertain one is confirmed, a lost one is attached, and all of it undone', async ({
  page,
  program,
  folder,
  archiveName,
}) => {
  await drop(page, fixture('intake/news-page.html'));
  await expect(page.getByText('Filed: Ministers agree')).toBeVisible();
  await page.goto('about:blank');
  await program.stop();
  readOtherwise(join(folder, archiveName));
  await page.goto(await program.start());
  await page.getByRole('option', { name: 'Ministers agree' }).click();

  await highlight(page, 'Blue', 'Sign up for', 'the Courier');
  await highlight(page, 'Yellow', 'no state may', 'yearly flow');
  await highlight(page, 'Green', 'met 12 times', 'last year');
  const reader = page.getByRole('region', { name: 'Reader' });
  await reader.getByRole('button', { name: 'Where this comes from' }).click();
  await reader.getByRole('button', { name: 'Read the original again' }).click();
  await expect(
    page.getByText('The text was read again: 3 annotations, 1 to be confirmed, 1 no longer in the text'),
  ).toBeVisible();
  await expect(reader.getByRole('document')).not.toContainText('Sign up');

  await reader.getByRole('button', { name: /^Annotations/u }).click();
  const asked = reader.getByRole('region', { name: 'To be confirmed' });
  await expect(asked).toContainText('met 12 times last year');
  await expect(asked).toContainText('Now there: met twice last year');
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'annotation-yellow': ['no state may take more than a fifth of the yearly flow'],
      'annotation-uncertain': ['met twice last year'],
    });
  await asked.getByRole('button', { name: 'It is here' }).click();
  await expect(asked).toHaveCount(0);
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-green': ['met twice last year'] });

  const lost = reader.getByRole('region', { name: 'No longer in the text' });
  await expect(lost).toContainText('Sign up for the Courier');
  await selectText(page, 'The ministers of', 'four states');
  await lost.getByRole('button', { name: 'Attach to the selected words' }).click();
  await expect(lost).toHaveCount(0);
  await expect.poll(() => painted(page)).toMatchObject({ 'annotation-blue': ['The ministers of four states'] });

  await test.step('each step is taken back', async () => {
    await reader.getByRole('document').focus();
    await page.keyboard.press('Control+z');
    await expect(lost).toContainText('Sign up for the Courier');
    await page.keyboard.press('Control+z');
    await expect(asked).toContainText('met 12 times last year');
    await page.keyboard.press('Control+z');
    await expect(reader.getByRole('document')).toContainText('Sign up for the Courier at dawn.');
    await expect
      .poll(() => painted(page))
      .toMatchObject({
        'annotation-blue': ['Sign up for the Courier'],
        'annotation-green': ['met 12 times last year'],
      });
  });
});

test('a new version of an article is given the annotations of the one before, and that is taken back', async ({
  page,
}) => {
  const first = fixture('intake/news-page.html');
  await drop(page, first);
  await expect(page.getByText('Filed: Ministers agree')).toBeVisible();
  await highlight(page, 'Yellow', 'no state may', 'yearly flow');
  await highlight(page, 'Green', 'met twice', 'last year');
  const text = first.text
    .replace('met twice last year', 'met 15 times last year')
    .replace('Under the treaty,', 'The signing was delayed by an hour. Under the treaty,');
  await drop(page, { name: 'updated.html', text });
  const reader = page.getByRole('region', { name: 'Reader' });
  await expect(reader.getByRole('document')).toContainText('met 15 times last year');

  await reader.getByRole('button', { name: 'Bring 2 annotations over from another' }).click();
  await expect(page.getByText('Brought over: 2 annotations, 1 to be confirmed')).toBeVisible();
  await expect(reader.getByRole('button', { name: /^Bring/u })).toHaveCount(0);
  await expect
    .poll(() => painted(page))
    .toMatchObject({
      'annotation-yellow': ['no state may take more than a fifth of the yearly flow'],
      'annotation-uncertain': ['met 15 times last year'],
    });
  await reader.getByRole('document').focus();
  await page.keyboard.press('Control+z');
  await expect(reader.getByRole('button', { name: 'Bring 2 annotations over from another' })).toBeVisible();
  await expect.poll(() => painted(page)).not.toHaveProperty('annotation-yellow');
  await expect.poll(() => painted(page)).not.toHaveProperty('annotation-uncertain');
});
