import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { exportFormats, plainOptions, type ExportOptions } from '../../preload/contract/exports.ts';
import { openBenchHouse, type BenchHouse } from './bench-house.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { markedArchive } from './marked-passages.ts';
import { peakMemoryMB, percentilesOf, timed } from './measure.ts';

/** Somebody who works on asks about twenty times a second, in milliseconds. */
const betweenQuestions = 50;

/** What an export may take at most, of 10,000 annotations of 1,000 articles: seconds, megabytes, and what a question waits (ms). */
const bounds = { markdown: 5, seconds: 15, memoryMB: 500, waitMs: 250 } as const;

interface Measured {
  readonly name: string;
  readonly seconds: number;
  readonly memoryMB: number;
  readonly waitMs: number;
  readonly isHeld: boolean;
}

/** How long an export of everything takes in each format, how much memory, and how long other questions wait meanwhile. */
export const exportsBench: Bench = {
  usage: 'exports [--articles N] [--seed S] [--json]',
  async run(words, say) {
    const { articles, seed, json } = readOptions(words, { articles: 1_000 });
    const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    try {
      const { archive } = await markedArchive(folder, { articles, seed }, say);
      const measured: Measured[] = [];
      for (const [format, options] of ways) {
        say(`exporting ${format}, ${options.layout}, by ${options.grouping}`);
        // Each in a process of its own, or the memory of one would count for the next.
        const house = await openBenchHouse(archive);
        try {
          measured.push(await measure(house, format, options, join(folder, `out-${measured.length}`)));
        } finally {
          await house.house.close();
        }
      }
      process.stdout.write(measured.map(line).join(''));
      if (json) process.stdout.write(`${JSON.stringify(measured)}\n`);
      return measured.every(({ isHeld }) => isHeld) ? 0 : 1;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

const ways: readonly (readonly [(typeof exportFormats)[number], ExportOptions])[] = [
  // Not PDF: 900 pages are set by a browser, for minutes, and no bound is asked of it.
  ...exportFormats.filter((format) => format !== 'pdf').map((format) => [format, plainOptions] as const),
  ['docx', { ...plainOptions, grouping: 'tag' }],
  ['markdown', { ...plainOptions, layout: 'document' }],
  ['markdown', { ...plainOptions, layout: 'logseq' }],
];

async function measure(
  { house, call }: BenchHouse,
  format: (typeof exportFormats)[number],
  options: ExportOptions,
  folder: string,
): Promise<Measured> {
  await house.archive.ask('index.settle', null);
  const done = new AbortController();
  const waits: number[] = [];
  const asking = (async () => {
    while (!done.signal.aborted) {
      waits.push((await timed(() => call('archive.info', {}))).ms);
      await setTimeout(betweenQuestions);
    }
  })();
  const { ms } = await timed(() => house.exports.write({ selection: { kind: 'all' }, format, options }, folder, false));
  done.abort();
  await asking;
  const seconds = ms / 1000;
  const memoryMB = peakMemoryMB(house.archive.pid ?? 0);
  const waitMs = percentilesOf(waits).p99;
  const most = format === 'markdown' ? bounds.markdown : bounds.seconds;
  const isHeld = seconds < most && memoryMB <= bounds.memoryMB && waitMs < bounds.waitMs;
  return { name: `${format}, ${options.layout}, by ${options.grouping}`, seconds, memoryMB, waitMs, isHeld };
}

function line({ name, seconds, memoryMB, waitMs, isHeld }: Measured): string {
  const figures = [`${seconds.toFixed(1)} s`, `${memoryMB} MB`, `others wait ${waitMs} ms (p99)`].join(', ');
  return `${name.padEnd(32)} ${figures}${isHeld ? '' : '  NOT HELD'}\n`;
}
