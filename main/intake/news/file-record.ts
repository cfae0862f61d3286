import type { ArticleBody, Detail, Sourced, Warning } from '../../../preload/contract/articles.ts';
import { canonicalText } from '../../../preload/contract/canonical-text.ts';
import type { ReadArticle } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { textOf } from '../body-text.ts';
import { authorNames } from '../authors.ts';
import { firstSentence } from '../headline.ts';
import { cutLine, foldLine } from '../white-space.ts';
import { countWords } from '../words.ts';
import { dateIn, dateWith } from './date-line.ts';
import { languageNamed } from './language-names.ts';
import type { Expected, Profile } from './profile.ts';
import type { NewsRecord } from './record.ts';
import { stated } from '../stated-fields.ts';

/** Where a record lay. */
export interface Place {
  readonly fileName: string;
  /** From 1, or 0 where the file is one article. */
  readonly part: number;
}

/**
 * The article of a record. A record the layout did not fit keeps everything that was printed of it as its text; what it should
 * have had and has not is a warning.
 */
export function articleOf(record: NewsRecord, profile: Profile, { fileName, part }: Place): ReadArticle {
  const found = foundIn(record);
  const isStranger =
    !record.isTextMarked && [found.headline, found.outlet, found.date].filter((one) => one !== null).length < 2;
  const body: ArticleBody = {
    type: 'root',
    children: isStranger || record.text.length === 0 ? rawText(record, isStranger) : record.text,
  };
  const hasText = countWords(canonicalText(body).text) > 0;
  const missing = profile.expects.filter((one) => (one === 'text' ? !hasText || isStranger : found[one] === null));
  const warnings: Warning[] = [];
  if (!hasText) warnings.push({ code: 'no-text', detail: null });
  if (missing.length > 0) warnings.push({ code: 'fields-missing', detail: missing.join(', ') });
  return assemble({
    part,
    fileName,
    fields: {
      title: stated(found.headline) ?? guessedTitle(record),
      outlet: stated(found.outlet),
      author: stated(authorNames(record.byline)),
      published: stated(found.date),
      language: stated(record.language === null ? null : languageNamed(record.language)),
      url: stated(record.url),
    },
    body,
    externalId: record.id === null ? null : cutLine(record.id, 400),
    details: [...origin(record, profile), ...record.details],
    warnings,
  });
}

function foundIn(record: NewsRecord): Readonly<Record<Exclude<Expected, 'text'>, string | null>> {
  const headline = record.headline.join(' ').trim();
  const date = record.date === null ? null : dateIn(record.date);
  const { time } = record;
  return {
    headline: headline === '' ? null : headline,
    outlet: record.outlet,
    date: date !== null && time !== null ? dateWith(date.published, time) : (date?.published ?? null),
  };
}

/** What was printed of a record, where its text could not be told from the rest; nothing where all of it is known. */
function rawText(record: NewsRecord, isStranger: boolean): ArticleBody['children'] {
  return isStranger ? record.raw.map(({ element }) => element) : [];
}

function origin(record: NewsRecord, profile: Profile): Detail[] {
  const from: Detail[] = [
    { name: 'database', value: profile.database },
    { name: 'layout', value: `${profile.name}/${profile.version}` },
  ];
  return record.id === null ? from : [...from, { name: 'accession-number', value: record.id }];
}

/** The first sentence of the text, where there is no headline; a table has none. */
function guessedTitle({ text, raw }: NewsRecord): Sourced | null {
  const prose = [...text, ...raw.map(({ element }) => element)].find(({ tagName }) => tagName === 'p');
  const value = firstSentence(foldLine(textOf(prose)));
  return value === '' ? null : { value, origin: 'file', isGuess: true };
}
