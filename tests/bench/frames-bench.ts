import { chromium, type Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canonicalTextOf } from '../../main/storage/annotation-rows.ts';
import { insertAnnotation } from '../../main/storage/annotations.ts';
import { openArchive } from '../../main/storage/open-archive.ts';
import { colours } from '../../preload/contract/annotations.ts';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { build } from '../../main/start/build.ts';
import { findBrowser } from '../../main/processes/find-browser.ts';
import { needsNoSandbox } from '../../main/processes/browser-sandbox.ts';
import { selectorsFor } from '../../main/archive/anchors/selectors.ts';
import { Program } from '../support/e2e-program.ts';
import { openBenchHouse } from './bench-house.ts';
import { readOptions, type Bench } from './bench-kind.ts';
import { madeArticles, writeArticles } from './made-articles.ts';
import { percentilesOf, rounded, timed, type Percentiles } from './measure.ts';
import { at } from './random.ts';

const characters = 300_000;
const annotations = 5_000;
const mostOpeningMs = 1_000;
const mostFrameMs = 16;

/** How smoothly a long article with thousands of annotations is opened, scrolled and marked, in Chromium. */
export const framesBench: Bench = {
  usage: 'frames [--seed S] [--json]',
  async run(words, say) {
    const { seed, json } = readOptions(words, { articles: 1 });
    const folder = mkdtempSync(join(tmpdir(), 'aide-bench-'));
    try {
      const archive = join(folder, 'archive');
      say('building the window');
      await build(join(import.meta.dirname, '../..'), 'renderer');
      say(`filing an article of ${characters} characters with ${annotations} annotations`);
      await fileLongArticle(folder, archive, seed);
      const { openingMs, frames } = await measure(archive, say);
      const held = (isHeld: boolean): string => (isHeld ? 'held  ' : 'MISSED');
      process.stdout.write(
        `${held(openingMs <= mostOpeningMs)}  opened and painted in ${rounded(openingMs)} ms, at most ${mostOpeningMs}\n`,
      );
      for (const [what, { p50, p95, p99 }] of Object.entries(frames)) {
        process.stdout.write(
          `${held(p95 <= mostFrameMs)}  ${what.padEnd(10)} p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms a frame, at most ${mostFrameMs}\n`,
        );
      }
      if (json) process.stdout.write(`${JSON.stringify({ openingMs, frames })}\n`);
      return openingMs <= mostOpeningMs && Object.values(frames).every(({ p95 }) => p95 <= mostFrameMs) ? 0 : 1;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function fileLongArticle(folder: string, archive: string, seed: number): Promise<void> {
  const paragraphs: string[] = [];
  let length = 0;
  for (const { text } of madeArticles(1_000, seed)) {
    if (length > characters) break;
    paragraphs.push(text);
    length += text.length;
  }
  const [shape] = madeArticles(1, seed);
  if (shape === undefined) throw new Error('nothing was made');
  const long = { ...shape, title: 'A very long report', text: paragraphs.join('\n\n'), externalId: 'long' };
  writeArticles(join(folder, 'made'), [long]);
  const { house, bringIn, call } = await openBenchHouse(archive);
  await bringIn(join(folder, 'made'), () => undefined);
  const { hits } = await call('search.run', {
    query: '',
    shelf: { kind: 'all' },
    sort: 'newest',
    offset: 0,
    limit: 1,
  });
  await house.close();
  annotate(archive, at(hits, 0).id);
}

function annotate(archive: string, id: ArticleId): void {
  const db = openArchive(archive);
  const canonical = canonicalTextOf(db, id);
  const apart = Math.floor((canonical.text.length - 200) / annotations);
  db.transaction(() => {
    for (let number = 0; number < annotations; number += 1) {
      const mark = { colour: at(colours, number % colours.length), note: number % 3 === 0 ? 'Compare.' : '', tags: [] };
      insertAnnotation(db, 1, selectorsFor(canonical, number * apart, number * apart + 50), mark, Date.now());
    }
  })();
  db.close();
}

async function measure(archive: string, say: (line: string) => void) {
  const program = new Program(archive);
  const executablePath = await findBrowser(process.platform, process.env);
  const browser = await chromium.launch({
    ...(executablePath === null ? {} : { executablePath }),
    args: [
      '--disable-background-networking',
      ...(needsNoSandbox(process.platform, process.getuid?.()) ? ['--no-sandbox'] : []),
    ],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(await program.start());
    const row = page.getByRole('option', { name: 'A very long report' });
    await row.waitFor();
    say('opening it');
    const opening = await timed(async () => {
      await row.click();
      await page.waitForFunction(() => (CSS.highlights.get('annotation-yellow')?.size ?? 0) > 100);
    });
    say('scrolling and typing');
    const scrolling = await framesOf(page, async () => {
      await page.mouse.move(900, 300);
      for (let turn = 0; turn < 80; turn += 1) await page.mouse.wheel(0, 150);
    });
    const typing = await framesOf(page, () =>
      page
        .getByRole('combobox', { name: 'Search the archive' })
        .pressSequentially('the commission of the region', { delay: 40 }),
    );
    return { openingMs: opening.ms, frames: { scrolling, typing } };
  } finally {
    await browser.close();
    await program.stop();
  }
}

/** What the window works for each frame while something is done: from the first of its callbacks until the frame is made. */
async function framesOf(page: Page, act: () => Promise<void>): Promise<Percentiles> {
  await page.evaluate(() => {
    const times: number[] = [];
    const { port1, port2 } = new MessageChannel();
    let began = 0;
    port1.addEventListener('message', () => times.push(performance.now() - began));
    port1.start();
    const frame = (): void => {
      began = performance.now();
      port2.postMessage(null);
      Object.assign(globalThis, { frame: requestAnimationFrame(frame), times });
    };
    requestAnimationFrame(frame);
  });
  await act();
  const times = await page.evaluate(() => {
    const { frame, times: measured } = globalThis as unknown as { frame: number; times: number[] }; // -- set above
    cancelAnimationFrame(frame);
    return measured;
  });
  return percentilesOf(times);
}
