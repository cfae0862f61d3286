import type { Article } from '../../preload/contract/articles.ts';
import { bracketedTitle } from '../archive/citations/bracketed-title.ts';
import { cleanLine } from './clean-text.ts';

/** A headline as one clean line, its translation in brackets behind it; empty where there is neither. */
export function headlineWords({ title, translation }: Pick<Article, 'title' | 'translation'>): string {
  return bracketedTitle(cleanLine(title), cleanLine(translation ?? ''));
}
