import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markupWithin } from '../../../../../main/intake/page/markup.ts';
import { nodesBelow, PageElement, PageText } from '../../../../../main/intake/page/tree.ts';

const element = (name: string, ...inside: readonly (PageElement | PageText)[]): PageElement => {
  const made = new PageElement(name);
  made.appendAll(inside);
  return made;
};

describe('PageElement', () => {
  it('puts nodes where they are told, and takes them from where they were', () => {
    const [one, two, three] = [new PageText('1'), new PageText('2'), new PageText('3')];
    const root = element('div', one, three);
    root.insertBefore(two, three);
    expect(root.textContent).toBe('123');
    const other = element('p');
    other.append(two);
    expect([root.textContent, other.textContent]).toEqual(['13', '2']);
    other.replaceWith(one);
    expect(root.textContent).toBe('13');
  });

  it('replaces itself in its place', () => {
    const old = element('i', new PageText('old'));
    const root = element('p', new PageText('a '), old, new PageText(' z'));
    old.replaceWith(element('mark', new PageText('new')));
    expect(markupWithin(root)).toBe('a <mark>new</mark> z');
    expect(old.parentNode).toBeNull();
  });

  it('is walked in reading order, and no farther than itself', () => {
    const inner = element('p', element('b', new PageText('x')), new PageText('y'));
    element('body', inner, new PageText('z'));
    const names = Array.from(nodesBelow(inner), (node) =>
      node instanceof PageElement ? node.localName : node.textContent,
    );
    expect(names).toEqual(['b', 'x', 'y']);
  });

  it('holds together whatever is moved where', () => {
    const move = fc.record({ node: fc.nat(7), to: fc.nat(7), before: fc.option(fc.nat(7)) });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 40 }), (moves) => {
        const roots = [element('a'), element('b')];
        const leaves = Array.from({ length: 8 }, (_, index) => new PageText(String(index)));
        for (const leaf of leaves) roots[0]?.append(leaf);
        for (const { node, to, before } of moves) {
          const leaf = leaves[node];
          const place = before === null ? null : (leaves[before] ?? null);
          const root = place?.parentNode ?? roots[to % 2];
          if (leaf !== undefined && root !== undefined && leaf !== place) root.insertBefore(leaf, place);
        }
        const found = roots.flatMap((root) => root.childNodes);
        expect(found.map((node) => node.textContent).toSorted()).toEqual(leaves.map((leaf) => leaf.text));
        for (const root of roots) {
          const back: string[] = [];
          for (let node = root.last; node !== null; node = node.previousSibling) back.push(node.textContent);
          expect(back.toReversed().join('')).toBe(root.textContent);
        }
      }),
    );
  });
});
