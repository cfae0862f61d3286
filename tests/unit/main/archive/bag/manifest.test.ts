import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinBag } from '../../../../../main/archive/bag/bag-path.ts';
import { manifestLine, readManifest } from '../../../../../main/archive/bag/manifest.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

const hash = 'ab'.repeat(32);

/** A reader of manifests that shares no code with ours: RFC 8493, 2.1.3, character by character. */
function independentPaths(text: string): readonly string[] {
  const paths: string[] = [];
  let line = '';
  const end = (): void => {
    if (line === '') return;
    const gap = line.indexOf('  ');
    let path = '';
    for (let at = gap + 2; at < line.length; at += 1) {
      const code = line[at] === '%' ? line.slice(at + 1, at + 3).toUpperCase() : '';
      const meant = { '0A': '\n', '0D': '\r', '25': '%' }[code];
      path += meant ?? line[at];
      if (meant !== undefined) at += 2;
    }
    paths.push(path);
    line = '';
  };
  for (const character of text) {
    if (character === '\n' || character === '\r') end();
    else line += character;
  }
  end();
  return paths;
}

describe('a manifest', () => {
  it('says any path in one line, from which we and others read the same path', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 1, maxLength: 5 }), (names) => {
        const paths = names.map((name) => `data/${name}x`);
        const text = paths.map((path) => manifestLine(path, hash)).join('');
        const { entries, unread } = readManifest(text, true);
        expect(unread).toEqual([]);
        expect(entries.map(({ path }) => path)).toEqual(paths);
        expect(independentPaths(text)).toEqual(paths);
        expect(entries.every((entry) => entry.hash === hash && entry.remark === null)).toBe(true);
      }),
    );
  });

  it('of a bag before 1.0 keeps per cent signs, and loses what its tools put before names', () => {
    const text = `${hash} *data/a\r\n${hash}\t./data/b%25\r\n${hash.toUpperCase()}  data/c%0Ad`;
    expect(readManifest(text, false).entries).toEqual([
      { path: 'data/a', hash, remark: expect.stringContaining('asterisk') },
      { path: 'data/b%25', hash, remark: expect.stringContaining('dot') },
      { path: 'data/c\nd', hash, remark: null },
    ]);
    expect(readManifest(text, true).entries.map(({ path }) => path)).toEqual(['*data/a', './data/b%', 'data/c\nd']);
    expect(readManifest(text, true, 2)).toMatchObject({ entries: [{}, {}], isCut: true });
    expect(readManifest('no sum here\n', true)).toMatchObject({ entries: [], unread: ['no sum here'] });
  });
});

describe('a path', () => {
  it.each([
    '/etc/passwd',
    '~/x',
    '~root/x',
    'C:\\x',
    'c:x',
    '\\\\?\\UNC\\x',
    'data/../../x',
    'data\\..\\x',
    '..',
    'data//x',
    './x',
    '',
    'a\0b',
  ])('as %j leads out of a bag', (path) => expect(isWithinBag(path)).toBe(false));

  it.each(['data/a', 'data/~a', 'data/a..b', 'data/...', 'data/%7Ea', 'bag-info.txt', 'data/a:b'])(
    'as %j does not',
    (path) => expect(isWithinBag(path)).toBe(true),
  );
});
