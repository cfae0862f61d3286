import fc from 'fast-check';
import { expect, test } from 'vitest';
import { biblatex } from '../../../../main/export/biblatex.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, detailedArticle, exportedText, hostileItem } from '../../../support/exported-items.ts';
import { faultsIn, readBack, wordsOf } from '../../../support/latex-entries.ts';
import { firstArticle, valuesOf } from '../../../support/read-parts.ts';

test('a newspaper article is an entry with what a citation of it needs', async () => {
  const { article, annotations, colourNames = {} } = annotatedItem();
  const item = { article, annotations: annotations.slice(0, 2), colourNames };
  expect(await exportedText(biblatex, [item])).toBe(`@article{ferrao2024strait,
  entrysubtype = {newspaper},
  journaltitle = {The Harbour Gazette},
  author = {Ferrão, Ines and {Li Wei}},
  title = {The strait that nobody owns},
  date = {2024-05-31},
  url = {https://harbour.example/strait},
  urldate = {2026-11-22},
  langid = {english},
  keywords = {straits, law of the sea},
  annotation = {“of every flag”: Compare *Montreux*. And Suez. [free passage] \\par “Nobody pays.” [marked as Evidence]},
}

`);
});

test('a page of the web, a report, a journal article and a broadcast each say where they appeared', async () => {
  const written = await exportedText(biblatex, [
    { article: exampleArticle({ outlet: null, title: 'A page' }), annotations: [] },
    { article: detailedArticle({ title: 'On NATO' }, [{ name: 'kind', value: 'report' }]), annotations: [] },
    { article: detailedArticle({}, [{ name: 'doi', value: '10.1/x_y' }]), annotations: [] },
    { article: detailedArticle({}, [{ name: 'kind', value: 'broadcast' }]), annotations: [] },
  ]);
  expect(written.match(/^@\w+/gmu)).toEqual(['@online', '@report', '@article', '@misc']);
  expect(written).toContain('type = {Report},\n  institution = {The Harbour Gazette},');
  expect(written).toContain('title = {On {NATO}},');
  expect(written).toContain('doi = {10.1/x_y},');
  expect(written).toContain('entrysubtype = {broadcast},\n  organization = {The Harbour Gazette},');
});

test('a date that was guessed has the question mark of EDTF, and our own import reads the date', async () => {
  const known = exampleArticle({ published: '2024-05' });
  const { published } = known.fields;
  if (published === null) throw new Error('the example has a date');
  const guessed = { ...known, fields: { ...known.fields, published: { ...published, isGuess: true } } };
  const written = await exportedText(biblatex, [{ article: guessed, annotations: [] }]);
  expect(written).toContain('  date = {2024-05?},\n');
  expect(valuesOf(await firstArticle('references.bib', written))).toMatchObject({ published: '2024-05' });
});

test('a magazine, a blog and a page without an address are what BibLaTeX has for them', async () => {
  const written = await exportedText(biblatex, [
    { article: detailedArticle({}, [{ name: 'kind', value: 'magazine article' }]), annotations: [] },
    { article: detailedArticle({}, [{ name: 'kind', value: 'blog post' }]), annotations: [] },
    { article: exampleArticle({ outlet: null, url: null }), annotations: [] },
  ]);
  expect(written.match(/^@\w+/gmu)).toEqual(['@article', '@online', '@misc']);
  expect(written).toContain('entrysubtype = {magazine},\n  journaltitle = {The Harbour Gazette},');
  expect(written).toContain('organization = {The Harbour Gazette},');
});

test('a book, a chapter, a thesis and a broadcast of a station name who gave them out', async () => {
  const written = await exportedText(
    biblatex,
    ['book', 'book chapter', 'thesis', 'conference paper', 'tv broadcast'].map((value) => ({
      article: detailedArticle({ outlet: 'The Straits' }, [
        { name: 'kind', value },
        { name: 'publisher', value: 'Harbour Press' },
      ]),
      annotations: [],
    })),
  );
  expect(written.match(/^@\w+/gmu)).toEqual(['@book', '@incollection', '@thesis', '@inproceedings', '@misc']);
  expect(written.match(/publisher = \{Harbour Press\}/gu)).toHaveLength(3);
  expect(written.match(/booktitle = \{The \{Straits\}\}/gu)).toHaveLength(2);
  expect(written).toContain('type = {Thesis},\n  institution = {Harbour Press},');
  expect(written).toContain('organization = {Harbour Press},');
  expect(written).toContain('titleaddon = {The {Straits}},');
});

test('a DOI keeps its angle brackets, and nothing in it ends its field', async () => {
  const details = [{ name: 'doi', value: '10.1002/(SICI)16<1661::AID>3.0.CO;2-2} x' }] as const;
  const written = await exportedText(biblatex, [{ article: detailedArticle({}, details), annotations: [] }]);
  expect(written).toContain('doi = {10.1002/(SICI)16<1661::AID>3.0.CO;2-2%7D%20x},');
});

test('names are told apart from bodies, and languages have the names of LaTeX', async () => {
  const author = 'Agence France-Presse; Ursula von der Leyen; James Baker, III';
  const written = await exportedText(biblatex, [
    { article: exampleArticle({ author, language: 'de' }), annotations: [] },
    { article: exampleArticle({ language: 'en-GB' }), annotations: [] },
    { article: exampleArticle({ language: 'qqq' }), annotations: [] },
  ]);
  expect(written).toContain('author = {{Agence France-Presse} and von der Leyen, Ursula and Baker, III, James},');
  expect(written.match(/langid = .*/gu)).toEqual(['langid = {ngerman},', 'langid = {british},']);
});

test('our own import, which was written for the files of others, reads it back', async () => {
  const read = await firstArticle('references.bib', await exportedText(biblatex, [annotatedItem()]));
  expect(valuesOf(read)).toEqual({
    title: 'The strait that nobody owns',
    outlet: 'The Harbour Gazette',
    author: 'Ines Ferrão; Li Wei',
    published: '2024-05-31',
    language: 'en',
    url: 'https://harbour.example/strait',
  });
  expect(read.tags.toSorted()).toEqual(['law of the sea', 'straits']);
  expect(read).toMatchObject({ externalId: 'ferrao2024strait' });
});

test('hostile words come back from a reader of LaTeX as they went in, and open or close nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { minLength: 1, maxLength: 3 }), async (items) => {
      const written = await exportedText(biblatex, items);
      expect(faultsIn(written)).toEqual([]);
      expect(readBack(written, 'annotation')).toEqual(wordsOf(items));
    }),
  );
});
