import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { archivePaths } from '../archive/archive-paths.ts';
import type { FileReading } from '../archive/filing-batch.ts';
import { imageKind } from '../archive/image-kind.ts';
import { imageTypes, type ImageType, type ReadArticle } from '../archive/read-article.ts';
import { pathBySha256, writeDurably } from './durable-file.ts';
import { sha256Of } from './originals.ts';
import { prepared } from './prepared.ts';

/** A picture of the archive: where its bytes lie, and what they are. */
export interface KeptImage {
  readonly path: string;
  readonly type: ImageType;
}

/** The pictures of a batch whose bytes are safe on disk, by their SHA-256. */
export type KeptImages = ReadonlyMap<string, KeptImage>;

const largestImage = 8 * 1024 * 1024;
const withImages = z.object({
  images: z.array(z.object({ sha256: z.string(), type: z.enum(imageTypes), data: z.string() })),
});

/** Where the picture with this SHA-256 lies, beside the archive that is open. */
export function imagePath(db: Database, sha256: string): string {
  return pathBySha256(archivePaths(dirname(db.name)).images, sha256);
}

/**
 * Writes the pictures of some readings below the archive, each under its SHA-256, before the articles that show them are filed.
 * Bytes that are not what they are said to be are left out.
 */
export async function keepImages(db: Database, readings: readonly FileReading[]): Promise<KeptImages> {
  const { images } = archivePaths(dirname(db.name));
  const kept = new Map<string, KeptImage>();
  for (const json of readings.flatMap(({ parts }) => parts)) {
    if (!json.includes('"images":[{')) continue;
    const read = withImages.safeParse(JSON.parse(json));
    for (const { sha256, type, data } of read.success ? read.data.images : []) {
      if (kept.has(sha256)) continue;
      const bytes = Buffer.from(data, 'base64');
      if (bytes.length > largestImage || sha256Of(bytes) !== sha256 || imageKind(bytes)?.type !== type) continue;
      const path = imagePath(db, sha256);
      if (!existsSync(path)) await writeDurably(images, path, bytes);
      kept.set(sha256, { path, type });
    }
  }
  return kept;
}

/** Writes which pictures an article shows, of those that are kept. To be called in the transaction that files it. */
export function putImages(db: Database, article: number, read: ReadArticle, kept: KeptImages): void {
  const put = prepared(db, /* sql */ `INSERT OR IGNORE INTO images (sha256, type, bytes) VALUES (?, ?, ?)`);
  const show = prepared(db, /* sql */ `INSERT OR IGNORE INTO article_images (article, sha256) VALUES (?, ?)`);
  for (const { sha256 } of read.images) {
    const image = kept.get(sha256);
    // It may have been deleted with its last article since.
    const file = image === undefined ? undefined : statSync(image.path, { throwIfNoEntry: false });
    if (image === undefined || file === undefined) continue;
    put.run(sha256, image.type, file.size);
    show.run(article, sha256);
  }
}

/** Removes the bytes of pictures that were kept for articles which were then not filed, being here already. */
export function dropSpareImages(db: Database, kept: KeptImages): void {
  const known = prepared(db, /* sql */ `SELECT 1 FROM images WHERE sha256 = ?`);
  for (const [sha256, { path }] of kept) if (known.get(sha256) === undefined) rmSync(path, { force: true });
}

/** Forgets the pictures that no article shows any more and gives their SHA-256, for their bytes to be removed after the commit. */
export function forgetUnneededImages(db: Database): readonly string[] {
  return prepared<[], { sha256: string }>(
    db,
    /* sql */ `DELETE FROM images WHERE sha256 NOT IN (SELECT sha256 FROM article_images) RETURNING sha256`,
  )
    .all()
    .map(({ sha256 }) => sha256);
}

/** The picture with this SHA-256; null where the archive has none. */
export function findImage(db: Database, sha256: string): KeptImage | null {
  const row = prepared<[string], { type: ImageType }>(db, /* sql */ `SELECT type FROM images WHERE sha256 = ?`).get(
    sha256,
  );
  const path = imagePath(db, sha256);
  return row === undefined || !existsSync(path) ? null : { path, type: row.type };
}
