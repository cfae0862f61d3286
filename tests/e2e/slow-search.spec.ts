import { expect } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

test.beforeEach(async ({ page }) => {
  await fileArticles(page, [
    { title: 'Ferry line to the islands', text: 'A ferry sails from June.' },
    { title: 'River treaty', text: 'The note on the river treaty was answered.' },
  ]);
});

test('a search that takes long says so, can be stopped, and is asked again', async ({ page, program }) => {
  const found = page.getByRole('region', { name: 'Articles' });
  program.haltArchive();
  await page.getByRole('combobox', { name: 'Search the archive' }).fill('ferry');
  await expect(found.getByText('This search takes long.')).toBeVisible();
  await found.getByRole('button', { name: 'Stop it' }).click();
  await expect(found.getByText('The search was stopped.')).toBeVisible();
  await found.getByRole('button', { name: 'Search again' }).click();
  await expect(found.getByRole('option')).toContainText(['Ferry line']);
  await expect(found.getByText('The search was stopped.')).toBeHidden();
});

test('a search that takes long makes way for the next one', async ({ page, program }) => {
  const found = page.getByRole('region', { name: 'Articles' });
  const field = page.getByRole('combobox', { name: 'Search the archive' });
  program.haltArchive();
  await field.fill('ferry');
  await expect(found.getByText('This search takes long.')).toBeVisible();
  await field.fill('treaty');
  await expect(found.getByRole('option')).toContainText(['River treaty']);
});
