import { citedReadingRuns, readingRuns, type Direction } from '../reading-runs.ts';
import { wordLanguage } from './word-language.ts';
import { xmlText } from './word-xml.ts';

/** How words look; `language` is that of BCP 47, for Word's spelling check. */
export interface Look {
  readonly style?: 'Hyperlink' | 'CodeWords';
  readonly isStrong?: boolean;
  readonly isEmphasised?: boolean;
  readonly isStruck?: boolean;
  readonly language?: string | null;
}

const eastAsian = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}]/u;

/** Words as runs of a paragraph that is read in a direction: each run is of one direction, and names the font of its script. */
export function runs(words: string, paragraph: Direction, look: Look = {}): string {
  return written(readingRuns(words, paragraph), look);
}

/**
 * Words of a citation, as `runs`. Marks between words that are read from right to left begin with one that is read from left to right and
 * not seen: LibreOffice goes by the letters alone.
 */
export function runsOfCitation(words: string, paragraph: Direction, look: Look = {}): string {
  const pieces = citedReadingRuns(words, paragraph);
  const parted = pieces.map((piece, at) =>
    piece.direction === 'ltr' && pieces[at - 1]?.direction === 'rtl' && !/\p{L}/u.test(piece.text)
      ? { ...piece, text: `\u200E${piece.text}` }
      : piece,
  );
  return written(parted, look);
}

function written(pieces: ReturnType<typeof readingRuns>, look: Look): string {
  return pieces.map((run) => `<w:r>${properties(run.text, run.direction, look)}${content(run.text)}</w:r>`).join('');
}

/** In the order of the schema, which Word insists on. */
function properties(text: string, direction: Direction, look: Look): string {
  const parts = [
    look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`,
    // Quotation marks and dashes are of either kind of font: with East Asian words, Word is to take those of theirs.
    eastAsian.test(text) ? '<w:rFonts w:hint="eastAsia"/>' : '',
    look.isStrong === true ? '<w:b/><w:bCs/>' : '',
    look.isEmphasised === true ? '<w:i/><w:iCs/>' : '',
    look.isStruck === true ? '<w:strike/>' : '',
    direction === 'rtl' ? '<w:rtl/>' : '',
    languageOf(text, direction, look.language ?? null),
  ].join('');
  return parts === '' ? '' : `<w:rPr>${parts}</w:rPr>`;
}

/** The language of words, under the script they are of: a language of another script says nothing of how these are spelt. */
function languageOf(text: string, direction: Direction, language: string | null): string {
  const known = language === null ? null : wordLanguage(language);
  const script = direction === 'rtl' ? 'bidi' : eastAsian.test(text) ? 'eastAsia' : 'val';
  return known?.script === script ? `<w:lang w:${script}="${xmlText(known.tag)}"/>` : '';
}

function content(text: string): string {
  return text
    .split(/([\t\n])/u)
    .map((part) => {
      if (part === '\n') return '<w:br/>';
      if (part === '\t') return '<w:tab/>';
      return part === '' ? '' : `<w:t xml:space="preserve">${xmlText(part)}</w:t>`;
    })
    .join('');
}
