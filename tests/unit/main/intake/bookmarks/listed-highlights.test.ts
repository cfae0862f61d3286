import { describe, expect, it } from 'vitest';
import { listedHighlights } from '../../../../../main/intake/bookmarks/listed-highlights.ts';

describe('listedHighlights', () => {
  it('reads texts, maps, and a list in JSON', () => {
    expect(listedHighlights(['One.', { text: 'Two.', notes: ['Why?'], color: 'blue' }])).toEqual([
      { quote: 'One.' },
      { quote: 'Two.', note: 'Why?', colour: 'blue', created: undefined },
    ]);
    expect(listedHighlights('[{"text":"One.","timestamp":"2024-01-31T17:45:00Z"}]')).toMatchObject([
      { quote: 'One.', created: '2024-01-31T17:45:00Z' },
    ]);
    expect(listedHighlights(['{"text":"One."}'])).toMatchObject([{ quote: 'One.' }]);
    expect(listedHighlights('One.')).toEqual([{ quote: 'One.' }]);
  });

  it('reads nothing in anything else', () => {
    for (const value of [undefined, null, 5, '', '[broken', {}, [[['x']]], '["{\\"text\\":1}"]'])
      expect(listedHighlights(value), JSON.stringify(value)).toEqual([]);
  });
});
