import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qdpx } from '../../../../main/export/qdpx.ts';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import type { DossierId } from '../../../../preload/contract/articles.ts';
import { exampleAnnotation, exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, exportedBytes, hostileItem, withOwnNames } from '../../../support/exported-items.ts';
import { elementsIn, readProject, type RefiElement } from '../../../support/refi-project.ts';

const called = (all: readonly RefiElement[], name: string): readonly RefiElement[] =>
  all.filter((element) => element.name === name);

/** The names of the codes that an element is coded with. */
function codesOn(element: RefiElement, all: readonly RefiElement[]): readonly (string | undefined)[] {
  return called(element.children, 'Coding').map(({ children }) => {
    const target = children[0]?.attributes['targetGUID'];
    return called(all, 'Code').find(({ attributes }) => attributes['guid'] === target)?.attributes['name'];
  });
}

/** The notes that an element refers to. */
function notesOn(element: RefiElement, all: readonly RefiElement[]): readonly (string | undefined)[] {
  return called(element.children, 'NoteRef').map(({ attributes }) => {
    const note = called(all, 'Note').find((one) => one.attributes['guid'] === attributes['targetGUID']);
    return note?.children[0]?.text;
  });
}

/** What is said of an element in itself. */
function descriptionOf({ children }: RefiElement): string | undefined {
  return called(children, 'Description')[0]?.text;
}

test('an article is a text, its passages are coded selections, and what lies elsewhere is noted on it', async () => {
  const { project, texts } = readProject(await exportedBytes(qdpx, [annotatedItem()]));
  const all = elementsIn(project);
  const [text = ''] = texts.values();
  expect(text).toBe('The 🛳 of every flag pass here. Nobody pays.');
  const passages = called(all, 'PlainTextSelection').map((selection) => {
    const { startPosition, endPosition } = selection.attributes;
    const words = Array.from(text).slice(Number(startPosition), Number(endPosition)).join('');
    return { words, codes: codesOn(selection, all), notes: notesOn(selection, all) };
  });
  expect(passages).toEqual([
    { words: 'of every flag', codes: ['Yellow', 'free passage'], notes: ['Compare *Montreux*.\n\nAnd Suez.'] },
    { words: 'Nobody pays.', codes: ['Evidence'], notes: [] },
  ]);
  const [source] = called(all, 'TextSource');
  if (source === undefined) throw new Error('no source');
  expect(source.attributes['name']).toBe('The strait that nobody owns');
  expect(codesOn(source, all)).toEqual(['straits', 'law of the sea', 'Yellow', 'Blue', 'maps']);
  expect(notesOn(source, all)).toEqual([
    '“pass here” (its place in the text waits to be confirmed)\n\nStill?',
    '“A toll was paid.” (no longer found in the text)\n\nGone.\n\nTags: tolls',
    'On the article as a whole\n\nWorth reading whole.',
    'Part of a picture: The lock (xywh=percent:12.5,20,30,7.25)\n\nOld.',
    'Part of page 3 (xywh=percent:12.5,20,30,7.25)',
  ]);
});

test('what is noted on a passage stands with it, and what lies elsewhere with the article, for readers that follow no reference', async () => {
  const { project } = readProject(await exportedBytes(qdpx, [annotatedItem()]));
  const all = elementsIn(project);
  expect(called(all, 'PlainTextSelection').map(descriptionOf)).toEqual(['Compare *Montreux*.\n\nAnd Suez.', undefined]);
  const [source] = called(all, 'TextSource');
  if (source === undefined) throw new Error('no source');
  const said = descriptionOf(source) ?? '';
  expect(said.split('\n\n', 1)).toEqual([expect.stringContaining('May 31, 2024, https://harbour.example/strait.')]);
  for (const note of notesOn(source, all)) expect(said).toContain(`\n\n${note}`);
});

test('a passage that is marked twice is one selection with the codes and notes of both', async () => {
  const marks = [
    exampleAnnotation('aaaaaaaa', 'Ships', { note: 'One.', tags: ['fleets'] }),
    exampleAnnotation('bbbbbbbb', 'Ships', { note: 'Another.', tags: ['flags'] }),
  ];
  const { project } = readProject(await exportedBytes(qdpx, [{ article: exampleArticle(), annotations: marks }]));
  const all = elementsIn(project);
  const [selection, ...others] = called(all, 'PlainTextSelection');
  if (selection === undefined) throw new Error('no selection');
  expect(others).toEqual([]);
  expect(codesOn(selection, all)).toEqual(['Yellow', 'fleets', 'flags']);
  expect([descriptionOf(selection), notesOn(selection, all)]).toEqual(['One.\n\nAnother.', ['One.', 'Another.']]);
});

test('no two codes have one name, and where a colour is called as a tag is, the tag keeps it', async () => {
  const marks = [exampleAnnotation('aaaaaaaa', 'Ships', { tags: ['yellow', 'Risk'] })];
  const items = [{ article: exampleArticle({ tags: [] }), annotations: marks, colourNames: { yellow: 'risk' } }];
  const { project } = readProject(await exportedBytes(qdpx, items));
  const names = called(elementsIn(project), 'Code').map(({ attributes }) => attributes['name']);
  expect(names).toEqual(['Colours', 'risk (2)', 'Tags', 'yellow', 'Risk']);
});

test('a source is called by its headline, without what a program would take for folders, and cut between characters', async () => {
  const titles = ['../../war/peace', `${'x'.repeat(78)}🛳🛳`, '\uFFFE'];
  const items = titles.map((title, at) => ({
    article: exampleArticle({ id: `aaaaaaa${at}`, title }),
    annotations: [],
  }));
  const { project } = readProject(await exportedBytes(qdpx, items));
  const names = called(elementsIn(project), 'TextSource').map(({ attributes }) => attributes['name']);
  expect(names).toEqual(['..-..-war-peace', `${'x'.repeat(78)}…`, 'Untitled']);
});

