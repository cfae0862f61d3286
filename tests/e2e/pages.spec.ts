import { expect, type Locator, type Page } from '@playwright/test';
import { createHash } from 'node:crypto';
import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openBeacon } from '../support/e2e-beacon.ts';
import { drop, type DroppedFile } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';
import { columnOf, pdfOf, type PlacedPicture } from '../support/pdf-file.ts';

/** The frame that ITU-T T.88, annex H, has as its example of a region, as a scan in JBIG2 would lie on page 3. */
const scan: PlacedPicture = {
  page: 2,
  x: 60,
  y: 200,
  width: 400,
  height: 350,
  dictionary: '/Width 64 /Height 56 /BitsPerComponent 1 /ColorSpace /DeviceGray /Filter [/ASCIIHexDecode /JBIG2Decode]',
  data: Buffer.from(
    [
      '000000013000010000001300000040000000380000000000000000000000',
      '0000000226000100000023000000360000002c000000040000000b00',
      '0803fffdff02fefefe04eeed87fbcb2bffac',
    ].join(''),
  ),
};

/** The texts of three sheets, each with words of its own. */
function sheets(title: string): Parameters<typeof pdfOf>[0] {
  return ['narrows', 'soundings', 'lighthouses'].map((subject, index) =>
    columnOf(
      [
        `${title} shows the ${subject} on sheet ${index + 1}, which was printed`,
        `in ${1931 + index} from what the office of Port Ambel had measured of the`,
        `${subject}, and which no chart of ${title} before it had shown.`,
      ],
      60,
      700,
      11,
    ),
  );
}

function asDropped(name: string, bytes: Uint8Array): DroppedFile {
  return { name, text: Buffer.from(bytes).toString('latin1') };
}

function reader(page: Page): Locator {
  return page.getByRole('region', { name: 'Reader' });
}

function pages(page: Page): Locator {
  return reader(page).getByRole('document', { name: 'Pages of the original' });
}

async function showPages(page: Page, title: string): Promise<void> {
  await expect(reader(page).getByRole('heading', { level: 1 })).toContainText(title);
  await reader(page).getByText('Pages', { exact: true }).click();
}

/** How many points of what is drawn of a page are not white. */
function inkOf(page: Page, number: number): Promise<number> {
  return pages(page)
    .locator(`[data-page="${number}"] canvas`)
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) return 0;
      const points = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let ink = 0;
      for (let at = 0; at < points.length; at += 4) if ((points[at] ?? 255) < 128) ink += 1;
      return ink;
    });
}

test('the pages of a PDF are shown and turned, a part of one is marked, noted, and found again', async ({
  page,
  restart,
}) => {
  const { keyboard } = page;
  await drop(
    page,
    asDropped(
      'survey.pdf',
      pdfOf(sheets('The survey of the strait'), { Title: 'The survey of the strait' }, '', '', [scan]),
    ),
  );
  await showPages(page, 'The survey of the strait');
  await expect(pages(page).getByRole('region', { name: 'Page 1' }).locator('canvas')).toBeVisible();
  expect(await inkOf(page, 1)).toBeGreaterThan(500);
  await expect(pages(page)).toContainText('Page 1 of 3');

  await test.step('PageDown and PageUp turn pages', async () => {
    const second = pages(page).getByRole('region', { name: 'Page 2' });
    await pages(page).focus();
    await keyboard.press('PageDown');
    await expect(second).toBeInViewport();
    await expect.poll(async () => Math.round((await second.boundingBox())?.y ?? 0)).toBeLessThan(140);
    await keyboard.press('PageUp');
    await expect(pages(page).getByRole('region', { name: 'Page 1' })).toBeInViewport();
    await keyboard.press('PageDown');
  });

  await test.step('an area of page 2 is marked by keyboard, and noted', async () => {
    await pages(page).getByRole('button', { name: 'Mark an area of page 2' }).focus();
    await keyboard.press('Enter');
    await keyboard.press('ArrowDown');
    await keyboard.press('2');
    await keyboard.press('Enter');
    const cards = page.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');
    await expect(cards).toContainText('Part of page 2');
    await keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill('The narrows');
    await keyboard.press('Control+Enter');
    await expect(
      pages(page).getByRole('button', { name: /^Green area, 35 % from the left, 36 %.*: The narrows$/u }),
    ).toBeVisible();
  });

  await test.step('the list of all annotations leads to the page, also in the window opened anew', async () => {
    await restart();
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'All annotations' }).click();
    const row = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
    await expect(row).toContainText('Part of page 2');
    await row.click();
    await expect(pages(page).getByRole('button', { name: /^Green area/u })).toBeInViewport();
    await expect(pages(page).getByRole('region', { name: 'Page 2' }).locator('canvas')).toBeVisible();
    expect(await inkOf(page, 2)).toBeGreaterThan(500);
  });

  await test.step('a scan on the next page is decoded', async () => {
    await pages(page).focus();
    await keyboard.press('PageDown');
    await expect(pages(page).getByRole('region', { name: 'Page 3' }).locator('canvas')).toBeVisible();
    expect(await inkOf(page, 3)).toBeGreaterThan(10_000);
  });

  await test.step('the text is there again, with its keys', async () => {
    await reader(page).getByText('Text', { exact: true }).click();
    await expect(reader(page).getByRole('document', { name: 'Text of the article' })).toBeVisible();
    await expect(pages(page)).toBeHidden();
  });
});

