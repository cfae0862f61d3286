/** @file The entry of an intake process: parses one outside file at a time, holds no database, opens no network. Argument: the most memory it may take, in megabytes. */
import { createHash } from 'node:crypto';
import { readFile as readBytes, writeFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { AppError } from '../archive/app-error.ts';
import { readFile } from '../intake/read-file.ts';
import { stillPage } from '../intake/still-page.ts';
import { denyNetwork, denyOffspring } from './deny-network.ts';
import { watchMemory } from './memory-watch.ts';
import type { IntakeCalls, IntakeEvents, ReadRequest } from './protocol.ts';
import { tryHere } from './style-trial.ts';
import { answerFrom, serve } from './serve.ts';

const [mostMemoryMB = ''] = process.argv.slice(2);
if (mostMemoryMB !== '') watchMemory(Number(mostMemoryMB));
// After the thread that watches: no other is ever started.
denyNetwork();
denyOffspring();
giveWay();

/** Parts travel in stretches of about this many characters of JSON: large enough to be few, small enough to be filed in one batch. */
const stretchSize = 512 * 1024;
const stretchesUnderWay = 2;
/** Slow files are heard of at least as often as this while they give something, in milliseconds: silence is taken for a hang. */
const longestWait = 2000;

let untaken = 0;
let onTaken: (() => void) | null = null;

const tell = serve(
  answerFrom<IntakeCalls>({ 'file.read': read, 'page.still': writeStill, 'style.try': ({ path }) => tryHere(path) }),
  (notice) => {
    if (notice !== 'parts.taken') return;
    untaken -= 1;
    onTaken?.();
  },
);

/** Settles when fewer stretches than may be under way are waiting to be taken. */
function roomForAnother(): Promise<void> {
  return new Promise((resolve) => {
    onTaken = () => {
      if (untaken < stretchesUnderWay) resolve();
    };
    onTaken();
  });
}

function bytesOf(path: string): Promise<Buffer> {
  return readBytes(path).catch((error: unknown) => {
    throw new AppError('file-not-readable', String(error), { cause: error });
  });
}

async function writeStill({ from, to }: IntakeCalls['page.still']['input']): Promise<null> {
  await writeFile(to, stillPage(await bytesOf(from)));
  return null;
}

async function read(request: ReadRequest): Promise<{ parts: number }> {
  const bytes = await bytesOf(request.path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  untaken = 0;
  let count = 0;
  let stretch: string[] = [];
  let size = 0;
  let sentAt = Date.now();
  const send = async (): Promise<void> => {
    if (stretch.length === 0) return;
    tell('file.parts', { sha256, parts: stretch } satisfies IntakeEvents['file.parts']);
    stretch = [];
    size = 0;
    sentAt = Date.now();
    untaken += 1;
    await roomForAnother();
  };
  for await (const part of readFile(request, bytes)) {
    const json = JSON.stringify(part);
    stretch.push(json);
    size += json.length;
    count += 1;
    if (size >= stretchSize || Date.now() - sentAt >= longestWait) await send();
  }
  await send();
  if (count === 0) throw new AppError('no-article-text', 'the file holds no article');
  return { parts: count };
}

/** Lets the window, main and the archive go first: a search must not wait for files that nobody waits for. */
function giveWay(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // A system that does not allow it reads as quickly as it searches.
  }
}
