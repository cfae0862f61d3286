import { describe, expect, it } from 'vitest';
import { articlesIn, detailsOf, failureOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const long = 'The ministers of four states met on the shore and agreed to share the water of the lake fairly. '.repeat(
  8,
);
const item = `<item>
  <title>Ministers agree on lake treaty &amp; more</title>
  <link>https://harbour.example/lake</link>
  <guid isPermaLink="false">tag:harbour.example,2024:7</guid>
  <dc:creator><![CDATA[Jane Doe]]></dc:creator>
  <pubDate>Fri, 31 May 2024 08:30:00 +0200</pubDate>
  <category>water</category><category><![CDATA[treaties]]></category>
  <description>Four states have signed.</description>
  <content:encoded><![CDATA[<p>${long}</p><p>See <a href="/annex">the annex</a>.</p><script>alert(1)</script>]]></content:encoded>
</item>`;
const feed = (items: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Harbour Courier</title><link>https://harbour.example/</link><language>en-gb</language><copyright>Harbour Press</copyright>${items}</channel></rss>`;

describe('RSS', () => {
  it('reads an entry', async () => {
    const article = await firstArticle('feed.xml', feed(item));
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty & more',
      outlet: 'Harbour Courier',
      author: 'Jane Doe',
      published: '2024-05-31T08:30:00+02:00',
      language: 'en-GB',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({
      part: 1,
      tags: ['water', 'treaties'],
      warnings: [],
      externalId: 'tag:harbour.example,2024:7',
    });
    expect(article.text).toMatch(/^The ministers[\s\S]+See the annex\.$/);
    expect(JSON.stringify(article.body)).toContain('https://harbour.example/annex');
    expect(detailsOf(article)).toEqual({ abstract: 'Four states have signed.', copyright: 'Harbour Press' });
  });

  it('warns where a feed gives the first lines only', async () => {
    const teaser =
      '<item><title>Lake</title><link>https://harbour.example/a</link><description>Four states have signed…</description></item>';
    expect(await firstArticle('feed.xml', feed(teaser))).toMatchObject({
      text: 'Four states have signed…',
      warnings: [{ code: 'cut-off' }],
    });
  });

  it('files an entry of a headline and a link as a mere reference', async () => {
    const bare = '<item><title>Lake</title><link>https://harbour.example/a</link></item>';
    expect(await firstArticle('feed.xml', feed(bare))).toMatchObject({ text: '', warnings: [{ code: 'no-text' }] });
  });

  it('reads the name out of an e-mail address', async () => {
    const entry = item.replace(/<dc:creator>.*<\/dc:creator>/, '<author>desk@harbour.example (Jane Doe)</author>');
    expect(valuesOf(await firstArticle('feed.xml', feed(entry)))['author']).toBe('Jane Doe');
  });

  it('reads RSS 1.0, whose entries lie beside its channel', async () => {
    const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://harbour.example/rss"><title>Harbour Courier</title><link>https://harbour.example/</link></channel>
      <item rdf:about="https://harbour.example/lake"><title>Lake</title><link>https://harbour.example/lake</link><dc:date>2024-05-31</dc:date><description>${long}</description></item></rdf:RDF>`;
    expect(valuesOf(await firstArticle('feed.rdf', rdf))).toMatchObject({
      title: 'Lake',
      outlet: 'Harbour Courier',
      published: '2024-05-31',
    });
  });

  it('reads the whole entries of a feed that breaks off, and says so', async () => {
    const parts = await readParts('feed.xml', feed(item.repeat(3)).slice(0, -400));
    expect(parts.map(({ kind }) => kind)).toEqual(['article', 'article', 'unread']);
    expect(parts.at(-1)).toMatchObject({ part: 3, code: 'file-damaged' });
  });

  it('fails where a feed has no entries, and tells of an empty one', async () => {
    expect(await failureOf('feed.xml', feed(''))).toBe('no-article-text');
    expect(await readParts('feed.xml', feed(`<item></item>${item}`))).toMatchObject([
      { kind: 'unread' },
      { kind: 'article' },
    ]);
  });

  it('keeps a script out of every field', async () => {
    const script = '<![CDATA[<script>alert(1)</script><img src=x onerror=alert(1)>]]>';
    const entry = `<item><title>${script} Lake</title><link>javascript:alert(1)</link><dc:creator>${script}</dc:creator><category>x</category><description><![CDATA[<p onclick="x()">The lake is deep.</p><a href="javascript:x()">more</a>]]></description></item>`;
    const [article] = await articlesIn('feed.xml', feed(entry));
    expect(JSON.stringify(article?.body)).not.toMatch(/script|onclick|onerror/i);
    expect(article?.fields.url).toBeNull();
  });
});
