import { describe, expect, it } from 'vitest';
import { joplinItem } from '../../../../../main/intake/bookmarks/joplin-item.ts';

describe('joplinItem', () => {
  it('parts title, text and fields, from the end', () => {
    const item = joplinItem(
      'The strait\n\nNo ship: none.\n\nid: 1\nsource_url: https://a.example/x:y\nauthor: \ntype_: 1',
    );
    expect(item).toMatchObject({ title: 'The strait', body: 'No ship: none.\n' });
    expect(item?.field('source_url')).toBe('https://a.example/x:y');
    expect(item?.field('author')).toBe('');
    expect(item?.field('gone')).toBe('');
  });

  it('reads an item that is nothing but fields', () => {
    expect(joplinItem('id: 9\nnote_id: 1\ntag_id: 2\ntype_: 6')).toMatchObject({ title: '', body: '' });
  });

  it('is null for Markdown of another kind', () => {
    expect(joplinItem('# The strait\n\nNo ship.')).toBeNull();
    expect(joplinItem('')).toBeNull();
    expect(joplinItem('note: this\ntype: letter')).toBeNull();
  });
});
