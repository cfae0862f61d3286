import fc from 'fast-check';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { readNote } from '../../../../main/archive/notes/read-note.ts';
import { linksOf } from '../../../../main/archive/notes/note-links.ts';
import { noteWords } from '../../../../main/archive/notes/note-words.ts';
import type { LinkedThing } from '../../../../preload/contract/notes.ts';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { NoteBlocks } from '../../../../renderer/notes/note-blocks.tsx';
import { hostileText } from '../../../support/hostile-text.ts';

/** The elements that notes are shown in, each with the attributes it may bear. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  p: ['dir', 'className'],
  blockquote: ['dir'],
  ul: ['dir'],
  ol: ['dir', 'start'],
  li: [],
  pre: ['dir'],
  code: [],
  hr: [],
  br: [],
  em: [],
  strong: [],
  s: [],
  a: ['role', 'tabIndex', 'className', 'title'],
  span: ['className', 'title'],
};

function shown(note: string, state: LinkedThing['state'] = 'there'): string {
  const blocks = readNote(note);
  const articleId = 'aaaaaaaa' as ArticleId; // -- a test's own
  const linked = linksOf(blocks).map((target) => ({ target, state, articleId, title: '"><b>' }));
  return renderToStaticMarkup(
    <NoteBlocks blocks={blocks} links={{ linked, onAddress: () => undefined, onFollow: () => undefined }} />,
  );
}

function elementsOf(html: string): readonly Element[] {
  const look = (node: Nodes): readonly Element[] => [
    ...(node.type === 'element' ? [node] : []),
    ...('children' in node ? node.children.flatMap(look) : []),
  ];
  return look(fromHtml(html, { fragment: true }));
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '');
}

/** What stands in some HTML that a note must not be shown in. */
function strangersIn(html: string): readonly string[] {
  return elementsOf(html).flatMap(({ tagName, properties }) => {
    const known = allowed[tagName];
    if (known === undefined) return [tagName];
    return Object.keys(properties)
      .filter((name) => !known.includes(name))
      .map((name) => `${tagName} ${name}`);
  });
}

test('a note is shown in elements of its own, each block in the direction of its text', () => {
  expect(shown('## Why\n\n*one*\n\n> مضيق\n\n2. a\n3. b\n\n- [x] c\n\n[web](https://a.example)')).toBe(
    '<p dir="auto" class="note-heading">Why</p>' +
      '<p dir="auto"><em>one</em></p>' +
      '<blockquote dir="auto"><p>مضيق</p></blockquote>' +
      '<ol dir="auto" start="2"><li><span class="note-item">a</span></li><li><span class="note-item">b</span></li></ol>' +
      '<ul dir="auto"><li>☑ <span class="note-item">c</span></li></ul>' +
      '<p dir="auto"><a role="link" tabindex="0" class="note-link" title="https://a.example">web</a></p>',
  );
});

test.each([
  ['there', '<a role="link" tabindex="0" class="note-link" title="&quot;&gt;&lt;b&gt;">it</a>'],
  ['in-trash', '<s>it</s><span class="visually-hidden"> (In the trash)</span></a>'],
  ['deleted', '<s>it</s><span class="visually-hidden"> (This annotation was deleted)</span></a>'],
  ['gone', '<s>it</s><span class="visually-hidden"> (No longer in the archive)</span></span>'],
] as const)('a link to what is %s says so', (state, expected) => {
  expect(shown('[it](aide:annotation/bbbbbbbb)', state)).toContain(expected);
});

test.each([
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '[a](javascript:alert(1))',
  '[a](https://a.example/"onclick="alert(1))',
  '[a](data:text/html;base64,PHNjcmlwdD4=)',
  '![a](https://evil.example/track.png)',
  '<a href="javascript:alert(1)" id=x>',
  '<https://a.example/><script>alert(1)</script>',
  '```"><script>\nalert(1)\n```',
  '[a]: javascript:alert(1)\n\n[a]',
  '<iframe srcdoc="<script>alert(1)</script>">',
])('nothing in %j becomes markup', (note) => {
  expect(strangersIn(shown(note))).toEqual([]);
});

test('whatever a note holds, only these elements and attributes come out, with all its words', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { maxLength: 8 }).map((lines) => lines.join('\n')),
      fc.constantFrom('there', 'in-trash', 'gone'),
      (note, state) => {
        const whole = `${note}\n\n[it](aide:article/aaaaaaaa)`;
        expect(strangersIn(shown(whole, state))).toEqual([]);
        expect(letters(textOf(fromHtml(shown(whole), { fragment: true })))).toBe(letters(noteWords(whole)));
      },
    ),
    { numRuns: 300 },
  );
});
