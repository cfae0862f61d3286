import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canalPage } from '../../support/made-articles.ts';
import { dataAddress, pngOf } from '../../support/made-pictures.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse, type TestHouse } from '../../support/test-house.ts';

/** Words that are in nothing else. An index may keep a word without its first letters, which it has in common with another. */
const marked = {
  title: 'qartitlezwv',
  text: 'xubtextokqj',
  address: 'vyxaddresskz',
  note: 'jivnotewqqx',
  tag: 'wegtaggedkxz',
  tagOfNote: 'yontagnotezj',
  file: 'zulfilenamewk',
  picture: 'kimpicturexq',
} as const;

const tailOf = (word: string): string => word.slice(3);

/** Which of the words are in which files below a folder, as `archive.sqlite: text`. */
function found(folder: string, leaveOut: readonly string[] = []): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
    const path = join(folder, name);
    if (leaveOut.some((other) => name.startsWith(other)) || !statSync(path).isFile()) return [];
    const bytes = readFileSync(path).toString('latin1').toLowerCase();
    return Object.entries(marked).flatMap(([what, word]) => (bytes.includes(tailOf(word)) ? [`${name}: ${what}`] : []));
  });
}

async function bringInMarked(house: TestHouse, folder: string): Promise<string> {
  const page = join(folder, `${marked.file}.html`);
  const head = `<link rel="canonical" href="https://harbour.example/${marked.address}">`;
  const picture = `<img alt="${marked.picture}" src="${dataAddress(pngOf(640, 400))}">`;
  const html = canalPage({
    head,
    between: `<p>The ${marked.text} was seen at the northern lock by all.</p>${picture}`,
  });
  writeFileSync(page, html.replaceAll('Canal pilots end their strike', `Pilots end ${marked.title}`));
  const end = await house.bringIn(page);
  const [outcome] = await house.outcomes(end.id, 'filed');
  if (outcome?.kind !== 'filed') throw new Error('the page was not filed');
  const articleId = outcome.id;
  await house.call('articles.tag', { ids: [articleId], add: [marked.tag], remove: [] });
  await house.call('annotations.quote', {
    articleId,
    exact: marked.text,
    colour: 'yellow',
    note: `says ${marked.note}`,
    tags: [marked.tagOfNote],
  });
  return articleId;
}

async function bringInOthers(house: TestHouse, folder: string): Promise<void> {
  const file = join(folder, 'others.jsonl');
  const lines = Array.from({ length: 20 }, (_, number) =>
    JSON.stringify({
      title: `Ferry ${number}`,
      text: `The ferry ${number} sails at dawn. `.repeat(40),
      url: `https://ferry.example/${number}`,
      tags: [`ferry ${number % 3}`],
    }),
  );
  writeFileSync(file, lines.join('\n'));
  await house.bringIn(file);
}

test('of an article that is deleted for good no word is left in any file of the archive, nor, if asked, in its backups', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const outside = temporaryFolder();
  const first = await testHouse(folder, 'window');
  const id = await bringInMarked(first, outside);
  await bringInOthers(first, outside);
  await first.house.close();

  const second = await testHouse(folder, 'window');
  const { hits } = await second.call('search.run', {
    query: marked.note,
    shelf: { kind: 'all' },
    sort: 'newest',
    offset: 0,
    limit: 5,
  });
  const ids = hits.map((hit) => hit.id);
  expect(ids).toEqual([id]);
  for (const one of ids) await second.call('articles.correct', { id: one, field: 'outlet', value: 'Elsewhere' });
  await second.call('articles.trash', { ids });
  await second.house.archive.ask('index.settle', null);
  const before = found(folder);
  for (const what of Object.keys(marked)) expect(before.join('\n')).toContain(`: ${what}`);
  expect(before.join('\n')).toMatch(/^index\.sqlite[^\n]*: text$/m);

  const remains = await second.call('articles.remains', { ids });
  expect(remains).toMatchObject({ backups: [{ reason: 'closing' }], draftQuotes: 0, sharedOriginals: 0 });
  await second.call('articles.destroy', { ids });
  await second.house.archive.ask('index.scrub', null);
  expect(found(folder, ['backups'])).toEqual([]);
  expect(await second.call('archive.verify', {})).toMatchObject({ articles: 20, images: 0, problems: [] });

  expect(found(folder)).not.toEqual([]);
  await second.call('backups.replace', { names: remains.backups.map(({ name }) => name) });
  expect(found(folder)).toEqual([]);
  expect(await second.call('articles.remains', { ids })).toMatchObject({ backups: [] });
  expect((await second.call('backups.list', {})).backups).toMatchObject([{ holds: { articles: 20 } }]);
}, 60_000);

test('what was deleted for good shortly before the end is taken out of the index at the next start', async () => {
  const folder = join(temporaryFolder(), 'archive');
  const first = await testHouse(folder);
  await bringInMarked(first, temporaryFolder());
  const { hits } = await first.call('search.run', {
    query: marked.text,
    shelf: { kind: 'all' },
    sort: 'newest',
    offset: 0,
    limit: 5,
  });
  await first.call('articles.destroy', { ids: hits.map(({ id }) => id) });
  await first.house.close();
  const second = await testHouse(folder);
  await second.house.archive.ask('index.scrub', null);
  expect(found(folder, ['backups'])).toEqual([]);
}, 60_000);
