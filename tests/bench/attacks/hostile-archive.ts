import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importEnds } from '../../../preload/contract/imports.ts';
import type { ArticleId, DossierId } from '../../../preload/contract/articles.ts';
import type { Hit } from '../../../preload/contract/search.ts';
import type { AskHouse } from '../../../main/calls/ask-house.ts';
import type { OpenHouse } from '../../../main/calls/open-house.ts';
import { openBenchHouse, type BenchHouse } from '../bench-house.ts';
import type { Vector } from './vectors.ts';

/** What was filed of the vectors, and what of it can be looked at. */
export interface HostileArchive {
  readonly filed: number;
  readonly failed: number;
  /** The saved pages, by their SHA-256. */
  readonly pages: readonly string[];
  readonly dossier: DossierId;
}

const filler =
  'The committee opened its session with a reading of the minutes, and nobody objected to any of them this year. Members asked for the list of those who would speak.';

/** How many vectors share a page of many. */
const together = 40;

/** Fills a new archive with vectors: as pages, one by one and many together, as what was pasted, and in every field that a word can stand in. */
export async function hostileArchive(
  vectors: readonly Vector[],
  parts: { readonly folder: string; readonly clips: string; readonly say: (line: string) => void },
): Promise<HostileArchive> {
  writeClips(vectors, parts.clips);
  const bench = await openBenchHouse(parts.folder);
  try {
    parts.say('importing them as pages, and in the fields, front matter and names of files');
    const { filed, failed } = await bench.bringIn(parts.clips, () => undefined);
    parts.say(`${filed} filed, ${failed} not; pasting them`);
    await paste(bench, vectors);
    await bench.house.archive.ask('index.settle', null);
    const found = await allFound(bench.call);
    parts.say('putting them into notes, tags, dossiers, drafts, colours and searches');
    const dossier = await annotate(bench.call, vectors, found);
    return { filed, failed, pages: await pagesOf(bench.call, found), dossier };
  } finally {
    await bench.house.close();
  }
}

/** Every call that failed because its words are not taken, which is an answer too. */
async function orRefused(asking: Promise<unknown>): Promise<void> {
  await asking.catch(() => undefined);
}

function writeClips(vectors: readonly Vector[], folder: string): void {
  for (const name of ['pages', 'many', 'notes']) mkdirSync(join(folder, name), { recursive: true });
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const [at, { id, payload }] of vectors.entries()) {
    put(`pages/${id}.html`, page(id, payload));
    // Every other one stands in front matter as it is, which is then not always YAML.
    const name = `${payload.replace(/[/\0]/gu, '∕').slice(0, 60)} ${at}`;
    put(`notes/${name}.md`, at % 2 === 0 ? note(id, payload) : rawNote(id, payload));
  }
  for (let from = 0; from < vectors.length; from += together) {
    const some = vectors.slice(from, from + together);
    put(
      `many/${from}.html`,
      page(`many ${from}`, some.map(({ id, payload }) => `<p>${id}: ${filler}</p>${payload}`).join('\n')),
    );
  }
  put('fields.jsonl', vectors.map(fields).join('\n'));
}

function page(name: string, markup: string): string {
  return `<!doctype html><html><head><meta charset="utf-8"><title>Page ${name}</title></head><body><article><h1>Page ${name}</h1><p>The ${name} of the minutes. ${filler}</p>
${markup}
<p>${filler}</p></article></body></html>`;
}

function note(id: string, payload: string): string {
  const word = JSON.stringify(payload);
  return `---\ntitle: ${word}\nauthor: ${word}\nsource: ${word}\ntags: [${word}]\n---\n\n${filler} ${id}\n\n${payload}\n\n[link](${payload.replace(/\s/gu, '')}) ![picture](${payload.replace(/\s/gu, '')})\n`;
}

function rawNote(id: string, payload: string): string {
  return `---\ntitle: ${payload}\nauthor: ${payload}\ntags: ${payload}\n---\n\n${filler} ${id}\n\n${payload}\n`;
}

