import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchHouse, type BenchHouse } from './bench-house.ts';
import { fillArchive } from './fill-archive.ts';
import { buildFloor } from './floor.ts';
import { writeArticles, type MadeArticle, type Vocabulary } from './made-articles.ts';
import { peakMemoryMB, percentilesOf, rounded, timed, type Percentiles } from './measure.ts';
import { searchQueries, type BenchQuery } from './search-queries.ts';
import { suggestionBench, type SuggestionTimes } from './suggestion-bench.ts';

/** What the benchmark of search found; times in milliseconds. */
export interface SearchReport {
  readonly articles: number;
  readonly importPerSecond: number;
  readonly textBytes: number;
  readonly indexBytes: number;
  /** The whole index made anew, and bare FTS5 filled with the same texts. */
  readonly indexingMs: number;
  readonly floorIndexingMs: number;
  readonly searchMs: Percentiles;
  readonly floorMs: Percentiles;
  /** Facets and histogram of the same queries, asked after the first page as the window does. */
  readonly facetsMs: Percentiles;
  /** First page, facets and histogram together. */
  readonly withFacetsMs: Percentiles;
  /** Completions of what is being typed, letter by letter. */
  readonly suggestMs: SuggestionTimes;
  readonly firstListMs: number;
  readonly memoryMB: { readonly archive: number };
}

/** A group of queries by itself, for the table people read. */
export interface GroupReport {
  readonly group: string;
  readonly searchMs: Percentiles;
  readonly floorMs: Percentiles;
  readonly facetsMs: Percentiles;
  readonly withFacetsMs: Percentiles;
}

type Times = Omit<GroupReport, 'group'>;

const rounds = 5;
const firstPage = { shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 20 } as const;

/** Articles to search among, and the words to search for. */
export interface Searched {
  readonly count: number;
  readonly articles: () => Iterable<MadeArticle>;
  readonly vocabulary: Vocabulary;
  /** Whether they come in by an import, or are written straight into the archive. */
  readonly isFiled: boolean;
}

/**
 * Files articles through an import, and asks sixty queries of the app and of bare FTS5 over the same articles.
 * @throws {Error} when an article was not filed, or the app finds less than bare FTS5
 */
