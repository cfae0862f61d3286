const wide = /([\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])/g;

/** How many words stand in a run. */
export const runLength = 4;

/** The words of a text; ideographs and Thai letters are one each. */
export function wordsOf(text: string): string[] {
  return text.replace(wide, ' $1 ').match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Every run of four words, with how often it occurs; a shorter text is one run. */
export function runsOf(text: string): ReadonlyMap<string, number> {
  const words = wordsOf(text);
  const runs = new Map<string, number>();
  if (words.length === 0) return runs;
  for (let at = 0; at < Math.max(1, words.length - runLength + 1); at++) {
    const run = words.slice(at, at + runLength).join(' ');
    runs.set(run, (runs.get(run) ?? 0) + 1);
  }
  return runs;
}
