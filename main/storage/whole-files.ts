import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';

const stretch = 1024 * 1024;

/** The bytes of a file, a stretch at a time; a stretch is only good until the next. Holds its thread up as `hashOfFile`. */
export function* stretchesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(stretch);
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer)) yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** The SHA-256 of a file, in hexadecimal. Holds its thread up until it is read: for threads of their own. */
export function hashOfFile(path: string): string {
  const hash = createHash('sha256');
  for (const bytes of stretchesOf(path)) hash.update(bytes);
  return hash.digest('hex');
}

/** Copies a file, synced to disk, and gives the SHA-256 of what was copied. Holds its thread up as `hashOfFile`. */
export function copySynced(from: string, to: string): string {
  const hash = createHash('sha256');
  const file = openSync(to, 'w');
  try {
    for (const bytes of stretchesOf(from)) {
      hash.update(bytes);
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Syncs a file to disk. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A rename is only sure to survive a power cut once its folder is synced; Windows neither needs nor allows it. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
