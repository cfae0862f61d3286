import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../../../../preload/contract/canonical-text.ts';
import { AppError } from '../../../../../main/archive/app-error.ts';
import { rtfParagraphs, type RtfParagraph } from '../../../../../main/intake/rtf/document.ts';
import { readRtf } from '../../../../../main/intake/rtf/read-rtf.ts';
import { rtfBody } from '../../../../../main/intake/rtf/rtf-body.ts';

const bytesOf = (rtf: string): Uint8Array => Buffer.from(rtf, 'latin1');
const paragraphsOf = (rtf: string): RtfParagraph[] =>
  rtfParagraphs(readRtf(bytesOf(rtf)).blocks).filter(({ text }) => text !== '');
const textsOf = (rtf: string): string[] => paragraphsOf(rtf).map(({ text }) => text);

function textOf(rtf: string): string {
  const { blocks, notes } = readRtf(bytesOf(rtf));
  return canonicalText(rtfBody(blocks, notes).body).text;
}

function shapeOf(rtf: string): string {
  const { blocks, notes } = readRtf(bytesOf(rtf));
  return JSON.stringify(rtfBody(blocks, notes).body.children).replaceAll('"type":"element",', '');
}

describe('readRtf', () => {
  it('parts paragraphs at \\par and at an escaped line end', () => {
    expect(textsOf('{\\rtf1 One \\par Two\\\nThree\\line still three}')).toEqual(['One', 'Two', 'Three\nstill three']);
  });

  it('reads Unicode with its fallbacks left out, of any number and kind', () => {
    expect(textsOf("{\\rtf1\\ansi A\\u8217\\'92s {\\uc2 \\u12354\\'82\\'a0\\u-3913?x} {\\uc0 \\u241 o}!}")).toEqual([
      'A’s あ• ño!',
    ]);
    expect(textsOf('{\\rtf1 \\u55357?\\u56832? \\u8212\\emdash .}')).toEqual(['😀 —.']);
    expect(textsOf('{\\rtf1 {\\u233}t\\u233?}')).toEqual(['été']);
  });

  it.each([
    [204, "\\'cf\\'f0\\'e8", 'При'],
    [238, "\\'b3\\'f3d\\'9f", 'łódź'],
    [161, "\\'c1\\'e8", 'Αθ'],
    [177, "\\'f9\\'ec", 'של'],
    [178, "\\'e3\\'d1", 'مر'],
    [128, "\\'93\\'fa\\'83\\}", '日マ'],
    [134, "\\'b1\\'b1", '北'],
    [136, "\\'a5_", '北'],
    [129, "\\'bc\\'ad", '서'],
    [77, "\\'8e", 'é'],
    [222, "\\'a1", 'ก'],
    [254, 'plain', 'plain'],
  ])('reads a font of character set %i', (charset, written, text) => {
    expect(
      textsOf(`{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset0 A;}{\\f7\\fcharset${charset} B;}}\\f7 ${written}}`),
    ).toEqual([text]);
  });

  it('reads a Western font in the code page of the document where no font tells them apart', () => {
    const font = '{\\fonttbl{\\f0\\fcharset0 A;}}';
    expect(textsOf(`{\\rtf1\\ansi\\ansicpg1251${font}\\f0 \\'cf}`)).toEqual(['П']);
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset204 B;}}';
    expect(textsOf(`{\\rtf1\\ansi\\ansicpg1251${fonts}\\f0 \\'e9\\f1 \\'cf}`)).toEqual(['éП']);
  });

  it('takes bullets of sign fonts for bullets and their other signs for nothing', () => {
    const fonts = '{\\fonttbl{\\f0\\fcharset0 A;}{\\f3\\fcharset2 Symbol;}}';
    expect(textsOf(`{\\rtf1${fonts}{\\f3\\'b7\\'41}\\f0 item}`)).toEqual(['•item']);
  });

  it('says how a paragraph looks', () => {
    const [first, second] = paragraphsOf(
      '{\\rtf1{\\b\\fs36 Ministers {\\i meet}}\\par\\plain\\fs22 They {\\ul met} x{\\super 2} and {\\v not }left.}',
    );
    expect(first).toMatchObject({ text: 'Ministers meet', isBold: true, size: 18 });
    expect(second).toMatchObject({ text: 'They met x2 and left.', isBold: false, size: 11 });
    expect(second?.runs.map(({ isUnderlined, position }) => [isUnderlined, position])).toContainEqual([false, 'super']);
  });

  it('keeps links to pages, with their text, and no others', () => {
    const field = (address: string): string =>
      `{\\field{\\*\\fldinst{ HYPERLINK "${address}" }}{\\fldrslt{\\ul the treaty}}}`;
    expect(paragraphsOf(`{\\rtf1 See ${field('https://harbour-courier.example/a')}.}`)[0]).toMatchObject({
      text: 'See the treaty.',
      links: ['https://harbour-courier.example/a'],
    });
    expect(shapeOf(`{\\rtf1 See ${field('https://harbour-courier.example/a')}.}`)).toContain(
      '"tagName":"a","properties":{"href":"https://harbour-courier.example/a"}',
    );
    expect(shapeOf(`{\\rtf1 See ${field('javascript:alert(1)')}.}`)).not.toContain('javascript');
    expect(textsOf('{\\rtf1 {\\field{\\*\\fldinst PAGE}{\\fldrslt 7}}}')).toEqual(['7']);
  });

  it('leaves out tables of fonts, headers, footers, comments, pictures and what is hidden or unknown', () => {
    const rtf =
      '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\*\\generator Word;}{\\header Page}{\\footerf 1}' +
      '{\\pict\\pngblip 89504e47}{\\*\\shppict{\\pict 8950}}{\\*\\annotation says}{\\*\\unknown {\\b deep}}Text.}';
    expect(textOf(rtf)).toBe('Text.');
  });

  it('passes over binary data, braces in it and all', () => {
    expect(textOf('{\\rtf1 {\\pict\\bin6 {{{}}}A}B}')).toBe('B');
    expect(textOf('{\\rtf1 A\\bin999999999 {}')).toBe('A');
  });

  it('reads information', () => {
    const info =
      '{\\info{\\title Lake {\\i Orsen}}{\\author In\\u234?s Calder}{\\creatim\\yr2025\\mo3\\dy4\\hr5}{\\company C}{\\nofpages3}}';
    expect(readRtf(bytesOf(`{\\rtf1${info} x}`)).info).toEqual({
      title: 'Lake Orsen',
      author: 'Inês Calder',
      subject: '',
      keywords: '',
      company: 'C',
      created: '2025-03-04',
      revised: '',
    });
    expect(readRtf(bytesOf('{\\rtf1{\\info{\\upr{\\title ???}{\\*\\ud{\\title \\u1055?}}}} x}')).info.title).toBe('П');
  });

  it('knows headings by the outline, by styles and by their names', () => {
    const styles =
      '{\\stylesheet{Normal;}{\\s1\\outlinelevel1 Kop;}{\\s2 heading 3;}{\\*\\cs3\\outlinelevel0 C;}{\\s4 Title;}}';
    const rtf = `{\\rtf1${styles}\\pard\\s1 A\\par\\pard\\s2 B\\par\\pard\\s4 C\\par\\pard\\outlinelevel0 D\\par\\pard E}`;
    expect(paragraphsOf(rtf).map(({ headingLevel }) => headingLevel)).toEqual([2, 3, 1, 1, null]);
  });

  it('reads lists by their written markers, and lists in lists', () => {
    const rtf =
      "{\\rtf1\\pard\\ls1{\\listtext\\'95\\tab}One\\par\\pard\\ls1\\ilvl1{\\listtext 3.\\tab}Two\\par" +
      "\\pard\\ls1{\\listtext\\'95\\tab}Three\\par\\pard After\\par\\pard\\fi-360\\li360 \\bullet \\tab Typed\\par}";
    expect(shapeOf(rtf)).toMatch(
      /^\[\{"tagName":"ul".*One.*"tagName":"ol","properties":\{"start":3\}.*Two.*Three.*"tagName":"p".*After.*"tagName":"ul".*"Typed"/,
    );
    expect(textOf(rtf)).toBe('One\nTwo\nThree\nAfter\nTyped');
  });

  it('reads tables by rows and cells', () => {
    const row = (...cells: string[]): string =>
      `\\trowd\\cellx1\\cellx2 ${cells.map((cell) => `\\pard\\intbl ${cell}\\cell`).join('')}\\row`;
    const rtf = `{\\rtf1\\pard Before\\par${row('Port', 'Ships')}${row('Karsk', '12')}\\pard After\\par}`;
    expect(textOf(rtf)).toBe('Before\nPort\tShips\nKarsk\t12\nAfter');
    expect(shapeOf(rtf)).toContain('"tagName":"table"');
  });

  it('reads tables in tables once', () => {
    const rtf =
      '{\\rtf1\\pard\\intbl\\itap2 A\\nestcell B\\nestcell{\\*\\nesttableprops\\trowd\\nestrow}' +
      '{\\nonesttables\\par again}\\pard\\intbl\\itap1 C\\cell\\row\\pard End}';
    expect(textOf(rtf)).toBe('A\tB\nC\nEnd');
  });

  it('puts footnotes after the text and their marks in it, and boxes before the paragraph they stand in', () => {
    expect(textOf('{\\rtf1 Signed{\\super\\chftn}{\\footnote\\pard{\\super\\chftn} In Karsk.} today.\\par End.}')).toBe(
      'Signed[1] today.\nEnd.\n[1] In Karsk.',
    );
    const box = '{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt In a box.\\par}}{\\shprslt twice}}';
    expect(textOf(`{\\rtf1 Around ${box}it.}`)).toBe('In a box.\nAround it.');
  });

  it('keeps the direction of a paragraph', () => {
    expect(shapeOf('{\\rtf1\\pard\\rtlpar\\u1588?}')).toContain('"dir":"rtl"');
  });

  it('reads what breaks off as far as it goes', () => {
    expect(textOf('{\\rtf1 One\\par {\\b Two')).toBe('One\nTwo');
    expect(textOf("{\\rtf1 One\\'4")).toBe('One4');
    expect(textOf('{\\rtf1 One}}}}{Two')).toBe('OneTwo');
  });

  it('keeps scripts as text', () => {
    expect(textOf('{\\rtf1 <script>alert(1)</script>}')).toBe('<script>alert(1)</script>');
  });

  it('reads stray UTF-8 as what it is', () => {
    expect(textOf('{\\rtf1\\ansi S\u00c3\u00a3o}')).toBe('São');
  });

  it('stops at groups without end', () => {
    expect(() => readRtf(bytesOf('{\\rtf1 ' + '{'.repeat(100_000)))).toThrow(AppError);
    expect(textOf(`{\\rtf1 ${'{'.repeat(1000)}deep${'}'.repeat(1000)}}`)).toBe('deep');
  });

  it('reads four million bytes of anything in a moment', () => {
    const readOrRefused = (rtf: string): string => {
      try {
        return `read ${readRtf(bytesOf(rtf)).blocks.length > 0}`;
      } catch (error) {
        return error instanceof AppError ? error.code : String(error);
      }
    };
    for (const piece of [
      "\\'ef",
      '{\\b a}',
      '\\pard\\intbl x\\cell\\row ',
      '\\u9?',
      '{\\footnote x}',
      '\\\\*',
      '{\\field',
    ]) {
      expect(readOrRefused(`{\\rtf1 ${piece.repeat(600_000 / piece.length)}`)).toMatch(/^(?:read|file-too)/);
    }
  });

  it('never fails but for a reason', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '\\par ',
      '\\cell',
      '\\row',
      '\\pard',
      '\\intbl',
      '\\itap3',
      '\\nestcell',
      '\\*',
      '\\ud',
      '\\upr',
      '\\u-1?',
      "\\'",
      "\\'e9",
      '\\field',
      '\\fldinst',
      '\\fldrslt',
      '\\footnote',
      '\\shptxt',
      '\\stylesheet',
      '\\s1',
      '\\info',
      '\\title',
      '\\fonttbl',
      '\\f1',
      '\\fcharset2',
      '\\listtext',
      '\\bin3 ',
      '\\ilvl99',
      '\\uc9',
      'text',
      '\n',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        expect(typeof textOf(`{\\rtf1 ${parts.join('')}`)).toBe('string');
      }),
    );
  });
});