test('what is known of an article are variables of its source, dates where a day is known', async () => {
  const tags = ['straits', 'law of the sea'];
  const items = ['2024-05-31T08:00:00+02:00', '2024-05', '2023-02-30', null].map((published, at) => ({
    article: exampleArticle({
      id: `aaaaaaa${at}`,
      published,
      tags,
      author: at === 0 ? 'Li Wei' : null,
      outlet: 'A & B',
    }),
    annotations: [],
  }));
  const { project } = readProject(await exportedBytes(qdpx, items));
  const all = elementsIn(project);
  const variables = new Map(called(all, 'Variable').map(({ attributes }) => [attributes['guid'], attributes]));
  const [first, ...others] = called(all, 'TextSource').map((source) =>
    called(source.children, 'VariableValue').map(({ children: [ref, value] }) => {
      const { name, typeOfVariable } = variables.get(ref?.attributes['targetGUID']) ?? {};
      expect(value?.name).toBe(`${typeOfVariable}Value`);
      return [name, value?.text];
    }),
  );
  expect(first).toEqual([
    ['Outlet', 'A & B'],
    ['Author', 'Li Wei'],
    ['Published', '2024-05-31'],
    ['Year', '2024'],
    ['Language', 'en'],
    ['Address', 'https://harbour.example/strait'],
    ['Article tags', 'straits; law of the sea'],
  ]);
  const dates = others.map((values) => values.filter(([name]) => name === 'Published' || name === 'Year'));
  expect(dates).toEqual([[['Year', '2024']], [['Year', '2023']], []]);
});

test('a dossier is a set of its articles, called as no variable is', async () => {
  const dossier = (id: string, name: string): { id: DossierId; name: string } => ({ id: id as DossierId, name }); // -- an id is a string
  const items = [
    { id: 'aaaaaaa1', dossiers: [dossier('d1', 'Straits'), dossier('d2', 'Outlet')] },
    { id: 'aaaaaaa2', dossiers: [dossier('d1', 'Straits')] },
    { id: 'aaaaaaa3', dossiers: [] },
  ].map(({ id, dossiers }) => ({ article: { ...exampleArticle({ id }), dossiers }, annotations: [] }));
  const { project } = readProject(await exportedBytes(qdpx, items));
  const all = elementsIn(project);
  const guids = called(all, 'TextSource').map(({ attributes }) => attributes['guid']);
  const sets = called(all, 'Set').map(({ attributes, children }) => [
    attributes['name'],
    children.map((member) => guids.indexOf(member.attributes['targetGUID'])),
  ]);
  expect(sets).toEqual([
    ['Straits', [0, 1]],
    ['Outlet (2)', [0]],
  ]);
});

test('codes stand below what they are of, and colours have theirs', async () => {
  const { project } = readProject(await exportedBytes(qdpx, [annotatedItem()]));
  const [groups] = called(elementsIn(project), 'Codes');
  expect(groups?.children.map(({ attributes }) => [attributes['name'], attributes['isCodable']])).toEqual([
    ['Colours', 'false'],
    ['Tags', 'false'],
  ]);
  expect(groups?.children[0]?.children.map(({ attributes }) => [attributes['name'], attributes['color']])).toEqual([
    ['Yellow', '#fbe77a'],
    ['Evidence', '#b5dfa6'],
    ['Blue', '#a9d3f7'],
  ]);
});

test('the same things have the same GUIDs in every export, and an export of nothing is a project', async () => {
  const guids = async (): Promise<readonly unknown[]> => {
    const { project } = readProject(await exportedBytes(qdpx, [annotatedItem()]));
    return elementsIn(project).map(({ attributes }) => attributes['guid']);
  };
  expect(await guids()).toEqual(await guids());
  expect(readProject(await exportedBytes(qdpx, [])).texts.size).toBe(0);
  const twice = ['aaaaaaa1', 'aaaaaaa2'].map((id) => ({ article: exampleArticle({ id }), annotations: [] }));
  const { project } = readProject(await exportedBytes(qdpx, twice));
  expect(called(elementsIn(project), 'TextSource').map(({ attributes }) => attributes['name'])).toEqual([
    'The strait that nobody owns',
    'The strait that nobody owns (2)',
  ]);
  const bare = { article: exampleArticle({ tags: [], title: '' }), annotations: [] };
  expect(readProject(await exportedBytes(qdpx, [bare])).texts.size).toBe(1);
});

test('hostile words come back from a strict reader of XML, and no place in a text moves', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { maxLength: 3 }), async (given) => {
      const items = withOwnNames(given).map(({ article, ...more }) => {
        const dossiers = [{ id: article.id as string as DossierId, name: article.title }]; // -- of the same shape
        return { article: { ...article, dossiers }, ...more };
      });
      const { project, texts } = readProject(await exportedBytes(qdpx, items));
      const all = elementsIn(project);
      const counts = Array.from(texts.values(), (text) => Array.from(text).length);
      expect(counts).toEqual(items.map(({ article }) => Array.from(canonicalText(article.body).text).length));
      const noted = items.flatMap(({ annotations }) => annotations).filter(({ note }) => note !== '');
      const plain = (text: string): string =>
        text.replace(/\r\n?/gu, '\n').replace(/[^\P{Cc}\t\n]|\p{Cs}|[\uFFFE\uFFFF]/gu, '');
      expect(called(all, 'PlainTextContent').map(({ text }) => text)).toEqual(noted.map(({ note }) => plain(note)));
    }),
  );
});
