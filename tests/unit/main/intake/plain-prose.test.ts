import { describe, expect, it } from 'vitest';
import { paragraphsOf, readPlainText } from '../../../../main/intake/plain-prose.ts';

describe('paragraphsOf', () => {
  it('parts paragraphs by blank lines, and by lines where none is blank', () => {
    expect(paragraphsOf('one\r\n\r\ntwo\n \t\n\nthree')).toEqual(['one', 'two', 'three']);
    expect(paragraphsOf('one\ntwo\rthree')).toEqual(['one', 'two', 'three']);
  });

  it('joins lines that a mail program wrapped', () => {
    const wrapped =
      'The envoys of the four lake states came back to Karsk on\nTuesday with a list of demands that was shorter than the one\nthey left with.\n\nNobody knew why.';
    expect(paragraphsOf(wrapped)).toEqual([
      'The envoys of the four lake states came back to Karsk on Tuesday with a list of demands that was shorter than the one they left with.',
      'Nobody knew why.',
    ]);
  });
});

describe('readPlainText', () => {
  it('takes a short first line without a full stop for the headline', () => {
    expect(readPlainText('Envoys return\n\nThey came back on Tuesday.').title).toEqual({
      value: 'Envoys return',
      origin: 'visible-text',
      isGuess: false,
    });
  });

  it('keeps a first sentence in the text, and uses it as a guess', () => {
    const { title, body } = readPlainText('They came back on Tuesday. Nobody knew why.');
    expect(title).toEqual({ value: 'They came back on Tuesday.', origin: 'visible-text', isGuess: true });
    expect(body.children).toHaveLength(1);
  });

  it('finds no title in nothing', () => {
    expect(readPlainText(' \n ')).toEqual({ title: null, body: { type: 'root', children: [] } });
  });
});
