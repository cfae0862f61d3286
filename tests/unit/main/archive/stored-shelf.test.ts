import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newId } from '../../../../main/archive/identity.ts';
import { readShelf, shelfText } from '../../../../main/archive/stored-shelf.ts';

test('any shelf is read back as it was stored, and the same shelf is always stored as the same text', () => {
  const shelf = fc.oneof(
    fc.constantFrom('all', 'unread', 'starred', 'annotated', 'trash', 'sample').map((kind) => ({ kind })),
    fc.constant(null).map(() => ({ kind: 'dossier' as const, id: newId() })),
    fc.string({ unit: 'binary' }).map((name) => ({ kind: 'tag' as const, name })),
  );
  fc.assert(
    fc.property(shelf, (one) => {
      expect(readShelf(shelfText(one))).toEqual(one);
      expect(shelfText({ ...Object.fromEntries(Object.entries(one).toReversed()), ...one })).toBe(shelfText(one));
    }),
  );
});

test('what is no shelf is refused', () => {
  expect(() => readShelf('{"kind":"attic"}')).toThrow('Invalid discriminator value');
});
