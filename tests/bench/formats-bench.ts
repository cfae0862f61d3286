import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { ImportOutcome } from '../../preload/contract/imports.ts';
import { openBenchHouse, type BenchHouse } from './bench-house.ts';
import { corpus, readOptions, type Bench } from './bench-kind.ts';

interface Row {
  files: number;
  filed: number;
  duplicates: number;
  readonly failed: Map<string, number>;
  readonly accounted: Set<string>;
}

const outcomesPerPage = 1000;

/** Files made by many programs, imported whole: what became of each, by the folder it lies in. */
export const formatsBench: Bench = {
  usage: 'formats --corpora DIR [--json]',
  async run(words, say) {
    const options = readOptions(words, { articles: 1 });
    const folder = options.folder ?? corpus(options, 'formats');
    if (folder === null) return 0;
    const home = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    try {
      const bench = await openBenchHouse(home);
      const started = performance.now();
      const end = await bench.bringIn(folder, ({ done, total }) => say(`${done} of ${total}`));
      const outcomes = await allOutcomes(bench, end.id);
      await bench.house.close();
      const rows = rowsOf(folder, outcomes);
      const lost = [...rows.values()].reduce((sum, { files, accounted }) => sum + files - accounted.size, 0);
      process.stdout.write(tableOf(rows));
      process.stdout.write(
        `${end.state} after ${((performance.now() - started) / 1000).toFixed(1)} s: ${end.done} of ${end.total} files, ${lost} of them unaccounted for\n`,
      );
      if (options.json) process.stdout.write(`${JSON.stringify({ ...end, lost })}\n`);
      return end.state === 'finished' && lost === 0 ? 0 : 1;
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  },
};

async function allOutcomes({ call }: BenchHouse, id: Parameters<typeof pageOf>[1]): Promise<readonly ImportOutcome[]> {
  const all: ImportOutcome[] = [];
  for (let total = 1; all.length < total;) {
    const page = await pageOf(call, id, all.length);
    all.push(...page.outcomes);
    total = page.total;
  }
  return all;
}

function pageOf(call: BenchHouse['call'], id: Awaited<ReturnType<BenchHouse['bringIn']>>['id'], offset: number) {
  return call('imports.outcomes', { id, kind: null, offset, limit: outcomesPerPage });
}

function rowsOf(folder: string, outcomes: readonly ImportOutcome[]): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  const rowOf = (file: string): Row => {
    const kind = relative(folder, file).split(sep)[0] ?? '';
    const row = rows.get(kind) ?? { files: 0, filed: 0, duplicates: 0, failed: new Map(), accounted: new Set() };
    rows.set(kind, row);
    return row;
  };
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    const path = join(folder, name);
    if (statSync(path).isFile()) rowOf(path).files += 1;
  }
  for (const outcome of outcomes) {
    const row = rowOf(outcome.file);
    row.accounted.add(outcome.file);
    if (outcome.kind === 'filed') row.filed += 1;
    else if (outcome.kind === 'duplicate') row.duplicates += 1;
    else row.failed.set(outcome.code, (row.failed.get(outcome.code) ?? 0) + 1);
  }
  return rows;
}

function tableOf(rows: ReadonlyMap<string, Row>): string {
  const lines = Array.from(rows, ([kind, { files, accounted, filed, duplicates, failed }]) => {
    const reasons = Array.from(failed, ([code, times]) => `${times} ${code}`).join(', ');
    return `${kind.padEnd(22)}${String(files).padStart(6)}${String(accounted.size).padStart(11)}${String(filed).padStart(9)}${String(duplicates).padStart(9)}   ${reasons}`;
  });
  return [`${'folder'.padEnd(22)} files  accounted    filed  already   failed, by reason`, ...lines, ''].join('\n');
}
