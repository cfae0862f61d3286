import type { Root } from 'hast';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { liftMarks } from '../../../../main/intake/bookmarks/lift-marks.ts';
import { markdownBody } from '../../../../main/intake/markdown-body.ts';
import { readObsidianSyntax } from '../../../../main/intake/obsidian-syntax.ts';

function read(markdown: string): { readonly text: string; readonly marks: readonly string[] } {
  const { body, annotations } = liftMarks(markdownBody(markdown, undefined));
  return { text: canonicalText(body).text, marks: annotations.map(({ quote }) => quote) };
}

describe('highlights', () => {
  it('are what stands between two equals signs, with emphasis and links in it', () => {
    expect(read('The ==mayor of *Karsk*, [she](https://k.example) says==, resigned.')).toEqual({
      text: 'The mayor of Karsk, she says, resigned.',
      marks: ['mayor of Karsk, she says'],
    });
  });

  it('may stand several in a line, and end it', () => {
    expect(read('==One== and ==two==').marks).toEqual(['One', 'two']);
  });

  it('are not what is code, a comparison, a rule of equals signs, or never closed', () => {
    expect(read('`==a==` and a == b and ==== and ==open')).toEqual({
      text: '==a== and a == b and ==== and ==open',
      marks: [],
    });
  });
});

describe('callouts', () => {
  it('are quotations under their title', () => {
    expect(read('> [!quote]- What she said\n> No ship passes.\n>\n> None.').text).toBe(
      'What she said\nNo ship passes.\nNone.',
    );
  });

  it('lose the name of their kind where they have no title', () => {
    expect(read('> [!note]\n> No ship passes.').text).toBe('No ship passes.');
  });

  it('are no quotations that begin with something in brackets', () => {
    expect(read('> [sic] No ship passes.').text).toBe('[sic] No ship passes.');
  });
});

describe('what stands for something else', () => {
  it('becomes what a reader sees, or goes', () => {
    expect(read('See [[notes/Karsk|the strait]] and [[Tolls]]. ^ab12cd').text).toBe('See the strait and Tolls.');
    expect(read('Before ![[map.png]] %%not for print%% after.').text).toBe('Before after.');
  });

  it('is left alone in a tree without it', () => {
    const root: Root = { type: 'root', children: [{ type: 'text', value: 'a' }] };
    readObsidianSyntax(root);
    expect(root).toEqual({ type: 'root', children: [{ type: 'text', value: 'a' }] });
  });

  it('is read in time, however much of it there is', () => {
    const root = read(`${'==a '.repeat(20_000)}${'%%'.repeat(20_001)}${'![['.repeat(1000)}`);
    expect(root.text.length).toBeGreaterThan(0);
  });
});
