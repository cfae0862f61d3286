import { describe, expect, it } from 'vitest';
import { lineOf, type Line } from '../../../../main/intake/lines.ts';
import { parsePage } from '../../../../main/intake/page/parse.ts';
import { segment } from '../../../../main/intake/segment.ts';

const line = (html: string): Line | undefined =>
  segment(parsePage(`<html><head></head><body>${html}</body></html>`)).map(lineOf)[0];

describe('lineOf', () => {
  it('knows running text by its length, its sentences and its few links, in any script', () => {
    const sentence = 'The envoys of the four lake states came back to Karsk with a shorter list of demands on Tuesday.';
    expect(line(`<p>${sentence}</p>`)?.isProse).toBe(true);
    expect(line(`<p>${sentence.slice(0, -1)}</p>`)?.isProse).toBe(false);
    expect(line(`<p><a href="/x">${sentence}</a></p>`)?.isProse).toBe(false);
    expect(line('<p>They came back.</p>')?.isProse).toBe(false);
    expect(line('<p>四个湖国的使节星期二回到首都，带来了一份较短的要求清单，外交官们说。</p>')?.isProse).toBe(true);
    expect(line(`<p>${'وعاد مبعوثو دول البحيرة الأربع إلى العاصمة يوم الثلاثاء. '.repeat(2)}</p>`)?.isProse).toBe(true);
  });

  it('counts commas and digits of any script', () => {
    expect(line('<p>one, two، three、four 12</p>')).toMatchObject({ commas: 3, digits: 2 });
  });
});
