import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExportReport } from '../../../preload/contract/exports.ts';
import { AppError } from '../../archive/app-error.ts';
import { cslJson } from '../csl-json.ts';
import type { ExportArticle } from '../export-job.ts';
import { foldedName, noteFileName } from '../file-names.ts';
import { freeName } from '../free-name.ts';
import { jsonld } from '../jsonld.ts';
import type { OneFile } from '../write-one-file.ts';
import { onDisk } from '../write-whole.ts';
import { articlePage } from './article-page.ts';
import { articleRecord, packedPath } from './article-record.ts';
import { BagWriter } from './bag-writer.ts';
import { inStep } from './in-step.ts';
import { packageInfo, packageReadme, packageStem } from './package-words.ts';
import type { PackageJob } from './packed-archive.ts';

/**
 * Writes a whole archive into a new folder, as a bag after BagIt 1.0 that can be read without the program and brought back into an
 * empty archive. The folder is there whole or not at all.
 * @throws {AppError} `cancelled`, `disk-full`, `folder-not-writable`, `original-damaged`
 */
export async function writePackage(job: PackageJob): Promise<ExportReport> {
  const { folder, signal, day } = job;
  const unfinished = join(folder, `.aide-${randomBytes(8).toString('hex')}.tmp`);
  await onDisk(() => mkdir(folder, { recursive: true }));
  try {
    const report = await onDisk(() => writeInto(unfinished, job));
    if (signal.aborted) throw new AppError('cancelled', 'stopped before the package was kept');
    const name = await freeName(folder, packageStem(day), '');
    await onDisk(() => rename(unfinished, join(folder, name)));
    return { ...report, files: [name], place: folder };
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeInto(folder: string, job: PackageJob): Promise<Pick<ExportReport, 'articles' | 'annotations'>> {
  const bag = new BagWriter(folder);
  const packed = await job.copyTo(await bag.place('archive.sqlite'));
  try {
    const { originals, images, articles, annotations } = packed;
    const step = stepper(job, 2 + originals.length + images.length + articles);
    step();
    await bag.add('archive.sqlite');
    step();
    for (const { sha256, path } of originals) {
      await bag.copy(packedPath('originals', sha256), path, sha256);
      step();
    }
    for (const { sha256, path } of images) {
      await bag.copy(packedPath('images', sha256), path, sha256);
      step();
    }
    const inOne =
      (path: string, { pieces }: OneFile) =>
      (items: AsyncIterable<ExportArticle>) =>
        bag.write(path, pieces(items, { ...job, items, total: articles }));
    await inStep(packed.items(), [
      (items) => writeArticles(bag, items, step),
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

/** Counts what is done, and stops where that is wanted. */
function stepper({ signal, onProgress }: PackageJob, total: number): () => void {
  let done = 0;
  return () => {
    if (signal.aborted) throw new AppError('cancelled', `stopped after ${done} of ${total} steps`);
    done += 1;
    onProgress({ done, total });
  };
}

async function writeArticles(bag: BagWriter, items: AsyncIterable<ExportArticle>, step: () => void): Promise<void> {
  const taken = new Set<string>();
  for await (const item of items) {
    const plain = noteFileName(item.article, new Set()).replace(/\.md$/u, '');
    // Many may have the same name: one of an archive's own tells them apart at once.
    const stem = taken.has(foldedName(plain)) ? `${plain} ${item.article.id}` : plain;
    taken.add(foldedName(stem));
    await bag.write(`articles/${stem}.json`, [articleRecord(item)]);
    await bag.write(`articles/${stem}.html`, [articlePage(item)]);
    step();
  }
}
