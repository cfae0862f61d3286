const loosenings: readonly ((query: string) => string)[] = [
  (query) => query.replaceAll(':=', ':'),
  (query) => query.replaceAll(/["“”]/gu, ''),
  (query) => query.replaceAll(/(^|\s)-\S+/gu, ' '),
  (query) => query.replaceAll(/(^|\s)\p{L}+:=?("[^"]*"?|\S*)/gu, ' '),
  (query) => query.replace(/(\p{L}{4,})\p{L}{2}$/u, '$1*'),
];

/** A query of more words than this is not tried without each of them. */
const mostLeftOut = 5;

/** Queries that ask for less than this one: without its whole names, its quotes, its exclusions, its fields, the end of its last word, one of its words. */
export function looserQueries(query: string): readonly string[] {
  const words = query.replaceAll(/["“”]/gu, '').split(/\s+/u);
  const shorter = words.length > mostLeftOut ? [] : words.map((_, left) => words.toSpliced(left, 1).join(' '));
  const looser = [...loosenings.map((loosen) => loosen(query)), ...shorter];
  return [...new Set(looser.map((other) => other.replaceAll(/\s+/gu, ' ').trim()))].filter(
    (other) => other !== '' && other !== query.trim(),
  );
}
