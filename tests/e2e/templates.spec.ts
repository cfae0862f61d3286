import { expect } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import { AxeBuilder } from '@axe-core/playwright';
import { fileArticles } from '../support/e2e-files.ts';
import { openSettings } from '../support/e2e-settings.ts';
import { selectText } from '../support/e2e-text.ts';
import { test } from '../support/e2e-window.ts';

test('a template is written, told what is wrong with it, kept, exported by, taken back and deleted', async ({
  page,
  restart,
}) => {
  const { keyboard } = page;
  await fileArticles(page, [
    {
      title: 'Straits *stay* open',
      text: 'The straits stay open.',
      outlet: 'Harbour Courier',
      published: '2024-05-03',
    },
    { title: 'Canal closed', text: 'The canal is closed.' },
  ]);
  await page.getByRole('option', { name: /^Straits/u }).click();
  await selectText(page, 'straits stay open');
  await keyboard.press('1');
  await expect(page.getByRole('button', { name: /^straits stay open/u })).toBeVisible();

  const settings = page.getByRole('dialog', { name: 'Settings' });
  const editor = page.getByRole('dialog', { name: 'New note template' });
  const preview = editor.getByRole('region', { name: 'Preview of the template' });
  const note = editor.getByRole('textbox', { name: 'Note', exact: true });

  await test.step('it is previewed on a real article, and mistakes are named with their lines', async () => {
    await openSettings(page);
    await settings.getByRole('button', { name: 'New template…' }).click();
    await expect(preview).toContainText('2024-05-03 Harbour Courier - Straits stay open.md');
    await expect(preview).toContainText('> straits stay open[^');
    await note.fill('---\ntitle: {{title}}\n---\n# {{tilte}}\n{{#annotations}}\n');
    await expect(preview).toContainText('Line 5: “annotations” is opened and not closed');
    await note.fill('---\ntitle: {{title}}\n---\n# {{tilte}}\n');
    await expect(preview).toContainText('Line 4: no field is called “tilte”; there is “title”.');
    await editor.getByRole('textbox', { name: 'Name', exact: true }).fill('Cards');
    await editor.getByRole('button', { name: 'Save' }).click();
    await expect(editor).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
  });

  await test.step('a file can be chosen, which takes nothing that is typed while it is read, and what is right is kept', async () => {
    await page.evaluate(() => {
      const read = Blob.prototype.text;
      Blob.prototype.text = async function slowly(): Promise<string> {
        await new Promise((resolve) => window.addEventListener('is-read', resolve, { once: true }));
        return read.call(this);
      };
    });
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      editor.getByRole('button', { name: 'Take it from a file…' }).click(),
    ]);
    await chooser.setFiles({
      name: 'card.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(
        '---\ntitle: {{title}}\n---\n# {{title}}\n\n{{#annotations}}\n- “{{quote}}”\n{{/annotations}}\n',
      ),
    });
    await editor.getByRole('textbox', { name: 'Name of the file' }).fill('Card {{title}}');
    await page.evaluate(() => window.dispatchEvent(new Event('is-read')));
    await expect(note).toHaveValue(/“\{\{quote\}\}”/u);
    await expect(preview).toContainText('Card Straits stay open.md');
    await editor.getByRole('button', { name: 'Save' }).click();
    await expect(editor).toBeHidden();
    await expect(settings.getByText('Cards')).toBeVisible();
    await restart();
  });

  await test.step('notes come out by it', async () => {
    await page.getByRole('button', { name: 'Export this list' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByRole('radio', { name: 'By a template', exact: true }).check();
    await dialog.getByRole('button', { name: 'Template: The shipped template' }).click();
    await page.getByRole('menuitem', { name: 'Cards' }).click();
    await expect(dialog.getByRole('region', { name: 'Preview of the first articles' })).toContainText(
      '- “straits stay',
    );
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Download' }).click(),
    ]);
    const files = unzipSync(await readFile(await download.path()));
    expect(Object.keys(files).toSorted()).toEqual(['Card Canal closed.md', 'Card Straits stay open.md']);
    expect(Buffer.from(files['Card Straits stay open.md'] ?? []).toString('utf8')).toBe(
      '---\ntitle: "Straits *stay* open"\n---\n# Straits \\*stay\\* open\n\n- “straits stay open”\n',
    );
    await page.getByRole('button', { name: 'Done' }).click();
  });

  await test.step('it is deleted, and that is taken back', async () => {
    await openSettings(page);
    await settings.getByRole('button', { name: 'Delete “Cards”' }).click();
    await expect(settings.getByText('Cards')).toBeHidden();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(settings.getByText('Cards')).toBeVisible();
  });
});
