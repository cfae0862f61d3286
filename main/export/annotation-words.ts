import type { Annotation, ColourNames } from '../../preload/contract/annotations.ts';
import { areaName, mediaFragment } from '../../preload/contract/areas.ts';
import { oneLine } from '../archive/one-line.ts';

/**
 * What an annotation says, on one line of plain text, for formats that have no more than a field for notes:
 * `“Ships of every flag”: Compare Montreux. [free passage; marked as To be checked]`. The note is as it was typed, in Markdown.
 */
export function annotationWords(annotation: Annotation, colourNames: ColourNames = {}): string {
  const { note, tags, colour } = annotation;
  const marked = oneLine(colourNames[colour] ?? '');
  const named = tags.map(oneLine).filter((tag) => tag !== '');
  const about = [...named, ...(marked === '' ? [] : [`marked as ${marked}`])];
  const words = [`${markedPart(annotation)}${doubt(annotation)}`, oneLine(note)].filter((part) => part !== '');
  return `${words.join(': ')}${about.length === 0 ? '' : ` [${about.join('; ')}]`}`;
}

/** What an annotation lies on, in words: its quote, which part of a picture or page, or the article as a whole. */
export function markedPart(annotation: Annotation): string {
  if (annotation.kind === 'area') {
    const { ground, rectangle } = annotation.area;
    return `${oneLine(areaName(ground, annotation.caption))} (${mediaFragment(rectangle)})`;
  }
  if (annotation.state === 'whole') return 'On the article as a whole';
  return `“${oneLine(annotation.selectors.quote.exact)}”`;
}

/** What is to be known of where an annotation stands, in words after a space; empty where it stands for sure. */
export function doubt({ state, kind }: Annotation): string {
  if (state === 'uncertain') return ' (its place in the text waits to be confirmed)';
  if (state !== 'orphaned') return '';
  return kind === 'area' ? ' (no longer shown in the article)' : ' (no longer found in the text)';
}
