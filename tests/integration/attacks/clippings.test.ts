import { createHash } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askHouse, noDialogs, type AskHouse } from '../../../main/calls/ask-house.ts';
import { openHouse, type OpenHouse } from '../../../main/calls/open-house.ts';
import { servedFile } from '../../../main/calls/served-files.ts';
import { guarded } from '../../../main/export/csv-rows.ts';
import { foldedName, noteFileName } from '../../../main/export/file-names.ts';
import { isArticleBody } from '../../../main/archive/check-read.ts';
import { forkCarrier } from '../../../main/processes/fork-carrier.ts';
import { sampleFolder } from '../../../main/processes/program.ts';
import type { Article } from '../../../preload/contract/articles.ts';
import { exportFormats, plainOptions } from '../../../preload/contract/exports.ts';
import { importEnds, type ImportOutcome, type ImportProgress } from '../../../preload/contract/imports.ts';
import { openBeacon, type Beacon } from '../../support/e2e-beacon.ts';
import { hostilePage } from '../../support/e2e-hostile-page.ts';
import { markdownFaults } from '../../support/markdown-markup.ts';
import { dataAddress, pngOf } from '../../support/made-pictures.ts';
import { zipOf } from '../../support/office-files.ts';
import { columnOf, pdfOf } from '../../support/pdf-file.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';

const words =
  'The committee opened its session with a reading of the minutes, and nobody objected to any of them this year.';
const evil = '<img src=x onerror=alert(1)>';

/** What each case puts into a page, between two paragraphs that are kept. */
const pages: Readonly<Record<string, string>> = {
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

const page = (name: string, markup: string, head = ''): string =>
  `<!doctype html><html><head><meta charset="utf-8"><title>Case ${name}</title>${head}</head><body><article><h1>Case ${name}</h1><p>${words} ${name}.</p>${markup}<p>${words} ${name} again.</p></article></body></html>`;

const folder = mkdtempSync(join(tmpdir(), 'aide-test-'));
const clips = join(folder, 'clips');
const out = join(folder, 'out');
let house: OpenHouse;
let call: AskHouse;
let beacon: Beacon;
let ended: ImportProgress;
let outcomes: ReadonlyMap<string, ImportOutcome>;

async function imported(start: () => Promise<unknown>): Promise<ImportProgress> {
  const { promise, resolve } = Promise.withResolvers<ImportProgress>();
  const stop = house.listen((name, event) => {
    if (name === 'imports.progressed' && 'state' in event && importEnds.has(event.state)) resolve(event);
  });
  await start();
  return promise.finally(stop);
}

/** The article that a file was filed as. */
async function articleOf(name: string): Promise<Article> {
  const outcome = outcomes.get(name);
  if (outcome?.kind !== 'filed') throw new Error(`${name} was not filed: ${JSON.stringify(outcome)}`);
  return call('articles.get', { id: outcome.id });
}

const hasLiveMarkup = (body: unknown): boolean =>
  /"(?:on[a-z]+|className|id|style|src|srcset|name|data[A-Z]\w*|role|class)":|javascript:|vbscript:|"(?:script|iframe|svg|math|object|embed|form|input|style|video)"/u.test(
    JSON.stringify(body, (key, value: unknown) => (key === 'value' || key === 'alt' ? '' : value)),
  );

beforeAll(async () => {
  beacon = await openBeacon();
  mkdirSync(clips);
  mkdirSync(out);
  const put = (name: string, content: string | Uint8Array): void => writeFileSync(join(clips, name), content);
  for (const [name, markup] of Object.entries(pages)) put(`${name}.html`, page(name, markup));
  put('A26.html', hostilePage(beacon.address));
  const ld = {
    '@type': 'NewsArticle',
    headline: `Case A24 ${evil}`,
    author: { name: `${evil} Ana` },
    publisher: { name: evil },
    articleBody: `${evil} ${words}`,
  };
  put(
    'A24.html',
    page(
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
      '../../outside.html': page('outside', ''),
      '/etc/absolute.html': page('absolute', ''),
      'C:\\\\windows\\\\drive.html': page('drive', ''),
      'inside.html': page('inside', ''),
    }),
  );
  put('A30 \u202Efdp.html', page('A30', ''));
  put(
    'A30.md',
    `---\ntitle: "=cmd|' /C calc'!A0 ---\\n# x"\nauthor: "@SUM(1) </title>${evil}"\ntags: ["../../x", "CON"]\n---\n\n${words} A30 notes.\n`,
  );
  // Bombs: each is read, or named with a reason; none holds up the others.
  put('A28-depth.html', `<html><body>${'<div>'.repeat(20_000)}<p>${words.repeat(5)}</p></body></html>`);
  put(
    'A28-attributes.html',
    page('attributes', `<p ${Array.from({ length: 1_000_000 }, (_, at) => `a${at}`).join(' ')}>x</p>`),
  );
  put(
    'A28-laughs.xml',
    `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><rss version="2.0"><channel><item><title>&a29;</title><description>${words}</description></item></channel></rss>`,
  );
  put(
    'A28-alias.md',
    `---\na: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, at) => `a${at}: &a${at} [${Array.from({ length: 9 }, () => `*a${at === 0 ? '' : at - 1}`).join(',')}]`).join('\n')}\n---\n\n${words}\n`,
  );
  put('A28-zip.zip', zipOf({ 'bomb.html': new Uint8Array(300 * 1024 * 1024) }));
  const huge = pngOf(8, 8);
  huge.writeUInt32BE(0x7fffffff, 16);
  huge.writeUInt32BE(0x7fffffff, 20);
  put('A28-picture.html', page('picture', `<img src="${dataAddress(huge)}" alt="huge">`));
  put(
    'A28-regex.html',
    page('regex', `<p>${'a'.repeat(200_000)}${' '.repeat(200_000)}!</p><p>${'('.repeat(50_000)}</p>`),
  );
  const secret = join(folder, 'secret.html');
  writeFileSync(secret, page('secret', ''));
  symlinkSync(secret, join(clips, 'link.html'));
  symlinkSync('/etc', join(clips, 'linked folder'));
  linkSync(secret, join(clips, 'hard link.html'));

  house = await openHouse({
    folder: join(folder, 'archive'),
    carrier: forkCarrier,
    surface: { ...noDialogs, chooseFolder: () => Promise.resolve(out) },
    version: '0.0.0-test',
    sampleFolder,
    use: 'command',
  });
  call = askHouse(house);
  await call('door.chooseFolder', {});
  ended = await imported(() => call('imports.start', { sources: [house.admit(clips)] }));
  await house.archive.ask('index.settle', null);
  const listed = await call('imports.outcomes', { id: ended.id, kind: null, offset: 0, limit: 1000 });
  outcomes = new Map(listed.outcomes.map((outcome) => [outcome.file.slice(clips.length + 1), outcome]));
}, 120_000);

