import type { ArticleBody, ArticleFields, Detail, Sourced, Warning } from '../../../preload/contract/articles.ts';
import type { ReadAnnotation, ReadArticle, ReadPart } from '../../archive/read-article.ts';
import { assemble } from '../assemble.ts';
import { textOf } from '../body-text.ts';
import { firstSentence } from '../headline.ts';
import { htmlBody } from '../html-body.ts';
import { guessLanguage } from '../language.ts';
import { namedLanguage } from '../language-names.ts';
import { bodyOf, paragraphsOf } from '../plain-prose.ts';
import { webAddress } from '../properties.ts';
import { detailsOf, stated, withoutNulls, type DetailValues } from '../stated-fields.ts';
import { foldLine } from '../white-space.ts';
import { countWords } from '../words.ts';
import { isMarkedUp, plainLine, plainText, withoutJats } from '../rich-text.ts';

/** One entry of a bibliography, in whatever format it came; nothing in it is trusted or tidied yet. */
export interface Reference {
  readonly title: string | null;
  /** The title in another language than that of what it names. */
  readonly translation?: string | undefined;
  /** Where it appeared, the likeliest first; the first that is not blank is taken. */
  readonly outlets: readonly (string | null | undefined)[];
  /** As they are spoken. */
  readonly authors: readonly string[];
  /** Those who stand in where no author is named. */
  readonly editors?: readonly string[];
  /** In the spelling of the contract. */
  readonly published: string | null;
  readonly language?: string | null | undefined;
  readonly addresses?: readonly string[];
  /** What it is, in words: "newspaper article", "book". */
  readonly kind: string | null;
  /** Each text it gives of itself: abstracts, or what databases put there, the article. */
  readonly abstracts?: readonly string[];
  /** A text that is known to be the whole, however short. */
  readonly text?: string;
  readonly tags?: readonly string[];
  readonly notes?: readonly string[];
  readonly details?: DetailValues;
  readonly externalId?: string | null;
  readonly dossiers?: readonly string[];
  /** Paths of files that came with it. */
  readonly attached?: readonly string[];
}

/** Which reference of which file it is. */
export interface ReferencePlace {
  readonly part: number;
  readonly fileName: string;
}

/** What lay beside the reference: the article of a file attached to it, and the attached files that were not read. */
export interface Attached {
  readonly article: ReadArticle | null;
  readonly leftOut: readonly string[];
}

/** Abstracts hardly ever pass this many words; in a database of news such a text is the article itself. */
const leastWordsOfNews = 200;
const leastWordsOfOthers = 700;
const newsKind = /news|magazine|blog|web|broadcast|press|transcript|post|forum/i;

/** More notes than this on one reference were not written by anyone. */
const mostNotes = 1000;

const empty: ArticleBody = { type: 'root', children: [] };

/**
 * A reference as an article: its abstract a detail and its body empty, unless a whole text came with it; an unread part where it
 * names nothing one could call it by.
 */
export function referencePart(reference: Reference, place: ReferencePlace, attached?: Attached): ReadPart {
  const own = wholeText(reference);
  const inner = attached?.article ?? null;
  const body = inner?.body ?? own.body;
  const title = titleOf(reference, own) ?? inner?.fields.title ?? null;
  if (title === null) {
    const message = `reference ${place.part} of ${place.fileName} has neither a title nor a text`;
    return { kind: 'unread', part: place.part, entry: null, code: 'no-article-text', message };
  }
  const details = detailsOf({ kind: reference.kind, abstract: own.abstracts, ...reference.details }).map(plainDetail);
  const said = statedFields(reference, title, own.abstracts);
  return assemble({
    ...place,
    fields: { ...inner?.fields, ...withoutNulls(said), language: languageOf(said, inner, title, own.abstracts) },
    body,
    tags: [...(reference.tags ?? []), ...(inner?.tags ?? [])],
    externalId: reference.externalId?.slice(0, 1000) ?? null,
    entry: inner?.entry ?? null,
    details: [...details, ...(inner?.details ?? []).filter(({ name }) => !details.some((one) => one.name === name))],
    warnings: warningsOf({ said, inner, attached, hasText: body.children.length > 0 }),
    annotations: [...(reference.notes ?? []).slice(0, mostNotes).flatMap(annotationOf), ...(inner?.annotations ?? [])],
    images: inner?.images ?? [],
    dossiers: (reference.dossiers ?? []).slice(0, 100),
  });
}

