import { AppError } from '../../main/archive/app-error.ts';
import { checkReadPart } from '../../main/archive/check-read.ts';
import type { ReadArticle, ReadPart } from '../../main/archive/read-article.ts';
import { readFile } from '../../main/intake/read-file.ts';

/** The parts of a file as intake reads them, each checked as the archive checks it; a text stands for its UTF-8 bytes. */
export async function readParts(fileName: string, content: Uint8Array | string): Promise<ReadPart[]> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const parts: ReadPart[] = [];
  const path = `/clips/${fileName}`;
  for await (const part of readFile({ path, fileName }, bytes)) parts.push(checkReadPart(JSON.stringify(part)));
  return parts;
}

/** The articles of a file, in its order; throws where a part could not be read. */
export async function articlesIn(fileName: string, content: Uint8Array | string): Promise<ReadArticle[]> {
  return (await readParts(fileName, content)).map((part) => {
    if (part.kind === 'article') return part;
    throw new Error(`part ${part.part} of ${fileName} was not read: ${part.code} ${part.message}`);
  });
}

/** The first article of a file; throws where a part could not be read, or there is none. */
export async function firstArticle(fileName: string, content: Uint8Array | string): Promise<ReadArticle> {
  const [article] = await articlesIn(fileName, content);
  if (article === undefined) throw new Error(`no article in ${fileName}`);
  return article;
}

/** The values of an article's details by their names, several of one name joined by `; `. */
export function detailsOf({ details }: ReadArticle): Readonly<Record<string, string>> {
  const values = new Map<string, string>();
  for (const { name, value } of details) values.set(name, values.has(name) ? `${values.get(name)}; ${value}` : value);
  return Object.fromEntries(values);
}

/** The failure of a file that cannot be read as a whole, or `read`. */
export function failureOf(fileName: string, content: Uint8Array | string): Promise<unknown> {
  return readParts(fileName, content).then(
    () => 'read',
    (error: unknown) => (error instanceof AppError ? error.code : error),
  );
}

/** The values of an article's fields, null where there is none; a translated headline, which hardly any source has, only where there is one. */
export function valuesOf({ fields: { translation, ...fields } }: ReadArticle): Readonly<Record<string, string | null>> {
  const values = Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field?.value ?? null]));
  return translation === null ? values : { ...values, translation: translation.value };
}
