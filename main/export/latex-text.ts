import { oneLine } from '../archive/one-line.ts';

/**
 * What TeX would take for more than itself. A brace is written by its name, not with a backslash before it: BibTeX and Biber count
 * the braces of a file before TeX reads any of it.
 */
const named: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
  '<': String.raw`\textless{}`,
  '>': String.raw`\textgreater{}`,
  '|': String.raw`\textbar{}`,
  '`': String.raw`\textasciigrave{}`,
  '"': String.raw`\textquotedbl{}`,
  '%': String.raw`\%`,
  '&': String.raw`\&`,
  $: String.raw`\$`,
  '#': String.raw`\#`,
  _: String.raw`\_`,
};

/** A text on one line as LaTeX prints it, in UTF-8: no command, comment, formula or ligature is left in it. */
export function latexText(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^<>|`"%&$#_]/gu, (character) => named[character] ?? '')
    .replace(/(?<=(['\-,]))(?=\1)/gu, '{}');
}

/** A headline as LaTeX prints it: words with capitals in braces, so that no style makes them small. */
export function latexTitle(title: string): string {
  return oneLine(title)
    .split(' ')
    .map((word, place) => {
      const written = latexText(word);
      const isKept = /\p{Lu}/u.test(place === 0 ? word.replace(/\p{Lu}/u, '') : word);
      return isKept ? `{${written}}` : written;
    })
    .join(' ');
}

/** An address, which LaTeX prints letter for letter: what could end its field, or is no part of an address, is percent-encoded. */
export function latexAddress(address: string): string {
  return oneLine(address).replace(/[\s{}\\"<>^`|$]/gu, (character) => encodeURIComponent(character));
}

/** A DOI, in which angle brackets are its own: `10.1002/…<1661::AID-SIM968>…`. */
export function latexDoi(doi: string): string {
  return oneLine(doi).replace(/[\s{}\\"^`|$]/gu, (character) => encodeURIComponent(character));
}
