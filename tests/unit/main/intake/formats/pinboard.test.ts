import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads Pinboard: its description as the title, its extended text as a note', async () => {
  const [article] = await articlesIn(
    'pinboard_export',
    JSON.stringify([
      {
        href: 'https://harbour.example/strait',
        description: 'The strait',
        extended: 'Ask <b>Li</b>.',
        hash: 'e69b',
        time: '2024-01-31T17:45:00Z',
        shared: 'no',
        toread: 'yes',
        tags: 'straits law',
      },
    ]),
  );
  expect(article).toMatchObject({
    fields: { title: { value: 'The strait' }, url: { value: 'https://harbour.example/strait' } },
    annotations: [{ quote: '', note: 'Ask <b>Li</b>.' }],
    tags: ['straits', 'law'],
    isRead: false,
    details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }],
    warnings: [{ code: 'no-text' }],
  });
});
