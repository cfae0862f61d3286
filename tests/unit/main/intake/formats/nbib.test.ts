import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, firstArticle, valuesOf } from '../../../../support/read-parts.ts';

const record = `PMID- 90000001
OWN - NLM
IS  - 1234-5679 (Electronic)
VI  - 4
IP  - 1
DP  - 2024 May 31
TI  - Sharing the water of a lake between four
      states.
PG  - 3-12
LID - 10.1234/abc [doi]
AB  - Four states signed. The text
      was short.
FAU - Doe, Jane
AU  - Doe J
LA  - ger
PT  - Journal Article
JT  - Journal of Lakes
OT  - water
MH  - *Treaties
`;

describe('NBIB', () => {
  it('reads a record, its values wrapped below themselves', async () => {
    const article = await firstArticle('refs.nbib', record);
    expect(valuesOf(article)).toEqual({
      title: 'Sharing the water of a lake between four states',
      outlet: 'Journal of Lakes',
      author: 'Jane Doe',
      published: '2024-05-31',
      language: 'de',
      url: null,
    });
    expect(article.tags).toEqual(['water', 'Treaties']);
    expect(detailsOf(article)).toMatchObject({
      abstract: 'Four states signed. The text was short.',
      doi: '10.1234/abc',
      issn: '1234-5679',
      page: '3-12',
      'accession-number': '90000001',
    });
  });

  it('reads several, each begun by its number', async () => {
    expect(await articlesIn('refs.txt', `${record}\n${record}`)).toHaveLength(2);
  });
});
