import {
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  readSync,
  closeSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { join } from 'node:path';
import { archivePaths } from '../archive/archive-paths.ts';
import { freeAsideName } from './damage.ts';

/** Sizes in bytes, from sqlite.org/fileformat2.html#walformat. */
const headerSize = 32;
const frameHeaderSize = 24;

/**
 * Looks, before SQLite does, at what a program that was stopped has left in the write-ahead log. One beside a database that was never
 * open is of another, would be read into it, and is set aside. One that is damaged in its middle is read up to there without a word: a
 * copy is set aside. Gives the name of what was set aside.
 */
export function examineLog(folder: string, now: number): string | null {
  const { archive } = archivePaths(folder);
  const log = `${archive}-wal`;
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) === 0) return null;
  const isStale = existsSync(archive) && !isOpenedInWal(archive);
  if (!isStale && !isDamagedInside(log)) return null;
  const name = `${freeAsideName(folder, now)}-wal`;
  if (isStale) {
    renameSync(log, join(folder, name));
    rmSync(`${archive}-shm`, { force: true });
  } else copyFileSync(log, join(folder, name));
  return name;
}

/** Whether a database says that it was last open with a write-ahead log, as an archive does and a backup does not. */
function isOpenedInWal(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const versions = Buffer.alloc(2);
    return readSync(file, versions, 0, 2, 18) < 2 || versions[0] !== 1 || versions[1] !== 1;
  } finally {
    closeSync(file);
  }
}

/** What another program writes meanwhile is not the same when it is read again. */
function isDamagedInside(path: string): boolean {
  const log = readFileSync(path);
  return hasLostTail(log) && readFileSync(path).equals(log);
}

/**
 * Whether commits lie behind the first damaged frame of a write-ahead log: SQLite does not read them. A program that was stopped in the
 * middle of a commit leaves one behind it at the most, for each is synced before the next begins.
 */
export function hasLostTail(log: Buffer): boolean {
  if (log.length < headerSize + frameHeaderSize) return false;
  const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
  const frameSize = frameHeaderSize + log.readUInt32BE(8);
  let sums = checksum(log.subarray(0, 24), [0, 0], isBigEndian);
  let isSound = areEqual(sums, log, 24);
  // Where the header is damaged, the first frame knows what it said.
  const salts = isSound ? log.subarray(16, 24) : log.subarray(headerSize + 8, headerSize + 16);
  const size = isSound ? frameSize : likelyFrameSize(log, salts);
  if (size === 0) return false;
  let lost = 0;
  for (let at = headerSize; at + size <= log.length; at += size) {
    const frame = log.subarray(at, at + size);
    const isOurs = frame.subarray(8, 16).equals(salts);
    if (isSound) {
      sums = checksum(frame.subarray(frameHeaderSize), checksum(frame.subarray(0, 8), sums, isBigEndian), isBigEndian);
      isSound = isOurs && areEqual(sums, frame, 16);
    }
    if (!isSound && isOurs && frame.readUInt32BE(4) > 0) lost += 1;
  }
  return lost > 1;
}

type Sums = readonly [number, number];

function checksum(bytes: Buffer, [from1, from2]: Sums, isBigEndian: boolean): Sums {
  let [one, two] = [from1, from2];
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    one = (one + (isBigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at)) + two) >>> 0;
    two = (two + (isBigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4)) + one) >>> 0;
  }
  return [one, two];
}

function areEqual([one, two]: Sums, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two;
}

/** The distance at which the salts of the first frame come again; 0 where they do not. */
function likelyFrameSize(log: Buffer, salts: Buffer): number {
  for (let page = 512; page <= 65_536; page *= 2) {
    const next = headerSize + frameHeaderSize + page + 8;
    if (next + 8 <= log.length && log.subarray(next, next + 8).equals(salts)) return frameHeaderSize + page;
  }
  return 0;
}
