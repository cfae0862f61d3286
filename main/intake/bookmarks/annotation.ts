import type { ArticleBody } from '../../../preload/contract/articles.ts';
import type { ReadAnnotation } from '../../archive/read-article.ts';
import { bodyOf } from '../plain-prose.ts';
import { cutLine, foldLine } from '../white-space.ts';
import { colourNamed } from './colour-name.ts';
import { savedMoment } from './saved-date.ts';

/** A highlight or a note as another program writes it. */
export interface WrittenAnnotation {
  readonly quote?: string | undefined;
  readonly note?: string | undefined;
  readonly colour?: string | undefined;
  readonly tags?: readonly string[];
  readonly created?: string | undefined;
}

const longestText = 100_000;
/** How much of the text around a highlight tells it from another of the same words, in UTF-16 units. */
const contextLength = 31;
const longestTag = 400;
const mostTags = 400;

/** The annotation that a highlight or a note makes, in a list; none where it holds neither words of the article nor of the researcher. */
export function annotationOf({ quote, note, colour, tags, created }: WrittenAnnotation): ReadAnnotation[] {
  const exact = cutLine(linesOf(quote ?? '').join('\n'), longestText);
  const written = cutLine(noteText(note ?? ''), longestText);
  const names = (tags ?? []).map((tag) => cutLine(foldLine(tag).replace(/^#+/, ''), longestTag));
  if (exact === '' && written === '') return [];
  return [
    {
      quote: exact,
      prefix: '',
      suffix: '',
      note: written,
      colour: colourNamed(colour ?? ''),
      tags: [...new Set(names.filter((name) => name !== ''))].slice(0, mostTags),
      createdAt: savedMoment(created ?? ''),
    },
  ];
}

/**
 * The highlights as a text of their own, a paragraph a line, each once, in their order; and the same highlights with what now
 * stands around them, so that one whose words stand in another too is found where it belongs.
 */
export function quotedBody(annotations: readonly ReadAnnotation[]): {
  readonly body: ArticleBody;
  readonly annotations: readonly ReadAnnotation[];
} {
  const quotes = [...new Set(annotations.map(({ quote }) => quote))].filter((quote) => quote !== '');
  const around = new Map<string, Pick<ReadAnnotation, 'prefix' | 'suffix'>>();
  for (const [index, quote] of quotes.entries()) {
    const before = quotes[index - 1];
    const after = quotes[index + 1];
    around.set(quote, {
      prefix: before === undefined ? '' : `${before.slice(-contextLength).replace(/^[\uDC00-\uDFFF]/, '')}\n`,
      suffix: after === undefined ? '' : `\n${cutLine(after, contextLength)}`,
    });
  }
  return {
    body: bodyOf(quotes.flatMap(linesOf)),
    annotations: annotations.map((annotation) => ({ ...annotation, ...around.get(annotation.quote) })),
  };
}

/** The lines of a passage as a body folds them, the blank ones left out. */
function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(foldLine)
    .filter((line) => line !== '');
}

/** A researcher's note keeps its lines, but no control characters. */
function noteText(note: string): string {
  const lines = note.replace(/\r\n?|[\u2028\u2029]/g, '\n').split('\n');
  return lines
    .map((line) => line.toWellFormed().replace(/[\p{Cc}\uFEFF]+/gu, (found) => (found === '\t' ? found : ' ')))
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();
}
