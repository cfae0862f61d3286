import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { aide, type Run } from '../../support/aide-command.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { strait, straitCorrected, straitReprinted } from '../../support/near-stories.ts';
import { readPdf } from '../../support/read-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

const imported = z.object({
  filed: z.number(),
  duplicates: z.number(),
  failed: z.number(),
  articles: z.array(z.looseObject({ id: z.string(), title: z.string(), file: z.string(), sha256: z.string() })),
  failures: z.array(z.object({ file: z.string(), code: z.string(), message: z.string() })),
  seconds: z.number(),
});
const found = z.object({
  total: z.number(),
  hits: z.array(z.looseObject({ id: z.string(), snippet: z.string().nullable() })),
  seconds: z.number(),
});

function jsonOf<T>(schema: z.ZodType<T>, run: Run): T {
  expect(run.err).toBe('');
  return schema.parse(JSON.parse(run.out));
}

describe('aide', () => {
  it('says which articles are nearly the same as another, and which are versions', async () => {
    const archive = temporaryFolder();
    const folder = temporaryFolder();
    const importLine = async (name: string, url: string, texts: readonly string[]) => {
      const path = join(folder, `${name}.jsonl`);
      writeFileSync(path, JSON.stringify({ title: name, url, text: texts.join('\n\n') }));
      const [article] = jsonOf(imported, await aide(archive, 'import', path, '--json')).articles;
      if (article === undefined) throw new Error(`${name} was not filed`);
      return article;
    };
    const first = await importLine('Strait', 'https://courier.example/strait', strait);
    expect(first).not.toHaveProperty('nearSameTo');
    const reprint = await importLine('Pilots', 'https://post.example/pilots', straitReprinted);
    expect(reprint).toMatchObject({ nearSameTo: first.id });
    const corrected = await importLine('Strait', 'https://www.courier.example/strait/', straitCorrected);
    expect(corrected).toMatchObject({ versionOf: first.id });
    expect(corrected).not.toHaveProperty('nearSameTo');
  });

  it('imports, finds, marks and exports: the whole loop', async () => {
    const archive = temporaryFolder();
    const pages = folderOfPages(temporaryFolder(), 3);
    const first = jsonOf(imported, await aide(archive, 'import', pages, '--json'));
    expect(first).toMatchObject({ filed: 3, duplicates: 0, failed: 0 });
    const again = jsonOf(imported, await aide(archive, 'import', pages, '--json'));
    expect(again).toMatchObject({ filed: 0, duplicates: 3 });
    expect(again.articles.map((article) => article['duplicateOf'])).toEqual(first.articles.map(({ id }) => id));

    const page = jsonOf(found, await aide(archive, 'search', '"hears delegation 2"', '--json'));
    expect(page.total).toBe(1);
    const id = page.hits[0]?.id ?? '';
    const quote = 'Delegation 2 put paragraph 4 of its draft';
    const marked = await aide(
      archive,
      'annotate',
      id,
      '--quote',
      quote,
      '--note',
      'cf. Belgrade',
      '--tag',
      'drafts',
      '--json',
    );
    expect(marked.code).toBe(0);
    expect(jsonOf(found, await aide(archive, 'search', 'belgrade', '--json')).total).toBe(1);

    const out = join(temporaryFolder(), 'notes');
    expect((await aide(archive, 'export', '--ids', id, '--format', 'markdown', '--out', out, '--json')).code).toBe(0);
    const [name = ''] = readdirSync(out);
    const note = readFileSync(join(out, name), 'utf8');
    expect(note).toContain(`> ${quote}`);
    expect(note).toContain('cf. Belgrade');
    expect(note).toContain('https://gazette.example/committee/2');
    const grouped = await aide(archive, 'export', '--all', '--format', 'html', '--group-by', 'tag', '--out', out);
    expect(grouped.code).toBe(0);
    expect(readFileSync(join(out, 'Notes.html'), 'utf8')).toMatch(/<h2 [^>]*>drafts<\/h2>/u);
    const pdf = await aide(
      archive,
      'export',
      '--ids',
      id,
      '--format',
      'pdf',
      '--paper',
      'letter',
      '--out',
      out,
      '--json',
    );
    const { files } = jsonOf(z.object({ files: z.array(z.string()) }), pdf);
    expect(await readPdf(join(out, files[0] ?? ''))).toMatchObject({ isMarked: true, size: [612, 792] });

    const template = join(temporaryFolder(), 'card.md');
    const byTemplate = () => aide(archive, 'export', '--ids', id, '--template', template, '--out', join(out, 'cards'));
    writeFileSync(template, '---\nid: {{id}}\n---\n{{#annotations}}\n- “{{quote}}”\n{{/annotations}}\n');
    expect(await byTemplate()).toMatchObject({ code: 0, err: '' });
    const [card = ''] = readdirSync(join(out, 'cards'));
    expect(readFileSync(join(out, 'cards', card), 'utf8')).toBe(`---\nid: "${id}"\n---\n- “${quote}”\n`);
    writeFileSync(template, 'a\n{{tilte}}\n');
    expect(await byTemplate()).toMatchObject({
      code: 2,
      err: `${template}:2: no field is called “tilte”; there is “title”\n`,
    });

    const report = join(temporaryFolder(), 'check.md');
    const verified = await aide(archive, 'verify', '--report', report);
    expect(verified).toMatchObject({ code: 0, err: '' });
    const head = /the log ends at (\d+:[0-9a-f]{64})/.exec(verified.out)?.[1] ?? 'no head';
    expect(readFileSync(report, 'utf8')).toContain(`    ${head}\n`);
    expect(await aide(archive, 'verify', '--report', report)).toMatchObject({ code: 1 });
    const another = head.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
    const missed = await aide(archive, 'verify', '--since-head', another);
    expect(missed).toMatchObject({ code: 1, out: expect.stringContaining(`${another.split(':')[1]} is not in it`) });
  });

  it('packs the whole archive, checks the package, and brings it back into an empty one, but no other', async () => {
    const [archive, empty, out] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
    await aide(archive, 'import', folderOfPages(temporaryFolder(), 2));
    const words = ['export', '--format', 'package', '--out', out] as const;
    expect(await aide(archive, ...words, '--query', 'committee')).toMatchObject({ code: 2 });
    expect(await aide(archive, ...words, '--all')).toMatchObject({ code: 0 });
    const [name = ''] = readdirSync(out);
    const packed = join(out, name);
    expect(await aide(archive, 'check-package', packed)).toMatchObject({ code: 0 });
    expect(await aide(archive, 'unpack', packed)).toMatchObject({ code: 3, out: '' });
    expect(await aide(empty, 'unpack', packed)).toMatchObject({
      code: 0,
      out: '2 articles, 0 annotations, 2 originals brought back\n',
    });
    writeFileSync(join(packed, 'data/README.txt'), '');
    const checked = await aide(archive, 'check-package', packed);
    expect(checked).toMatchObject({ code: 1 });
    expect(checked.out).toContain('data/README.txt is not what was packed');
    const refused = await aide(temporaryFolder(), 'unpack', packed);
    expect(refused).toMatchObject({ code: 1, out: 'The package was not brought back. The archive is as it was.\n' });
    expect(refused.err).toContain('data/README.txt is not what was packed');
  });

  it('extracts without an archive, a line a file, and says which could not be read', async () => {
    const folder = temporaryFolder();
    writeFileSync(
      join(folder, 'a.txt'),
      'Pact renewed\n\nThe two states renewed their pact for another ten years in Ankara.',
    );
    writeFileSync(join(folder, 'b.txt'), '');
    const { code, out } = await aide(join(temporaryFolder(), 'never-made'), 'extract', folder, '--jsonl');
    expect(code).toBe(1);
    const lines = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(2);
    expect(lines).toContainEqual(
      expect.objectContaining({ file: join(folder, 'a.txt'), title: 'Pact renewed', published: null }),
    );
    expect(lines).toContainEqual({
      file: join(folder, 'b.txt'),
      error: { code: 'file-empty', message: 'The file is empty.' },
    });
  });

  it('answers a file of queries line by line, with the names other programs gave', async () => {
    const archive = temporaryFolder();
    const folder = temporaryFolder();
    const articles = [
      { title: 'On pilots', text: 'River pilots met in Galatz to speak about dues.', externalId: 'doc-1' },
      { title: 'On straits', text: 'The straits convention was signed at Montreux.', externalId: 'doc-2' },
    ];
    writeFileSync(join(folder, 'docs.jsonl'), articles.map((article) => JSON.stringify(article)).join('\n'));
    writeFileSync(join(folder, 'queries.jsonl'), '{"id":"q1","query":"montreux"}\n{"id":2,"query":"nothing such"}\n');
    expect((await aide(archive, 'import', join(folder, 'docs.jsonl'))).code).toBe(0);
    const { out, code } = await aide(archive, 'search', '--batch', join(folder, 'queries.jsonl'), '--limit', '5');
    expect(code).toBe(0);
    const lines = out
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(lines).toMatchObject([
      { id: 'q1', hits: [{ externalId: 'doc-2' }] },
      { id: 2, hits: [] },
    ]);
  });

  it.each([
    [[]],
    [['fly']],
    [['import']],
    [['search']],
    [['search', 'x', '--limit', 'many']],
    [['search', 'x', '--sort', 'loudest']],
    [['show', 'not-an-id']],
    [['export', '--all', '--ids', '00000000', '--out', '/tmp/x']],
    [['export', '--all', '--group-by', 'mood', '--out', '/tmp/x']],
    [['annotate', '00000000', '--quote', 'x', '--colour', 'beige']],
  ])('answers wrong usage %j with code 2 and words, and makes no archive', async (words) => {
    const archive = join(temporaryFolder(), 'never-made');
    const { code, out, err } = await aide(archive, ...words);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^aide: .+\n\nUsage: aide/);
    expect(existsSync(archive)).toBe(false);
  });

  it('lists the log of searches, and writes it as a methods appendix', async () => {
    const archive = temporaryFolder();
    expect(await aide(archive, 'log')).toMatchObject({ code: 0, out: '0 searches\n' });
    expect(await aide(archive, 'log', '--methods', 'csv')).toMatchObject({ code: 1, out: '' });
    const { call, house } = await testHouse(archive);
    await call('searchLog.note', { query: '-ferry', shelf: { kind: 'all' }, sort: 'newest', begunAs: null });
    await house.close();
    expect((await aide(archive, 'log')).out).toMatch(
      /Z {2}-ferry\n +All articles · 0 found · 0 opened .*\n1 search\n$/u,
    );
    expect((await aide(archive, 'log', '--methods', 'markdown')).out).toContain('# Methods appendix');
    expect((await aide(archive, 'log', '--methods', 'csv')).out).toContain('"\'-ferry"');
  });

  it('backs up, lists the backups and puts one back', async () => {
    const archive = temporaryFolder();
    const page = join(temporaryFolder(), 'page.jsonl');
    writeFileSync(page, JSON.stringify({ title: 'The ferry sails', text: 'The ferry sails at dawn.' }));
    const { name } = jsonOf(z.looseObject({ name: z.string() }), await aide(archive, 'backup', '--json'));
    await aide(archive, 'import', page);
    expect((await aide(archive, 'backup', '--list')).out).toMatch(
      new RegExp(`^${name}\tasked\t0 articles\t0 annotations\t\\d+ bytes\n$`, 'u'),
    );
    expect((await aide(archive, 'restore', name)).out).toContain(`${name} is put back`);
    expect((await aide(archive, 'stats')).out).toMatch(/^articles\s+0$/mu);
    expect(await aide(archive, 'restore', 'yesterday')).toMatchObject({ code: 1, out: '' });

    writeFileSync(join(archive, 'archive.sqlite'), 'no database any more '.repeat(999));
    const refused = await aide(archive, 'stats');
    expect(refused).toMatchObject({ code: 3, out: '' });
    const [, newest = ''] = /“aide restore (\S+)” puts it back/.exec(refused.err) ?? [];
    const { out } = await aide(archive, 'restore', newest);
    expect(out).toMatch(/is put back; what was there before is kept as archive\.damaged-\S+\.sqlite\n$/);
    expect((await aide(archive, 'stats')).code).toBe(0);
  });

  it('answers 1 when a file failed and 3 when the archive cannot be used, always in plain words', async () => {
    const archive = temporaryFolder();
    const gone = await aide(archive, 'import', join(archive, 'gone.html'));
    expect(gone).toMatchObject({ code: 1, err: `${join(archive, 'gone.html')}: There is no such file or folder.\n` });
    const stranger = temporaryFolder();
    mkdirSync(stranger, { recursive: true });
    writeFileSync(join(stranger, 'archive.sqlite'), 'this is no database, whatever its name says'.repeat(40));
    const refused = await aide(stranger, 'search', 'x');
    expect(refused.code).toBe(3);
    expect(refused.err).toContain('not an Aide-mémoire archive');
    expect(refused.err).not.toMatch(/\bat .*:\d+:\d+/);
  });
});
