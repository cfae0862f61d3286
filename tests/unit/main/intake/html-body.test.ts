import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { htmlBody } from '../../../../main/intake/html-body.ts';

const textOf = (html: string): string => canonicalText(htmlBody(html)).text;

describe('htmlBody', () => {
  it('takes all of a piece of HTML, without what could run', () => {
    expect(textOf('<h2>Åland</h2><p>Neutral <b>since</b> 1921<script>steal()</script>.</p>')).toBe(
      'Åland\nNeutral since 1921.',
    );
  });

  it.each([
    ['nested without end', `${'<div>'.repeat(20_000)}<p>The bottom.</p>`],
    ['of lists in lists', `${'<ul><li>'.repeat(5_000)}The bottom.`],
    ['of lines that are never closed', '<p>One line.'.repeat(5_000)],
  ])('reads what is %s', (_what, html) => {
    expect(textOf(html)).toMatch(/(?:The bottom|One line)\.$/);
  });
});
