import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ReadPart } from '../../../../../main/archive/read-article.ts';
import { headOf } from '../../../../../main/intake/file-head.ts';
import type { FormatInput } from '../../../../../main/intake/formats/format.ts';
import { zip } from '../../../../../main/intake/formats/zip.ts';
import { docxOf, docxParagraph, zipOf } from '../../../../support/office-files.ts';
import { failureOf, readParts } from '../../../../support/read-parts.ts';

const prose = 'The ministers of four states signed the treaty in Karsk on Friday. It comes into force in October.';
const page = `<!doctype html><html><head><title>Treaty signed in Karsk</title></head><body><article><h1>Treaty signed in Karsk</h1><p>${prose}</p><p>${prose}</p></article></body></html>`;

async function summary(fileName: string, bytes: Uint8Array): Promise<string[]> {
  return (await readParts(fileName, bytes)).map(({ part, entry, ...rest }) => {
    return `${part} ${entry} ${rest.kind === 'article' ? rest.fields.title?.value : rest.code}`;
  });
}

describe('a ZIP', () => {
  it('gives the articles in it and names every other file', async () => {
    const bytes = zipOf({
      'b/clip.html': page,
      'a.txt': `A letter to the editor\n\n${prose}`,
      'c.docx': docxOf(docxParagraph('Lake treaty', 'Heading1') + docxParagraph(prose)),
      'program.exe': Uint8Array.of(0x4d, 0x5a, 0, 0, 0, 1, 2, 3),
      'empty.txt': '',
    });
    expect(await summary('clips.zip', bytes)).toEqual([
      '1 a.txt A letter to the editor',
      '2 b/clip.html Treaty signed in Karsk',
      '3 c.docx Lake treaty',
      '4 empty.txt file-empty',
      '5 program.exe file-not-recognised',
    ]);
  });

  it('passes over what belongs to saved pages, pictures and the files of systems', async () => {
    const bytes = zipOf({
      'clip.html': page,
      'clip_files/ad.html': page,
      'clip_files/deep/frame.htm': page,
      'photo.JPG': Uint8Array.of(0xff, 0xd8, 0xff),
      '__MACOSX/._clip.html': 'x',
      '.DS_Store': 'x',
      'b/Thumbs.db': 'x',
    });
    expect(await summary('clips.zip', bytes)).toEqual(['1 clip.html Treaty signed in Karsk']);
  });

  it('holds ZIPs, as deep as people pack and no deeper', async () => {
    let bytes = zipOf({ 'clip.html': page });
    for (let depth = 0; depth < 3; depth++) bytes = zipOf({ 'inner.zip': bytes });
    expect(await summary('clips.zip', bytes)).toEqual([
      '1 inner.zip/inner.zip/inner.zip/clip.html Treaty signed in Karsk',
    ]);
    for (let depth = 0; depth < 3; depth++) bytes = zipOf({ 'inner.zip': bytes });
    expect((await summary('clips.zip', bytes))[0]).toMatch(/ file-too-deep$/);
  });

  it('takes paths that lead elsewhere for names', async () => {
    const names = ['../../etc/passwd.html', '/absolute.html', 'C:\\clip.html', `${'long/'.repeat(2000)}x.html`];
    const bytes = zipOf(Object.fromEntries(names.map((name) => [name, page])));
    const parts = await summary('clips.zip', bytes);
    expect(parts).toHaveLength(4);
    expect(parts.every((part) => part.endsWith('Treaty signed in Karsk'))).toBe(true);
  });

  it('hands a page the files its addresses name, and nothing else', async () => {
    const bytes = zipOf({
      'a/clip.html': page,
      'a/clip_files/map 1.png': 'map',
      'a/letter.txt': 'text',
      'top.png': 'top',
    });
    const found: (string | undefined)[] = [];
    const input: FormatInput = {
      file: { path: '/clips/a.zip', fileName: 'a.zip' },
      bytes,
      head: headOf('a.zip', bytes),
      resources: () => undefined,
      async *readInner({ entry, resources = () => undefined }): AsyncGenerator<ReadPart> {
        const texts = [
          'clip_files/map%201.png?v=2',
          './clip_files/map 1.png#x',
          '../top.png',
          '/top.png',
          '../../../top.png',
        ];
        if (entry.endsWith('.html')) {
          for (const address of [...texts, 'https://a.example/top.png', '//top.png', 'file:///etc/hostname', '%', '']) {
            const held = resources(address);
            found.push(held && new TextDecoder().decode(held));
          }
        }
        yield* [];
      },
    };
    for await (const part of zip.read(input)) expect(part).toBeUndefined();
    expect(found).toEqual(['map', 'map', 'top', 'top', 'top', ...Array.from({ length: 5 }, () => undefined)]);
  });

  it('that is encrypted, packed as a trap, damaged or without clippings fails with a reason', async () => {
    const locked = zipOf({ 'clip.html': page });
    const view = Buffer.from(locked.buffer, locked.byteOffset, locked.byteLength);
    locked[view.indexOf('PK\u0001\u0002', 0, 'latin1') + 8] = 1;
    expect(await summary('locked.zip', locked)).toEqual(['1 clip.html file-locked']);
    const bomb = zipSync({
      'big.html': [new Uint8Array(4 * 1024 * 1024), { level: 6 }],
      'clip.html': [view, { level: 0 }],
    });
    expect((await summary('bomb.zip', bomb))[0]).toBe('1 big.html file-too-dense');
    expect(await failureOf('cut.zip', locked.subarray(0, 60))).toBe('file-damaged');
    expect(await failureOf('pictures.zip', zipOf({ 'a.png': 'x' }))).toBe('no-article-text');
  });

  it('that is really a sheet, slides or a program is not recognised', async () => {
    const sheet = { '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<workbook/>' };
    expect(await failureOf('sheet.xlsx', zipOf(sheet))).toBe('file-not-recognised');
    expect(await failureOf('a.jar', zipOf({ 'META-INF/MANIFEST.MF': 'x' }))).toBe('file-not-recognised');
  });
});
