import { expect, type Page } from '@playwright/test';
import { isStill } from './e2e-stillness.ts';

/** Opens the settings and waits until all of their sections are there: those above push down those below. */
export async function openSettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings', exact: true }).click();
  await expect(page.getByRole('dialog', { name: 'Settings' })).toBeVisible();
  await isStill(page);
}
