import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, vi } from 'vitest';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { orchards, strait, straitCorrected, straitReprinted } from '../../support/near-stories.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const folder = temporaryFolder;

function pageOf(title: string, address: string, texts: readonly string[]): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title><link rel="canonical" href="https://${address}"></head>
    <body><article><h1>${title}</h1>${texts.map((text) => `<p>${text}</p>`).join('')}</article></body></html>`;
}

/** Pages in a folder, and the path of each. */
function pagesIn(where: string) {
  const write = (name: string, page: string): string => {
    writeFileSync(join(where, name), page);
    return join(where, name);
  };
  return {
    first: write('strait.html', pageOf('Strait open again', 'courier.example/strait', strait)),
    reprint: write('pilots.html', pageOf('Pilots end their strike', 'post.example/pilots', straitReprinted)),
    corrected: write('strait-2.html', pageOf('Strait open again', 'm.courier.example/strait?ref=x', straitCorrected)),
    other: write('orchards.html', pageOf('Apricots early', 'post.example/apricots', orchards)),
  };
}

describe('pages that are nearly the same', () => {
  it('are filed, compared and decided on, and the decision can be taken back', async () => {
    const { call, bringIn, outcomes } = await testHouse(folder());
    const pages = pagesIn(folder());
    expect(await bringIn(pages.first, pages.other)).toMatchObject({ filed: 2 });
    const { id } = await bringIn(pages.reprint);
    const [second] = await outcomes(id);
    expect(second).toMatchObject({ kind: 'filed', versionOf: null });

    const { total, pairs } = await call('pairs.list', { offset: 0, limit: 10 });
    expect(total).toBe(1);
    const [pair] = pairs;
    if (pair === undefined || second?.kind !== 'filed') throw new Error('no pair');
    expect(pair.second.id).toBe(second.id);
    expect(pair.first.id).toBe(second.nearSame);
    const { text, fields } = await call('pairs.compare', { pair: pair.id });
    expect(text).toContainEqual({ kind: 'added', text: 'MERIDIAN – ' });
    expect(fields.map(({ name }) => name)).toContain('url');

    await call('pairs.decide', { pair: pair.id, decision: 'same' });
    expect(await call('library.counts', {})).toMatchObject({ all: 2, trash: 1, openPairs: 0 });
    expect(await bringIn(pages.reprint)).toMatchObject({ filed: 0, duplicates: 1 });
    await call('pairs.decide', { pair: pair.id, decision: null });
    expect(await call('library.counts', {})).toMatchObject({ all: 3, trash: 0, openPairs: 1 });
    expect((await call('archive.verify', {})).problems).toEqual([]);
  });

  it('are versions when they come from one address', async () => {
    const { call, bringIn, outcomes } = await testHouse(folder());
    const pages = pagesIn(folder());
    await bringIn(pages.first);
    const [second] = await outcomes((await bringIn(pages.corrected)).id);
    if (second?.kind !== 'filed' || second.versionOf === null) throw new Error('no version');
    const { articles } = await call('articles.versions', { id: second.versionOf });
    expect(articles.map(({ id }) => id)).toEqual([second.versionOf, second.id]);
    expect(await call('library.counts', {})).toMatchObject({ all: 2, openPairs: 0 });
  });

  it('are found in an archive of an earlier version too, when it is open', async () => {
    const archive = folder();
    const pages = pagesIn(folder());
    const before = await testHouse(archive);
    await before.bringIn(pages.first);
    await before.bringIn(pages.reprint);
    await before.house.close();
    const db = new Database(archivePaths(archive).archive);
    db.exec(/* sql */ `DELETE FROM article_pairs; DELETE FROM sketches; UPDATE sketching SET waiting_to = 2`);
    db.close();

    const { call } = await testHouse(archive);
    await vi.waitFor(
      async () => expect(await call('pairs.list', { offset: 0, limit: 10 })).toMatchObject({ total: 1 }),
      { timeout: 60_000, interval: 100 },
    );
  });

  it('are nothing a window can name otherwise than by the names it was given', async () => {
    const { house } = await testHouse(folder());
    const bad = [
      ['pairs.decide', { pair: '1 OR 1', decision: 'same' }],
      ['pairs.decide', { pair: 'abcdefgh', decision: 'merge' }],
      ['pairs.list', { offset: 0, limit: 100_000 }],
      ['pairs.compare', {}],
    ] as const;
    for (const [name, input] of bad) {
      expect(await house.answer(name, input)).toMatchObject({ ok: false, failure: { code: 'bad-input' } });
    }
    expect(await house.answer('pairs.compare', { pair: 'abcdefgh' })).toMatchObject({
      ok: false,
      failure: { code: 'not-found' },
    });
  });
});
