import { expect, type Locator, type Page } from '@playwright/test';
import { drop, type DroppedFile } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';
import { strait as paragraphs } from '../support/near-stories.ts';

function page(file: string, title: string, outlet: string, address: string, texts: readonly string[]): DroppedFile {
  const text = `<!doctype html><html lang="en"><head><title>${title}</title>
    <meta property="og:site_name" content="${outlet}"><link rel="canonical" href="https://${address}"></head>
    <body><article><h1>${title}</h1>${texts.map((one) => `<p>${one}</p>`).join('')}</article></body></html>`;
  return { name: file, text };
}

const first = page('strait.html', 'Strait open again', 'Harbour Courier', 'courier.example/strait', paragraphs);
const reprint = page('pilots.html', 'Pilots end their strike', 'Meridian Post', 'post.example/pilots', [
  `MERIDIAN – ${paragraphs[0]}`,
  ...paragraphs.slice(1, 5).map((text) => text.replace('said that', 'expects that')),
]);
const corrected = page('strait-2.html', 'Strait open again', 'Harbour Courier', 'www.courier.example/strait/', [
  ...paragraphs.slice(0, 1),
  'Forty-four ships had waited at anchor, among them three tankers and a ferry with 221 passengers on board.',
  ...paragraphs.slice(2),
  'Correction: an earlier version gave a wrong number of ships and of passengers.',
]);

async function bringIn(window: Page, file: DroppedFile, articlesThen: string): Promise<void> {
  await drop(window, file);
  await expect(shelf(window, `All articles ${articlesThen}`)).toBeVisible({ timeout: 60_000 });
}

function shelf(window: Page, name: string | RegExp): Locator {
  return window.getByRole('navigation', { name: 'Library' }).getByRole('button', { name });
}

function differing(window: Page): Locator {
  return window.getByRole('region', { name: 'How they differ' });
}

test('two articles that are nearly the same are compared, decided on, and the decision is taken back', async ({
  page: window,
}) => {
  await bringIn(window, first, '1 article');
  await expect(shelf(window, /^Nearly the same/u)).toBeHidden();
  await bringIn(window, reprint, '2 articles');
  await shelf(window, 'Nearly the same 1 pair to decide').click();
  await expect(differing(window).getByRole('deletion').first()).toBeVisible();
  await expect(
    differing(window)
      .getByRole('insertion')
      .filter({ hasText: /MERIDIAN –/u }),
  ).toBeVisible();
  await expect(differing(window).getByRole('deletion').filter({ hasText: 'Harbour Courier' })).toBeVisible();

  await differing(window).getByRole('button', { name: 'The same article' }).click();
  await expect(window.getByText('Nothing left to decide')).toBeVisible();
  await expect(shelf(window, 'Trash 1 article')).toBeVisible();
  await window.getByRole('status').getByRole('button', { name: 'Undo' }).click();
  await expect(shelf(window, 'Nearly the same 1 pair to decide')).toBeVisible();
  await expect(shelf(window, 'All articles 2 articles')).toBeVisible();

  await window.keyboard.press('-');
  await expect(window.getByText('Kept as separate articles')).toBeVisible();
  await expect(shelf(window, /^Nearly the same/u)).toBeHidden();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('option')).toHaveCount(2);
});

test('a changed text at the same address is a version, which the reader leads to', async ({ page: window }) => {
  await bringIn(window, first, '1 article');
  await bringIn(window, corrected, '2 articles');
  await window.getByRole('option').first().click();
  await window.getByRole('button', { name: '2 versions' }).click();
  await expect(window.getByRole('heading', { name: 'Versions' })).toBeVisible();
  await expect(differing(window).getByRole('insertion').filter({ hasText: '221' })).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('document', { name: 'Text of the article' })).toBeVisible();
});
