import { describe, expect, it } from 'vitest';
import type { ReadAnnotation } from '../../../../main/archive/read-article.ts';
import { getArticle } from '../../../../main/storage/articles.ts';
import { verifyArchive } from '../../../../main/storage/verify.ts';
import { listPassages } from '../../../support/listed-passages.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive } from '../../../support/test-archive.ts';

const highlight = (change: Partial<ReadAnnotation>): ReadAnnotation => ({
  quote: '',
  prefix: '',
  suffix: '',
  note: '',
  colour: 'yellow',
  tags: [],
  createdAt: null,
  ...change,
});

async function filed(texts: readonly string[], annotations: readonly ReadAnnotation[]) {
  const archive = testArchive();
  const article = readArticle('Canal closed', texts, { sources: { annotations } });
  const [outcome] = await archive.file('bytes', [article]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return { archive, id: outcome.id, annotations: listPassages(archive.db, outcome.id) };
}

describe('highlights that come with an article', () => {
  it('were made now where their source says a moment that no export could write', async () => {
    const moments = [Date.UTC(20_000, 0, 1), Date.UTC(-1, 0, 1), Number.MAX_SAFE_INTEGER];
    const { annotations } = await filed(
      ['The canal was closed.'],
      moments.map((createdAt) => highlight({ note: 'Late.', createdAt })),
    );
    const years = annotations.map(({ createdAt }) => new Date(createdAt).getFullYear());
    expect(years).toEqual(moments.map(() => new Date().getFullYear()));
  });

  it('are anchored where their words stand, with note, colour, tags and time', async () => {
    const { annotations } = await filed(
      ['The canal was closed on Monday.', 'Ships “turned back”.'],
      [
        highlight({
          quote: 'ships "turned back"'.replace('s', 'S'),
          note: 'How many?',
          colour: 'rose',
          tags: ['ships'],
          createdAt: 86_400_000,
        }),
      ],
    );
    expect(annotations).toMatchObject([
      {
        state: 'anchored',
        colour: 'rose',
        note: 'How many?',
        tags: ['ships'],
        createdAt: 86_400_000,
        selectors: { quote: { exact: 'Ships “turned back”' }, position: { start: 32, end: 51 } },
      },
    ]);
  });

  it('go where their surroundings say when the words stand twice', async () => {
    const { annotations } = await filed(
      ['It was closed at dawn.', 'It was closed at dusk.'],
      [highlight({ quote: 'was closed', prefix: 'dawn.\nIt ', suffix: ' at dusk.' })],
    );
    expect(annotations[0]?.selectors.position.start).toBe(26);
  });

  it('are kept as a note that says so when their words are not in the text', async () => {
    const { archive, annotations } = await filed(
      ['The canal was closed.'],
      [highlight({ quote: 'a passage of another edition', note: 'Compare.' })],
    );
    expect(annotations).toMatchObject([
      {
        state: 'whole',
        note: 'This highlight could not be placed: “a passage of another edition”\n\nCompare.',
        selectors: { quote: { exact: '' } },
      },
    ]);
    expect((await verifyArchive(archive.db, archive.originals)).problems).toEqual([]);
  });

  it('may be notes on the article as a whole, and an empty one is none', async () => {
    const { annotations } = await filed(['Text.'], [highlight({ note: 'Read again.' }), highlight({})]);
    expect(annotations).toMatchObject([{ state: 'whole', note: 'Read again.' }]);
  });
});

describe('what a source says beyond fields', () => {
  it('is filed with the article: details, warnings, dossiers, star, read', async () => {
    const archive = testArchive();
    const article = readArticle('Canal closed', ['Text.'], {
      sources: {
        details: [
          { name: 'section', value: 'World' },
          { name: 'subject', value: 'Canals' },
          { name: 'subject', value: 'Ships' },
        ],
        warnings: [{ code: 'fields-missing', detail: 'author' }],
        dossiers: ['Canals', 'canals', ' '],
        isStarred: true,
        isRead: true,
        entry: 'a/one.html',
      },
    });
    const [outcome] = await archive.file('bytes', [article]);
    expect(outcome).toMatchObject({ kind: 'filed', entry: 'a/one.html', warnings: ['fields-missing'] });
    if (outcome?.kind !== 'filed') return;
    expect(getArticle(archive.db, outcome.id)).toMatchObject({
      details: article.details,
      warnings: article.warnings,
      dossiers: [{ name: 'Canals' }],
      isStarred: true,
      isUnread: false,
      clippings: [{ entry: 'a/one.html' }],
    });
  });

  it('lets two references without text be two articles, and the same one twice be one', async () => {
    const archive = testArchive();
    const reference = (title: string) => ({
      ...readArticle(title, []),
      text: '',
      warnings: [{ code: 'no-text', detail: null }] as const,
    });
    const kinds = [];
    for (const [bytes, title] of [
      ['a', 'One'],
      ['b', 'Two'],
      ['c', 'One'],
    ] as const) {
      kinds.push((await archive.file(bytes, [reference(title)]))[0]?.kind);
    }
    expect(kinds).toEqual(['filed', 'filed', 'duplicate']);
  });
});
