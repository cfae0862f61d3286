import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const entry = String.raw`% kept by hand
@string{hc = "Harbour Courier"}
@article{doe2024,
  entrysubtype = {newspaper},
  author = {M{\"u}ller, J{\'o}zef and {Lake Commission} and van der Berg, Jan},
  title = {The {NATO} Summit \& \emph{after}: 50\% done},
  journaltitle = hc,
  date = {2024-05-31},
  abstract = {Four states signed.},
  keywords = {water, treaties},
  url = {https://harbour.example/a_b%20c},
  langid = {ngerman},
  annotation = {Check the annex.},
  pages = {3--4},
  groups = {Lakes},
  urldate = {2024-06-02},
  doi = {10.1234/a_b},
}
`;

describe('BibTeX', () => {
  it('reads an entry, with LaTeX turned to Unicode', async () => {
    const article = await firstArticle('refs.bib', entry);
    expect(valuesOf(article)).toEqual({
      title: 'The NATO Summit & after: 50% done',
      outlet: 'Harbour Courier',
      author: 'Józef Müller; Lake Commission; Jan van der Berg',
      published: '2024-05-31',
      language: 'de',
      url: 'https://harbour.example/a_b%20c',
    });
    expect(article).toMatchObject({
      part: 1,
      externalId: 'doe2024',
      tags: ['treaties', 'water'],
      dossiers: ['Lakes'],
      annotations: [{ note: 'Check the annex.' }],
      warnings: [{ code: 'no-text' }],
    });
    expect(detailsOf(article)).toEqual({
      kind: 'newspaper article',
      abstract: 'Four states signed.',
      page: '3–4',
      saved: '2024-06-02',
      doi: '10.1234/a_b',
    });
  });

  it('knows it by what it holds', async () => {
    expect(await articlesIn('refs.txt', entry)).toHaveLength(1);
  });

  it.each([
    ['year = 2024, month = may, day = 31', '2024-05-31'],
    ['year = 2024, month = may', '2024-05'],
    ['year = {2024}', '2024'],
    ['date = {2024-05-31/2024-06-02}', '2024-05-31'],
    ['year = {forthcoming}', null],
  ])('reads the date of %s as %s', async (fields, date) => {
    const article = await firstArticle('a.bib', `@misc{a, title = {Lake}, ${fields}}`);
    expect(valuesOf(article)['published']).toBe(date);
  });

  it('gives a chapter what its volume says', async () => {
    const text =
      '@book{b, title = {Lakes}, year = 2020, publisher = {Harbour Press}}\n@inbook{c, title = {One lake}, author = {Doe, Jane}, crossref = {b}}';
    const [, chapter] = await articlesIn('a.bib', text);
    expect(valuesOf(chapter ?? (await firstArticle('a.bib', text)))).toMatchObject({
      title: 'One lake',
      outlet: 'Lakes',
    });
  });

  it('keeps angle brackets as they were typed', async () => {
    const article = await firstArticle('a.bib', '@misc{a, title = {Exports <script>alert(1)</script> & more}}');
    expect(valuesOf(article)['title']).toBe('Exports <script>alert(1)</script> & more');
  });

  it('reads the entries around one whose braces do not match', async () => {
    const parts = await readParts(
      'a.bib',
      '@misc{a, title = {One}}\n@misc{b, title = {Two\n@misc{c, title = {Three}}\n',
    );
    expect(parts.map((part) => part.kind === 'article' && part.fields.title?.value)).toEqual([
      'One',
      expect.anything(),
      'Three',
    ]);
  });

  it.each([
    ['braces in braces', `@misc{a, title = {${'{'.repeat(5000)}x${'}'.repeat(5000)}}}`],
    ['commands in commands', `@misc{a, title = {${'\\emph{'.repeat(5000)}x${'}'.repeat(5000)}}}`],
    ['names without end', `@misc{a, title={x}, author = {${'A and '.repeat(20_000)}B}}`],
    ['an entry as long as a book', `@misc{a, title = {${'word '.repeat(250_000)}}}`],
  ])('refuses %s', async (_name, text) => {
    expect(await readParts('a.bib', text)).toMatchObject([{ kind: 'unread', code: 'file-too-dense' }]);
  });

  it('does not hang on openings without ends', async () => {
    const parts = await readParts('a.bib', `@misc{k, a=\n${'@misc{'.repeat(20_000)}`);
    expect(parts.length).toBeGreaterThan(0);
  });

  it('is not fooled by fields that shadow those of every object', async () => {
    const article = await firstArticle('a.bib', '@misc{__proto__, __proto__ = {x}, constructor = {y}, title = {Lake}}');
    expect(valuesOf(article)['title']).toBe('Lake');
  });
});
