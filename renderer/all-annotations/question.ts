import type {
  AnnotationFilter,
  AnnotationGrouping,
  AnnotationOrder,
  AnnotationQuestion,
} from '../../preload/contract/annotation-list.ts';

/** The filter that lets every annotation through. */
export const noFilter: AnnotationFilter = {
  words: '',
  colours: [],
  tag: null,
  dossier: null,
  outlet: null,
  after: null,
  before: null,
};

/** All annotations, as the list shows them at first. */
export const everything: AnnotationQuestion = { filter: noFilter, grouping: 'article', order: 'newest' };

/** What each grouping is called where it is chosen. */
export const groupingWords: Readonly<Record<AnnotationGrouping, string>> = {
  article: 'By article',
  colour: 'By colour',
  tag: 'By tag',
  day: 'By day',
};

/** What each order is called. */
export const orderWords: Readonly<Record<AnnotationOrder, string>> = { newest: 'Newest first', oldest: 'Oldest first' };

/** Whether a filter leaves anything out. */
export function isFiltering({ words, colours, tag, dossier, outlet, after, before }: AnnotationFilter): boolean {
  return words.trim() !== '' || colours.length > 0 || [tag, dossier, outlet, after, before].some((one) => one !== null);
}

/** The beginning of a day of the local calendar, written `YYYY-MM-DD`, some days on, in milliseconds UTC; `null` for no day. */
export function startOfDay(day: string, daysOn = 0): number | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  if (year === undefined) return null;
  const start = new Date(Number(year), Number(month) - 1, Number(date) + daysOn);
  // a year below 100 would be taken for one of the last century
  start.setFullYear(Number(year), Number(month) - 1, Number(date) + daysOn);
  return start.getTime();
}

/** The day of a moment in milliseconds UTC, some days on, as a field for dates writes it; empty for `null`. */
export function dayIn(time: number | null, daysOn = 0): string {
  if (time === null) return '';
  const date = new Date(time);
  date.setDate(date.getDate() + daysOn);
  const parts = [String(date.getFullYear()).padStart(4, '0'), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
