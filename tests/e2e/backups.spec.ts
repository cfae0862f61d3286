import { expect } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { fileArticles } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';

test('the archive is backed up, put back as it was, and forward again', async ({ page }) => {
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const question = page.getByRole('alertdialog');
  const row = page.getByRole('option');
  await fileArticles(page, [
    { title: 'The ferry sails', text: 'The ferry sails at dawn, the envoys said.' },
    { title: 'The treaty holds', text: 'The treaty holds, the envoys said.' },
  ]);
  await expect(row).toHaveCount(2);

  await page.getByRole('button', { name: 'Settings' }).click();
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up and checked: 2 articles, 0 annotations')).toBeVisible();
  await expect(settings.getByRole('list', { name: 'Backups, the latest first' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await row.filter({ hasText: 'The treaty holds' }).click();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(1);

  await page.getByRole('button', { name: 'Settings' }).click();
  await settings.getByRole('button', { name: /^Put back / }).click();
  await expect(question).toContainText('It holds 2 articles, 0 annotations.');
  await expect(question).toContainText('Deleted since, and back with it: 1 article.');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await question.getByRole('button', { name: 'Put back' }).click();
  await expect(page.getByText(/^The archive is as it was on /)).toBeVisible();
  await expect(settings.getByText('before a backup was put back')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(row).toHaveCount(2);

  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: The archive of /)).toBeVisible();
  await expect(row).toHaveCount(1);
});
