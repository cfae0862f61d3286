import fc from 'fast-check';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import type { DocumentToWrite } from '../../../../../main/export/document/document.ts';
import { citedFrom, plainly } from '../../../../../main/export/citations/cited.ts';
import { htmlDocument } from '../../../../../main/export/document/html-document.ts';
import { cited, exampleDraft, hostileDraft, oneLine, withOwnText } from '../../../../support/drafted.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

function elements(node: Nodes): readonly Element[] {
  if (node.type !== 'element' && node.type !== 'root') return [];
  return [...(node.type === 'element' ? [node] : []), ...node.children.flatMap(elements)];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

/** What a paragraph says, without the sign of its note. */
function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node && !('tagName' in node && node.tagName === 'sup')
    ? node.children.map(wordsOf).join('')
    : '';
}

function bodyOf(html: string): Element {
  const body = elements(read(html)).find(({ tagName }) => tagName === 'body');
  if (body === undefined) throw new Error('no body');
  return body;
}

function read(html: string): Root {
  return fromHtml(html);
}

const tagsOf = (body: Element): readonly string[] =>
  body.children.flatMap((child) => (child.type === 'element' ? [child.tagName] : []));

test('a draft is one page with numbered notes at its end, in short after the first', () => {
  const html = htmlDocument(cited(exampleDraft));
  const body = bodyOf(html);
  expect(tagsOf(body)).toEqual(['h1', 'h2', 'p', 'ul', 'blockquote', 'blockquote', 'h3', 'p', 'p', 'section']);
  const notes = elements(body).filter(({ tagName, properties }) => tagName === 'li' && properties['id'] !== undefined);
  expect(notes.map(textOf)).toEqual([
    'Ana Brandt, “Suez Reopens,” Harbour Courier, May 3, 2024, https://courier.example/suez. ↩',
    'Brandt, “Suez Reopens.” See note 1. ↩',
    '“No Date.” ↩',
  ]);
  const links = elements(body).flatMap(({ properties }) => properties['href'] ?? []);
  expect(links.filter((link) => !link.startsWith('#'))).toEqual(['https://courier.example/suez']);
  const targets = new Set(elements(body).map(({ properties }) => `#${String(properties['id'])}`));
  expect(links.filter((link) => link.startsWith('#') && !targets.has(link))).toEqual([]);
});

test('the researcher’s own footnotes have letters, so that none is taken for a citation', () => {
  const footnotes = Array.from({ length: 28 }, (_, at) => `[^${at}]: Note.`).join('\n');
  const signs = Array.from({ length: 28 }, (_, at) => `a[^${at}]`).join(' ');
  const body = bodyOf(htmlDocument({ title: 'T', blocks: [{ kind: 'text', markdown: `${signs}\n\n${footnotes}` }] }));
  const shown = elements(body).flatMap((node) => (node.tagName === 'sup' ? [textOf(node)] : []));
  expect([shown[0], shown[1], ...shown.slice(25)]).toEqual(['a', 'b', 'z', 'aa', 'ab']);
});

test('in a note, an Arabic author stands before the headline and neither takes the marks along', () => {
  const citation = citedFrom('سامي علي, “حافظ قائد: نداء,” <i>جوهرة</i>, January 21, 2017, https://a.example/x.');
  const source = { id: 'a', citation, shortForm: plainly(''), address: 'https://a.example/x', listed: null };
  expect(htmlDocument({ title: 'T', blocks: [{ kind: 'line', words: 'x', source }] })).toContain(
    '<li id="note-1"><bdi>سامي علي</bdi>, “<bdi>حافظ قائد: نداء</bdi>,” <em><bdi>جوهرة</bdi></em>, January 21, 2017, <a ',
  );
});

