import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const articles = [
  {
    title: 'Straits stay open',
    text: 'The straits stay open.\n\nNobody objected to the passage of tankers.',
    outlet: 'Harbour Courier',
    published: '2024-05-03',
  },
  {
    title: 'Canal closed again',
    text: `${'Ships wait at anchor before the locks. '.repeat(60)}\n\nThe canal is closed until further notice.`,
    outlet: 'Meridian Post',
    published: '2023-02-01',
  },
] as const;

function link(page: Page, name: string | RegExp): Locator {
  return page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name });
}

function rows(page: Page): Locator {
  return page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
}

async function mark(page: Page, article: RegExp, words: string, colourKey: string): Promise<void> {
  await page.getByRole('listbox', { name: 'All articles' }).getByRole('option', { name: article }).click();
  await selectText(page, words);
  await page.keyboard.press(colourKey);
  await expect.poll(async () => Object.values(await painted(page)).flat()).toContain(words);
}

test.beforeEach(async ({ page }) => {
  await fileArticles(page, articles);
  await mark(page, /^Straits/u, 'straits stay open', '1');
  await mark(page, /^Straits/u, 'passage of tankers', '3');
  await mark(page, /^Canal/u, 'canal is closed', '3');
  await link(page, 'All annotations').click();
  await expect(rows(page)).toHaveCount(3);
});

test('annotations of all articles are grouped, filtered, and lead to their passages', async ({ page }) => {
  const groups = page.getByRole('listbox', { name: 'Annotations' }).getByRole('group');
  const heading = page.getByRole('region', { name: 'All annotations' }).getByRole('heading');
  await expect(groups.nth(0)).toHaveAccessibleName('Straits stay open, 2 annotations');
  await expect(groups.nth(1)).toHaveAccessibleName('Canal closed again, 1 annotation');

  await test.step('a row opens its article at the passage', async () => {
    await page.getByRole('option', { name: /straits stay open/u }).click();
    const reader = page.getByRole('region', { name: 'Reader' });
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Straits stay open');
    await page.keyboard.press('End');
    await expect(page.locator(':focus')).toHaveAccessibleName(/canal is closed/u);
    await page.keyboard.press('Enter');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Canal closed again');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-active': ['canal is closed'] });
    const passage = reader.getByText('The canal is closed until further notice.');
    await expect(passage).toBeInViewport();
    await expect(rows(page).nth(2)).toHaveAttribute('aria-current', 'true');
  });

  await test.step('words, colours and outlets filter', async () => {
    const words = page.getByRole('searchbox', { name: 'Words in passages, notes and tags' });
    await words.fill('TANK');
    await expect(heading).toHaveText('1 annotation');
    await words.fill('');
    await page.getByRole('region', { name: 'Filter' }).getByRole('button', { name: 'Blue, 2 annotations' }).click();
    await expect(heading).toHaveText('2 annotations');
    await page.getByRole('button', { name: 'Outlet: any' }).click();
    await page.getByRole('menuitem', { name: 'Meridian Post (1)' }).click();
    await expect(heading).toHaveText('1 annotation');
    await words.fill('nowhere');
    await expect(page.getByText('No annotation is like that')).toBeVisible();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(heading).toHaveText('3 annotations');
  });

  await test.step('days filter by when the mark was made', async () => {
    await page.getByRole('button', { name: 'Marked: any day' }).click();
    await page.getByLabel('to', { exact: true }).fill('2001-01-01');
    await expect(heading).toHaveText('0 annotations');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
  });

  await test.step('groups are by colour, too', async () => {
    await page.getByRole('button', { name: 'Group: By article' }).click();
    await page.getByRole('menuitem', { name: 'By colour' }).click();
    await expect(groups.nth(0)).toHaveAccessibleName('Yellow, 1 annotation');
    await expect(groups.nth(1)).toHaveAccessibleName('Blue, 2 annotations');
  });

  await link(page, /^All articles/u).click();
  await expect(page.getByRole('listbox', { name: 'All articles' })).toBeVisible();
});

test('several annotations are coloured, tagged and deleted at once, each in one step to take back', async ({
  page,
}) => {
  const { keyboard } = page;
  const tools = page.getByRole('toolbar', { name: 'Selected annotations' });
  const coloured = (colour: string): Locator => rows(page).filter({ hasText: colour });
  await rows(page).first().focus();

  await test.step('a digit colours the one at the keys, or all that are selected', async () => {
    await keyboard.press('2');
    await expect(coloured('Green')).toHaveCount(1);
    await keyboard.press('Space');
    await keyboard.press('Shift+ArrowDown');
    await expect(tools.getByRole('status')).toHaveText('2 selected');
    await keyboard.press('Control+a');
    await expect(tools.getByRole('status')).toHaveText('3 selected');
    await keyboard.press('5');
    await expect(coloured('Rose')).toHaveCount(3);
    await keyboard.press('Control+z');
    await expect(coloured('Rose')).toHaveCount(0);
    await expect(coloured('Green')).toHaveCount(1);
    await expect(coloured('Blue')).toHaveCount(2);
  });

  await test.step('a tag is added to all, and removed from them', async () => {
    await keyboard.press('t');
    const dialog = page.getByRole('dialog', { name: 'Tag 3 annotations' });
    await dialog.getByRole('combobox', { name: 'Add to tags on all of them' }).fill('Law');
    await keyboard.press('Enter');
    await expect(dialog.getByRole('row', { name: 'Law' })).toBeVisible();
    await dialog.getByRole('button', { name: 'Done' }).click();
    await expect(rows(page).filter({ hasText: 'Law' })).toHaveCount(3);
    await keyboard.press('Control+z');
    await expect(rows(page).filter({ hasText: 'Law' })).toHaveCount(0);
  });

  await test.step('they are put into the draft of a dossier in one step, and exported by a key', async () => {
    await page.getByRole('button', { name: 'New dossier' }).click();
    await page.getByRole('textbox', { name: 'Name of the new dossier' }).fill('Straits');
    await keyboard.press('Enter');
    await rows(page).first().focus();
    await keyboard.press('Control+a');
    await tools.getByRole('button', { name: 'Put into a draft' }).click();
    await page.getByRole('menuitem', { name: 'Straits' }).click();
    await expect(page.getByText('3 quotes put into the draft of “Straits”')).toBeVisible();
    await rows(page).first().focus();
    await keyboard.press('e');
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await expect(dialog).toContainText('3 annotations');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('Delete deletes, and the undo brings all back', async () => {
    await rows(page).first().focus();
    await keyboard.press('Delete');
    await expect(page.getByText('No annotations yet')).toBeVisible();
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click();
    await expect(rows(page)).toHaveCount(3);
    await expect(tools).toBeHidden();
  });
});