export async function searchBench(
  { count, articles, vocabulary, isFiled }: Searched,
  say: (line: string) => void,
): Promise<{ readonly report: SearchReport; readonly groups: readonly GroupReport[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
  try {
    const archive = join(folder, 'archive');
    say(`writing ${count} articles`);
    const filing = isFiled ? await fileAll(folder, archive, { count, articles }, say) : fill(archive, articles(), say);
    say('indexing anew');
    const indexing = await indexAnew(archive);
    say('building the floor');
    const floor = buildFloor(folder, articles());
    const opening = await timed(async () => {
      const house = await openBenchHouse(archive);
      await house.call('search.run', { ...firstPage, query: '' });
      return house;
    });
    const house = opening.value;
    try {
      say('waiting for suggestions');
      await suggestionsLoaded(house);
      const suggestMs = await suggestionBench(house, vocabulary);
      say(`asking ${rounds} rounds of queries`);
      const times = await ask(house, floor.ask, searchQueries(vocabulary), filing.again);
      const whole = await timed(() => house.call('search.facets', { query: '', shelf: firstPage.shelf }));
      say(`facets of the whole archive took ${rounded(whole.ms)} ms`);
      const { textBytes, indexBytes } = await house.call('archive.stats', {});
      const searchingMB = peakMemoryMB(house.house.archive.pid ?? 0);
      say(
        `the archive process took ${filing.memoryMB} MB while filing, ${indexing.memoryMB} MB while indexing, ${searchingMB} MB while searching`,
      );
      return {
        report: {
          articles: count,
          importPerSecond: rounded(count / filing.seconds),
          textBytes,
          indexBytes,
          indexingMs: Math.round(indexing.ms),
          floorIndexingMs: Math.round(floor.insertMs),
          ...times.all,
          suggestMs,
          firstListMs: rounded(opening.ms),
          memoryMB: { archive: Math.max(filing.memoryMB, indexing.memoryMB, searchingMB) },
        },
        groups: times.groups,
      };
    } finally {
      await house.house.close();
      floor.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function fill(archive: string, articles: Iterable<MadeArticle>, say: (line: string) => void) {
  const started = performance.now();
  fillArchive(archive, articles, say);
  return { seconds: (performance.now() - started) / 1000, again: 0, memoryMB: 0 };
}

async function fileAll(
  folder: string,
  archive: string,
  { count, articles }: Pick<Searched, 'count' | 'articles'>,
  say: (line: string) => void,
) {
  const made = join(folder, 'made');
  writeArticles(made, articles());
  const { house, bringIn, call } = await openBenchHouse(archive);
  try {
    let told = 0;
    const started = performance.now();
    const end = await bringIn(made, ({ filed }) => {
      if (filed < told + count / 10) return;
      told = filed;
      say(`filed ${filed}, ${Math.round((filed * 1000) / (performance.now() - started))} per second`);
    });
    const seconds = (performance.now() - started) / 1000;
    rmSync(made, { recursive: true });
    if (end.filed + end.duplicates !== count) {
      const { outcomes } = await call('imports.outcomes', { id: end.id, kind: 'failed', offset: 0, limit: 1 });
      throw new Error(`${end.filed} of ${count} articles were filed: ${JSON.stringify(outcomes)}`);
    }
    say('waiting for the index');
    const { ms } = await timed(() => house.archive.ask('index.settle', null));
    say(`the index had ${rounded(ms / 1000)} s left to go`);
    return { seconds, again: end.duplicates, memoryMB: peakMemoryMB(house.archive.pid ?? 0) };
  } finally {
    await house.close();
  }
}

/** Throws the index away and lets it grow again, as after an update that changes it, and as a command does: nothing else is loaded beside it. */
async function indexAnew(archive: string) {
  for (const name of readdirSync(archive)) if (name.startsWith('index.sqlite')) rmSync(join(archive, name));
  const { house } = await openBenchHouse(archive, 'command');
  try {
    const { ms } = await timed(() => house.archive.ask('index.settle', null));
    return { ms, memoryMB: peakMemoryMB(house.archive.pid ?? 0) };
  } finally {
    await house.close();
  }
}

/** Suggestions load behind the first list and would disturb what is measured. */
async function suggestionsLoaded({ call }: BenchHouse): Promise<void> {
  for (let kinds: readonly string[] = []; !kinds.includes('word');) {
    kinds = (await call('search.suggest', { text: 'pre', caret: 3, limit: 20 })).map(({ kind }) => kind);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function ask(
  { call }: BenchHouse,
  askFloor: (expression: string) => { readonly total: number },
  queries: readonly BenchQuery[],
  again: number,
): Promise<{ readonly all: Times; readonly groups: readonly GroupReport[] }> {
  const times: { group: string; search: number; floor: number; facets: number }[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    for (const { group, typed, bare } of queries) {
      const search = await timed(() => call('search.run', { ...firstPage, query: typed }));
      const facets = await timed(() => call('search.facets', { query: typed, shelf: firstPage.shelf }));
      const floor = await timed(() => askFloor(bare));
      const years = facets.value.facets.find(({ name }) => name === 'year');
      if (years?.values.length === 0 && search.value.total > 0) throw new Error(`${typed} is counted by no year`);
      // The app also looks at authors, tags and notes; and what a corpus holds twice it has once.
      if (search.value.total + again < floor.value.total) {
        throw new Error(`${typed} finds ${search.value.total}, the floor ${floor.value.total}`);
      }
      // The first round only warms what a researcher's second search also finds warm.
      if (round > 0) times.push({ group, search: search.ms, floor: floor.ms, facets: facets.ms });
    }
  }
  const report = (some: typeof times): Times => ({
    searchMs: percentilesOf(some.map(({ search }) => search)),
    floorMs: percentilesOf(some.map(({ floor }) => floor)),
    facetsMs: percentilesOf(some.map(({ facets }) => facets)),
    withFacetsMs: percentilesOf(some.map(({ search, facets }) => search + facets)),
  });
  const names = [...new Set(times.map(({ group }) => group))];
  const groups = names.map((group) => ({ group, ...report(times.filter((time) => time.group === group)) }));
  return { all: report(times), groups };
}
