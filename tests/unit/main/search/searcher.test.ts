import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Shelf, SortOrder } from '../../../../preload/contract/search.ts';
import type { DossierId } from '../../../../preload/contract/articles.ts';
import { SearchIndex } from '../../../../main/search/search-index.ts';
import { IndexedArchive, type TestArticle } from './indexed-archive.ts';

let archive: IndexedArchive;
let index: SearchIndex;

beforeEach(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db);
});

afterEach(() => archive.close());

function file(article: TestArticle): number {
  const number = archive.file(article);
  catchUp();
  return number;
}

function catchUp(): void {
  while (index.catchUp(2));
}

function search(query: string, shelf: Shelf = { kind: 'all' }, sort: SortOrder = 'relevance') {
  return index.search({ query, shelf, sort, offset: 0, limit: 20 });
}

function numbers(query: string, shelf?: Shelf, sort?: SortOrder): readonly number[] {
  return search(query, shelf, sort).matches.map(({ number }) => number);
}

describe('what a query finds', () => {
  const routes = 'Officials named the key drug transit routes. The U.S.-Colombia talks go on in Bogotá.';

  test.each([
    ['bogota'],
    ['BOGOTÁ'],
    ['"key drug transit routes"'],
    ['“key drug transit routes”'],
    ['offici*'],
    ['"drug trans*'],
    ['colombia'],
    ['u.s.'],
    ['"U.S.-Colombia"'],
    ['u.s.-colombia'],
    ['talks routes'],
    ['talks -ceasefire'],
    ['-ceasefire'],
    ['-"transit key"'],
    ['headline:aid'],
    ['outlet:"Delta Courier"'],
    ['outlet:courier'],
    ['author:quill'],
    ['tag:andes'],
    ['tag:"counter-narcotics"'],
    ['courier andes'],
    ['"a note to myself"'],
    ['after:2024'],
    ['after:2024-05-17 before:2024-05-18'],
    ['before:2024-06 talks'],
    ['has:note'],
    ['-has:note -tag:x nothing*'],
    ['drug:routes'],
  ])('%s', (query) => {
    const wanted = file({
      title: 'Aid and the border',
      text: routes,
      outlet: 'The Delta Courier',
      author: 'Ana Quill; Bo Reed',
      published: '2024-05-17',
      tags: ['Andes', 'counter-narcotics'],
      notes: query.startsWith('-has') ? [] : ['A note to myself.'],
    });
    if (query.startsWith('-has')) archive.db.prepare(`UPDATE bodies SET text = 'nothingness'`).run();
    if (query === 'drug:routes') archive.db.prepare(`UPDATE bodies SET text = 'drug routes'`).run();
    archive.touch(wanted);
    file({ title: 'Ceasefire holds', text: 'A ceasefire; transit key.', notes: [''], published: '2023-11-02' });
    expect(numbers(query)).toEqual([wanted]);
  });

  test.each([
    ['"key transit routes"'],
    ['transi'],
    ['headline:transit'],
    ['author:"Quill Bo"'],
    ['tag:"Andes counter"'],
    ['talks -bogota'],
    ['after:2024-05-18'],
    ['before:2024-05-17'],
  ])('but not %s', (query) => {
    file({
      title: 'Aid',
      text: routes,
      author: 'Ana Quill; Bo Reed',
      published: '2024-05-17',
      tags: ['Andes', 'counter'],
    });
    expect(numbers(query)).toEqual([]);
  });

  test('words of a script without spaces, alone, in pairs and in longer runs', () => {
    const article = file({ text: '北京外交部发言人 met in G7峰会' });
    for (const query of ['外交', '外交部', '部', '人', '"北京外交部"', '峰会', 'G7峰会', '"发言人 met"', '北京 峰会']) {
      expect(numbers(query), query).toEqual([article]);
    }
    for (const query of ['外部', '京部', '"北京 外交"', '人met会']) expect(numbers(query), query).toEqual([]);
  });

  test('an article whose date is not known was published neither before nor after a day', () => {
    file({ text: 'undated', published: null, day: '2024-05-17' });
    expect(numbers('after:2000')).toEqual([]);
    expect(numbers('before:2030')).toEqual([]);
  });
});

