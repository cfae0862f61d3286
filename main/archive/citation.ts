import type { ArticleFields } from '../../preload/contract/articles.ts';
import { oneLine } from './one-line.ts';

/**
 * The footnote for an article as one line of plain text, after the Chicago Manual of Style's note for a newspaper:
 * Author, “Headline,” Outlet, May 31, 2024, address; a translated headline stands in brackets behind it. What is not known is left out; a guessed date stands in brackets
 * with a question mark.
 */
export function citation(fields: ArticleFields): string {
  const headline = oneLine(fields.title?.value ?? '');
  const author = joinNames(authorsOf(fields.author?.value ?? null));
  const rest = [oneLine(fields.outlet?.value ?? ''), dateOf(fields.published), oneLine(fields.url?.value ?? '')].filter(
    isPresent,
  );
  if (headline === '') return endSentence([author, ...rest].filter(isPresent).join(', '));
  const before = author === '' ? '' : `${author}, `;
  const after = rest.length === 0 ? '' : ` ${endSentence(rest.join(', '))}`;
  const translation = oneLine(fields.translation?.value ?? '');
  if (translation !== '')
    return `${before}“${inQuotes(headline, '')}” [${translation}]${rest.length === 0 ? '.' : `,${after}`}`;
  return `${before}“${inQuotes(headline, rest.length === 0 ? '.' : ',')}”${after}`;
}

/** The names in an author field, one by one, without white space around them. */
export function authorsOf(author: string | null): readonly string[] {
  return (author ?? '').split(';').map(oneLine).filter(isPresent);
}

const isPresent = (part: string): boolean => part !== '';

/** Chicago names up to two authors in a note, and of more only the first. */
function joinNames([first = '', second, third]: readonly string[]): string {
  if (second === undefined) return first;
  return third === undefined ? `${first} and ${second}` : `${first} et al.`;
}

/** A headline as it stands between double quotation marks, with the mark that follows it inside, but for a full stop after another. */
function inQuotes(headline: string, mark: ',' | '.' | ''): string {
  const single = withSingleQuotes(headline);
  const endsWithQuote = /["”“«»]$/u.test(headline) && single.endsWith('’');
  const words = (endsWithQuote ? single.slice(0, -1) : single).replace(/(?:[,;:]|(?<=\p{Ll}{3})\.|。)$/u, '');
  const closing = endsWithQuote ? '’' : '';
  return `${words}${mark === '.' && /[.?!？！؟‽⁇⁈⁉]$/u.test(words) ? '' : mark}${closing}`;
}

/** Double quotation marks of any language as English single ones: first the pairs whose marks mean the opposite elsewhere. */
function withSingleQuotes(headline: string): string {
  return headline
    .replace(/„([^„“”"]*)[“”"]/gu, '‘$1’')
    .replace(/»([^«»]*)«/gu, '‘$1’')
    .replace(/«\s*/gu, '‘')
    .replace(/\s*»/gu, '’')
    .replace(/“/gu, '‘')
    .replace(/”/gu, '’')
    .replace(/(?<=^|[\s([{‘—–-])"/gu, '‘')
    .replace(/"/gu, '’');
}

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function dateOf(published: ArticleFields['published']): string {
  if (published === null) return '';
  const { value, isGuess } = published;
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(value) ?? [];
  if (year === undefined) return '';
  const monthName = months[Number(month) - 1];
  const date = [monthName, day === undefined ? undefined : `${Number(day)},`, year].filter(
    (part) => part !== undefined,
  );
  return isGuess ? `[${date.join(' ')}?]` : date.join(' ');
}

function endSentence(line: string): string {
  return line === '' || line.endsWith('.') ? line : `${line}.`;
}
