import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { archivePaths } from '../../../main/archive/archive-paths.ts';
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
    const archive = await filledArchive(40);
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
    const inside = { selection: { kind: 'all' }, format: 'ris', folder: archivePaths(archive).backups } as const;
    const refused = house.archive.ask('export.write', { ...inside, isPacked: false });
    await expect(refused).rejects.toMatchObject({ code: 'folder-of-archive' });
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
  });
});

function notesIn(archive: string): readonly string[] {
  return readdirSync(archivePaths(archive).incoming).filter((name) => name.startsWith('unfinished-'));
}

function pidOf(path: string): number {
  return z.looseObject({ pid: z.number() }).parse(JSON.parse(readFileSync(path, 'utf8'))).pid;
}
