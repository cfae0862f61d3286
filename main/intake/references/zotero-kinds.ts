/** What a kind written in one word is called: "newspaperArticle" is a newspaper article; null for none. */
export function spokenKind(written: string): string | null {
  const words = written
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ')
    .toLowerCase()
    .trim();
  return words === '' ? null : words;
}
