import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hostileStrings } from '../../../../support/hostile-text.ts';
import { englishLabels, lexisText, printed, type LexisLabels } from '../../../../support/news-exports.ts';
import { articlesIn, readParts, valuesOf } from '../../../../support/read-parts.ts';

const german: LexisLabels = {
  number: (n, m) => `Dokument ${n} von ${m}`,
  byline: 'AUTOR',
  section: 'RUBRIK: POLITIK; S. 7',
  length: 'LÄNGE: 1044 Wörter',
  tail: ['UPDATE: 13. März 2024', 'SPRACHE: GERMAN; DEUTSCH', 'PUBLICATION-TYPE: Zeitung'],
};
const french: LexisLabels = {
  number: (n, m) => `${n} of ${m} DOCUMENTS`,
  byline: 'AUTEUR',
  section: 'RUBRIQUE: INTERNATIONAL; Pg. 7',
  length: 'LONGUEUR: 1044 mots',
  tail: ['SUJET: DÉTROIT (90%)', 'LOCALISATION-GEO: NORVÈGE (91%)', 'DATE-CHARGEMENT: 13 mars 2024', 'LANGUE: FRENCH'],
};
const spanish: LexisLabels = {
  number: (n, m) => `Documento ${n} de ${m}`,
  byline: 'AUTOR',
  section: 'SECCIÓN: MUNDO; Pág. 7',
  length: 'LONGITUD: 1044 palabras',
  tail: ['FECHA-CARGA: 13 de marzo de 2024', 'IDIOMA: ESPAÑOL'],
};
const italian: LexisLabels = {
  number: (n, m) => `Documento ${n} di ${m}`,
  byline: 'AUTORE',
  section: 'SEZIONE: ESTERI; Pag. 7',
  length: 'LUNGHEZZA: 1044 parole',
  tail: ['DATA-CARICAMENTO: 13 marzo 2024', 'LINGUA: ITALIANO'],
};
const portuguese: LexisLabels = {
  number: (n, m) => `Documento ${n} de ${m}`,
  byline: 'AUTOR',
  section: 'SEÇÃO: MUNDO; Pág. 7',
  length: 'COMPRIMENTO: 1044 palavras',
  tail: ['DATA DE CARREGAMENTO: 13 de março de 2024', 'IDIOMA: PORTUGUÊS'],
};

