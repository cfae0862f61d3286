import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { archivePaths } from '../../main/archive/archive-paths.ts';
import { toFailure } from '../../main/archive/app-error.ts';
import { backupPath, checkBackup, listBackups } from '../../main/storage/backups.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { verifyArchive } from '../../main/storage/verify.ts';
import type { Random } from '../bench/random.ts';
import type { DayNews, Step } from './day-steps.ts';
import { follow, losses, lostFiles, stateOf, type KeptState } from './kept-state.ts';

/** Whom to kill, when a step of this number has begun, and how much later in milliseconds. */
export interface Kill {
  readonly target: 'archive' | 'intake' | 'main';
  readonly atStep: number;
  readonly afterMs: number;
}

/** What a day with a kill in it left: what was lost (nothing), in sentences. */
export interface DayEnd {
  readonly isKilled: boolean;
  readonly during: Step['kind'] | null;
  readonly acknowledged: number;
  readonly lost: readonly string[];
}

/** What a step may fail with when a process was killed: with it, or in use by the one that is still ending. */
const ofTheKill: ReadonlySet<string> = new Set(['process-ended', 'archive-in-use']);

/** A kill by a stream of numbers, in a day of so many steps. */
export function someKill(random: Random, steps: number): Kill {
  const [target, within] = [random(), random()];
  return {
    target: target < 0.45 ? 'archive' : target < 0.85 ? 'main' : 'intake',
    atStep: Math.floor(random() * (steps + 2)),
    // Most steps take a few milliseconds; opening, imports, backups and putting one back take some hundred.
    afterMs: Math.floor(random() * (within < 0.4 ? 8 : within < 0.7 ? 60 : 500)),
  };
}

/** Lives a day on an archive, kills a process in it, opens the archive again, and compares what is there with what was acknowledged. */
export async function liveDay(options: {
  readonly folder: string;
  readonly outside: string;
  readonly seed: number;
  readonly day: number;
  readonly steps: number;
  readonly kill: Kill | null;
}): Promise<DayEnd> {
  const { folder, kill } = options;
  const { archive } = archivePaths(folder);
  mkdirSync(options.outside, { recursive: true });
  let kept: KeptState = existsSync(archive)
    ? stateOf(archive)
    : { articles: new Map(), annotations: new Map(), dossiers: new Set() };
  /** What is there if the open step, a restore, was done. */
  let otherwise: KeptState | null = null;
  let open: Step | null = null;
  let during: Step['kind'] | null = null;
  let acknowledged = 0;
  const files = new Set<string>();
  const odd: string[] = [];
  const child = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      fileURLToPath(new URL('./day.ts', import.meta.url)),
      ...[folder, options.outside, options.seed, options.steps, options.day].map(String),
    ],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const processes = new Map<string, Set<number>>();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  let isKilled = false;
  const strike = (): void => {
    const victims = kill?.target === 'main' ? [child.pid] : [...(processes.get(kill?.target ?? '') ?? [])];
    for (const pid of victims) isKilled = killed(pid) || isKilled;
    if (isKilled) during = open?.kind ?? null;
  };

  for await (const line of createInterface({ input: child.stdout })) {
    const news = JSON.parse(line) as DayNews; // -- written by day.ts
    if (news.news === 'process') {
      processes.set(news.entry, (processes.get(news.entry) ?? new Set()).add(news.pid));
      continue;
    }
    if (news.news === 'begin') {
      open = news.step;
      if (open.kind === 'put back') otherwise = stateOf(backupPath(folder, open.backup));
      if (kill?.atStep === news.number) {
        if (kill.afterMs === 0) strike();
        else setTimeout(strike, kill.afterMs);
      }
      continue;
    }
    if (news.news === 'failed') {
      // A killed process is no answer; anything else would be a day that did not do what it was to do.
      if (!isKilled || !ofTheKill.has(news.code)) odd.push(`${news.step.kind} failed with ${news.code}`);
      break;
    }
    acknowledged += 1;
    if (news.step.kind === 'put back' && otherwise !== null) kept = otherwise;
    follow(kept, news.step, news.acknowledged);
    for (const file of news.acknowledged.files ?? []) files.add(file);
    [open, otherwise] = [null, null];
  }
  child.stdout.resume();
  await ended;
  await gone([...(processes.get('archive') ?? [])]);
  const lost = [...odd, ...(await differences(folder, kept, otherwise, open)), ...lostFiles([...files])];
  return { isKilled, during, acknowledged, lost };
}

async function differences(
  folder: string,
  kept: KeptState,
  otherwise: KeptState | null,
  open: Step | null,
): Promise<readonly string[]> {
  try {
    const db = openArchive(folder);
    const { problems } = await verifyArchive(db, archivePaths(folder).originals);
    db.close();
    const found = stateOf(archivePaths(folder).archive);
    const asKept = losses(kept, found, open);
    const isOther = otherwise !== null && losses(otherwise, found, null).length === 0;
    for (const backup of listBackups(folder)) checkBackup(folder, backup);
    return [...(isOther ? [] : asKept), ...problems.map(({ what, detail }) => `${what}: ${detail}`)];
  } catch (error) {
    const { code, message } = toFailure(error);
    return [`the archive cannot be opened again: ${code}, ${message}`];
  }
}

function killed(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** Settles when none of these processes runs any more. */
async function gone(pids: readonly number[]): Promise<void> {
  const isThere = (pid: number): boolean => {
    try {
      return process.kill(pid, 0);
    } catch {
      return false;
    }
  };
  while (pids.some(isThere)) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Where the folders of a life lie below one. */
export function lifeFolders(below: string): { readonly folder: string; readonly outside: string } {
  return { folder: join(below, 'archive'), outside: join(below, 'outside') };
}
