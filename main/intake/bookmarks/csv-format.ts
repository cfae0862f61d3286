import { AppError } from '../../archive/app-error.ts';
import type { IntakeFile, ReadPart } from '../../archive/read-article.ts';
import { csvRows, hasColumns, type CsvRow } from '../csv.ts';
import type { Format } from '../formats/format.ts';
import { savedPart, unreadPart, type SavedArticle } from './saved-article.ts';

/** What makes one program's table different from another's. */
interface Table {
  readonly name: string;
  /** The columns it is known by, in lower case; it may have others. */
  readonly columns: readonly string[];
  readonly article: (cell: CsvRow['cell']) => SavedArticle;
}

/** The format of a table in CSV with one article a row. */
export function csvFormat({ name, columns, article }: Table): Format {
  return {
    name,
    recognises: ({ start }) => hasColumns(start, columns),
    async *read({ file, bytes }): AsyncGenerator<ReadPart> {
      for (const row of readableRows(file, bytes, columns)) {
        yield 'kind' in row ? row : savedPart(file, row.number, article(row.cell));
      }
    },
  };
}

/** The rows of a table; one whose end is not known stands as an unread part. */
export function* readableRows(
  file: IntakeFile,
  bytes: Uint8Array,
  columns: readonly string[],
): Generator<CsvRow | ReadPart> {
  let count = 0;
  for (const row of csvRows(bytes, columns)) {
    count += 1;
    if (!row.isBroken) yield row;
    else yield unreadPart(row.number, new AppError('file-damaged', `row ${row.number} of ${file.fileName} has no end`));
  }
  if (count === 0) throw new AppError('no-article-text', `no rows below the header of ${file.fileName}`);
}