describe('LexisNexis text', () => {
  it('reads every article with its fields, and leaves the labels out of the text', async () => {
    const [first, second] = await articlesIn(
      'all.txt',
      lexisText([printed(), printed({ headline: 'A toll after all' })]),
    );
    expect(first).toMatchObject({
      part: 1,
      text: 'Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.',
      warnings: [],
    });
    expect(first && valuesOf(first)).toEqual({
      title: 'The strait that nobody owns',
      outlet: 'Harbour Courier',
      author: 'Ines Ferrão',
      published: '2024-03-12',
      language: 'en',
      url: null,
    });
    expect(first?.details).toEqual(
      expect.arrayContaining([
        { name: 'database', value: 'LexisNexis' },
        { name: 'layout', value: 'lexisnexis/2010' },
        { name: 'section', value: 'WORLD' },
        { name: 'page', value: '7' },
        { name: 'declared-words', value: '1044' },
        { name: 'subject', value: 'STRAITS (90%)' },
        { name: 'subject', value: 'SHIPPING (85%)' },
        { name: 'region', value: 'NORWAY (91%)' },
        { name: 'updated', value: '2024-03-13' },
        { name: 'kind', value: 'Newspaper' },
        { name: 'copyright', value: 'Copyright 2024 Karsk Press All Rights Reserved' },
      ]),
    );
    expect(second?.fields.title?.value).toBe('A toll after all');
  });

  it.each([
    ['German', german, 'Dienstag 12. März 2024', 'de'],
    ['French', french, '12 mars 2024 mardi', 'fr'],
    ['Spanish', spanish, '12 de marzo de 2024 martes', 'es'],
    ['Italian', italian, '12 marzo 2024 martedì', 'it'],
    ['Portuguese', portuguese, '12 de março de 2024 terça-feira', 'pt'],
  ])('reads what a %s interface writes', async (_, labels, date, language) => {
    const [article] = await articlesIn('all.txt', lexisText([printed({ date }), printed({ date })], labels));
    expect(article && valuesOf(article)).toMatchObject({
      outlet: 'Harbour Courier',
      author: 'Ines Ferrão',
      published: '2024-03-12',
      language,
    });
    expect(article?.text).toBe('Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.');
    expect(article?.details).toEqual(
      expect.arrayContaining([
        { name: 'page', value: '7' },
        { name: 'declared-words', value: '1044' },
        { name: 'updated', value: '2024-03-13' },
      ]),
    );
  });

  it('keeps the edition, and the lines set in below the date', async () => {
    const date = `March 12, 2024 Tuesday\n${' '.repeat(28)}Late Edition`;
    const [article] = await articlesIn('all.txt', lexisText([printed({ date })]));
    expect(article?.fields.published?.value).toBe('2024-03-12');
    expect(article?.details).toContainEqual({ name: 'edition', value: 'Late Edition' });
  });

  it('reads the older order, with labels for headline and body', async () => {
    const text = [
      '1 of 1 DOCUMENTS',
      'Copyright 1999 Karsk Press',
      'Harbour Courier',
      'March 12, 1999, Friday',
      'SECTION: WORLD',
      'LENGTH: 12 words',
      'HEADLINE: A toll after all',
      'BYLINE: By INES FERRAO',
      'DATELINE: KARSK',
      'BODY:',
      'Ships pay now.',
      'LOAD-DATE: March 13, 1999',
    ].join('\n\n');
    const [article] = await articlesIn('old.txt', text);
    expect(article && valuesOf(article)).toMatchObject({
      title: 'A toll after all',
      outlet: 'Harbour Courier',
      author: 'INES FERRAO',
      published: '1999-03-12',
    });
    expect(article).toMatchObject({ part: 0, text: 'Ships pay now.' });
    expect(article?.details).toContainEqual({ name: 'place', value: 'KARSK' });
  });

  it('says how many of the announced articles it found', async () => {
    const parts = await readParts('all.txt', lexisText([printed(), printed()], englishLabels, 100));
    expect(parts).toHaveLength(3);
    expect(parts[2]).toMatchObject({ kind: 'unread', part: 3, code: 'articles-missing' });
    expect(parts[2]).toHaveProperty('message', expect.stringMatching(/2 of the 100/));
  });

  it('counts the items that were chosen, not those of the search', async () => {
    const chosen = `Download Request: Selected Items: 1-2\n\n${lexisText([printed(), printed()], englishLabels, 2146)}`;
    expect(await articlesIn('all.txt', chosen)).toHaveLength(2);
  });

  it('says what an article lacks, and files it all the same', async () => {
    const text = lexisText([printed(), printed({ outlet: '', date: '' })]);
    const [, second] = await articlesIn('all.txt', text);
    expect(second?.warnings).toEqual([{ code: 'fields-missing', detail: expect.stringMatching(/outlet, date/) }]);
    expect(second?.text).toContain('Ships of every flag');
  });

  it('files a record that fits no layout with everything that was printed of it', async () => {
    const stranger = 'Something the database has never printed before.\n\nAnd more of it.';
    const text = lexisText([printed()]).replace('1 of 1', '1 of 2') + `\n\n2 of 2 DOCUMENTS\n\n${stranger}`;
    const [, second] = await articlesIn('all.txt', text);
    expect(second?.text).toBe('Something the database has never printed before.\nAnd more of it.');
    expect(second?.warnings).toEqual([{ code: 'fields-missing', detail: 'outlet, date, text' }]);
  });

  it('does not take a sentence with a colon, or a text that tells of such files, for a label or an export', async () => {
    const [article] = await articlesIn(
      'all.txt',
      lexisText([printed({ paragraphs: ['Subject: the strait.', 'Language: plain.'] })]),
    );
    expect(article?.text).toBe('Subject: the strait.\nLanguage: plain.');
    const [note] = await articlesIn(
      'note.txt',
      'On exports\n\nEach begins with a line such as "1 of 10 DOCUMENTS" and says LENGTH: 12 words. That is all.',
    );
    expect(note?.details).toEqual([]);
  });

  it('takes labels it does not know for labels too, below the text, and what follows them for text', async () => {
    const tail = [...englishLabels.tail, 'MOOD-CODE: GRAVE', 'So it was written.'];
    const [article] = await articlesIn('all.txt', lexisText([printed()], { ...englishLabels, tail }));
    expect(article?.text).toMatch(/toll\.\nSo it was written\.$/);
  });

  it('joins wrapped lines of Chinese without a space', async () => {
    const text = lexisText([printed()]).replace(/Ships[\s\S]*?\n\n/, '海峡不属于任何人\n，船只自由通行。\n\n');
    const [article] = await articlesIn('all.txt', text);
    expect(article?.text).toMatch(/^海峡不属于任何人，船只自由通行。\n/);
  });

  it('gives as many articles as were put in, in their order, whatever they say', async () => {
    const word = fc.oneof(fc.string({ minLength: 1, maxLength: 40 }), fc.constantFrom(...hostileStrings));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 6 }), async (bodies) => {
        const articles = bodies.map((words, index) =>
          printed({
            paragraphs: [
              `Mark ${index} begins.`,
              ...words.map((one) => one.replace(/[\n\r\f\v\u2028\u2029\u0085]/g, ' ')),
            ],
          }),
        );
        const parts = await readParts('all.txt', lexisText(articles));
        expect(parts.map((part) => part.kind === 'article' && /Mark \d+/.exec(part.text)?.[0])).toEqual(
          articles.map((_, index) => `Mark ${index}`),
        );
      }),
      { numRuns: 40 },
    );
  });
});
