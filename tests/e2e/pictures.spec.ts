import { expect } from '@playwright/test';
import { drop } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';
import { dataAddress, pngOf } from '../support/made-pictures.ts';

const caption = 'The lock at Port Ambel, closed since the strike began.';
const page = {
  name: 'canal.html',
  text: `<!doctype html><html lang=en><!--
 Page saved with SingleFile
 url: https://courier.example/canal
--><head><meta charset=utf-8><title>Canal pilots end their strike</title></head><body>
<nav><img src="${dataAddress(pngOf(300, 120, 10))}" alt="Harbour Courier"></nav>
<article><h1>Canal pilots end their strike</h1>
<figure><img src=${dataAddress(pngOf(640, 400, 90))} alt="A lock"><figcaption>${caption}</figcaption></figure>
<p>The pilots of the Ambel canal returned to their boats on Monday after three weeks ashore, the port authority said in a statement.</p>
<p>Two hundred ships had been waiting at either end, and the first of them passed the northern lock before noon, watched by a crowd.</p>
<p><img src="${dataAddress(pngOf(500, 500, 200))}"></p>
<p>Under the agreement, which runs for two years, crews are to be rested for eleven hours between passages, one more than before.</p>
</article></body></html>`,
};

test('the pictures of a saved page are shown where they stood, with their captions, and are no text', async ({
  page: window,
}) => {
  const reader = window.getByRole('region', { name: 'Reader' });
  const text = reader.getByRole('document');
  const answers: { readonly url: string; readonly headers: Record<string, string> }[] = [];
  window.on('response', (response) => answers.push({ url: response.url(), headers: response.headers() }));

  await drop(window, page);
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText('Canal pilots end their strike');
  const lead = text.getByRole('img', { name: caption });
  await expect(lead).toBeVisible();
  await expect(text.locator('img')).toHaveCount(2);
  await expect
    .poll(() =>
      text
        .locator('img')
        .evaluateAll((all) => all.map((one) => (one instanceof HTMLImageElement ? one.naturalWidth : 0))),
    )
    .toEqual([640, 500]);
  expect(await text.evaluate((element) => element.textContent)).not.toContain('closed since the strike');
  const isAbove = await lead.evaluate(
    (one) => (one.compareDocumentPosition(document.querySelectorAll('.article-text p')[0] ?? one) & 4) > 0,
  );
  expect(isAbove).toBe(true);

  const served = answers.filter(({ url }) => new URL(url).pathname.startsWith('/images/'));
  expect(served).toHaveLength(2);
  for (const { headers } of served) {
    expect(headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(headers['cache-control']).toContain('immutable');
  }

  await selectText(window, 'crews are to be rested');
  await window.getByRole('button', { name: 'Green highlight' }).click();
  await expect.poll(() => painted(window)).toMatchObject({ 'annotation-green': ['crews are to be rested'] });
});
