import { expect, it } from 'vitest';
import { idPattern, newId } from '../../../../main/archive/identity.ts';

it('makes names that match the pattern and do not repeat', () => {
  const names = new Set(Array.from({ length: 2000 }, newId));
  expect(names.size).toBe(2000);
  for (const name of names) expect(name).toMatch(idPattern);
});