test('a PDF that would run, open and fetch does nothing of it, and one that was damaged says so beside its text', async ({
  page,
  folder,
  archiveName,
}) => {
  const beacon = await openBeacon();
  const script = `/S /JavaScript /JS (app.launchURL("${beacon.address}/js"); this.submitForm("${beacon.address}/form");)`;
  const link = `<< /Type /Annot /Subtype /Link /Rect [0 0 600 800] /A << /S /URI /URI (${beacon.address}/link) >> /AA << /PO << ${script} >> >> >>`;
  const picture = {
    page: 0,
    x: 60,
    y: 100,
    width: 200,
    height: 200,
    data: Buffer.from('000000'),
    dictionary: `/Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /ASCIIHexDecode /F << /FS /URL /F (${beacon.address}/picture) >>`,
  };
  const catalog = `/OpenAction << ${script} >> /URI << /Base (${beacon.address}/base) >> /Names << /JavaScript << /Names [(a) << ${script} >>] >> >>`;
  await drop(
    page,
    asDropped(
      'hostile.pdf',
      pdfOf(sheets('An order to the window'), { Title: 'An order to the window' }, '', link, [picture], catalog),
    ),
  );
  await showPages(page, 'An order to the window');
  await expect(pages(page).getByRole('region', { name: 'Page 1' }).locator('canvas')).toBeVisible();
  expect(await inkOf(page, 1)).toBeGreaterThan(500);
  await pages(page).locator('[data-page="1"] canvas').click();
  await expect(pages(page).locator('a, iframe, form, input, script')).toHaveCount(0);
  beacon.close();
  expect(beacon.connections()).toBe(0);

  const path = await keptFile(page, join(folder, archiveName), 'A sheet torn in half');
  await truncate(path, 60);
  await showPages(page, 'A sheet torn in half');
  await expect(reader(page).getByRole('alert')).toHaveText(/^The pages cannot be shown: the PDF is damaged/u);
  await reader(page).getByText('Text', { exact: true }).click();
  await expect(reader(page).getByRole('document', { name: 'Text of the article' })).toContainText('soundings');

  const key = '0'.repeat(32);
  const encrypt = `/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${key}) /U (${key}) >>`;
  const locked = await keptFile(page, join(folder, archiveName), 'A sheet under lock');
  await writeFile(locked, pdfOf(sheets('A sheet under lock'), {}, encrypt));
  await showPages(page, 'A sheet under lock');
  await expect(reader(page).getByRole('alert')).toHaveText(/^The pages cannot be shown: the PDF is locked/u);
});

/** Brings in a PDF of this title, and gives the place where the archive keeps its bytes. */
async function keptFile(page: Page, archive: string, title: string): Promise<string> {
  const bytes = pdfOf(sheets(title), { Title: title });
  await drop(page, asDropped('sheets.pdf', bytes));
  await expect(reader(page).getByRole('heading', { level: 1 })).toContainText(title);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return join(archive, 'originals', sha256.slice(0, 2), sha256);
}