describe('a translated headline', () => {
  const translated = {
    title: '中俄签署石油协议',
    translation: 'China and Russia sign oil agreements',
    text: '两国签署协议。',
  };

  test.each([
    'oil',
    'headline:russia',
    'title:(china oil)',
    '"sign oil"',
    'oil 协议',
    'atleast1 headline:oil',
    'agreement',
    'signing',
    'agreem*',
    'oil w/2 sign',
  ])('is looked in for %s', (query) => {
    const article = file(translated);
    expect(numbers(query)).toContain(article);
  });

  test.each(['-oil', '"协议 china"', 'outlet:oil', 'quote:oil', 'atleast2 headline:oil', 'note:oil'])(
    'is not found by %s',
    (query) => {
      const article = file(translated);
      file({ text: 'anything' });
      expect(numbers(query)).not.toContain(article);
    },
  );

  test('weighs as the headline does, and is marked where the words stand', () => {
    const inText = file({ title: '其他', translation: 'Other', text: 'oil and many more words about other things' });
    const inHeadline = file({
      title: '石油',
      translation: 'Oil deal',
      text: 'many words about other things and so on',
    });
    const { matches } = search('oil');
    expect(matches.map(({ number }) => number)).toEqual([inHeadline, inText]);
    expect(matches.map(({ titleMarks, translationMarks }) => [titleMarks, translationMarks])).toEqual([
      [[], [[0, 3]]],
      [[], []],
    ]);
  });

  test('finds other forms of its words though no article is in its language', () => {
    const article = file({ title: 'ثلاثة', translation: 'Sanctions tightened', text: 'نص' });
    archive.db.prepare(`UPDATE articles SET language = 'ar'`).run();
    const reopened = new SearchIndex(archive.db);
    const page = { shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 20 } as const;
    expect(reopened.search({ query: 'sanction', ...page }).matches.map(({ number }) => number)).toEqual([article]);
    expect(numbers('sanction')).toEqual([article]);
  });

  test('is followed when it is given, changed and taken away', () => {
    const article = file({ title: 'Канал', text: 'Суда ждут.' });
    const give = (translation: string | null): void => {
      archive.db.prepare(`UPDATE articles SET translation = ? WHERE number = ?`).run(translation, article);
      archive.touch(article);
      catchUp();
    };
    expect(numbers('canals')).toEqual([]);
    give('The canal');
    expect(numbers('canals')).toEqual([article]);
    give('The strait');
    expect(numbers('canals')).toEqual([]);
    give(null);
    expect(numbers('strait')).toEqual([]);
  });
});

describe('where it looks', () => {
  test('a shelf holds what belongs on it, with words and without', () => {
    const starred = file({ text: 'treaty', isStarred: true });
    const plain = file({ text: 'treaty' });
    const noted = file({ text: 'treaty', notes: ['see annex'], tags: ['Annex'] });
    archive.db.prepare(`UPDATE articles SET is_unread = 0 WHERE number <> ?`).run(plain);
    archive.db.prepare(`INSERT INTO dossiers (id, name, folded, created_at) VALUES ('dossier1', 'D', 'd', 0)`).run();
    archive.db.prepare(`INSERT INTO dossier_articles SELECT number, ?, 0 FROM dossiers`).run(starred);
    archive.db.prepare(`UPDATE articles SET is_sample = 1 WHERE number = ?`).run(plain);
    const shelves: readonly (readonly [Shelf, number])[] = [
      [{ kind: 'starred' }, starred],
      [{ kind: 'unread' }, plain],
      [{ kind: 'sample' }, plain],
      [{ kind: 'annotated' }, noted],
      [{ kind: 'tag', name: 'Annex' }, noted],
      [{ kind: 'dossier', id: 'dossier1' as DossierId }, starred], // -- brands a string
    ];
    for (const [shelf, number] of shelves) {
      for (const query of ['', 'treaty', '-absent']) expect(numbers(query, shelf), shelf.kind).toEqual([number]);
      expect(search('treaty', shelf).total).toBe(1);
      expect(numbers('absent', shelf)).toEqual([]);
    }
  });

  test('what is trashed is found in the trash alone, at once and after the index has followed', () => {
    const article = file({ title: 'Grain deal', text: 'harbour' });
    const kept = file({ text: 'harbour lights' });
    const check = (inLibrary: readonly number[], inTrash: readonly number[]): void => {
      expect(numbers('', { kind: 'all' }, 'oldest')).toEqual(inLibrary);
      expect(numbers('', { kind: 'trash' })).toEqual(inTrash);
      for (const number of numbers('harbour')) expect(inLibrary).toContain(number);
      for (const number of numbers('harbour', { kind: 'trash' })) expect(inTrash).toContain(number);
      catchUp();
      expect(numbers('harbour').toSorted((a, b) => a - b)).toEqual(inLibrary);
      expect(numbers('harbour', { kind: 'trash' })).toEqual(inTrash);
      expect(numbers('-lights', { kind: 'trash' })).toEqual(inTrash);
    };
    archive.trash(article);
    check([kept], [article]);
    archive.restore(article);
    check([article, kept], []);
    archive.trash(article);
    catchUp();
    archive.destroy(article);
    check([kept], []);
    expect(index.check()).toEqual([]);
  });
});

