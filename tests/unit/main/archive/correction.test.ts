import { describe, expect, it } from 'vitest';
import { AppError } from '../../../../main/archive/app-error.ts';
import { checkCorrection } from '../../../../main/archive/correction.ts';

describe('checkCorrection', () => {
  it('tidies white space and composes letters', () => {
    expect(checkCorrection('translation', ' The canal\r\nis closed ')).toBe('The canal is closed');
    expect(checkCorrection('outlet', '  El  Espectador\n(Bogota\u0301) ')).toBe('El Espectador (Bogotá)');
  });

  it('takes an emptied field as unknown, but not the headline', () => {
    expect(checkCorrection('author', ' ')).toBeNull();
    expect(checkCorrection('translation', '\n')).toBeNull();
    expect(() => checkCorrection('title', ' ')).toThrow(AppError);
  });

  it('writes a language tag as its standard does', () => {
    expect(checkCorrection('language', 'pt-br')).toBe('pt-BR');
  });

  it.each([
    ['published', 'last Tuesday'],
    ['published', '2024-02-45'],
    ['language', 'Spanish, I think'],
    ['url', 'javascript:alert(1)'],
    ['url', 'example.org'],
  ] as const)('refuses %s “%s”', (field, value) => {
    expect(() => checkCorrection(field, value)).toThrow(AppError);
  });
});
