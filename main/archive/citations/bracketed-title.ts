/** A headline with its translation in square brackets behind it; either of them alone where the other is empty. */
export function bracketedTitle(title: string, translation: string): string {
  return [title, translation === '' ? '' : `[${translation}]`].filter((part) => part !== '').join(' ');
}
