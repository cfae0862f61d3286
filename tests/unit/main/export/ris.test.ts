import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { oneLine } from '../../../../main/archive/one-line.ts';
import { unparted } from '../../../../main/export/unparted.ts';
import { ris } from '../../../../main/export/ris.ts';
import { taggedRecords, valuesOfTags, type TaggedRecord } from '../../../../main/intake/references/tagged-record.ts';
import { exampleAnnotation, exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, detailedArticle, exportedText, hostileItem } from '../../../support/exported-items.ts';
import { articlesIn, detailsOf, firstArticle, valuesOf } from '../../../support/read-parts.ts';

/** Read by the tags and dashes alone, as the reader of our import reads any file of this family. */
function recordsOf(text: string): readonly TaggedRecord[] {
  const style = {
    field: /^([A-Z][A-Z\d]) {2}- (.*)$/su,
    begins: () => false,
    ends: (tag: string) => tag === 'ER',
  };
  return [...taggedRecords(text, style)];
}

/** The words of a record without what keeps them from being tags, and their addresses from naming characters. */
function asMeant(record: TaggedRecord, tag: string): readonly string[] {
  return valuesOfTags(record, tag).map(plain);
}

function plain(words: string): string {
  return oneLine(words)
    .replaceAll('< ', '<')
    .replace(/&%([4-7][\dA-F])/gu, (_, code: string) => `&${String.fromCharCode(Number.parseInt(code, 16))}`);
}

test('an article is a record of lines as reference managers take them', async () => {
  expect(await exportedText(ris, [annotatedItem()])).toBe(
    [
      'TY  - NEWS',
      'TI  - The strait that nobody owns',
      'AU  - Ferrão, Ines',
      'AU  - Li Wei',
      'T2  - The Harbour Gazette',
      'DA  - 2024/05/31/',
      'PY  - 2024',
      'UR  - https://harbour.example/strait',
      'Y2  - 2026/11/22/',
      'LA  - en',
      'KW  - straits',
      'KW  - law of the sea',
      'N1  - “of every flag”: Compare *Montreux*. And Suez. [free passage]',
      'N1  - “Nobody pays.” [marked as Evidence]',
      'N1  - “pass here” (its place in the text waits to be confirmed): Still?',
      'N1  - “A toll was paid.” (no longer found in the text): Gone. [tolls]',
      'N1  - On the article as a whole: Worth reading whole.',
      'N1  - Part of a picture: The lock (xywh=percent:12.5,20,30,7.25): Old.',
      'N1  - Part of page 3 (xywh=percent:12.5,20,30,7.25) [maps]',
      'ID  - k7q2mzab',
      'ER  - ',
      '',
      '',
    ].join('\r\n'),
  );
});

test.each([
  [{ outlet: null }, [], 'ELEC'],
  [{}, [{ name: 'doi', value: '10.1/x' }], 'JOUR'],
  [{}, [{ name: 'kind', value: 'report' }], 'RPRT'],
  [{}, [{ name: 'kind', value: 'radio transcript' }], 'MPCT'],
  [{}, [{ name: 'kind', value: 'magazine article' }], 'MGZN'],
  [{}, [{ name: 'kind', value: 'blog post' }], 'BLOG'],
  [{}, [{ name: 'kind', value: 'web page' }], 'ELEC'],
  [{}, [{ name: 'kind', value: 'book' }], 'BOOK'],
  [{}, [{ name: 'kind', value: 'book chapter' }], 'CHAP'],
  [{}, [{ name: 'kind', value: 'conference paper' }], 'CONF'],
  [{}, [{ name: 'kind', value: 'thesis' }], 'THES'],
] as const)('the type follows from what the article is: %j %j', async (values, details, type) => {
  const [record] = recordsOf(await exportedText(ris, [{ article: detailedArticle(values, details), annotations: [] }]));
  expect(record?.get('TY')).toEqual([type]);
});

test('a date is written as far as it is known, and pages where they begin and end', async () => {
  const article = detailedArticle({ published: '2024-05', author: 'Agence France-Presse; Brandt, Ana, Bo Li' }, [
    { name: 'page', value: '193–194' },
  ]);
  const [record] = recordsOf(await exportedText(ris, [{ article, annotations: [] }]));
  expect(Object.fromEntries(record ?? [])).toMatchObject({
    DA: ['2024/05//'],
    PY: ['2024'],
    AU: ['Agence France-Presse', 'Brandt Ana Bo Li'],
    SP: ['193'],
    EP: ['194'],
  });
});

test('our own import, which was written for the files of others, reads it back', async () => {
  const article = detailedArticle({}, [
    { name: 'section', value: 'World' },
    { name: 'abstract', value: 'Who may pass.' },
  ]);
  const read = await firstArticle('references.ris', await exportedText(ris, [{ ...annotatedItem(), article }]));
  expect(valuesOf(read)).toEqual({
    title: 'The strait that nobody owns',
    outlet: 'The Harbour Gazette',
    author: 'Ines Ferrão; Li Wei',
    published: '2024-05-31',
    language: 'en',
    url: 'https://harbour.example/strait',
  });
  expect(read).toMatchObject({ tags: ['straits', 'law of the sea'], externalId: 'k7q2mzab' });
  expect(read.annotations).toHaveLength(7);
  expect(detailsOf(read)).toMatchObject({ section: 'World', abstract: 'Who may pass.', saved: '2026-11-22' });
});

