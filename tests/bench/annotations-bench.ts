import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnnotationQuestion } from '../../preload/contract/annotation-list.ts';
import { colours } from '../../preload/contract/annotations.ts';
import { openBenchHouse, type BenchHouse } from './bench-house.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { vocabularyOf } from './made-articles.ts';
import { peakMemoryMB, percentilesOf, timed, type Percentiles } from './measure.ts';
import { markedArchive } from './marked-passages.ts';
import { at } from './random.ts';

const rounds = 20;
const pageSize = 100;
/** The page over all annotations opens in less, in milliseconds. */
const bound = 500;

const everything: AnnotationQuestion = {
  filter: { words: '', colours: [], tag: null, dossier: null, outlet: null, after: null, before: null },
  grouping: 'article',
  order: 'newest',
};

/** How long lists of annotations over the whole archive take, in a real archive process. */
export const annotationsBench: Bench = {
  usage: 'annotations [--articles N] [--seed S] [--json]',
  async run(words, say) {
    const { articles, seed, json } = readOptions(words, { articles: 5_000 });
    const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    try {
      const { archive, marked } = await markedArchive(folder, { articles, seed }, say);
      const house = await openBenchHouse(archive);
      try {
        await house.house.archive.ask('index.settle', null);
        const times = await timesOf(house, vocabularyOf(seed).words);
        process.stdout.write(`${marked.toLocaleString('en')} annotations; ms\n${tableOf(times)}`);
        process.stdout.write(`most memory of the archive process: ${peakMemoryMB(house.house.archive.pid ?? 0)} MB\n`);
        if (json) process.stdout.write(`${JSON.stringify({ marked, times })}\n`);
        return Object.values(times).every(({ p95 }) => p95 < bound) ? 0 : 1;
      } finally {
        await house.house.close();
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};

async function timesOf(
  { house, call }: BenchHouse,
  words: readonly string[],
): Promise<Readonly<Record<string, Percentiles>>> {
  const open = async (question: AnnotationQuestion): Promise<void> => {
    await Promise.all([
      call('annotations.find', question),
      call('annotations.rows', { ...question, offset: 0, limit: pageSize }),
    ]);
  };
  const [first] = await call('annotations.ids', { ...everything, offset: 0, limit: 1 });
  if (first === undefined) throw new Error('nothing was marked');
  const sample = async (work: (round: number) => Promise<unknown>): Promise<Percentiles> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) times.push((await timed(() => work(round))).ms);
    return percentilesOf(times);
  };
  /** After a change everything is read anew, as when the page is opened. */
  const afterChange = (question: AnnotationQuestion) => async (): Promise<Percentiles> => {
    const times: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      await call('annotations.changeMany', {
        ids: [first],
        colour: at(colours, round % colours.length),
        add: [],
        remove: [],
      });
      await house.archive.ask('index.settle', null);
      times.push((await timed(() => open(question))).ms);
    }
    return percentilesOf(times);
  };
  const filtered = (filter: Partial<AnnotationQuestion['filter']>): AnnotationQuestion => ({
    ...everything,
    filter: { ...everything.filter, ...filter },
  });
  return {
    'open, by article': await afterChange(everything)(),
    'open, by colour': await afterChange({ ...everything, grouping: 'colour' })(),
    'open, by tag': await afterChange({ ...everything, grouping: 'tag' })(),
    'open, by day': await afterChange({ ...everything, grouping: 'day' })(),
    'one colour': await sample((round) => open(filtered({ colours: [at(colours, round % colours.length)] }))),
    'a tag': await sample((round) => open(filtered({ tag: `tag ${round}` }))),
    'a word': await sample((round) => open(filtered({ words: at(words, 50 + round * 40) }))),
    'the beginning of a word': await sample((round) => open(filtered({ words: at(words, round).slice(0, 2) }))),
    'a page further down': await sample((round) =>
      call('annotations.rows', { ...everything, offset: round * 2_000, limit: pageSize }),
    ),
  };
}

function tableOf(times: Readonly<Record<string, Percentiles>>): string {
  return Object.entries(times)
    .map(
      ([name, { p50, p95 }]) => `${name.padEnd(26)} p50 ${String(p50).padStart(6)}   p95 ${String(p95).padStart(6)}\n`,
    )
    .join('');
}
