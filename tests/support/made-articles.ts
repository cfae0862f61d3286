/** Paragraphs long enough to be an article, of which no two have the same text. */
export const canalParagraphs: readonly string[] = [
  'The pilots of the Ambel canal returned to their boats on Monday after three weeks ashore, the port authority said in a statement to the press.',
  'Two hundred ships had been waiting at either end of the canal, and the first of them passed the northern lock before noon, watched by a crowd.',
  'Under the agreement, which runs for two years, crews are to be rested for eleven hours between two passages, one hour more than they were before.',
  'Shipping companies had warned that a longer strike would drive their lines around the cape, at the cost of nine days and a good part of the season.',
];

/** A text of at least so many letters, in numbered paragraphs. */
export function longText(letters: number): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < letters; length += (paragraphs.at(-1) ?? '').length + 2)
    paragraphs.push(`${paragraphs.length + 1}. ${canalParagraphs.slice(0, 1 + (paragraphs.length % 4)).join(' ')}`);
  return paragraphs.join('\n\n');
}

/** A saved page of those paragraphs, each kind of picture where the caller puts it. */
export function canalPage(
  at: { readonly lead?: string; readonly between?: string; readonly below?: string; readonly head?: string } = {},
): string {
  const [first, second, third, fourth] = canalParagraphs;
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Canal pilots end their strike</title>
<meta property="og:site_name" content="Harbour Courier">${at.head ?? ''}</head>
<body><nav><a href="/">Home</a></nav><main><article><h1>Canal pilots end their strike</h1>${at.lead ?? ''}
<p>${first}</p><p>${second}</p>${at.between ?? ''}<p>${third}</p><p>${fourth}</p></article>${at.below ?? ''}</main></body></html>`;
}
