import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { citedFrom } from '../../../../main/export/citations/cited.ts';
import { noteId } from '../../../../main/export/front-matter.ts';
import { ownLine } from '../../../../main/export/kept-below.ts';
import { markdownNote } from '../../../../main/export/markdown-note.ts';
import { obsidianTags } from '../../../../main/export/obsidian-tag.ts';
import type { Annotation } from '../../../../preload/contract/annotations.ts';
import type { AreaGround } from '../../../../preload/contract/areas.ts';
import { bodyTags, type BodyNode, type BodyTag } from '../../../../preload/contract/articles.ts';
import { exampleAnnotation, exampleArticle, exampleParagraph } from '../../../support/exported-articles.ts';
import { hostileStrings, hostileText } from '../../../support/hostile-text.ts';

function parts(note: string): { readonly yaml: string; readonly markdown: string } {
  const [, yaml = '', markdown = ''] = /^---\n(.*?\n)---\n(.*)$/s.exec(note) ?? [];
  return { yaml, markdown };
}

/** A note as a tree, but for its last line, a comment of ours. */
function treeOf(note: string): Root {
  const { markdown } = parts(note);
  expect(markdown.endsWith(`\n\n${ownLine('k7q2mzab')}\n`)).toBe(true);
  return fromMarkdown(markdown.slice(0, markdown.lastIndexOf('<!--')), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
}

function all(node: Nodes): readonly Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(all) : [])];
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join(node.type === 'blockquote' ? '\n' : '') : '';
}

/** The block quotes that bear a block name, by that name. */
function quotesIn(tree: Root): ReadonlyMap<string, string> {
  const quotes = new Map<string, string>();
  tree.children.forEach((node, index) => {
    const next = tree.children[index + 1];
    const name = next?.type === 'paragraph' ? /^\^([0-9a-z]{8})$/.exec(textOf(next))?.[1] : undefined;
    if (node.type === 'blockquote' && name !== undefined) quotes.set(name, textOf(node));
  });
  return quotes;
}

const printable = (text: string): string => text.replace(/[^\P{Cc}\t\n]/gu, '');
const asQuoted = (text: string): string =>
  printable(text)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .join('\n');

test('a note reads from front matter through quotes, notes and tags to the text and its footnotes', () => {
  const article = exampleArticle({
    body: [
      exampleParagraph('Ships of every flag pass here. Nobody pays.'),
      { type: 'element', tagName: 'h1', properties: {}, children: [{ type: 'text', value: 'The price' }] },
      {
        type: 'element',
        tagName: 'p',
        properties: {},
        children: [
          { type: 'text', value: 'See ' },
          {
            type: 'element',
            tagName: 'a',
            properties: { href: 'https://harbour.example/tolls' },
            children: [{ type: 'text', value: 'the tolls of 1857' }],
          },
          { type: 'text', value: '.' },
        ],
      },
    ],
  });
  const annotations = [
    exampleAnnotation('aaaaaaaa', 'Ships of every flag', {
      note: 'Compare [[Montreux]], #straits',
      tags: ['free passage'],
    }),
    exampleAnnotation('bbbbbbbb', 'Nobody pays.\nThe price'),
  ];
  expect(markdownNote({ article, annotations })).toBe(`---
title: "The strait that nobody owns"
source: "https://harbour.example/strait"
author:
  - "Ines Ferrão"
  - "Li Wei"
outlet: "The Harbour Gazette"
published: 2024-05-31
created: 2026-11-22
description: "Ships of every flag pass here."
language: "en"
tags:
  - "straits"
  - "law-of-the-sea"
id: "k7q2mzab"
sha256: "${'ab'.repeat(32)}"
---

# The strait that nobody owns

> Ships of every flag[^aaaaaaaa]

^aaaaaaaa

Compare [[Montreux]], #straits

Tags: #free-passage

> Nobody pays.
>
> The price[^bbbbbbbb]

^bbbbbbbb

## Text

Ships of every flag pass here. Nobody pays.

### The price

See [the tolls of 1857](https://harbour.example/tolls).

[^aaaaaaaa]: Ines Ferrão and Li Wei, “The strait that nobody owns,” The Harbour Gazette, May 31, 2024, <https://harbour.example/strait>.

[^bbbbbbbb]: Ines Ferrão and Li Wei, “The strait that nobody owns,” The Harbour Gazette, May 31, 2024, <https://harbour.example/strait>.

<!-- k7q2mzab: what you write below this line stays when the note is exported again -->
`);
});

test('an annotation says what its colour is called, where it was given a name', () => {
  const annotations = [exampleAnnotation('aaaaaaaa', 'Ships of every flag', { tags: ['free passage'] })];
  const { colour = 'yellow' } = annotations[0] ?? {};
  const named = markdownNote({ article: exampleArticle(), annotations, colourNames: { [colour]: 'To be\nchecked' } });
  expect(named).toContain('\n\nMarked as: To be checked\n\nTags: #free-passage\n');
  expect(markdownNote({ article: exampleArticle(), annotations })).not.toContain('Marked as');
});

