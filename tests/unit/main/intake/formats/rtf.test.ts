import { describe, expect, it } from 'vitest';
import { pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, valuesOf } from '../../../../support/read-parts.ts';

const prose =
  'The ministers of four states signed the treaty in Karsk on Friday. It comes into force on the first of October.';

describe('an RTF file', () => {
  it('is an article with the title and author it states', async () => {
    const [article] = await articlesIn(
      'note.rtf',
      `{\\rtf1\\ansi{\\info{\\title Lake Orsen treaty signed}{\\author Tomas Reuel}{\\keywords water, treaties}{\\revtim\\yr2025\\mo3\\dy14}}
{\\pard\\b Lake Orsen treaty signed\\par}{\\pard ${prose}\\par}}`,
    );
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake Orsen treaty signed',
      author: 'Tomas Reuel',
      published: null,
    });
    expect(article?.fields.author?.isGuess).toBe(true);
    expect(article?.text).toBe(prose);
    expect(article?.details).toEqual([
      { name: 'subject', value: 'water' },
      { name: 'subject', value: 'treaties' },
      { name: 'saved', value: '2025-03-14' },
    ]);
  });

  it('shows its pictures where they stand, written in hexadecimal or as they are', async () => {
    const hex = (bytes: Buffer): string => (bytes.toString('hex').match(/.{1,64}/g) ?? []).join('\r\n');
    const data = (bytes: Buffer): string => `\\bin${bytes.length} ${bytes.toString('latin1')}`;
    const about = '{\\*\\picprop{\\sp{\\sn fill}{\\sv 1}}}\\picw640\\pich400\\pngblip{\\*\\blipuid 00ff}';
    const picture = (written: string): string => `{\\pict${about}\n${written}}`;
    const [map, lock, ship, float] = [1, 2, 3, 4].map((shade) => pngOf(300 + shade, 200, shade));
    if (map === undefined || lock === undefined || ship === undefined || float === undefined) return;
    const rtf =
      `{\\rtf1\\ansi{\\header ${picture(hex(pngOf(100, 100)))}}{\\*\\shppict${picture(hex(map))}}{\\nonshppict{\\pict\\wmetafile8 ${hex(lock)}}}\\par ` +
      `The ministers ${picture(data(lock))}signed the treaty in Karsk.\\par {\\v ${picture(hex(pngOf(120, 120)))}}` +
      `{\\pntext 1.\\tab}First\\par ${picture(hex(ship))}\\par {\\pntext 2.\\tab}Second\\par \\pard ` +
      `{\\shp{\\*\\shpinst{\\sp{\\sn pib}{\\sv ${picture(hex(float))}}}}}It is in force.\\par}`;
    const [article] = await articlesIn('clip.rtf', Buffer.from(rtf, 'latin1'));
    expect(article && shownBlocks(article)).toEqual([
      '[301×200]',
      'The ministers signed the treaty in Karsk.',
      '[302×200]',
      'First Second',
      '[303×200]',
      '[304×200]',
      'It is in force.',
    ]);
    expect(article?.images.map(({ data: kept }) => kept)).toEqual(
      [map, lock, ship, float].map((bytes) => bytes.toString('base64')),
    );
  });

  it('reads on past pictures that break off, lie about their length, or are too large', async () => {
    for (const picture of ['{\\pict\\pngblip 89504', '{\\pict\\pngblip\\bin99999999 x', '{\\pict\\jpegblip zz}\\par']) {
      const [article] = await articlesIn('clip.rtf', `{\\rtf1 ${prose}\\par ${picture}`);
      expect(article).toMatchObject({ text: prose, images: [] });
    }
    const large = Buffer.concat([pngOf(300, 200), Buffer.alloc(9_000_000)]).toString('hex');
    const [article] = await articlesIn('clip.rtf', `{\\rtf1 {\\pict\\pngblip ${large}}\\par ${prose}}`);
    expect(article).toMatchObject({ text: prose, images: [] });
  });

  it('takes headline, byline and date from its text', async () => {
    const [article] = await articlesIn(
      'clip.rtf',
      `{\\rtf1{\\info{\\title Microsoft Word - draft.doc}{\\author user}}{\\fs40 Lake treaty signed\\par}By In\\u234?s Calder\\par 14 March 2025\\par\\fs22 ${prose}\\par ${prose}}`,
    );
    expect(article && valuesOf(article)).toMatchObject({
      title: 'Lake treaty signed',
      author: 'Inês Calder',
      published: '2025-03-14',
    });
    expect(article?.text).toBe(`${prose}\n${prose}`);
  });

  it('without a headline is called by its first sentence, which stays in the text', async () => {
    const [article] = await articlesIn('clip.rtf', `{\\rtf1 ${prose}}`);
    expect(article?.fields.title).toEqual({
      value: 'The ministers of four states signed the treaty in Karsk on Friday.',
      origin: 'visible-text',
      isGuess: true,
    });
    expect(article?.text).toBe(prose);
  });

  it('is recognised whatever it is called', async () => {
    expect((await articlesIn('clip.doc', `{\\rtf1 ${prose}}`))[0]?.text).toBe(prose);
    expect((await articlesIn('clip', `\n{\\rtf1 ${prose}}`))[0]?.text).toBe(prose);
  });

  it('without words fails', async () => {
    expect(await failureOf('empty.rtf', '{\\rtf1\\ansi\\par }')).toBe('no-article-text');
    expect(await failureOf('deep.rtf', '{\\rtf1 ' + '{'.repeat(10_000))).toBe('file-too-deep');
  });

  it('keeps what is hostile as text', async () => {
    const evil = '<img src=x onerror=alert(1)>';
    const [article] = await articlesIn('x.rtf', `{\\rtf1{\\info{\\title ${evil}}{\\author ${evil}}} ${evil} ${prose}}`);
    expect(article?.fields.title?.value).toBe(evil);
    expect(JSON.stringify(article?.body)).not.toContain('"img"');
  });
});
