import { parseArgs } from 'node:util';
import { duplicatesBench, type DuplicatesReport } from './duplicates-bench.ts';
import { searchBench, type GroupReport, type SearchReport } from './search-bench.ts';

const usage = `npm run bench -- search [--articles N] [--seed S] [--json]
npm run bench -- duplicates --corpora DIR [--articles N] [--seed S] [--json]`;

/** Runs the benchmark named on the command line; progress goes to stderr, results to stdout. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string' },
      corpora: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const what = positionals.join(' ');
  const articles = Number(values.articles ?? (what === 'duplicates' ? '100000' : '10000'));
  const seed = Number(values.seed);
  if (!(articles > 0) || !Number.isSafeInteger(articles) || !Number.isSafeInteger(seed)) return wrongUsage();
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const print = (table: string, report: object): void => {
    process.stdout.write(table);
    if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  };
  if (what === 'search') {
    const { report, groups } = await searchBench(articles, seed, say);
    print(tableOf(report, groups), report);
    return 0;
  }
  if (what !== 'duplicates' || values.corpora === '') return wrongUsage();
  const report = await duplicatesBench(values.corpora, articles, seed, say);
  if (report === null) print(`skipped: there are no Reuters stories in ${values.corpora}\n`, { skipped: true });
  else print(duplicatesTable(report), report);
  return 0;
}

function wrongUsage(): number {
  process.stderr.write(`${usage}\n`);
  return 2;
}

function duplicatesTable(report: DuplicatesReport): string {
  const { stories, strangers, made, recall, precision, strictPrecision, checkMs, undisturbedMs, meanCpuMs } = report;
  const inPercent = (part: number): string => `${(part * 100).toFixed(1)} %`.padStart(7);
  return [
    `${stories} stories and ${made.toLocaleString('en')} made articles filed, ${report.filedPerSecond} a second`,
    `asked about ${stories} near-copies and ${strangers} other stories`,
    `recall            ${inPercent(recall)}`,
    `precision         ${inPercent(precision)}   (${report.wrong} wrong)`,
    `strict precision  ${inPercent(strictPrecision)}   (${report.inCorpus} more are in the corpus itself, by alignment)`,
    `check, ms         p50 ${checkMs.p50}, p95 ${checkMs.p95}, p99 ${checkMs.p99}`,
    `quickest of three p50 ${undisturbedMs.p50}, p95 ${undisturbedMs.p95}, p99 ${undisturbedMs.p99}`,
    `mean of CPU, ms   ${meanCpuMs}`,
    ...report.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}

function tableOf(report: SearchReport, groups: readonly GroupReport[]): string {
  const number = (value: number, width: number): string =>
    value.toLocaleString('en', { maximumFractionDigits: 1 }).padStart(width);
  const rows = [...groups, { group: 'all', searchMs: report.searchMs, floorMs: report.floorMs }];
  const lines = rows.map(({ group, searchMs, floorMs }) =>
    [searchMs, floorMs].reduce(
      (line, { p50, p95, p99 }) => `${line}${number(p50, 10)}${number(p95, 8)}${number(p99, 8)}`,
      group.padEnd(10),
    ),
  );
  return [
    `${number(report.articles, 0)} articles, ${number(report.importPerSecond, 0)} filed per second`,
    `text ${number(report.textBytes / 1e6, 0)} MB, index ${number(report.indexBytes / 1e6, 0)} MB`,
    `first list after ${number(report.firstListMs, 0)} ms; archive process at most ${report.memoryMB.archive} MB`,
    '',
    'first page, ms      aide                      bare FTS5',
    '                 p50     p95     p99       p50     p95     p99',
    ...lines,
    '',
  ].join('\n');
}

process.exitCode = await main();
