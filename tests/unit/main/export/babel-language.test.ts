import { expect, test } from 'vitest';
import { babelLanguage } from '../../../../main/export/babel-language.ts';
import { namedLanguage } from '../../../../main/intake/language-names.ts';

test.each([
  ['en', 'english'],
  ['en-GB', 'british'],
  ['de', 'ngerman'],
  ['de-LU', 'ngerman'],
  ['pt-BR', 'brazilian'],
  ['zh-Hans', 'chinese'],
  ['nb', 'norsk'],
  ['', null],
  ['x-odd', null],
  ['en} \\input{x', null],
])('the language %j is called %j', (tag, name) => expect(babelLanguage(tag)).toBe(name));

test('the languages of the press are known to our own import by these names', () => {
  const tags = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'ko', 'pl', 'ru', 'tr', 'uk', 'zh'];
  expect(tags.map((tag) => namedLanguage(babelLanguage(tag) ?? ''))).toEqual(tags);
});
