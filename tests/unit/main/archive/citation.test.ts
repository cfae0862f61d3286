import { expect, test } from 'vitest';
import { authorsOf, citation } from '../../../../main/archive/citation.ts';
import { fieldsBy, type ArticleFields, type FieldName } from '../../../../preload/contract/articles.ts';

function fields(values: Partial<Record<FieldName, string>>, isGuess = false): ArticleFields {
  return fieldsBy((name) => (values[name] === undefined ? null : { value: values[name], origin: 'meta-tag', isGuess }));
}

const whole = {
  author: 'Ines Ferrão',
  title: 'The strait that nobody owns',
  outlet: 'The Harbour Gazette',
  published: '2024-05-31',
  url: 'https://harbour.example/strait',
};

test('a whole citation names author, headline, outlet, date and address', () => {
  expect(citation(fields(whole))).toBe(
    'Ines Ferrão, “The strait that nobody owns,” The Harbour Gazette, May 31, 2024, https://harbour.example/strait.',
  );
});

test.each<[missing: keyof typeof whole, expected: string]>([
  ['author', '“The strait that nobody owns,” The Harbour Gazette, May 31, 2024, https://harbour.example/strait.'],
  ['outlet', 'Ines Ferrão, “The strait that nobody owns,” May 31, 2024, https://harbour.example/strait.'],
  ['published', 'Ines Ferrão, “The strait that nobody owns,” The Harbour Gazette, https://harbour.example/strait.'],
  ['url', 'Ines Ferrão, “The strait that nobody owns,” The Harbour Gazette, May 31, 2024.'],
  ['title', 'Ines Ferrão, The Harbour Gazette, May 31, 2024, https://harbour.example/strait.'],
])('a citation without %s leaves no gap', (missing, expected) => {
  const { [missing]: _left, ...rest } = { ...whole, language: 'en' };
  expect(citation(fields(rest))).toBe(expected);
});

test('a headline alone is a sentence, and nothing at all is nothing', () => {
  expect(citation(fields({ title: 'Ceasefire' }))).toBe('“Ceasefire.”');
  expect(citation(fields({ title: 'Who signs?' }))).toBe('“Who signs?”');
  expect(citation(fields({ title: 'Made in the U.S.' }))).toBe('“Made in the U.S.”');
  expect(citation(fields({}))).toBe('');
});

test.each([
  ['A', 'A'],
  ['A; B', 'A and B'],
  ['A; B; C', 'A et al.'],
  ['A; B; C; D', 'A et al.'],
  [' A ;; B ', 'A and B'],
])('the authors %j are cited as %j', (author, expected) => {
  expect(citation(fields({ author, title: 'T', outlet: 'O' }))).toBe(`${expected}, “T,” O.`);
});

test.each([
  ['2024', '2024'],
  ['2024-05', 'May 2024'],
  ['2024-05-01', 'May 1, 2024'],
  ['2024-12-31T23:30:00-05:00', 'December 31, 2024'],
])('the date %s is cited as %s', (published, expected) => {
  expect(citation(fields({ title: 'T', published }))).toBe(`“T,” ${expected}.`);
});

test('a guessed date is marked as a guess', () => {
  expect(citation(fields({ title: 'T', published: '2024-05' }, true))).toBe('“T,” [May 2024?].');
});

test.each([
  ['Why now?', '“Why now?,” O.'],
  ['Enough!', '“Enough!,” O.'],
  ['لماذا الآن؟', '“لماذا الآن؟,” O.'],
  ['为什么？', '“为什么？,” O.'],
  ['Talks fail.', '“Talks fail,” O.'],
  ['Made in the U.S.', '“Made in the U.S.,” O.'],
  ['First, this:', '“First, this,” O.'],
  ['He said “no” twice', '“He said ‘no’ twice,” O.'],
  ['He said "no" twice', '“He said ‘no’ twice,” O.'],
  ['He called it “over”', '“He called it ‘over,’” O.'],
  ['“Is it over?”', '“‘Is it over?,’” O.'],
  ['Le mot « paix » a disparu', '“Le mot ‘paix’ a disparu,” O.'],
  ['Das Wort „Frieden“ fehlt', '“Das Wort ‘Frieden’ fehlt,” O.'],
  ['Das Wort »Frieden« fehlt', '“Das Wort ‘Frieden’ fehlt,” O.'],
  ['“一带一路”十年', '“‘一带一路’十年,” O.'],
  ['The workers’ hour', '“The workers’ hour,” O.'],
  ['Two\nlines\u2028and \u202Ea turn', '“Two lines and a turn,” O.'],
])('the headline %j reads %s', (title, expected) => {
  expect(citation(fields({ title, outlet: 'O' }))).toBe(expected);
});

test('an outlet that ends with a full stop does not double it', () => {
  expect(citation(fields({ title: 'T', outlet: 'Letters Inc.' }))).toBe('“T,” Letters Inc.');
});

test('authors are taken apart at semicolons', () => {
  expect(authorsOf('Ana Ruiz; Li Wei;')).toEqual(['Ana Ruiz', 'Li Wei']);
  expect(authorsOf(null)).toEqual([]);
});