test('a note holds nothing that a reader could take for HTML', async () => {
  const { article, annotations } = annotatedItem();
  const hostile = annotations.slice(0, 1).map((one) => ({ ...one, note: '<img src=x onerror=alert(1)> a < b' }));
  const text = await exportedText(ris, [{ article, annotations: hostile }]);
  expect(text).toContain(': < img src=x onerror=alert(1)> a < b [free passage]\r\n');
  expect(text).not.toMatch(/<[^\s]/u);
});

test('no words are lost that Zotero’s reader would take for a tag, in a headline as little as in a note', async () => {
  const article = exampleArticle({ title: 'Why x<y is <b>not</b> all', tags: ['<i>tolls</i>'] });
  const [record] = recordsOf(await exportedText(ris, [{ article, annotations: [] }]));
  expect(Object.fromEntries(record ?? [])).toMatchObject({
    TI: ['Why x< y is < b>not< /b> all'],
    KW: ['< i>tolls< /i>'],
  });
});

test('an address is the same address to a reader that takes its parameters for the names of characters', async () => {
  const url = 'https://harbour.example/a?id=1&section=world&lang=en&region=<eu>&copy=2';
  const [record] = recordsOf(await exportedText(ris, [{ article: exampleArticle({ url }), annotations: [] }]));
  const [written = ''] = record?.get('UR') ?? [];
  expect(written).toBe('https://harbour.example/a?id=1&%73ection=world&lang=en&%72egion=%3Ceu>&%63opy=2');
  expect(parseHTML(`<p>${written}</p>`).document.querySelector('p')?.textContent).toBe(written);
  expect([...new URL(written).searchParams]).toEqual([...new URL(url).searchParams]);
});

test.each([
  ['10.1002/(SICI)16<1661::AID>3.0.CO;2-2', '10.1002/(SICI)16<1661::AID>3.0.CO;2-2'],
  ['10.1002/x<y>', '10.1002/x%3Cy>'],
])('a DOI stays one word, with the angle brackets that no reader takes for a tag: %s', async (value, expected) => {
  const article = detailedArticle({}, [{ name: 'doi', value }]);
  const [record] = recordsOf(await exportedText(ris, [{ article, annotations: [] }]));
  expect(record?.get('DO')).toEqual([expected]);
});

test.each([
  ['Language: all the signs were in French', '“Language : all the signs were in French”'],
  ['Notes: nobody pays', '“Notes : nobody pays”'],
  ['Our Language: French', '“Our Language: French”'],
  ['Montreux: a language', '“Montreux: a language”'],
])('a note that begins as ProCite names its fields is a note still: %s', async (exact, note) => {
  const annotations = [exampleAnnotation('aaaaaaaa', exact)];
  const [record] = recordsOf(await exportedText(ris, [{ article: exampleArticle(), annotations }]));
  expect(record?.get('N1')).toEqual([note]);
});

test('an ISBN is not the number of a report, which RIS has in its place', async () => {
  const isbn = { name: 'isbn', value: '9781862033000' } as const;
  const written = await exportedText(ris, [
    { article: detailedArticle({}, [{ name: 'kind', value: 'report' }, isbn]), annotations: [] },
    { article: detailedArticle({}, [{ name: 'kind', value: 'blog post' }, isbn]), annotations: [] },
  ]);
  expect(recordsOf(written).map((record) => record.get('SN'))).toEqual([undefined, ['9781862033000']]);
});

test('where it was published and its number in a database go with it', async () => {
  const article = detailedArticle({}, [
    { name: 'place', value: 'London' },
    { name: 'accession-number', value: 'HG000020240531' },
    { name: 'issue', value: '7' },
  ]);
  const written = await exportedText(ris, [{ article, annotations: [] }]);
  // JabRef takes AN and IS for the same number, and keeps the last.
  expect(written).toContain('AN  - HG000020240531\r\nIS  - 7\r\n');
  const read = await firstArticle('references.ris', written);
  expect(detailsOf(read)).toMatchObject({ place: 'London', 'accession-number': 'HG000020240531' });
});

test('hostile words never break a line or begin another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hostileItem, { minLength: 1, maxLength: 3 }), async (items) => {
      const text = await exportedText(ris, items);
      const lines = text.split('\r\n');
      expect(lines.filter((line) => line !== '' && !/^[A-Z][A-Z\d] {2}- [^\p{Cc}\u2028\u2029]*$/u.test(line))).toEqual(
        [],
      );
      expect(lines.filter((line) => line.startsWith('TY  - '))).toHaveLength(items.length);
      expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(items.length);
      const records = recordsOf(text);
      for (const [at, { article, annotations }] of items.entries()) {
        const record = records[at] ?? new Map<string, string[]>();
        expect(asMeant(record, 'TI')).toEqual([plain(article.title)].filter((title) => title !== ''));
        expect(asMeant(record, 'KW')).toEqual(
          article.tags.map((tag) => plain(unparted(tag))).filter((tag) => tag !== ''),
        );
        const notes = asMeant(record, 'N1');
        expect(notes).toHaveLength(annotations.length);
        for (const [place, { note }] of annotations.entries()) expect(notes[place]).toContain(plain(note));
      }
    }),
  );
});

test('many records come apart as many articles', async () => {
  const items = ['a', 'b', 'c'].map((letter) => ({
    article: exampleArticle({ id: letter.repeat(8), title: `Story ${letter}` }),
    annotations: [],
  }));
  const read = await articlesIn('references.ris', await exportedText(ris, items));
  expect(read.map(({ fields }) => fields.title?.value)).toEqual(['Story a', 'Story b', 'Story c']);
});
