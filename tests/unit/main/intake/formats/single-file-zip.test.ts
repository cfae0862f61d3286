import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { canalPage, canalParagraphs } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf } from '../../../../support/read-parts.ts';

const picture = pngOf(640, 400);
const page = canalPage({ between: '<img src="images/lock%20north.png?x#y" alt="The lock"><img src="../outside.png">' });
const files = {
  'index.html': Buffer.from(page),
  'images/lock north.png': picture,
  'frames/0/index.html': Buffer.from('<p>Buy a boat</p>'),
};
const note =
  '<!--\n Page saved with SingleFile \n url: https://courier.example/canal \n saved date: Mon Feb 03 2025\n-->';

/** The ZIP behind a page that unpacks it, its own places counted from the ZIP's start as SingleFile may leave them. */
function selfUnpacking(zip: Uint8Array): Buffer {
  const before = `<!DOCTYPE html><html data-sfz>${note}<meta charset=utf-8><title>Canal</title><script>unpack()</script><!--`;
  return Buffer.concat([Buffer.from(before), zip, Buffer.from('-->')]);
}

describe('singleFileZip', () => {
  it('reads a page with its pictures out of a plain ZIP, and nothing of its frames', async () => {
    const [article, ...others] = await articlesIn('canal.zip', zipSync(files));
    expect(others).toEqual([]);
    expect(article?.text).toBe(canalParagraphs.join('\n'));
    expect(article?.images).toMatchObject([{ data: picture.toString('base64') }]);
  });

  it('reads one that a browser opens as a page, and the address that page notes', async () => {
    const [article] = await articlesIn('canal.html', selfUnpacking(zipSync(files)));
    expect(article?.text).toBe(canalParagraphs.join('\n'));
    expect(article?.fields.url?.value).toBe('https://courier.example/canal');
    expect(article?.images).toHaveLength(1);
  });

  it('leaves out a picture that cannot be unpacked', async () => {
    const zip = Buffer.from(zipSync(files, { level: 0 }));
    zip.writeUInt16LE(99, zip.indexOf('PK\u0001\u0002', zip.indexOf('PK\u0001\u0002') + 1, 'latin1') + 10);
    const [article] = await articlesIn('canal.zip', zip);
    expect(article).toMatchObject({ text: canalParagraphs.join('\n'), images: [] });
  });

  it('leaves a ZIP of several pages, and one that breaks off, to others', async () => {
    const several = await articlesIn('clips.zip', zipSync({ ...files, 'other.html': Buffer.from(page) }));
    expect(several.map(({ entry }) => entry)).toEqual(expect.arrayContaining(['index.html', 'other.html']));
    expect(await failureOf('canal.html', selfUnpacking(zipSync(files).subarray(0, 500)))).toBe('file-damaged');
  });
});
