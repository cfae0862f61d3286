import { expect, test } from 'vitest';
import { colourWords } from '../../../../renderer/annotations/colour-words.ts';

test('a colour is called by the name it was given, and says which one it is', () => {
  const { green, yellow } = colourWords({ green: 'Evidence' });
  expect(green).toEqual({ name: 'Evidence', full: 'Evidence, green', how: 'as Evidence' });
  expect(yellow).toEqual({ name: 'Yellow', full: 'Yellow', how: 'in yellow' });
});
