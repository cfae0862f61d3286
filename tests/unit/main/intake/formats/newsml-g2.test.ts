import { describe, expect, it } from 'vitest';
import { detailsOf, failureOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const item = (
  content: string,
  itemClass = 'text',
): string => `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:harbour.example:7" standard="NewsML-G2">
  <rightsInfo><copyrightNotice>Harbour Press 2024</copyrightNotice></rightsInfo>
  <itemMeta><itemClass qcode="ninat:${itemClass}"/><provider qcode="nprov:HW"><name>Harbour Wire</name></provider><versionCreated>2024-05-31T10:00:00Z</versionCreated><firstCreated>2024-05-31T08:30:00+02:00</firstCreated><pubStatus qcode="stat:usable"/></itemMeta>
  <contentMeta><by>By Jane Doe</by><dateline>ORSEN, May 31</dateline><language tag="en-GB"/><keyword>water</keyword>
    <genre qcode="genre:Current"><name>Current</name></genre>
    <subject type="cpnat:person" literal="x"><name>Ana Calder</name></subject><subject type="cpnat:abstract" qcode="medtop:1"><name xml:lang="de">Vertrag</name><name xml:lang="en">treaty</name></subject>
    <headline>Ministers agree on lake treaty</headline><headline role="hld:subHeadline">Water for four</headline><description>Four states signed.</description></contentMeta>
  <contentSet>${content}</contentSet></newsItem>`;
const message = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2024-05-31T10:00:00Z</sent></header><itemSet>${items.join('')}</itemSet></newsMessage>`;
const xhtml =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><p>Four states signed.</p><p>The text was <b>short</b>.</p></body></html></inlineXML>';

describe('NewsML-G2', () => {
  it.each([
    ['XHTML', xhtml],
    [
      'NITF',
      '<inlineXML contenttype="application/nitf+xml"><nitf><body><body.content><p>Four states signed.</p><p>The text was short.</p></body.content></body></nitf></inlineXML>',
    ],
    ['plain text', '<inlineData contenttype="text/plain">Four states signed.\n\nThe text was short.</inlineData>'],
    [
      'HTML as text',
      '<remoteContent href="a.jpg" contenttype="image/jpeg"/><inlineData contenttype="text/html"><![CDATA[<p>Four states signed.</p><p>The text was short.</p>]]></inlineData>',
    ],
  ])('reads an item whose content is %s', async (_name, content) => {
    const article = await firstArticle('item.xml', item(content));
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Wire',
      author: 'Jane Doe',
      published: '2024-05-31T08:30:00+02:00',
      language: 'en-GB',
      url: null,
    });
    expect(article.text).toBe('Four states signed.\nThe text was short.');
    expect(detailsOf(article)).toEqual({
      abstract: 'Four states signed.; Water for four',
      place: 'ORSEN, May 31',
      kind: 'Current',
      subject: 'treaty',
      person: 'Ana Calder',
      copyright: 'Harbour Press 2024',
      updated: '2024-05-31T10:00:00Z',
    });
  });

  it('reads the stories of a message, and tells what its other items are', async () => {
    const picture = item('<remoteContent href="a.jpg"/>', 'picture');
    const packed =
      '<packageItem><groupSet><group><itemRef residref="a"/><itemRef residref="b"/></group></groupSet></packageItem>';
    const parts = await readParts('message.xml', message(item(xhtml), picture, packed, '<conceptItem/>'));
    expect(parts.map((part) => (part.kind === 'article' ? 'article' : part.code))).toEqual([
      'article',
      'no-article-text',
      'articles-missing',
      'no-article-text',
    ]);
  });

  it('opens a paragraph at each line that a wire sets further in', async () => {
    const text =
      '<inlineData><![CDATA[<p>\n   Four states signed\na treaty.\n   The text was\nshort.</p>]]></inlineData>';
    expect((await firstArticle('item.xml', item(text))).text).toBe('Four states signed a treaty.\nThe text was short.');
  });

  it('fails where there is no item', async () => {
    expect(await failureOf('message.xml', message())).toBe('no-article-text');
  });
});
