import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { articlesIn, readParts } from '../../../../support/read-parts.ts';

const item = {
  id: 'ab-12',
  slug: 'the-strait',
  title: 'The strait',
  url: 'https://harbour.example/strait',
  state: 'Active',
  labels: ['straits'],
  savedAt: '2024-01-31T17:45:00.000Z',
};
const tolls = { ...item, id: 'cd-34', slug: 'tolls', title: 'Tolls', url: 'https://harbour.example/tolls' };
const page =
  '<DIV class="page" id="readability-page-1"><DIV><p>No ship passes.</p><script>alert(1)</script><p>Ships of every flag <a href="/wait">wait</a>.</p></DIV></DIV>';

describe('Omnivore export', () => {
  it('reads the texts and highlights that belong to its lists', async () => {
    const zip = zipSync({
      'metadata_0_to_1.json': strToU8(JSON.stringify([item])),
      'metadata_1_to_2.json': strToU8(JSON.stringify([tolls])),
      'content/the-strait.html': strToU8(page),
      'highlights/the-strait.md': strToU8('> Ships of every flag \n\n#law\n\nWhose flag?'),
      'highlights/tolls.md': strToU8('> Tolls rise. '),
    });
    const articles = await articlesIn('omnivore.zip', zip);
    expect(articles).toMatchObject([
      {
        part: 1,
        entry: 'content/the-strait.html',
        text: 'No ship passes.\nShips of every flag wait.',
        tags: ['straits'],
        annotations: [{ quote: 'Ships of every flag', note: 'Whose flag?', tags: ['law'] }],
        warnings: [],
      },
      { part: 2, entry: 'tolls', text: 'Tolls rise.', annotations: [{ quote: 'Tolls rise.' }] },
    ]);
    expect(JSON.stringify(articles[0]?.body)).toContain('https://harbour.example/wait');
  });

  it('reads what else there is where a list or a text cannot be read', async () => {
    const zip = zipSync({
      'metadata_0_to_1.json': strToU8('no list'),
      'metadata_1_to_3.json': strToU8(JSON.stringify([tolls, { title: {} }, item]).slice(0, -1)),
      'content/tolls.html': strToU8(''),
      'content/the-strait.pdf': strToU8('%PDF-1.7 but no PDF'),
    });
    const parts = await readParts('omnivore.zip', zip);
    expect(parts.map(({ part }) => part)).toEqual([1, 2, 3, 4, 5]);
    expect(parts).toMatchObject([
      { kind: 'unread', entry: 'metadata_0_to_1.json' },
      { kind: 'article', text: '', warnings: [{ code: 'no-text' }] },
      { kind: 'unread', code: 'no-article-text' },
      { kind: 'article', fields: { title: { value: 'The strait' } } },
      { kind: 'unread', code: 'file-damaged' },
    ]);
  });

  it('looks for files only inside the ZIP', async () => {
    const list = JSON.stringify([{ ...item, slug: '../../../etc/passwd' }]);
    const [article] = await articlesIn('omnivore.zip', zipSync({ 'metadata_0_to_1.json': strToU8(list) }));
    expect(article?.text).toBe('');
  });
});
