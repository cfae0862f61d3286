import { describe, expect, it } from 'vitest';
import { baseName, headOf } from '../../../../main/intake/file-head.ts';

const head = (text: string | Uint8Array, name = 'a.html'): ReturnType<typeof headOf> =>
  headOf(name, typeof text === 'string' ? new TextEncoder().encode(text) : text);

describe('headOf', () => {
  it('knows the extension whatever its case and whatever else the name holds', () => {
    expect(head('x', 'Treaty. Part 2.HTML').extension).toBe('html');
    expect(head('x', 'v1.2/notes').extension).toBe('');
    expect(head('x', '.hidden').extension).toBe('');
  });

  it('tells what is empty from what is not', () => {
    expect(head('').isEmpty).toBe(true);
    expect(head(Uint8Array.of(0xef, 0xbb, 0xbf)).isEmpty).toBe(true);
    expect(head(`${' '.repeat(70_000)}x`).isEmpty).toBe(false);
  });

  it('takes UTF-16 and a damaged text for text, and other bytes for binary', () => {
    expect(head(Uint8Array.from(Buffer.from('\ufeffThe mayor said no.', 'utf16le'))).isBinary).toBe(false);
    expect(head('The mayor\u0000 said no, and left the hall.').isBinary).toBe(false);
    expect(head(Uint8Array.from({ length: 400 }, (_, index) => index % 32)).isBinary).toBe(true);
    expect(head('%PDF-1.7').isBinary).toBe(true);
  });
});

describe('baseName', () => {
  it('is the name without folders and extension', () => {
    expect(baseName('clips/world/Treaty.v2.html')).toBe('Treaty.v2');
    expect(baseName('C:\\clips\\Treaty.md')).toBe('Treaty');
    expect(baseName('.md')).toBe('.md');
  });
});
