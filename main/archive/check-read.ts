import { z } from 'zod';
import { colours } from '../../preload/contract/annotations.ts';
import {
  bodyTags,
  detailNames,
  origins,
  warningCodes,
  type ArticleBody,
  type FieldName,
} from '../../preload/contract/articles.ts';
import { failureCodes } from '../../preload/contract/result.ts';
import { AppError } from './app-error.ts';
import { publishedPattern } from './published.ts';
import { imageTypes, type ReadPart } from './read-article.ts';

const sourced = z.object({ value: z.string().min(1).max(4000), origin: z.enum(origins), isGuess: z.boolean() });
const field = sourced.nullable();
const part = z.number().int().min(0);
const entry = z.string().max(4000).nullable();
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const annotation = z.object({
  quote: z.string().max(100_000),
  prefix: z.string().max(1000),
  suffix: z.string().max(1000),
  note: z.string().max(100_000),
  colour: z.enum(colours),
  tags: z.array(z.string().max(400)).max(400),
  createdAt: z.number().int().nullable(),
});

const article = z
  .object({
    kind: z.literal('article'),
    part,
    fields: z.object({
      title: sourced,
      translation: field,
      outlet: field,
      author: field,
      published: sourced.extend({ value: z.string().regex(publishedPattern) }).nullable(),
      language: field,
      url: field,
    } satisfies Record<FieldName, z.ZodType>),
    body: z.custom<ArticleBody>(isArticleBody),
    text: z.string(),
    words: z.number().int().min(0),
    tags: z.array(z.string().max(400)).max(400),
    externalId: z.string().max(4000).nullable(),
    entry,
    details: z.array(z.object({ name: z.enum(detailNames), value: z.string().min(1).max(20_000) })).max(1000),
    warnings: z.array(z.object({ code: z.enum(warningCodes), detail: z.string().max(1000).nullable() })).max(20),
    annotations: z.array(annotation).max(20_000),
    images: z.array(z.object({ sha256, type: z.enum(imageTypes), data: z.base64() })).max(1000),
    dossiers: z.array(z.string().max(400)).max(100),
    isStarred: z.boolean(),
    isRead: z.boolean(),
  })
  .refine(({ text, warnings }) => text !== '' || warnings.some(({ code }) => code.startsWith('no-text')), 'no text');

const readPart = z.discriminatedUnion('kind', [
  article,
  z.object({ kind: z.literal('unread'), part, entry, code: z.enum(failureCodes), message: z.string() }),
]);

/**
 * What an intake process sent, checked again on the archive's side: it has parsed hostile files, so it is not trusted.
 * @throws {AppError} `reader-ended`
 */
export function checkReadPart(json: string): ReadPart {
  const checked = readPart.safeParse(JSON.parse(json));
  if (!checked.success) throw new AppError('reader-ended', `the reader gave no article: ${checked.error.message}`);
  return checked.data;
}

const allowedTags: ReadonlySet<unknown> = new Set(bodyTags);
const attributeChecks: Readonly<Record<string, (value: unknown) => boolean>> = {
  href: (value) => typeof value === 'string' && /^(https?:\/\/|mailto:)/i.test(value),
  dir: (value) => value === 'ltr' || value === 'rtl' || value === 'auto',
  lang: (value) => typeof value === 'string',
  colSpan: Number.isInteger,
  rowSpan: Number.isInteger,
  start: Number.isInteger,
  image: (value) => sha256.safeParse(value).success,
  alt: (value) => typeof value === 'string',
  width: Number.isInteger,
  height: Number.isInteger,
};

/** Whether a value is a body of allowed elements and attributes only; walks without recursion, so depth cannot overflow it. */
export function isArticleBody(value: unknown): value is ArticleBody {
  if (!isRecord(value) || value['type'] !== 'root' || !Array.isArray(value['children'])) return false;
  const waiting: unknown[] = Array.from<unknown>(value['children']);
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (!isRecord(node)) return false;
    if (node['type'] === 'text') {
      if (typeof node['value'] !== 'string' || node['value'] === '') return false;
      continue;
    }
    const { tagName, properties, children } = node;
    if (node['type'] !== 'element' || !allowedTags.has(tagName) || !Array.isArray(children)) return false;
    if (!isRecord(properties)) return false;
    if (!Object.entries(properties).every(([name, held]) => attributeChecks[name]?.(held) === true)) return false;
    for (const child of children) waiting.push(child);
  }
  return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
