import { basename } from 'node:path';
import { AppError } from '../../main/archive/app-error.ts';
import { readFile } from '../../main/intake/read-file.ts';
import { corpus, readOptions, type Bench } from './bench-kind.ts';
import { knownPages, pageBytes, pageSets } from './known-pages.ts';
import { percentilesOf, timed, type Percentiles } from './measure.ts';
import { scoreReading, type FieldScore, type KnownPage, type ReadPage, type ReadingScore } from './score-reading.ts';

/** How well articles are read from pages whose truth is known. */
export const readingBench: Bench = {
  usage: 'reading --corpora DIR [--json]',
  async run(words, say) {
    const options = readOptions(words, { articles: 1 });
    const scores: Record<string, ReadingScore & { readonly pageMs: Percentiles }> = {};
    let isReached = true;
    for (const [name, least] of pageSets) {
      const folder = corpus(options, name);
      if (folder === null) continue;
      say(`reading ${name}`);
      const pages = knownPages(folder);
      const { read, times } = await readPages(folder, pages);
      const score = { ...scoreReading(pages, read), pageMs: percentilesOf(times) };
      scores[name] = score;
      isReached &&= score.f1 >= least;
      process.stdout.write(lineOf(name, score, least));
    }
    if (options.json) process.stdout.write(`${JSON.stringify(scores)}\n`);
    return isReached ? 0 : 1;
  },
};

function lineOf(name: string, score: ReadingScore & { readonly pageMs: Percentiles }, least: number): string {
  const field = ({ right, wrong, of }: FieldScore): string =>
    of === 0 ? '–' : `${right.toFixed(3)} right, ${wrong.toFixed(3)} wrong`;
  return [
    `${name}: ${score.pages} pages, ${score.failed} failed`,
    `  body F1 ${score.f1.toFixed(4)} (asked ${least}), precision ${score.precision.toFixed(4)}, recall ${score.recall.toFixed(4)}`,
    `  headline ${field(score.title)}; author ${field(score.author)}; date ${field(score.published)}`,
    `  a page takes ${score.pageMs.p50} ms (p50), ${score.pageMs.p95} (p95), ${score.pageMs.p99} (p99)`,
    '',
  ].join('\n');
}

async function readPages(
  folder: string,
  pages: readonly KnownPage[],
): Promise<{ read: Map<string, ReadPage>; times: number[] }> {
  const read = new Map<string, ReadPage>();
  const times: number[] = [];
  for (const { file } of pages) {
    const bytes = pageBytes(folder, file);
    const fileName = basename(file, '.gz');
    const { value, ms } = await timed(() => firstArticle(fileName, bytes));
    times.push(ms);
    if (value !== null) read.set(file, value);
  }
  return { read, times };
}

async function firstArticle(fileName: string, bytes: Uint8Array): Promise<ReadPage | null> {
  try {
    for await (const part of readFile({ path: fileName, fileName }, bytes)) {
      if (part.kind === 'unread') return null;
      const { title, author, published } = part.fields;
      return {
        text: part.text,
        title: title?.value ?? null,
        author: author?.value ?? null,
        published: published?.value ?? null,
      };
    }
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
  return null;
}
