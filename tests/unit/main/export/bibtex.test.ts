import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bibtex } from '../../../../main/export/bibtex.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import {
  annotatedItem,
  detailedArticle,
  exportedText,
  headlineIn,
  hostileItem,
} from '../../../support/exported-items.ts';
import { faultsIn, readBack, wordsOf } from '../../../support/latex-entries.ts';
import { firstArticle, valuesOf } from '../../../support/read-parts.ts';

test('an article is an entry in the fields that BibTeX has', async () => {
  const { article, annotations } = annotatedItem();
  const item = { article, annotations: annotations.slice(4, 5) };
  expect(await exportedText(bibtex, [item])).toBe(`@article{ferrao2024strait,
  journal = {The Harbour Gazette},
  author = {Ferrão, Ines and {Li Wei}},
  title = {The strait that nobody owns},
  year = {2024},
  month = may,
  day = {31},
  url = {https://harbour.example/strait},
  urldate = {2026-11-22},
  note = {Accessed 2026-11-22},
  language = {english},
  keywords = {straits, law of the sea},
  annote = {On the article as a whole: Worth reading whole.},
}

`);
});

test('what is no article of a paper has the type and field for what it is', async () => {
  const written = await exportedText(bibtex, [
    { article: exampleArticle({ outlet: null, published: '2024' }), annotations: [] },
    { article: detailedArticle({}, [{ name: 'kind', value: 'report' }]), annotations: [] },
    { article: detailedArticle({}, [{ name: 'page', value: '3-4' }]), annotations: [] },
  ]);
  expect(written.match(/^@\w+/gmu)).toEqual(['@misc', '@techreport', '@article']);
  expect(written).toContain('institution = {The Harbour Gazette},');
  expect(written).toContain('pages = {3--4},');
  expect(written.match(/month = .*/gu)).toHaveLength(2);
});

test('a book, a chapter and a thesis are themselves, and no style says that the thesis was for a doctorate', async () => {
  const written = await exportedText(
    bibtex,
    ['book', 'book chapter', 'thesis'].map((value) => ({
      article: detailedArticle({ outlet: 'The Straits' }, [
        { name: 'kind', value },
        { name: 'place', value: 'London' },
      ]),
      annotations: [],
    })),
  );
  expect(written.match(/^@\w+/gmu)).toEqual(['@book', '@incollection', '@phdthesis']);
  expect(written).toContain('@book{ferrao2024strait,\n  publisher = {The Straits},');
  expect(written).toContain('booktitle = {The {Straits}},');
  expect(written).toContain('type = {Thesis},\n  school = {The Straits},');
  expect(written.match(/address = \{London\}/gu)).toHaveLength(3);
});

test('our own import, which was written for the files of others, reads it back', async () => {
  const read = await firstArticle('references.bib', await exportedText(bibtex, [annotatedItem()]));
  expect(valuesOf(read)).toMatchObject({ author: 'Ines Ferrão; Li Wei', published: '2024-05-31', language: 'en' });
});

test('hostile words come back from a reader of LaTeX as they went in, and open or close nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { minLength: 1, maxLength: 3 }), async (items) => {
      const written = await exportedText(bibtex, items);
      expect(faultsIn(written)).toEqual([]);
      expect(readBack(written, 'annote')).toEqual(wordsOf(items, headlineIn));
    }),
  );
});
