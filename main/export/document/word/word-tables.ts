import type { Root, Table } from 'mdast';
import { parseNote } from '../../../archive/notes/parse-note.ts';
import { directionOf } from '../reading-runs.ts';

/** A cell of a table: what stands in it, in Markdown, and to which side. */
export interface TableCell {
  readonly markdown: string;
  readonly align: 'left' | 'center' | 'right' | null;
}

/** The rows of a table, of which the first is its head. */
export type TableRows = readonly (readonly TableCell[])[];

/**
 * A text in Markdown in pieces: its tables, and what stands between them. Tables within lists and quotations are left in what is around
 * them, as all are in a text that gives addresses names: these would be lost to the pieces without them.
 */
export function betweenTables(text: string): readonly (string | TableRows)[] {
  const pieces: (string | TableRows)[] = [];
  for (const { source, root } of text.includes('|') ? parseNote(text) : [{ source: text, root: null }]) {
    if (root === null || hasDefinitions(root)) {
      pieces.push(source);
      continue;
    }
    let done = 0;
    for (const node of root.children) {
      if (node.type !== 'table') continue;
      pieces.push(source.slice(done, node.position?.start.offset), rowsOf(node, source));
      done = node.position?.end.offset ?? source.length;
    }
    pieces.push(source.slice(done));
  }
  return pieces;
}

function hasDefinitions({ children }: Root): boolean {
  return children.some(({ type }) => type === 'definition');
}

function rowsOf({ children, align = [] }: Table, source: string): TableRows {
  return children.map((row) =>
    row.children.map(({ children: words }, at) => ({
      // The bars of a table are escaped in its cells.
      markdown: source
        .slice(words[0]?.position?.start.offset ?? 0, words.at(-1)?.position?.end.offset ?? 0)
        .replaceAll('\\|', '|'),
      align: align?.[at] ?? null,
    })),
  );
}

/** A table of Word, whose head is repeated on each page, and the little paragraph that parts it from what follows. */
export function table(rows: TableRows, content: (cell: TableCell) => string): string {
  const columns = Math.max(...rows.map((row) => row.length));
  const head = rows[0]?.map(({ markdown }) => markdown).join(' ') ?? '';
  const direction = directionOf(head) === 'rtl' ? '<w:bidiVisual/>' : '';
  const properties = `<w:tblPr><w:tblStyle w:val="TableGrid"/>${direction}<w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>`;
  const grid = `<w:tblGrid>${'<w:gridCol/>'.repeat(columns)}</w:tblGrid>`;
  const lines = rows.map((row, at) => {
    const isHead = at === 0 ? '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>' : '<w:trPr><w:cantSplit/></w:trPr>';
    // A row that has fewer cells than others is filled up.
    const cells = Array.from({ length: columns }, (_, column) => row[column] ?? { markdown: '', align: null });
    return `<w:tr>${isHead}${cells.map((cell) => `<w:tc>${cellProperties}${content(cell)}</w:tc>`).join('')}</w:tr>`;
  });
  return `<w:tbl>${properties}${grid}${lines.join('')}</w:tbl>${after}`;
}

const cellProperties = '<w:tcPr><w:tcW w:w="0" w:type="auto"/></w:tcPr>';

/** Without it two tables would be one. */
const after = '<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>';
