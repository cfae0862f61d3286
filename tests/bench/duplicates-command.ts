import { readOptions, type Bench } from './bench-kind.ts';
import { duplicatesBench, type DuplicatesReport } from './duplicates-bench.ts';

/** How near-same texts are told apart from others, and what that costs an import. */
export const duplicatesCommand: Bench = {
  usage: 'duplicates --corpora DIR [--articles N] [--seed S] [--json]',
  async run(words, say) {
    const { corpora, articles, seed, json } = readOptions(words, { articles: 100_000 });
    const report = corpora === null ? null : await duplicatesBench(corpora, articles, seed, say);
    process.stdout.write(report === null ? 'skipped: there are no Reuters stories\n' : tableOf(report));
    if (json && report !== null) process.stdout.write(`${JSON.stringify(report)}\n`);
    return report === null || (report.precision >= 0.99 && report.recall >= 0.95) ? 0 : 1;
  },
};

function tableOf(report: DuplicatesReport): string {
  const { stories, strangers, made, recall, precision, strictPrecision, checkMs, meanCpuMs } = report;
  const inPercent = (part: number): string => `${(part * 100).toFixed(1)} %`.padStart(7);
  return [
    `${stories} stories and ${made.toLocaleString('en')} made articles filed, ${report.filedPerSecond} a second`,
    `asked about ${stories} near-copies and ${strangers} other stories`,
    `recall            ${inPercent(recall)}`,
    `precision         ${inPercent(precision)}   (${report.wrong} wrong)`,
    `strict precision  ${inPercent(strictPrecision)}   (${report.inCorpus} more are in the corpus itself, by alignment)`,
    `check, ms         p50 ${checkMs.p50}, p95 ${checkMs.p95}, p99 ${checkMs.p99}`,
    `mean of CPU, ms   ${meanCpuMs}`,
    ...report.examples.map((example) => `  ${example}`),
    '',
  ].join('\n');
}