function fields({ id, payload }: Vector, at: number): string {
  return JSON.stringify({
    title: payload,
    outlet: payload,
    author: payload,
    language: payload,
    url: at % 2 === 0 ? payload : `https://gazette.example/${at}?q=${payload}`,
    externalId: `${id} ${payload}`,
    tags: [payload.slice(0, 200)],
    published: '2024-05-03',
    html: `<p>${filler} ${id}</p>${payload}`,
  });
}

/** Pastes all vectors as one piece, as markup and as plain words. */
async function paste({ house, call }: BenchHouse, vectors: readonly Vector[]): Promise<void> {
  const markup = vectors.map(({ id, payload }) => `<p>${id} ${filler}</p>${payload}`).join('\n');
  const text = vectors.map(({ id, payload }) => `${id} ${filler}\n\n${payload}`).join('\n\n');
  await pasteOne(house, call, { html: markup, text: null });
  await pasteOne(house, call, { html: null, text });
}

async function pasteOne(
  house: OpenHouse,
  call: AskHouse,
  piece: { html: string | null; text: string | null },
): Promise<void> {
  const ended = Promise.withResolvers<void>();
  const stop = house.listen((name, event) => {
    if (name === 'imports.progressed' && 'state' in event && importEnds.has(event.state)) ended.resolve();
  });
  await call('imports.paste', piece);
  await ended.promise.finally(stop);
}

/** Everything in the archive, as lists show it. */
async function allFound(call: AskHouse): Promise<readonly Hit[]> {
  const found: Hit[] = [];
  for (;;) {
    const asked = { query: '', shelf: { kind: 'all' }, sort: 'newest', offset: found.length, limit: 200 } as const;
    const { hits, total } = await call('search.run', asked);
    found.push(...hits);
    if (hits.length === 0 || found.length >= total) return found;
  }
}

async function annotate(call: AskHouse, vectors: readonly Vector[], found: readonly Hit[]): Promise<DossierId> {
  const ofArticle = (at: number): ArticleId => {
    const hit = found[at % found.length];
    if (hit === undefined) throw new Error('nothing was filed');
    return hit.id;
  };
  const { id: dossier } = await call('dossiers.create', { name: vectors[0]?.payload.slice(0, 300) ?? '' });
  await call('dossiers.add', { id: dossier, articles: found.slice(0, 100).map(({ id }) => id) });
  const all = { kind: 'all' } as const;
  for (const [at, { payload }] of vectors.entries()) {
    const tags = [payload.slice(0, 300)];
    const articleId = ofArticle(at);
    await call('annotations.createNote', { articleId, colour: 'yellow', note: payload, tags });
    await orRefused(
      call('annotations.create', {
        articleId,
        start: 0,
        end: 12,
        colour: 'green',
        note: `${payload}\n\n[a](${payload})`,
        tags,
      }),
    );
    if (at % 6 === 0) await orRefused(call('dossiers.create', { name: `${at} ${payload}`.slice(0, 300) }));
    if (at % 6 === 1)
      await orRefused(
        call('savedSearches.create', {
          query: payload,
          shelf: all,
          sort: 'newest',
          name: `${at} ${payload}`.slice(0, 300),
        }),
      );
    if (at % 6 === 2)
      await orRefused(call('searchLog.note', { query: payload, shelf: all, sort: 'newest', begunAs: null }));
  }
  await call('drafts.add', {
    dossier,
    after: null,
    pieces: vectors.flatMap(({ payload }) => [
      { kind: 'heading', level: 2, text: payload } as const,
      { kind: 'text', text: payload } as const,
    ]),
  });
  const names = vectors.slice(0, 6).map(({ payload }) => payload.slice(0, 50));
  const [yellow = '', green = '', blue = '', orange = '', rose = '', violet = ''] = names;
  await call('colours.save', { names: { yellow, green, blue, orange, rose, violet } });
  await orRefused(call('names.save', { own: vectors.map(({ payload }) => payload.replaceAll('\n', ' ')).join('\n') }));
  return dossier;
}

async function pagesOf(call: AskHouse, found: readonly Hit[]): Promise<readonly string[]> {
  const pages = new Set<string>();
  for (const { id } of found) {
    const { page: sha256 } = await call('articles.get', { id });
    if (sha256 !== null) pages.add(sha256);
  }
  return [...pages];
}
