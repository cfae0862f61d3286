import fc from 'fast-check';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, it } from 'vitest';
import { bodyTags, type ArticleBody, type BodyNode } from '../../../../preload/contract/articles.ts';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { isArticleBody } from '../../../../main/archive/check-read.ts';
import { withoutDeadLinks } from '../../../../main/intake/dead-links.ts';
import { sanitise } from '../../../../main/intake/sanitise.ts';
import { shapeBody } from '../../../../main/intake/shape-body.ts';

const page = 'https://harbour-courier.example/world/treaty';

function bodyOf(html: string): ArticleBody {
  return shapeBody(sanitise(fromHtml(html, { fragment: true })), page);
}

/** A body as HTML, so that expectations can be read. */
function written(nodes: readonly BodyNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      const attributes = Object.entries(node.properties).map(([name, value]) => ` ${name}=${String(value)}`);
      return `<${node.tagName}${attributes.join('')}>${written(node.children)}</${node.tagName}>`;
    })
    .join('');
}

const shaped = (html: string): string => written(bodyOf(html).children);

describe('shapeBody', () => {
  it.each([
    ['bare <b>text</b> <div>and a block</div> more', '<p>bare <b>text</b></p><p>and a block</p><p>more</p>'],
    ['<section><article><figure><p>in</p></figure></article></section>', '<p>in</p>'],
    ['<p>one<br><br>two<br>three<br></p>', '<p>one</p><p>two<br></br>three</p>'],
    ['<p>  a \n <b> b </b>  c </p><p> </p><p><i></i></p>', '<p>a <b>b </b>c</p>'],
    ['<p>a<span></span>b<i> </i>c</p>', '<p>ab c</p>'],
    ['<a href="/a"><h2>Head</h2><p>text</p></a>', '<h2>Head</h2><p>text</p>'],
    ['<h2><div>Part I</div><div>The war</div></h2>', '<h2>Part I<br></br>The war</h2>'],
    [
      '<ul><div><li>one</li></div>two<li></li><ol><li>three</li></ol></ul>',
      '<ul><li>one<p>two</p><ol><li>three</li></ol></li></ul>',
    ],
    ['<li>loose</li>', '<p>loose</p>'],
    ['<dl><dt>Term</dt><dd>Meaning</dd></dl>', '<dl><dt>Term</dt><dd>Meaning</dd></dl>'],
    ['<pre>one\n  two</pre>', '<pre>one<br></br>two</pre>'],
    ['<hr><p>a</p><hr><hr><p>b</p><hr>', '<p>a</p><hr></hr><p>b</p>'],
    ['<blockquote>said <p>so</p></blockquote>', '<blockquote><p>said</p><p>so</p></blockquote>'],
  ])('makes of %j a body', (html, expected) => {
    expect(shaped(html)).toBe(expected);
  });

  it('keeps a table of data with its spans, and takes a table that only lays out a page apart', () => {
    expect(
      shaped('<table><caption>Shares</caption><tr><th colspan=2>Who</th></tr><tr><td>Velm</td><td></td></tr></table>'),
    ).toBe(
      '<table><caption>Shares</caption><tbody><tr><th colSpan=2>Who</th></tr><tr><td>Velm</td><td></td></tr></tbody></table>',
    );
    expect(shaped('<table><tr><td><p>one</p></td></tr><tr><td>two</td></tr></table>')).toBe('<p>one</p><p>two</p>');
    expect(shaped('<table><tr><td>menu</td><td><table><tr><td>text</td></tr></table></td></tr></table>')).toBe(
      '<p>menu</p><p>text</p>',
    );
  });

  it('makes addresses absolute and drops those that are not for the web or mail', () => {
    expect(shaped('<p><a href="../b?x=1">b</a></p>')).toBe(
      '<p><a href=https://harbour-courier.example/b?x=1>b</a></p>',
    );
    expect(shaped('<p><a href="mailto:desk@example.org">m</a></p>')).toBe(
      '<p><a href=mailto:desk@example.org>m</a></p>',
    );
    for (const address of [
      'javascript:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '#note',
    ]) {
      expect(shaped(`<p><a href="${address}">x</a></p>`), address).toBe('<p><a>x</a></p>');
    }
  });

  it('keeps the direction and language of containers it unwraps', () => {
    expect(shaped('<div dir="rtl" lang="ar"><p>نص</p><p lang="fa">متن</p></div>')).toBe(
      '<p dir=rtl lang=ar>نص</p><p dir=rtl lang=fa>متن</p>',
    );
    expect(shaped('<p dir="sideways" lang="!">x</p>')).toBe('<p>x</p>');
  });

  it('holds nothing of what a hostile page brings', () => {
    const hostile =
      '<p id=a class=b style="x" onclick=c data-d=e>t</p><script>s</script><svg onload=x><p>in</p></svg><iframe src=x></iframe><form><input value=v><button>b</button></form><template><p>u</p></template>';
    expect(shaped(hostile)).toBe('<p>t</p><p>in</p>');
  });
});

