import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../archive/app-error.ts';
import { announcedOxum, readBagInfo, type BagInfo } from '../../archive/bag/bag-info.ts';
import { isStrict, readDeclaration } from '../../archive/bag/bag-version.ts';
import { listBagFiles, type BagFiles } from './bag-files.ts';
import { checkFetchList } from './fetch-list.ts';
import { hashesOfFile } from '../hash-file.ts';
import { checkedHashes, readManifests } from './read-manifests.ts';

/** What a check of a bag found: nothing in `problems` means that it is complete and valid. */
export interface BagReport {
  readonly problems: readonly string[];
  /** What is unusual, but breaks no rule. */
  readonly remarks: readonly string[];
  readonly info: BagInfo;
  readonly files: number;
  /** Bytes of the payload. */
  readonly bytes: number;
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
  const problems: string[] = [];
  const remarks: string[] = [];
  const report = (files: BagFiles | null, info: BagInfo = []): BagReport => {
    const payload = [...(files?.sizes ?? [])].filter(([path]) => path.startsWith('data/'));
    return { problems, remarks, info, files: payload.length, bytes: payload.reduce((sum, [, size]) => sum + size, 0) };
  };
  const place = await stat(folder).catch(() => null);
  if (place === null || !place.isDirectory()) {
    problems.push('There is no folder here. A zip is to be unpacked first.');
    return report(null);
  }
  const files = await listBagFiles(folder);
  for (const path of files.strange)
    problems.push(`${path} is neither a file nor a folder, and may lead out of the bag.`);
  if (!files.sizes.has('bagit.txt')) {
    problems.push('bagit.txt is missing: this is no bag.');
    return report(files);
  }
  const declaration = readDeclaration(await textOf(join(folder, 'bagit.txt'), 'utf-8'));
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
  const read = (path: string): Promise<string> => textOf(join(folder, path), decoder);
  const strict = isStrict(declaration.version);
  const manifests = await readManifests(files, { read, isStrict: strict, problems, remarks });
  if (files.sizes.has('fetch.txt')) checkFetchList(await read('fetch.txt'), manifests, problems);
  const info = files.sizes.has('bag-info.txt') ? readBagInfo(await read('bag-info.txt')) : [];
  checkOxum(info, report(files), problems);

  const wanted = checkedHashes(files, manifests, { isStrict: strict, problems, remarks });
  let done = 0;
  for (const [path, hashes] of wanted) {
    if (signal?.aborted === true) throw new AppError('cancelled', `stopped after ${done} of ${wanted.size} files`);
    const found = await hashesOfFile(join(folder, path), [...hashes.keys()]);
    for (const [kind, hash] of hashes)
      if (found.get(kind) !== hash) problems.push(`${path} is not what was packed: its ${kind} is another.`);
    done += 1;
    onProgress?.(done, wanted.size);
  }
  return report(files, info);
}

function checkOxum(info: BagInfo, { files, bytes }: BagReport, problems: string[]): void {
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

async function textOf(path: string, encoding: string): Promise<string> {
  const bytes = await readFile(path);
  const isBigEndian = encoding.startsWith('utf-16') && bytes[0] === 0xfe && bytes[1] === 0xff;
  // A mark before UTF-8 is against the rules, and must be seen to be.
  return new TextDecoder(isBigEndian ? 'utf-16be' : encoding, { ignoreBOM: encoding === 'utf-8' }).decode(bytes);
}
