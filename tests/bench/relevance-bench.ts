import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { openBenchHouse } from './bench-house.ts';
import { corpus, readOptions, type Bench } from './bench-kind.ts';
import { writeArticles } from './made-articles.ts';

/** What must be reached: of one collection, and of the mean of all. */
const leastOf: ReadonlyMap<string, number> = new Map([['time', 0.71]]);
const leastMean = 0.491;
const collections = ['time', 'cisi', 'cran'];
const judged = 10;

const documentShape = z.object({
  id: z.coerce.string(),
  title: z.string().nullish(),
  text: z.string().nullish(),
  date: z.string().nullish(),
});
const questionShape = z.object({ id: z.coerce.string(), text: z.string() });
const judgementShape = z.object({ qid: z.coerce.string(), did: z.coerce.string(), rel: z.number().default(1) });

/** Words that say nothing in a question that somebody pastes. */
const emptyWords = new Set(
  `a an and are as at be been but by can could did do does for from had has have how i if in into is it its
  may me might more no not of on or our should so some such than that the their them then there these they this
  those to was we were what when where which while who whom why will with would you your about any all also`.split(
    /\s+/u,
  ),
);

/** How well whole questions are answered in best-match order, by the judgements of test collections: nDCG@10 (Järvelin and Kekäläinen 2002). */
export const relevanceBench: Bench = {
  usage: 'relevance --corpora DIR [--json]',
  async run(words, say) {
    const options = readOptions(words, { articles: 1 });
    const folder = corpus(options, 'ir');
    if (folder === null) return 0;
    const scores: { name: string; score: number; least: number | null }[] = [];
    for (const name of collections.filter((one) => existsSync(join(folder, `${one}.docs.jsonl`)))) {
      say(`asking the questions of ${name}`);
      scores.push({ name, score: await scoreOf(folder, name), least: leastOf.get(name) ?? null });
    }
    const mean = scores.reduce((sum, { score }) => sum + score, 0) / Math.max(1, scores.length);
    scores.push({ name: 'mean', score: mean, least: leastMean });
    for (const { name, score, least } of scores) {
      const asked = least === null ? '' : `  ${score >= least ? 'held' : 'MISSED'}, at least ${least}`;
      process.stdout.write(`nDCG@${judged}  ${name.padEnd(6)}${score.toFixed(4)}${asked}\n`);
    }
    if (options.json) process.stdout.write(`${JSON.stringify(scores)}\n`);
    return scores.every(({ score, least }) => least === null || score >= least) ? 0 : 1;
  },
};

async function scoreOf(folder: string, name: string): Promise<number> {
  const read = <T>(kind: string, shape: z.ZodType<T>): readonly T[] =>
    readFileSync(join(folder, `${name}.${kind}.jsonl`), 'utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => shape.parse(JSON.parse(line)));
  const relevant = new Map<string, Set<string>>();
  for (const { qid, did, rel } of read('qrels', judgementShape)) {
    if (rel > 0) relevant.set(qid, (relevant.get(qid) ?? new Set()).add(did));
  }
  const home = mkdtempSync(join(tmpdir(), 'aide-bench-'));
  try {
    const documents = read('docs', documentShape).map(({ id, title, text, date }) => ({
      title: title ?? '',
      text: text ?? '',
      outlet: '',
      author: '',
      published: date ?? '',
      language: '',
      externalId: id,
    }));
    writeArticles(join(home, 'documents'), documents);
    const questions = read('queries', questionShape).filter(({ id }) => relevant.has(id));
    const found = await foundFor(join(home, 'archive'), join(home, 'documents'), questions);
    const gains = questions.map(({ id }, place) => gainOf(found[place] ?? [], relevant.get(id) ?? new Set()));
    return gains.reduce((sum, gain) => sum + gain, 0) / Math.max(1, relevant.size);
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** The ids of the first documents that each question finds, its words joined as by somebody who wants any of them. */
async function foundFor(archive: string, documents: string, questions: readonly z.infer<typeof questionShape>[]) {
  const { house, call, bringIn } = await openBenchHouse(archive);
  try {
    await bringIn(documents, () => undefined);
    await house.archive.ask('index.settle', null);
    const found: (readonly (string | null)[])[] = [];
    for (const { text } of questions) {
      const words = (text.toLowerCase().match(/[\p{L}\p{N}_]+/gu) ?? []).filter((word) => !emptyWords.has(word));
      const { hits } = await call('search.run', {
        query: words.join(' or '),
        shelf: { kind: 'all' },
        sort: 'relevance',
        offset: 0,
        limit: judged,
      });
      found.push(hits.map(({ externalId }) => externalId));
    }
    return found;
  } finally {
    await house.close();
  }
}

function gainOf(found: readonly (string | null)[], relevant: ReadonlySet<string>): number {
  const worth = (place: number): number => 1 / Math.log2(place + 2);
  const gain = found.reduce((sum, id, place) => sum + (id !== null && relevant.has(id) ? worth(place) : 0), 0);
  const best = Array.from({ length: Math.min(judged, relevant.size) }, (_, place) => worth(place));
  return gain / best.reduce((sum, each) => sum + each, 0);
}
