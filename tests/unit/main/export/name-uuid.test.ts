import { expect, test } from 'vitest';
import { nameUuid } from '../../../../main/export/name-uuid.ts';

test('a name has one UUID, of version 5, and another name another', () => {
  const names = ['', 'article/5t2k0v9a', 'article/5t2k0v9b', '外交', '\uD800'];
  const given = names.map(nameUuid);
  expect(given.filter((one) => !/^[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/u.test(one))).toEqual(
    [],
  );
  expect(new Set(given).size).toBe(names.length);
  expect(names.map(nameUuid)).toEqual(given);
});
