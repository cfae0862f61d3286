import { describe, expect, it } from 'vitest';
import { articlesIn } from '../../../../support/read-parts.ts';

const line = 'The ministers met in Karsk on Friday to sign it.';

describe('a plain text', () => {
  it.each(['a.txt', 'a.text', 'a.asc', 'a.log', 'README'])('is read as %s', async (name) => {
    expect((await articlesIn(name, `Treaty signed\n\n${line}`))[0]?.fields.title?.value).toBe('Treaty signed');
  });

  it('longer than any article is read as far as one is, and says so', async () => {
    const [article] = await articlesIn('long.txt', `${line} `.repeat(180_000));
    expect(article?.text.length).toBeLessThanOrEqual(8_000_000);
    expect(article?.warnings).toEqual([{ code: 'left-out', detail: 'text after the first 8000000 characters' }]);
  });

  it.each([
    ['a word without end', 'a'.repeat(9_000_000)],
    ['a line of spaces', `a${' '.repeat(9_000_000)}b`],
    ['lines without end', 'a\n'.repeat(400_000)],
  ])(
    'is read in a moment when it is %s',
    async (_, text) => {
      expect(await articlesIn('long.txt', text)).toHaveLength(1);
    },
    20_000,
  );
});
