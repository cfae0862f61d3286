import { describe, expect, it } from 'vitest';
import { detailsOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const item = (components: string, status = 'Usable'): string => `<NewsItem xml:lang="en">
  <Identification><NewsIdentifier><ProviderId>harbour.example</ProviderId><DateId>20240531</DateId><PublicIdentifier>urn:newsml:harbour.example:7</PublicIdentifier></NewsIdentifier></Identification>
  <NewsManagement><NewsItemType FormalName="News"/><FirstCreated>20240531T083000+0200</FirstCreated><ThisRevisionCreated>20240531T100000Z</ThisRevisionCreated><Status FormalName="${status}"/></NewsManagement>
  ${components}</NewsItem>`;
const component = (content: string, headline = 'Ministers agree on lake treaty'): string => `<NewsComponent>
  <NewsLines><HeadLine>${headline}</HeadLine><ByLine>By Jane Doe</ByLine><DateLine>ORSEN, May 31</DateLine><KeywordLine>water; treaties</KeywordLine></NewsLines>
  <AdministrativeMetadata><Provider><Party FormalName="Harbour Wire"/></Provider></AdministrativeMetadata>
  <DescriptiveMetadata><Language FormalName="de"/><Genre FormalName="Current"/><SubjectCode><Subject FormalName="11000000"/></SubjectCode></DescriptiveMetadata>
  <NewsComponent><Role FormalName="Main"/><ContentItem><MediaType FormalName="Text"/><DataContent>${content}</DataContent></ContentItem></NewsComponent>
</NewsComponent>`;
const file = (...items: readonly string[]): string =>
  `<?xml version="1.0"?><NewsML Version="1.2"><NewsEnvelope><DateAndTime>20240531T080000Z</DateAndTime></NewsEnvelope>${items.join('')}</NewsML>`;

describe('NewsML', () => {
  it.each([
    [
      'NITF',
      '<nitf><body><body.content><p>Four states signed.</p><p>The text was short.</p></body.content></body></nitf>',
    ],
    ['paragraphs', '<p>Four states signed.</p><p>The text was short.</p>'],
    ['HTML as text', '<![CDATA[<P>Four states signed.</P><P>The text was short.</P>]]>'],
    ['plain text', 'Four states signed.\n\nThe text was short.'],
  ])('reads a story whose content is %s', async (_name, content) => {
    const article = await firstArticle('story.xml', file(item(component(content))));
    expect(valuesOf(article)).toEqual({
      title: 'Ministers agree on lake treaty',
      outlet: 'Harbour Wire',
      author: 'Jane Doe',
      published: '2024-05-31T08:30:00+02:00',
      language: 'de',
      url: null,
    });
    expect(article.text).toBe('Four states signed.\nThe text was short.');
    expect(article).toMatchObject({ tags: ['water', 'treaties'], externalId: 'urn:newsml:harbour.example:7' });
    expect(detailsOf(article)).toEqual({
      place: 'ORSEN, May 31',
      kind: 'News; Current',
      subject: '11000000',
      updated: '2024-05-31T10:00:00Z',
    });
  });

  it('reads each story of an item, and each item of a file', async () => {
    const two = item(component('<p>One.</p>', 'First') + component('<p>Two.</p>', 'Second'));
    const parts = await readParts('stories.xml', file(two, item(component('<p>Three.</p>', 'Third'))));
    expect(parts.map((part) => part.kind === 'article' && [part.part, part.fields.title?.value])).toEqual([
      [1, 'First'],
      [2, 'Second'],
      [3, 'Third'],
    ]);
  });

  it('tells of an item without a text, and that one was withdrawn', async () => {
    const picture = item(
      '<NewsComponent><ContentItem Href="a.jpg"><MediaType FormalName="Photo"/></ContentItem></NewsComponent>',
    );
    const parts = await readParts('stories.xml', file(picture, item(component('<p>One.</p>'), 'Canceled')));
    expect(parts).toMatchObject([
      { kind: 'unread', part: 1, code: 'no-article-text' },
      { kind: 'article', part: 2 },
    ]);
    expect(JSON.stringify(parts[1])).toContain('"Canceled"');
  });
});
