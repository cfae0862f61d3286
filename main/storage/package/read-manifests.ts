import { isWithinBag } from '../../archive/bag/bag-path.ts';
import { hashLengths, readManifest, type ManifestEntry } from '../../archive/bag/manifest.ts';
import type { BagFiles } from './bag-files.ts';
import type { ToldLines } from './told-lines.ts';

/** One manifest of a bag: of the payload or of the tag files, by one kind of checksum. */
export interface Manifest {
  readonly file: string;
  readonly kind: string;
  readonly isPayload: boolean;
  readonly hashes: ReadonlyMap<string, string>;
}

interface Findings {
  readonly isStrict: boolean;
  readonly problems: ToldLines;
  readonly remarks: ToldLines;
}

/** So many entries more than there are files a manifest may have before it is given up: each is then of a file that is missing. */
const mostMissing = 10_000;

/** Reads every manifest of a bag whose checksums can be compared. */
export async function readManifests(
  files: BagFiles,
  { read, ...findings }: Findings & { readonly read: (path: string) => Promise<string | null> },
): Promise<readonly Manifest[]> {
  const manifests: Manifest[] = [];
  for (const file of files.sizes.keys()) {
    const [, tag, kind] = /^(tag)?manifest-([a-z\d]+)\.txt$/iu.exec(file) ?? [];
    if (kind === undefined) continue;
    const length = hashLengths[kind.toLowerCase()];
    if (length === undefined) {
      findings.remarks.push(`${file} has checksums of a kind that is not known here.`);
      continue;
    }
    const text = await read(file);
    if (text === null) continue;
    const { entries, unread, isCut } = readManifest(text, findings.isStrict, files.sizes.size + mostMissing);
    for (const line of unread) findings.problems.push(`${file} has a line that cannot be read: ${line}`);
    if (isCut) findings.problems.push(`${file} names far more files than there are.`);
    const isPayload = tag === undefined;
    const hashes = hashesBy(entries, { ...findings, file, length, isPayload });
    manifests.push({ file, kind: kind.toLowerCase(), isPayload, hashes });
  }
  if (!manifests.some(({ isPayload }) => isPayload))
    findings.problems.push('There is no manifest of the payload that can be read.');
  return manifests;
}

function hashesBy(
  entries: readonly ManifestEntry[],
  {
    file,
    length,
    isPayload,
    isStrict,
    problems,
    remarks,
  }: Findings & {
    readonly file: string;
    readonly length: number;
    readonly isPayload: boolean;
  },
): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  for (const { path, hash, remark } of entries) {
    if (remark !== null) remarks.push(`${file}: ${path} ${remark}.`);
    if (!isWithinBag(path) || path.startsWith('data/') !== isPayload) {
      problems.push(`${file} names a path out of ${isPayload ? 'the payload' : 'the bag'}: ${path}`);
      continue;
    }
    if (hash.length !== length) problems.push(`${file} has a checksum of ${path} that is too short or too long.`);
    const before = hashes.get(path);
    if (before !== undefined && (isStrict || before !== hash)) problems.push(`${file} names ${path} twice.`);
    else if (before !== undefined) remarks.push(`${file} names ${path} twice.`);
    hashes.set(path, hash);
  }
  return hashes;
}

/** What is to be hashed: for each file that is there, its checksums by their kinds. What is missing or in no manifest is a problem. */
export function checkedHashes(
  { sizes }: BagFiles,
  manifests: readonly Manifest[],
  { isStrict, problems, remarks }: Findings,
): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const folded = new Map([...sizes.keys()].map((path) => [foldedPath(path), path]));
  const wanted = new Map<string, Map<string, string>>();
  const missing = new Set<string>();
  for (const { file, kind, hashes } of manifests) {
    for (const [path, hash] of hashes) {
      // Some file systems know one file under several names: it is there, if it is what was packed.
      const there = sizes.has(path) ? path : folded.get(foldedPath(path));
      if (there === undefined) {
        missing.add(path);
        continue;
      }
      if (there !== path) remarks.push(`${file} names ${path}, which is here as ${there}.`);
      const kinds = wanted.get(there) ?? new Map<string, string>();
      wanted.set(there, kinds);
      if (kinds.has(kind) && kinds.get(kind) !== hash) problems.push(`${there} is named twice, with two checksums.`);
      kinds.set(kind, hash);
    }
  }
  for (const path of missing) problems.push(`${path} is missing.`);
  const ofPayload = manifests.filter(({ isPayload }) => isPayload);
  for (const path of sizes.keys()) {
    if (path.startsWith('data/')) {
      const holders = ofPayload.filter(({ hashes }) => hashes.has(path));
      if (wanted.has(path) && holders.length === 0) continue;
      if (holders.length < (isStrict ? ofPayload.length : 1))
        problems.push(`${path} is in the bag, but not in its manifest.`);
    } else if (!wanted.has(path) && !path.startsWith('tagmanifest-')) remarks.push(`${path} is not in a tag manifest.`);
  }
  return wanted;
}

function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
