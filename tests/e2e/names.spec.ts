import { expect } from '@playwright/test';
import { test } from '../support/e2e-window.ts';

test('names are looked through, switched off and added to, and stay so', async ({ page, restart }) => {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Settings' });
  await dialog.getByRole('textbox', { name: 'Look for a name' }).fill('киев');
  const kyiv = dialog.getByRole('checkbox', { name: /^Kyiv/ });
  await expect(kyiv).toBeChecked();
  await kyiv.uncheck();
  await expect(dialog.getByText('1 switched off')).toBeVisible();

  const own = dialog.getByRole('textbox', { name: 'Your own names' });
  const save = dialog.getByRole('button', { name: 'Save your names' });
  await expect(save).toBeDisabled();
  await own.fill('Zambezi | Замбези\nlonely');
  await save.click();
  await expect(dialog.getByText('Line 2 (lonely) needs a second spelling')).toBeVisible();

  await restart();
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(own).toHaveValue('Zambezi | Замбези\nlonely');
  await dialog.getByRole('textbox', { name: 'Look for a name' }).fill('Kiew');
  await expect(kyiv).not.toBeChecked();
});