test('a citation in the chosen style keeps its italics and its link', () => {
  const citation = citedFrom('Ferrão, I. <i>Gazette</i>. https://harbour.example/strait');
  const note = markdownNote({ article: exampleArticle(), annotations: [], citation });
  expect(note).toContain('\n[^k7q2mzab]: Ferrão, I. *Gazette*. <https://harbour.example/strait>\n');
});

test('an article without annotations gives its lead with the citation', () => {
  const note = markdownNote({ article: exampleArticle(), annotations: [] });
  expect(note).toContain('\nShips of every flag pass here.[^k7q2mzab]\n');
  expect(note).toContain('\n[^k7q2mzab]: Ines Ferrão and Li Wei, “The strait');
});

test('what is not known is left empty', () => {
  const article = exampleArticle({ author: null, outlet: null, published: null, url: null, tags: [] });
  const { yaml } = parts(markdownNote({ article, annotations: [] }));
  expect(parse(yaml)).toMatchObject({ source: null, author: [], published: null, tags: [] });
});

test('a day is a date, of a moment its day, and what is no day of the calendar stays as it was said', () => {
  const published = (said: string): string | undefined =>
    /^published: .*$/mu.exec(markdownNote({ article: exampleArticle({ published: said }), annotations: [] }))?.[0];
  expect(published('2025-03-14T08:30:00+01:00')).toBe('published: 2025-03-14');
  expect(published('2025-03')).toBe('published: "2025-03"');
  expect(published('2025-02-31')).toBe('published: "2025-02-31"');
  expect(published('2025-03-14: no')).toBe('published: "2025-03-14: no"');
});

test('whatever strings an article has, its front matter says the same to readers of YAML 1.1 and 1.2', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, fc.array(hostileText), (title, lead, url, tags) => {
      const note = markdownNote({ article: exampleArticle({ title, lead, url, tags }), annotations: [] });
      const { yaml } = parts(note);
      const expected = {
        title,
        source: url,
        author: ['Ines Ferrão', 'Li Wei'],
        outlet: 'The Harbour Gazette',
        published: '2024-05-31',
        created: '2026-11-22',
        description: lead,
        language: 'en',
        tags: obsidianTags(tags),
        id: 'k7q2mzab',
        sha256: 'ab'.repeat(32),
      };
      expect(parse(yaml, { version: '1.2' })).toEqual(expected);
      // YAML 1.1 has a kind of its own for days.
      const published = new Date(expected.published);
      const created = new Date(expected.created);
      expect(parse(yaml, { version: '1.1' })).toEqual({ ...expected, published, created });
      expect(yaml.match(/^\w+(?=:)/gm)).toEqual(Object.keys(expected));
      expect(yaml).not.toMatch(/[\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
      expect(noteId(note)).toBe('k7q2mzab');
    }),
  );
});

test(
  'whatever is quoted, noted or tagged, quotes come back word for word and nothing becomes HTML',
  { timeout: 30_000 },
  () => {
    const mark = fc.record({ exact: hostileText, note: hostileText, tags: fc.array(hostileText, { maxLength: 3 }) });
    fc.assert(
      fc.property(hostileText, hostileText, fc.array(mark, { maxLength: 4 }), (title, outlet, marks) => {
        const colourNames = { yellow: outlet };
        const annotations = marks
          .filter(({ exact }) => asQuoted(exact) !== '')
          .map(({ exact, note, tags }, index) => exampleAnnotation(`aaaaaaa${index}`, exact, { note, tags }));
        const article = exampleArticle({ title, outlet, author: title, body: [exampleParagraph(title + outlet)] });
        const tree = treeOf(markdownNote({ article, annotations, colourNames }));
        expect([...quotesIn(tree)]).toEqual(
          annotations.map(({ id, selectors }) => [id, asQuoted(selectors.quote.exact).replaceAll('\r', '')]),
        );
        expect(all(tree).filter(({ type }) => type === 'html')).toEqual([]);
        expect(all(tree).filter(({ type }) => type === 'footnoteDefinition').length).toBeGreaterThanOrEqual(
          Math.max(1, annotations.length),
        );
      }),
      { numRuns: 100 },
    );
  },
);

