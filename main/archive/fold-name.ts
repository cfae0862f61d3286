/** How two spellings of one tag or dossier are recognised: composed, in lower case, white space folded. */
export function foldName(name: string): string {
  return tidyName(name).toLocaleLowerCase('und');
}

/** A tag or dossier name as it is shown: NFC, white space folded, without control characters. */
export function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim();
}

/** A name without the marks that a query cannot ask for: those of quotation, and stars. */
export function withoutMarks(name: string): string {
  return name
    .replaceAll(/["“”„«»*]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
