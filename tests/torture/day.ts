/** @file A scripted day on an archive, in a process of its own that may be killed: says on standard output what it begins and what was acknowledged. Arguments: folder, a folder for what lies outside, seed, number of steps, number of the day. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationId } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { importEnds, type ImportId } from '../../preload/contract/imports.ts';
import { toFailure } from '../../main/archive/app-error.ts';
import { askHouse, noDialogs } from '../../main/calls/ask-house.ts';
import { openHouse } from '../../main/calls/open-house.ts';
import type { Carrier } from '../../main/processes/carrier.ts';
import { forkCarrier } from '../../main/processes/fork-carrier.ts';
import { sampleFolder } from '../../main/processes/program.ts';
import { at, randomOf } from '../bench/random.ts';
import { folderOfPages } from '../support/made-pages.ts';
import type { Acknowledged, DayNews, Step } from './day-steps.ts';

const [folder = '', outside = '', seed = '1', steps = '10', day = '0'] = process.argv.slice(2);
const random = randomOf(Number(seed));
const pagesPerImport = 6;

function say(news: DayNews): void {
  process.stdout.write(`${JSON.stringify(news)}\n`);
}

const carrier: Carrier = (entry, args, limits) => {
  const carried = forkCarrier(entry, args, limits);
  if (carried.pid !== undefined) say({ news: 'process', entry, pid: carried.pid });
  return carried;
};

let number = 0;

/** Does one step and says so; whether it was acknowledged. */
async function take(step: Step, work: () => Promise<Acknowledged>): Promise<boolean> {
  number += 1;
  say({ news: 'begin', number, step });
  try {
    const acknowledged = await work();
    say({ news: 'done', number, step, acknowledged });
    return true;
  } catch (error) {
    say({ news: 'failed', number, step, code: toFailure(error).code });
    return false;
  }
}

const chosen = join(outside, `notes-${day}`);
mkdirSync(chosen, { recursive: true });
say({ news: 'begin', number, step: { kind: 'open' } });
const house = await openHouse({
  folder,
  carrier,
  surface: { ...noDialogs, chooseFolder: () => Promise.resolve(chosen) },
  version: '0.0.0-test',
  sampleFolder,
});
const call = askHouse(house);
say({ news: 'done', number, step: { kind: 'open' }, acknowledged: {} });

async function articles(query: string): Promise<readonly ArticleId[]> {
  await house.archive.ask('index.settle', null);
  const shelf = query === 'trash' ? ({ kind: 'trash' } as const) : ({ kind: 'all' } as const);
  const { hits } = await call('search.run', { query: '', shelf, sort: 'newest', offset: 0, limit: 100 });
  return hits.map(({ id }) => id);
}

const pick = <T>(list: readonly T[]): T => at(list, Math.floor(random() * list.length));

async function importPages(): Promise<boolean> {
  const from = Number(day) * 1000 + number * 10;
  const titles = Array.from({ length: pagesPerImport }, (_, index) => `Committee hears delegation ${from + index}`);
  const path = folderOfPages(outside, pagesPerImport, from);
  return take({ kind: 'import', titles }, async () => {
    const { id } = await call('imports.start', { sources: [house.admit(path)] });
    await ended(id);
    const { outcomes } = await call('imports.outcomes', { id, kind: 'filed', offset: 0, limit: 100 });
    return { articles: outcomes.flatMap((one) => (one.kind === 'filed' ? [{ id: one.id, title: one.title }] : [])) };
  });
}

/** Settles when an import has ended. */
function ended(id: ImportId): Promise<void> {
  return new Promise((resolve) => {
    const stop = house.listen((name, event) => {
      if (name !== 'imports.progressed' || !('id' in event) || event.id !== id || !importEnds.has(event.state)) return;
      stop();
      resolve();
    });
  });
}

async function annotate(article: ArticleId): Promise<boolean> {
  const annotations = await call('annotations.list', { articleId: article });
  const note = `note ${day}.${number + 1}`;
  if (annotations.length > 0 && random() < 0.5) {
    const annotation: AnnotationId = pick(annotations).id;
    return take({ kind: 'rewrite', annotation, note }, async () => {
      await call('annotations.change', { id: annotation, note });
      return { annotation };
    });
  }
  return take({ kind: 'annotate', article, note }, async () => {
    const { id } = await call('annotations.createNote', {
      articleId: article,
      colour: 'blue',
      note,
      tags: ['tortured'],
    });
    return { annotation: id };
  });
}

async function step(): Promise<boolean> {
  const here = await articles('all');
  const lot = random();
  if (here.length === 0 || lot < 0.25) return importPages();
  if (lot < 0.5) return annotate(pick(here));
  if (lot < 0.62) {
    const trashed = await articles('trash');
    const kind = trashed.length > 0 && random() < 0.5 ? 'restore' : 'trash';
    const article = pick(kind === 'restore' ? trashed : here);
    return take({ kind, article }, async () => {
      await call(kind === 'restore' ? 'articles.restore' : 'articles.trash', { ids: [article] });
      return {};
    });
  }
  if (lot < 0.7) {
    const name = `Dossier ${day}.${number + 1}`;
    return take({ kind: 'dossier', name }, async () => {
      await call('dossiers.create', { name });
      return {};
    });
  }
  if (lot < 0.8) {
    return take({ kind: 'export', folder: chosen }, async () => {
      await call('door.chooseFolder', {});
      const destination = { kind: 'folder', folder: chosen } as const;
      const report = await call('exports.write', { selection: { kind: 'all' }, format: 'ris', destination });
      return { files: report.files.map((file) => join(report.place, file)) };
    });
  }
  const { backups } = await call('backups.list', {});
  if (backups.length === 0 || lot < 0.92)
    return take({ kind: 'backup' }, async () => {
      await call('backups.make', {});
      return {};
    });
  const backup = pick(backups).name;
  return take({ kind: 'put back', backup }, async () => {
    await call('backups.restore', { name: backup });
    return {};
  });
}

// What was not acknowledged may have been done or not; the day ends with it, so that there is no more than one such step.
for (let taken = 0; taken < Number(steps); taken += 1) if (!(await step().catch(() => false))) break;
await take({ kind: 'close' }, async () => {
  await house.close();
  return {};
});
