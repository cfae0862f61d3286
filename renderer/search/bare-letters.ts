/** A text without case, accents and width, so that "Bogota" is "Bogotá". */
export function bareLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}
