import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../../main/intake/page/parse.ts';
import { selectAll, selectOne } from '../../../../../main/intake/page/select.ts';

const { body } = parsePage(
  '<div class="story big"><h2 id="a">One</h2><p class="by" rel="author x">Two <a href="/z">three</a></p></div><p>Four</p>',
);
const texts = (selectors: string): string[] => selectAll(body, selectors).map((element) => element.textContent);

describe('selectAll', () => {
  it('finds by name, class, attribute and place, in reading order', () => {
    expect(texts('p')).toEqual(['Two three', 'Four']);
    expect(texts('a, h2')).toEqual(['One', 'three']);
    expect(texts('.story .by')).toEqual(['Two three']);
    expect(texts('[rel~="author"]')).toEqual(['Two three']);
    expect(texts('[class*="tor"] > h2')).toEqual(['One']);
  });

  it('looks below the element only, not at it', () => {
    const [story] = body.children;
    expect(story === undefined ? null : selectOne(story, 'div')).toBeNull();
  });
});

describe('selectOne', () => {
  it('gives the first, or nothing', () => {
    expect(selectOne(body, 'p')?.textContent).toBe('Two three');
    expect(selectOne(body, 'table')).toBeNull();
  });
});
