import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { columnOf, pdfOf, type PlacedPicture } from '../../../../support/pdf-file.ts';
import { jpegOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, valuesOf } from '../../../../support/read-parts.ts';

const left = [
  'The ministers of four states met in Karsk on Friday and',
  'signed a treaty on the waters of Lake Orsen. The nego-',
  'tiations had begun two years ago, after a dry summer in',
  'which the lake fell by two metres.',
];
const right = [
  'The treaty sets how much water each state may take in a',
  'year, and founds a commission that measures it. It will',
  'come into force on the first of October, when all four',
  'parliaments have agreed to it.',
];
const text =
  'The ministers of four states met in Karsk on Friday and signed a treaty on the waters of Lake Orsen. The negotiations had begun two years ago, after a dry summer in which the lake fell by two metres.\n' +
  'The treaty sets how much water each state may take in a year, and founds a commission that measures it. It will come into force on the first of October, when all four parliaments have agreed to it.';

describe('a PDF', () => {
  it('is an article with its headline, byline, date and columns', async () => {
    const page = [
      { text: 'Lake treaty signed in Karsk', x: 40, y: 740, size: 24 },
      { text: 'By Tomas Reuel', x: 40, y: 715 },
      { text: '14 March 2025', x: 40, y: 695 },
      ...columnOf(left, 40, 660),
      ...columnOf(right, 320, 660),
    ];
    const info = { Title: 'Microsoft Word - draft.doc', Author: 'user', CreationDate: 'D:20250401120000Z' };
    const [article] = await articlesIn('clip.pdf', pdfOf([page], info));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake treaty signed in Karsk',
      author: 'Tomas Reuel',
      published: '2025-03-14',
      url: null,
    });
    expect(article?.text).toBe(text);
    expect(article?.warnings).toEqual([]);
  });

  it('printed by a browser has the address at its foot and no menus above its headline', async () => {
    const footer = (number: number): { text: string; x: number; y: number } => {
      return { text: `https://harbour-courier.example/treaty ${number}/2`, x: 30, y: 15 };
    };
    const pages = [
      [
        { text: 'Home World Politics', x: 40, y: 720 },
        { text: 'Lake treaty signed in Karsk', x: 40, y: 660, size: 22 },
        ...columnOf(left, 40, 600),
        footer(1),
      ],
      [...columnOf(right, 40, 700), footer(2)],
    ];
    const [article] = await articlesIn(
      'clip.pdf',
      pdfOf(pages, { Title: 'Lake treaty signed in Karsk | Harbour Courier' }),
    );
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake treaty signed in Karsk',
      outlet: 'Harbour Courier',
      url: 'https://harbour-courier.example/treaty',
    });
    expect(article?.text).toBe(text);
  });

  it('brings its highlights and notes along, as text', async () => {
    const annotations = [
      '<< /Type /Annot /Subtype /Highlight /Rect [40 698 80 710] /QuadPoints [40 710 80 710 40 698 80 698] /C [0 1 0] /Contents (Who? <b>) /M (D:20250314083000Z) >>',
      '<< /Type /Annot /Subtype /Text /Rect [500 700 520 720] /Contents (Compare with the first draft.) >>',
      '<< /Type /Annot /Subtype /Link /Rect [40 698 80 710] /A << /S /URI /URI (https://a.example) >> /Contents (link) >>',
    ];
    const bytes = pdfOf([columnOf(left, 40, 700)], {}, '', annotations.join(' '));
    const [article] = await articlesIn('clip.pdf', bytes);
    expect(article?.annotations).toMatchObject([
      { note: 'Who? <b>', colour: 'green', createdAt: Date.UTC(2025, 2, 14, 8, 30) },
      { quote: '', note: 'Compare with the first draft.', colour: 'yellow' },
    ]);
    expect(article?.annotations[0]?.quote).toMatch(/^The/);
  });

  it('without a text layer is filed as such', async () => {
    const [article] = await articlesIn('scan of a page.pdf', pdfOf([[], []]));
    expect(article?.warnings).toEqual([{ code: 'no-text-layer', detail: null }]);
    expect(article?.text).toBe('');
    expect(article?.fields.title?.value).toBe('scan of a page');
  });

  it('keeps markup in its text and properties as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [article] = await articlesIn(
      'x.pdf',
      pdfOf([columnOf([`${evil} and more`, ...left], 40, 700)], { Title: evil, Author: evil }),
    );
    expect(article?.fields.title?.value).toBe(evil);
    expect(JSON.stringify(article?.body)).not.toContain('"img"');
  });

  it('that is locked or damaged fails with a reason', async () => {
    const key = 'A'.repeat(32);
    const encrypt = `/ID [(a) (a)] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O (${key}) /U (${key}) >>`;
    expect(await failureOf('locked.pdf', pdfOf([columnOf(left, 40, 700)], {}, encrypt))).toBe('file-locked');
    expect(await failureOf('a.pdf', '%PDF-1.7 text')).toBe('file-damaged');
    expect(await failureOf('a.pdf', `%PDF-1.7\n${'<<'.repeat(100_000)}`)).toBe('file-damaged');
  });

  it('in an encoding of Chinese that its fonts only name is read', async () => {
    const chinese = '四国部长星期五在首都会晤并签署了关于湖水的条约';
    const font =
      '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /StemV 80 >> >>] >>';
    const bytes = Buffer.from(chinese, 'utf16le').swap16().toString('latin1');
    const file = Buffer.from(pdfOf([[{ text: bytes, x: 40, y: 700 }]])).toString('latin1');
    const [article] = await articlesIn('clip.pdf', Buffer.from(file.replace(/<< \/Type \/Font .*>>/, font), 'latin1'));
    expect(article?.text).toBe(chinese);
  });

  it('that breaks off is read as far as it goes', async () => {
    const whole = pdfOf([columnOf(left, 40, 700), columnOf(right, 40, 700)]);
    const [article] = await articlesIn('cut.pdf', whole.subarray(0, whole.length - 12));
    expect(article?.text).toContain('The ministers of four states');
  });
});

