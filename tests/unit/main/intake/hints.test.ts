import { describe, expect, it } from 'vitest';
import { hintsOf } from '../../../../main/intake/hints.ts';
import { parsePage } from '../../../../main/intake/page/parse.ts';
import { selectOne } from '../../../../main/intake/page/select.ts';

const hints = (attributes: string): string[] => {
  const page = parsePage(`<html><head></head><body><div ${attributes}>x</div></body></html>`);
  const element = selectOne(page.body, 'div');
  return element === null ? [] : [...hintsOf(element)].toSorted();
};

describe('hintsOf', () => {
  it('reads whole words of classes, ids and roles, however they are joined', () => {
    expect(hints('class="article-body" id="relatedStories"')).toEqual(['article', 'body', 'related']);
    expect(hints('role="navigation"')).toEqual(['nav']);
    expect(hints('class="post__share_buttons"')).toEqual(['article', 'share']);
  });

  it('tells who wrote an article from when, and both from what it is filed under', () => {
    expect(hints('class="author-bio"')).toEqual(['author']);
    expect(hints('class="published-date"')).toEqual(['meta']);
    expect(hints('class="topic-tags"')).toEqual(['tags']);
    expect(hints('class="faq-accordion"')).toEqual(['faq']);
  });

  it('does not read words inside words', () => {
    expect(hints('class="shareholder roadmap-adage"')).toEqual([]);
    expect(hints('')).toEqual([]);
  });
});
