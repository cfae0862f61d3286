import { expect, test } from 'vitest';
import {
  createAnnotation,
  deleteAnnotation,
  listAnnotations,
  restoreAnnotation,
} from '../../../../main/storage/annotations.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { originalOf, replaceText, swapText } from '../../../../main/storage/reread.ts';
import { listPassages } from '../../../support/listed-passages.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const mark = { colour: 'green', note: 'compare 1956', tags: [] } as const;
const paragraphs = [
  'Advertisement: read our newsletter on the straits.',
  'The straits stay open to all who keep the treaty of 1936.',
  'Nobody on either side objected to the wording of the note.',
];

async function filed() {
  const archive = testArchive();
  const [outcome] = await archive.file('bytes', [readArticle('Straits', paragraphs)]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  const { id } = outcome;
  const text = paragraphs.join('\n');
  const annotate = (words: string) =>
    createAnnotation(archive.db, id, text.indexOf(words), text.indexOf(words) + words.length, mark);
  return { ...archive, id, annotate };
}

test('an article read again has the new text, its annotations carried over, and counted', async () => {
  const { db, id, annotate } = await filed();
  const open = annotate('The straits stay open to all');
  annotate('read our newsletter');
  annotate('the wording of the note');
  const read = readArticle('Straits', [paragraphs[1] ?? '', 'Nobody on either side objected to a wording in a note.']);
  const carried = await replaceText(db, id, JSON.stringify(read));
  expect(carried).toEqual({ isChanged: true, standing: 1, uncertain: 1, orphaned: 1 });
  expect(getArticle(db, id).body).toEqual(read.body);
  const [first] = listAnnotations(db, id);
  expect(first).toMatchObject({ id: open.id, state: 'anchored', selectors: { position: { start: 0, end: 28 } } });
});

test('the text before comes back, with every annotation where it was, and the new one after that', async () => {
  const { db, id, annotate } = await filed();
  for (const words of ['read our newsletter', 'stay open to all who', 'wording']) annotate(words);
  const before = listPassages(db, id).map(({ selectors, state }) => ({ selectors, state }));
  const { body } = getArticle(db, id);
  const read = readArticle('Straits', paragraphs.slice(1));
  await replaceText(db, id, JSON.stringify(read));
  expect(swapText(db, id)).toEqual({ isChanged: true, standing: 3, uncertain: 0, orphaned: 0 });
  expect(getArticle(db, id).body).toEqual(body);
  expect(listPassages(db, id).map(({ selectors, state }) => ({ selectors, state }))).toEqual(before);
  swapText(db, id);
  expect(getArticle(db, id).body).toEqual(read.body);
});

test('a deleted annotation is carried over too, and can be restored', async () => {
  const { db, id, annotate } = await filed();
  const made = annotate('stay open to all who keep the treaty');
  deleteAnnotation(db, made.id);
  await replaceText(db, id, JSON.stringify(readArticle('Straits', paragraphs.slice(1))));
  expect(restoreAnnotation(db, made.id)).toMatchObject({ state: 'anchored', selectors: { position: { start: 12 } } });
});

test('what is read just as it is changes nothing, and what is read as nothing is refused', async () => {
  const { db, id } = await filed();
  expect(await replaceText(db, id, JSON.stringify(readArticle('Straits', paragraphs)))).toMatchObject({
    isChanged: false,
  });
  expect(() => swapText(db, id)).toThrow('no former text');
  await expect(replaceText(db, id, JSON.stringify(readArticle('Straits', [])))).rejects.toThrow('no article');
  expect(originalOf(db, id)).toMatchObject({ part: 0 });
});
