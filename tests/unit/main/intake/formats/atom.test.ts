import { describe, expect, it } from 'vitest';
import { detailsOf, firstArticle, valuesOf } from '../../../../support/read-parts.ts';

const long = 'The ministers of four states met on the shore and agreed to share the water of the lake fairly. '.repeat(
  8,
);
const feed = (entry: string): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en" xml:base="https://harbour.example/">
  <title>Harbour Courier</title><link rel="self" href="/atom.xml"/>
  <entry>${entry}</entry>
</feed>`;
const entry = `<title>Lake treaty</title><id>tag:harbour.example,2024:7</id>
  <link rel="alternate" type="text/html" href="/lake"/><link rel="enclosure" href="/a.mp3"/>
  <author><name>Jane Doe</name></author><author><name>Jan Roe</name></author>
  <published>2024-05-31T08:30:00Z</published><updated>2024-06-01T10:00:00Z</updated>
  <category term="water" label="Water"/><summary>Four states have signed.</summary>`;

describe('Atom', () => {
  it.each([
    [
      'HTML',
      `<content type="html">&lt;p&gt;${long}&lt;/p&gt;&lt;p&gt;See &lt;a href="annex"&gt;the annex&lt;/a&gt;.&lt;/p&gt;</content>`,
    ],
    [
      'XHTML',
      `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${long}</p><p>See <a href="annex">the annex</a>.</p></div></content>`,
    ],
  ])('reads an entry whose content is %s', async (_name, content) => {
    const article = await firstArticle('feed.xml', feed(entry + content));
    expect(valuesOf(article)).toEqual({
      title: 'Lake treaty',
      outlet: 'Harbour Courier',
      author: 'Jane Doe; Jan Roe',
      published: '2024-05-31T08:30:00Z',
      language: 'en',
      url: 'https://harbour.example/lake',
    });
    expect(article.text).toMatch(/^The ministers[\s\S]+See the annex\.$/);
    expect(article).toMatchObject({ tags: ['Water'], warnings: [] });
    expect(detailsOf(article)).toEqual({ abstract: 'Four states have signed.', updated: '2024-06-01T10:00:00Z' });
  });

  it('warns where there is a summary only', async () => {
    expect(await firstArticle('feed.xml', feed(entry))).toMatchObject({
      text: 'Four states have signed.',
      warnings: [{ code: 'cut-off' }],
    });
  });
});
