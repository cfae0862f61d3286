import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { decodeText, declaredCharset } from '../../main/intake/charset.ts';
import { gatherClues } from '../../main/intake/clues.ts';
import { dropClutter } from '../../main/intake/drop-clutter.ts';
import { extractArticle } from '../../main/intake/extract.ts';
import { elementBody } from '../../main/intake/html-body.ts';
import { pageFields } from '../../main/intake/metadata.ts';
import { parsePage } from '../../main/intake/page/parse.ts';
import { openBenchHouse } from './bench-house.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { madeArticles, vocabularyOf, writeArticles } from './made-articles.ts';
import { percentilesOf, rounded, timed, type Percentiles } from './measure.ts';
import { searchQueries } from './search-queries.ts';

/** What importing a folder costs, in milliseconds where nothing else is said. */
interface IntakeReport {
  readonly files: number;
  readonly filesPerSecond: number;
  readonly importMs: number;
  /** Parsing and the chosen extractors alone, one page after the other, in one process. */
  readonly floorMs: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly textsMs: number;
  /** How many articles the archive held before. */
  readonly articles: number;
  readonly idleMs: Percentiles;
  readonly busyMs: Percentiles;
}

const texts = 1_000;
/** How often each query is asked while nothing is imported: enough for a 95th percentile that does not hang on three of them. */
const idleRounds = 5;
const pageName = /\.x?html?(?:\.gz)?$/i;
const firstPage = { shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 20 } as const;

/** Files a second, against the extractors' own time; and how quick search stays meanwhile. */
export const intakeBench: Bench = {
  usage: 'intake DIR [--articles 20000] [--seed 1] [--json]',
  async run(given, say) {
    const { folder, corpora, json, articles, seed } = readOptions(given, { articles: 20_000 });
    const from = folder ?? (corpora === null ? null : join(corpora, 'wcxb-dev'));
    if (from === null) {
      process.stdout.write('skipped: no folder of pages was named\n');
      return 0;
    }
    const home = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    try {
      const report = await measure(home, { pages: pagesIn(from), articles, seed }, say);
      process.stdout.write(tableOf(report));
      if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
      const isQuick = report.busyMs.p95 <= 2 * report.idleMs.p95;
      return report.importMs <= report.floorMs && report.textsMs < 4_000 && isQuick ? 0 : 1;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

type Pages = ReadonlyMap<string, Uint8Array>;

function pagesIn(folder: string): Pages {
  const pages = new Map<string, Uint8Array>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!pageName.test(name) || !statSync(join(folder, name)).isFile()) continue;
    const bytes = readFileSync(join(folder, name));
    const flat = name.replaceAll(/[\\/]/g, '-').replace(/\.gz$/i, '');
    pages.set(flat, name.endsWith('.gz') ? new Uint8Array(gunzipSync(bytes)) : bytes);
  }
  return pages;
}

async function measure(
  home: string,
  { pages, articles, seed }: { readonly pages: Pages; readonly articles: number; readonly seed: number },
  say: (line: string) => void,
): Promise<IntakeReport> {
  const [clippings, plain, held] = [join(home, 'pages'), join(home, 'texts'), join(home, 'held')];
  mkdirSync(clippings);
  mkdirSync(plain);
  for (const [name, bytes] of pages) writeFileSync(join(clippings, name), bytes);
  let made = 0;
  for (const { title, text } of madeArticles(texts, seed + 1)) {
    writeFileSync(join(plain, `${(made += 1)}.txt`), `${title}\n\n${text}`);
  }
  say('reading in one process');
  const stages = stagesOf(pages);
  const floorMs = floorOf(pages);
  say(`filling an archive with ${articles} articles`);
  writeArticles(held, madeArticles(articles, seed));
  const bench = await openBenchHouse(join(home, 'archive'));
  await bench.bringIn(held, () => undefined);
  say('importing');
  const { ms: textsMs } = await timed(() => bench.bringIn(plain, () => undefined));
  await bench.house.archive.ask('index.settle', null);
  const queries = searchQueries(vocabularyOf(seed)).map(({ typed }) => typed);
  await searchTimes(bench, queries, queries.length);
  const idle = await searchTimes(bench, queries, idleRounds * queries.length);
  const busy: number[] = [];
  const { ms: importMs } = await timed(async () => {
    const over = new AbortController();
    const importing = bench.bringIn(clippings, () => undefined).then(() => over.abort());
    while (!over.signal.aborted) busy.push(...(await searchTimes(bench, queries, 1, busy.length)));
    await importing;
  });
  await bench.house.close();
  return {
    files: pages.size,
    articles,
    filesPerSecond: rounded((pages.size * 1000) / importMs),
    importMs: Math.round(importMs),
    floorMs: Math.round(floorMs),
    stages,
    textsMs: Math.round(textsMs),
    idleMs: percentilesOf(idle),
    busyMs: percentilesOf(busy),
  };
}

async function searchTimes(
  { call }: Awaited<ReturnType<typeof openBenchHouse>>,
  queries: readonly string[],
  times: number,
  from = 0,
): Promise<readonly number[]> {
  const taken: number[] = [];
  for (let turn = from; turn < from + times; turn++) {
    const query = queries[(turn * 7) % queries.length] ?? '';
    const { ms } = await timed(() => call('search.run', { ...firstPage, query }));
    taken.push(ms);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return taken;
}

/** Where the time of one process goes, stage by stage. */
function stagesOf(pages: Pages): Readonly<Record<string, number>> {
  const spent: Record<string, number> = {};
  const stage = <T>(name: string, work: () => T): T => {
    const started = performance.now();
    const value = work();
    spent[name] = (spent[name] ?? 0) + performance.now() - started;
    return value;
  };
  for (const bytes of pages.values()) {
    const text = stage('decode', () => decodeText(bytes, declaredCharset(bytes)));
    const page = stage('parse', () => parsePage(text));
    const fields = stage('fields', () => pageFields(gatherClues(page)));
    const content = stage('extract', () => extractArticle(page, fields.title?.value ?? null));
    const body = stage('body', () => elementBody(content));
    stage('clutter', () => dropClutter(body, fields));
  }
  return Object.fromEntries(Object.entries(spent).map(([name, ms]) => [name, Math.round(ms)]));
}

function floorOf(pages: Pages): number {
  const started = performance.now();
  for (const bytes of pages.values()) {
    const { document } = parseHTML(decodeText(bytes, declaredCharset(bytes)));
    try {
      new Readability(document).parse();
    } catch {
      // It trips over some pages; what it spent until then counts.
    }
  }
  return performance.now() - started;
}

function tableOf(report: IntakeReport): string {
  const { files, filesPerSecond, importMs, floorMs, stages, textsMs, articles, idleMs, busyMs } = report;
  return [
    `${files} pages imported in ${importMs} ms, ${filesPerSecond} a second`,
    `floor: the extractors alone in one process ${floorMs} ms; the import takes ${(importMs / floorMs).toFixed(2)} of it`,
    `one process: ${Object.entries(stages)
      .map(([name, ms]) => `${name} ${ms} ms`)
      .join(', ')}`,
    `${texts} plain texts filed in ${textsMs} ms`,
    `search among ${articles} articles: p95 ${idleMs.p95} ms idle, ${busyMs.p95} ms during the import (${(busyMs.p95 / idleMs.p95).toFixed(1)} times)`,
    '',
  ].join('\n');
}
