import { describe, expect, it } from 'vitest';
import { epubOf, zipOf } from '../../../../support/office-files.ts';
import { pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const prose = 'The ministers of four states signed the treaty in Karsk on Friday. It comes into force in October.';
const metadata =
  '<dc:title>Waters of the North</dc:title><dc:creator id="a">Inês Calder</dc:creator><dc:creator id="b">Ode Barr</dc:creator>' +
  '<meta refines="#a" property="role">aut</meta><meta refines="#b" property="role">trl</meta><dc:publisher>Orsen Press</dc:publisher>' +
  '<dc:language>en-GB</dc:language><dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2025-03</dc:date>';
const nav =
  '<html xmlns:epub="e"><body><nav epub:type="toc"><ol><li><a href="text/b.xhtml">2: The treaty</a><ol><li><a href="text/b.xhtml#x">A section</a></li></ol></li></ol></nav></body></html>';

describe('an EPUB', () => {
  it('is an article for each chapter, with the book as its outlet', async () => {
    const bytes = epubOf(
      {
        'cover.xhtml': '<body epub:type="cover"><p>Waters of the North</p></body>',
        'a.xhtml': `<body><h1>The lakes</h1><p><a id="page1"/>${prose}</p></body>`,
        'b.xhtml': `<body><section><h2>The treaty</h2><p>${prose} Again.</p></section></body>`,
        'c.xhtml': `<body><p>${prose} And more.</p></body>`,
        'empty.xhtml': '<body><img src="map.png"/></body>',
      },
      metadata,
      { 'OEBPS/nav.xhtml': nav },
    );
    const articles = await articlesIn('book.epub', bytes);
    expect(articles.map(({ part, entry, fields, text }) => [part, entry, fields.title?.value, text])).toEqual([
      [1, 'OEBPS/text/a.xhtml', 'The lakes', prose],
      [2, 'OEBPS/text/b.xhtml', '2: The treaty', `${prose} Again.`],
      [3, 'OEBPS/text/c.xhtml', '2: The treaty', `${prose} And more.`],
    ]);
    expect(articles[2]?.fields.title?.isGuess).toBe(true);
    expect(articles[0] && valuesOf(articles[0])).toMatchObject({
      outlet: 'Waters of the North',
      author: 'Inês Calder',
      published: '2025-03',
      language: 'en-GB',
    });
    expect(articles[0]?.details).toContainEqual({ name: 'kind', value: 'book chapter' });
    expect(articles[0]?.details).toContainEqual({ name: 'publisher', value: 'Orsen Press' });
  });

  it('shows the pictures of a chapter that lie in the book, with their captions, and no ornaments of all chapters', async () => {
    const figure = '<figure><img src="../images/lock%201.png" alt="x"/><figcaption>The lock</figcaption></figure>';
    const drawing =
      '<svg xmlns:xlink="http://www.w3.org/1999/xlink"><image width="9" xlink:href="../images/map.png"/></svg>';
    const rule = '<p><img src="../images/rule.png"/></p>';
    const elsewhere = '<img src="https://harbour-courier.example/a.png"/><img src="../../../etc/passwd"/>';
    const [start, end] = [prose.slice(0, 20), prose.slice(20)];
    const bytes = epubOf(
      {
        'a.xhtml': `<body><h1>One</h1>${rule}<p>${start}<img src="../images/ship.png"/>${end}</p>${elsewhere}</body>`,
        'b.xhtml': `<body><h1>Two</h1>${rule}<p>${prose}</p>${figure}<p>It is old.</p></body>`,
        'c.xhtml': `<body><h1>Three</h1>${rule}<p>${prose}</p>${drawing}</body>`,
      },
      metadata,
      {
        'OEBPS/images/lock 1.png': pngOf(300, 200, 1),
        'OEBPS/images/map.png': pngOf(400, 300, 2),
        'OEBPS/images/ship.png': pngOf(500, 300, 3),
        'OEBPS/images/rule.png': pngOf(200, 100, 4),
      },
    );
    const articles = await articlesIn('book.epub', bytes);
    expect(articles.map((article) => shownBlocks(article))).toEqual([
      [prose, '[500×300]'],
      [prose, '[300×200]', 'The lock', 'It is old.'],
      [prose, '[400×300]'],
    ]);
    expect(articles.map(({ images }) => images.length)).toEqual([1, 1, 1]);
  });

  it('passes over tables of contents and names what is missing', async () => {
    const links = Array.from(
      { length: 12 },
      (_, index) => `<li><a href="a.xhtml">The long name of chapter ${index}</a></li>`,
    );
    const bytes = epubOf(
      {
        'toc.xhtml': `<body><h1>Contents</h1><ol>${links.join('')}</ol></body>`,
        'a.xhtml': `<body><p>${prose}</p></body>`,
      },
      '<dc:title>Waters</dc:title>',
      { 'OEBPS/book.opf': '' },
    );
    expect(await failureOf('book.epub', bytes)).toBe('file-damaged');
    const opf =
      '<package><metadata/><manifest><item id="t" href="text/toc.xhtml"/><item id="g" href="gone.xhtml"/><item id="a" href="text/a.xhtml"/></manifest><spine><itemref idref="t"/><itemref idref="g"/><itemref idref="a"/></spine></package>';
    const parts = await readParts(
      'book.epub',
      epubOf(
        { 'toc.xhtml': `<body><ol>${links.join('')}</ol></body>`, 'a.xhtml': `<body><p>${prose}</p></body>` },
        '',
        { 'OEBPS/book.opf': opf },
      ),
    );
    expect(parts.map((part) => (part.kind === 'unread' ? part.code : part.text))).toEqual(['file-damaged', prose]);
  });

  it('with copy protection is locked, with hidden fonts it is not', async () => {
    const encryption = (algorithm: string, path: string): Readonly<Record<string, string>> => ({
      'META-INF/encryption.xml': `<encryption xmlns:enc="e"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/><enc:CipherData><enc:CipherReference URI="${path}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const chapters = { 'a.xhtml': `<body><p>${prose}</p></body>` };
    const locked = epubOf(
      chapters,
      '',
      encryption('http://www.w3.org/2001/04/xmlenc#aes128-cbc', 'OEBPS/text/a.xhtml'),
    );
    expect(await failureOf('book.epub', locked)).toBe('file-locked');
    const fonts = epubOf(chapters, '', encryption('http://www.idpf.org/2008/embedding', 'OEBPS/font.otf'));
    expect((await articlesIn('book.epub', fonts))[0]?.text).toBe(prose);
  });

  it('keeps nothing that runs', async () => {
    const evil = `<body><h1>Lakes</h1><script>alert(1)</script><p onclick="alert(1)">${prose}<img src="x" onerror="alert(1)"/></p><svg><script>x</script></svg></body>`;
    const [article] = await articlesIn('book.epub', epubOf({ 'a.xhtml': evil }, '<dc:title>&lt;b&gt;</dc:title>'));
    expect(JSON.stringify(article)).not.toMatch(/alert|onclick|onerror|"script"|"img"/);
    expect(article?.fields.outlet?.value).toBe('<b>');
  });

  it('without chapters, or damaged, fails with a reason', async () => {
    expect(await failureOf('book.epub', epubOf({}, ''))).toBe('no-article-text');
    expect(await failureOf('book.epub', zipOf({ 'META-INF/container.xml': 'none' }))).toBe('file-damaged');
    const deep = epubOf({ 'a.xhtml': `<body>${'<div>'.repeat(50_000)}${prose}</body>` }, '');
    expect(await readParts('book.epub', deep)).toMatchObject([{ kind: 'article' }]);
  });
});
