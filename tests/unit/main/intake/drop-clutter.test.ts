import { describe, expect, it } from 'vitest';
import type { ArticleBody, BodyElement, BodyTag, Sourced } from '../../../../preload/contract/articles.ts';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { dropClutter } from '../../../../main/intake/drop-clutter.ts';

const block = (tagName: BodyTag, value: string): BodyElement => ({
  type: 'element',
  tagName,
  properties: {},
  children: [{ type: 'text', value }],
});
const link = (value: string): BodyElement => block('a', value);
const list = (...items: readonly BodyElement[]): BodyElement => ({
  type: 'element',
  tagName: 'ul',
  properties: {},
  children: items.map((item) => ({ type: 'element', tagName: 'li', properties: {}, children: [item] })),
});
const body = (...children: readonly BodyElement[]): ArticleBody => ({ type: 'root', children });
const stated = (value: string): Sourced => ({ value, origin: 'meta-tag', isGuess: false });
const left = (from: ArticleBody, title: string | null = null, author: string | null = null): string[] =>
  canonicalText(
    dropClutter(from, {
      title: title === null ? null : stated(title),
      author: author === null ? null : stated(author),
    }),
  ).text.split('\n');

const prose = block('p', 'The envoys came back on Tuesday.');

describe('dropClutter', () => {
  it('drops either half of a title that names the outlet too', () => {
    const top = [block('p', 'Harbour Courier'), block('h1', 'Lake treaty')];
    expect(left(body(...top, prose), 'Lake treaty | Harbour Courier')).toEqual(['The envoys came back on Tuesday.']);
  });

  it('drops headline, byline, date and doubled label at the top', () => {
    const top = [
      block('h1', 'Envoys Return'),
      block('p', 'World World'),
      block('p', 'By Inês Calder and Ode Barr'),
      block('p', '14 March 2025'),
    ];
    expect(left(body(...top, prose), 'Envoys return', 'Inês Calder; Ode Barr')).toEqual([
      'The envoys came back on Tuesday.',
    ]);
  });

  it('keeps sentences that name the author or a date', () => {
    const kept = [
      block('p', 'Inês Calder wrote this in Karsk.'),
      block('p', 'On 14 March 2025 the lake froze.'),
      block('h2', '1963'),
    ];
    expect(left(body(...kept, prose), null, 'Inês Calder')).toHaveLength(4);
  });

  it('drops lists of other articles with their heading, wherever they stand', () => {
    const related = [block('h3', 'Related articles'), list(link('Dam reopens'), link('Ferries stop'))];
    expect(left(body(prose, ...related, block('p', 'They left again.')))).toEqual([
      'The envoys came back on Tuesday.',
      'They left again.',
    ]);
  });

  it('drops lists of nothing but links at either end, and keeps one in the middle', () => {
    const menu = list(link('Home'), link('World'));
    const sources = list(link('The treaty'), link('Its annex'));
    expect(left(body(menu, prose, sources, prose, menu))).toEqual([
      'The envoys came back on Tuesday.',
      'The treaty',
      'Its annex',
      'The envoys came back on Tuesday.',
    ]);
  });

  it('drops share buttons out of a list, and headings that end up last', () => {
    expect(left(body(list(block('b', 'One reason'), block('b', 'Share')), prose, block('h2', 'About us')))).toEqual([
      'One reason',
      'The envoys came back on Tuesday.',
    ]);
  });

  it('keeps prose that is said twice', () => {
    expect(left(body(prose, prose))).toHaveLength(2);
  });
});
