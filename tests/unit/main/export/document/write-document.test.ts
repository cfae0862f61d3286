import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { SaxesParser } from 'saxes';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { plainOptions } from '../../../../../preload/contract/exports.ts';
import { writeDocument } from '../../../../../main/export/document/write-document.ts';
import type { ExportArticle, ExportJob } from '../../../../../main/export/export-job.ts';
import { exampleAnnotation, exampleArticle } from '../../../../support/exported-articles.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-documents-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const strait: ExportArticle = {
  article: exampleArticle(),
  annotations: [exampleAnnotation('aaaaaaaa', 'Ships <pass>', { note: '*Whose*?', tags: ['law'] })],
};

function job(items: ExportJob['items'], more: Partial<ExportJob> = {}): ExportJob {
  return { items, total: 2, folder, signal: new AbortController().signal, onProgress: () => undefined, ...more };
}

test('a page of HTML is one new file, named as it is called, and nothing that stood there is replaced', async () => {
  const title = 'Straits / “2024”';
  const first = await writeDocument('.html')(job([strait, { ...strait, annotations: [] }], { title }));
  expect(first).toEqual({ articles: 2, annotations: 1, files: ['Straits “2024”.html'], place: folder });
  expect((await writeDocument('.html')(job([strait], { title }))).files).toEqual(['Straits “2024” (2).html']);
  const html = await readFile(join(folder, 'Straits “2024”.html'), 'utf8');
  expect(html).toContain(
    '<h2 dir="auto" lang="en">The strait that nobody owns</h2><blockquote dir="auto" lang="en"><p dir="auto">Ships &lt;pass&gt;<sup',
  );
  expect(html).toContain('<em>Whose</em>?');
  expect(html).toContain('<p class="remark" dir="auto">Tags: law</p>');
  expect(html).toContain('<p dir="auto" lang="en">Ships of every flag pass here.<sup');
  expect(html).toContain('See <a href="#note-1">note 1</a>.');
  expect(html.match(/<script|\ssrc=|<link/giu)).toBeNull();
});

test.each(['.docx', '.html', '.md'] as const)(
  'an export as %s that is cancelled leaves no half file',
  async (ending) => {
    const abort = new AbortController();
    const items = (async function* () {
      yield strait;
      abort.abort();
      yield strait;
    })();
    await expect(writeDocument(ending)(job(items, { signal: abort.signal }))).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(await readdir(folder)).toEqual([]);
  },
);

/** What is wrong with a file of each kind, by an independent reader. */
const faultsOf = {
  '.docx': (bytes: Buffer): readonly string[] => {
    const faults: string[] = [];
    for (const [name, part] of Object.entries(unzipSync(bytes))) {
      const parser = new SaxesParser({ xmlns: true });
      parser.on('error', (error) => faults.push(`${name}: ${error.message}`));
      parser.write(strFromU8(part)).close();
    }
    return faults;
  },
  '.html': (bytes: Buffer): readonly string[] =>
    JSON.stringify(fromHtml(bytes.toString())).match(
      /"tagName":"(?:script|img|iframe|form|svg|object|link|base)"|"href":"javascript:/gu,
    ) ?? [],
  '.md': (bytes: Buffer): readonly string[] => {
    const html: string[] = [];
    const look = (node: Nodes): void => {
      if (node.type === 'html') html.push(node.value);
      if ('children' in node) node.children.forEach(look);
    };
    look(fromMarkdown(bytes.toString(), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] }));
    return html;
  },
} as const;

test('whatever an article, a note, a tag or a colour says, the files are sound and nothing in them runs', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ title: hostileText, quote: hostileText, note: hostileText, tag: hostileText, url: hostileText }),
      async ({ title, quote, note, tag, url }) => {
        const item: ExportArticle = {
          article: exampleArticle({
            title,
            url,
            outlet: title,
            author: tag,
            language: tag,
            published: tag,
            lead: quote,
          }),
          annotations: [exampleAnnotation('aaaaaaaa', quote, { note, tags: [tag] })],
          colourNames: { yellow: quote },
        };
        const place = await mkdtemp(join(folder, 'each-'));
        const options = { ...plainOptions, grouping: 'tag', layout: 'document' } as const;
        for (const ending of ['.docx', '.html', '.md'] as const) {
          const { files } = await writeDocument(ending)(job([item], { folder: place, title, options }));
          expect(faultsOf[ending](await readFile(join(place, files[0] ?? '')))).toEqual([]);
        }
      },
    ),
    { numRuns: 40 },
  );
});
