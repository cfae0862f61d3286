import fc from 'fast-check';
import { parseDocument } from 'htmlparser2';
import { expect, it } from 'vitest';
import { stillPage } from '../../../../main/intake/still-page.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

it('a page keeps all it says and how it looks, but reaches nowhere', () => {
  const page = `<!doctype html>\n<html lang="en"><head><link rel="preconnect" href="//a"><LINK\nrel=x><title>A linked page</title><style>a{color:red}</style></head><body class="linked"><p>One <link-like> word, a <a title="x" href="//a">link</a>.<iframe/src=//a></iframe>`;
  expect(stillPage(bytesOf(page))).toBe(
    `<!doctype html>\n<html lang="en"><head><x-link rel="preconnect" data-href="//a"><x-LINK\nrel=x><title>A linked page</title><style>a{color:red}</style></head><body class="linked"><p>One <link-like> word, a <a title="x" data-href="//a">link</a>.<x-iframe/src=//a></iframe>`,
  );
});

it('no encoding hides a tag', () => {
  const escaped = '<!doctype html><meta charset="iso-2022-jp"><li\u001B(Bnk rel=preconnect hr\u001B(Bef=//a>';
  expect(stillPage(bytesOf(escaped))).toContain('<x-link rel=preconnect data-href=//a>');
  const wide = Buffer.from('\uFEFF<!doctype html><iframe src=//a>', 'utf16le');
  expect(stillPage(wide)).toContain('<x-iframe src=//a>');
});

interface Seen {
  readonly name?: string;
  readonly attribs?: Readonly<Record<string, string>>;
  readonly children?: readonly Seen[];
}

/** The names of the elements and attributes of a page. */
function namesIn(nodes: readonly Seen[]): readonly string[] {
  return nodes.flatMap(({ name = '', attribs = {}, children = [] }) => [
    name.toLowerCase(),
    ...Object.keys(attribs).map((attribute) => attribute.toLowerCase()),
    ...namesIn(children),
  ]);
}

it('whatever is written, a parser finds nothing in it that reaches out', () => {
  const tags = ['<', '<a', '<svg>', '<!--', '-->', 'link', 'LiNk', 'iframe', 'embed', 'lin', 'k '];
  const between = [' ', '/', '>', '"', "'", '=', '\0', '\n', 'x', ' href', 'HREF', 'xlink:href', ' hr', 'ef', '=x'];
  const piece = fc.constantFrom(...tags, ...between);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const names = namesIn(parseDocument(stillPage(bytesOf(pieces.join('')))).children as readonly Seen[]); // -- nodes of the parser
      for (const name of ['link', 'iframe', 'embed']) expect(names).not.toContain(name);
    }),
    { numRuns: 500 },
  );
});
