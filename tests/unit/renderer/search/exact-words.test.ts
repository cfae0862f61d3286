import { expect, test } from 'vitest';
import { exactly } from '../../../../renderer/search/exact-words.ts';

test.each([
  ['sanction oil', 'sanction', '=sanction oil'],
  ['Sanção (oil or gas)', 'sancao', '=Sanção (oil or gas)'],
  ['talks (oil or gas)', 'oil', 'talks (=oil or gas)'],
  ['Putin visits', 'Putin', '=Putin visits'],
  ['talks Xi Jinping', 'Xi Jinping', 'talks =Xi =Jinping'],
  ['=oil oil', 'oil', '=oil =oil'],
])('%s, only %s', (query, word, exact) => {
  expect(exactly(query, word)).toBe(exact);
});