describe('the order', () => {
  test('relevance puts the headline first, and words that are rarer elsewhere', () => {
    const inBody = file({ title: 'Other', text: 'sanctions and many more words about other things entirely' });
    const inTitle = file({ title: 'Sanctions bite', text: 'many words about other things entirely and so on' });
    expect(numbers('sanctions')).toEqual([inTitle, inBody]);
    const [first, second] = search('sanctions').matches;
    expect(first?.score).toBeGreaterThan(second?.score ?? Infinity);
  });

  test('newest and oldest go by the day, then by filing', () => {
    const old = file({ text: 'summit', published: '2001-01-01' });
    const young = file({ text: 'summit', published: '2021-01-01' });
    const younger = file({ text: 'summit', published: '2021-01-01' });
    for (const query of ['', 'summit']) {
      expect(numbers(query, undefined, 'newest')).toEqual([younger, young, old]);
      expect(numbers(query, undefined, 'oldest')).toEqual([old, young, younger]);
    }
    expect(numbers('', undefined, 'relevance')).toEqual([younger, young, old]);
  });

  test('pages follow one another without gap or repetition', () => {
    const filed = Array.from({ length: 7 }, () => archive.file({ text: 'page', title: 'page' }));
    catchUp();
    for (const query of ['', 'page']) {
      const pages = [0, 3, 6].map((offset) =>
        index.search({ query, shelf: { kind: 'all' }, sort: 'newest', offset, limit: 3 }),
      );
      expect(pages.flatMap(({ matches }) => matches.map(({ number }) => number))).toEqual(filed.toReversed());
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7]);
    }
  });
});

describe('what is shown', () => {
  test('marks stand on the words as written', () => {
    file({ title: 'Bogotá waits', text: 'In Bogotá, e\u0301migre\u0301s wait.' });
    const [match] = search('bogota émigrés').matches;
    expect(match?.titleMarks).toEqual([[0, 6]]);
    const { text, marks } = match?.snippet ?? { text: '', marks: [] };
    expect(marks.map(([start, end]) => text.slice(start, end))).toEqual(['Bogotá', 'e\u0301migre\u0301s']);
  });

  test('a problem is told and the rest is answered', () => {
    const article = file({ text: 'harbour' });
    const { matches, problems } = search('harbour after:soon');
    expect(matches.map(({ number }) => number)).toEqual([article]);
    expect(problems).toEqual([
      { message: '“after:” needs a date like 2024-05-31, 2024-05 or 2024, or "last 30 days".', start: 8, end: 18 },
    ]);
  });
});

describe('a name', () => {
  test('is said with its spellings, and nothing is said of the forms of those, which nobody typed', () => {
    const named = new SearchIndex(archive.db, () => [{ id: 'kyiv', spellings: ['Kyiv', 'Киев'] }]);
    const article = archive.file({ text: 'Переговоры в Киеве' });
    archive.db.prepare(`UPDATE articles SET language = 'ru'`).run();
    while (named.catchUp(2));
    const page = named.search({ query: 'Kyiv', shelf: { kind: 'all' }, sort: 'relevance', offset: 0, limit: 10 });
    expect(page.matches.map(({ number }) => number)).toEqual([article]);
    expect(page.added).toEqual([{ word: 'Kyiv', forms: ['Киев'] }]);
  });

  test('in a language that has just come in is found in its forms too', () => {
    file({ text: 'harbour' });
    expect(search('harbours').matches).toHaveLength(1);
    const article = archive.file({ text: 'договоры подписаны' });
    archive.db.prepare(`UPDATE articles SET language = 'ru' WHERE number = ?`).run(article);
    catchUp();
    expect(search('договор').matches.map(({ number }) => number)).toEqual([article]);
  });
});
