import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { fileArticles } from '../support/e2e-files.ts';
import { openSettings } from '../support/e2e-settings.ts';
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

  await openSettings(page);
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await expect(page.getByText('Backed up and checked: 2 articles, 0 annotations')).toBeVisible();
  await expect(settings.getByRole('list', { name: 'Backups, the latest first' }).getByRole('listitem')).toHaveCount(1);
  await page.keyboard.press('Escape');

  await row.filter({ hasText: 'The treaty holds' }).click();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(1);

  await openSettings(page);
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

test('what is deleted for good goes from the backups, too, and the check of what is left can be kept', async ({
  page,
}) => {
  const settings = page.getByRole('dialog', { name: 'Settings' });
  const question = page.getByRole('alertdialog');
  const row = page.getByRole('option');
  await fileArticles(page, [
    { title: 'The ferry sails', text: 'The ferry sails at dawn, the envoys said.' },
    { title: 'The treaty holds', text: 'The treaty holds, the envoys said.' },
  ]);
  await openSettings(page);
  await settings.getByRole('button', { name: 'Back up now' }).click();
  await expect(settings.getByText('nothing was done to articles and annotations')).toBeVisible();
  await page.keyboard.press('Escape');
  await row.filter({ hasText: 'The treaty holds' }).click();
  await page.keyboard.press('Delete');
  await expect(row).toHaveCount(1);
  await page.getByRole('button', { name: /^Trash/ }).click();
  await expect(row.filter({ hasText: 'The treaty holds' })).toContainText('Deleted for good in 30 days');

  await openSettings(page);
  await expect(settings.getByText('Since the last backup: 1 article moved to the trash.')).toBeVisible();
  await settings.getByRole('checkbox', { name: 'Delete for good what has lain in the trash for 30 days' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(row).not.toContainText('Deleted for good');
  await page.keyboard.press('Control+z');
  await expect(row).toContainText('Deleted for good in');

  await row.click();
  await page.keyboard.press('Delete');
  await expect(question).toContainText(/The backup of .* still holds it\./);
  await expect(question).toContainText('The file it was read from stays: other articles come from it.');
  await question.getByRole('checkbox', { name: 'Make a new backup and delete that one, too' }).check();
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('1 article deleted for good, with 1 backup that held it')).toBeVisible();
  await expect(row).toHaveCount(0);

  await openSettings(page);
  await expect(settings.getByRole('list', { name: 'Backups, the latest first' }).getByRole('listitem')).toHaveCount(1);
  await settings.getByRole('button', { name: 'Check now' }).click();
  await expect(
    settings.getByText(/^All is well: 1 article, 1 original, 0 annotations, 5 entries of the log\.$/),
  ).toBeVisible();
  const download = page.waitForEvent('download');
  await settings.getByRole('button', { name: 'Save the report' }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/ Check of the archive\.md$/);
  const report = readFileSync(await saved.path(), 'utf8');
  expect(report).toContain('**Nothing is wrong.**');
  expect(report).toMatch(/^ {4}5:[0-9a-f]{64}$/m);
});
