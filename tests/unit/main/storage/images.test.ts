import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../../preload/contract/articles.ts';
import { archivePaths } from '../../../../main/archive/archive-paths.ts';
import type { ReadImage } from '../../../../main/archive/read-article.ts';
import { destroyArticles } from '../../../../main/storage/destroy.ts';
import { findImage, imagePath } from '../../../../main/storage/images.ts';
import { verifyArchive } from '../../../../main/storage/verify.ts';
import { pngOf } from '../../../support/made-pictures.ts';
import { readArticle } from '../../../support/read-articles.ts';
import { testArchive, type TestArchive } from '../../../support/test-archive.ts';

const picture = pngOf(200, 100);

function imageOf(bytes: Uint8Array): ReadImage {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, type: 'image/png', data: Buffer.from(bytes).toString('base64') };
}

const image = imageOf(picture);

async function fileWith({ file }: TestArchive, title: string, images: readonly ReadImage[]): Promise<ArticleId> {
  const [outcome] = await file(title, [readArticle(title, [`The canal ${title}.`], { sources: { images } })]);
  if (outcome?.kind !== 'filed') throw new Error('not filed');
  return outcome.id;
}

function filesIn({ folder }: TestArchive): readonly string[] {
  const { images } = archivePaths(folder);
  if (!existsSync(images)) return [];
  return readdirSync(images, { recursive: true, withFileTypes: true }).flatMap((one) =>
    one.isFile() ? [one.name] : [],
  );
}

describe('the pictures of an archive', () => {
  it('lie under their SHA-256, and are found by it', async () => {
    const archive = testArchive();
    await fileWith(archive, 'opens', [image]);
    const found = findImage(archive.db, image.sha256);
    expect(found).toEqual({ path: imagePath(archive.db, image.sha256), type: 'image/png' });
    expect(readFileSync(found?.path ?? '').equals(picture)).toBe(true);
    expect(findImage(archive.db, '0'.repeat(64))).toBeNull();
  });

  it.each([
    ['are not those of their SHA-256', { ...image, sha256: 'a'.repeat(64) }],
    ['are of another kind than is said', { ...image, type: 'image/jpeg' as const }],
    ['are a drawing', { ...imageOf(Buffer.from('<svg onload="alert(1)"/>')) }],
  ])('are left out when their bytes %s', async (_what, wrong) => {
    const archive = testArchive();
    await fileWith(archive, 'opens', [wrong]);
    expect(findImage(archive.db, wrong.sha256)).toBeNull();
    expect(filesIn(archive)).toEqual([]);
  });

  it('go with the last article that shows them', async () => {
    const archive = testArchive();
    const first = await fileWith(archive, 'opens', [image]);
    const second = await fileWith(archive, 'closes', [image]);
    destroyArticles(archive.db, archive.originals, [first]);
    expect(filesIn(archive)).toEqual([image.sha256]);
    destroyArticles(archive.db, archive.originals, [second]);
    expect(filesIn(archive)).toEqual([]);
    expect(findImage(archive.db, image.sha256)).toBeNull();
  });

  it('are not kept for an article that is here already', async () => {
    const archive = testArchive();
    await fileWith(archive, 'opens', []);
    const again = readArticle('Again', ['The canal opens.'], { sources: { images: [image] } });
    expect(await archive.file('other bytes', [again])).toMatchObject([{ kind: 'duplicate' }]);
    expect(filesIn(archive)).toEqual([]);
  });

  it('are missed when they are gone or changed', async () => {
    const archive = testArchive();
    await fileWith(archive, 'opens', [image]);
    const path = imagePath(archive.db, image.sha256);
    writeFileSync(path, 'changed');
    expect((await verifyArchive(archive.db, archive.originals)).problems).toMatchObject([
      { what: 'image', detail: expect.stringMatching(/changed$/) },
    ]);
    rmSync(path);
    expect(findImage(archive.db, image.sha256)).toBeNull();
    expect((await verifyArchive(archive.db, archive.originals)).problems).toMatchObject([
      { what: 'image', detail: expect.stringMatching(/missing$/) },
    ]);
  });
});
