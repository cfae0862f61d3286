import { noteContext } from '../../../main/intake/evidence-context.ts';
import type { Evidence } from '../../../main/intake/evidence.ts';
import { at } from '../random.ts';
import type { SparseRows } from './logistic.ts';
import type { PageLook } from './page-look.ts';

/** Rows for fitting, and what each of their columns is called. */
export interface NamedRows {
  readonly names: readonly string[];
  readonly rows: SparseRows;
}

/** A row for each block of some pages, with the signs that occur on as many blocks. */
export function rowsOf(looks: readonly PageLook[], leastOften: number): NamedRows {
  const often = new Map<string, number>();
  for (const { names, columns } of looks) {
    for (const column of columns) often.set(at(names, column), (often.get(at(names, column)) ?? 0) + 1);
  }
  const names = [...often].flatMap(([name, times]) => (times >= leastOften ? [name] : [])).toSorted();
  const places = new Map(names.map((name, place) => [name, place]));
  const builder = new RowBuilder();
  for (const look of looks) {
    const local = look.names.map((name) => places.get(name));
    for (let line = 0; line < look.lines.length; line++) {
      const entries: Entry[] = [];
      for (let entry = at(look.starts, line); entry < at(look.starts, line + 1); entry++) {
        const place = local[at(look.columns, entry)];
        if (place !== undefined) entries.push([place, at(look.values, entry)]);
      }
      builder.add(entries.toSorted(([one], [other]) => one - other));
    }
  }
  return { names, rows: builder.rows(names.length) };
}

/** The same rows with what a first look says of each block's surroundings. */
export function withContext(
  { names, rows }: NamedRows,
  looks: readonly PageLook[],
  chances: readonly (readonly number[])[],
): NamedRows {
  const contexts = looks.flatMap((look, page) => contextOf(look, at(chances, page)));
  const added = [...new Set(contexts.flatMap((facts) => [...facts.keys()]))].toSorted();
  const places = new Map(added.map((name, place) => [name, names.length + place]));
  const builder = new RowBuilder();
  contexts.forEach((facts, row) => {
    const entries: Entry[] = [];
    for (let entry = at(rows.starts, row); entry < at(rows.starts, row + 1); entry++)
      entries.push([at(rows.columns, entry), at(rows.values, entry)]);
    const context = [...facts].map(([name, strength]): Entry => [places.get(name) ?? 0, strength]);
    builder.add([...entries, ...context.toSorted(([one], [other]) => one - other)]);
  });
  return { names: [...names, ...added], rows: builder.rows(names.length + added.length) };
}

type Entry = readonly [column: number, value: number];

class RowBuilder {
  readonly #starts = [0];
  readonly #columns: number[] = [];
  readonly #values: number[] = [];

  add(entries: readonly Entry[]): void {
    for (const [column, value] of entries) {
      this.#columns.push(column);
      this.#values.push(value);
    }
    this.#starts.push(this.#columns.length);
  }

  rows(width: number): SparseRows {
    return {
      width,
      starts: Uint32Array.from(this.#starts),
      columns: Uint16Array.from(this.#columns),
      values: Float32Array.from(this.#values),
    };
  }
}

/** The sign that the context asks for. */
const unread = 'unread';

function contextOf({ names, starts, columns, lines, chains }: PageLook, chances: readonly number[]): Evidence[] {
  const column = names.indexOf(unread);
  const evidence = lines.map((_, line): Evidence => {
    const isUnread = column >= 0 && columns.subarray(at(starts, line), at(starts, line + 1)).includes(column);
    return new Map(isUnread ? [[unread, 1]] : []);
  });
  noteContext(evidence, lines, chains, chances);
  for (const facts of evidence) facts.delete(unread);
  return evidence;
}
