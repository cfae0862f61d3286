import { describe, expect, it } from 'vitest';
import { shippedNameSets } from '../../../../main/archive/names/shipped-name-sets.ts';
import { listNames, namesInUse, replaceOwnNames, switchNameSets } from '../../../../main/storage/name-sets.ts';
import { testArchive } from '../../../support/test-archive.ts';

describe('the names an archive knows', () => {
  it('are at first the shipped ones, all switched on', () => {
    const { db } = testArchive();
    const { shipped, own, problems } = listNames(db);
    expect(shipped.every(({ isOn }) => isOn)).toBe(true);
    expect([own, problems]).toEqual(['', []]);
    expect(namesInUse(db)).toEqual(shippedNameSets());
  });

  it('are used no longer when they are switched off, and again when they are switched on', () => {
    const { db } = testArchive();
    switchNameSets(db, ['kyiv', 'no such name'], false);
    switchNameSets(db, ['kyiv', 'nato'], false);
    expect(
      listNames(db)
        .shipped.filter(({ isOn }) => !isOn)
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual(['kyiv', 'nato']);
    expect(namesInUse(db)).toHaveLength(shippedNameSets().length - 2);
    switchNameSets(db, ['kyiv', 'nato'], true);
    expect(namesInUse(db)).toHaveLength(shippedNameSets().length);
  });

  it('hold one’s own as they were typed, remarks and slips too, and use what can be used', () => {
    const { db } = testArchive();
    replaceOwnNames(db, 'old | older');
    replaceOwnNames(db, '# rivers\r\n\r\n  Zambezi | Zambèze | Замбези \nlonely\nZambezi | Zambèze\n');
    const { own, problems } = listNames(db);
    expect(own).toBe('# rivers\nZambezi | Zambèze | Замбези\nlonely\nZambezi | Zambèze');
    expect(problems).toEqual([{ line: 3, reason: 'one-spelling', spelling: 'lonely' }]);
    expect(
      namesInUse(db)
        .slice(shippedNameSets().length)
        .map(({ id }) => id),
    ).toEqual(['zambezi', 'zambezi']);
    replaceOwnNames(db, '');
    expect(listNames(db).own).toBe('');
  });
});
