import { expect, type Locator, type Page } from '@playwright/test';
import { drop } from '../support/e2e-files.ts';
import { test } from '../support/e2e-window.ts';
import { dataAddress, pngOf } from '../support/made-pictures.ts';

const caption = 'The two shores of the strait, with the lines that were claimed.';
const mapPage = {
  name: 'strait.html',
  text: `<!doctype html><html lang=en><!--
 Page saved with SingleFile
 url: https://courier.example/strait
--><head><meta charset=utf-8><title>Two lines in one strait</title></head><body>
<article><h1>Two lines in one strait</h1>
<p>The two governments published their maps of the strait on the same morning, and no two lines on them agree, the survey office said.</p>
${'<p>Each of the papers gives a depth for the narrows, and a day on which it was sounded, but not by whom it was sounded or with what.</p>'.repeat(8)}
<figure><img src="${dataAddress(pngOf(640, 400, 200))}" alt="A map"><figcaption>${caption}</figcaption></figure>
<p>Neither side has said where its surveyors began, and the harbour master of Port Ambel keeps to the chart of the year before.</p>
</article></body></html>`,
};

function marks(page: Page): Locator {
  return page.getByRole('document').getByRole('button', { name: / area, / });
}

function cards(page: Page): Locator {
  return page.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');
}

/** A mark's edges as shares of the picture it lies on, in per cent. */
function place(mark: Locator): Promise<readonly number[]> {
  return mark.evaluate((element) => {
    const [inner, outer] = [element.getBoundingClientRect(), element.parentElement?.getBoundingClientRect()];
    if (outer === undefined) return [];
    const share = (length: number, whole: number): number => Math.round((length / whole) * 100);
    return [
      share(inner.left - outer.left, outer.width),
      share(inner.top - outer.top, outer.height),
      share(inner.width, outer.width),
      share(inner.height, outer.height),
    ];
  });
}

async function drag(page: Page, ground: Locator, from: readonly [number, number], to: readonly [number, number]) {
  await ground.scrollIntoViewIfNeeded();
  const box = await ground.boundingBox();
  if (box === null) throw new Error('nothing to draw on');
  await page.mouse.move(box.x + box.width * from[0], box.y + box.height * from[1]);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * to[0], box.y + box.height * to[1], { steps: 4 });
  await page.mouse.up();
}

test('parts of a picture are marked by pointer and by keys, noted, found again and listed', async ({
  page,
  restart,
}) => {
  const { keyboard } = page;
  const reader = page.getByRole('region', { name: 'Reader' });
  const picture = reader.getByRole('img', { name: caption });
  const tool = reader.getByRole('button', { name: `Mark an area of the picture: ${caption}` });
  const spoken = reader.locator('[aria-live=polite]');
  await drop(page, mapPage);
  await expect(picture).toBeVisible();

  await test.step('drawn with the pointer, an area is marked and in hand', async () => {
    await picture.hover();
    await tool.click();
    await drag(page, picture, [0.1, 0.2], [0.5, 0.6]);
    await expect(marks(page)).toHaveAccessibleName(
      'Yellow area, 10 % from the left, 20 % from the top, 40 % wide, 40 % high',
    );
    expect(await place(marks(page))).toEqual([10, 20, 40, 40]);
    await expect(cards(page)).toContainText(`Part of a picture: ${caption}`);
    await keyboard.press('n');
    await page.getByRole('textbox', { name: 'Note' }).fill('The northern line of 1936');
    await keyboard.press('Control+Enter');
    await cards(page).getByRole('button', { name: 'Rose' }).click();
    await expect(marks(page)).toHaveAccessibleName(/^Rose area, .*: The northern line of 1936$/u);
  });

  await test.step('with the keys alone, an area is begun, moved, resized, coloured, kept or dropped', async () => {
    await tool.focus();
    await keyboard.press('Enter');
    await expect(spoken.first()).toContainText('35 % from the left, 35 % from the top, 30 % wide, 30 % high');
    for (let press = 0; press < 70; press++) await keyboard.press('ArrowRight');
    await keyboard.press('ArrowDown');
    await keyboard.press('Shift+ArrowLeft');
    await keyboard.press('Shift+ArrowDown');
    await keyboard.press('3');
    await expect(spoken.first()).toHaveText(/^Blue area, 70 % from the left, 36 % from the top, 29 % wide, 31 % high/u);
    await keyboard.press('Enter');
    await expect(marks(page)).toHaveCount(2);
    expect(await place(page.getByRole('button', { name: /^Blue area/u }))).toEqual([70, 36, 29, 31]);
    await tool.focus();
    await keyboard.press('Space');
    await keyboard.press('Escape');
    await expect(tool).toHaveAttribute('aria-pressed', 'false');
    await expect(marks(page)).toHaveCount(2);
  });

  await test.step('each step is taken back and done again', async () => {
    await keyboard.press('Control+z');
    await expect(marks(page)).toHaveCount(1);
    await keyboard.press('Control+Shift+z');
    await expect(marks(page)).toHaveCount(2);
  });

  await test.step('the window opened anew shows them, at any size of the picture', async () => {
    await restart();
    await page.getByRole('option', { name: /^Two lines/u }).click();
    await expect(marks(page)).toHaveCount(2);
    await page.setViewportSize({ width: 640, height: 400 });
    expect(await place(page.getByRole('button', { name: /^Rose area/u }))).toEqual([10, 20, 40, 40]);
    await page.setViewportSize({ width: 1280, height: 800 });
  });

  await test.step('the list of all annotations finds them by caption and note, and leads to them', async () => {
    await page.getByRole('navigation', { name: 'Library' }).getByRole('button', { name: 'All annotations' }).click();
    const rows = page.getByRole('listbox', { name: 'Annotations' }).getByRole('option');
    await expect(rows).toHaveCount(2);
    await page.getByRole('searchbox', { name: 'Words in passages, notes and tags' }).fill('northern');
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(`Part of a picture: ${caption}`);
    await rows.click();
    const rose = page.getByRole('button', { name: /^Rose area/u });
    await expect(rose).toBeInViewport();
    await expect(cards(page).locator('[aria-current=true]')).toContainText('Part of a picture');
  });

  await test.step('pressed, an area is in hand, and goes by Delete', async () => {
    await page.getByRole('button', { name: /^Blue area/u }).click();
    await expect(cards(page).locator('[aria-current=true]')).toContainText('Blue');
    await keyboard.press('Delete');
    await expect(marks(page)).toHaveCount(1);
  });
});
