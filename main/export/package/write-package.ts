import { mkdir, rm } from 'node:fs/promises';
import type { ExportReport } from '../../../preload/contract/exports.ts';
import { AppError } from '../../archive/app-error.ts';
import { cslJson } from '../csl-json.ts';
import type { ExportArticle } from '../export-job.ts';
import { articleStem, foldedName } from '../file-names.ts';
import { keepUnderFreeName } from '../free-name.ts';
import { jsonld } from '../jsonld.ts';
import type { OneFile } from '../write-one-file.ts';
import { unfinishedIn } from '../unfinished.ts';
import { onDisk } from '../write-whole.ts';
import { articlePage } from './article-page.ts';
import { articleRecord, packedPath } from './article-record.ts';
import { BagWriter } from './bag-writer.ts';
import { inStep } from './in-step.ts';
import { packageInfo, packageReadme, packageStem } from './package-words.ts';
import type { PackageJob } from './packed-archive.ts';
import type { ShareDone } from './share-done.ts';

/**
 * Writes a whole archive into a new folder, as a bag after BagIt 1.0 that can be read without the program and brought back into an
 * empty archive. The folder is there whole or not at all.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`, `original-damaged`
 */
export async function writePackage(job: PackageJob): Promise<ExportReport> {
  const { folder, signal, day } = job;
  const unfinished = unfinishedIn(folder);
  await onDisk(() => mkdir(folder, { recursive: true }));
  try {
    const report = await onDisk(() => writeInto(unfinished, job));
    if (signal.aborted) throw new AppError('cancelled', 'stopped before the package was kept');
    const name = await keepUnderFreeName(unfinished, folder, packageStem(day), '');
    return { ...report, files: [name], place: folder };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(folder: string, job: PackageJob): Promise<Pick<ExportReport, 'articles' | 'annotations'>> {
  const { share } = job;
  const bag = new BagWriter(folder, (bytes) => share.advance(bytes));
  const packed = await job.copyTo(await bag.place('archive.sqlite'));
  try {
    const { originals, images, articles, annotations } = packed;
    share.advance(0);
    await bag.add('archive.sqlite');
    for (const { sha256, path } of originals) {
      await bag.copy(packedPath('originals', sha256), path, sha256);
      share.file();
    }
    for (const { sha256, path } of images) {
      await bag.copy(packedPath('images', sha256), path, sha256);
      share.file();
    }
    const inOne =
      (path: string, { pieces }: OneFile) =>
      (items: AsyncIterable<ExportArticle>) =>
        bag.write(path, pieces(items, { ...job, items, total: articles, onProgress: () => undefined }));
    await inStep(packed.items(), [
      (items) => writeArticles(bag, items, share),
      inOne('annotations.jsonld', jsonld),
      inOne('citations.csl.json', cslJson),
    ]);
    await bag.write('README.txt', [packageReadme(packed, job.day)]);
    await bag.finish(packageInfo(packed, job));
    return { articles, annotations };
  } finally {
    packed.close();
  }
}

async function writeArticles(bag: BagWriter, items: AsyncIterable<ExportArticle>, share: ShareDone): Promise<void> {
  const taken = new Set<string>();
  for await (const item of items) {
    const plain = articleStem(item.article);
    // Many may have the same name: one of an archive's own tells them apart at once, unless one is called by that of another.
    let stem = plain;
    for (let copy = 1; taken.has(foldedName(stem)); copy += 1)
      stem = `${plain} ${item.article.id}${copy === 1 ? '' : ` (${copy})`}`;
    taken.add(foldedName(stem));
    await bag.write(`articles/${stem}.json`, [articleRecord(item)]);
    await bag.write(`articles/${stem}.html`, [articlePage(item)]);
    share.article();
  }
}
