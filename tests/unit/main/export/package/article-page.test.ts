import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../../../../../main/export/package/article-page.ts';
import { canonicalText } from '../../../../../preload/contract/canonical-text.ts';
import { annotatedItem, hostileItem } from '../../../../support/exported-items.ts';

function elementsIn(node: Nodes): readonly Element[] {
  const below = 'children' in node ? node.children.flatMap((child) => elementsIn(child)) : [];
  return node.type === 'element' ? [node, ...below] : below;
}

function textIn(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textIn).join('') : '';
}

describe('the page of an article', () => {
  it('runs and fetches nothing, whatever is in the article and its notes', () => {
    fc.assert(
      fc.property(hostileItem, (item) => {
        const elements = elementsIn(fromHtml(articlePage(item)));
        // An address without a scheme leads to a file beside it, and only when somebody follows it.
        const allowed = /^(?:https?:|mailto:|(?!\s*[a-z][a-z\d+.-]*:))/iu;
        for (const { tagName, properties } of elements) {
          expect(['script', 'img', 'iframe', 'object', 'link', 'base', 'form', 'svg', 'video']).not.toContain(tagName);
          expect(Object.keys(properties).filter((name) => /^on|^src|^style$/iu.test(name))).toEqual([]);
          expect(properties['href'] ?? '#').toMatch(allowed);
        }
        expect(elements.filter(({ tagName }) => tagName === 'title')).toHaveLength(1);
      }),
    );
  });

  it('has the text as it is, the passages marked in their colours, and a note for each annotation', () => {
    const item = annotatedItem();
    const tree = fromHtml(articlePage(item));
    const elements = elementsIn(tree);
    const marks = elements.filter(({ tagName }) => tagName === 'mark');
    expect(marks.map((mark) => [textIn(mark), mark.properties['className']])).toEqual([
      ['of every flag', ['yellow']],
      ['pass here', ['yellow']],
      ['Nobody pays.', ['green']],
    ]);
    const paragraph = elements.find(
      ({ tagName, children }) =>
        tagName === 'p' && children.some((child) => 'tagName' in child && child.tagName === 'mark'),
    );
    const words = (node: Nodes): string =>
      node.type === 'element' && node.tagName === 'sup'
        ? ''
        : 'children' in node
          ? node.children.map(words).join('')
          : textIn(node);
    expect(paragraph === undefined ? '' : words(paragraph)).toBe(canonicalText(item.article.body).text);
    const notes = elements.filter(
      ({ tagName, properties }) => tagName === 'li' && /^note-\d+$/u.test(String(properties['id'])),
    );
    expect(notes).toHaveLength(item.annotations.length);
    expect(notes.map(textIn).join('\n')).toContain('Compare Montreux.');
    const ids = new Set(elements.map(({ properties }) => properties['id']));
    const links = elements.map(({ properties }) => properties['href'] ?? '').filter((href) => href.startsWith('#'));
    expect(links.filter((href) => !ids.has(href.slice(1)))).toEqual([]);
  });
});
