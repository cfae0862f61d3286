import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const entry = {
  is_archived: 1,
  is_starred: true,
  tags: ['straits', 'law'],
  id: 23,
  title: 'The strait',
  url: 'https://www.harbour.example/strait',
  content:
    '<p>No ship <a href="/x">passes</a>.</p><script>alert(1)</script><p onclick="alert(2)">Ships of every flag wait.</p>',
  created_at: '2024-01-31T17:45:00+0100',
  updated_at: '2024-02-01T08:00:00+0100',
  published_at: '2024-01-30T06:00:00+0100',
  published_by: ['Ines Ferrão', 'Li Wei'],
  annotations: [{ quote: 'No ship passes.', text: 'By whose law?', ranges: [{ start: '/p[1]' }] }],
  language: 'en_GB',
  domain_name: 'www.harbour.example',
};
const read = (...entries: unknown[]) => articlesIn('wallabag.json', JSON.stringify(entries));

describe('wallabag JSON', () => {
  it('reads text, fields, state and annotations', async () => {
    const [article] = await read(entry);
    expect(article).toMatchObject({
      part: 1,
      externalId: '23',
      text: 'No ship passes.\nShips of every flag wait.',
      tags: ['straits', 'law'],
      isRead: true,
      isStarred: true,
      annotations: [{ quote: 'No ship passes.', note: 'By whose law?', colour: 'yellow' }],
      details: [
        { name: 'saved', value: '2024-01-31T17:45:00+01:00' },
        { name: 'updated', value: '2024-02-01T08:00:00+01:00' },
      ],
      fields: { outlet: { value: 'harbour.example', isGuess: true } },
    });
    expect(article && valuesOf(article)).toMatchObject({
      title: 'The strait',
      author: 'Ines Ferrão; Li Wei',
      published: '2024-01-30T06:00:00+01:00',
      language: 'en-GB',
      url: 'https://www.harbour.example/strait',
    });
    expect(JSON.stringify(article?.body)).not.toMatch(/alert|onclick/);
    expect(JSON.stringify(article?.body)).toContain('https://www.harbour.example/x');
  });

  it('files an entry that could not be fetched without the words that say so', async () => {
    const [article] = await read({
      ...entry,
      annotations: [],
      title: 'No title found',
      content: "wallabag can't retrieve contents for this article. Please troubleshoot this issue.",
    });
    expect(article).toMatchObject({
      text: '',
      warnings: [{ code: 'no-text' }],
      fields: { title: { value: 'harbour.example/strait', isGuess: true } },
    });
  });

  it('takes nothing for granted of the types of its values', async () => {
    const odd = Object.fromEntries(Object.keys(entry).map((name) => [name, { [name]: [1, null] }]));
    expect(await readParts('wallabag.json', JSON.stringify([entry, odd, 5, null, entry]))).toMatchObject([
      { kind: 'article', part: 1 },
      { kind: 'unread', part: 2, code: 'no-article-text' },
      { kind: 'unread', part: 3 },
      { kind: 'unread', part: 4 },
      { kind: 'article', part: 5 },
    ]);
  });

  it('reads what stands before the point where it breaks off', async () => {
    const whole = JSON.stringify([entry, entry]);
    expect(await readParts('wallabag.json', whole.slice(0, -40))).toMatchObject([
      { kind: 'article' },
      { kind: 'unread', part: 2, code: 'file-damaged' },
    ]);
  });

  it('knows an export whose first text is longer than what is looked at', async () => {
    const [article] = await read({ ...entry, content: `<p>${'No ship passes. '.repeat(10_000)}</p>` });
    expect(article?.words).toBe(30_000);
  });

  it('reads text nested without end', async () => {
    const [article] = await read({ ...entry, content: `${'<div>'.repeat(20_000)}No ship passes.` });
    expect(article?.text).toBe('No ship passes.');
  });

  it('is no JSON of another kind', async () => {
    expect(await failureOf('items.json', JSON.stringify([{ id: 1, title: 'T', url: 'https://a.example' }]))).toBe(
      'file-not-recognised',
    );
  });
});

describe('wallabag 1 JSON', () => {
  it('reads entries whose columns stand twice', async () => {
    const [article] = await articlesIn(
      'wallabag-export.json',
      JSON.stringify([
        {
          0: '3',
          1: 'The strait',
          2: 'https://harbour.example/strait',
          3: '0',
          4: '1',
          5: '<p>No ship passes.</p>',
          id: '3',
          title: 'The strait',
          url: 'https://harbour.example/strait',
          is_read: '0',
          is_fav: '1',
          content: '<p>No ship passes.</p>',
          tags: 'straits,law',
        },
      ]),
    );
    expect(article).toMatchObject({
      text: 'No ship passes.',
      tags: ['straits', 'law'],
      isStarred: true,
      isRead: false,
      externalId: '3',
    });
  });
});
