const longestLead = 240;

/** The first sentence of a text, or as much of it as a list row can use (at most 240 characters, cut at a word). */
export function leadOf(text: string): string {
  const line =
    text
      .slice(0, 2000)
      .split('\n')
      .find((candidate) => candidate.trim() !== '') ?? '';
  const sentence =
    /^.{20,}?(?:(?<!\b\p{Lu})\.|[!?。！？؟])(?=\s|$|["”»])["”»]?/su.exec(line.slice(0, longestLead + 1))?.[0] ?? line;
  if (sentence.length <= longestLead) return sentence.trim();
  const cut = sentence.slice(0, longestLead);
  const lastSpace = cut.lastIndexOf(' ');
  return `${cut.slice(0, lastSpace > longestLead / 2 ? lastSpace : longestLead).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
