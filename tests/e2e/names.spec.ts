import { expect } from '@playwright/test';
import { openSettings } from '../support/e2e-settings.ts';
import { newVersionsAt } from '../../preload/contract/home.ts';
import { test } from '../support/e2e-window.ts';

test('names are looked through, switched off and added to, and stay so', async ({ page, restart }) => {
  await openSettings(page);
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('textbox', { name: 'Look for a name' }).fill('киев');
  const kyiv = dialog.getByRole('checkbox', { name: /^Kyiv/ });
  await expect(kyiv).toBeChecked();
  await kyiv.uncheck();
  await expect(dialog.getByText('1 switched off')).toBeVisible();

  const own = dialog.getByRole('textbox', { name: 'Your own names' });
  const save = dialog.getByRole('button', { name: 'Save your names' });
  await own.fill('Zambezi | Замбези\nlonely');
  await save.click();
  await expect(dialog.getByText('Line 2 (lonely) needs a second spelling')).toBeVisible();

  // Each is a step of its own to take back, and to do again.
  const step = async (keys: string, told: string): Promise<void> => {
    await page.keyboard.press(keys);
    await expect(page.getByRole('status').getByText(told, { exact: true })).toBeVisible();
  };
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await step('Control+z', 'Undone: Your own names saved');
  await step('Control+z', 'Undone: Kyiv switched off');
  await openSettings(page);
  await expect(own).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await step('Control+Shift+z', 'Done again: Kyiv switched off');
  await step('Control+Shift+z', 'Done again: Your own names saved');

  await restart();
  await openSettings(page);
  await expect(own).toHaveValue('Zambezi | Замбези\nlonely');
  await dialog.getByRole('textbox', { name: 'Look for a name' }).fill('Kiew');
  await expect(kyiv).not.toBeChecked();
});

test('the address of new versions is shown to be copied, and nothing goes there by itself', async ({
  page,
  context,
}) => {
  const elsewhere: string[] = [];
  context.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') elsewhere.push(request.url());
  });
  await openSettings(page);
  await page.getByRole('button', { name: 'Check for a new version…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Check for a new version' });
  await expect(dialog).toContainText(/You have version \d+\.\d+\.\d+\./u);
  await expect(dialog.getByText(newVersionsAt, { exact: true })).toBeVisible();
  await expect(dialog.getByRole('link')).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Copy the address' }).click();
  await expect(page.getByText('Address copied')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  const search = page.getByRole('combobox', { name: 'Search the archive' });
  await search.focus();
  await page.keyboard.press('ControlOrMeta+V');
  await expect(search).toHaveValue(newVersionsAt);
  expect(context.pages()).toHaveLength(1);
  expect(elsewhere).toEqual([]);
});
