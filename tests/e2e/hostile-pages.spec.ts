import { expect } from '@playwright/test';
import { openBeacon, type Beacon } from '../support/e2e-beacon.ts';
import { dangersIn } from '../support/e2e-dangers.ts';
import { drop, fileArticles } from '../support/e2e-files.ts';
import { hostileMarkup, hostilePage } from '../support/e2e-hostile-page.ts';
import { isStill } from '../support/e2e-stillness.ts';
import { selectText } from '../support/e2e-text.ts';
import { test as windowTest } from '../support/e2e-window.ts';
import { hostileStrings } from '../support/hostile-text.ts';

interface Fixtures {
  /** Where hostile pages report to; the test fails when anything came. */
  readonly beacon: Beacon;
  /** Fails when the window holds anything that could run or reach out, or when something ran. */
  readonly expectHarmless: () => Promise<void>;
}

const test = windowTest.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads in this pattern what the fixture needs
  beacon: async ({}, use) => {
    const beacon = await openBeacon();
    await use(beacon);
    beacon.close();
    expect(beacon.connections()).toBe(0);
  },
  expectHarmless: async ({ page }, use) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await use(async () => {
      expect(await dangersIn(page)).toEqual([]);
      expect(dialogs).toEqual([]);
    });
  },
});

test('a browser that shows such a page by itself falls into the traps', async ({ browser }) => {
  const beacon = await openBeacon();
  const page = await browser.newPage();
  await page.setContent(hostileMarkup(beacon.address));
  expect(await dangersIn(page)).toEqual([
    'a payload was run',
    expect.stringMatching(/^<script>/u),
    expect.stringMatching(/^<img src=/u),
    expect.stringMatching(/^<svg onload=/u),
    expect.stringMatching(/^<use href=/u),
    expect.stringMatching(/^<image href=/u),
    expect.stringMatching(/^<iframe src=/u),
  ]);
  expect(beacon.connections()).toBeGreaterThan(0);
  await page.close();
  beacon.close();
});

test('a page full of traps runs nothing and reaches nothing, wherever it is shown', async ({
  page,
  beacon,
  expectHarmless,
}) => {
  const markup = hostileMarkup(beacon.address);
  const reader = page.getByRole('region', { name: 'Reader' });
  const card = reader.getByRole('list', { name: 'Annotations, in the order of the text' }).getByRole('listitem');

  await test.step('filed, in the message, the list and the reader', async () => {
    await drop(page, { name: `${markup.replaceAll('/', '∕').slice(0, 150)}.html`, text: hostilePage(beacon.address) });
    await expect(reader).toContainText('The committee opened its session');
    await expect(page.getByText('Filed:')).toBeVisible();
    await expect(page.getByRole('option')).toBeVisible();
    await expectHarmless();
  });

  await test.step('its links lead nowhere', async () => {
    await expect(reader.getByRole('document').getByRole('link')).toHaveText('the protocol of the last session');
    await reader.getByText('the list of members').click();
    await reader.getByRole('link').click({ button: 'middle' });
    await reader.getByRole('link').click({ modifiers: ['ControlOrMeta'] });
    await expect(page.getByRole('dialog', { name: 'Where this link leads' })).toContainText(`${beacon.address}/link`);
    await expectHarmless();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  await test.step('in where it comes from, corrected to worse', async () => {
    await reader.getByRole('button', { name: 'Where this comes from' }).click();
    await reader.getByRole('button', { name: 'Correct the headline' }).click();
    await reader.getByRole('textbox', { name: 'Headline' }).fill(markup);
    await reader.getByRole('button', { name: 'Save' }).click();
    await expect(reader.getByRole('heading', { level: 1 })).toContainText('<img src=');
    await reader.getByRole('button', { name: 'Correct the address' }).click();
    await reader.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
    await reader.getByRole('button', { name: 'Save' }).click();
    await expect(reader.getByRole('textbox', { name: 'Address' })).toHaveAttribute('aria-invalid', 'true');
    await expectHarmless();
    await reader.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('in tags, dossiers and notes', async () => {
    await reader.getByRole('button', { name: 'Add tags' }).click();
    await page.getByRole('combobox', { name: 'Add to tags' }).fill(markup.slice(0, 90));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog').getByRole('row')).toHaveCount(1);
    await expectHarmless();
    await page.getByRole('button', { name: 'Done' }).click();
    await reader.getByRole('button', { name: 'Put in a dossier' }).click();
    await page.getByRole('textbox', { name: 'New dossier' }).fill(markup.slice(0, 90));
    await page.getByRole('button', { name: 'Make' }).click();
    await expect(page.getByRole('dialog').getByRole('checkbox')).toBeChecked();
    await expectHarmless();
    await page.getByRole('button', { name: 'Done' }).click();

    await reader.getByRole('button', { name: 'Annotations' }).click();
    await selectText(page, 'The committee opened its session');
    await page.getByRole('toolbar', { name: 'Mark the selected words' }).getByRole('button', { name: 'Note' }).click();
    await card.getByRole('textbox', { name: 'Note' }).fill(markup);
    await page.keyboard.press('Control+Enter');
    await expect(card).toContainText(markup);
    await expectHarmless();
  });

  await test.step('in suggestions, tooltips and what is taken out', async () => {
    await page.getByRole('combobox', { name: 'Search the archive' }).fill('<img src=x onerror=alert(1)> window.wasRun');
    await expect(page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option').first()).toBeVisible();
    await expectHarmless();
    await page.keyboard.press('Escape');
    await isStill(page);
    await reader.getByRole('button', { name: 'Choose the dossiers' }).hover();
    await reader.getByRole('button', { name: 'Edit the tags' }).hover();
    await expect(page.getByRole('tooltip')).toBeVisible();
    await expectHarmless();
    await page.getByRole('navigation').hover();
    await expect(page.getByRole('tooltip')).toBeHidden();
    await reader.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('<img src=');
    await expectHarmless();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download' }).click();
    expect((await downloading).suggestedFilename()).toMatch(/^[^/\\:*?"<>|]+\.md$/u);
    await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible();
    await expectHarmless();
  });
});

test('hostile words in every field of an article stay words', async ({ page, beacon, expectHarmless }) => {
  const markup = hostileMarkup(beacon.address);
  const strings = [...hostileStrings.filter((text) => /[<>&]|:\/\/|\p{Cf}/u.test(text)), markup];
  const articles = strings.map((text, index) => ({
    title: `${index} ${text}`,
    outlet: text,
    author: text,
    language: text,
    url: text,
    externalId: `${index} ${text}`,
    tags: [text],
    html: `<p>Paragraph ${index} of the minutes.</p>${text}`,
  }));
  await fileArticles(page, articles);
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Where this comes from' }).click();
  for (let row = 1; row <= articles.length; row += 1) {
    const title = page.locator('[role=option][aria-current=true] .row-title');
    await expect(page.locator('[role=option][aria-current=true]')).toHaveAttribute('aria-posinset', String(row));
    await expect(page.getByRole('heading', { level: 1 }).last()).toHaveText(await title.innerText());
    await expectHarmless();
    await page.keyboard.press('j');
  }
});
