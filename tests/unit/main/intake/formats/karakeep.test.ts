import { describe, expect, it } from 'vitest';
import { articlesIn, failureOf, readParts } from '../../../../support/read-parts.ts';

const lists = [
  { id: 'l1', name: 'Seas', description: null, icon: '⚓', type: 'manual', query: null, parentId: null },
  { id: 'l2', name: 'Straits', description: null, icon: '⚓', type: 'manual', query: null, parentId: 'l1' },
];
const bookmark = {
  createdAt: 1_706_723_100,
  title: 'The strait',
  tags: ['straits'],
  lists: ['l2', 'gone'],
  content: { type: 'link', url: 'https://harbour.example/strait' },
  note: 'Ask Li.',
  archived: true,
};
const read = (...bookmarks: unknown[]) => articlesIn('karakeep-export.json', JSON.stringify({ bookmarks, lists }));

describe('Karakeep JSON', () => {
  it('reads links, and the lists they lie in', async () => {
    const [article] = await read(bookmark);
    expect(article).toMatchObject({
      fields: { title: { value: 'The strait' }, url: { value: 'https://harbour.example/strait' } },
      tags: ['straits'],
      dossiers: ['Seas / Straits'],
      annotations: [{ quote: '', note: 'Ask Li.' }],
      details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }],
      isRead: true,
      warnings: [{ code: 'no-text' }],
    });
  });

  it('reads notes of one’s own as Markdown, and text that came with a link', async () => {
    const [note, link] = await read(
      { ...bookmark, title: null, note: null, content: { type: 'text', text: 'No **ship** ==passes==.' } },
      {
        ...bookmark,
        favourited: true,
        tags: [{ name: 'law' }],
        content: {
          type: 'link',
          url: 'https://harbour.example/law',
          htmlContent: '<p>Ships wait.</p><script>alert(1)</script>',
          description: 'Of the sea',
          author: 'Ines Ferrão',
        },
      },
    );
    expect(note).toMatchObject({ text: 'No ship passes.', annotations: [{ quote: 'passes' }] });
    expect(link).toMatchObject({
      text: 'Ships wait.',
      tags: ['law'],
      isStarred: true,
      fields: { author: { value: 'Ines Ferrão' } },
      details: [{ name: 'abstract', value: 'Of the sea' }, { name: 'saved' }],
    });
  });

  it('keeps the words of a note that is nested deeper than Markdown is read', async () => {
    const [note] = await read({ ...bookmark, content: { type: 'text', text: `${'> '.repeat(500)}No ship passes.` } });
    expect(note?.text).toContain('No ship passes.');
  });

  it('leaves out what names nothing, and reads the rest', async () => {
    const text = JSON.stringify({ bookmarks: [{ ...bookmark, title: null, content: null, note: null }, 7, bookmark] });
    expect(await readParts('karakeep.json', text)).toMatchObject([
      { kind: 'unread', part: 1 },
      { kind: 'unread', part: 2 },
      { kind: 'article', part: 3, dossiers: [] },
    ]);
  });

  it('is no JSON with bookmarks of another kind', async () => {
    expect(await failureOf('b.json', JSON.stringify({ bookmarks: [{ url: 'https://a.example' }] }))).toBe(
      'file-not-recognised',
    );
  });
});
