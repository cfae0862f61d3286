import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../../preload/contract/imports.ts';
import type { PairDecision } from '../../../../preload/contract/pairs.ts';
import { createAnnotation, listAnnotations } from '../../../../main/storage/annotations.ts';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { libraryCounts } from '../../../../main/storage/library.ts';
import { importedArticles } from '../../../../main/storage/import-report.ts';
import { listOutcomes } from '../../../../main/storage/imports.ts';
import { comparePair } from '../../../../main/storage/pair-comparison.ts';
import { decidePair, listOpenPairs, versionsOf } from '../../../../main/storage/pairs.ts';
import { orchards, strait, straitCorrected, straitReprinted } from '../../../support/near-stories.ts';
import { fromFile, readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

type Filed = Extract<ImportOutcome, { readonly kind: 'filed' }>;

const reprint = readArticle('Pilots end their strike', straitReprinted);

function atAddress(texts: readonly string[], url = 'https://courier.example/strait') {
  return readArticle('Strait open again', texts, { fields: { url: fromFile(url) } });
}

async function filed(archive: TestArchive, bytes: string, article: ReturnType<typeof readArticle>): Promise<Filed> {
  const [outcome] = await archive.file(bytes, [article]);
  if (outcome?.kind !== 'filed') throw new Error(`not filed: ${JSON.stringify(outcome)}`);
  return outcome;
}

/** An archive with a pair that waits for a decision. */
async function withPair() {
  const archive = testArchive();
  const first = await filed(archive, 'one', atAddress(strait));
  const second = await filed(archive, 'two', reprint);
  const [pair] = listOpenPairs(archive.db, 0, 10).pairs;
  if (pair === undefined) throw new Error('no pair');
  const decide = (decision: PairDecision | null) => decidePair(archive.db, pair.id, decision);
  return { ...archive, first, second, pair, decide };
}

describe('a text that is nearly the same as one in the archive', () => {
  it('is filed, and the pair waits for a decision', async () => {
    const { db, importId, first, second, pair } = await withPair();
    expect(second).toMatchObject({ nearSame: first.id, versionOf: null });
    expect(pair).toMatchObject({ kind: 'near-same', decision: null, decidedAt: null });
    expect(pair.contained).toBeGreaterThan(0.8);
    expect([pair.first.id, pair.second.id]).toEqual([first.id, second.id]);
    expect(libraryCounts(db)).toMatchObject({ all: 2, openPairs: 1 });
    expect(listOutcomes(db, importId, 'filed', 0, 10).outcomes).toEqual([first, second]);
    expect(importedArticles(db, importId)).toMatchObject([{ nearSame: null }, { nearSame: first.id }]);
  });

  it('is paired with the one that is most like it, and with none in the trash', async () => {
    const archive = await withPair();
    const copy = readArticle('Strike ends', straitReprinted.slice(0, 4));
    expect(await filed(archive, 'three', copy)).toMatchObject({ nearSame: archive.second.id });
    trashArticles(archive.db, [archive.first.id, archive.second.id]);
    const other = readArticle('Over', [...straitReprinted.slice(0, 4), 'The ferry left first.']);
    expect(await filed(archive, 'four', other)).not.toMatchObject({ nearSame: archive.first.id });
    expect(listOpenPairs(archive.db, 0, 10).total).toBe(1);
  });

  it('is no other story, and no short text', async () => {
    const archive = testArchive();
    await filed(archive, 'one', readArticle('Strait', strait));
    expect(await filed(archive, 'two', readArticle('Orchards', orchards))).toMatchObject({ nearSame: null });
    expect(await filed(archive, 'three', readArticle('Strait', strait.slice(0, 1)))).toMatchObject({ nearSame: null });
  });
});

describe('decidePair', () => {
  it('lays the second into the trash when they are the same, with its annotations, and brings it back', async () => {
    const { db, first, second, decide } = await withPair();
    createAnnotation(db, second.id, 0, 8, { colour: 'blue', note: 'place line', tags: [] });
    expect(decide('same')).toMatchObject({ decision: 'same', second: { annotations: 1 } });
    expect(libraryCounts(db)).toMatchObject({ all: 1, trash: 1, openPairs: 0 });
    expect(getArticle(db, first.id).trashedAt).toBeNull();
    expect(decide(null)).toMatchObject({ decision: null, decidedAt: null });
    expect(libraryCounts(db)).toMatchObject({ all: 2, trash: 0, openPairs: 1 });
    expect(listAnnotations(db, second.id)).toHaveLength(1);
  });

  it('is never asked again, also when the second comes in once more', async () => {
    const { db, file, first, second, decide } = await withPair();
    decide('separate');
    expect(await file('two', [reprint])).toMatchObject([{ kind: 'duplicate', match: 'bytes', id: second.id }]);
    expect(await file('two, saved again', [reprint])).toMatchObject([{ kind: 'duplicate', match: 'text' }]);
    expect(libraryCounts(db).openPairs).toBe(0);
    decide('same');
    expect(await file('two', [reprint])).toMatchObject([{ kind: 'duplicate', id: first.id, isTrashed: false }]);
    expect(await file('two, a third time', [reprint])).toMatchObject([{ kind: 'duplicate', id: first.id }]);
    expect(getArticle(db, first.id).clippings).toHaveLength(2);
    expect(libraryCounts(db).openPairs).toBe(0);
  });

  it('knows the files of what was the same also after that is deleted for good', async () => {
    const { db, file, originals, first, second, decide } = await withPair();
    decide('same');
    destroyArticles(db, originals, [second.id]);
    expect(await file('two', [reprint])).toMatchObject([{ kind: 'duplicate', match: 'bytes', id: first.id }]);
    expect(getArticle(db, first.id).clippings).toHaveLength(2);
  });

  it('makes versions, which lead to each other', async () => {
    const { db, first, second, decide } = await withPair();
    decide('version');
    const { articles, pairs } = versionsOf(db, second.id);
    expect(articles.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(pairs).toMatchObject([{ decision: 'version' }]);
    decide('separate');
    expect(versionsOf(db, first.id)).toMatchObject({ articles: [{ id: first.id }], pairs: [] });
  });

  it('refuses a pair that is not there', async () => {
    const { db, pair, first, originals } = await withPair();
    destroyArticles(db, originals, [first.id]);
    expect(() => decidePair(db, pair.id, 'same')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(() => comparePair(db, pair.id)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('another text at the same address', () => {
  it('is filed as a version, and is not asked about', async () => {
    const archive = testArchive();
    const first = await filed(archive, 'one', atAddress(strait));
    const second = await filed(archive, 'two', atAddress(straitCorrected, 'http://www.courier.example/strait/?ref=x'));
    expect(second).toMatchObject({ versionOf: first.id, nearSame: null });
    const third = await filed(archive, 'three', atAddress(orchards));
    expect(third).toMatchObject({ versionOf: first.id });
    expect(libraryCounts(archive.db)).toMatchObject({ all: 3, openPairs: 0 });
    const { articles, pairs } = versionsOf(archive.db, second.id);
    expect(articles.map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
    const version = { kind: 'same-address', decision: 'version' };
    expect(pairs).toMatchObject([version, version]);
  });

  it('is already here when one of the versions has it, but for trifles', async () => {
    const archive = testArchive();
    await filed(archive, 'one', atAddress(strait));
    const second = await filed(archive, 'two', atAddress(straitCorrected));
    const again = atAddress(straitCorrected.map((text) => text.replace('said that', 'said')));
    expect(await archive.file('three', [again])).toMatchObject([
      { kind: 'duplicate', match: 'address', id: second.id },
    ]);
  });

  it('is not filed again when what was there was thrown away', async () => {
    const archive = testArchive();
    const { id } = await filed(archive, 'one', atAddress(strait));
    trashArticles(archive.db, [id]);
    expect(await archive.file('two', [atAddress(straitCorrected)])).toMatchObject([
      { kind: 'duplicate', match: 'address', id, isTrashed: true },
    ]);
  });

  it('shows how it differs: the numbers, and the fields that are not the same', async () => {
    const archive = testArchive();
    await filed(archive, 'one', atAddress(strait));
    const corrected = atAddress(straitCorrected);
    const second = await filed(archive, 'two', {
      ...corrected,
      fields: { ...corrected.fields, author: fromFile('A. Lund') },
    });
    const [pair] = versionsOf(archive.db, second.id).pairs;
    if (pair === undefined) throw new Error('no pair');
    const { title, fields, text } = comparePair(archive.db, pair.id);
    expect(title).toEqual([{ kind: 'same', text: 'Strait open again' }]);
    expect(fields).toEqual([{ name: 'author', runs: [{ kind: 'added', text: 'A. Lund' }] }]);
    expect(text).toContainEqual({ kind: 'removed', text: '212' });
    expect(text).toContainEqual({ kind: 'added', text: '221' });
  });
});

describe('a mere reference', () => {
  const reference = (title: string, url: string | null) => {
    const article = readArticle(title, [], {
      fields: url === null ? {} : { url: fromFile(url) },
      sources: { warnings: [{ code: 'no-text', detail: null }] },
    });
    return { ...article, words: 0 };
  };

  it('is completed by the text that comes from its address later', async () => {
    const archive = testArchive();
    const { id } = await filed(archive, 'list', reference('To read: strait', 'https://courier.example/strait'));
    const clip = atAddress(strait);
    const fields = { ...clip.fields, outlet: fromFile('Harbour Courier') };
    expect(await filed(archive, 'page', { ...clip, fields })).toMatchObject({
      id,
      title: 'To read: strait',
      versionOf: null,
    });
    const article = getArticle(archive.db, id);
    expect(article).toMatchObject({ title: 'To read: strait', outlet: 'Harbour Courier', warnings: [] });
    expect(article.words).toBeGreaterThan(100);
    expect(article.body).toEqual(clip.body);
    expect(article.clippings).toHaveLength(2);
    expect(libraryCounts(archive.db)).toMatchObject({ all: 1, openPairs: 0 });
    expect(await filed(archive, 'reprint', reprint)).toMatchObject({ nearSame: id });
  });

  it('adds nothing to an article of its address', async () => {
    const archive = testArchive();
    const { id } = await filed(archive, 'page', atAddress(strait));
    expect(await archive.file('list', [reference('Strait', 'https://courier.example/strait')])).toMatchObject([
      { kind: 'duplicate', match: 'address', id },
    ]);
  });

  it('is another than the next one without an address, and known by its headline when it comes again', async () => {
    const archive = testArchive();
    const first = await filed(archive, 'one', reference('On straits', null));
    await filed(archive, 'two', reference('On canals', null));
    expect(await archive.file('three', [reference('On straits', null)])).toMatchObject([
      { kind: 'duplicate', match: 'text', id: first.id },
    ]);
  });
});
