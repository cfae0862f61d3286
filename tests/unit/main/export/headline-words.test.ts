import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writers } from '../../../../main/export/writers.ts';
import { plainOptions, type ExportFormat, type ExportOptions } from '../../../../preload/contract/exports.ts';
import { exampleArticle } from '../../../support/exported-articles.ts';
import { annotatedItem } from '../../../support/exported-items.ts';
import { firstArticle, valuesOf } from '../../../support/read-parts.ts';

const title = 'Пролив снова открыт';
const translation = 'The strait is open again';
const both = `${title} [${translation}]`;
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'aide-translated-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function written(format: ExportFormat, options: Partial<ExportOptions> = {}): Promise<Buffer> {
  const item = { ...annotatedItem(), article: exampleArticle({ title, translation, language: 'ru' }) };
  const { files } = await writers[format]({
    items: [item],
    total: 1,
    folder,
    options: { ...plainOptions, ...options },
    signal: new AbortController().signal,
    onProgress: () => undefined,
  });
  return readFile(join(folder, files[0] ?? ''));
}

test.each<[ExportFormat, Partial<ExportOptions>, readonly string[]]>([
  ['markdown', {}, [`title: "${title}"\ntranslation: "${translation}"\n`, `\n# ${title} \\[${translation}]\n`]],
  ['markdown', { layout: 'template' }, [`\n# ${title} [${translation}]\n`]],
  ['markdown', { layout: 'document' }, [`\n## ${title} \\[${translation}]\n`]],
  ['markdown', { layout: 'logseq' }, [`title:: ${title}\ntranslation:: ${translation}\n`]],
  ['html', {}, [`lang="ru">${both}</h2>`]],
  ['csl-json', {}, [`"title":"${both}"`]],
  ['ris', {}, [`TI  - ${title}\r\nTT  - ${translation}\r\n`]],
  ['biblatex', {}, [`title = {${title}},\n  titleaddon = {[The strait is open again]},`]],
  ['bibtex', {}, [`title = {${title} {[The} strait is open again]},`]],
  ['csv', {}, [`"${title}","${translation}",`]],
  ['jsonld', {}, [`"dcterms:title":"${title}","dcterms:alternative":"${translation}"`]],
  ['zotero', {}, [`<dc:title>${both}</dc:title>`]],
])('a translated headline goes out as %s %j', async (format, options, expected) => {
  const text = strFromU8(await written(format, options));
  for (const words of expected) expect(text).toContain(words);
});

test('it is a variable in REFI-QDA and a heading in Word', async () => {
  const project = strFromU8(unzipSync(await written('qdpx'))['project.qde'] ?? new Uint8Array());
  expect(project).toContain(`<TextValue>${translation}</TextValue>`);
  const document = strFromU8(unzipSync(await written('docx'))['word/document.xml'] ?? new Uint8Array());
  expect(document.replace(/<[^>]+>/gu, '')).toContain(both);
});

test.each(['markdown', 'ris'] as const)('our own import reads it back from %s', async (format) => {
  const text = strFromU8(await written(format));
  const [name = ''] = await readdir(folder);
  expect(valuesOf(await firstArticle(name, text))).toMatchObject({ title, translation });
});