/** The text of a reference as a body where it is long enough to be the article itself, and the abstracts that are left. */
function wholeText(reference: Reference): { readonly body: ArticleBody; readonly abstracts: readonly string[] } {
  const written = [...new Set(reference.abstracts)].filter((text) => text.trim() !== '');
  const least = newsKind.test(reference.kind ?? '') ? leastWordsOfNews : leastWordsOfOthers;
  const [longest = ''] = written.toSorted((one, other) => other.length - one.length);
  const whole = reference.text ?? (countWords(longest) < least ? '' : longest);
  const body = isMarkedUp(whole) ? htmlBody(withoutJats(whole)) : bodyOf(paragraphsOf(whole));
  if (body.children.length === 0) return { body: empty, abstracts: written.map(plainText) };
  return { body, abstracts: written.filter((text) => text !== whole).map(plainText) };
}

function titleOf(reference: Reference, { body, abstracts }: ReturnType<typeof wholeText>): Sourced | null {
  const written = stated(plainLine(reference.title ?? ''));
  if (written !== null) return written;
  const sentence = firstSentence(textOf(body.children[0]).trim() || foldLine(abstracts[0] ?? ''));
  return sentence === '' ? null : { value: sentence, origin: 'file', isGuess: true };
}

function statedFields(reference: Reference, title: Sourced, abstracts: readonly string[]): ArticleFields {
  const authors = reference.authors.length > 0;
  const outlet = reference.outlets.map((name) => plainLine(name ?? '')).find((name) => name !== '');
  const address = (reference.addresses ?? []).map(webAddress).find((one) => one !== null);
  const named = namedLanguage(reference.language ?? '');
  return {
    title,
    translation: stated(plainLine(reference.translation ?? '')),
    outlet: stated(outlet),
    author: authors ? stated(reference.authors.join('; ')) : stated((reference.editors ?? []).join('; '), true),
    published: stated(reference.published),
    language: stated(named) ?? (abstracts.length > 0 ? guessLanguage(abstracts.join(' ')) : null),
    url: stated(address),
  };
}

/** What the file states of the language; else what the text says, which is longer than the abstract; else what title and abstract say. */
function languageOf(
  said: ArticleFields,
  inner: ReadArticle | null,
  title: Sourced,
  abstracts: readonly string[],
): Sourced | null {
  if (said.language?.isGuess === false) return said.language;
  return inner?.fields.language ?? said.language ?? guessLanguage([title.value, ...abstracts].join(' '));
}

function plainDetail(detail: Detail): Detail {
  return { ...detail, value: plainLine(detail.value) };
}

interface Filed {
  readonly said: ArticleFields;
  readonly inner: ReadArticle | null;
  readonly attached: Attached | undefined;
  readonly hasText: boolean;
}

function warningsOf({ said, inner, attached, hasText }: Filed): Warning[] {
  const warnings: Warning[] = [...(inner?.warnings ?? [])].slice(0, 10);
  if (!hasText && !warnings.some(({ code }) => code.startsWith('no-text')))
    warnings.push({ code: 'no-text', detail: null });
  if ((said.published ?? inner?.fields.published ?? null) === null) {
    const hasAuthor = (said.author ?? inner?.fields.author ?? null) !== null;
    warnings.push({ code: 'fields-missing', detail: hasAuthor ? 'date' : 'author, date' });
  }
  for (const name of (attached?.leftOut ?? []).slice(0, 5))
    warnings.push({ code: 'left-out', detail: name.slice(0, 1000) });
  return warnings;
}

/** A note of the reference, as a note on the whole article. */
function annotationOf(written: string): ReadAnnotation[] {
  const note = plainText(written);
  if (note === '') return [];
  return [{ quote: '', prefix: '', suffix: '', note, colour: 'yellow', tags: [], createdAt: null }];
}
