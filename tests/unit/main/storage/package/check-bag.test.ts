import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBag } from '../../../../../main/storage/package/check-bag.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const sum = (kind: string, text: string | Uint8Array): string => createHash(kind).update(text).digest('hex');

/** A bag of two files, with the sums of one kind; files that are given are written besides, or in place of these. */
function bag(
  files: Readonly<Record<string, string | Uint8Array | null>> = {},
  kind = 'sha256',
  version = '1.0',
): string {
  const folder = temporaryFolder();
  const all: Record<string, string | Uint8Array | null> = {
    'bagit.txt': `BagIt-Version: ${version}\nTag-File-Character-Encoding: UTF-8\n`,
    'bag-info.txt': 'Payload-Oxum: 6.2\n',
    'data/one.txt': 'one',
    'data/below/two.txt': 'two',
    [`manifest-${kind}.txt`]: `${sum(kind, 'one')}  data/one.txt\n${sum(kind, 'two')}  data/below/two.txt\n`,
    ...files,
  };
  for (const [path, content] of Object.entries(all)) {
    if (content === null) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('a bag', () => {
  it.each(['md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512'])('is valid with sums of %s', async (kind) => {
    for (const version of ['1.0', '0.97']) {
      const report = await checkBag(bag({}, kind, version));
      expect(report).toMatchObject({ problems: [], files: 2, bytes: 6 });
    }
  });

  it.each<[string, Readonly<Record<string, string | null>>, RegExp]>([
    ['a changed file', { 'data/one.txt': 'One' }, /data\/one\.txt is not what was packed/u],
    ['a missing file', { 'data/one.txt': null }, /data\/one\.txt is missing/u],
    ['a file more', { 'data/three.txt': '' }, /data\/three\.txt is in the bag, but not/u],
    ['no declaration', { 'bagit.txt': null }, /this is no bag/u],
    ['no manifest', { 'manifest-sha256.txt': null }, /no manifest of the payload/u],
    ['a sum too short', { 'manifest-sha256.txt': `abc  data/one.txt\n` }, /too short/u],
    ['another count', { 'bag-info.txt': 'Payload-Oxum: 6.3\n' }, /announces 3 files/u],
    ['a count that is none', { 'bag-info.txt': 'Payload-Oxum: many\n' }, /not two numbers/u],
    ['a changed tag file', { 'tagmanifest-md5.txt': `${sum('md5', 'x')}  bag-info.txt\n` }, /bag-info\.txt is not/u],
    ['a missing tag file', { 'tagmanifest-md5.txt': `${sum('md5', 'x')}  notes.txt\n` }, /notes\.txt is missing/u],
    [
      'a manifest that lacks a file',
      { 'manifest-md5.txt': `${sum('md5', 'one')}  data/one.txt\n` },
      /two\.txt is in the bag/u,
    ],
    [
      'a way out',
      { 'manifest-md5.txt': `${sum('md5', 'x')}  data/../../x\n` },
      /out of the payload: data\/\.\.\/\.\.\/x/u,
    ],
    ['something to fetch', { 'fetch.txt': 'https://a.example/ - data/three.txt\n' }, /which no manifest has/u],
    ['something to fetch to elsewhere', { 'fetch.txt': 'https://a.example/ - ../x\n' }, /out of the bag: \.\.\/x/u],
    ['an unknown encoding', { 'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: X-1\n' }, /in X-1/u],
  ])('with %s is not', async (_, files, reason) => {
    const { problems } = await checkBag(bag(files));
    expect(problems.join('\n')).toMatch(reason);
  });

  it('fetches nothing: what is listed to be fetched and is not there is missing', async () => {
    const manifest = `${sum('sha256', 'one')}  data/one.txt\n${sum('sha256', 'two')}  data/below/two.txt\n${sum('sha256', '3')}  data/3\n`;
    const { problems } = await checkBag(
      bag({ 'fetch.txt': 'http://127.0.0.1:9/ 1 data/3\n', 'manifest-sha256.txt': manifest }),
    );
    expect(problems).toEqual(['data/3 is missing.']);
  });

  it.skipIf(process.platform === 'win32')('with a link in it is not, wherever that leads', async () => {
    const folder = bag();
    symlinkSync('/etc/hostname', join(folder, 'data/three.txt'));
    const { problems } = await checkBag(folder);
    expect(problems.join()).toContain('data/three.txt is neither a file nor a folder');
  });

  it('with lists too large to be read, or far too long, is not, and does not fill the memory', async () => {
    const folder = bag();
    for (const [path, size] of [
      ['bagit.txt', 3e9],
      ['manifest-sha256.txt', 3e9],
      ['bag-info.txt', 2e6],
    ] as const) {
      const large = bag();
      truncateSync(join(large, path), size);
      expect((await checkBag(large)).problems.join()).toContain(`${path} is too large to be read`);
    }
    writeFileSync(join(folder, 'manifest-md5.txt'), 'no sum at all\n'.repeat(30_000));
    const { problems } = await checkBag(folder);
    expect(problems).toHaveLength(1001);
    expect(problems.at(-1)).toMatch(/^And \d+ more/u);
    writeFileSync(join(folder, 'manifest-md5.txt'), `${sum('md5', '')}  data/x\n`.repeat(30_000));
    const { problems: many } = await checkBag(folder);
    expect(many.length).toBeLessThanOrEqual(1001);
  });

  it.skipIf(process.platform === 'win32')('with a pipe, or a name that is no text, is not', async () => {
    const folder = bag();
    execFileSync('mkfifo', [join(folder, 'data/pipe')]);
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/data/`), Buffer.from([0x61, 0xff, 0x62])]), '');
    const said = (await checkBag(folder)).problems.join('\n');
    expect(said).toContain('data/pipe is neither a file nor a folder');
    expect(said).toMatch(/data\/a\uFFFDb cannot be read/u);
  });

  it('that goes away while it is checked is not, and says so', async () => {
    const folder = bag();
    const { problems } = await checkBag(folder, {
      onProgress: () => rmSync(join(folder, 'data'), { recursive: true, force: true }),
    });
    expect(problems).toContain('data/below/two.txt cannot be read.');
  });

  it('may have tag files in UTF-16', async () => {
    const manifest = `${sum('sha256', 'one')}  data/one.txt\n${sum('sha256', 'two')}  data/below/two.txt\n`;
    const little = Buffer.from(`\uFEFF${manifest}`, 'utf16le');
    for (const written of [little, Buffer.from(little).swap16()]) {
      const { problems } = await checkBag(
        bag({
          'bagit.txt': 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-16\n',
          'bag-info.txt': null,
          'manifest-sha256.txt': written,
        }),
      );
      expect(problems).toEqual([]);
    }
  });

  it('is looked for in a folder', async () => {
    expect((await checkBag(join(temporaryFolder(), 'none'))).problems).toEqual([
      'There is no folder here. A zip is to be unpacked first.',
    ]);
  });
});
