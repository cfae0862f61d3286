/** @file `npm run torture -- [--minutes N] [--seed N]`: kills and breaks at random what must survive it, and counts what is lost. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomOf } from '../bench/random.ts';
import { makeWholeArchives, someFault } from './fault.ts';
import { lifeFolders, liveDay, someKill } from './killed-day.ts';
import { makeOldArchive } from './old-archive.ts';

const { values } = parseArgs({ options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string' } } });
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const until = Date.now() + Number(values.minutes) * 60_000;
/** Each life is of so many days, of so many steps, with so many faults in a copy of an archive between them. */
const [days, steps, faultsPerDay] = [5, 10, 6];

const below = mkdtempSync(join(tmpdir(), 'aide-torture-'));
const whole = await makeWholeArchives(below);

const kills = new Map<string, number>();
const faults = new Map<string, number>();
const losses: string[] = [];
let acknowledged = 0;
const count = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);
const sum = (counts: ReadonlyMap<string, number>): number =>
  [...counts.values()].reduce((one, other) => one + other, 0);
const listed = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, times]) => `${name} ${times}`)
    .join(', ');

console.log(`seed ${seed}, ${values.minutes} minutes`);
let nextSeed = seed;
const isOver = (): boolean => Date.now() >= until || losses.length > 0;

/** Lives one life: days with a kill in each, and faults between them. */
async function live(lifeSeed: number): Promise<void> {
  const random = randomOf(lifeSeed);
  const life = join(below, `life-${lifeSeed}`);
  const { folder, outside } = lifeFolders(life);
  const lose = (lost: string): void => void losses.push(`seed ${lifeSeed}, ${lost}`);
  // Every other life begins with an archive of an older version, which is brought up to date when it is opened.
  if (random() < 0.5) makeOldArchive(folder, 10 * (1 + Math.floor(random() * 9)), 40);
  for (let day = 1; day <= days && !isOver(); day += 1) {
    const kill = { ...someKill(random, steps), ...(day === 1 && random() < 0.5 ? { atStep: 0 } : {}) };
    const end = await liveDay({ folder, outside, seed: lifeSeed * 100 + day, day, steps, kill });
    acknowledged += end.acknowledged;
    if (end.isKilled) count(kills, `${kill.target} while ${end.during ?? 'at rest'}`);
    for (const lost of end.lost)
      lose(`day ${day}, ${kill.target} killed at step ${kill.atStep} after ${kill.afterMs} ms: ${lost}`);
    for (let fault = 0; fault < faultsPerDay && !isOver(); fault += 1) {
      const { kind, place, lost } = await someFault(whole, join(life, 'broken'), random);
      count(faults, kind);
      for (const one of lost) lose(`day ${day}, ${kind} at ${place}: ${one}`);
    }
  }
  if (losses.length === 0) rmSync(life, { recursive: true, force: true });
}

async function liveOn(): Promise<void> {
  while (!isOver()) await live((nextSeed += 1) - 1);
}

// A killed day mostly waits for processes to start and end.
await Promise.all([liveOn(), liveOn()]);

console.log(`kills ${sum(kills)}: ${listed(kills)}`);
console.log(`faults ${sum(faults)}: ${listed(faults)}`);
console.log(`acknowledged steps ${acknowledged}`);
console.log(`losses ${losses.length}`);
if (losses.length > 0) {
  for (const lost of losses) console.log(`  ${lost}`);
  console.log(`To repeat it: npm run torture -- --seed with the seed of its line. What was left lies in ${below}.`);
  process.exitCode = 1;
} else rmSync(below, { recursive: true, force: true });
