import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../main/archive/app-error.ts';
import { checkReadPart } from '../../../../main/archive/check-read.ts';
import type { ReadArticle, ReadPart } from '../../../../main/archive/read-article.ts';
import { readFile } from '../../../../main/intake/read-file.ts';
import { valuesOf } from '../../../support/read-parts.ts';

const fixtures = new URL('../../../fixtures/intake/', import.meta.url);

async function read(
  fileName: string,
  bytes: Uint8Array = readFileSync(new URL(fileName, fixtures)),
): Promise<ReadPart[]> {
  const parts: ReadPart[] = [];
  for await (const part of readFile({ path: `/clips/${fileName}`, fileName }, bytes)) parts.push(part);
  return parts;
}

async function article(fileName: string, bytes?: Uint8Array): Promise<ReadArticle> {
  const [part] = await read(fileName, bytes);
  if (part?.kind !== 'article') throw new Error(`no article in ${fileName}`);
  return part;
}

async function failure(fileName: string, bytes?: Uint8Array): Promise<unknown> {
  return read(fileName, bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('readFile', () => {
  it('reads a news page with its structured data', async () => {
    const read = await article('news-page.html');
    expect(valuesOf(read)).toEqual({
      title: 'Ministers agree on Lake Orsen water treaty',
      outlet: 'The Harbour Courier',
      author: 'Inês Calder; Tomas Reuel',
      published: '2025-03-14T08:30:00+01:00',
      language: 'en-GB',
      url: 'https://www.harbour-courier.example/world/2025/lake-orsen-treaty',
    });
    expect(read.text).toMatch(/^The ministers of four states[\s\S]+into force on the first of October\.$/);
    expect(read.text).not.toMatch(/Advertisement|Reply|Photo|Related|tracker|Home|steal/);
    expect(JSON.stringify(read.body)).toContain('https://www.harbour-courier.example/documents/treaty');
    expect(read.words).toBeGreaterThan(140);
  });

  it('reads a SingleFile page with the address it was saved from', async () => {
    const read = await article('singlefile-page.html');
    expect(read.fields.url).toEqual({
      value: 'https://diario-do-cabo.example/mundo/acordo-de-pesca?utm_source=boletim',
      origin: 'file',
      isGuess: false,
    });
    expect(read.fields.published).toBeNull();
    expect(read.text).not.toContain('Publicidade');
    expect(JSON.stringify(read.body)).toContain('https://diario-do-cabo.example/mundo/anterior');
  });

  it('reads a blog page without its captions, labels and comment form', async () => {
    const read = await article('blog-page.html');
    expect(read.fields.title?.value).toBe('La reunión de los cancilleres');
    expect(read.fields.outlet?.value).toBe('Mirador Andino');
    expect(read.text.split('\n')).toHaveLength(3);
    expect(read.text).not.toMatch(/Imagen|Relaciones|Publicidad|Compartir|Lea también|respuesta|obligatorios/);
  });

  it.each([
    ['windows-1251.html', 'Переговоры о мосте продолжатся весной', 'ru', /^Стороны договорились[\s\S]+заявлений\.$/],
    ['arabic-page.html', 'اتفاق على فتح المعبر الشمالي', 'ar', /^اتفق وزيرا[\s\S]+الأمطار\.$/],
    ['react-page.html', 'Border post to reopen in June', 'en', /^The border post[\s\S]+lorry\.$/],
  ])('reads %s', async (name, title, language, text) => {
    const read = await article(name);
    expect(read.fields.title?.value).toBe(title);
    expect(read.fields.language?.value).toBe(language);
    expect(read.text).toMatch(text);
    expect(read.text).not.toMatch(/Реклама|إعلان|Loading/);
  });

  it('reads plain text: the first line is the headline, clutter goes, nothing is invented', async () => {
    const read = await article('report.txt');
    expect(valuesOf(read)).toEqual({
      title: 'Envoys Return to Karsk With a Shorter List of Demands',
      outlet: null,
      author: null,
      published: null,
      language: 'en',
      url: null,
    });
    expect(read.fields.language?.isGuess).toBe(true);
    expect(read.text.split('\n')).toHaveLength(2);
  });

  it('reads a Markdown clip with its front matter', async () => {
    const read = await article('clip.md');
    expect(valuesOf(read)).toEqual({
      title: 'Orsen: what the treaty leaves open',
      outlet: 'Valley Review',
      author: 'Marta Quill; Ode Barr',
      published: '2025-04-02',
      language: 'en',
      url: 'https://valley-review.example/orsen?utm_campaign=x',
    });
    expect(read.tags).toEqual(['clippings', 'water']);
    expect(read.text).toBe(
      'The treaty is shorter than its annexes. See the lake and the text.\nWhoever holds the sluice holds the season.\nState\tShare\nVelm\t20 %\nKarsk\t18 %\n☑ read the annex\n☐ ask about this',
    );
    expect(JSON.stringify(read.body)).not.toMatch(/script|alert/);
  });

  it('reads JSON Lines one by one, and goes on after a bad one', async () => {
    const parts = await read('articles.jsonl');
    expect(parts.map((part) => [part.part, part.kind === 'article' ? part.fields.title?.value : part.code])).toEqual([
      [1, 'Ferries stop for a day'],
      [2, 'line-not-json'],
      [4, 'Page'],
      [5, 'no-article-text'],
      [6, 'Ein Satz ohne Überschrift, der trotzdem zählt.'],
    ]);
    expect(parts[0]).toMatchObject({
      externalId: '17',
      tags: ['ferries', 'Strike'],
      text: 'The ferries stopped on Monday.\nThey run again today.',
      fields: { author: { value: 'Inês Calder; Tomas Reuel', origin: 'file', isGuess: false } },
    });
    expect(parts[2]).toMatchObject({ text: 'The mayor said no.', fields: { author: { value: 'Marta Quill' } } });
  });

  it('reads a translated headline from a line that has one', async () => {
    const line = JSON.stringify({ title: 'Канал закрыт', translation: ' The canal\nis closed ', text: 'Суда ждут.' });
    expect(valuesOf(await article('a.jsonl', bytesOf(line)))).toMatchObject({ translation: 'The canal is closed' });
  });

  it('reads what was pasted', async () => {
    const html = await article(
      'clipboard.html',
      bytesOf("<meta charset='utf-8'><span>The mayor <b>said no</b>. He left.</span>"),
    );
    expect(html.fields.title).toEqual({ value: 'The mayor said no.', origin: 'visible-text', isGuess: true });
    expect((await article('clipboard.txt', bytesOf('The mayor said no.'))).text).toBe('The mayor said no.');
  });

  it('tells formats by their content before their names', async () => {
    expect(
      (await article('saved.txt', bytesOf('<!doctype html><title>Karsk</title><p>The mayor said no.</p>'))).text,
    ).toBe('The mayor said no.');
    expect((await article('lines.txt', bytesOf('{"title":"A","text":"The mayor said no."}\n'))).part).toBe(1);
    expect((await article('note.txt', bytesOf('---\ntitle: Karsk\n---\nThe *mayor* said no.'))).text).toBe(
      'The mayor said no.',
    );
  });

  it('calls an article by its file where nothing else does, as a guess', async () => {
    const { fields } = await article('ferries 2025.md', bytesOf('The ferries stopped.'));
    expect(fields.title).toEqual({ value: 'ferries 2025', origin: 'file', isGuess: true });
  });

  it.each([
    ['empty.html', '', 'file-empty'],
    ['blank.txt', ' \n\t ', 'file-empty'],
    ['scripts-only.html', undefined, 'no-article-text'],
    ['links-only.html', undefined, 'no-article-text'],
    ['deep.md', `${'> '.repeat(5000)}deep`, 'file-too-deep'],
    ['script.js', 'export const a = 1;', 'file-not-recognised'],
    ['paper.pdf', '%PDF-1.7 text', 'file-damaged'],
    ['letter.txt', '{\\rtf1 }', 'no-article-text'],
  ])('refuses %s with a reason', async (name, text, code) => {
    expect(await failure(name, text === undefined ? undefined : bytesOf(text))).toBe(code);
  });

  it('refuses binary noise under any name', async () => {
    const noise = Uint8Array.from({ length: 50_000 }, (_, index) => (index * 7919 + (index >> 3) * 104_729) & 0xff);
    for (const name of ['noise.html', 'noise.txt', 'noise.md', 'noise.jsonl'])
      expect(await failure(name, noise)).toBe('file-not-recognised');
    expect(await failure('picture.html', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))).toBe(
      'file-not-recognised',
    );
  });

  it('reads broken UTF-8', async () => {
    const text = Buffer.from(
      '<html><head><meta charset=utf-8><title>Größe</title></head><body><p>Größe und Maß des Sees, ',
    );
    const broken = Buffer.concat([text, Buffer.from([0xff, 0xc3, 0xe2, 0x82]), Buffer.from(' und mehr.</p>')]);
    expect((await article('broken.html', broken)).text).toMatch(/^Größe und Maß des Sees, \uFFFD+ und mehr\.$/u);
  });

  it('gives, for any bytes under any name, parts the archive accepts or an expected failure', async () => {
    const name = fc.constantFrom('a.html', 'a.txt', 'a.md', 'a.jsonl', 'a', 'clipboard.html');
    const opening = fc.constantFrom(
      '',
      '<html><head><title>T</title></head><body>',
      '---\ntitle: [\n---\n',
      '{"text":"a"}\n{"html":"',
      '> # - 1. ',
    );
    const token = fc.constantFrom(
      '<p>',
      '</div>',
      '<table><td>',
      '<br>',
      '**a',
      '[x](y)',
      '\n\n',
      'word ',
      '&amp;',
      '<!--',
      '"}\n',
      '| a | b |\n|--|--|\n',
      '<svg><style>',
      '[^1]',
      '\u0301',
    );
    const text = fc
      .tuple(opening, fc.array(fc.oneof(token, fc.string()), { maxLength: 40 }))
      .map(([start, rest]) => bytesOf(start + rest.join('')));
    await fc.assert(
      fc.asyncProperty(name, fc.oneof(text, fc.uint8Array({ maxLength: 300 })), async (fileName, bytes) => {
        try {
          for (const part of await read(fileName, bytes)) expect(checkReadPart(JSON.stringify(part))).toEqual(part);
        } catch (error) {
          if (!(error instanceof AppError)) throw error;
        }
      }),
      { numRuns: 300 },
    );
  });
});
