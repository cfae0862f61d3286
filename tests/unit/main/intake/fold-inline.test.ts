import { describe, expect, it } from 'vitest';
import { element, type Draft } from '../../../../main/intake/draft.ts';
import { foldInline } from '../../../../main/intake/fold-inline.ts';

const text = (value: string): Draft => ({ type: 'text', value });

describe('foldInline', () => {
  it('folds space across elements as a browser shows it', () => {
    expect(foldInline([text(' one '), element('b', [text(' two')]), text('  three ')])).toEqual([
      text('one '),
      element('b', [text('two')]),
      text(' three'),
    ]);
  });

  it('joins texts that stand side by side once what was between them is gone', () => {
    expect(foldInline([text('e'), element('i', [text(' ')]), element('b', []), text('f')])).toEqual([text('e f')]);
    expect(foldInline([text('e'), element('b', []), text('\u0301')])).toEqual([text('é')]);
  });

  it('keeps what follows a space inside an element', () => {
    const marked = (): Draft => element('b', [text(' '), element('small', [text('x')])]);
    expect(foldInline([text('!'), marked()])).toEqual([text('!'), marked()]);
  });

  it('keeps one line break between texts, and none at the edges', () => {
    const line = (): Draft => element('br', []);
    expect(foldInline([line(), text('a '), line(), line(), text(' b'), line()])).toEqual([
      text('a'),
      line(),
      text('b'),
    ]);
  });
});
