import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
import { readExportWords } from '../../../main/cli/commands/export-words.ts';
import { exportFormats } from '../../../preload/contract/exports.ts';
import { aide, startAide } from '../../support/aide-command.ts';
import { folderOfPages } from '../../support/made-pages.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { testHouse } from '../../support/test-house.ts';

/** Settles when something stands in a folder. */
function filled(folder: string): Promise<void> {
  return new Promise((resolve) => {
    const watcher = watch(folder, () => {
      if (readdirSync(folder).length === 0) return;
      watcher.close();
      resolve();
    });
  });
}

async function filledArchive(pages: number): Promise<string> {
  const archive = temporaryFolder();
  const { house, bringIn } = await testHouse(archive);
  await bringIn(folderOfPages(temporaryFolder(), pages));
  await house.close();
  return archive;
}

describe('aide export', () => {
  it('that is stopped or killed leaves nothing half-written, at once or when the archive is opened next', async () => {
    const archive = await filledArchive(60);
    const begin = async () => {
      const out = temporaryFolder();
      const begun = filled(out);
      const run = startAide(archive, ['export', '--all', '--format', 'package', '--out', out]);
      await begun;
      return { out, ...run };
    };
    const stopped = await begin();
    stopped.child.kill('SIGINT');
    expect(await stopped.end).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^aide: Cancelled\./u) });
    expect(readdirSync(stopped.out)).toEqual([]);

    const cut = await begin();
    cut.child.kill('SIGKILL');
    await cut.end;
    await expect.poll(() => readdirSync(cut.out), { timeout: 20_000 }).toEqual([]);
    await expect.poll(() => notesIn(archive), { timeout: 20_000 }).toEqual([]);

    const killed = await begin();
    const [own = 0] = notesIn(archive).map((name) => pidOf(join(archivePaths(archive).incoming, name)));
    process.kill(own, 'SIGKILL');
    expect(await killed.end).toMatchObject({ code: 3 });
    expect(readdirSync(killed.out)).toEqual([]);
    expect(notesIn(archive)).toEqual([]);
  });

  it('takes single annotations, says which are not there, and goes nowhere into the archive', async () => {
    const archive = temporaryFolder();
    const { house, call, bringIn, outcomes } = await testHouse(archive);
    const { id } = await bringIn(folderOfPages(temporaryFolder(), 1));
    const [filed] = await outcomes(id, 'filed');
    if (filed === undefined || !('id' in filed)) throw new Error('not filed');
    const mark = (paragraph: number) =>
      call('annotations.quote', {
        articleId: filed.id,
        exact: `put paragraph ${paragraph} of its draft`,
        colour: 'blue',
        note: '',
        tags: [],
      });
    const one = await mark(2);
    await mark(4);
    await house.close();
    const out = temporaryFolder();
    const words = ['export', '--format', 'csv', '--out', out, '--annotations'] as const;
    expect(await aide(archive, ...words, `${one.id.toUpperCase()}, ${one.id},00000000`, '--json')).toMatchObject({
      code: 1,
      out: expect.stringContaining('"articles":1,"annotations":1'),
      err: '1 of 2 annotations are not in the archive, or in its trash, and were left out.\n',
    });
    const table = readFileSync(join(out, 'Aide-memoire annotations.csv'), 'utf8');
    expect(table).toContain('put paragraph 2');
    expect(table).not.toContain('put paragraph 4');
    expect(await aide(archive, ...words, '00000000')).toMatchObject({
      code: 1,
      out: '',
      err: 'aide: None of these annotations is in the archive: 00000000. Nothing was written.\n',
    });
    const inside = await aide(archive, 'export', '--all', '--out', archivePaths(archive).backups);
    expect(inside).toMatchObject({ code: 1, err: expect.stringContaining('keeps its own files in') });
  });

  it('says in words what is wrong with a package, and has a terminal do nothing', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'bagit.txt'), 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
    writeFileSync(join(folder, 'manifest-md5.txt'), '\u001B]0;owned\u0007\u009B2J is no sum\n');
    const { code, out } = await aide(temporaryFolder(), 'check-package', folder);
    expect(code).toBe(1);
    expect(out).toContain('\\u001b]0;owned\\u0007\\u009b2J is no sum');
    expect(out).not.toMatch(/(?!\n)\p{Cc}/u);
  });

  it('is explained, with every option and format', async () => {
    const archive = join(temporaryFolder(), 'never-made');
    const { code, out } = await aide(archive, 'export', '--help');
    expect(code).toBe(0);
    for (const format of [...exportFormats, 'package']) expect(out).toMatch(new RegExp(`\\b${format}\\b`, 'u'));
    for (const option of 'ids annotations query dossier all draft out layout template group-by rows paper archive json'.split(
      ' ',
    ))
      expect(out).toContain(`  --${option} `);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThan(125);
    expect(existsSync(archive)).toBe(false);
  });

  it.each([
    ['--out x', /what to take out: one of --ids, --annotations/u],
    ['--all', /needs --out with the folder/u],
    ['--all --query q --out x', /not --query with --all/u],
    ['--ids ,, --out x', /--ids takes ids, parted by commas/u],
    ['--annotations 123 --out x', /“123” is not the id of an annotation/u],
    ['--all --format odt --out x', /--format takes one of: markdown/u],
    ['--all --format csv --paper a4 --out x', /--paper changes nothing for csv/u],
    ['--all --format ris --group-by tag --out x', /--group-by changes nothing for ris/u],
    ['--all --layout logseq --group-by tag --out x', /--group-by changes nothing for Markdown with the layout logseq/u],
    ['--all --layout notes --template t --out x', /--template changes nothing/u],
    ['--all --format docx --layout document --out x', /--layout changes nothing for docx/u],
    ['--draft D --format csv --out x', /--format takes one of/u],
    ['--draft D --format docx --paper a4 --out x', /--paper changes nothing for a draft as docx/u],
    ['--draft D --all --out x', /not --all with --draft/u],
    ['--query q --format package --out x', /always of the whole archive/u],
    ['--all --format package --rows articles --out x', /--rows changes nothing for a package/u],
    ['--all --out', /--out needs a value behind it/u],
    ['--query -ferry --out x', /written as --query=-…/u],
    ['--all --outt x', /^no option is called --outt$/u],
    ['--all=yes --out x', /^--all takes no value$/u],
    ['--all x --out x', /does not know what to do with x/u],
  ])('does not make sense as: export %s', (line, reason) => {
    expect(() => readExportWords(line.split(' '))).toThrow(reason);
  });
});

function notesIn(archive: string): readonly string[] {
  return readdirSync(archivePaths(archive).incoming).filter((name) => name.startsWith('unfinished-'));
}

function pidOf(path: string): number {
  return z.looseObject({ pid: z.number() }).parse(JSON.parse(readFileSync(path, 'utf8'))).pid;
}
