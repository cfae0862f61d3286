import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../archive/app-error.ts';
import { announcedOxum, readBagInfo, type BagInfo } from '../../archive/bag/bag-info.ts';
import { isStrict, readDeclaration } from '../../archive/bag/bag-version.ts';
import { listBagFiles, type BagFiles } from './bag-files.ts';
import { checkFetchList } from './fetch-list.ts';
import { hashesOfFile } from '../hash-file.ts';
import { checkedHashes, readManifests } from './read-manifests.ts';
import { TagFiles } from './tag-files.ts';
import { ToldLines } from './told-lines.ts';

/** What a check of a bag found: nothing in `problems` means that it is complete and valid. */
export interface BagReport {
  readonly problems: readonly string[];
  /** What is unusual, but breaks no rule. */
  readonly remarks: readonly string[];
  readonly info: BagInfo;
  readonly files: number;
  /** Bytes of the payload. */
  readonly bytes: number;
  /** What each file must be, by the kinds of its checksums. */
  readonly hashes: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** How a long check is followed and stopped. */
export interface BagCheckOptions {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Checks a bag in a folder after RFC 8493, and by the rules before it where the bag says so: that it is complete, that every file has
 * the checksums its manifests name, that nothing leads out of it. Nothing is fetched and nothing is written.
 * @throws {AppError} `cancelled`
 */
export async function checkBag(folder: string, { signal, onProgress }: BagCheckOptions = {}): Promise<BagReport> {
  const problems = new ToldLines();
  const remarks = new ToldLines();
  const report = (
    files: BagFiles | null,
    info: BagInfo = [],
    hashes: BagReport['hashes'] = new Map<string, ReadonlyMap<string, string>>(),
  ): BagReport => {
    const payload = [...(files?.sizes ?? [])].filter(([path]) => path.startsWith('data/'));
    const bytes = payload.reduce((sum, [, size]) => sum + size, 0);
    return { problems: problems.lines(), remarks: remarks.lines(), info, files: payload.length, bytes, hashes };
  };
  const place = await stat(folder).catch(() => null);
  if (place === null || !place.isDirectory()) {
    problems.push('There is no folder here. A zip is to be unpacked first.');
    return report(null);
  }
  const files = await listBagFiles(folder);
  for (const path of files.strange)
    problems.push(`${path} is neither a file nor a folder, and may lead out of the bag.`);
  for (const path of files.unread) problems.push(`${path} cannot be read.`);
  if (!files.sizes.has('bagit.txt')) {
    problems.push('bagit.txt is missing: this is no bag.');
    return report(files);
  }
  const texts = new TagFiles(folder, files, problems);
  const declared = await texts.short('bagit.txt', 'utf-8');
  if (declared === null) return report(files);
  const declaration = readDeclaration(declared);
  if (declaration === null) {
    problems.push('bagit.txt does not say by which version and in which encoding the bag was made.');
    return report(files);
  }
  const decoder = encodingOf(declaration.encoding);
  if (decoder === null) {
    problems.push(`bagit.txt says that the tag files are in ${declaration.encoding}, which cannot be read here.`);
    return report(files);
  }
  if (!files.hasPayload) problems.push('The folder data is missing.');
  const read = (path: string): Promise<string | null> => texts.list(path, decoder);
  const strict = isStrict(declaration.version);
  const manifests = await readManifests(files, { read, isStrict: strict, problems, remarks });
  const fetched = files.sizes.has('fetch.txt') ? await texts.short('fetch.txt', decoder) : null;
  if (fetched !== null) checkFetchList(fetched, manifests, problems);
  const said = files.sizes.has('bag-info.txt') ? await texts.short('bag-info.txt', decoder) : null;
  const info = said === null ? [] : readBagInfo(said);
  checkOxum(info, report(files), problems);

  const wanted = checkedHashes(files, manifests, { isStrict: strict, problems, remarks });
  let done = 0;
  for (const [path, hashes] of wanted) {
    if (signal?.aborted === true) throw new AppError('cancelled', `stopped after ${done} of ${wanted.size} files`);
    const found = await hashesIfReadable(join(folder, path), [...hashes.keys()], signal);
    if (found === null) problems.push(`${path} cannot be read.`);
    else
      for (const [kind, hash] of hashes)
        if (found.get(kind) !== hash) problems.push(`${path} is not what was packed: its ${kind} is another.`);
    done += 1;
    onProgress?.(done, wanted.size);
  }
  return report(files, info, wanted);
}

/** `null` for a file that is gone or may not be read. @throws {AppError} `cancelled` */
async function hashesIfReadable(
  path: string,
  kinds: readonly string[],
  signal: AbortSignal | undefined,
): Promise<ReadonlyMap<string, string> | null> {
  try {
    return await hashesOfFile(path, kinds, signal);
  } catch (error) {
    if (error instanceof AppError) throw error;
    return null;
  }
}

function checkOxum(info: BagInfo, { files, bytes }: BagReport, problems: ToldLines): void {
  const announced = announcedOxum(info);
  if (announced === null) return;
  if (announced === 'unreadable') problems.push('bag-info.txt has a Payload-Oxum that is not two numbers.');
  else if (announced.bytes !== bytes || announced.files !== files)
    problems.push(
      `bag-info.txt announces ${announced.files} files with ${announced.bytes} bytes, and there are ${files} with ${bytes}.`,
    );
}

/** The encoding that a label of a bag means, or `null`; UTF-16 says itself in which order its bytes are. */
function encodingOf(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
