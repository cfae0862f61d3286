import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readOptions, type Bench } from './bench-kind.ts';
import { citationsBench, type CitationsReport } from './citations-bench.ts';
import { citationSpeed } from './citation-speed.ts';

/** How our citation styles differ from the official ones over the golden cases, and how fast they are; fails where nobody knows why. */
export const citationsCommand: Bench = {
  usage: 'citations DIR [--articles N] [--json]',
  async run(words) {
    const { folder, articles, json, corpora } = readOptions(words, { articles: 1000 });
    const speed = await citationSpeed(articles);
    process.stdout.write(
      speed
        .map(
          ({ style, ms }) =>
            `${style.padEnd(26)}${String(ms).padStart(7)} ms for 10 notes to each of ${articles} articles and a list\n`,
        )
        .join(''),
    );
    const official = folder ?? (corpora === null ? null : join(corpora, 'csl'));
    if (official === null || !existsSync(official)) {
      process.stdout.write('skipped: there are no official styles to compare with\n');
      return 0;
    }
    const report = await citationsBench(official);
    process.stdout.write(tableOf(report));
    if (json) process.stdout.write(`${JSON.stringify({ speed, ...report })}\n`);
    return report.differences.every(({ reasons }) => reasons.length > 0) ? 0 : 1;
  },
};

function tableOf({ compared, differences }: CitationsReport): string {
  const unexplained = differences.filter(({ reasons }) => reasons.length === 0);
  const counts = new Map<string, number>();
  for (const { style, reasons } of differences)
    for (const reason of reasons) counts.set(`${style}: ${reason}`, (counts.get(`${style}: ${reason}`) ?? 0) + 1);
  return [
    ...differences.map(
      ({ style, name, form, ours, theirs, reasons }) =>
        `\n${style}, ${form}: ${name}\n  ours      ${ours}\n  official  ${theirs}\n  ${reasons.length === 0 ? 'UNEXPLAINED' : reasons.join('\n  ')}`,
    ),
    '',
    ...[...counts].map(([reason, count]) => `${String(count).padStart(4)}  ${reason}`),
    `${compared} compared, ${differences.length} differ, ${unexplained.length} of them unexplained`,
    '',
  ].join('\n');
}
