import { describe, expect, it } from 'vitest';
import { headerText, parameter, readHeaders } from '../../../../../main/intake/mime/mime-headers.ts';

const read = (text: string): ReturnType<typeof readHeaders> => readHeaders(Buffer.from(text, 'latin1'));

describe('readHeaders', () => {
  it('unfolds lines, takes names in any case, and finds where the body begins', () => {
    const { headers, bodyStart } = read(
      'Content-Type: multipart/related;\r\n\tboundary="x"\r\nDATE: today\r\n\r\nBody',
    );
    expect(Object.fromEntries(headers)).toEqual({ 'content-type': 'multipart/related; boundary="x"', date: 'today' });
    expect(bodyStart).toBe('Content-Type: multipart/related;\r\n\tboundary="x"\r\nDATE: today\r\n\r\n'.length);
  });

  it('takes what begins without a header for a body', () => {
    expect(read('\r\nJust a line\r\n')).toMatchObject({ bodyStart: 0 });
  });
});

describe('headerText', () => {
  it.each([
    ['=?utf-8?Q?Stra=C3=9Fe_zum_?=\r\n =?UTF-8?B?S2FuYWw=?=', 'Straße zum Kanal'],
    ['=?windows-1251?B?yu7w4OHr/A==?=', 'Корабль'],
    [Buffer.from('Caf\u00e9', 'utf8').toString('latin1'), 'Café'],
    ['=?broken?Q?', '=?broken?Q?'],
    [undefined, ''],
  ])('reads %j', (written, text) => {
    expect(headerText(written)).toBe(text);
  });
});

describe('parameter', () => {
  it('finds a parameter, quoted or bare', () => {
    expect(parameter('text/html; Charset=utf-8; x="a;b"', 'charset')).toBe('utf-8');
    expect(parameter('text/html; Charset=utf-8; x="a;b"', 'x')).toBe('a;b');
    expect(parameter('text/html', 'charset')).toBeUndefined();
  });
});
