import { describe, expect, it } from 'vitest';
import { authorNames } from '../../../../main/intake/authors.ts';

describe('authorNames', () => {
  it.each([
    [['By Inês Calder'], 'Inês Calder'],
    [['ByInês Calder'], 'Inês Calder'],
    [['Por Marta Quill y Ode Barr'], 'Marta Quill; Ode Barr'],
    [['Von Anna Müller, Jan Kolb und Ute Rahm'], 'Anna Müller; Jan Kolb; Ute Rahm'],
    [['Автор: Пётр Ильин'], 'Пётр Ильин'],
    [['Inês Calder', 'Tomas Reuel', 'inês calder'], 'Inês Calder; Tomas Reuel'],
    [['José Ortega y Gasset'], 'José Ortega y Gasset'],
    [['Di Canio'], 'Di Canio'],
    [['Von der Leyen'], 'Von der Leyen'],
    [['Tomas Reuel - 14 March 2025'], 'Tomas Reuel'],
    [['Sophie Land (Image: Agency)'], 'Sophie Land'],
    [['毎日太郎'], '毎日太郎'],
  ])('reads %j as %s', (written, names) => {
    expect(authorNames(written)).toBe(names);
  });

  it('reads no name in addresses, numbers and stand-ins', () => {
    expect(authorNames(['https://example.org/me', 'me@example.org', 'admin', '42', ' ', 'By'])).toBeNull();
  });
});
