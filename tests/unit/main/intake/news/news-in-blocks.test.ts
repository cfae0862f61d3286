import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  docxOf,
  lexisText,
  nexisRuns,
  printed,
  proQuestText,
  rtfOf,
  type Run,
} from '../../../../support/news-exports.ts';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const text = 'Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.';
const kinds = [
  ['n.rtf', rtfOf],
  ['n.docx', docxOf],
] as const;

describe.each(kinds)('news databases in %s', (name, make) => {
  it('reads each article of a Nexis Uni delivery, without its cover', async () => {
    const date = 'March 12, 2024 Tuesday 9:33 AM GMT';
    const articles = await articlesIn(
      name,
      make(nexisRuns([printed({ date }), printed({ date, headline: 'A toll after all' })])),
    );
    expect(articles.map((article) => valuesOf(article))).toMatchObject([
      {
        title: 'The strait that nobody owns',
        outlet: 'Harbour Courier',
        author: 'Ines Ferrão',
        published: '2024-03-12T09:33Z',
        language: 'en',
      },
      { title: 'A toll after all' },
    ]);
    for (const article of articles) expect(article).toMatchObject({ text, warnings: [] });
    expect(articles[0]?.details).toEqual([
      { name: 'database', value: 'Nexis Uni' },
      { name: 'layout', value: 'nexis-uni/2019' },
      { name: 'copyright', value: 'Copyright 2024 Karsk Press All Rights Reserved' },
      { name: 'section', value: 'WORLD' },
      { name: 'page', value: '7' },
      { name: 'declared-words', value: '1044' },
      { name: 'abstract', value: 'Who may pass' },
      { name: 'subject', value: 'STRAITS (90%)' },
      { name: 'subject', value: 'SHIPPING (85%)' },
      { name: 'region', value: 'NORWAY (91%)' },
      { name: 'updated', value: '2024-03-13' },
    ]);
  });

  it.each([
    ['12 mars 2024 mardi 9:33 AM GMT', 'Fin du document'],
    ['12. März 2024 Dienstag 9:33 AM GMT', 'Ende des Dokuments'],
    ['12 de marzo de 2024 martes 9:33 AM GMT', 'Fin del documento'],
    ['12 marzo 2024 martedì 9:33 AM GMT', 'Fine del documento'],
    ['12 de março de 2024 terça-feira 9:33 AM GMT', 'Fim do documento'],
    ['12 марта 2024 г. вторник 9:33 AM GMT', 'Конец документа'],
    ['2024年3月12日 星期二 9:33 AM GMT', '文档结束'],
  ])('reads %s over the text and "%s" below it', async (date, end) => {
    const [article] = await articlesIn(name, make(nexisRuns([printed({ date })], end)));
    expect(article).toMatchObject({ part: 0, text, warnings: [] });
    expect(article?.fields.published?.value).toMatch(/^2024-03-12/);
  });

  it('reads a file of one article, as a ZIP of them holds it', async () => {
    const runs = nexisRuns([printed()]);
    const [article] = await articlesIn(
      name,
      make(runs.slice(runs.findIndex(([bold]) => bold === 'The strait that nobody owns'))),
    );
    expect(article).toMatchObject({
      part: 0,
      text,
      warnings: [],
      fields: { title: { value: 'The strait that nobody owns' } },
    });
  });

  it('finds the headline by the notice of rights where the date is in no known language', async () => {
    const [article] = await articlesIn(name, make(nexisRuns([printed({ date: 'den tolvte' })])));
    expect(article).toMatchObject({
      text,
      fields: { title: { value: 'The strait that nobody owns' }, outlet: { value: 'Harbour Courier' } },
    });
    expect(article?.warnings).toEqual([{ code: 'fields-missing', detail: 'date' }]);
  });

  it('says how many of the articles on the cover it found', async () => {
    const parts = await readParts(name, make(nexisRuns([printed(), printed()], 'End of Document', 12)));
    expect(parts.at(-1)).toMatchObject({
      part: 3,
      code: 'articles-missing',
      message: expect.stringMatching(/2 of the 12/),
    });
  });

  it('reads Factiva with its codes in bold, on lines of their own or before their values', async () => {
    const fields = [
      ['HD', 'The strait'],
      ['BY', 'By Ines Ferrão'],
      ['WC', '295 words'],
      ['PD', '12 March 2024'],
      ['ET', '15:32'],
      ['SN', 'Harbour Courier'],
      ['LA', 'English'],
      ['CY', '(c) 2024 Karsk Press'],
      ['LP', 'Ships pass.'],
      ['TD', 'Nobody pays.'],
      ['RE', 'norw : Norway'],
      ['AN', 'Document HARCOU0020240312ek3c00001'],
    ] as const;
    const alone = fields.flatMap(([code, value]): Run[] => [
      [code, ''],
      ['', value],
    ]);
    const before = fields.map(([code, value]): Run => [code, ` ${value}`]);
    for (const runs of [alone, before]) {
      const articles = await articlesIn(
        name,
        make([...runs, ...runs.map(([bold, plain]): Run => [bold, plain.replace('00001', '00002')])]),
      );
      expect(articles.map(({ externalId }) => externalId)).toEqual([
        'HARCOU0020240312ek3c00001',
        'HARCOU0020240312ek3c00002',
      ]);
      expect(articles[1] && valuesOf(articles[1])).toMatchObject({
        title: 'The strait',
        outlet: 'Harbour Courier',
        author: 'Ines Ferrão',
        published: '2024-03-12T15:32',
      });
      expect(articles[1]).toMatchObject({ text: 'Ships pass.\nNobody pays.', warnings: [] });
    }
  });

  it('reads Factiva without codes', async () => {
    const lines: Run[] = [
      ['The strait', ''],
      ...[
        'By Ines Ferrão',
        '1,295 words',
        '12 March 2024',
        'Harbour Courier',
        'HARCOU',
        'English',
        '(c) 2024 Karsk Press',
        'Ships pass.',
        'Document HARCOU0020240312ek3c00001',
      ].map((line): Run => ['', line]),
    ];
    const [article] = await articlesIn(name, make(lines));
    expect(article).toMatchObject({
      part: 0,
      text: 'Ships pass.',
      warnings: [],
      fields: { title: { value: 'The strait' }, outlet: { value: 'Harbour Courier' } },
    });
  });

  it('reads what LexisNexis and ProQuest give as text in this kind of file too', async () => {
    const asRuns = (file: string): Run[] => file.split(/\n{2,}/).map((line) => ['', line.replace(/\s+/g, ' ').trim()]);
    const [lexis] = await articlesIn(name, make(asRuns(lexisText([printed()]))));
    expect(lexis).toMatchObject({ text, warnings: [] });
    const [proQuest] = await articlesIn(name, make(asRuns(proQuestText([printed({ paragraphs: ['Ships pass.'] })]))));
    expect(proQuest).toMatchObject({ text: 'Ships pass.', warnings: [] });
  });

  it('keeps captions under their heading, and a subheading that is also a label', async () => {
    const runs = nexisRuns([printed()]);
    const at = runs.findIndex(([bold]) => bold === 'Classification');
    const captions: Run[] = [
      ['People', ''],
      ['', 'They pass too.'],
      ['Graphic', ''],
      ['', 'A ship.'],
    ];
    const [article] = await articlesIn(name, make([...runs.slice(0, at), ...captions, ...runs.slice(at)]));
    expect(article?.text).toBe(`${text}\nPeople\nThey pass too.\nGraphic\nA ship.`);
  });

  it('says that the list of a delivery holds no article', async () => {
    expect(await failureOf(name, make(nexisRuns([printed(), printed()]).slice(0, 9)))).toBe('no-article-text');
  });

  it('leaves any other document whole', async () => {
    const [article] = await articlesIn(
      name,
      make([
        ['How to read a delivery', ''],
        ['', 'Each article ends with the words End of Document.'],
        ['', 'Length: it varies. Nothing more is to be said of it.'],
      ]),
    );
    expect(article).toMatchObject({ part: 0 });
    expect(article?.details.some(({ name }) => name === 'database')).toBe(false);
  });

  it('gives as many articles as were put in, in their order', async () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z ,;:"(){}\\-]{0,60}\.$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(sentence, { maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        async (bodies) => {
          const articles = bodies.map((lines, index) => printed({ paragraphs: [`Mark ${index} begins.`, ...lines] }));
          const parts = await readParts(name, make(nexisRuns(articles)));
          expect(parts.map((part) => part.kind === 'article' && /Mark \d+/.exec(part.text)?.[0])).toEqual(
            articles.map((_, index) => `Mark ${index}`),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

describe('a ZIP of one article a file', () => {
  it('gives each article, and says that the list beside them is none', async () => {
    const runs = nexisRuns([printed()]);
    const article = runs.slice(runs.findIndex(([bold]) => bold === 'The strait that nobody owns'));
    const bytes = new TextEncoder().encode(rtfOf(article));
    const parts = await readParts(
      'n.zip',
      zipSync({ 'a.rtf': bytes, 'b.DOCX': docxOf(article), 'n_doclist.DOCX': docxOf(runs.slice(0, 9)) }),
    );
    expect(parts.map((part) => (part.kind === 'article' ? part.text : part.code))).toEqual([
      text,
      text,
      'no-article-text',
    ]);
    expect(parts.map(({ entry }) => entry)).toEqual(['a.rtf', 'b.DOCX', 'n_doclist.DOCX']);
  });
});
