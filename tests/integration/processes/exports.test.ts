import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { exportFormats } from '../../../preload/contract/exports.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { articlesIn } from '../../support/read-parts.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

it('what was imported and marked goes out in every format, whole, with its original for Zotero, and nothing stays behind', async () => {
  const { house, call, bringIn, outcomes } = await testHouse(temporaryFolder());
  const pages = folderOfPages(temporaryFolder(), 2);
  const { id: importId } = await bringIn(pages);
  const [first, second] = (await outcomes(importId, 'filed')).flatMap((outcome) => ('id' in outcome ? [outcome] : []));
  if (first === undefined || second === undefined) throw new Error('the pages were not filed');
  const exact = 'put paragraph 4 of its draft';
  await call('annotations.quote', {
    articleId: first.id,
    exact,
    colour: 'blue',
    note: '*cf.* Belgrade',
    tags: ['drafts'],
  });

  const folder = temporaryFolder();
  const write = (format: (typeof exportFormats)[number]) =>
    house.archive.ask('export.write', {
      selection: { kind: 'all' },
      format,
      folder: join(folder, format),
      isPacked: false,
    });
  for (const format of exportFormats) {
    const report = await write(format);
    expect(report).toMatchObject({ articles: 2, annotations: 1, place: join(folder, format) });
    expect(report.files.filter((file) => statSync(join(folder, format, file)).size === 0)).toEqual([]);
    expect(readdirSync(join(folder, format)).filter((name) => name.startsWith('.'))).toEqual([]);
  }

  const articles = await Promise.all([first, second].map(({ id }) => call('articles.get', { id })));
  const filed = new Set(articles.map(({ title }) => title));
  const text = (format: string, name: string): string => readFileSync(join(folder, format, name), 'utf8');
  for (const format of ['csl-json', 'ris', 'biblatex', 'bibtex'] as const) {
    const [name = ''] = readdirSync(join(folder, format));
    const read = await articlesIn(name, text(format, name));
    const titles = read.map(({ fields }) => fields.title?.value ?? '');
    expect(new Set(titles)).toEqual(filed);
  }
  expect(text('csv', 'Aide-memoire annotations.csv')).toContain(`"${exact}","*cf.* Belgrade","drafts"`);
  expect(text('jsonld', 'Aide-memoire annotations.jsonld')).toContain(`"exact":"${exact}"`);

  const zotero = join(folder, 'zotero', 'Aide-memoire for Zotero', 'files');
  const [place = ''] = readdirSync(zotero).filter((name) => name.startsWith(first.id));
  const [copy = ''] = readdirSync(join(zotero, place));
  expect(readFileSync(join(zotero, place, copy))).toEqual(readFileSync(first.file));

  const { files } = await write('ris');
  expect(files).toEqual(['Aide-memoire references (2).ris']);
});
