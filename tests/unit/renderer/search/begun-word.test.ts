import { expect, test } from 'vitest';
import { asBegun } from '../../../../renderer/search/begun-word.ts';

test('the last word that is being typed is taken as the beginning of one', () => {
  expect(asBegun('presid')).toBe('presid*');
  expect(asBegun('grain corr')).toBe('grain corr*');
  expect(asBegun('"export licence" sanc')).toBe('"export licence" sanc*');
  expect(asBegun('outlet:cour')).toBe('outlet:cour*');
  expect(asBegun('Бандун')).toBe('Бандун*');
});

test('what is finished, quoted, left out or no word is taken as it stands', () => {
  for (const query of [
    '',
    'p',
    'presid ',
    'presid*',
    '"grain corr',
    'grain -foot',
    'after:2024',
    'has:no',
    'lang:fr',
    'oil or',
    'oil NOT',
    'oil near/12',
    '=sanction',
    'tag:=andes',
    'headline:=state',
    'grain ?!',
  ]) {
    expect(asBegun(query)).toBeNull();
  }
});
