import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyTags, type ArticleBody, type BodyNode, type BodyTag } from '../../../../preload/contract/articles.ts';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';

const text = (value: string): BodyNode => ({ type: 'text', value });
const element = (tagName: BodyTag, ...children: readonly BodyNode[]): BodyNode => ({
  type: 'element',
  tagName,
  properties: {},
  children,
});
const body = (...children: readonly BodyNode[]): ArticleBody => ({ type: 'root', children });

describe('canonicalText', () => {
  it('writes one line per block and leaves inline elements in their line', () => {
    const { text: written } = canonicalText(
      body(element('h2', text('Talks')), element('p', text('The '), element('em', text('note')), text(' was sent.'))),
    );
    expect(written).toBe('Talks\nThe note was sent.');
  });

  it('parts the cells of a table by tabs and its rows by lines', () => {
    const row = (...cells: readonly string[]) => element('tr', ...cells.map((cell) => element('td', text(cell))));
    const table = element('table', element('tbody', row('Oslo', '1993'), row('Madrid', '1991')));
    expect(canonicalText(body(element('p', text('Talks')), table, element('p', text('End')))).text).toBe(
      'Talks\nOslo\t1993\nMadrid\t1991\nEnd',
    );
  });

  it('writes a line break inside a paragraph as a space and a rule as nothing', () => {
    const { text: written } = canonicalText(
      body(element('p', text('one'), element('br'), text('two')), element('hr'), element('p', text('three'))),
    );
    expect(written).toBe('one two\nthree');
  });

  it('starts a list item inside an item on its own line', () => {
    const inner = element('ul', element('li', text('b')));
    expect(canonicalText(body(element('ul', element('li', text('a'), inner), element('li', text('c'))))).text).toBe(
      'a\nb\nc',
    );
  });

  it('says where every text node stands, by the path that leads to it', () => {
    const { runs } = canonicalText(body(element('p', text('ab'), element('em', text('cd'))), element('p', text('e'))));
    expect(runs).toEqual([
      { start: 0, end: 2, path: '0/0' },
      { start: 2, end: 4, path: '0/1/0' },
      { start: 5, end: 6, path: '1/0' },
    ]);
  });

  it('of any body, holds every text node unchanged at its run, in order, with one separator at most between them', () => {
    fc.assert(
      fc.property(anyBody, (tree) => {
        const { text: written, runs } = canonicalText(tree);
        const values = textNodes(tree);
        expect(runs.map(({ start, end }) => written.slice(start, end))).toEqual(values);
        const gaps = runs.map(({ start }, index) => written.slice(runs[index - 1]?.end ?? 0, start));
        for (const gap of gaps) expect(['', ' ', '\t', '\n']).toContain(gap);
        expect(runs.at(-1)?.end ?? 0).toBe(written.length);
      }),
    );
  });
});

const anyBody: fc.Arbitrary<ArticleBody> = fc
  .letrec<{ node: BodyNode }>((tie) => ({
    node: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.string({ minLength: 1, unit: 'grapheme' }).map(text),
      fc
        .record({ tag: fc.constantFrom(...bodyTags), children: fc.array(tie('node'), { maxLength: 4 }) })
        .map(({ tag, children }) => element(tag, ...children)),
    ),
  }))
  .node.map((node) => body(node));

function textNodes(tree: ArticleBody | BodyNode): readonly string[] {
  return tree.type === 'text' ? [tree.value] : tree.children.flatMap(textNodes);
}
