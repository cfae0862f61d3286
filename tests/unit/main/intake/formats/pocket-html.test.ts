import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf } from '../../../../support/read-parts.ts';

const page = (lists: string): string =>
  `<!DOCTYPE html>\n<html><head><title>Pocket Export</title></head><body>${lists}</body></html>`;

describe('Pocket HTML', () => {
  it('reads what was not read and what was', async () => {
    const articles = await articlesIn(
      'ril_export.html',
      page(`<h1>Unread</h1><ul>
        <li><a href="https://harbour.example/?a=1&amp;b=2" time_added="1706723100" tags="straits,law">Ships &amp; tolls</a></li></ul>
        <h1>Read Archive</h1><ul><li><a href="https://harbour.example/law" time_added="0" tags="">https://harbour.example/law</a></li></ul>`),
    );
    expect(articles).toMatchObject([
      {
        fields: { title: { value: 'Ships & tolls' }, url: { value: 'https://harbour.example/?a=1&b=2' } },
        tags: ['straits', 'law'],
        isRead: false,
        details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }],
      },
      { fields: { title: { value: 'harbour.example/law', isGuess: true } }, isRead: true, details: [] },
    ]);
  });

  it('says so where there are no links', async () => {
    expect(await failureOf('ril_export.html', page('<h1>Unread</h1><ul></ul>'))).toBe('no-article-text');
  });

  it('is no page that speaks of one', async () => {
    const prose = 'The export ended in 2025, and nobody was asked. '.repeat(10);
    const [article] = await articlesIn(
      'page.html',
      `<!DOCTYPE html><html><head><title>How a Pocket Export works</title></head><body><article><h1>How a Pocket Export works</h1><p>${prose}</p><p>${prose}</p></article></body></html>`,
    );
    expect(article?.part).toBe(0);
  });
});
