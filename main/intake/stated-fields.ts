import type { ArticleFields, Detail, DetailName, Sourced } from '../../preload/contract/articles.ts';
import { foldLine } from './white-space.ts';

/** What is known of an article as it was published. How its headline reads in the researcher's language hardly any source says. */
export type PublishedFields = Omit<ArticleFields, 'translation'>;

/** A field as its file states it; null for what is missing or blank. */
export function stated(value: string | null | undefined, isGuess = false): Sourced | null {
  const line = foldLine(value ?? '');
  return line === '' ? null : { value: line, origin: 'file', isGuess };
}

/** Values of details by their names, each of which may be missing, one or several. */
export type DetailValues = Partial<
  Readonly<Record<DetailName, string | readonly (string | null | undefined)[] | null | undefined>>
>;

/** Details in the order they are named, each value once, without the blank ones. */
export function detailsOf(values: DetailValues): Detail[] {
  return Object.entries(values).flatMap(([name, held]) => {
    const several = typeof held === 'string' ? [held] : (held ?? []);
    const lines = new Set(several.map((value) => foldLine(value ?? '')).filter((value) => value !== ''));
    // The keys are those of `DetailValues`, which names each detail. -- Object.entries forgets what its keys are
    return [...lines].map((value): Detail => ({ name: name as DetailName, value }));
  });
}

/** Fields without those that are null, to be laid over others. */
export function withoutNulls(fields: Partial<ArticleFields>): Partial<ArticleFields> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
