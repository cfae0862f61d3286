import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../../main/start/build.ts';
import { openBeacon } from '../../support/e2e-beacon.ts';
import { Program } from '../../support/e2e-program.ts';
import { readOptions, type Bench } from '../bench-kind.ts';
import { exportAll, faultsOfFiles, openHtml } from './exported.ts';
import { hostileArchive } from './hostile-archive.ts';
import { showAsSaved, showElsewhere, showInWindow } from './shown.ts';
import { vectorsIn } from './vectors.ts';
import { watchedBrowser, type WatchedBrowser } from './watched-browser.ts';

/** The collections of script-injection vectors, filed as everything that can be filed, shown and exported everywhere: nothing of them may run. */
export const attacksCommand: Bench = {
  usage: 'attacks DIR [--articles N] [--json]',
  async run(words, say) {
    const { folder: given, corpora, json, articles } = readOptions(words, { articles: 100_000 });
    const place = given ?? corpora;
    if (place === null || !existsSync(place)) {
      process.stdout.write('skipped: the folder with the vectors was not given\n');
      return 0;
    }
    const beacon = await openBeacon();
    const vectors = vectorsIn(place, beacon.address).slice(0, articles);
    const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    const watched = await watchedBrowser(beacon);
    try {
      say(`${vectors.length} vectors; building the window`);
      await build(join(import.meta.dirname, '../../..'), 'renderer');
      const archive = join(folder, 'archive');
      const filed = await hostileArchive(vectors, { folder: archive, clips: join(folder, 'clips'), say });
      const program = new Program(archive);
      let read = 0;
      try {
        const context = await watched.browser.newContext({ viewport: { width: 1280, height: 800 } });
        await watched.watch(context, (url) => url.startsWith(`${program.origin}/`));
        const page = await watched.open(context);
        await page.goto(await program.start());
        say('showing every article in the reading view');
        read = await showInWindow(page, watched, say);
        say('showing lists, tooltips and dialogs');
        await showElsewhere(page, watched, vectors);
        say(`showing ${filed.pages.length} pages as saved`);
        await showAsSaved(context, page, watched, filed);
        await context.close();
      } finally {
        await program.stop();
      }
      const folders = await exportAll({ archive, out: join(folder, 'out'), dossier: filed.dossier }, say);
      say('reading the exports');
      const { files, faults } = await faultsOfFiles(folders);
      const opened = await openHtml(folders, watched);
      return report({
        watched,
        faults,
        json,
        counts: { vectors: vectors.length, filed: filed.filed, read, pages: filed.pages.length, files, opened },
      });
    } finally {
      await watched.close();
      beacon.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Found {
  readonly watched: WatchedBrowser;
  readonly faults: readonly string[];
  readonly json: boolean;
  readonly counts: Readonly<Record<'vectors' | 'filed' | 'read' | 'pages' | 'files' | 'opened', number>>;
}

function report({ watched, faults, json, counts }: Found): number {
  watched.at('the end');
  const { executions, requests, attributes } = watched.seen;
  const rows = { executions, requests, 'unexpected attributes': attributes, 'faults in files': faults };
  process.stdout.write(
    `${counts.vectors} vectors, ${counts.filed} articles filed, ${counts.read} read in the window, ${counts.pages} pages as saved, ${counts.files} files exported, ${counts.opened} of them opened as HTML\n`,
  );
  for (const [what, found] of Object.entries(rows)) {
    process.stdout.write(`${found.length === 0 ? 'held  ' : 'MISSED'}  ${found.length} ${what}\n`);
    for (const one of found.slice(0, 20)) process.stdout.write(`        ${one.replaceAll('\n', ' ').slice(0, 300)}\n`);
  }
  if (json) process.stdout.write(`${JSON.stringify({ ...counts, ...rows })}\n`);
  return Object.values(rows).every((found) => found.length === 0) ? 0 : 1;
}
