import type { Annotation } from '../../../preload/contract/annotations.ts';
import { areaName, mediaFragment } from '../../../preload/contract/areas.ts';
import { cleanLine, cleanParagraphs, cleanText } from '../clean-text.ts';
import { headlineWords } from '../headline-words.ts';
import type { ExportArticle } from '../export-job.ts';
import { citedSource } from './cited-source.ts';
import type { Block, Source } from './document.ts';

/** An article with its annotations as blocks under its headline; one that has none is cited by how it begins. */
export function articleBlocks(item: ExportArticle, level: 1 | 2 = 1): readonly Block[] {
  const { article, annotations } = item;
  const source = citedSource(item);
  const marks = annotations.flatMap((annotation) => annotationBlocks(annotation, item, source));
  const begins: Block = { kind: 'line', words: cleanLine(article.lead), language: article.language, source };
  return [headlineOf(item, level), ...(annotations.length === 0 ? [begins] : marks)];
}

/** The headline of an article as a heading, with its translation. */
export function headlineOf({ article }: Pick<ExportArticle, 'article'>, level: 1 | 2): Block {
  const words = headlineWords(article);
  return words === ''
    ? { kind: 'heading', level, words: 'Without a headline' }
    : { kind: 'heading', level, words, language: article.language };
}

/** What is marked, the note on it, what its colour is called, and its tags. */
export function annotationBlocks(
  annotation: Annotation,
  { article, colourNames = {} }: ExportArticle,
  source: Source,
): readonly Block[] {
  const { id, note, tags, colour } = annotation;
  const called = colourNames[colour];
  const small = [
    ...(called === undefined ? [] : [`Marked as: ${cleanLine(called)}`]),
    ...(tags.length === 0 ? [] : [`Tags: ${tags.map(cleanLine).join(', ')}`]),
  ];
  return [
    { ...whatIsMarked(annotation, source, article.language), anchor: id },
    ...(note.trim() === '' ? [] : [{ kind: 'text', markdown: cleanText(note) } as const]),
    ...small.map((words): Block => ({ kind: 'remark', words })),
  ];
}

function whatIsMarked(
  annotation: Annotation,
  source: Source,
  language: string | null,
): Extract<Block, { kind: 'quote' | 'line' }> {
  if (annotation.kind === 'area') {
    const { ground, rectangle } = annotation.area;
    const words = `${cleanLine(areaName(ground, annotation.caption))} (${mediaFragment(rectangle)})`;
    return { kind: 'line', words, source };
  }
  const paragraphs = cleanParagraphs(annotation.selectors.quote.exact);
  if (paragraphs.length === 0) return { kind: 'line', words: 'On the article as a whole', source };
  return { kind: 'quote', paragraphs, language, source };
}