afterAll(async () => {
  await house.close();
  beacon.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('what was filed of hostile pages', () => {
  it.each([
    ['A1', 'raw text with markup in attributes leaves nothing live', words],
    ['A4', 'no attribute of a page is taken for one of ours', 'Kept words of a trusted kind.'],
    ['A9', 'a payload in a caption stays text', 'A cell of the table.'],
    ['A13', 'frames and drawings are dropped', words],
    ['A16', 'no handler and no link but to the web survives', 'The annex lists the harbours.'],
    ['A17', 'what is quoted stays text, and no share is framed', '<img src=x onerror=alert(1)>'],
    ['A18', 'no class, id, style or role of a page reaches the window', 'Enter your password again, please.'],
    ['A25', 'no id and no name of a page reaches the window', 'Clobbered words.'],
    ['A26', 'nothing is left that could be fetched', words],
    ['A27', 'of data: addresses only pictures are kept', words],
  ])('%s: %s', async (name, _what, kept) => {
    const { body } = await articleOf(`${name}.html`);
    const text = JSON.stringify(body);
    expect(isArticleBody(body)).toBe(true);
    expect(hasLiveMarkup(body)).toBe(false);
    expect(text).toContain('nobody objected to any of them this year');
    expect(text).toContain(JSON.stringify(kept).slice(1, -1));
    const links = Array.from(text.matchAll(/"href":"([^"]*)"/gu), ([, href = '']) => href);
    expect(links.filter((href) => !/^(?:https?:\/\/|mailto:)/iu.test(href))).toEqual([]);
    expect(beacon.connections()).toBe(0);
  });

  it('A27: a picture that a page carries is one of the archive’s, of a kind that runs nothing', async () => {
    const picture = createHash('sha256').update(pngOf(640, 400)).digest('hex');
    const { body } = await articleOf('A27.html');
    const images = Array.from(JSON.stringify(body).matchAll(/"image":"([^"]*)"/gu), ([, image]) => image);
    expect(images).toEqual([picture]);
  });

  it('A10: what a PDF says of itself, its notes and its actions are words or nothing', async () => {
    const { title, author, body, details } = await articleOf('A10.pdf');
    expect(title).toBe(`${evil} Title`);
    expect(author).toContain('<img src=x onerror=alert');
    expect(hasLiveMarkup(body)).toBe(false);
    expect(JSON.stringify([body, details])).not.toContain('app.alert');
  });

  it('A24: what is said about an article in its head goes the way of its text', async () => {
    const { body, fields } = await articleOf('A24.html');
    expect(hasLiveMarkup(body)).toBe(false);
    expect(fields.title?.value).toContain('Case A24');
    expect(Object.values(fields).filter((field) => field !== null && typeof field.value !== 'string')).toEqual([]);
  });

  it('A22: nothing in a PDF is run as it is read, whatever the reader of PDFs would do by itself', () => {
    const reader = readFileSync(new URL('../../../main/intake/pdf/read-pdf.ts', import.meta.url), 'utf8');
    const drawer = readFileSync(new URL('../../../renderer/pages/pdf-document.ts', import.meta.url), 'utf8');
    for (const source of [reader, drawer]) {
      expect(source).toContain('getDocument({');
      expect(source).not.toMatch(/enableScripting: true|isEvalSupported: true|AnnotationLayer|pdf\.sandbox/u);
    }
    // What draws and reads PDFs makes no code of what is in a file.
    for (const file of ['legacy/build/pdf.mjs', 'legacy/build/pdf.worker.mjs', 'build/pdf.mjs', 'build/pdf.worker.mjs'])
      expect(readFileSync(new URL(`../../../node_modules/pdfjs-dist/${file}`, import.meta.url), 'utf8')).not.toMatch(
        /\beval\(|new Function\(/u,
      );
  });
});

describe('what is taken in', () => {
  it('A5: what is pasted goes the way of what is imported', async () => {
    const html = Object.values(pages).join('\n');
    const { id } = await imported(() => call('imports.paste', { html: `<p>${words} pasted.</p>${html}`, text: null }));
    const { outcomes: pasted } = await call('imports.outcomes', { id, kind: null, offset: 0, limit: 10 });
    const [first] = pasted;
    if (first?.kind !== 'filed') throw new Error(`it was not filed: ${JSON.stringify(first)}`);
    const { body } = await call('articles.get', { id: first.id });
    expect(isArticleBody(body)).toBe(true);
    expect(hasLiveMarkup(body)).toBe(false);
    expect(JSON.stringify(body)).toContain('pasted.');
  });

  it('A6: no name in an archive of files leads out of the folder', () => {
    expect(existsSync(join(folder, 'outside.html'))).toBe(false);
    expect(existsSync('/etc/absolute.html')).toBe(false);
    const below = readdirSync(join(folder, 'archive'), { recursive: true, encoding: 'utf8' });
    expect(below.filter((path) => /outside|absolute|drive|passwd|\.\./u.test(path))).toEqual([]);
  });

  it('A11: an import that fails deletes nothing, and its originals lie where they lay', async () => {
    expect(ended.failed).toBeGreaterThan(0);
    const failed = [...outcomes].flatMap(([name, { kind }]) => (kind === 'failed' ? [name] : []));
    expect(failed.filter((name) => !existsSync(join(clips, name)))).toEqual([]);
    expect((await call('archive.verify', {})).problems).toEqual([]);
  });

  it('A28: bombs end with a reason or as an article, and all beside them is filed', async () => {
    expect(ended.state).toBe('finished');
    const bombs = [...outcomes].filter(([name]) => name.startsWith('A28'));
    expect(bombs).toHaveLength(7);
    expect(bombs.filter(([, { kind }]) => !['filed', 'failed', 'duplicate'].includes(kind))).toEqual([]);
    for (const [name] of bombs.filter(([, { kind }]) => kind === 'filed'))
      expect(JSON.stringify((await articleOf(name)).body).length).toBeLessThan(5_000_000);
    expect(outcomes.get('A28-zip.zip')).toMatchObject({ kind: 'failed' });
    for (const name of Object.keys(pages)) expect(outcomes.get(`${name}.html`)?.kind).toBe('filed');
  });

  it('A30: links in a folder are not followed, whatever they are called', () => {
    expect([...outcomes.keys()].filter((name) => name.startsWith('link'))).toEqual([]);
    expect(outcomes.get('hard link.html')?.kind).toBe('filed');
  });
});

describe('what is asked of the house', () => {
  it.each([
    '/saved/../../archive.sqlite',
    '/saved/%2e%2e%2farchive.sqlite',
    `/saved/${'0'.repeat(64)}`,
    `/images/${'0'.repeat(63)}/`,
    `/pdfs/${'A'.repeat(64)}`,
    `/originals/${'0'.repeat(64)}`,
    `/saved/${'0'.repeat(64)}/../../x`,
    '/saved/\0',
  ])('A8: %s names nothing', async (path) => {
    expect(await servedFile(house, path)).toBeNull();
  });

  it('A8: an original is served as the kind it is, and as no other', async () => {
    const { page: sha256 } = await articleOf('A9.html');
    expect(await servedFile(house, `/saved/${sha256}`)).toMatchObject({
      headers: { 'Content-Type': 'text/html; charset=utf-8' },
    });
    expect(await servedFile(house, `/images/${sha256}`)).toBeNull();
    expect(await servedFile(house, `/pdfs/${sha256}`)).toBeNull();
  });

  it('A12: no call takes SQL, and SQL in a query is words', async () => {
    for (const name of ['sql', 'archive.query', 'db.exec', 'search.sql'])
      expect(await house.answer(name, { sql: 'SELECT 1' })).toMatchObject({
        ok: false,
        failure: { code: 'bad-input' },
      });
    const query = `x"; DROP TABLE articles; -- ' OR 1=1) UNION SELECT * FROM articles NEAR(a b) {title}: *`;
    const all = { kind: 'all' } as const;
    await call('search.run', { query, shelf: all, sort: 'relevance', offset: 0, limit: 5 });
    const { total } = await call('search.run', { query: '', shelf: all, sort: 'newest', offset: 0, limit: 5 });
    expect(total).toBeGreaterThan(Object.keys(pages).length);
  });

  it('A23: a folder that no person chose is neither written to nor shown', async () => {
    const selection = { kind: 'all' } as const;
    const elsewhere = { kind: 'folder', folder: join(folder, 'elsewhere') } as const;
    await expect(
      call('exports.write', { selection, format: 'markdown', destination: elsewhere }),
    ).rejects.toMatchObject({ code: 'bad-input' });
    await expect(call('door.showFolder', { folder: '/etc' })).rejects.toMatchObject({ code: 'bad-input' });
    expect(existsSync(elsewhere.folder)).toBe(false);
  });
});

describe('what goes out', () => {
  it('A21: no export of hostile pages holds anything live', async () => {
    const places = { kind: 'folder', folder: out } as const;
    const written: string[] = [];
    for (const format of exportFormats.filter((one) => one !== 'zotero')) {
      const { files } = await call('exports.write', {
        selection: { kind: 'all' },
        format,
        options: plainOptions,
        destination: places,
      });
      written.push(...files);
    }
    const lying = readdirSync(out, { recursive: true, encoding: 'utf8' });
    for (const name of written) expect(lying).toContain(name);
    for (const name of lying) expect(name).not.toMatch(/[\u202A-\u202E:*?"<>|]|\.\.|^\//u);
    const [html] = lying.filter((name) => name.endsWith('.html'));
    const tree = fromHtml(readFileSync(join(out, html ?? ''), 'utf8'));
    const live = JSON.stringify(tree, (key, value: unknown) =>
      key === 'value' || key === 'position' ? undefined : value,
    );
    expect(live).not.toMatch(
      /"on[A-Z]\w*":|javascript:|"tagName":"(?:script|iframe|img|svg|math|object|embed|form|input|video|base|link)"/u,
    );
    expect(live).not.toMatch(/"href":"(?!https?:|mailto:|aide:|#)/u);
    for (const name of lying.filter((one) => one.endsWith('.md')))
      expect(markdownFaults(readFileSync(join(out, name), 'utf8'))).toEqual([]);
  });

  it('A30: a name is one on every system, and none that means something to it', () => {
    const hostile = [
      'CON',
      'nul.txt',
      'a:b',
      'x::$DATA',
      '\\\\server\\share',
      '../../x',
      'a\0b',
      '\u202Efdp.exe',
      'x'.repeat(5000),
      '\u0430pple',
      '. .',
      '-rf',
      '~$x',
    ];
    const taken = new Set<string>();
    for (const title of hostile) {
      const name = noteFileName({ title, outlet: null, published: null }, taken);
      taken.add(foldedName(name));
      expect(name).not.toMatch(/[/\\:*?"<>|\p{Cc}\u202A-\u202E]|^(?:con|nul)\b|^[.\s~-]/iu);
      expect(Buffer.byteLength(name)).toBeLessThan(200);
    }
    expect(['=1+1', '+1', '-1', '@x', '\t=1', '＝1'].map(guarded).every((cell) => cell.startsWith("'"))).toBe(true);
  });
});
