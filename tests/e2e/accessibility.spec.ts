import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { drop, fixture, isFiled } from '../support/e2e-files.ts';
import { selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

/** The shown controls without a name, and elements that break the order of the keyboard or repeat an id, as markup. */
function flaws(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = Array.from(document.querySelectorAll('*')).filter((element) => element.checkVisibility());
    const controls =
      'button, input, textarea, select, a, [role=button], [role=option], [role=tab], [role=menuitem], [role=link], [role=dialog], [role=listbox], [role=toolbar]';
    const text = (ids: string | null): string =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join('');
    const name = (element: Element): string => {
      const labels =
        element instanceof HTMLInputElement ? Array.from(element.labels ?? [], (label) => label.textContent) : [];
      const isNamedByContent = !element.matches('input, textarea, [role=dialog], [role=listbox], [role=toolbar]');
      return [element.getAttribute('aria-label'), text(element.getAttribute('aria-labelledby')), ...labels]
        .concat(isNamedByContent ? [element.textContent] : [])
        .join('')
        .trim();
    };
    const ids = shown.map(({ id }) => id).filter((id) => id !== '');
    const isFlawed = (element: Element): boolean =>
      (element.matches(controls) && name(element) === '') ||
      (element instanceof HTMLElement && element.tabIndex > 0) ||
      element.matches('[aria-hidden=true] :is(button, input, a[href], [tabindex="0"])') ||
      element.matches('img:not([alt])') ||
      (element.id !== '' && ids.indexOf(element.id) !== ids.lastIndexOf(element.id));
    return shown.filter(isFlawed).map((element) => element.outerHTML.slice(0, 160));
  });
}

/** What axe finds wrong, as the rule and the first places; it leaves out what only an eye can tell. */
async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

test('every control of every view has a name, and the keyboard goes through them in their order', async ({ page }) => {
  expect(await flaws(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await isFiled(page, 12);
  await drop(page, fixture('intake/news-page.html'));
  await expect(page.getByRole('document', { name: 'Text of the article' })).toContainText('Lake Orsen');
  await selectText(page, 'The fishing grounds');
  await expect(page.getByRole('toolbar', { name: 'Mark the selected words' })).toBeVisible();
  expect(await flaws(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'Note' })).toBeFocused();
  expect(await flaws(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Where this comes from' }).click();
  await page.getByRole('button', { name: 'Correct the headline' }).click();
  expect(await flaws(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');

  for (const [button, dialog] of [
    ['Keys', 'Keys'],
    ['Settings', 'Settings'],
    ['Search log', 'Search log'],
    ['How to search', 'How to search'],
    ['Add tags', 'Tag the article'],
    ['Put in a dossier', 'Put in dossiers'],
    ['Export', 'Export'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible();
    expect(await flaws(page)).toEqual([]);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.getByRole('button', { name: button, exact: true })).toBeFocused();
  }

  await page.getByRole('button', { name: 'All annotations' }).click();
  await page
    .getByRole('listbox', { name: 'Annotations' })
    .getByRole('option')
    .first()
    .click({ modifiers: ['Control'] });
  await expect(page.getByRole('toolbar', { name: 'Selected annotations' })).toBeVisible();
  expect(await flaws(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'New dossier' }).click();
  await page.getByRole('textbox', { name: 'Name of the new dossier' }).fill('Fisheries');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Fisheries 0 articles' }).click();
  await page.getByRole('button', { name: 'Open the draft' }).click();
  await page.getByRole('button', { name: 'Heading', exact: true }).click();
  await expect(page.getByRole('textbox', { name: 'Heading' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Text' })).toBeFocused();
  expect(await flaws(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
});

test('the window has its landmarks, and one language', async ({ page }) => {
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await isFiled(page, 12);
  for (const landmark of ['banner', 'search', 'navigation', 'main'] as const) {
    await expect(page.getByRole(landmark)).toHaveCount(1);
  }
  await expect(page.getByRole('region', { name: 'Articles' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Reader' })).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveTitle(/Aide-mémoire/u);
});

test('whatever the keyboard reaches shows that it has the focus', async ({ page }) => {
  await page.getByRole('button', { name: 'Try the sample library' }).click();
  await isFiled(page, 12);
  await page.getByRole('option').first().click();
  await expect(page.getByRole('document', { name: 'Text of the article' })).toBeVisible();
  const reached: string[] = [];
  await page.keyboard.press('/');
  while (reached.at(-1) !== 'DIV Text of the article') {
    await page.keyboard.press('Tab');
    const { name, isShown } = await page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      const style = getComputedStyle(element);
      const around = getComputedStyle(element.parentElement ?? element);
      const isOutlined = [style, around].some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth !== '0px',
      );
      const isBarred = getComputedStyle(element, '::before').borderInlineStartStyle === 'solid';
      return {
        name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 40)}`,
        isShown: element === document.body || isOutlined || isBarred,
      };
    });
    reached.push(name);
    expect(isShown, name).toBe(true);
  }
  expect(reached.join('\n')).toMatch(/How to search[^]*Sample library[^]*Order[^]*Helsinki[^]*Star/u);
});
