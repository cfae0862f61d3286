import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printed, proQuestText } from '../../../../support/news-exports.ts';
import { articlesIn, readParts, valuesOf } from '../../../../support/read-parts.ts';

const date = 'Mar 12, 2024';

describe('ProQuest text', () => {
  it('reads each record between its rules, and leaves cover and imprint out', async () => {
    const articles = await articlesIn(
      'p.txt',
      proQuestText([printed({ date }), printed({ date, headline: 'A toll after all' })]),
    );
    expect(articles.map(({ fields }) => fields.title?.value)).toEqual([
      'The strait that nobody owns',
      'A toll after all',
    ]);
    const [first] = articles;
    expect(first && valuesOf(first)).toEqual({
      title: 'The strait that nobody owns',
      outlet: 'Harbour Courier',
      author: 'Ines Ferrão',
      published: '2024-03-12',
      language: 'en',
      url: 'https://www.proquest.com/newspapers/x/docview/2900000000/se-2',
    });
    expect(first).toMatchObject({
      externalId: '2900000000',
      text: 'Ships of every flag pass the strait of Karsk each day.\nNobody is asked for a toll.',
      warnings: [],
    });
    expect(first?.details).toEqual(
      expect.arrayContaining([
        { name: 'database', value: 'ProQuest' },
        { name: 'layout', value: 'proquest/2020' },
        { name: 'accession-number', value: '2900000000' },
        { name: 'place', value: 'Karsk' },
        { name: 'page', value: 'A.7' },
        { name: 'subject', value: 'Treaties' },
        { name: 'region', value: 'Norway' },
        { name: 'company', value: 'Karsk Pilots' },
        { name: 'kind', value: 'News' },
        { name: 'updated', value: '2024-03-13' },
      ]),
    );
  });

  it.each([
    [
      'French',
      'Document 1 sur 1',
      'Auteur',
      'Texte intégral',
      'Titre de la publication',
      'Date de publication: 12 mars 2024',
      'Langue de publication: Français',
      'Identifiant de document ProQuest',
    ],
    [
      'German',
      'Dokument 1 von 1',
      'Autor',
      'Volltext',
      'Titel der Publikation',
      'Publikationsdatum: 12. März 2024',
      'Sprache der Publikation: Deutsch',
      'ProQuest-Dokument-ID',
    ],
    [
      'Spanish',
      'Documento 1 de 1',
      'Autor',
      'Texto completo',
      'Título de publicación',
      'Fecha de publicación: 12 de marzo de 2024',
      'Idioma de la publicación: Español',
      'ID del documento de ProQuest',
    ],
    [
      'Russian',
      'Документ 1 из 1',
      'Автор',
      'Полный текст',
      'Название публикации',
      'Дата публикации: 12 марта 2024',
      'Язык публикации: Русский',
      'Идентификатор документа ProQuest',
    ],
    [
      'Chinese',
      '第 1 个文档，共 1 个',
      '作者',
      '全文',
      '出版物名称',
      '出版日期: 2024年3月12日',
      '出版物语言: 中文',
      'ProQuest 文档 ID',
    ],
    [
      'Arabic',
      'المستند 1 من 1',
      'المؤلف',
      'النص الكامل',
      'عنوان المنشور',
      'تاريخ النشر: 12 مارس 2024',
      'لغة النشر: العربية',
      'معرف مستند ProQuest',
    ],
  ])('reads the labels of a %s interface', async (_, number, author, text, outlet, published, language, id) => {
    const rule = '_'.repeat(60);
    const record = [
      number,
      'The strait',
      `${author}: Ferrão, Ines`,
      `${text}: Ships pass.`,
      `${outlet}: Harbour Courier`,
      published,
      language,
      `${id}: 29`,
    ];
    const [article] = await articlesIn('p.txt', [rule, ...record, rule].join('\n\n'));
    expect(article && valuesOf(article)).toMatchObject({
      title: 'The strait',
      outlet: 'Harbour Courier',
      published: '2024-03-12',
    });
    expect(article).toMatchObject({ externalId: '29', text: 'Ships pass.', warnings: [] });
    expect(article?.fields.author).not.toBeNull();
    expect(article?.fields.language?.isGuess).toBe(false);
  });

  it('tells of records that are announced and not there, and of one without its text', async () => {
    const file = proQuestText([printed({ date })], 84)
      .replace(/Full text: [\s\S]*?(?=\n\nSubject)/, '')
      .replace(/Abstract: .*\n/, '');
    const parts = await readParts('p.txt', file);
    expect(parts[0]).toMatchObject({
      kind: 'article',
      text: '',
      warnings: [{ code: 'no-text' }, { code: 'fields-missing', detail: 'text' }],
    });
    expect(parts[1]).toMatchObject({ code: 'articles-missing', message: expect.stringMatching(/1 of the 84/) });
  });

  it('reads a file that breaks off as far as it goes', async () => {
    const whole = proQuestText([printed({ date }), printed({ date })]);
    const parts = await readParts('p.txt', whole.slice(0, whole.lastIndexOf('Nobody')));
    expect(parts.map(({ kind }) => kind)).toEqual(['article', 'article']);
  });

  it('gives as many articles as were put in, in their order, for any text', async () => {
    const sentence = fc.stringMatching(/^[A-Z][a-z ,;-]{0,60}\.$/);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(sentence, { maxLength: 4 }), { minLength: 1, maxLength: 8 }),
        async (bodies) => {
          const articles = bodies.map((lines, index) =>
            printed({ date, paragraphs: [`Mark ${index} begins.`, ...lines] }),
          );
          const read = await articlesIn('p.txt', proQuestText(articles));
          expect(read.map(({ text }) => text.split('\n').length)).toEqual(
            articles.map(({ paragraphs }) => paragraphs.length),
          );
          expect(read.map(({ text }) => /Mark \d+/.exec(text)?.[0])).toEqual(
            articles.map((_, index) => `Mark ${index}`),
          );
        },
      ),
      { numRuns: 30 },
    );
  });

  it('takes a line of the text for a label only among labels', async () => {
    const paragraphs = ['Ships pass.', 'Subject: the strait.', 'So it began.', 'It ended there.'];
    const [article] = await articlesIn('p.txt', proQuestText([printed({ date, paragraphs })]));
    expect(article?.text).toBe(paragraphs.join('\n'));
  });

  it('takes labels it does not know for labels too, below the text', async () => {
    const file = proQuestText([printed({ date })]).replace('Pages: A.7', 'Pages: A.7\n\nMood of publication: Grave');
    const [article] = await articlesIn('p.txt', file);
    expect(article?.text).toMatch(/toll\.$/);
  });

  it('leaves a plain text alone that only tells of the database', async () => {
    const [note] = await articlesIn(
      'note.txt',
      `On sources\n\n${'_'.repeat(40)}\n\nI asked ProQuest for ten articles and was given nine of them.`,
    );
    expect(note?.details).toEqual([]);
  });
});
