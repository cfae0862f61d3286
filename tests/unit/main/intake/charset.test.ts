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

/** Writes text in a legacy charset, by asking the decoder for every character it knows. */
function encode(text: string, charset: string): Uint8Array {
  const decoder = new TextDecoder(charset, { fatal: true });
  const codes = new Map<string, readonly number[]>();
  const learn = (...code: readonly number[]): void => {
    try {
      const character = decoder.decode(Uint8Array.from(code));
      if (Array.from(character).length === 1 && !codes.has(character)) codes.set(character, code);
    } catch {
      // No character has this code.
    }
  };
  for (let byte = 0; byte < 256; byte++) learn(byte);
  const lastLead = /^(?:windows|koi8|iso)/.test(charset) ? 0 : 0xfe;
  for (let lead = 0x81; lead <= lastLead; lead++) for (let trail = 0x40; trail < 0xff; trail++) learn(lead, trail);
  return Uint8Array.from(Array.from(text).flatMap((character) => codes.get(character) ?? [0x3f]));
}

describe('undeclared charsets', () => {
  it.each([
    ['shift_jis', '四か国の大臣は金曜日、湖の水を分け合う条約に署名した。漁業者は来春から新しい規則に従うことになる。'],
    ['euc-jp', '四か国の大臣は金曜日、湖の水を分け合う条約に署名した。漁業者は来春から新しい規則に従うことになる。'],
    ['gbk', '四国部长星期五签署了一项条约，同意分享湖水的使用权。渔民将从明年春天开始遵守新的规定。'],
    ['big5', '四國部長星期五簽署了一項條約，同意分享湖水的使用權。漁民將從明年春天開始遵守新的規定。'],
    [
      'euc-kr',
      '네 나라 장관들은 금요일 호수의 물을 나누는 조약에 서명했다. 어민들은 내년 봄부터 새 규칙을 따르게 된다.',
    ],
    ['koi8-r', 'Министры четырёх стран подписали в пятницу договор о разделе воды озера.'],
    ['windows-1251', 'Министры четырёх стран подписали в пятницу договор о разделе воды озера.'],
    ['windows-1251', 'Міністри чотирьох країн підписали договір про воду озера. Рибалки дотримуватимуться правил.'],
    [
      'windows-1250',
      'Ministrowie czterech państw podpisali w piątek traktat o podziale wody z jeziora. Rybacy będą łowić według nowych zasad.',
    ],
    [
      'windows-1250',
      'Ministři čtyř zemí podepsali v pátek smlouvu o rozdělení vody. Rybáři se budou řídit novými pravidly.',
    ],
    [
      'windows-1252',
      'Les ministres des quatre États ont signé un traité – les pêcheurs suivront de nouvelles règles dès l’été.',
    ],
    [
      'windows-1252',
      'Die Minister der vier Länder unterzeichneten den Vertrag. Die Fischer müssen künftig neue Regeln befolgen.',
    ],
    ['windows-1253', 'Οι υπουργοί των τεσσάρων χωρών υπέγραψαν την Παρασκευή συνθήκη για το νερό της λίμνης.'],
    [
      'windows-1254',
      'Dört ülkenin bakanları cuma günü gölün suyunu paylaşmak için bir anlaşma imzaladı. Balıkçılar kurallara uyacak.',
    ],
    ['windows-1255', 'שרי ארבע המדינות חתמו ביום שישי על אמנה לחלוקת מי האגם. הדייגים יפעלו לפי כללים חדשים.'],
    ['windows-1256', 'وقع وزراء الدول الأربع يوم الجمعة معاهدة لتقاسم مياه البحيرة. وسيتبع الصيادون قواعد جديدة.'],
  ])('reads %s by its bytes, as text and in a page: %s', (charset, text) => {
    expect(decodeText(encode(text, charset))).toBe(text);
    const page = `<html><head><title>Karsk</title></head><body><p class="lead">${text}</p></body></html>`;
    expect(decodeText(encode(page, charset))).toBe(page);
  });

  it.each([
    'Four states share a lake.',
    'Les pêcheurs de l’île',
    'Министры четырёх стран подписали договор',
    'Οι υπουργοί των χωρών',
  ])('reads UTF-16 without a byte order mark: %s', (text) => {
    const little = new Uint8Array(Buffer.from(text, 'utf16le'));
    expect(decodeText(little)).toBe(text);
    expect(decodeText(new Uint8Array(Buffer.from(little).swap16()))).toBe(text);
  });
});
