import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { plainOptions } from '../../../preload/contract/exports.ts';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import { tryStyleFile } from '../../../main/processes/style-trial.ts';
import { bracketStyle, endlessMacros, ownStyle } from '../../support/own-styles.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

async function fileOf(csl: string | Uint8Array): Promise<string> {
  const path = join(temporaryFolder(), 'style.csl');
  await writeFile(path, csl);
  return path;
}

/** Adds a style as a window does that has chosen its file. */
async function add({ house, call }: TestHouse, csl: string | Uint8Array) {
  return call('citations.addStyle', { source: house.admit(await fileOf(csl)) });
}

async function filed({ bringIn, call }: TestHouse) {
  const file = join(temporaryFolder(), 'articles.jsonl');
  const article = {
    title: 'The <i>ferry</i> sails',
    text: 'It sails at dawn.',
    outlet: 'Gazette',
    published: '2024-05-03',
  };
  await writeFile(file, JSON.stringify({ ...article, url: 'https://gazette.example/ferry' }));
  await bringIn(file);
  const list = { query: 'ferry', shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 1 } as const;
  const [hit] = (await call('search.run', list)).hits;
  if (hit === undefined) throw new Error('the ferry was not found');
  return hit.id;
}

test('an added style is cited by everywhere, outlives the program, and can be taken away and brought back', async () => {
  const archive = join(temporaryFolder(), 'archive');
  const first = await testHouse(archive);
  const { call } = first;
  const article = await filed(first);
  const style = await add(first, ownStyle());
  expect(style).toMatchObject({ title: 'Guillemets', kind: 'note' });
  expect(await add(first, ownStyle())).toEqual(style);
  const words = '«The <i>ferry</i> sails» [Gazette]';
  const cited = async ({ call: ask }: TestHouse): Promise<string> => (await ask('citations.cite', { article })).text;
  await call('citations.choose', { style: style.id });
  expect(await call('citations.style', {})).toEqual({ style: style.id, added: [style] });
  expect(await cited(first)).toBe(words);
  const preview = { selection: { kind: 'all' }, format: 'docx', options: plainOptions } as const;
  expect(await call('exports.preview', preview)).toMatchObject({ notes: [words] });
  const { id: dossier } = await call('dossiers.create', { name: 'Ferries' });
  const { id: annotation } = await call('annotations.create', {
    articleId: article,
    start: 0,
    end: 8,
    colour: 'blue',
    note: '',
    tags: [],
  });
  await call('drafts.add', { dossier, after: null, pieces: [{ kind: 'quote', annotation }] });
  expect((await call('drafts.get', { dossier })).pieces).toMatchObject([{ citation: words }]);

  await first.house.close();
  const second = await testHouse(archive);
  expect(await cited(second)).toBe(words);
  await second.call('citations.removeStyle', { id: style.id });
  expect(await second.call('citations.style', {})).toEqual({ style: 'chicago-notes-18', added: [] });
  expect(await cited(second)).toContain('May 3, 2024');
  await second.call('citations.restoreStyle', { id: style.id });
  expect(await cited(second)).toBe(words);
});

test('a style with a list of works gives its entry, in words that are British where its language is not shipped', async () => {
  const house = await testHouse(join(temporaryFolder(), 'archive'));
  const article = await filed(house);
  const brackets = await add(house, bracketStyle.replace('class=', 'default-locale="pt-BR" class='));
  expect(brackets.kind).toBe('in-text');
  await house.call('citations.choose', { style: brackets.id });
  const { text } = await house.call('citations.cite', { article });
  expect(text).toMatch(/^• The <i>ferry<\/i> sails, \d{1,2} [A-Z][a-z]+ \d{4}$/u);
  const german = await add(
    house,
    bracketStyle.replace('class=', 'default-locale="de-AT" class=').replace('accessed', 'issued'),
  );
  await house.call('citations.choose', { style: german.id });
  expect((await house.call('citations.cite', { article })).text).toBe('• The <i>ferry</i> sails, 3. Mai 2024');
});

test('what is no style that can be used is refused with a reason, changes nothing, and leaves the archive answering', async () => {
  const house = await testHouse(join(temporaryFolder(), 'archive'));
  const parent = ownStyle({ info: '<link href="http://www.zotero.org/styles/apa" rel="independent-parent"/>' });
  await expect(add(house, parent)).rejects.toMatchObject({ code: 'style-dependent', details: { parent: 'apa' } });
  await expect(add(house, '%PDF-1.7')).rejects.toMatchObject({ code: 'style-not-csl' });
  await expect(add(house, new Uint8Array([0xff, 0xfe, 0x3c, 0x00]))).rejects.toMatchObject({ code: 'style-not-csl' });
  await expect(add(house, endlessMacros)).rejects.toMatchObject({ code: 'style-too-large' });
  await expect(add(house, 'x'.repeat(1024 * 1024 + 1))).rejects.toMatchObject({ code: 'style-too-large' });
  await expect(add(house, ownStyle({ layout: '<text macro="gone" prefix="("/>' }))).rejects.toMatchObject({
    code: 'style-fails',
  });
  await expect(add(house, ownStyle({ layout: '' }))).rejects.toMatchObject({ code: 'style-fails' });
  const gone = house.house.admit(join(temporaryFolder(), 'gone.csl'));
  await expect(house.call('citations.addStyle', { source: gone })).rejects.toMatchObject({ code: 'file-not-readable' });
  await expect(house.call('citations.addStyle', { source: gone })).rejects.toMatchObject({ code: 'not-found' });
  expect(await house.call('citations.style', {})).toEqual({ style: 'chicago-notes-18', added: [] });
});

test('a trial that takes too long is ended', async () => {
  await expect(tryStyleFile(forkCarrier, await fileOf(ownStyle()), 1)).rejects.toMatchObject({ code: 'style-fails' });
});

test('bytes that a browser sent are gone once their style is kept', async () => {
  const archive = join(temporaryFolder(), 'archive');
  const { house, call } = await testHouse(archive);
  const { source, path } = house.stage('mine.csl');
  await writeFile(path, ownStyle({ title: '<b>Mine</b>'.replaceAll('<', '&lt;') }));
  expect(await call('citations.addStyle', { source })).toMatchObject({ title: '<b>Mine</b>' });
  expect(await readdir(join(archive, 'incoming'))).toEqual([]);
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
});
