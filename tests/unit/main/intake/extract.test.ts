import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../preload/contract/canonical-text.ts';
import { readPage } from '../../../../main/intake/read-page.ts';

const sentences = [
  'The envoys of the four lake states came back to Karsk with a shorter list of demands, diplomats said on Tuesday.',
  'Orsen had asked for a third of the water in dry years, a share that the others have refused since the dam was built.',
  'Officials in Velm, who spoke on condition that they not be named, said that the talks could last into the spring.',
  'The treaty of 1963 leaves open what happens when the lake falls below its lowest mark, as it did last summer.',
  'A commission of engineers will measure the inflow every month, and publish what it finds in the four languages.',
  'Nobody expects the ministers to sign before the election, but the fishermen on both shores have begun to hope.',
];
const paragraphs = (from: number, to: number): string =>
  sentences
    .slice(from, to)
    .map((sentence) => `<p>${sentence}</p>`)
    .join('\n');
const menu = `<ul class="menu">${['World', 'Economy', 'Culture', 'Opinion', 'Weather', 'Sport']
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join('')}</ul>`;
const teasers = `<div class="related"><h3>More stories</h3><ul>${[
  'Ferries stop for a day',
  'Dam reopens in March',
  'Prices of perch fall again',
]
  .map((name) => `<li><a href="/n/${name.length}">${name}</a></li>`)
  .join('')}</ul></div>`;
const comments = `<div id="comments"><h3>Comments</h3><div class="comment"><p>I was there in 1963 and nobody asked us anything, my friends. Shame!</p><a href="/r">Reply</a></div>
<div class="comment"><p>Well said. The dam should never have been built, as my father told everyone.</p><a href="/r">Reply</a></div></div>`;
const footer =
  '<div class="footer"><p>The Harbour Courier is published daily. All rights reserved. <a href="/terms">Terms</a> <a href="/privacy">Privacy</a></p></div>';
const page = (body: string): string =>
  `<!doctype html><html><head><title>Envoys return to Karsk</title></head><body><div class="header">${menu}</div>${body}${footer}</body></html>`;
const read = (body: string): string => canonicalText(readPage(page(body), null).body).text;

describe('extractArticle', () => {
  it('leaves out menus, lists of other articles, comments and legal lines', () => {
    const text = read(
      `<div class="article"><h1>Envoys return to Karsk</h1>${paragraphs(0, 6)}</div>${teasers}${comments}`,
    );
    expect(text).toBe(sentences.join('\n'));
  });

  it('joins an article that stands in several containers, past what stands between them', () => {
    const text = read(
      `<h1>Envoys return to Karsk</h1><div class="text">${paragraphs(0, 2)}</div>${teasers}<div class="text">${paragraphs(2, 4)}</div><div class="newsletter"><a href="/s">Sign up to our newsletter</a></div><div class="text">${paragraphs(4, 6)}</div>`,
    );
    expect(text).toBe(sentences.join('\n'));
  });

  it('keeps sub-headings, lists, quotations and tables of data in their order', () => {
    const body = `<article><h1>Envoys return to Karsk</h1>${paragraphs(0, 2)}<h2>What Orsen wants</h2>${paragraphs(2, 3)}
<ul><li>a third of the water in dry years, measured at the dam;</li><li>a seat on the commission of engineers;</li></ul>
<blockquote><p>We have waited for sixty years, and we can wait for one more spring.</p></blockquote>${paragraphs(3, 5)}
<table><tr><th>State</th><th>Share of water</th></tr><tr><td>Orsen</td><td>21 percent</td></tr><tr><td>Velm</td><td>34 percent</td></tr></table>${paragraphs(5, 6)}</article>`;
    const { body: kept } = readPage(page(body), null);
    expect(kept.children.map((child) => (child.type === 'element' ? child.tagName : ''))).toEqual([
      'p',
      'p',
      'h2',
      'p',
      'ul',
      'blockquote',
      'p',
      'p',
      'table',
      'p',
    ]);
  });

  it('reads an article laid out by a table, its paragraphs parted by line breaks', () => {
    const text = read(
      `<table width="900"><tr><td>${menu}</td><td><font size="2"><b>Envoys return to Karsk</b><br><br>${sentences.join('<br><br>')}</font></td><td>${teasers}</td></tr></table>`,
    );
    expect(text).toBe(sentences.join('\n'));
  });

  it('prefers a short article to a long notice about cookies', () => {
    const notice = `<div class="cookie-consent"><p>We and our partners use cookies to store and read data on your device. You can change your choice at any time.</p><p>Some partners rely on legitimate interest, to which you may object. See our privacy policy for details.</p><button>Accept</button></div>`;
    const text = read(`<article><h1>Envoys return to Karsk</h1>${paragraphs(0, 2)}</article>${notice}`);
    expect(text).toBe(sentences.slice(0, 2).join('\n'));
  });

  it('takes what follows the end of a page closed too early', () => {
    const [start, end] = [paragraphs(0, 3), paragraphs(3, 6)];
    const text = read(`<div class="article">${start}</div></body></html><div class="article">${end}</div>`);
    expect(text).toBe(sentences.join('\n'));
  });

  it('keeps a short last sentence beside its paragraphs', () => {
    expect(read(`<div>${paragraphs(0, 5)}<p>The old treaty ran out two years ago.</p></div>`)).toMatch(
      /two years ago\.$/,
    );
  });

  it('takes time in proportion to the size of a page', { timeout: 60_000 }, () => {
    const time = (count: number): number => {
      const start = performance.now();
      read(`<div>${'<div><a href="/x">Dam</a> reopens</div>'.repeat(count)}</div>${paragraphs(0, 6)}`);
      return performance.now() - start;
    };
    time(3100);
    expect(time(12_400)).toBeLessThan(11 * time(3100));
  });
});
