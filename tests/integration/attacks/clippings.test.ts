import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
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
import { evil, hostileClipping, hostilePages, words, writeHostileClippings } from '../../support/hostile-clippings.ts';
import { pngOf } from '../../support/made-pictures.ts';
import { markdownFaults } from '../../support/markdown-markup.ts';

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
  writeHostileClippings(clips, beacon.address);
  const secret = join(folder, 'secret.html');
  writeFileSync(secret, hostileClipping('secret', ''));
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
    const html = Object.values(hostilePages).join('\n');
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
    for (const name of Object.keys(hostilePages)) expect(outcomes.get(`${name}.html`)?.kind).toBe('filed');
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
    expect(total).toBeGreaterThan(Object.keys(hostilePages).length);
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
