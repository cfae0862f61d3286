import anyAscii from 'any-ascii';

/** A text of any script in Latin letters, character by character: `Пашинян` as `Pashinyan`, `金正恩` as `JinZhengEn`; unwritten vowels stay unwritten. */
export function romanise(text: string): string {
  return anyAscii(text);
}
