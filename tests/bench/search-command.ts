import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, type Bench } from './bench-kind.ts';
import { madeArticles, vocabularyOf } from './made-articles.ts';
import { realArticles, vocabularyIn } from './real-articles.ts';
import { searchBench, type GroupReport, type Searched, type SearchReport } from './search-bench.ts';
import { areHeld, boundLines, growthBounds, searchBounds } from './search-bounds.ts';

/** Search against bare FTS5, over the documents of a corpus or articles of its own making. */
export const searchCommand: Bench = {
  usage: 'search [--corpora DIR | --corpus FILE | --articles N] [--seed S] [--json]',
  async run(words, say) {
    const { corpora, corpus, articles, seed, json } = readOptions(words, { articles: 10_000 });
    const file = corpus ?? (corpora === null ? null : join(corpora, 'ungd-sections-100k.jsonl.gz'));
    const searched = file !== null && existsSync(file) ? real(file) : made(articles, seed, true);
    const { report, groups } = await searchBench(searched, say);
    const bounds = searchBounds(report);
    process.stdout.write(`${tableOf(report, groups)}\n${boundLines(bounds)}`);
    if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
    return areHeld(bounds) ? 0 : 1;
  },
};

/** How the costs of search grow with the archive: a line for each of some sizes. */
export const growthCommand: Bench = {
  usage: 'growth [--growth 10000,100000,1000000] [--seed S] [--json]',
  async run(words, say) {
    const { growth, seed, json } = readOptions(words, { articles: 1 });
    const sizes = growth.length > 0 ? growth : [10_000, 100_000, 1_000_000];
    const reports: SearchReport[] = [];
    for (const size of sizes) {
      const { report } = await searchBench(made(size, seed, false), say);
      reports.push(report);
      say(linesOf([report]));
    }
    const bounds = reports.flatMap(growthBounds);
    process.stdout.write(`${linesOf(reports)}\n${boundLines(bounds)}`);
    if (json) process.stdout.write(`${JSON.stringify(reports)}\n`);
    return areHeld(bounds) ? 0 : 1;
  },
};

function linesOf(reports: readonly SearchReport[]): string {
  return table([
    ['articles', 'first page p50', 'p95', 'p99', 'of bare FTS5', 'facets p95', 'first list', 'indexed in', 'memory'],
    ...reports.map((one) => [
      one.articles.toLocaleString('en'),
      `${one.searchMs.p50} ms`,
      `${one.searchMs.p95} ms`,
      `${one.searchMs.p99} ms`,
      (one.searchMs.p95 / one.floorMs.p95).toFixed(2),
      `${one.facetsMs.p95} ms`,
      `${one.firstListMs} ms`,
      `${(one.indexingMs / 1000).toFixed(1)} s`,
      `${one.memoryMB.archive} MB`,
    ]),
  ]);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return `${rows.map((row) => row.map((cell, column) => cell.padStart(widths[column] ?? 0)).join('  ')).join('\n')}\n`;
}

function made(count: number, seed: number, isFiled: boolean): Searched {
  return { isFiled, count, articles: () => madeArticles(count, seed), vocabulary: vocabularyOf(seed) };
}

function real(file: string): Searched {
  const articles = realArticles(file);
  return { isFiled: true, count: articles.length, articles: () => articles, vocabulary: vocabularyIn(articles) };
}

function tableOf(report: SearchReport, groups: readonly GroupReport[]): string {
  const number = (value: number, width: number): string =>
    value.toLocaleString('en', { maximumFractionDigits: 1 }).padStart(width);
  const rows = [...groups, { ...report, group: 'all' }];
  const lines = rows.map(({ group, searchMs, facetsMs, floorMs }) =>
    [searchMs, facetsMs, floorMs].reduce(
      (line, { p50, p95, p99 }) => `${line}${number(p50, 10)}${number(p95, 8)}${number(p99, 8)}`,
      group.padEnd(10),
    ),
  );
  return [
    `${number(report.articles, 0)} articles, ${number(report.importPerSecond, 0)} filed per second`,
    `text ${number(report.textBytes / 1e6, 0)} MB, index ${number(report.indexBytes / 1e6, 0)} MB (${(report.indexBytes / report.textBytes).toFixed(2)} of the text)`,
    `indexed anew in ${number(report.indexingMs / 1000, 0)} s, bare FTS5 filled in ${number(report.floorIndexingMs / 1000, 0)} s (${(report.indexingMs / report.floorIndexingMs).toFixed(2)} times)`,
    `first list after ${number(report.firstListMs, 0)} ms; archive process at most ${report.memoryMB.archive} MB`,
    '',
    'ms            first page                facets and histogram      first page of bare FTS5',
    '                 p50     p95     p99       p50     p95     p99       p50     p95     p99',
    ...lines,
    '',
    'ms            suggestions, by the letter',
    ...[
      ...report.suggestMs.groups,
      { group: 'all', ...report.suggestMs.all },
      { group: 'meant', ...report.suggestMs.meant },
    ].map(({ group, p50, p95, p99 }) => `${group.padEnd(10)}${number(p50, 10)}${number(p95, 8)}${number(p99, 8)}`),
    '',
  ].join('\n');
}