test('headings of the researcher’s own text stand below the one it stands under', () => {
  const text = '# One\n\n### Three\n\n> ## Within';
  const headings = (html: string): readonly string[] =>
    elements(bodyOf(html)).flatMap(({ tagName }) => (/^h\d$/u.test(tagName) ? [tagName] : []));
  const block = { kind: 'text', markdown: text } as const;
  expect(headings(htmlDocument({ title: 'T', blocks: [block] }))).toEqual(['h1', 'h2', 'h4', 'h3']);
  const under = (level: 1 | 2 | 3): DocumentToWrite => ({
    title: 'T',
    blocks: [
      { kind: 'heading', level, words: 'H' },
      { kind: 'text', markdown: '## One\n\n### Two\n\n#### Three' },
    ],
  });
  expect(headings(htmlDocument(under(1)))).toEqual(['h1', 'h2', 'h3', 'h4', 'h5']);
  expect(headings(htmlDocument(under(3)))).toEqual(['h1', 'h4', 'h5', 'h6', 'h6']);
});

test('whatever is quoted, titled or headed can only ever be words', () => {
  fc.assert(
    fc.property(hostileDraft, (draft) => {
      const html = htmlDocument(cited(draft));
      const tree = read(html);
      const body = bodyOf(html);
      const quotes = draft.pieces.flatMap((piece) => (piece.kind === 'quote' ? [piece.quote] : []));
      const wanted = draft.pieces.flatMap((piece): readonly string[] => {
        if (piece.kind === 'heading') return oneLine(piece.text) === '' ? [] : [`h${piece.level + 1}`];
        return ['blockquote'];
      });
      expect(tagsOf(body)).toEqual(['h1', ...wanted, ...(quotes.length === 0 ? [] : ['section'])]);
      expect(textOf(body.children[0] ?? body)).toBe(oneLine(draft.name));
      const shown = elements(body)
        .filter(({ tagName }) => tagName === 'blockquote')
        .map((quote) => oneLine(quote.children.map(wordsOf).join('\n')));
      expect(shown).toEqual(quotes.map(oneLine));
      const tags = new Set(elements(tree).map(({ tagName }) => tagName));
      expect(
        [...tags].filter(
          (tag) => !/^(?:html|head|meta|title|style|body|h[1-4]|p|blockquote|sup|a|em|bdi|section|ol|li)$/u.test(tag),
        ),
      ).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the researcher’s pictures are links, their ticks signs, and their footnotes stand below the text they are to', () => {
  const text =
    'A *list*[^1], ![map](https://a.example/m.png) <b>\n\n- [x] done\n\n[^1]: My own.\n\n[bad](javascript:alert(1))';
  const body = bodyOf(htmlDocument(cited(withOwnText(text))));
  const found = elements(body);
  expect(tagsOf(body)).toEqual(['h1', 'p', 'ul', 'p', 'section', 'h2']);
  expect(found.filter(({ tagName }) => tagName === 'a').map(({ properties }) => properties['href'])).toEqual([
    '#own-0-fn-1',
    'https://a.example/m.png',
    undefined,
    '#own-0-fnref-1',
  ]);
  expect(textOf(body)).toContain('☑ done');
  expect(textOf(body)).toContain('map <b>');
  expect(found.filter(({ properties }) => properties['id'] === 'own-0-fn-1').map(textOf)).toEqual(['\nMy own. ↩\n']);
});

test('nothing the researcher writes is fetched, run, or reaches beyond itself', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText).map((lines) => lines.join('\n')),
      (text) => {
        const body = bodyOf(htmlDocument(cited(withOwnText(text))));
        const found = elements(body);
        expect(
          found.filter(({ tagName }) => /^(?:img|script|style|iframe|form|input|svg|object)$/u.test(tagName)),
        ).toEqual([]);
        for (const { properties } of found) {
          expect(Object.keys(properties).filter((name) => /^on|style|src/iu.test(name))).toEqual([]);
          expect(properties['href'] ?? '#').toMatch(/^(?:https?:|mailto:|[^:]*$|#)/iu);
        }
        const last = found.findLast(({ tagName }) => tagName === 'h2');
        expect(textOf(last ?? body)).toBe('After');
      },
    ),
    { numRuns: 200 },
  );
});
