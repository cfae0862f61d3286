import { anchorsBench } from './anchors-bench.ts';
import { annotationsBench } from './annotations-bench.ts';
import { bagsBench } from './bags-bench.ts';
import type { Bench } from './bench-kind.ts';
import { attacksCommand } from './attacks/attacks-command.ts';
import { citationsCommand } from './citations-command.ts';
import { duplicatesCommand } from './duplicates-command.ts';
import { exportsBench } from './exports-bench.ts';
import { fitCommand } from './fit/fit-command.ts';
import { framesBench } from './frames-bench.ts';
import { formatsBench } from './formats-bench.ts';
import { intakeBench } from './intake-bench.ts';
import { languageCommand } from './language-command.ts';
import { packagesBench } from './packages-bench.ts';
import { readingBench } from './reading-bench.ts';
import { relevanceBench } from './relevance-bench.ts';
import { schemasBench } from './schemas-bench.ts';
import { growthCommand, searchCommand } from './search-command.ts';

const benches: ReadonlyMap<string, Bench> = new Map(
  Object.entries({
    search: searchCommand,
    relevance: relevanceBench,
    reading: readingBench,
    formats: formatsBench,
    language: languageCommand,
    intake: intakeBench,
    duplicates: duplicatesCommand,
    growth: growthCommand,
    anchors: anchorsBench,
    frames: framesBench,
    annotations: annotationsBench,
    exports: exportsBench,
    schemas: schemasBench,
    citations: citationsCommand,
    bags: bagsBench,
    packages: packagesBench,
    attacks: attacksCommand,
    fit: fitCommand,
  }),
);

const usage = [...benches.values()].map((bench) => `npm run bench -- ${bench.usage}`).join('\n');

/** Runs the benchmark named on the command line, or with `all` every one; progress goes to stderr, results to stdout. */
async function main([name = '', ...words]: readonly string[]): Promise<number> {
  const chosen =
    name === 'all'
      ? [...benches.values()].filter(({ isApart = false }) => !isApart)
      : [benches.get(name)].filter((bench) => bench !== undefined);
  if (chosen.length === 0) {
    process.stderr.write(`${usage}\nnpm run bench -- all --corpora DIR\n`);
    return 2;
  }
  let worst = 0;
  for (const bench of chosen) {
    if (chosen.length > 1) process.stdout.write(`\n── ${bench.usage.split(' ')[0]}\n`);
    worst = Math.max(worst, await bench.run(words, (line) => process.stderr.write(`${line}\n`)));
  }
  return worst;
}

process.exitCode = await main(process.argv.slice(2));
