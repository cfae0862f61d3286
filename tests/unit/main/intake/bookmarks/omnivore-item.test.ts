import { describe, expect, it } from 'vitest';
import { omnivoreHighlights } from '../../../../../main/intake/bookmarks/omnivore-item.ts';

const read = (markdown: string): unknown[] =>
  omnivoreHighlights(markdown).map(({ quote, note, tags }) => [quote, note, tags]);

describe('omnivoreHighlights', () => {
  it('parts quotations, labels and notes', () => {
    expect(read('> No ship passes. \n\n#straits #law of the sea\n\nBy whose law?\n\n> None. ')).toEqual([
      ['No ship passes.', 'By whose law?', ['straits', 'law of the sea']],
      ['None.', '', []],
    ]);
  });

  it('keeps a quotation of several paragraphs together', () => {
    expect(read('> One.\n> Two. \n\nA note.')).toEqual([['One.\nTwo.', 'A note.', []]]);
  });

  it('tells a note on the whole by the blank lines below it', () => {
    expect(read('About all of it.\n\n\n\n> One. ')).toEqual([
      ['', 'About all of it.', []],
      ['One.', '', []],
    ]);
    expect(read('> One. \n\nAbout one.\n\n> Two. \n\nAbout all.\n\n')).toEqual([
      ['One.', 'About one.', []],
      ['Two.', '', []],
      ['', 'About all.', []],
    ]);
  });

  it('reads nothing as nothing', () => expect(read('\n\n')).toEqual([]));
});