const piece = fc.oneof(
  fc
    .constantFrom(...bodyTags, 'div', 'span', 'section', 'figure', 'script', 'svg', 'math', 'template', 'form', 'font')
    .chain((tag) =>
      fc.constantFrom(
        `<${tag}>`,
        `</${tag}>`,
        `<${tag} href="javascript:x" onclick=x class=y dir=rtl colspan=3 start=-4>`,
        `<${tag} href="/p" lang=en>`,
      ),
    ),
  fc.constantFrom(
    ' ',
    '\n',
    '&nbsp;',
    'word',
    'e\u0301',
    '\u0301',
    '<!-- c -->',
    '\u200b',
    '&#0;',
    '😀',
    '\ud83d',
    '\u3000',
  ),
  fc.string(),
);
const htmlish = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** Every element and text of a body in reading order, each with what follows it among its siblings. */
function nodesOf(nodes: readonly BodyNode[]): { node: BodyNode; next: BodyNode | undefined }[] {
  return nodes.flatMap((node, index) => [
    { node, next: nodes[index + 1] },
    ...(node.type === 'element' ? nodesOf(node.children) : []),
  ]);
}

const readBody = (html: string): ArticleBody => withoutDeadLinks(bodyOf(html));

describe('any body', () => {
  it('holds allowed elements, attributes and addresses only', () => {
    fc.assert(
      fc.property(htmlish, (html) => {
        const body = readBody(html);
        expect(isArticleBody(body)).toBe(true);
        const elements = nodesOf(body.children).flatMap(({ node }) => (node.type === 'element' ? [node] : []));
        expect(elements.filter(({ tagName }) => !bodyTags.includes(tagName))).toEqual([]);
        const addresses = elements.flatMap(({ properties }) => properties.href ?? []);
        expect(addresses.filter((address) => !/^(?:https?:\/\/|mailto:)/.test(address))).toEqual([]);
      }),
    );
  });

  it('has blocks at its root, and nothing empty or side by side that could be one', () => {
    const block = /^(?:p|h[1-6]|blockquote|ul|ol|dl|pre|hr|table)$/;
    const mayBeEmpty = /^(?:br|hr|td|th)$/;
    fc.assert(
      fc.property(htmlish, (html) => {
        const body = readBody(html);
        expect(body.children.filter((node) => node.type === 'text' || !block.test(node.tagName))).toEqual([]);
        const wrong = nodesOf(body.children).filter(({ node, next }) => {
          if (node.type === 'element') return node.children.length === 0 && !mayBeEmpty.test(node.tagName);
          const isSound = node.value !== '' && node.value === node.value.normalize('NFC') && node.value.isWellFormed();
          return !isSound || next?.type === 'text';
        });
        expect(wrong).toEqual([]);
      }),
    );
  });

  it('has a canonical text of single spaces, each run of which is the text of its node', () => {
    fc.assert(
      fc.property(htmlish, (html) => {
        const body = readBody(html);
        const { text, runs } = canonicalText(body);
        expect(text).not.toMatch(/ {2}| [\n\t]|[\n\t] |^\s|\s$|[^\S \n\t]/);
        const values = nodesOf(body.children).flatMap(({ node }) => (node.type === 'text' ? [node.value] : []));
        expect(runs.map(({ start, end }) => text.slice(start, end))).toEqual(values);
      }),
    );
  });
});
