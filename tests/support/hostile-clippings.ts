import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hostilePage } from './e2e-hostile-page.ts';
import { dataAddress, pngOf } from './made-pictures.ts';
import { zipOf } from './office-files.ts';
import { columnOf, pdfOf } from './pdf-file.ts';

/** What every clipping says, besides what is hostile in it. */
export const words =
  'The committee opened its session with a reading of the minutes, and nobody objected to any of them this year.';
/** What runs where it is taken for markup. */
export const evil = '<img src=x onerror=alert(1)>';

/** What each attack case puts into a page, between two paragraphs that are kept. */
export const hostilePages: Readonly<Record<string, string>> = {
  A1: `<noscript><p title="</noscript>${evil}">x</p></noscript><textarea><p title="</textarea>${evil}"></textarea><xmp><p title="</xmp>${evil}"></xmp>
<iframe><p title="</iframe>${evil}"></iframe><noembed><p title="</noembed>${evil}"></noembed><noframes><p title="</noframes>${evil}"></noframes>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;${evil.replaceAll('<', '&lt;')}"></table></mtext></math><svg><style><a title="</style>${evil}"></svg>`,
  A4: `<p data-trusted="true" data-caption="x" data-annotation="yes" role="link" class="article-picture">Kept words of a trusted kind.</p><span data-caption="x" class="article-picture">${words}</span><img image="${'a'.repeat(64)}" data-image="${'a'.repeat(64)}" src="/images/${'a'.repeat(64)}">`,
  A9: `<table><caption>${evil}&lt;img src=x onerror=alert(1)&gt; caption</caption><tr><td onclick="alert(1)">A cell of the table.</td></tr></table>`,
  A13: `<iframe src="javascript:alert(1)"></iframe><svg><script>alert(1)</script><foreignObject>${evil}</foreignObject></svg><embed src="javascript:alert(1)">`,
  A16: `<details open ontoggle=alert(1)><summary>Annex</summary>The annex lists the harbours.</details>${[
    'javascript:alert(1)',
    ' jAvAsCript:alert(1)',
    'java\tscript:alert(1)',
    'java&NewLine;script:alert(1)',
    '&#106;avascript:alert(1)',
    'vbscript:x',
    'data:text/html,x',
    'file:///etc/passwd',
    'smb://a/b',
    '\\\\server\\share',
    'ms-msdt:/id',
    'search-ms:x',
    'app://aide/index.html',
    'clip://saved/x',
    'blob:x',
    'view-source:x',
  ]
    .map((href) => `<p>A link <a href="${href}" onclick="alert(1)">of many</a> that leads nowhere.</p>`)
    .join('')}`,
  A17: `<blockquote>“${evil.replaceAll('<', '&lt;')}” was quoted, &amp;lt;b&amp;gt; too.</blockquote><iframe src="\\\\server\\share"></iframe><iframe src="file://server/share"></iframe><img src="\\\\server\\share\\a.png">`,
  A18: `<div class="article-picture" id="root" style="position:fixed;inset:0"><p class="row" style="position:absolute" id="search">${words} Enter your password again, please.</p></div>`,
  A25: `<p id="getElementById" name="attributes">Clobbered words.</p><form name="body"><input name="attributes" id="location"></form><a name="documentElement" id="defaultView">an anchor</a>`,
  A27: `<img src="${dataAddress(pngOf(640, 400))}" alt="A chart"><img src="data:text/html,<script>alert(1)</script>"><img src="data:image/svg+xml,<svg onload=alert(1)>"><video src="data:video/mp4,x"></video><source src="data:text/html,x">
<a href="data:text/html;base64,PHNjcmlwdD4=">data</a>`,
};

/** A page with some markup in its text and in its head. */
export const hostileClipping = (name: string, markup: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Case ${name}</title>${head}</head><body><article><h1>Case ${name}</h1><p>${words} ${name}.</p>${markup}<p>${words} ${name} again.</p></article></body></html>`;

/** Writes a clipping for each attack case, and bombs, into a folder; what reaches out reaches for `beacon`. */
export function writeHostileClippings(folder: string, beacon: string): void {
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(folder, name), content);
  for (const [name, markup] of Object.entries(hostilePages)) put(`${name}.html`, hostileClipping(name, markup));
  put('A26.html', hostilePage(beacon));
  const ld = {
    '@type': 'NewsArticle',
    headline: `Case A24 ${evil}`,
    author: { name: `${evil} Ana` },
    publisher: { name: evil },
    articleBody: `${evil} ${words}`,
  };
  put(
    'A24.html',
    hostileClipping(
      'A24',
      '',
      `<script type="application/ld+json">${JSON.stringify(ld).replaceAll('<', '\\u003c')}</script><meta property="og:site_name" content='${evil}'>`,
    ),
  );
  put(
    'A10.pdf',
    pdfOf(
      [columnOf([words, words, `${evil} in the text of a page`], 40, 700)],
      { Title: `${evil} Title`, Author: `${evil} Ana`, Subject: evil, Keywords: evil },
      '',
      `<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (${evil}) /T (${evil}) >> << /Type /Annot /Subtype /Link /Rect [0 0 99 99] /A << /S /JavaScript /JS (app.alert\\(1\\)) >> >>`,
    ),
  );
  put(
    'A6.zip',
    zipOf({
      '../../outside.html': hostileClipping('outside', ''),
      '/etc/absolute.html': hostileClipping('absolute', ''),
      'C:\\\\windows\\\\drive.html': hostileClipping('drive', ''),
      'inside.html': hostileClipping('inside', ''),
    }),
  );
  put('A30 \u202Efdp.html', hostileClipping('A30', ''));
  put(
    'A30.md',
    `---\ntitle: "=cmd|' /C calc'!A0 ---\\n# x"\nauthor: "@SUM(1) </title>${evil}"\ntags: ["../../x", "CON"]\n---\n\n${words} A30 notes.\n`,
  );
  // Bombs: each is read, or named with a reason; none holds up the others.
  put('A28-depth.html', `<html><body>${'<div>'.repeat(20_000)}<p>${words.repeat(5)}</p></body></html>`);
  put(
    'A28-attributes.html',
    hostileClipping('attributes', `<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`),
  );
  put(
    'A28-laughs.xml',
    `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><item><title>&a29;</title><description>${words}</description></item></channel></rss>`,
  );
  put(
    'A28-alias.md',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${Array.from({ length: 9 }, () => `*a${at === 0 ? '' : at - 1}`).join(',')}]`).join('\n')}\n---\n\n${words}\n`,
  );
  put('A28-zip.zip', zipOf({ 'bomb.html': new Uint8Array(101 * 1024 * 1024) }));
  const huge = pngOf(8, 8);
  huge.writeUInt32BE(0x7fffffff, 16);
  huge.writeUInt32BE(0x7fffffff, 20);
  put('A28-picture.html', hostileClipping('picture', `<img src="${dataAddress(huge)}" alt="huge">`));
  put(
    'A28-regex.html',
    hostileClipping('regex', `<p>${'a'.repeat(200_000)}${' '.repeat(200_000)}!</p><p>${'('.repeat(50_000)}</p>`),
  );
}
