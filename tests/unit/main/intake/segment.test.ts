import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../main/intake/page/parse.ts';
import { segment } from '../../../../main/intake/segment.ts';

const blocksOf = (html: string): string[] =>
  segment(parsePage(`<html><head></head><body>${html}</body></html>`)).map(
    ({ element, text }) => `${element.localName}: ${text}`,
  );

describe('segment', () => {
  it('cuts a page into paragraphs, headings and list items, in reading order', () => {
    expect(
      blocksOf('<div><h2>Karsk</h2><p>One <b>bold</b> word.</p></div><ul><li>first</li><li>second</li></ul>'),
    ).toEqual(['h2: Karsk', 'p: One bold word.', 'li: first', 'li: second']);
  });

  it('puts bare text beside blocks in paragraphs of its own', () => {
    expect(blocksOf('<div>The envoys <i>left</i>.<p>They came back.</p>Nobody saw them.</div>')).toEqual([
      'p: The envoys left.',
      'p: They came back.',
      'p: Nobody saw them.',
    ]);
  });

  it('parts text at blank lines made of line breaks, also inside inline elements', () => {
    expect(blocksOf('<p>One.<br>Still one.<br> <br>Two.</p>')).toEqual(['p: One.Still one.', 'p: Two.']);
    expect(blocksOf('<font>One.<br><br><br>Two.</font>')).toEqual(['p: One.', 'p: Two.']);
  });

  it('looks into inline elements that hold blocks', () => {
    expect(blocksOf('<a href="/x"><div>Ferries stop</div><div>for a day</div></a>')).toEqual([
      'p: Ferries stop',
      'p: for a day',
    ]);
  });

  it('takes a table of data as one block, and cuts a table that lays a page out', () => {
    const row = '<tr><td>Orsen</td><td>12</td></tr>';
    expect(blocksOf(`<table>${row.repeat(2)}</table>`)).toHaveLength(1);
    const long = 'The dam was closed again on Monday, and the lake rose. '.repeat(4);
    expect(blocksOf(`<table><tr><td>Menu</td><td>${long}</td></tr><tr><td>a</td><td>b</td></tr></table>`)).toHaveLength(
      4,
    );
  });

  it('keeps a listing whole', () => {
    expect(blocksOf('<pre>one\n<span>two</span></pre>')).toEqual(['pre: one two']);
  });

  it('counts how much of a block is links', () => {
    const page = parsePage('<html><head></head><body><p>See <a href="/t">the treaty</a>.</p></body></html>');
    expect(segment(page)[0]?.linked).toBe('the treaty'.length);
  });
});
