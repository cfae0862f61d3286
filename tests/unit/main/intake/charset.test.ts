import { describe, expect, it } from 'vitest';
import { declaredCharset, decodeText } from '../../../../main/intake/charset.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const latin = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('decodeText', () => {
  it('reads UTF-8 with and without a byte order mark', () => {
    expect(decodeText(new TextEncoder().encode('Karsk – Vëlm'))).toBe('Karsk – Vëlm');
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x41))).toBe('A');
  });

  it('reads UTF-16 by its byte order mark', () => {
    expect(decodeText(bytes(0xff, 0xfe, 0x41, 0x00, 0x14, 0x20))).toBe('A—');
    expect(decodeText(bytes(0xfe, 0xff, 0x00, 0x41, 0x20, 0x14))).toBe('A—');
  });

  it('reads a declared charset', () => {
    expect(decodeText(bytes(0xcc, 0xee, 0xf1, 0xf2), 'windows-1251')).toBe('Мост');
    expect(decodeText(bytes(0x93, 0xfa, 0x96, 0x7b), 'Shift_JIS')).toBe('日本');
  });

  it('believes the bytes where a page was saved again as UTF-8 under its old declaration', () => {
    expect(decodeText(new TextEncoder().encode('Мост'), 'windows-1251')).toBe('Мост');
  });

  it('falls back to windows-1252, and to windows-1251 where nearly every letter would be accented', () => {
    expect(decodeText(latin('Caf\xe9 \x96 na\xefve'))).toBe('Café – naïve');
    expect(decodeText(bytes(0xcc, 0xee, 0xf1, 0xf2, 0x20, 0xf7, 0xe5, 0xf0, 0xe5, 0xe7))).toBe('Мост через');
  });

  it('keeps broken UTF-8 readable, and a charset nobody knows harmless', () => {
    const broken = Buffer.concat([
      Buffer.from('Größe und Maß '),
      Buffer.from([0xff, 0xe2, 0x82]),
      Buffer.from(' Ende'),
    ]);
    expect(decodeText(broken, 'utf-8')).toMatch(/^Größe und Maß \uFFFD+ Ende$/u);
    expect(decodeText(latin('Caf\xe9'), 'x-no-such-charset')).toBe('Café');
  });
});

describe('declaredCharset', () => {
  it.each([
    ['<meta charset=windows-1251>', 'windows-1251'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', 'koi8-r'],
    ['<?xml version="1.0" encoding="iso-8859-2"?><html>', 'iso-8859-2'],
    ['<p>charset=none</p>', undefined],
  ])('finds in %s: %s', (page, charset) => {
    expect(declaredCharset(latin(page))).toBe(charset);
  });
});
