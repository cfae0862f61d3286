import { expect, type Locator, type Page } from '@playwright/test';
import { fileArticles } from '../support/e2e-files.ts';
import { painted, selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

const articles = [
  {
    title: 'Straits stay open',
    text: 'The straits stay open.\n\nNobody objected to the passage of tankers.',
    outlet: 'Harbour Courier',
    published: '2024-05-03',
  },
  {
    title: 'Canal [opinion] closed *again*',
    text: `${'Ships wait at anchor before the locks. '.repeat(60)}\n\nThe canal is closed until further notice.`,
    outlet: 'Meridian Post',
    published: '2023-02-01',
  },
] as const;

test('a note links to an article and to an annotation, which lead there, back, and say when they are gone', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { keyboard } = page;
  const reader = page.getByRole('region', { name: 'Reader' });
  const headline = reader.getByRole('heading', { level: 1 });
  const field = reader.getByRole('textbox', { name: 'Note' });
  const offers = reader.getByRole('listbox', { name: 'Articles and annotations to link to' });
  const linkedFrom = reader.getByRole('region', { name: 'Linked from' });
  const back = reader.getByRole('button', { name: 'Back to Straits stay open' });
  const noteLink = (name: string | RegExp): Locator => reader.getByRole('listitem').getByRole('link', { name });
  await fileArticles(page, articles);

  await test.step('the canal is marked', async () => {
    await open(page, /^Canal/u);
    await selectText(page, 'canal is closed');
    await keyboard.press('3');
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-active': ['canal is closed'] });
  });

  await test.step('two brackets offer headlines and passages, which the keys choose', async () => {
    await open(page, /^Straits/u);
    await selectText(page, 'straits stay open');
    await keyboard.press('1');
    await keyboard.press('n');
    await expect(field).toBeFocused();
    await keyboard.type('**Compare**\n\n- with [[canal');
    await expect(offers.getByRole('option')).toHaveText([/Canal \[opinion\] closed/u, /^Annotation: canal is closed/u]);
    await keyboard.press('Escape');
    await expect(offers).toBeHidden();
    await expect(field).toBeFocused();
    await keyboard.type(' cl');
    await expect(offers).toBeHidden();
    for (let letter = 0; letter < '[[canal cl'.length; letter += 1) await keyboard.press('Backspace');
    await keyboard.type('[[canal');
    await expect(offers.getByRole('option').first()).toHaveAttribute('aria-selected', 'true');
    await keyboard.press('Enter');
    await expect(field).toHaveValue(
      /^\*\*Compare\*\*\n\n- with \[Canal \\\[opinion\\\] closed \\\*again\\\*\]\(aide:article\/[0-9a-z]{8}\)$/u,
    );
    await keyboard.type('\n- and [[is clo');
    await expect(offers.getByRole('option', { name: /^Annotation: canal is closed/u })).toBeVisible();
    await keyboard.press('Tab');
    // What was typed on before the last offers are here would be part of what is looked for.
    await expect(field).toHaveValue(/- and \[canal is closed\]\(aide:annotation\/[0-9a-z]+\)$/u);
    await keyboard.type('\n- <b>not</b> [a site](https://a.example/x)');
    await keyboard.press('Control+Enter');
    await expect(field).toBeHidden();
  });

  await test.step('the note is shown as it is meant', async () => {
    await expect(reader.locator('strong')).toHaveText('Compare');
    await expect(reader.locator('.shown-note li')).toHaveText([
      'with Canal [opinion] closed *again*',
      'and canal is closed',
      '<b>not</b> a site',
    ]);
    await noteLink('a site').click();
    await expect(page.getByRole('dialog', { name: 'Where this link leads' })).toContainText('https://a.example/x');
    await keyboard.press('Escape');
  });

  await test.step('a link leads to its article, which says what links to it, and back', async () => {
    await noteLink(/^Canal/u).focus();
    await keyboard.press('Enter');
    await expect(headline).toHaveText('Canal [opinion] closed *again*');
    await expect(linkedFrom.getByRole('button')).toHaveText([/^Straits stay openCompare with Canal/u]);
    await keyboard.press('b');
    await expect(headline).toHaveText('Straits stay open');
    await expect(back).toBeHidden();
    await noteLink('canal is closed').click();
    await expect.poll(() => painted(page)).toMatchObject({ 'annotation-active': ['canal is closed'] });
    await expect(reader.getByText('The canal is closed until further notice.')).toBeInViewport();
  });

  await test.step('what is deleted is said to be, and undo brings it back', async () => {
    await reader.getByRole('button', { name: 'Delete the annotation' }).click();
    await back.click();
    await expect(noteLink('canal is closed (This annotation was deleted)')).toBeVisible();
    await keyboard.press('Control+z');
    await expect(noteLink('canal is closed')).toHaveAccessibleName('canal is closed');
    await noteLink(/^Canal/u).click();
    await reader.getByRole('button', { name: 'Move to the trash' }).click();
    await open(page, /^Straits/u);
    await expect(noteLink(/In the trash/u)).toHaveCount(2);
    await keyboard.press('Control+z');
    await expect(noteLink(/In the trash/u)).toHaveCount(0);
  });

  await test.step('a link that is copied is pasted into a note', async () => {
    await reader.getByRole('button', { name: 'Copy a link to this article' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'A link to the article was copied' })).toBeVisible();
    await open(page, /^Canal/u);
    await expect(linkedFrom.getByRole('button')).toHaveCount(1);
    await keyboard.press(']');
    await keyboard.press('n');
    await keyboard.press('Control+v');
    await expect(field).toHaveValue(/^\[Straits stay open\]\(aide:article\/[0-9a-z]{8}\)$/u);
    await keyboard.press('Control+Enter');
    await noteLink('Straits stay open').click();
    await expect(linkedFrom.getByRole('button', { name: /^Canal/u })).toBeVisible();
  });
});

async function open(page: Page, article: RegExp): Promise<void> {
  await page.getByRole('listbox', { name: 'All articles' }).getByRole('option', { name: article }).click();
}
