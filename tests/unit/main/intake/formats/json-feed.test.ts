import { describe, expect, it } from 'vitest';
import { failureOf, firstArticle, readParts, valuesOf } from '../../../../support/read-parts.ts';

const feed = (...items: readonly unknown[]): string =>
  JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Harbour Courier',
    language: 'en',
    home_page_url: 'https://harbour.example/',
    items,
  });

describe('JSON Feed', () => {
  it('reads an item', async () => {
    const item = {
      id: '7',
      url: 'https://harbour.example/lake',
      title: 'Lake treaty',
      content_html: '<p>Four states have <b>signed</b>.</p><script>alert(1)</script>',
      date_published: '2024-05-31T08:30:00+02:00',
      authors: [{ name: 'Jane Doe' }],
      tags: ['water'],
    };
    const article = await firstArticle('feed.json', feed(item));
    expect(valuesOf(article)).toEqual({
      title: 'Lake treaty',
      outlet: 'Harbour Courier',
      author: 'Jane Doe',
      published: '2024-05-31T08:30:00+02:00',
      language: 'en',
      url: 'https://harbour.example/lake',
    });
    expect(article).toMatchObject({ text: 'Four states have signed.', tags: ['water'], externalId: '7' });
  });

  it('reads plain text, and items that a careless program wrote', async () => {
    const parts = await readParts(
      'feed.json',
      feed({ id: 3, content_text: 'One line.\n\nAnother line.' }, { authors: 'x', tags: 7 }),
    );
    expect(parts).toMatchObject([{ text: 'One line.\nAnother line.' }, { kind: 'unread' }]);
  });

  it('fails where there is nothing in it, or it breaks off', async () => {
    expect(await failureOf('feed.json', feed())).toBe('no-article-text');
    expect(await failureOf('feed.json', feed({ id: '7', title: 'Lake' }).slice(0, -5))).toBe('file-damaged');
  });
});