test(
  'an article alone can make no quote, list, code, table or footnote of its own, and no link but to the web',
  { timeout: 30_000 },
  () => {
    const allowed = new Set([
      'root',
      'heading',
      'paragraph',
      'text',
      'link',
      'footnoteReference',
      'footnoteDefinition',
    ]);
    fc.assert(
      fc.property(hostileText, hostileText, hostileText, (title, lead, text) => {
        const body = [exampleParagraph(text)];
        const article = exampleArticle({ title, lead, outlet: lead, author: title, url: text, tags: [text], body });
        const nodes = all(treeOf(markdownNote({ article, annotations: [] })));
        expect(nodes.map(({ type }) => type).filter((type) => !allowed.has(type))).toEqual([]);
        expect(nodes.filter(({ type }) => type === 'footnoteDefinition')).toHaveLength(1);
        expect(nodes.filter((node) => node.type === 'link' && !/^(?:https?|mailto):/i.test(node.url))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  },
);

test('a body of any shape comes out without HTML', { timeout: 30_000 }, () => {
  const text = hostileText.map((value): BodyNode => ({ type: 'text', value: `${value}word` }));
  const { body } = fc.letrec<{ body: BodyNode }>((tie) => ({
    body: fc.oneof(
      { maxDepth: 5 },
      text,
      fc
        .tuple(fc.constantFrom(...bodyTags), fc.array(tie('body'), { minLength: 1, maxLength: 4 }))
        .map(([tagName, children]): BodyNode => ({ type: 'element', tagName, properties: {}, children })),
    ),
  }));
  fc.assert(
    fc.property(fc.array(body, { maxLength: 4 }), (children) => {
      const note = markdownNote({ article: exampleArticle({ body: children }), annotations: [] });
      expect(all(treeOf(note)).filter(({ type }) => type === 'html')).toEqual([]);
      expect(noteId(note)).toBe('k7q2mzab');
    }),
    { numRuns: 100 },
  );
});

test('tables, lists, quotes and code of the text stay what they are', () => {
  const element = (tagName: BodyTag, ...children: readonly BodyNode[]): BodyNode => ({
    type: 'element',
    tagName,
    properties: {},
    children,
  });
  const word = (value: string): BodyNode => ({ type: 'text', value });
  const body = [
    element('table', element('tr', element('th', word('Year')), element('th', word('Ships | tolls')))),
    element('ul', element('li', word('Montreux')), element('li', word('Suez'))),
    element('blockquote', element('p', word('A quote'))),
    element('pre', element('code', word('<b>code</b>'))),
  ];
  const note = markdownNote({ article: exampleArticle({ body }), annotations: [] });
  expect(note).toContain('| Year | Ships \\| tolls |\n| - | - |\n');
  expect(note).toContain('- Montreux\n- Suez\n');
  expect(note).toContain('> A quote\n');
  expect(note).toContain('```\n<b>code</b>\n```\n');
});

test.each(hostileStrings)('the quote %j keeps its words', (exact) => {
  const tree = treeOf(
    markdownNote({ article: exampleArticle(), annotations: [exampleAnnotation('aaaaaaaa', `Said ${exact} twice`)] }),
  );
  expect(quotesIn(tree).get('aaaaaaaa')).toBe(asQuoted(`Said ${exact} twice`));
});

test('a picture leaves nothing in a note, neither where it stands alone nor in a line', () => {
  const image: BodyNode = {
    type: 'element',
    tagName: 'img',
    properties: { image: 'a'.repeat(64), alt: 'A lock' },
    children: [],
  };
  const paragraph: BodyNode = {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: 'The canal ' }, image, { type: 'text', value: 'opens.' }],
  };
  const article = { ...exampleArticle(), body: { type: 'root' as const, children: [image, paragraph, image] } };
  const note = markdownNote({ article, annotations: [] });
  expect(note).toContain('The canal opens.');
  expect(note).not.toMatch(/lock|aaaa|!\[/);
  expect(note).not.toMatch(/\n\n\n/);
});

test('an area is named after its picture or page, with its rectangle, and no caption does more than that', () => {
  const { id, articleId, colour, note, tags, createdAt, changedAt } = exampleAnnotation('aaaaaaa1', '', {
    note: 'The line of 1936.',
  });
  const rectangle = { left: 0.1, top: 0.2, width: 0.3, height: 0.4 };
  const areaOn = (ground: AreaGround, caption: string): Annotation => ({
    kind: 'area',
    id,
    articleId,
    colour,
    note,
    tags,
    createdAt,
    changedAt,
    area: { ground, rectangle },
    caption,
    at: 0,
    state: 'anchored',
  });
  const onPicture = (caption: string) => areaOn({ kind: 'picture', image: 'ab'.repeat(32) }, caption);
  const onPage = areaOn({ kind: 'page', original: 'ab'.repeat(32), page: 3 }, '');
  const noteOf = (...annotations: readonly Annotation[]) => markdownNote({ article: exampleArticle({}), annotations });
  const both = noteOf(onPicture('The _lock_'), onPage);
  expect(both).toContain(
    'Part of a picture: The \\_lock\\_ (xywh=percent:10,20,30,40)[^aaaaaaa1] ^aaaaaaa1\n\nThe line of',
  );
  expect(both).toContain('Part of page 3 (xywh=percent:10,20,30,40)[^aaaaaaa1]');
  const structure = (markdown: string) =>
    all(treeOf(markdown))
      .map(({ type }) => type)
      .filter((type) => ['html', 'image', 'heading', 'blockquote'].includes(type));
  for (const caption of hostileStrings)
    expect(structure(noteOf(onPicture(caption))), caption).toEqual(structure(noteOf(onPicture(''))));
});
