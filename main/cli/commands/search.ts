import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { SearchPage } from '../../../preload/contract/search.ts';
import { sortOrders, type SortOrder } from '../../../preload/contract/search.ts';
import { AppError } from '../../archive/app-error.ts';
import { exitCodes, oneOf, print, readWords, UsageError, wholeNumber, type Command } from '../command.ts';
import { archiveOptions, withArchive, type CommandArchive } from '../with-archive.ts';

const mostPerCall = 200;
const batchLine = z.object({ id: z.union([z.string(), z.number()]), query: z.string().max(10_000) });

/** `aide search`: finds articles; with `--batch`, for every query of a file. */
export const searchCommand: Command = {
  usage: `search QUERY      [--limit N] [--offset N] [--sort ${sortOrders.join('|')}] [--archive DIR] [--json]
  search --batch FILE.jsonl [--limit N] [--sort …] [--archive DIR]`,
  run(words) {
    const { positionals, values } = readWords(words, {
      ...archiveOptions,
      limit: { type: 'string', default: '20' },
      offset: { type: 'string', default: '0' },
      sort: { type: 'string', default: 'relevance' },
      batch: { type: 'string' },
    });
    const limit = wholeNumber(values.limit, 'limit');
    const offset = wholeNumber(values.offset, 'offset');
    const sort = oneOf(sortOrders, values.sort, 'sort');
    if ((values.batch === undefined) === (positionals.length === 0)) {
      throw new UsageError('search needs a query, or --batch with a file of queries');
    }
    const queries = values.batch === undefined ? null : readBatch(values.batch);
    return withArchive(values.archive, async ({ call }) => {
      if (queries !== null) {
        for (const { id, query } of queries) {
          const { hits, seconds } = await find(call, query, sort, 0, limit);
          const found = hits.map((hit) => ({ id: hit.id, externalId: hit.externalId, score: hit.score }));
          print(JSON.stringify({ id, hits: found, seconds }));
        }
        return exitCodes.well;
      }
      const page = await find(call, positionals.join(' '), sort, offset, limit);
      if (values.json) printJson(page);
      else printWords(page);
      return exitCodes.well;
    });
  },
};

/** As many hits as were asked for, taken a page at a time. */
async function find(
  call: CommandArchive['call'],
  query: string,
  sort: SortOrder,
  offset: number,
  limit: number,
): Promise<SearchPage> {
  const shelf = { kind: 'all' } as const;
  const ask = (from: number, count: number) => call('search.run', { query, shelf, sort, offset: from, limit: count });
  let page = await ask(offset, Math.max(1, Math.min(limit, mostPerCall)));
  while (page.hits.length < limit && offset + page.hits.length < page.total) {
    const next = await ask(offset + page.hits.length, Math.min(limit - page.hits.length, mostPerCall));
    if (next.hits.length === 0) break;
    page = { ...next, hits: [...page.hits, ...next.hits], seconds: page.seconds + next.seconds };
  }
  return { ...page, hits: page.hits.slice(0, limit) };
}

function printJson({ total, hits, problems, seconds }: SearchPage): void {
  const shown = hits.map(({ id, title, translation, outlet, published, snippet, score }) => ({
    id,
    title,
    translation,
    outlet,
    published,
    snippet: snippet?.text ?? null,
    score,
  }));
  const said = problems.map(({ message }) => message);
  print(JSON.stringify({ total, hits: shown, seconds, ...(said.length > 0 ? { problems: said } : {}) }));
}

function printWords({ total, hits, problems }: SearchPage): void {
  for (const { message } of problems) process.stderr.write(`${message}\n`);
  for (const { id, title, translation, outlet, published, snippet, lead } of hits) {
    print(`${id}  ${title}`);
    if (translation !== null) print(`          ${translation}`);
    print(`          ${[outlet, published?.slice(0, 10)].filter((part) => typeof part === 'string').join(' · ')}`);
    print(`          ${snippet?.text ?? lead}\n`);
  }
  print(total === 1 ? '1 article' : `${total} articles`);
}

function readBatch(file: string): readonly z.infer<typeof batchLine>[] {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return lines.map((line, index) => {
    const parsed = batchLine.safeParse(parseLine(line));
    if (!parsed.success) throw new UsageError(`line ${index + 1} of ${file} is not {"id":…,"query":…}`);
    return parsed.data;
  });
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    throw new AppError('bad-input', 'not JSON', { cause: error });
  }
}
