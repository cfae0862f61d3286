import { expect } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileArticles } from '../support/e2e-files.ts';
import { painted } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const aide = fileURLToPath(new URL('../../main/cli/aide.ts', import.meta.url));

const articles = ['Alpha', 'Bravo', 'Charlie'].map((name, index) => ({
  title: `${name} on the ferry line`,
  text: `${name} crossed first.\n\nThe second paragraph of ${name} names the harbour.`,
  published: `2024-05-0${3 - index}`,
}));

test('search, reading, marking, noting, stepping, deleting and undoing work by keyboard alone', async ({ page }) => {
  const { keyboard } = page;
  const focused = page.locator(':focus');
  const headline = page.getByRole('region', { name: 'Reader' }).getByRole('heading', { level: 1 });
  const cards = page.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');
  await fileArticles(page, articles);

  await test.step('the slash leads to the search field, Enter to the list', async () => {
    await keyboard.press('/');
    await expect(focused).toHaveRole('combobox');
    await keyboard.type('ferry ');
    await expect(page.getByRole('heading', { name: '3 results' })).toBeVisible();
    await keyboard.press('Enter');
    await expect(focused).toHaveAccessibleName(/^Alpha/u);
  });

  await test.step('arrows and letters move, Enter opens', async () => {
    await keyboard.press('ArrowDown');
    await expect(focused).toHaveAccessibleName(/^Bravo/u);
    await keyboard.press('j');
    await expect(focused).toHaveAccessibleName(/^Charlie/u);
    await keyboard.press('k');
    await keyboard.press('ArrowUp');
    await expect(focused).toHaveAccessibleName(/^Alpha/u);
    await keyboard.press('End');
    await expect(focused).toHaveAccessibleName(/^Charlie/u);
    await keyboard.press('Enter');
    await expect(headline).toHaveText('Charlie on the ferry line');
  });

  await test.step('the caret selects, a digit marks', async () => {
    await keyboard.press('F7');
    await expect(focused).toHaveRole('document');
    await keyboard.press('Control+Home');
    await keyboard.press('Control+Shift+ArrowRight');
    await keyboard.press('1');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-yellow': ['Charlie'] });
    await keyboard.press('Control+End');
    for (let letter = 0; letter < 'harbour.'.length; letter += 1) await keyboard.press('Shift+ArrowLeft');
  });

  await test.step('n writes a note on what was just marked and gives the caret back', async () => {
    await keyboard.press('3');
    // Typed on at once: no letter falls on the keys of the window (`a` would ask for articles like this one).
    await keyboard.press('n');
    await keyboard.type('A question: which one?');
    await expect(focused).toHaveAccessibleName('Note');
    await expect(focused).toHaveValue('A question: which one?');
    await keyboard.press('Control+Enter');
    await expect(cards.nth(1)).toContainText('A question: which one?');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-blue': ['harbour.'] });
    await expect(focused).toHaveRole('document');
  });

  await test.step('the brackets step, Delete deletes, Ctrl+Z brings back', async () => {
    await keyboard.press(']');
    await expect(cards.nth(0).locator('[aria-current=true]')).toBeVisible();
    await keyboard.press('[');
    await expect(cards.nth(1).locator('[aria-current=true]')).toBeVisible();
    await keyboard.press('Delete');
    await expect(cards).toHaveCount(1);
    await keyboard.press('Control+z');
    await expect(cards).toHaveCount(2);
    await expect(cards.nth(1)).toContainText('A question: which one?');
    await keyboard.press('Control+y');
    await expect(cards).toHaveCount(1);
  });

  await test.step('a capital N writes a note on the article as a whole, which is taken back and done again', async () => {
    const whole = page.getByRole('region', { name: 'On the article as a whole' });
    await keyboard.press('Shift+N');
    await expect(focused).toHaveAccessibleName('Note');
    await keyboard.type('Compare the *two* timetables.');
    await keyboard.press('Control+Enter');
    await expect(whole).toContainText('Compare the two timetables.');
    await expect(focused).toHaveRole('document');
    await keyboard.press('Control+z');
    await expect(whole).toBeHidden();
    await keyboard.press('Control+y');
    await expect(whole).toContainText('Compare the two timetables.');
    await keyboard.press('Shift+N');
    await keyboard.press('Escape');
    await expect(whole.getByRole('listitem')).toHaveCount(1);
  });

  await test.step('the question mark shows the keys, Escape puts them away', async () => {
    await keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await expect(sheet).toContainText('Select text with the keyboard');
    await keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });
});

test('panes are reached by F6, and a letter stars, tags and files the article under the cursor', async ({ page }) => {
  const { keyboard } = page;
  const focused = page.locator(':focus');
  await fileArticles(page, articles);
  await keyboard.press('F6');
  await expect(focused).toHaveAccessibleName('All articles 3 articles');
  await keyboard.press('F6');
  await expect(focused).toHaveRole('option');
  await keyboard.press('j');
  await keyboard.press('s');
  await expect(page.getByRole('option', { name: 'Bravo' })).toContainText('Starred');

  await keyboard.press('t');
  await expect(focused).toHaveAccessibleName('Add to tags');
  await keyboard.type('ferries');
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByRole('row', { name: 'ferries' })).toBeVisible();
  await keyboard.press('Escape');
  await expect(page.getByRole('navigation').getByRole('button', { name: 'ferries 1 article' })).toBeVisible();

  await expect(focused).toHaveAccessibleName(/^Bravo/u);
  await keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('2 selected')).toBeVisible();
  await keyboard.press('Delete');
  await expect(page.getByRole('option')).toHaveCount(1);
  await keyboard.press('Control+z');
  await expect(page.getByRole('option')).toHaveCount(3);
});

test('the focus stays with an article before which another comes in, though the keys were never moved', async ({
  page,
  folder,
  archiveName,
}) => {
  await fileArticles(page, articles);
  const list = page.getByRole('region', { name: 'Articles' });
  await list.getByRole('option', { name: 'Alpha' }).focus();
  const file = join(folder, 'later.jsonl');
  writeFileSync(file, JSON.stringify({ title: 'Omega', text: 'Another river.', published: '2025-01-02' }));
  execFileSync(process.execPath, [aide, 'import', file, '--archive', join(folder, archiveName)]);
  await expect(list.getByRole('option').first()).toContainText('Omega');
  await expect(list.getByRole('option', { name: 'Alpha' })).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(list.getByRole('option')).toHaveText([/Omega/u, /Bravo/u, /Charlie/u]);
});
