import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const record = `%0 Newspaper Article
%A Doe, Jane
%T Ministers agree on lake treaty
%Q Les ministres d’accord
%J Harbour Courier
%D 2024
%8 May 31
%K water
treaties
%U https://harbour.example/lake
%X Four states signed.
%Z Check the annex.
%P 3
%@ 1234-5679
`;

describe('EndNote tagged', () => {
  it('reads a record', async () => {
    const article = await firstArticle('refs.enw', record);
    expect(valuesOf(article)).toMatchObject({
      title: 'Ministers agree on lake treaty',
      translation: 'Les ministres d’accord',
      outlet: 'Harbour Courier',
      author: 'Jane Doe',
      published: '2024-05-31',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({ tags: ['water', 'treaties'], annotations: [{ note: 'Check the annex.' }] });
    expect(detailsOf(article)).toMatchObject({
      kind: 'newspaper article',
      abstract: 'Four states signed.',
      page: '3',
      issn: '1234-5679',
    });
  });

  it('begins a record at each kind, and tells of those that name nothing', async () => {
    const parts = await readParts('refs.txt', `${record}\n%0 Book\n%V 3\n\n${record}`);
    expect(parts.map(({ kind }) => kind)).toEqual(['article', 'unread', 'article']);
  });

  it('is not taken for a page of LaTeX comments', async () => {
    expect(
      await articlesIn('notes.txt', '% A note on lakes\n% and rivers.\n\nThe lake is deep and cold.'),
    ).toMatchObject([{ part: 0 }]);
  });
});
