import fc from 'fast-check';
import { expect, test } from 'vitest';
import { webUri } from '../../../../main/export/web-address.ts';
import { hostileText } from '../../../support/hostile-text.ts';

test('an address of the web is written as a URI, and no other is', () => {
  expect(
    [
      'https://harbour.example/strait?a=1&b=[2]#p|3',
      'http://выход.example/путь',
      'https://a.example/50%/x%20y',
      'javascript:alert(1)',
      'ftp://a.example/',
      'https://user:secret@a.example/',
      'no address',
    ].map(webUri),
  ).toEqual([
    'https://harbour.example/strait?a=1&b=%5B2%5D#p%7C3',
    'http://xn--b1ae3a1a3a.example/%D0%BF%D1%83%D1%82%D1%8C',
    'https://a.example/50%25/x%20y',
    null,
    null,
    'https://a.example/',
    null,
  ]);
});

test('whatever was read for an address, what is written holds only what a URI may', () => {
  const uri = /^https:\/\/[a-z\d.-]+(?::\d+)?\/(?:[\w\-.~:/?#@!$&'()*+,;=]|%[\da-f]{2})*$/iu;
  fc.assert(
    fc.property(hostileText, (text) => {
      expect(webUri(`https://a.example/${text}`) ?? 'https://a.example/').toMatch(uri);
    }),
  );
});
