import { expect, it } from 'vitest';
import { isStrict, ourDeclaration, readDeclaration } from '../../../../../main/archive/bag/bag-version.ts';

it('a declaration is two lines, word for word', () => {
  expect(readDeclaration(ourDeclaration)).toEqual({ version: '1.0', encoding: 'UTF-8' });
  expect(readDeclaration('BagIt-Version: 0.97\r\nTag-File-Character-Encoding: ISO-8859-1')).toEqual({
    version: '0.97',
    encoding: 'ISO-8859-1',
  });
  for (const wrong of [
    '',
    'BagIt-Version: 1.0\n',
    `\uFEFF${ourDeclaration}`,
    ourDeclaration.replace('1.0', '1.0 '),
    ourDeclaration.replace('1.0', '.97'),
    ourDeclaration.replace('Version:', 'Version :'),
    `${ourDeclaration}More: x\n`,
  ])
    expect(readDeclaration(wrong), JSON.stringify(wrong)).toBeNull();
  expect(isStrict('1.0')).toBe(true);
  expect(isStrict('0.97')).toBe(false);
});
