import type { ReadAnnotation, ReadPart } from '../../archive/read-article.ts';
import { annotationOf } from '../bookmarks/annotation.ts';
import { readableRows } from '../bookmarks/csv-format.ts';
import { savedPart } from '../bookmarks/saved-article.ts';
import { tagsIn } from '../bookmarks/tag-list.ts';
import { hasColumns, type CsvRow } from '../csv.ts';
import type { Format } from './format.ts';

const columns = ['highlight', 'book title', 'book author', 'note', 'location type', 'location', 'highlighted at'];

/** Readwise's highlights: those of one document are one article, whose text they are. */
export const readwise: Format = {
  name: 'Readwise CSV',
  recognises: ({ start }) => hasColumns(start, columns),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const documents = new Map<string, CsvRow[]>();
    for (const row of readableRows(file, bytes, columns)) {
      if ('kind' in row) yield row;
      else
        add(documents, ['book title', 'book author', 'amazon book id'].map((name) => row.cell(name)).join('\n'), row);
    }
    for (const rows of documents.values()) {
      const { cell, number } = rows[0] ?? neverEmpty();
      yield savedPart(file, number, {
        title: cell('book title'),
        authors: [cell('book author')],
        externalId: cell('amazon book id'),
        annotations: inOrder(rows).flatMap(highlightOf),
        tags: rows.flatMap((row) => tagsIn(row.cell('document tags'))),
        details: [{ name: 'kind', value: 'Highlights' }],
      });
    }
  },
};

function add(documents: Map<string, CsvRow[]>, key: string, row: CsvRow): void {
  const rows = documents.get(key);
  if (rows === undefined) documents.set(key, [row]);
  else rows.push(row);
}

function neverEmpty(): never {
  throw new Error('a document without rows');
}

/** By where they stand, when every row says so in one way of counting; else as the file has them. */
function inOrder(rows: readonly CsvRow[]): readonly CsvRow[] {
  const ways = new Set(rows.map(({ cell }) => cell('location type')));
  const places = new Map(rows.map((row) => [row, Number(row.cell('location') || Number.NaN)]));
  if (ways.size !== 1 || [...places.values()].some(Number.isNaN)) return rows;
  return rows.toSorted((one, other) => (places.get(one) ?? 0) - (places.get(other) ?? 0));
}

function highlightOf({ cell }: CsvRow): ReadAnnotation[] {
  return annotationOf({
    quote: cell('highlight'),
    note: cell('note'),
    colour: cell('color'),
    tags: tagsIn(cell('tags')),
    created: cell('highlighted at'),
  });
}