/** A picture of pixels, no two rows alike, in the data of a PDF. */
function pixels(width: number, height: number, seed: number, more = ''): Pick<PlacedPicture, 'dictionary' | 'data'> {
  const data = Buffer.alloc(width * height * 3);
  for (let at = 0; at < data.length; at++) data[at] = ((at / width) * seed) & 255;
  const dictionary = `/Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode ${more}`;
  return { dictionary, data: deflateSync(data) };
}

describe('the pictures of a PDF', () => {
  const photograph: Pick<PlacedPicture, 'dictionary' | 'data'> = {
    dictionary: '/Width 160 /Height 120 /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode',
    data: jpegOf(160, 120),
  };
  const two = text.split('\n');

  it('stand in their column between the paragraphs they stood between, a JPEG as it is and others as PNG', async () => {
    const page = [...columnOf(left, 40, 760), ...columnOf(right, 40, 500), ...columnOf(left, 320, 760)];
    const pictures = [
      { page: 0, x: 320, y: 500, width: 200, height: 150, ...pixels(100, 90, 7) },
      { page: 0, x: 40, y: 550, width: 200, height: 150, ...photograph },
    ];
    const [article] = await articlesIn('clip.pdf', pdfOf([page], {}, '', '', pictures));
    expect(article && shownBlocks(article)).toEqual([two[0], '[160×120]', two[1], two[0], '[100×90]']);
    expect(article?.images.map(({ type }) => type)).toEqual(['image/jpeg', 'image/png']);
    expect(article?.images[0]?.data).toBe(Buffer.from(photograph.data).toString('base64'));
  });

  it('are none that repeat, are small, cover the page, are turned, of one colour, or mere shapes', async () => {
    const page = columnOf(left, 40, 760);
    const at = { x: 40, y: 300, width: 200, height: 150 };
    const plain = { ...pixels(100, 90, 1), data: deflateSync(Buffer.alloc(100 * 90 * 3, 40)) };
    const mask = {
      dictionary: '/Width 128 /Height 90 /ImageMask true /BitsPerComponent 1',
      data: Buffer.alloc(16 * 90, 0x5a),
    };
    const pictures: PlacedPicture[] = [
      { page: 0, ...at, ...pixels(120, 90, 3) },
      { page: 1, ...at, ...pixels(120, 90, 3) },
      { page: 0, ...at, width: 20, ...pixels(100, 90, 5) },
      { page: 0, ...at, ...pixels(40, 40, 5) },
      { page: 0, x: 0, y: 0, width: 600, height: 800, ...pixels(100, 90, 9) },
      { page: 0, ...at, height: -150, ...pixels(100, 90, 11) },
      { page: 0, ...at, ...plain },
      { page: 0, ...at, ...mask },
    ];
    const [article] = await articlesIn('clip.pdf', pdfOf([page, columnOf(right, 40, 760)], {}, '', '', pictures));
    expect(article).toMatchObject({ text, images: [] });
  });

  it('that lie about themselves or are too large leave the text as it is', async () => {
    const at = { page: 0, x: 40, y: 300, width: 200, height: 150 };
    const pictures: PlacedPicture[] = [
      {
        ...at,
        dictionary: '/Width 90000 /Height 90000 /ColorSpace /DeviceRGB /BitsPerComponent 8',
        data: Buffer.of(1),
      },
      {
        ...at,
        dictionary: '/Width 200 /Height 200 /Filter /DCTDecode',
        data: Buffer.from('\u00ff\u00d8broken', 'latin1'),
      },
      { ...at, dictionary: '/Width -5 /Height 1e9 /Filter /JPXDecode', data: Buffer.alloc(100) },
      { ...at, dictionary: '/Width 200 /Height 200 /Filter /FlateDecode', data: Buffer.alloc(100) },
    ];
    const page = [...columnOf(left, 40, 760), ...columnOf(right, 40, 500)];
    const [article] = await articlesIn('clip.pdf', pdfOf([page], {}, '', '', pictures));
    expect(article).toMatchObject({ text, images: [] });
  });
});
