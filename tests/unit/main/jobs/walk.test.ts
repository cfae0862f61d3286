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

  it('hands a page over with the files of its companion folder, wherever it is named', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Talks_files', 'deep'), { recursive: true });
    for (const name of ['Talks.html', 'Other.html', 'Talks_files/a.png', 'Talks_files/deep/b.png']) {
      writeFileSync(join(folder, name), '');
    }
    symlinkSync('/etc/hostname', join(folder, 'Talks_files', 'link.png'));
    const companions = ['Talks_files/a.png', 'Talks_files/deep/b.png'].map((name) => ({
      name,
      path: join(folder, name),
    }));
    const found = new Map<string, readonly object[] | undefined>();
    for await (const one of walk([folder])) {
      if (one.kind === 'file') found.set(basename(one.file.fileName), one.file.companions);
    }
    expect(found.get('Other.html')).toBeUndefined();
    expect(found.get('Talks.html')).toEqual(expect.arrayContaining(companions));
    expect(found.get('Talks.html')).toHaveLength(2);
    for await (const one of walk([join(folder, 'Talks.html')])) {
      expect(one).toMatchObject({ file: { companions: expect.arrayContaining(companions) } });
    }
  });

  it('passes over the companions of a page that is named with them', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'Talks_files'));
    const paths = ['Talks_files/a.html', 'Talks.html'].map((name) => join(folder, name));
    for (const path of paths) writeFileSync(path, '');
    expect(await namesOf(walk(paths))).toEqual(['Talks.html']);
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
    const first = await walkStaged(files).next();
    expect(first.value).toMatchObject({
      file: { companions: [{ name: 'Talks_files/frame.html', path: '/staged/1' }] },
    });
  });
});
