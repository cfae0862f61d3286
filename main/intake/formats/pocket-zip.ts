import { AppError } from '../../archive/app-error.ts';
import type { ReadAnnotation, ReadPart } from '../../archive/read-article.ts';
import { readableRows } from '../bookmarks/csv-format.ts';
import { pocketColumns, pocketHighlightsOf, pocketRow } from '../bookmarks/pocket-rows.ts';
import { savedPart, unreadPart } from '../bookmarks/saved-article.ts';
import { decodeText } from '../charset.ts';
import { jsonElements } from '../json-pieces.ts';
import { openZip, type ZipEntry } from '../zip.ts';
import type { Format } from './format.ts';

const table = /(?:^|\/)part_\d+\.csv$/;
const highlights = /(?:^|\/)annotations\/part_\d+\.json$/;

/** Pocket's whole export: its tables, and the highlights of the articles in them. */
export const pocketZip: Format = {
  name: 'Pocket export',
  readsBytes: true,
  recognises: ({ zipNames }) =>
    zipNames !== null &&
    zipNames.some((name) => table.test(name)) &&
    zipNames.every((name) => /\.(?:csv|json)$|(?:^|\/)\./.test(name)),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const entries = openZip(bytes);
    const byAddress = new Map<string, readonly ReadAnnotation[]>();
    for (const entry of entries.filter(({ name }) => highlights.test(name))) gather(byAddress, entry);
    let part = 0;
    for (const entry of entries.filter(({ name }) => table.test(name))) {
      try {
        for (const row of readableRows(file, entry.bytes(), pocketColumns)) {
          part += 1;
          if ('kind' in row) yield { ...row, part, entry: entry.name };
          else yield savedPart(file, part, rowWith(byAddress, row.cell, entry.name));
        }
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        yield unreadPart((part += 1), error, entry.name);
      }
    }
  },
};

function rowWith(
  byAddress: ReadonlyMap<string, readonly ReadAnnotation[]>,
  cell: (column: string) => string,
  entry: string,
): Parameters<typeof savedPart>[2] {
  const annotations = byAddress.get(cell('url')) ?? [];
  return { ...pocketRow(cell), annotations, entry };
}

function gather(byAddress: Map<string, readonly ReadAnnotation[]>, entry: ZipEntry): void {
  for (const piece of jsonElements(decodeText(entry.bytes()), [])) {
    const read = piece.isBroken ? null : pocketHighlightsOf(piece.value);
    if (read?.url !== undefined) byAddress.set(read.url, [...(byAddress.get(read.url) ?? []), ...read.annotations]);
  }
}
