import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { trashArticles } from '../../../../main/storage/article-changes.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import {
  addToDossier,
  createDossier,
  deleteDossier,
  dossierNamed,
  listDossiers,
  removeFromDossier,
  renameDossier,
  restoreDossier,
} from '../../../../main/storage/dossiers.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

async function withArticles(): Promise<TestArchive & { readonly ids: readonly ArticleId[] }> {
  const archive = testArchive();
  const parts = ['Suez', 'Aden'].map((title, index) => readArticle(title, [`News of ${title}.`], { part: index + 1 }));
  const outcomes = await archive.file('lines', parts);
  return { ...archive, ids: outcomes.flatMap((outcome) => (outcome.kind === 'filed' ? [outcome.id] : [])) };
}

describe('a dossier', () => {
  it('holds articles that may lie in others too, and counts those outside the trash', async () => {
    const { db, ids } = await withArticles();
    const suez = ids.slice(0, 1);
    const canals = createDossier(db, 'Canals');
    const ports = createDossier(db, 'Ports');
    addToDossier(db, canals.id, ids);
    addToDossier(db, ports.id, suez);
    const lies = suez.flatMap((id) => getArticle(db, id).dossiers.map(({ name }) => name));
    expect(lies).toEqual(['Canals', 'Ports']);
    trashArticles(db, suez);
    expect(listDossiers(db).map(({ name, articles }) => [name, articles])).toEqual([
      ['Canals', 1],
      ['Ports', 0],
    ]);
  });

  it('is made once for one name, whatever its case and white space', () => {
    const { db } = testArchive();
    const first = createDossier(db, 'Black Sea');
    expect(createDossier(db, '  black   sea ')).toEqual(first);
    expect(dossierNamed(db, 'BLACK SEA')).toEqual(first);
  });

  it('takes another name, but not one that is taken', () => {
    const { db } = testArchive();
    createDossier(db, 'Straits');
    const { id } = createDossier(db, 'Canals');
    expect(renameDossier(db, id, 'Waterways').name).toBe('Waterways');
    expect(() => renameDossier(db, id, 'straits')).toThrow(expect.objectContaining({ code: 'bad-input' }));
    expect(() => renameDossier(db, id, ' \t')).toThrow(expect.objectContaining({ code: 'bad-input' }));
  });

  it('comes back with its articles when its deletion is undone', async () => {
    const { db, ids } = await withArticles();
    const { id } = createDossier(db, 'Canals');
    addToDossier(db, id, ids);
    deleteDossier(db, id);
    expect(listDossiers(db)).toEqual([]);
    expect(() => dossierNamed(db, 'Canals')).toThrow(expect.objectContaining({ code: 'not-found' }));
    expect(restoreDossier(db, id)).toEqual({ id, name: 'Canals', articles: 2 });
  });

  it('lets articles go without losing them', async () => {
    const { db, ids } = await withArticles();
    const { id } = createDossier(db, 'Canals');
    addToDossier(db, id, ids);
    removeFromDossier(db, id, ids);
    expect(dossierNamed(db, 'Canals').articles).toBe(0);
    expect(ids.map((article) => getArticle(db, article).title)).toEqual(['Suez', 'Aden']);
  });
});
