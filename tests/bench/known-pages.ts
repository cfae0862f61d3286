import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import type { KnownPage } from './score-reading.ts';

/** The sets of pages with truth, and the least body F1 each must reach. */
export const pageSets = [
  ['press-dev', 0.958],
  ['wcxb-dev', 0.948],
  ['world-dev', 0.922],
] as const;

/** The name of a set of pages. */
export type PageSet = (typeof pageSets)[number][0];

const known = z.object({
  file: z.string(),
  url: z.string().nullish(),
  body: z.string().nullish(),
  title: z.string().nullish(),
  author: z.union([z.string(), z.array(z.string())]).nullish(),
  date: z.string().nullish(),
});

/** The pages of a folder whose text is known. */
export function knownPages(folder: string): readonly KnownPage[] {
  const lines = gunzipSync(readFileSync(join(folder, 'truth.jsonl.gz')))
    .toString('utf8')
    .split('\n');
  return lines
    .filter((line) => line !== '')
    .map((line) => known.parse(JSON.parse(line)))
    .flatMap(({ file, url = null, body, title = null, author = null, date = null }) =>
      body ? [{ file, url, body, title, author, date }] : [],
    );
}

/** The bytes of a page as it was saved. */
export function pageBytes(folder: string, file: string): Uint8Array {
  const packed = readFileSync(join(folder, file));
  return file.endsWith('.gz') ? new Uint8Array(gunzipSync(packed)) : packed;
}
