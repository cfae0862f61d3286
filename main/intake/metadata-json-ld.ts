import { fromHtml } from 'hast-util-from-html';
import type { Clues } from './clues.ts';
import { isObject, type JsonObject } from './json-value.ts';

/** What one source says of an article, as written there. */
export interface Statement {
  readonly titles: readonly string[];
  readonly outlets: readonly string[];
  readonly authors: readonly string[];
  readonly dates: readonly string[];
  /** When it was changed. */
  readonly changes?: readonly string[];
  readonly languages: readonly string[];
  readonly addresses: readonly string[];
  /** Whether it says that the page is a piece of news. */
  readonly isNews?: boolean;
}

const articleType = /(?:Article|BlogPosting|Report|Posting|Review)$/;
const newsType = /(?:NewsArticle|LiveBlogPosting)$/;
/** Pages state dates of themselves where they state no article. */
const pageType = /(?:^|\/)(?:WebPage|ItemPage|MedicalWebPage)$/;
const nothing: Statement = { titles: [], outlets: [], authors: [], dates: [], languages: [], addresses: [] };
const mostNodes = 5000;

/** What the page's JSON-LD says of the article on it: the first article node, nearest the top; null where there is none. */
export function jsonLdStatement(clues: Clues): Statement | null {
  const nodes = clues.jsonLd.flatMap(parseLeniently).flatMap(nodesOf);
  const byId = new Map<unknown, JsonObject>();
  for (const node of nodes) if (typeof node['@id'] === 'string' && 'name' in node) byId.set(node['@id'], node);
  const articles = nodes.filter((node) => list(node['@type']).some((type) => articleType.test(String(type))));
  const page = nodes.find(
    (node) => 'datePublished' in node && list(node['@type']).some((type) => pageType.test(String(type))),
  );
  const article = articles.find((node) => 'headline' in node) ?? articles[0];
  if (article === undefined) {
    if (page === undefined) return null;
    return { ...nothing, dates: strings(page['datePublished']), changes: strings(page['dateModified']) };
  }
  const isNews = list(article['@type']).some((type) => newsType.test(String(type)));
  const named = (value: unknown): string[] => list(value).flatMap((one) => namesOf(one, byId));
  return {
    isNews: isNews && 'headline' in article,
    titles: strings(article['headline'] ?? article['name']),
    outlets: named(article['publisher']),
    authors: named(article['author'] ?? article['creator']),
    dates: strings(article['datePublished'] ?? page?.['datePublished'] ?? article['dateCreated']),
    changes: [article, page].flatMap((node) => strings(node?.['dateModified'])),
    languages: list(article['inLanguage']).flatMap((one) =>
      isObject(one) ? strings(one['alternateName']) : strings(one),
    ),
    addresses: [article['mainEntityOfPage'], article['url']].flatMap((one) =>
      isObject(one) ? strings(one['@id'] ?? one['url']) : strings(one),
    ),
  };
}

/** Publishers wrap JSON-LD in comments and CDATA, break lines inside strings and leave a semicolon behind. */
function parseLeniently(text: string): unknown[] {
  const json = text
    .replace(/^\s*(?:<!--|(?:\/\/|\/\*)?\s*<!\[CDATA\[(?:\s*\*\/)?)/, '')
    .replace(/(?:-->|(?:\/\/|\/\*)?\s*\]\]>(?:\s*\*\/)?)\s*$/, '')
    .replace(/[\u0000-\u001f]+/g, ' ') // oxlint-disable-line no-control-regex -- controls are what it removes
    .replace(/;\s*$/, '');
  try {
    return [JSON.parse(json)];
  } catch {
    return []; // Broken structured data is common; the other sources speak for the page.
  }
}

/** The objects in a JSON-LD value, those nearest the top first; members of lists of other articles are left out. */
function nodesOf(value: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: unknown[] = [value];
  for (let index = 0; index < waiting.length && nodes.length < mostNodes; index++) {
    const next = waiting[index];
    if (Array.isArray(next)) for (const one of next.slice(0, mostNodes)) waiting.push(one);
    else if (isObject(next)) {
      nodes.push(next);
      for (const [key, held] of Object.entries(next)) {
        if (typeof held === 'object' && key !== 'itemListElement' && key !== 'relatedLink') waiting.push(held);
      }
    }
  }
  return nodes;
}

function namesOf(value: unknown, byId: ReadonlyMap<unknown, JsonObject>): string[] {
  if (!isObject(value)) return strings(value);
  const whole = 'name' in value ? value : (byId.get(value['@id']) ?? value);
  const names = strings(whole['name']);
  if (names.length > 0) return names;
  return [[...strings(whole['givenName']), ...strings(whole['familyName'])].join(' ')].filter((name) => name !== '');
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function strings(value: unknown): string[] {
  return list(value).flatMap((one) => {
    const text = isObject(one) ? one['@value'] : one;
    return typeof text === 'string' ? [withoutReferences(text)] : [];
  });
}

/** Publishers escape their JSON for HTML although nothing unescapes it. */
function withoutReferences(text: string): string {
  if (!/&#?\w+;/.test(text)) return text;
  const [only] = fromHtml(text, { fragment: true }).children;
  return only?.type === 'text' ? only.value : text;
}
