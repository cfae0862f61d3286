import { describe, expect, it } from 'vitest';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { binaryPlist, type PlistValue } from '../../../../support/made-plist.ts';
import { articlesIn, failureOf } from '../../../../support/read-parts.ts';

const picture = pngOf(640, 400);
const html = canalPage({ between: '<img src="lock.png" alt="The lock">' });

function archive(page: Uint8Array, encoding = 'UTF-8'): { readonly [key: string]: PlistValue } {
  return {
    WebMainResource: {
      WebResourceData: page,
      WebResourceMIMEType: 'text/html',
      WebResourceTextEncodingName: encoding,
      WebResourceURL: 'https://courier.example/news/canal',
    },
    WebSubresources: [
      {
        WebResourceData: picture,
        WebResourceMIMEType: 'image/png',
        WebResourceURL: 'https://courier.example/news/lock.png',
      },
    ],
    WebSubframeArchives: [{ WebMainResource: { WebResourceData: Buffer.from('<p>Buy a boat</p>') } }],
  };
}

function xml(value: PlistValue): string {
  if (typeof value === 'string') return `<string>${value}</string>`;
  if (value instanceof Uint8Array)
    return `<data>\n${Buffer.from(value).toString('base64').replace(/.{60}/g, '$&\n')}\n</data>`;
  if (Array.isArray(value)) return `<array>${value.map((one: PlistValue) => xml(one)).join('')}</array>`;
  return `<dict>${Object.entries(value)
    .map(([key, one]: [string, PlistValue]) => `<key>${key}</key>${xml(one)}`)
    .join('\n')}</dict>`;
}

describe('webarchive', () => {
  it.each([
    ['binary', binaryPlist(archive(Buffer.from(html)))],
    [
      'XML',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "x">\n<plist version="1.0">${xml(archive(Buffer.from(html)))}</plist>`,
    ],
  ])('reads a %s one with its address and pictures, and nothing of its frames', async (_kind, content) => {
    const [article] = await articlesIn('canal.webarchive', content);
    expect(article?.text).toBe(canalParagraphs.join('\n'));
    expect(article?.fields.url?.value).toBe('https://courier.example/news/canal');
    expect(article?.images).toMatchObject([{ data: picture.toString('base64') }]);
  });

  it('reads the page in the charset it names', async () => {
    const page = Buffer.from(
      html.replace('a crowd', 'a crowd at the café').replace('<meta charset="utf-8">', ''),
      'latin1',
    );
    const [article] = await articlesIn('canal.webarchive', binaryPlist(archive(page, 'iso-8859-1')));
    expect(article?.text).toContain('a crowd at the café');
  });

  it.each([
    ['breaks off', binaryPlist(archive(Buffer.from(html))).subarray(0, 900)],
    ['holds itself', selfHolding()],
    ['is no record', binaryPlist(['WebMainResource'])],
    ['has a page of another kind', binaryPlist({ WebMainResource: { WebResourceData: 'text' } })],
  ])('fails as damaged what %s', async (_what, content) => {
    expect(await failureOf('canal.webarchive', content)).toBe('file-damaged');
  });
});

/** A list whose only item is the list. */
function selfHolding(): Buffer {
  const plist = binaryPlist([['x']]);
  plist.writeUInt32BE(0, 9);
  return plist;
}
