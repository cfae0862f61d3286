import { zipSync, strToU8, type Zippable } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../main/archive/app-error.ts';
import { openZip, zipNames } from '../../../../main/intake/zip.ts';

const packed = (files: Zippable): Uint8Array => zipSync(files);

function codeOf(act: () => unknown): unknown {
  try {
    act();
    return 'no failure';
  } catch (error) {
    return error instanceof AppError ? error.code : error;
  }
}

/** Writes a number over another in a copy of some bytes, wherever a signature stands before it. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number, size: 2 | 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + offset + 4 <= copy.length; at++) {
    if (view.getUint32(at, true) !== signature) continue;
    if (size === 2) view.setUint16(at + offset, value, true);
    else view.setUint32(at + offset, value, true);
  }
  return copy;
}

const directory = 0x02014b50;

describe('openZip', () => {
  it('gives every file back, packed or stored, whatever its name', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          // fflate, which packs here, loses a file of the name __proto__.
          fc
            .string({ minLength: 1, unit: 'grapheme' })
            .filter((name) => !/[\\/\0]/.test(name) && name !== '__proto__' && name.isWellFormed()),
          fc.uint8Array(),
          {
            noNullPrototype: true,
          },
        ),
        fc.constantFrom(0 as const, 6 as const),
        (files, level) => {
          const zip = zipSync(files, { level });
          const read = Object.fromEntries(openZip(zip).map((entry) => [entry.name, new Uint8Array(entry.bytes())]));
          expect(read).toEqual(files);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('passes over bytes before the ZIP, as those of a page that unpacks itself', () => {
    const zip = packed({ 'index.html': strToU8('<p>Hello') });
    const whole = new Uint8Array([...strToU8('<!doctype html><title>A page</title>'), ...zip]);
    expect(openZip(whole).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes())])).toEqual([
      ['index.html', '<p>Hello'],
    ]);
  });

  it('never throws anything but a failure with a reason, whatever the bytes', () => {
    const zip = packed({ a: strToU8('one'), b: new Uint8Array(2000).fill(7) });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 20 }), (changes) => {
        const broken = zip.slice();
        for (const [at, value] of changes) broken[at] = value;
        const code = codeOf(() => openZip(broken).map((entry) => entry.bytes()));
        expect(['no failure', 'file-damaged', 'file-locked', 'file-too-dense', 'file-too-large']).toContain(code);
      }),
    );
  });

  it.each([
    ['is cut off', packed({ a: strToU8('one') }).subarray(0, 60), 'file-damaged'],
    ['is locked', patched(packed({ a: strToU8('one') }), directory, 8, 1, 2), 'file-locked'],
    [
      'claims more than it may unpack to',
      patched(packed({ a: strToU8('one') }), directory, 24, 0x7fffffff, 4),
      'file-too-dense',
    ],
    ['unpacks to far more than writing would', packed({ a: new Uint8Array(5_000_000) }), 'file-too-dense'],
  ])('refuses a ZIP that %s', (_what, zip, code) => {
    expect(codeOf(() => openZip(zip).map((entry) => entry.bytes()))).toBe(code);
  });

  it('gives no more bytes than an entry declares', () => {
    const zip = patched(packed({ a: strToU8('one two three '.repeat(100)) }), directory, 24, 10, 4);
    expect(openZip(zip)[0]?.bytes().length ?? 0).toBeLessThanOrEqual(10);
  });
});

describe('zipNames', () => {
  it('names the files of a ZIP, and is null for what is none', () => {
    expect(zipNames(packed({ 'a/b.txt': strToU8('x'), 'c/': new Uint8Array() }))).toEqual(['a/b.txt']);
    expect(zipNames(strToU8('PK is a political party'))).toBe(null);
  });
});
