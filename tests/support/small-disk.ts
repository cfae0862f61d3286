import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of its own: a folder on a small file system in memory. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no more than so many bytes free, until it is called again with more. */
  leave(bytes: number): void;
  /** Lets nothing be written any more, or lets it again. */
  lock(isLocked: boolean): void;
  remove(): void;
}

/** Makes a small disk; where this user may not mount one, the reason why not. */
export function smallDisk(megabytes: number): SmallDisk | string {
  if (process.platform !== 'linux') return 'small disks in memory are Linux’s';
  const folder = mkdtempSync(join(tmpdir(), 'aide-disk-'));
  const mount = (...words: readonly string[]): void => {
    execFileSync('mount', [...words, folder], { stdio: 'pipe' });
  };
  try {
    mount('-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs');
  } catch (error) {
    rmSync(folder, { recursive: true });
    return `this user may not mount a disk: ${String(error).split('\n')[0]}`;
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    leave(bytes) {
      writeFileSync(ballast, '');
      const free = Number(execFileSync('stat', ['-f', '-c', '%a', folder], { encoding: 'utf8' })) * 4096;
      writeFileSync(ballast, Buffer.alloc(Math.max(0, free - bytes)));
    },
    lock(isLocked) {
      mount('-o', `remount,${isLocked ? 'ro' : 'rw'}`);
    },
    remove() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
