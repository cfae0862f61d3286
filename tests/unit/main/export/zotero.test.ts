import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExportArticle, ExportJob } from '../../../../main/export/export-job.ts';
import { oneLine } from '../../../../main/archive/one-line.ts';
import { writeZotero } from '../../../../main/export/zotero.ts';
import type { Article } from '../../../../preload/contract/articles.ts';
import { exampleAnnotation, exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem, detailedArticle, headlineIn, hostileItem } from '../../../support/exported-items.ts';
import { detailsOf, firstArticle, valuesOf } from '../../../support/read-parts.ts';

const document = 'Aide-memoire for Zotero.rdf';
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-zotero-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function write(items: readonly ExportArticle[], more: Partial<ExportJob> = {}): ReturnType<typeof writeZotero> {
  const { signal } = new AbortController();
  return writeZotero({ items, total: items.length, folder, signal, onProgress: () => undefined, ...more });
}

/** The texts of the elements of a document by their names, as a strict reader of XML sees them. */
function textsOf(xml: string, wanted: string): readonly string[] {
  const found: string[] = [];
  let open: string | null = null;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => (open = name === wanted ? '' : null));
  parser.on('text', (text) => open !== null && (open += text));
  parser.on('closetag', ({ name }) => {
    if (name === wanted && open !== null) found.push(open);
    open = null;
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

test('an article is an item with its notes as HTML, its tags, its dossier and its original beside it', async () => {
  const original = join(folder, 'kept');
  await writeFile(original, '<p>Ships of every flag pass here.</p>');
  const { article, ...rest } = annotatedItem();
  const [dossier] = [{ id: 'dddddddd', name: 'Straits & tolls' }] as unknown as typeof article.dossiers; // -- an id is a string of this shape
  const filed = { ...article, dossiers: dossier === undefined ? [] : [dossier] };
  const report = await write([{ article: filed, ...rest }], { originalPath: () => original });
  const path = 'Aide-memoire for Zotero/files/k7q2mzab-1/strait.html';
  expect(report).toEqual({
    articles: 1,
    annotations: 7,
    files: [`Aide-memoire for Zotero/${document}`, path],
    place: folder,
  });
  expect(await readFile(join(folder, path), 'utf8')).toBe('<p>Ships of every flag pass here.</p>');
  const xml = await readFile(join(folder, 'Aide-memoire for Zotero', document), 'utf8');
  expect(textsOf(xml, 'rdf:value')).toEqual([
    'https://harbour.example/strait',
    '<blockquote><p>of every flag</p></blockquote><p>Compare <em>Montreux</em>.</p><p>And Suez.</p>',
    '<blockquote><p>Nobody pays.</p></blockquote><p>Marked as: Evidence</p>',
    '<blockquote><p>pass here</p></blockquote><p>(its place in the text waits to be confirmed)</p><p>Still?</p>',
    '<blockquote><p>A toll was paid.</p></blockquote><p>(no longer found in the text)</p><p>Gone.</p>',
    '<p>On the article as a whole</p><p>Worth reading whole.</p>',
    '<p>Part of a picture: The lock (xywh=percent:12.5,20,30,7.25)</p><p>Old.</p>',
    '<p>Part of page 3 (xywh=percent:12.5,20,30,7.25)</p>',
  ]);
  expect(textsOf(xml, 'z:path')).toEqual(['files/k7q2mzab-1/strait.html']);
  expect(xml).toContain('<rdf:resource rdf:resource="files/k7q2mzab-1/strait.html"/>');
});

test('our own import, which was written for Zotero’s files, reads it back', async () => {
  const { annotations } = annotatedItem();
  await write([{ article: detailedArticle({}, [{ name: 'section', value: 'World' }]), annotations }]);
  const xml = await readFile(join(folder, 'Aide-memoire for Zotero', document), 'utf8');
  const read = await firstArticle('library.rdf', xml);
  expect(valuesOf(read)).toEqual({
    title: 'The strait that nobody owns',
    outlet: 'The Harbour Gazette',
    author: 'Ines Ferrão; Li Wei',
    published: '2024-05-31',
    language: 'en',
    url: 'https://harbour.example/strait',
  });
  expect(read.tags).toEqual(['straits', 'law of the sea']);
  expect(detailsOf(read)).toMatchObject({ section: 'World', saved: '2026-11-22', kind: 'newspaper article' });
  expect(read.annotations.map(({ note }) => note)).toContain('On the article as a whole\nWorth reading whole.');
});

test('the day of access never becomes the day of publication, and a broadcast keeps the name of its programme', async () => {
  const undated = exampleArticle({ id: 'aaaaaaaa', published: null });
  const broadcast = detailedArticle({ id: 'bbbbbbbb', outlet: 'World Tonight' }, [
    { name: 'kind', value: 'broadcast' },
  ]);
  await write([undated, broadcast].map((article) => ({ article, annotations: [] })));
  const xml = await readFile(join(folder, 'Aide-memoire for Zotero', document), 'utf8');
  expect(textsOf(xml, 'z:accessDate')).toEqual(['2026-11-22']);
  expect(textsOf(xml, 'dcterms:dateSubmitted')).toEqual(['2026-11-22']);
  expect(textsOf(xml, 'dc:date')).toEqual(['2024-05-31']);
  expect(textsOf(xml, 'z:itemType')).toEqual(['newspaperArticle', 'tvBroadcast']);
  expect(textsOf(xml, 'prism:publicationName')).toEqual(['World Tonight']);
});

/** The names of the elements that stand in one of a name, as a strict reader of XML sees them. */
function childrenOf(xml: string, wanted: string): readonly string[] {
  const open: string[] = [];
  const found: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => {
    if (open.at(-1) === wanted) found.push(name);
    open.push(name);
  });
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return found;
}

async function written(...articles: readonly Article[]): Promise<string> {
  await rm(folder, { recursive: true });
  const { files } = await write(articles.map((article) => ({ article, annotations: [] })));
  return readFile(join(folder, files[0] ?? ''), 'utf8');
}

test('who speaks in a broadcast is under a name that Zotero has for it, and radio is not television', async () => {
  const details = [
    { name: 'kind', value: 'radio transcript' },
    { name: 'publisher', value: 'BBC' },
  ] as const;
  const xml = await written(detailedArticle({ author: 'Sarah Montague', outlet: 'The World at One' }, details));
  expect(textsOf(xml, 'z:itemType')).toEqual(['radioBroadcast']);
  expect(childrenOf(xml, 'bib:Recording')).toContain('bib:contributors');
  expect(childrenOf(xml, 'bib:Recording')).not.toContain('bib:authors');
  expect(textsOf(xml, 'foaf:surname')).toEqual(['Montague']);
  const read = await firstArticle('library.rdf', xml);
  expect(valuesOf(read)).toMatchObject({ author: 'Sarah Montague', outlet: 'The World at One' });
});

test.each([
  ['magazine article', 'magazineArticle', 'bib:Periodical'],
  ['blog post', 'blogPost', 'z:Blog'],
  ['journal article', 'journalArticle', 'bib:Journal'],
  ['webpage', 'webpage', 'z:Website'],
  ['book section', 'bookSection', 'bib:Book'],
  ['conference paper', 'conferencePaper', 'bib:Journal'],
  ['newspaper article', 'newspaperArticle', 'bib:Newspaper'],
  ['news', 'newspaperArticle', 'bib:Newspaper'],
] as const)('what a source calls a %s is a %s', async (kind, itemType, container) => {
  const xml = await written(detailedArticle({}, [{ name: 'kind', value: kind }]));
  expect(textsOf(xml, 'z:itemType')).toEqual([itemType]);
  expect(childrenOf(xml, 'dcterms:isPartOf')).toEqual([container]);
});

test.each([
  ['book', 'book'],
  ['thesis', 'thesis'],
  ['report', 'report'],
] as const)('a %s appeared in nothing, and its outlet gave it out', async (kind, itemType) => {
  const details = [
    { name: 'kind', value: kind },
    { name: 'isbn', value: '9781862033000' },
  ] as const;
  const xml = await written(detailedArticle({ outlet: 'Chatham House' }, details));
  expect(textsOf(xml, 'z:itemType')).toEqual([itemType]);
  expect(textsOf(xml, 'foaf:name')).toEqual(['Chatham House']);
  expect(childrenOf(xml, 'dcterms:isPartOf')).toEqual([]);
  expect(textsOf(xml, 'dc:identifier')).toContain('ISBN 9781862033000');
  expect(valuesOf(await firstArticle('library.rdf', xml))).toMatchObject({ outlet: 'Chatham House' });
});

test('what has neither an outlet nor an address is a document, not a page of the web', async () => {
  const xml = await written(exampleArticle({ outlet: null, url: null }));
  expect(textsOf(xml, 'z:itemType')).toEqual(['document']);
  expect(childrenOf(xml, 'rdf:RDF')).toEqual(['rdf:Description']);
  expect(valuesOf(await firstArticle('library.rdf', xml))).toMatchObject({ title: 'The strait that nobody owns' });
});

test('a day that was guessed is said to be one, and a day that is known is not', async () => {
  const known = exampleArticle({ published: '2024-05' });
  const { published } = known.fields;
  if (published === null) throw new Error('the example has a date');
  const guessed = { ...known, fields: { ...known.fields, published: { ...published, isGuess: true } } };
  const xml = await written(guessed);
  expect(textsOf(xml, 'dc:date')).toEqual(['2024-05']);
  expect(textsOf(xml, 'dc:description')).toEqual(['Issued: 2024-05?']);
  const read = await firstArticle('library.rdf', xml);
  expect(read.fields.published?.value).toBe('2024-05');
  expect(read.annotations).toEqual([]);
  expect(textsOf(await written(known), 'dc:description')).toEqual([]);
});

test('where it was published, whose it is, and its number in a database go with it', async () => {
  const xml = await written(
    detailedArticle({}, [
      { name: 'place', value: 'London' },
      { name: 'copyright', value: '© Harbour Press' },
      { name: 'accession-number', value: 'HG000020240531' },
    ]),
  );
  expect(textsOf(xml, 'vcard:locality')).toEqual(['London']);
  expect(textsOf(xml, 'dc:rights')).toEqual(['© Harbour Press']);
  expect(textsOf(xml, 'dc:coverage')).toEqual(['HG000020240531']);
  const read = await firstArticle('library.rdf', xml);
  expect(detailsOf(read)).toMatchObject({ place: 'London', 'accession-number': 'HG000020240531' });
});

test('a note is in the elements that Zotero’s editor keeps, and says where it is read from right to left', async () => {
  const note =
    '# See <i>\n\n*Suez* or **Panama** or ~~Kiel~~, `a < b`\\\n[there](https://suez.example/?a=1&b=2) and [here](aide:article/5t2k0v9a)\n\n' +
    '3. one\n4. two\n\n- [x] done\n- [ ] open\n\n> quoted\n\n```\nx  <y\n```\n\n---\n\nالمضيق (Hormuz)';
  const annotations = [exampleAnnotation('aaaaaaaa', 'المضيق\nHormuz', { note })];
  await write([{ article: exampleArticle({ url: null }), annotations }]);
  const xml = await readFile(join(folder, 'Aide-memoire for Zotero', document), 'utf8');
  expect(textsOf(xml, 'rdf:value')).toEqual([
    '<blockquote><p dir="rtl">المضيق</p><p>Hormuz</p></blockquote>' +
      '<h2>See &lt;i&gt;</h2>' +
      '<p><em>Suez</em> or <strong>Panama</strong> or <s>Kiel</s>, <code>a &lt; b</code><br/>' +
      '<a href="https://suez.example/?a=1&amp;b=2">there</a> and <a href="aide:article/5t2k0v9a">here</a></p>' +
      '<ol start="3"><li><p>one</p></li><li><p>two</p></li></ol>' +
      '<ul><li><p>☑ done</p></li><li><p>☐ open</p></li></ul>' +
      '<blockquote><p>quoted</p></blockquote><pre>x  &lt;y</pre><hr/><p dir="rtl">المضيق (Hormuz)</p>',
  ]);
});

test('a second export stands beside the first, and cancelling leaves nothing', async () => {
  await write([annotatedItem()]);
  await write([annotatedItem()]);
  const abort = new AbortController();
  const items = [annotatedItem(), { article: exampleArticle({ id: 'zzzzzzzz' }), annotations: [] }];
  const stopped = write(items, { signal: abort.signal, onProgress: () => abort.abort() });
  await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
  expect((await readdir(folder)).toSorted()).toEqual(['Aide-memoire for Zotero', 'Aide-memoire for Zotero (2)']);
});

test('hostile words stay words, in the document and in the notes', async () => {
  await fc.assert(
    fc.asyncProperty(hostileItem, async (item) => {
      const { files } = await write([item]);
      const xml = await readFile(join(folder, files[0] ?? ''), 'utf8');
      await rm(folder, { recursive: true });
      const plain = oneLine(headlineIn(item.article)).replace(/[\uFFFE\uFFFF]/gu, '');
      expect(['', ...textsOf(xml, 'dc:title')]).toContain(plain);
      for (const html of textsOf(xml, 'rdf:value').filter((value) => value.startsWith('<')))
        expect(() => textsOf(`<note>${html}</note>`, 'p')).not.toThrow();
    }),
    { numRuns: 60 },
  );
});
