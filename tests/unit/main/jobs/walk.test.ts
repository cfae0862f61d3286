import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { walk, walkStaged, type Walked } from '../../../../main/jobs/walk.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

async function namesOf(walked: AsyncIterable<Walked>): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const one of walked) names.push(one.kind === 'file' ? basename(one.file.fileName) : `${one.code}!`);
  return names;
}

describe('walk', () => {
  it('goes through folders in the order of their names', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'b'));
    for (const name of ['c.txt', 'a.txt', join('b', 'inner.txt')]) writeFileSync(join(folder, name), '');
    expect(await namesOf(walk([folder]))).toEqual(['a.txt', 'inner.txt', 'c.txt']);
  });

  it('takes a file that is named by itself, hidden or not', async () => {
    const file = join(temporaryFolder(), '.clipping.txt');
    writeFileSync(file, '');
    expect(await namesOf(walk([file]))).toEqual(['.clipping.txt']);
  });

  it('ends even where links go in circles', async () => {
    const folder = temporaryFolder();
    symlinkSync(folder, join(folder, 'again'));
    writeFileSync(join(folder, 'a.txt'), '');
    expect(await namesOf(walk([folder]))).toEqual(['a.txt']);
  });

  it('passes over the companion folder of a saved page, but not a folder that merely ends alike', async () => {
    const folder = temporaryFolder();
    for (const name of ['Talks_files', 'notes_files']) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'inner.html'), '');
    }
    writeFileSync(join(folder, 'Talks.html'), '');
    expect(await namesOf(walk([folder]))).toEqual(['Talks.html', 'inner.html']);
  });

  it('names what is not there and goes on', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'a.txt'), '');
    expect(await namesOf(walk([join(folder, 'gone'), folder]))).toEqual(['file-not-found!', 'a.txt']);
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'names a folder it may not look into',
    async () => {
      const folder = temporaryFolder();
      chmodSync(folder, 0o000);
      expect(await namesOf(walk([folder]))).toEqual(['file-not-readable!']);
      chmodSync(folder, 0o700);
    },
  );
});

describe('walkStaged', () => {
  it('passes over what a walk of the same folder would have passed over', async () => {
    const names = ['press/Talks.html', 'press/Talks_files/frame.html', 'press/.DS_Store', 'press/note.txt'];
    const files = names.map((fileName, index) => ({ path: `/staged/${index}`, fileName }));
    expect(await namesOf(walkStaged(files))).toEqual(['Talks.html', 'note.txt']);
  });
});
