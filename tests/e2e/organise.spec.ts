import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles, isFiled } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

const articles = [
  {
    title: 'Customs talks resume',
    text: 'The delegations met again in the old customs house.',
    published: '2024-03-02',
  },
  {
    title: 'Grain convoy delayed',
    text: 'Ice kept the grain convoy in port for a second week.',
    published: '2024-03-01',
  },
];

function shelf(page: Page, name: string): Locator {
  return page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name, exact: true });
}

function row(page: Page, title: string): Locator {
  return page.getByRole('option', { name: title });
}

test('tags are given, shown as shelves, taken away and brought back', async ({ page }) => {
  await fileArticles(page, articles);
  await row(page, 'Customs talks resume').click();
  await page.getByRole('button', { name: 'Add tags' }).click();
  const dialog = page.getByRole('dialog', { name: 'Tag the article' });
  const field = dialog.getByRole('combobox', { name: 'Add to tags' });
  await field.fill('tariffs');
  await field.press('Enter');
  await field.pressSequentially('neighbours,');
  await expect(dialog.getByRole('row')).toHaveText(['neighbours', 'tariffs']);
  await dialog.getByRole('button', { name: 'Remove neighbours' }).click();
  await expect(dialog.getByRole('row')).toHaveText(['tariffs']);
  await dialog.getByRole('button', { name: 'Done' }).click();

  await expect(page.getByRole('list', { name: 'Tags' })).toHaveText('tariffs');
  await shelf(page, 'tariffs 1 article').click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(shelf(page, 'neighbours 1 article')).toBeVisible();
});

test('an article lies in two dossiers, and leaves one by undo', async ({ page }) => {
  await fileArticles(page, articles);
  for (const name of ['Border paper', 'Harvest brief']) {
    await page.getByRole('button', { name: 'New dossier' }).click();
    await page.getByRole('textbox', { name: 'Name of the new dossier' }).fill(name);
    await page.keyboard.press('Enter');
    await expect(shelf(page, `${name} 0 articles`)).toBeVisible();
  }
  await row(page, 'Grain convoy delayed').dragTo(shelf(page, 'Harvest brief 0 articles'));
  await expect(shelf(page, 'Harvest brief 1 article')).toBeVisible();
  await page.keyboard.press('s');
  await expect(row(page, 'Grain convoy delayed')).toContainText('Starred');

  await row(page, 'Grain convoy delayed').click();
  await page.getByRole('button', { name: 'Choose the dossiers' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put in dossiers' });
  await expect(dialog.getByRole('checkbox', { name: 'Harvest brief' })).toBeChecked();
  await dialog.getByRole('checkbox', { name: 'Border paper' }).click();
  await expect(dialog.getByRole('checkbox', { name: 'Border paper' })).toBeChecked();
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByRole('list', { name: 'Dossiers' }).getByRole('listitem')).toHaveText([
    'Border paper',
    'Harvest brief',
  ]);

  await shelf(page, 'Border paper 1 article').click();
  await expect(row(page, 'Grain convoy delayed')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('This dossier is empty')).toBeVisible();
  await shelf(page, 'Harvest brief 1 article').click();
  await expect(row(page, 'Grain convoy delayed')).toBeVisible();
});

test('an opened article counts as read, until it is marked otherwise, and a star keeps it at hand', async ({
  page,
}) => {
  await fileArticles(page, articles);
  await expect(shelf(page, 'Unread 2 articles')).toBeVisible();
  await row(page, 'Customs talks resume').click();
  await expect(shelf(page, 'Unread 1 article')).toBeVisible();
  await page.getByRole('toolbar', { name: 'This article' }).getByRole('button', { name: 'Unread' }).click();
  await expect(shelf(page, 'Unread 2 articles')).toBeVisible();
  await page.getByRole('toolbar', { name: 'This article' }).getByRole('button', { name: 'Star' }).click();
  await shelf(page, 'Starred 1 article').click();
  await expect(page.getByRole('option')).toHaveCount(1);
  await expect(row(page, 'Customs talks resume')).toContainText('Starred');
});

test('what is deleted waits in the trash, is restored, or goes for good after a question', async ({ page }) => {
  await fileArticles(page, articles);
  await row(page, 'Customs talks resume').click();
  await page.getByRole('button', { name: 'Move to the trash' }).click();
  await expect(shelf(page, 'All articles 1 article')).toBeVisible();
  await shelf(page, 'Trash 1 article').click();
  await row(page, 'Customs talks resume').click();
  await expect(page.getByText('This article is in the trash.')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await expect(shelf(page, 'All articles 2 articles')).toBeVisible();

  await shelf(page, 'All articles 2 articles').click();
  // What was listed there before stays until the list is here: its one row is to hold another article then.
  await expect(page.getByRole('option')).toHaveCount(2);
  await row(page, 'Grain convoy delayed').focus();
  await page.keyboard.press('Delete');
  await shelf(page, 'Trash 1 article').click();
  await row(page, 'Grain convoy delayed').focus();
  await page.keyboard.press('Delete');
  const question = page.getByRole('alertdialog', { name: 'Delete 1 article for good?' });
  await question.getByRole('button', { name: 'Keep' }).click();
  await expect(row(page, 'Grain convoy delayed')).toBeVisible();
  await row(page, 'Grain convoy delayed').focus();
  await page.keyboard.press('Delete');
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('1 article deleted for good')).toBeVisible();
  await expect(page.getByText('The trash is empty')).toBeVisible();
  await expect(shelf(page, 'All articles 1 article')).toBeVisible();
});

test('the sample library is offered at the first start, and one action removes it', async ({ page }) => {
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await isFiled(page, 12);
  await expect(shelf(page, 'Sample library 12 articles')).toBeVisible();
  await expect(row(page, 'Montreux')).toBeVisible();

  await shelf(page, 'Sample library 12 articles').hover();
  await page.getByRole('button', { name: 'Remove the sample library' }).click();
  await expect(page.getByText('Sample library removed (12 articles)')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Bring in your first clippings' })).toBeVisible();
});
