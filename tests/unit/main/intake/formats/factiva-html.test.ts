import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../support/hostile-text.ts';
import { factivaIndexed, factivaPlain, printed } from '../../../../support/news-exports.ts';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const date = '12 March 2024';

describe('Factiva HTML', () => {
  it('reads the codes as fields and details, and the lead and tail paragraphs as the text', async () => {
    const [first, second] = await articlesIn(
      'a.html',
      factivaIndexed([printed({ date, byline: 'By Ines Ferrão' }), printed({ date, headline: 'A toll' })]),
    );
    expect(first && valuesOf(first)).toEqual({
      title: 'The strait that nobody owns',
      outlet: 'Harbour Courier',
      author: 'Ines Ferrão',
      published: '2024-03-12T15:32',
      language: 'en',
      url: null,
    });
    expect(first).toMatchObject({
      part: 1,
      externalId: 'HARCOU0020240312ek3c00000',
      text: 'Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.',
      warnings: [],
    });
    expect(first?.details).toEqual([
      { name: 'database', value: 'Factiva' },
      { name: 'layout', value: 'factiva-indexed/2011' },
      { name: 'accession-number', value: 'HARCOU0020240312ek3c00000' },
      { name: 'declared-words', value: '1044' },
      { name: 'page', value: '7' },
      { name: 'copyright', value: '(c) 2024 Karsk Press' },
      { name: 'company', value: 'karpil : Karsk Pilots' },
      { name: 'subject', value: 'gdip : International Relations' },
      { name: 'subject', value: 'gwat : Water' },
      { name: 'region', value: 'norw : Norway' },
      { name: 'region', value: 'eurz : Europe' },
    ]);
    expect(second?.fields.title?.value).toBe('A toll');
  });

  it.each([
    ['en', '12 March 2024', '1,044 words'],
    ['fr', '12 mars 2024', '1 044 mots'],
    ['de', '12. März 2024', '1.044 Wörter'],
    ['es', '12 de marzo de 2024', '1.044 palabras'],
    ['it', '12 marzo 2024', '1.044 parole'],
    ['pt', '12 de março de 2024', '1.044 palavras'],
    ['ru', '12 марта 2024', '1 044 слов'],
    ['zh', '2024年3月12日', '1,044 字'],
    ['ja', '2024年3月12日', '1,044 文字'],
    ['ar', '12 مارس 2024', '1,044 كلمة'],
  ])('reads the date and the count of words that an interface in %s writes', async (_, written, words) => {
    for (const make of [factivaIndexed, factivaPlain]) {
      const [article] = await articlesIn('a.html', make([printed({ date: written })], words));
      expect(article?.fields.published?.value).toBe('2024-03-12T15:32');
      expect(article?.details).toContainEqual({ name: 'declared-words', value: '1044' });
      expect(article?.warnings).toEqual([]);
    }
  });

  it('reads articles without codes by the order of their lines', async () => {
    const [article] = await articlesIn('a.html', factivaPlain([printed({ date, byline: 'By Ines Ferrão' })]));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'The strait that nobody owns',
      outlet: 'Harbour Courier',
      author: 'Ines Ferrão',
      published: '2024-03-12T15:32',
      language: 'en',
    });
    expect(article).toMatchObject({
      part: 0,
      externalId: 'HARCOU0020240312ek3c00000',
      text: 'Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.',
    });
    expect(article?.details).toEqual(
      expect.arrayContaining([
        { name: 'layout', value: 'factiva-article/2016' },
        { name: 'section', value: 'World' },
        { name: 'page', value: '7' },
      ]),
    );
  });

  it('gives an article once that the page repeats', async () => {
    const page = factivaIndexed([printed({ date })]);
    const twice = page.replace(/<body>(.*)<\/body>/s, '<body>$1$1</body>');
    expect(await articlesIn('a.html', twice)).toHaveLength(1);
  });

  it('says so when the search summary counts more articles', async () => {
    const page = factivaIndexed([printed({ date })]).replace(
      '</body>',
      '<table><tr><td>Results Found</td></tr></table><p>Results Found: 12</p></body>',
    );
    expect((await readParts('a.html', page)).at(-1)).toMatchObject({
      code: 'articles-missing',
      message: expect.stringMatching(/1 of the 12/),
    });
  });

  it('names the fields that an article lacks, and files it', async () => {
    const page = factivaIndexed([printed({ date: 'some day', outlet: '' }), printed({ date, paragraphs: [] })]);
    const [first, second] = await articlesIn('a.html', page);
    expect(first?.warnings).toEqual([{ code: 'fields-missing', detail: 'outlet, date' }]);
    expect(first?.text).toMatch(/^Ships of every flag/);
    expect(second?.warnings).toEqual([
      { code: 'no-text', detail: null },
      { code: 'fields-missing', detail: 'text' },
    ]);
  });

  it('reads a page that only bears the name as the page it is', async () => {
    const page = `<html><head><title>Factiva</title></head><body><article><h1>What Factiva is</h1>${'<p>It is a database of news, and this page tells of it at some length.</p>'.repeat(6)}</article></body></html>`;
    const [article] = await articlesIn('a.html', page);
    expect(article?.details).toEqual([]);
    expect(await failureOf('a.html', '<html><head><title>Factiva</title></head><body></body></html>')).toBe(
      'no-article-text',
    );
  });

  it('unmarks the words that were searched for, and lets no markup through', async () => {
    const text = 'Ships <mark>of</mark> <b>every</b> flag<script>alert(1)</script>.<img src=x onerror=alert(1)>';
    const [article] = await articlesIn('a.html', factivaIndexed([printed({ date, paragraphs: [text] })]));
    expect(article?.text).toBe('Ships of every flag.');
    expect(article?.body.children).toEqual([
      { type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: 'Ships of every flag.' }] },
    ]);
  });

  it('gives as many articles as were put in, in their order, whatever they say', async () => {
    const word = fc.oneof(fc.string({ maxLength: 40 }), fc.constantFrom(...hostileStrings));
    const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.boolean(),
        async (bodies, isPlain) => {
          const articles = bodies.map((words, index) =>
            printed({ date, paragraphs: [`Mark ${index} begins.`, ...words.map(escaped)] }),
          );
          const parts = await readParts('a.html', (isPlain ? factivaPlain : factivaIndexed)(articles));
          expect(parts.map((part) => part.kind === 'article' && /Mark \d+/.exec(part.text)?.[0])).toEqual(
            articles.map((_, index) => `Mark ${index}`),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
});
