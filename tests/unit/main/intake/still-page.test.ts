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

/** Every element of a page. */
function elementsIn(nodes: readonly Seen[]): readonly Seen[] {
  return nodes.flatMap((node) => [...(node.name === undefined ? [] : [node]), ...elementsIn(node.children ?? [])]);
}

it('whatever is written, a parser finds nothing in it that reaches out', () => {
  const tags = ['<', '<a', '<svg>', '<!--', '-->', 'link', 'LiNk', 'iframe', 'embed', 'lin', 'k '];
  const between = [' ', '/', '>', '"', "'", '=', '\0', '\n', 'x', ' href', 'HREF', 'xlink:href', ' hr', 'ef', '=x'];
  const piece = fc.constantFrom(...tags, ...between);
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { children } = parseDocument(stillPage(bytesOf(pieces.join(''))));
      const seen = children as readonly Seen[]; // -- nodes of the parser
      for (const { name, attribs = {} } of elementsIn(seen)) {
        expect(['link', 'iframe', 'embed']).not.toContain(name?.toLowerCase());
        const leading = Object.keys(attribs).filter((attribute) => /(?:^|:)href$/i.test(attribute));
        expect(leading.filter((attribute) => attribs[attribute] !== '')).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});

it('a page in MHTML is shown with the styles, pictures and typefaces it was saved with, and with nothing else', () => {
  const part = (headers: string, body: string) => `\r\n--x\r\n${headers}\r\n\r\n${body}`;
  const mhtml = [
    'From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.example/p\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n',
    part(
      'Content-Type: text/html; charset=utf-8\r\nContent-Location: https://a.example/p',
      '<!doctype html><link rel="stylesheet" href="cid:css-1"><link rel="icon" href="https://a.example/i"><img src="https://a.example/a?b=1&amp;c=2"><img src="https://a.example/away">',
    ),
    part('Content-Type: text/css\r\nContent-ID: <css-1>', 'p{background:url(https://a.example/a)}</style><script>'),
    part('Content-Type: image/png\r\nContent-Location: https://a.example/a?b=1&c=2', 'one'),
    part('Content-Type: image/png\r\nContent-Location: https://a.example/a', 'two'),
    part('Content-Type: text/html\r\nContent-Location: https://a.example/away', '<p>a frame'),
    '\r\n--x--\r\n',
  ].join('');
  const data = (bytes: string) => `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  expect(stillPage(bytesOf(mhtml))).toBe(
    `<!doctype html><style>p{background:url(${data('two')})}<\\/style><script></style><x-link rel="icon" data-href="https://a.example/i"><img src="${data('one')}"><img src="https://a.example/away">`,
  );
});
