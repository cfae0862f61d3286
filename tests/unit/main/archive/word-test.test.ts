import { describe, expect, it } from 'vitest';
import { foldedWords, wordTest } from '../../../../main/archive/word-test.ts';

function has(words: string, ...texts: readonly string[]): boolean | undefined {
  return wordTest(words)?.(texts.map(foldedWords));
}

describe('words looked for in annotations', () => {
  it('begin words, in any order, over all texts together', () => {
    expect(has('strait open', 'The straits stay open.')).toBe(true);
    expect(has('open note', 'The straits stay open.', 'See the notes.')).toBe(true);
    expect(has('traits', 'The straits stay open.')).toBe(false);
    expect(has('open closed', 'The straits stay open.')).toBe(false);
  });

  it('are found whatever their case and accents', () => {
    expect(has('ELYSEE', 'À l’Élysée, on se tait.')).toBe(true);
    expect(has('Élysée', 'the elysee palace')).toBe(true);
    expect(has('все', 'ВСЁ решено')).toBe(true);
  });

  it('are found within what is written without spaces', () => {
    expect(has('外交', '中国外交部')).toBe(true);
    expect(has('外国', '中国外交部')).toBe(false);
  });

  it('are none where nothing but signs is typed', () => {
    expect(wordTest('')).toBeNull();
    expect(wordTest(' – "%_ ')).toBeNull();
  });
});
