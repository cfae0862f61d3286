import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';
import { hostileText } from '../../../../support/hostile-text.ts';
import { plainLine } from '../../../../../main/intake/rich-text.ts';

const record = `TY  - NEWS
AU  - Doe, Jane
AU  - van der Berg, Jan
TI  - Ministers agree on lake treaty
T2  - Harbour Courier
PY  - 2024
DA  - 2024/05/31/
SP  - 3
EP  - 4
VL  - 12
IS  - 7
KW  - water
KW  - treaties; borders
LA  - English
SN  - 1234-5679
AN  - hc2024053100012
DB  - Quay Newsstream
PB  - Harbour Press
UR  - https://harbour.example/lake
Y2  - 2024/06/02/
DO  - https://doi.org/10.1234/abc
AB  - Four states signed.
N1  - Copyright - Copyright Harbour Press 2024
N1  - Check the annex.
ER  - 
`;

describe('RIS', () => {
  it('reads a reference to a newspaper article', async () => {
    const article = await firstArticle('export.ris', record);
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Courier',
      author: 'Jane Doe; Jan van der Berg',
      published: '2024-05-31',
      language: 'en',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({
      part: 1,
      text: '',
      tags: ['water', 'treaties', 'borders'],
      externalId: 'hc2024053100012',
      warnings: [{ code: 'no-text' }],
      annotations: [{ quote: '', note: 'Check the annex.' }],
    });
    expect(detailsOf(article)).toEqual({
      kind: 'newspaper article',
      abstract: 'Four states signed.',
      copyright: 'Copyright Harbour Press 2024',
      page: '3–4',
      volume: '12',
      issue: '7',
      publisher: 'Harbour Press',
      'accession-number': 'hc2024053100012',
      database: 'Quay Newsstream',
      doi: '10.1234/abc',
      issn: '1234-5679',
      saved: '2024-06-02',
    });
  });

  it.each([
    ['CRLF', record.replaceAll('\n', '\r\n')],
    ['CR', record.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${record}`],
    ['a heading before it', `Results 1 of 1\n\n${record}`],
    ['no end', record.replace('ER  - \n', '')],
    ['one space before the hyphen', record.replaceAll('  - ', ' - ')],
  ])('reads it with %s', async (_name, text) => {
    const article = await firstArticle('export.ris', text);
    expect(valuesOf(article)).toMatchObject({ title: 'Ministers agree on lake treaty', published: '2024-05-31' });
  });

  it('reads the translated title beside the one that was printed', async () => {
    const article = await firstArticle('a.ris', 'TY  - NEWS\nTI  - Канал закрыт\nTT  - The canal is closed\nER  - \n');
    expect(article.fields).toMatchObject({
      title: { value: 'Канал закрыт' },
      translation: { value: 'The canal is closed', origin: 'file', isGuess: false },
    });
  });

  it('knows it by what it holds, not by its name', async () => {
    expect(await articlesIn('citations.txt', record)).toHaveLength(1);
  });

  it('makes the article of a text that a database puts where abstracts go', async () => {
    const paragraph =
      'The ministers of four states met on the shore and agreed to share the water of the lake fairly. ';
    const text = `${paragraph.repeat(8).trim()}\n\n${paragraph.repeat(8).trim()}`;
    const article = await firstArticle('a.ris', `TY  - NEWS\nTI  - Lake\nPY  - 2024\nN2  - ${text}\nER  - \n`);
    expect(article.words).toBeGreaterThan(250);
    expect(article.text.split('\n')).toHaveLength(2);
    expect(article.warnings).toEqual([]);
    expect(article.details.map(({ name }) => name)).toEqual(['kind']);
  });

  it('begins a record at each type, though none has its end', async () => {
    const titles = await articlesIn('a.ris', 'TY  - JOUR\nTI  - One\nTY  - BOOK\nTI  - Two\nPB  - Harbour Press');
    expect(titles.map((one) => [one.part, valuesOf(one)['title'], valuesOf(one)['outlet']])).toEqual([
      [1, 'One', null],
      [2, 'Two', 'Harbour Press'],
    ]);
  });

  it('tells of a record that names nothing, and reads its neighbours', async () => {
    const parts = await readParts('a.ris', 'TY  - NEWS\nVL  - 3\nER  - \nTY  - NEWS\nTI  - Lake\nER  - \n');
    expect(parts).toMatchObject([
      { kind: 'unread', part: 1, code: 'no-article-text' },
      { kind: 'article', part: 2, warnings: [{ code: 'no-text' }, { code: 'fields-missing', detail: 'author, date' }] },
    ]);
  });

  it.each([
    [['PY  - 2024', 'DA  - May 31'], '2024-05-31'],
    [['DA  - 2024 May 31'], '2024-05-31'],
    [['PY  - 2024/05/31/received', 'PY  - 2023'], '2023'],
    [['Y1  - 2024/05//'], '2024-05'],
    [['Y1  - 2024///'], '2024'],
    [['PY  - 2024/00/00/'], '2024'],
    [['DA  - 03/04/2024'], null],
    [['PY  - in press'], null],
  ])('reads the date of %j as %s', async (lines, date) => {
    const article = await firstArticle('a.ris', ['TY  - NEWS', 'TI  - Lake', ...lines, 'ER  - '].join('\n'));
    expect(valuesOf(article)['published']).toBe(date);
  });

  it('does not follow an attachment out of its folder', async () => {
    const article = await firstArticle(
      'a.ris',
      'TY  - NEWS\nTI  - Lake\nL1  - ../../etc/passwd.txt\nL1  - /etc/hosts\nER  - ',
    );
    expect(article.text).toBe('');
    expect(JSON.stringify(article)).not.toContain('root:');
  });

  it('reads back whatever a record is made of', { timeout: 30_000 }, async () => {
    // Bytes of zero make a file none of text.
    const line = hostileText.map((text) => text.replaceAll(/[\r\n\0]/g, ' '));
    await fc.assert(
      fc.asyncProperty(line, line, fc.array(line, { maxLength: 3 }), async (title, abstract, tags) => {
        const written = ['TY  - NEWS', `TI  - ${title}`, 'T2  - Harbour Courier', 'PY  - 2024'];
        written.push(`AB  - ${abstract}`, ...tags.map((tag) => `KW  - ${tag}`), 'ER  - ', '');
        const parts = await readParts('a.ris', written.join('\r\n'));
        expect(parts).toHaveLength(1);
        const [part] = parts;
        fc.pre(plainLine(title) !== '' && part?.kind === 'article');
        expect(part).toMatchObject({
          fields: { title: { value: plainLine(title) }, outlet: { value: 'Harbour Courier' } },
        });
      }),
      { numRuns: 150 },
    );
  });

  it('reads a file of many records', async () => {
    expect(await readParts('a.ris', record.repeat(400))).toHaveLength(400);
  });
});
