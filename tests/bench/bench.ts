import { parseArgs } from 'node:util';
import { languageBench, type LanguageReport } from './language-bench.ts';
import { searchBench, type GroupReport, type SearchReport } from './search-bench.ts';

const usage = `npm run bench -- search [--articles N] [--seed S] [--json]
npm run bench -- language [--corpora DIR] [--json]      DIR: else $AIDE_CORPORA`;

/** Runs the benchmark named on the command line; progress goes to stderr, results to stdout. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      articles: { type: 'string', default: '10000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
      corpora: { type: 'string', default: process.env['AIDE_CORPORA'] ?? '' },
    },
  });
  if (positionals.join(' ') === 'language') return language(values.corpora, values.json);
  const articles = Number(values.articles);
  const seed = Number(values.seed);
  if (
    positionals.join(' ') !== 'search' ||
    !(articles > 0) ||
    !Number.isSafeInteger(articles) ||
    !Number.isSafeInteger(seed)
  ) {
    process.stderr.write(`${usage}\n`);
    return 2;
  }
  const { report, groups } = await searchBench(articles, seed, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(tableOf(report, groups));
  if (values.json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}

async function language(corpora: string, json: boolean): Promise<number> {
  const report = corpora === '' ? null : await languageBench(corpora);
  if (report === null) {
    process.stdout.write('skipped: no multilingual/native.jsonl.gz below --corpora or $AIDE_CORPORA\n');
    return 0;
  }
  process.stdout.write(languageTable(report));
  if (json) process.stdout.write(`${JSON.stringify(report)}\n`);
  return 0;
}

function languageTable({ texts, right, trained, languages, ms }: LanguageReport): string {
  const row = (name: string, count: number, share: number, rest: string): string =>
    `${name.padEnd(9)}${String(count).padStart(6)}${(100 * share).toFixed(2).padStart(8)} %  ${rest}`.trimEnd();
  return [
    'language  texts   right    taken for',
    ...languages.map((one) => row(one.language, one.texts, one.right, one.takenFor)),
    row('trained', trained.texts, trained.right, ''),
    row('all', texts, right, `${ms.p50} ms each, p99 ${ms.p99} ms`),
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
