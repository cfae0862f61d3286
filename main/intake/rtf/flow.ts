import { AppError } from '../../archive/app-error.ts';
import type { RtfBlock, RtfParagraph, RtfRun } from './document.ts';
import { initialState, type GroupState } from './state.ts';

/** Tables in tables in tables are no longer read as such. */
const deepestTable = 4;
/** More stretches of one look than a book has. */
const mostRuns = 1_000_000;

interface OpenTable {
  readonly rows: RtfBlock[][][];
  cells: RtfBlock[][];
  content: RtfBlock[];
}

/** A text in the making: the document's, or that of one of its footnotes or boxes. */
export class Flow {
  readonly #blocks: RtfBlock[] = [];
  readonly #tables: OpenTable[] = [];
  #runs: RtfRun[] = [];
  #marker = '';
  /** What held where text came last, for a last paragraph that no one ended. */
  #last: GroupState = initialState;
  readonly #budget: { runs: number };

  constructor(budget = { runs: mostRuns }) {
    this.#budget = budget;
  }

  /** A flow beside this one, which may cost what is left of it. */
  beside(): Flow {
    return new Flow(this.#budget);
  }

  /** @throws {AppError} `file-too-dense` */
  addText(text: string, state: GroupState): void {
    this.#last = state;
    const { isBold, isItalic, isUnderlined, isStruck, position, link } = state;
    const size = state.halfPoints / 2;
    const run: RtfRun = { text, isBold, isItalic, isUnderlined, isStruck, position, size, link, picture: null };
    const last = this.#runs.at(-1);
    if (last !== undefined && isSameLook(last, run)) {
      this.#runs[this.#runs.length - 1] = { ...run, text: last.text + text };
      return;
    }
    this.#spend();
    this.#runs.push(run);
  }

  /** A picture, by its number. @throws {AppError} `file-too-dense` */
  addPicture(picture: number, state: GroupState): void {
    this.#last = state;
    const { isBold, isItalic, isUnderlined, isStruck, position, link } = state;
    const size = state.halfPoints / 2;
    this.#spend();
    this.#runs.push({ text: '', isBold, isItalic, isUnderlined, isStruck, position, size, link, picture });
  }

  /** The bullet or number that a program has written before a list's paragraph. */
  addMarker(text: string): void {
    if (this.#marker.length < 40) this.#marker += text;
  }

  addBlocks(blocks: readonly RtfBlock[]): void {
    for (const block of blocks) this.#blocks.push(block);
  }

  endParagraph(state: GroupState, headingLevel: number | null): void {
    this.#spend();
    const depth = state.tableDepth > 0 ? state.tableDepth : Number(state.isInTable);
    this.#tablesAt(Math.min(depth, deepestTable));
    const holder = this.#tables.at(-1)?.content ?? this.#blocks;
    holder.push(paragraphOf(this.#runs, this.#marker.trim(), state, headingLevel));
    this.#runs = [];
    this.#marker = '';
  }

  /** Ends a cell of the table at a depth from 1. */
  endCell(state: GroupState, headingLevel: number | null, depth: number): void {
    this.endParagraph({ ...state, tableDepth: depth }, headingLevel);
    const table = this.#tables.at(-1);
    table?.cells.push(table.content);
    if (table !== undefined) table.content = [];
  }

  endRow(depth: number): void {
    this.#spend();
    this.#tablesAt(Math.min(depth, deepestTable));
    const table = this.#tables.at(-1);
    if (table === undefined || table.cells.length === 0) return;
    table.rows.push(table.cells);
    table.cells = [];
  }

  /** Everything, in order. */
  finish(levelOf: (state: GroupState) => number | null): RtfBlock[] {
    if (this.#runs.length > 0) this.endParagraph(this.#last, levelOf(this.#last));
    this.#tablesAt(0);
    return this.#blocks;
  }

  /** Opens or closes tables until so many are open. */
  #tablesAt(depth: number): void {
    while (this.#tables.length < depth) this.#tables.push({ rows: [], cells: [], content: [] });
    while (this.#tables.length > depth) {
      const table = this.#tables.pop();
      if (table === undefined) return;
      const holder = this.#tables.at(-1)?.content ?? this.#blocks;
      if (table.cells.length > 0) table.rows.push(table.cells);
      if (table.rows.length > 0) holder.push({ kind: 'table', rows: table.rows });
      for (const block of table.content) holder.push(block);
    }
  }

  #spend(): void {
    this.#budget.runs -= 1;
    if (this.#budget.runs < 0) throw new AppError('file-too-dense', `over ${mostRuns} stretches of text`);
  }
}

function isSameLook(one: RtfRun, other: RtfRun): boolean {
  return (
    one.isBold === other.isBold &&
    one.isItalic === other.isItalic &&
    one.isUnderlined === other.isUnderlined &&
    one.isStruck === other.isStruck &&
    one.position === other.position &&
    one.size === other.size &&
    one.link === other.link &&
    one.picture === other.picture
  );
}

/** A bullet, or a number of a list, that was typed as text before a tab in a hanging paragraph. */
const typedMarker = /^\s*([•·▪◦‣○■□–-]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\t/iu;

function paragraphOf(runs: RtfRun[], written: string, state: GroupState, headingLevel: number | null): RtfParagraph {
  const [first, ...rest] = runs;
  const typed = written === '' && state.firstIndent < 0 ? typedMarker.exec(first?.text ?? '') : null;
  const marker = written === '' ? (typed?.[1] ?? '') : written;
  const own =
    first !== undefined && typed !== null ? [{ ...first, text: first.text.slice(typed[0].length) }, ...rest] : runs;
  const visible = own.filter(({ text }) => text.trim() !== '');
  const links = new Set(visible.flatMap(({ link }) => (link === null ? [] : [link])));
  const isItem = marker !== '' || state.isInList;
  return {
    kind: 'paragraph',
    runs: own,
    text: own
      .map(({ text }) => text)
      .join('')
      .trim(),
    isBold: visible.length > 0 && visible.every(({ isBold }) => isBold),
    size: visible.reduce((largest, { size }) => Math.max(largest, size), 0),
    links: [...links],
    headingLevel,
    list:
      isItem && headingLevel === null
        ? { level: state.listLevel, isOrdered: /[\p{L}\p{N}]/u.test(marker), start: startOf(marker) }
        : null,
    isRightToLeft: state.isRightToLeft,
  };
}

function startOf(marker: string): number {
  return Number(/^\(?(\d{1,6})[.)]?$/.exec(marker)?.[1] ?? '1');
}
