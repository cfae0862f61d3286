import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../../preload/contract/canonical-text.ts';
import { locate } from '../../../../../main/archive/anchors/locate.ts';
import { liftMarks } from '../../../../../main/intake/bookmarks/lift-marks.ts';
import { htmlBody } from '../../../../../main/intake/html-body.ts';

describe('liftMarks', () => {
  const marked = htmlBody(
    '<p>No ship <mark>passes</mark>.</p><p>No ship <b><mark>passes</mark></b><mark> here</mark> at <mark>night</mark>.</p>',
  );

  it('leaves the text as it is and no mark in it', () => {
    const { body } = liftMarks(marked);
    expect(canonicalText(body).text).toBe(canonicalText(marked).text);
    expect(JSON.stringify(body)).not.toContain('mark');
    expect(body.children[0]).toMatchObject({ children: [{ type: 'text', value: 'No ship passes.' }] });
  });

  it('makes annotations that are found where they stood', () => {
    const { body, annotations } = liftMarks(marked);
    const canonical = canonicalText(body);
    expect(annotations.map(({ quote }) => quote)).toEqual(['passes', 'passes here', 'night']);
    const places = annotations.map(({ quote, prefix, suffix }) =>
      locate(canonical, {
        quote: { exact: quote, prefix, suffix },
        position: { start: 0, end: 0 },
        structure: { startPath: '', startOffset: 0, endPath: '', endOffset: 0 },
      }),
    );
    expect(places.map(({ start, end }) => canonical.text.slice(start, end))).toEqual([
      'passes',
      'passes here',
      'night',
    ]);
    expect(places[0]?.start).toBe(8);
  });

  it('gives each its colour by its text', () => {
    const colours = [
      { text: 'passes', colour: 'red' },
      { text: 'gone', colour: 'blue' },
      { text: 'night', colour: 'green' },
    ];
    expect(liftMarks(marked, colours).annotations.map(({ colour }) => colour)).toEqual(['rose', 'yellow', 'green']);
  });
});
