import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlDocument } from '../../../main/export/document/html-document.ts';
import { printInBrowser } from '../../../main/processes/print-in-browser.ts';
import { cited, exampleDraft, fields, hostileDraft } from '../../support/drafted.ts';
import { openBeacon } from '../../support/e2e-beacon.ts';
import { readPdf, type ReadPdf } from '../../support/read-pdf.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const never = new AbortController().signal;

async function printed(html: string): Promise<ReadPdf> {
  const folder = temporaryFolder();
  const page = { html: join(folder, 'a page #1.html'), pdf: join(folder, 'a page.pdf'), signal: never };
  await writeFile(page.html, html);
  await printInBrowser(page);
  return readPdf(page.pdf);
}

const quote = (id: string, title: string, words: string, language: string) =>
  ({
    kind: 'quote',
    article: id,
    area: null,
    note: '',
    quote: words,
    fields: fields({ title, language, outlet: 'Gazette', published: '2024-05-03' }),
  }) as const;

test('a draft is printed with its text in order, an outline, tags, languages and its title', async () => {
  const draft = {
    name: exampleDraft.name,
    pieces: [
      ...exampleDraft.pieces,
      quote('cccccccc', 'المضيق', 'المضيق مفتوح أمام السفن', 'ar'),
      quote('dddddddd', '海峡', '海峡は開いている。', 'ja'),
    ],
  };
  const pdf = await printed(htmlDocument(cited(draft), 'a4'));
  expect(pdf).toMatchObject({
    title: 'Canals & straits',
    // A browser of its own accord would say which system it runs on.
    creator: 'Aide-memoire',
    language: 'en',
    isMarked: true,
    hasScript: false,
    size: [595, 842],
  });
  expect(pdf.outline).toEqual([
    {
      title: 'Canals & straits',
      items: [
        { title: 'Traffic', items: [{ title: 'Price', items: [] }] },
        { title: 'Notes', items: [] },
      ],
    },
  ]);
  const text = pdf.pages.join('\n');
  const places = [
    'Canals & straits',
    'Traffic',
    'Two sources agree',
    'Ships pass again.',
    'A second passage.',
    'Price',
    '海峡は開いている。',
    'Notes',
    'Ana Brandt, “Suez Reopens,”',
  ];
  const found = places.map((words) => text.indexOf(words));
  expect(found.every((place) => place >= 0)).toBe(true);
  expect(found).toEqual(found.toSorted((a, b) => a - b));
  // Each line of Arabic is given from its end: its letters are there, once each is a plain one again.
  expect(Array.from('المضيق مفتوح').every((letter) => text.includes(letter))).toBe(true);
  expect(pdf.tags.filter((tag) => /^(?:H\d|BlockQuote|L|Document)$/u.test(tag))).toEqual([
    'Document',
    'H1',
    'H2',
    'L',
    'BlockQuote',
    'BlockQuote',
    'H3',
    'BlockQuote',
    'BlockQuote',
    'H2',
    'L',
  ]);
  expect(pdf.languages).toEqual(['en', 'ar', 'ja']);
});

test('the paper is the one that was asked for', async () => {
  expect((await printed(htmlDocument(cited(exampleDraft), 'letter'))).size).toEqual([612, 792]);
});

test('nothing in a page is run or fetched, whatever it says', async () => {
  const beacon = await openBeacon();
  const { address } = beacon;
  const hostile = [
    `<script>document.title = 'run'; fetch('${address}/a')</script>`,
    `<img src="${address}/b" onerror="document.title='run'">`,
    `<iframe src="${address}/c"></iframe><link rel="stylesheet" href="${address}/d">`,
    `<meta http-equiv="refresh" content="0;url=${address}/e">`,
    `<style>@import url(${address}/f); body { background: url(${address}/g) }</style>`,
    `![](${address}/h) <svg onload="fetch('${address}/i')">`,
  ].join('\n\n');
  try {
    const draft = {
      name: 'Kept',
      pieces: [{ kind: 'text', text: hostile }, quote('aaaaaaaa', hostile, hostile, '"><script>')],
    } as const;
    expect(await printed(htmlDocument(cited(draft)))).toMatchObject({ title: 'Kept', hasScript: false });
    // A page that is not as we write them reaches no further, whether or not it can be printed while it tries to lead elsewhere.
    const lured = `<!doctype html><title>Kept</title>${hostile}<p>End.`;
    expect(await printed(lured.replace(/<meta[^>]*>/u, ''))).toMatchObject({ title: 'Kept' });
    await Promise.allSettled([printed(lured)]);
    await fc.assert(
      fc.asyncProperty(hostileDraft, async (words) => {
        const { title, isMarked } = await printed(htmlDocument(cited(words)));
        expect({ title: String(title).slice(0, 5), isMarked }).toEqual({ title: 'Draft', isMarked: true });
      }),
      { numRuns: 4 },
    );
    expect(beacon.connections()).toBe(0);
  } finally {
    beacon.close();
  }
});

test('where there is no browser, or it is stopped or does not answer, that is said and no browser is left behind', async () => {
  const folder = temporaryFolder();
  const page = { html: join(folder, 'page.html'), pdf: join(folder, 'page.pdf'), signal: never };
  await writeFile(page.html, '<!doctype html><title>Page</title><p>Words.');
  await expect(printInBrowser(page, () => Promise.resolve(null))).rejects.toMatchObject({ code: 'no-browser' });
  await expect(printInBrowser(page, () => Promise.resolve(join(folder, 'nothing')))).rejects.toMatchObject({
    code: 'not-printed',
  });
  await expect(printInBrowser({ ...page, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'cancelled' });
  await expect(printInBrowser(page, undefined, 1)).rejects.toMatchObject({ code: 'not-printed' });
  await expect(printInBrowser({ ...page, html: join(folder, 'gone.html') })).rejects.toMatchObject({
    code: 'not-printed',
  });
  expect(await readdir(folder)).toEqual(['page.html']);
});
