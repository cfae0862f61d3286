import { describe, expect, it } from 'vitest';
import { noFields } from '../../../support/read-articles.ts';
import { hasFrontMatter, readFrontMatter, withoutWikiLinks } from '../../../../main/intake/front-matter.ts';

const file = (yaml: string): string => `---\n${yaml}\n---\nThe text.\n`;

describe('readFrontMatter', () => {
  it('reads the names the Web Clipper writes, each as text', () => {
    const { fields, tags, markdown } = readFrontMatter(
      file(
        'title: "No: a history"\nsource: https://valley-review.example/no\ntranslation: Não, [2]\nauthor: ["[[Marta Quill]]", Ode Barr]\npublished: 1963\nlang: pt_br\ntags: [a, 2025, true]',
      ),
    );
    const stated = (value: string): object => ({ value, origin: 'file', isGuess: false });
    expect(fields).toEqual({
      title: stated('No: a history'),
      translation: stated('Não, [2]'),
      outlet: null,
      author: stated('Marta Quill; Ode Barr'),
      published: stated('1963'),
      language: stated('pt-BR'),
      url: stated('https://valley-review.example/no'),
    });
    expect(tags).toEqual(['a', '2025', 'true']);
    expect(markdown).toBe('The text.\n');
  });

  it.each([
    ['broken YAML', 'title: "never closed\n  : : ['],
    [
      'a bomb of aliases',
      `a: &a [x,x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*${i === 0 ? 'a' : `b${i - 1}`}, *${i === 0 ? 'a' : `b${i - 1}`}]`).join('\n')}`,
    ],
    ['nesting without end', `title: ${'['.repeat(20_000)}`],
    ['more YAML than any note has', `title: ${'x'.repeat(70_000)}`],
  ])('finds nothing in %s, and keeps the text below', (_, yaml) => {
    const { fields, markdown } = readFrontMatter(file(yaml));
    expect(fields).toEqual(noFields);
    expect(markdown).toBe('The text.\n');
  });

  it('refuses addresses that are not of the web, and dates that are none', () => {
    const { fields } = readFrontMatter(file('title: x\nsource: javascript:alert(1)\npublished: someday'));
    expect(fields.url).toBeNull();
    expect(fields.published).toBeNull();
  });

  it('takes rules between paragraphs for no front matter', () => {
    expect(hasFrontMatter('---\nJust a line\n---\nmore')).toBe(false);
    expect(readFrontMatter('---\nJust a line\n---\nmore').markdown).toBe('---\nJust a line\n---\nmore');
  });
});

describe('withoutWikiLinks', () => {
  it('gives the name a reader sees', () => {
    expect(withoutWikiLinks('[[people/jane|Jane]] met [[Ode Barr]] [sic]')).toBe('Jane met Ode Barr [sic]');
  });
});
