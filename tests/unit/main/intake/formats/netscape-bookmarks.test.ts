import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf } from '../../../../support/read-parts.ts';

const head = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
`;

describe('bookmarks (HTML)', () => {
  it('reads links in folders, which become dossiers, but for those that every browser has', async () => {
    const articles = await articlesIn(
      'bookmarks.html',
      `${head}
    <DT><H3 ADD_DATE="1" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://harbour.example/bar" ADD_DATE="1706723100" ICON="data:image/png;base64,AAAA">Bar</A>
        <DT><H3>Seas &amp; straits</H3>
        <DL><p>
            <DT><H3>Tolls</H3>
            <DL><p><DT><A HREF="https://harbour.example/tolls?a=1&amp;b=2" ADD_DATE="1706723100000" TAGS="straits,law">Tolls &lt;2024&gt;</A>
            <DD>What the mayor
said of them.
            </DL><p>
            <DT><A HREF="https://harbour.example/strait">The strait</A>
        </DL><p>
    </DL><p>
    <DT><A HREF="javascript:alert('>')">Make it big</A>
    <DT><A HREF="place:sort=8">Most visited</A>
    <DT><A HREF="https://harbour.example/last" TOREAD="0">Last</A>
</DL><p>`,
    );
    expect(
      articles.map(({ fields, dossiers, isRead }) => [fields.title?.value, fields.url?.value, dossiers, isRead]),
    ).toEqual([
      ['Bar', 'https://harbour.example/bar', [], false],
      ['Tolls <2024>', 'https://harbour.example/tolls?a=1&b=2', ['Seas & straits / Tolls'], false],
      ['The strait', 'https://harbour.example/strait', ['Seas & straits'], false],
      ['Last', 'https://harbour.example/last', [], true],
    ]);
    expect(articles[1]).toMatchObject({
      tags: ['straits', 'law'],
      details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }],
      annotations: [{ quote: '', note: 'What the mayor\nsaid of them.' }],
      warnings: [{ code: 'no-text' }],
    });
  });

  it('says so where nothing leads to the web', async () => {
    expect(await failureOf('bookmarks.html', `${head}<DT><A HREF="javascript:void 0">X</A></DL>`)).toBe(
      'no-article-text',
    );
  });

  it('reads 20,000 folders in each other, and a file that breaks off', async () => {
    const deep = '<DT><H3>F</H3><DL><p>'.repeat(20_000);
    const [article] = await articlesIn('bookmarks.html', `${head}${deep}<DT><A HREF="https://a.example/">A</A`);
    expect(article).toMatchObject({ fields: { url: { value: 'https://a.example/' } } });
  });

  it('reads 10,000 links in seconds', async () => {
    const links = Array.from(
      { length: 10_000 },
      (_, index) => `<DT><A HREF="https://a.example/${index}">No ${index}</A>`,
    );
    expect(await articlesIn('bookmarks.html', head + links.join('\n'))).toHaveLength(10_000);
  });
});
