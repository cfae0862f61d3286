import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../../main/intake/page/parse.ts';
import { hastWithin } from '../../../../../main/intake/page/to-hast.ts';

describe('hastWithin', () => {
  it('keeps text, elements and the attributes that bodies may have', () => {
    const { body } = parsePage('<p lang="fr" class="x">Un <a href="/y" onclick="z()">lien</a></p>');
    expect(hastWithin(body)).toEqual({
      type: 'root',
      children: [
        {
          type: 'element',
          tagName: 'p',
          properties: { lang: 'fr' },
          children: [
            { type: 'text', value: 'Un ' },
            {
              type: 'element',
              tagName: 'a',
              properties: { href: '/y' },
              children: [{ type: 'text', value: 'lien' }],
            },
          ],
        },
      ],
    });
  });

  it('writes numbers as numbers, and nothing for what is none', () => {
    const { body } = parsePage('<table><tr><td colspan="2" rowspan="x">a</td></tr></table>');
    const table = JSON.stringify(hastWithin(body));
    expect(table).toContain('"colSpan":2');
    expect(table).not.toContain('rowSpan');
  });
});
