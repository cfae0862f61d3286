/** A text without its control characters, tabs and line breaks aside: no reader of Markdown expects them. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n]/gu, '');
}
