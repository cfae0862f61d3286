import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ReadArticle } from '../../../../../main/archive/read-article.ts';
import { readFile } from '../../../../../main/intake/read-file.ts';
import { walk } from '../../../../../main/jobs/walk.ts';
import { canalPage } from '../../../../support/made-articles.ts';
import { pngOf } from '../../../../support/made-pictures.ts';
import { temporaryFolder } from '../../../../support/temporary-folder.ts';

const picture = pngOf(640, 400);

/** What is read of a page saved "complete" that shows a picture under some address. */
async function readComplete(address: string): Promise<ReadArticle> {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'Canal_files', 'deep'), { recursive: true });
  writeFileSync(join(folder, 'secret.png'), pngOf(300, 300));
  writeFileSync(join(folder, 'Canal_files', 'lock été.png'), picture);
  writeFileSync(join(folder, 'Canal_files', 'deep', 'lock.png'), picture);
  writeFileSync(join(folder, 'Canal_files', 'huge.png'), Buffer.concat([picture, Buffer.alloc(9 * 1024 * 1024)]));
  symlinkSync(join(folder, 'secret.png'), join(folder, 'Canal_files', 'link.png'));
  const html = canalPage({ between: `<img src="${address}">` });
  writeFileSync(join(folder, 'Canal.html'), html);
  for await (const walked of walk([join(folder, 'Canal.html')])) {
    if (walked.kind !== 'file') continue;
    for await (const part of readFile(walked.file, Buffer.from(html))) if (part.kind === 'article') return part;
  }
  throw new Error('nothing was read');
}

describe('the companions of a page', () => {
  it.each([
    'Canal_files/deep/lock.png',
    './Canal_files/lock%20%C3%A9t%C3%A9.png',
    './Canal_files/lock e\u0301te\u0301.png?a#b',
  ])('are found under %s', async (address) => {
    expect((await readComplete(address)).images).toMatchObject([{ data: picture.toString('base64') }]);
  });

  it.each([
    'secret.png',
    'Canal_files/../secret.png',
    '../secret.png',
    'Canal_files/link.png',
    'Canal_files/huge.png',
    'Canal_files/gone.png',
    'Canal_files/%E0%A4%A.png',
    'file:///etc/hostname',
    'https://courier.example/Canal_files/deep/lock.png',
  ])('are not found under %s', async (address) => {
    expect((await readComplete(address)).images).toEqual([]);
  });
});
