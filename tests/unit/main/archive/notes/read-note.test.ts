import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { readNote } from '../../../../../main/archive/notes/read-note.ts';
import { noteWords } from '../../../../../main/archive/notes/note-words.ts';
import type { NoteBlock, NoteInline } from '../../../../../preload/contract/notes.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

const text = (words: string): NoteInline => ({ kind: 'text', text: words });

function isLink(one: NoteInline): one is Extract<NoteInline, { kind: 'link' | 'inside' }> {
  return one.kind === 'link' || one.kind === 'inside';
}

function inlinesOf(blocks: readonly NoteBlock[]): readonly NoteInline[] {
  const within = (one: NoteInline): readonly NoteInline[] => [
    one,
    ...('children' in one ? one.children.flatMap(within) : []),
  ];
  return blocks.flatMap((block): readonly NoteInline[] => {
    if (block.kind === 'list') return block.items.flatMap(({ children }) => inlinesOf(children));
    if (block.kind === 'quote') return inlinesOf(block.children);
    return 'children' in block ? block.children.flatMap(within) : [];
  });
}

describe('a note', () => {
  it('has paragraphs, line breaks and emphasis', () => {
    expect(readNote('One *two*\n**three**, ~~four~~ `five`\n\nsix')).toEqual([
      {
        kind: 'paragraph',
        children: [
          text('One '),
          { kind: 'emphasis', children: [text('two')] },
          { kind: 'break' },
          { kind: 'strong', children: [text('three')] },
          text(', '),
          { kind: 'struck', children: [text('four')] },
          text(' '),
          { kind: 'code', text: 'five' },
        ],
      },
      { kind: 'paragraph', children: [text('six')] },
    ]);
  });

  it('has headings, quotes, lists, checklists, code and rules', () => {
    expect(readNote('## Why\n\n> they said\n\n3. three\n\n- [x] done\n- plain\n\n```\na <b>\n```\n\n---')).toEqual([
      { kind: 'heading', children: [text('Why')] },
      { kind: 'quote', children: [{ kind: 'paragraph', children: [text('they said')] }] },
      {
        kind: 'list',
        start: 3,
        items: [{ isDone: null, children: [{ kind: 'paragraph', children: [text('three')] }] }],
      },
      {
        kind: 'list',
        start: null,
        items: [
          { isDone: true, children: [{ kind: 'paragraph', children: [text('done')] }] },
          { isDone: null, children: [{ kind: 'paragraph', children: [text('plain')] }] },
        ],
      },
      { kind: 'code', text: 'a <b>' },
      { kind: 'rule' },
    ]);
  });

  it('has links of the web and inside the archive, also by name, and as the words of a picture', () => {
    const target = { kind: 'article', id: '5t2k0v9a' };
    expect(
      inlinesOf(
        readNote('[a](https://a.example/x) <aide:article/5t2k0v9a> [b][1]\n\n[1]: aide:article/5t2k0v9a'),
      ).filter(({ kind }) => kind === 'link' || kind === 'inside'),
    ).toEqual([
      { kind: 'link', address: 'https://a.example/x', children: [text('a')] },
      { kind: 'inside', target, children: [text('aide:article/5t2k0v9a')] },
      { kind: 'inside', target, children: [text('b')] },
    ]);
    expect(readNote('Look![b](aide:article/5t2k0v9a)')).toEqual([
      { kind: 'paragraph', children: [text('Look'), { kind: 'inside', target, children: [text('b')] }] },
    ]);
  });

  it.each([
    '[a](javascript:alert(1))',
    '[a](data:text/html,x)',
    '[a](file:///etc/passwd)',
    '[a](//evil.example)',
    '[a](aide:article/nothing)',
  ])('keeps of %s the words only', (note) => {
    expect(readNote(note)).toEqual([{ kind: 'paragraph', children: [text('a')] }]);
  });

  it.each(['<img src=x onerror=alert(1)>', '<script>\nalert(1)\n</script>', '| a | b |\n|---|---|\n| c | d |'])(
    'shows %j as it is written',
    (note) => {
      const [block, ...others] = readNote(note);
      expect(others).toEqual([]);
      if (block?.kind !== 'paragraph') throw new Error('it is no paragraph');
      const shown = block.children.map((one) => (one.kind === 'break' ? '\n' : 'text' in one ? one.text : '?'));
      expect(shown.join('')).toBe(note);
    },
  );

  it('that is very long is read between its paragraphs, and one made to exhaust its reader as words', () => {
    const paragraph = `A *long* note. ${'word '.repeat(500)}`;
    expect(readNote(`${paragraph}\n\n`.repeat(20))).toHaveLength(20);
    expect(readNote('>'.repeat(100_000)).every(({ kind }) => kind === 'paragraph')).toBe(true);
    expect(readNote('> - '.repeat(25_000)).every(({ kind }) => kind === 'paragraph')).toBe(true);
  });
});

test('whatever stands in a note, a link has an address of the web or of the archive, and holds no other', () => {
  fc.assert(
    fc.property(
      fc.array(hostileText, { maxLength: 8 }).map((lines) => lines.join('\n')),
      (note) => {
        const links = inlinesOf(readNote(note)).filter(isLink);
        const within = links.flatMap(({ children }) => inlinesOf([{ kind: 'paragraph', children }]));
        expect(within.filter(isLink)).toEqual([]);
        const addresses = links.flatMap((link) => (link.kind === 'link' ? link.address : []));
        expect(addresses.filter((address) => !/^https?:\/\/\S+$/iu.test(address))).toEqual([]);
      },
    ),
    { numRuns: 300 },
  );
});

test('the words of a note stand on one line, without its marks and addresses', () => {
  expect(noteWords('# Why\n\n- *one*\n- [two](aide:article/5t2k0v9a)\n\n> three')).toBe('Why one two three');
});
