import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { checkPackage } from '../../main/processes/check-package.ts';
import { compareArchives } from '../support/compare-archives.ts';
import { fillWithEverything } from '../support/whole-archive.ts';
import { openBenchHouse, type BenchHouse } from './bench-house.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { madeArticles } from './made-articles.ts';
import { markPassages } from './marked-passages.ts';
import { peakMemoryMB, percentilesOf, timed } from './measure.ts';

/** What is asked of a package of 10,000 articles: no difference, megabytes, and what a question waits meanwhile (ms). */
const bounds = { differences: 0, memoryMB: 500, waitMs: 250 } as const;

/** Which folders are watched is of the computer, and is not brought back. */
const ofTheComputer = ['watches'];

/**
 * Packs an archive with something of everything in it and made articles, each with an original of its own and annotations, brings it back
 * into an empty one, and compares every row and byte.
 */
export const packagesBench: Bench = {
  usage: 'packages [--articles N] [--seed S] [--json]',
  async run(words, say) {
    const { articles, seed, json } = readOptions(words, { articles: 10_000 });
    const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    const [from, to, out] = [join(folder, 'from'), join(folder, 'to'), join(folder, 'out')];
    try {
      const filing = await openBenchHouse(from, 'command');
      say('filing something of everything that is made in an archive');
      await fillWithEverything(
        { ...filing, bringIn: (...paths) => bringInEach(filing, paths) },
        mkdtempSync(join(folder, 'everything-')),
      );
      say(`filing ${articles} pages, each with its original`);
      await filing.bringIn(writePages(join(folder, 'made'), articles, seed), () => {});
      await filing.house.close();
      say('marking passages');
      const marked = markPassages(from, seed);

      say('packing');
      const source = await openBenchHouse(from);
      await source.house.archive.ask('index.settle', null);
      const done = new AbortController();
      const waits: number[] = [];
      const asking = (async () => {
        while (!done.signal.aborted) {
          waits.push((await timed(() => source.call('archive.info', {}))).ms);
          await setTimeout(20);
        }
      })();
      const packing = await timed(() => source.house.archive.ask('export.package', { folder: out, isPacked: false }));
      done.abort();
      await asking;
      const packedMB = peakMemoryMB(source.house.archive.pid ?? 0);
      await source.house.close();
      const packed = join(out, packing.value.files[0] ?? '');

      say('checking');
      const checking = await timed(() => checkPackage(packed, () => undefined));
      say('bringing back');
      const target = await openBenchHouse(to, 'command');
      const bringing = await timed(() => target.house.archive.ask('archive.bringBack', { folder: packed }));
      const indexing = await timed(() => target.house.archive.ask('index.settle', null));
      const broughtMB = peakMemoryMB(target.house.archive.pid ?? 0);
      await target.house.close();

      say('comparing every row and byte');
      const { differences, empty, ...compared } = compareArchives(from, to, ofTheComputer);
      const problems = [...checking.value.problems, ...bringing.value.problems];
      for (const line of [...problems, ...differences].slice(0, 20)) process.stdout.write(`${line}\n`);
      const waitMs = percentilesOf(waits).p99;
      const memoryMB = Math.max(packedMB, broughtMB);
      const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
      const isWhole = problems.length === 0 && differences.length === bounds.differences;
      const lines: readonly (readonly [string, string, boolean])[] = [
        ['packed', `${seconds(packing.ms)}, ${articles} articles, ${marked} annotations`, true],
        ['checked', seconds(checking.ms), true],
        ['brought back', `${seconds(bringing.ms)}, and ${seconds(indexing.ms)} for the index`, true],
        [
          'memory at most',
          `${packedMB} MB packing, ${broughtMB} MB back (at most ${bounds.memoryMB})`,
          memoryMB <= bounds.memoryMB,
        ],
        [
          'others wait',
          `${waitMs} ms (p99, at most ${bounds.waitMs}), ${Math.round(waits.reduce((most, ms) => Math.max(most, ms), 0))} ms once`,
          waitMs <= bounds.waitMs,
        ],
        [
          'differences',
          `${differences.length} (asked: 0) in ${compared.rows} rows of ${compared.tables} tables and ${compared.files} files`,
          isWhole,
        ],
        ['nothing to compare', empty.length === 0 ? 'in no table' : `in ${empty.join(', ')}`, empty.length === 0],
      ];
      for (const [name, figures, isHeld] of lines)
        process.stdout.write(`${name.padEnd(18)} ${figures}  ${isHeld ? 'held' : 'MISSED'}\n`);
      if (json)
        process.stdout.write(
          `${JSON.stringify({ articles, marked, packed: packing.ms, broughtBack: bringing.ms, memoryMB, waitMs, differences: differences.length, ...compared })}\n`,
        );
      return lines.every(([, , isHeld]) => isHeld) ? 0 : 1;
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

/** Imports one after another, until each is in the index. */
async function bringInEach({ house, bringIn }: BenchHouse, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await bringIn(path, () => undefined);
    await house.archive.ask('index.settle', null);
  }
}

/** Writes each made article as a saved page, so that each has an original of its own. */
function writePages(folder: string, articles: number, seed: number): string {
  mkdirSync(folder);
  let number = 0;
  for (const { title, text, outlet, author, published } of madeArticles(articles, seed)) {
    number += 1;
    const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
    writeFileSync(
      join(folder, `page-${number}.html`),
      `<!doctype html><html lang="en"><head><title>${title}</title><meta property="og:site_name" content="${outlet}"><meta name="author" content="${author}"><meta property="article:published_time" content="${published}"></head><body><article><h1>${title}</h1>${paragraphs.join('')}</article></body></html>`,
    );
  }
  return folder;
}
