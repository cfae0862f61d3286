import { expect, test } from 'vitest';
import { newId } from '../../../../main/archive/identity.ts';
import {
  articleToTry,
  deleteTemplate,
  getTemplate,
  keepTemplate,
  listTemplates,
  restoreTemplate,
} from '../../../../main/storage/note-templates.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const template = { name: ' Reading  note ', fileName: '{{title}}', text: '# {{title}}' };

test('a template is kept under its name, changed, deleted and brought back', () => {
  const { db } = testArchive();
  const id = keepTemplate(db, null, template);
  keepTemplate(db, null, { ...template, name: 'Another' });
  expect(listTemplates(db).map(({ name }) => name)).toEqual(['Another', 'Reading note']);
  expect(keepTemplate(db, id, { ...template, text: '{{lead}}' })).toBe(id);
  expect(getTemplate(db, id)).toEqual({ ...template, id, name: 'Reading note', text: '{{lead}}' });
  deleteTemplate(db, id);
  expect(() => getTemplate(db, id)).toThrow(/no template/u);
  expect(() => keepTemplate(db, id, template)).toThrow(/no template/u);
  restoreTemplate(db, id);
  expect(listTemplates(db)).toHaveLength(2);
});

test('a template needs a name, and one that was never there cannot be restored', () => {
  const { db } = testArchive();
  expect(() => keepTemplate(db, null, { ...template, name: ' ' })).toThrow(/name/u);
  expect(() => restoreTemplate(db, newId())).toThrow(/no template/u);
});

test('a template is tried on what there is', async () => {
  const { db, file } = testArchive();
  expect(articleToTry(db)).toBeNull();
  await file('one', [readArticle('Suez', ['News of Suez.'])]);
  expect(articleToTry(db)).toMatch(/^\w{8}$/u);
});
