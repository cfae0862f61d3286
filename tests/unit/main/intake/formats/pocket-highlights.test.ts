import { expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

it('reads the highlights of Pocket as the text of their articles', async () => {
  const [article] = await articlesIn(
    'part_000000.json',
    JSON.stringify([
      {
        url: 'https://harbour.example/strait',
        title: 'The strait',
        highlights: [{ quote: 'No ship passes.', created_at: 1_706_723_100 }, { quote: 5 }, null],
      },
    ]),
  );
  expect(article).toMatchObject({
    text: 'No ship passes.\n5',
    annotations: [{ quote: 'No ship passes.', createdAt: 1_706_723_100_000 }, { quote: '5' }],
  });
});
