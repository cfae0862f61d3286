import { queryFieldNames, type QueryFieldName } from '../../../preload/contract/query-fields.ts';
import type { QueryProblem, SortOrder } from '../../../preload/contract/search.ts';
import { joined, negated, type ParsedQuery, type QueryNode, type TypedPiece, type WordNode } from './query-tree.ts';
import { fieldNamed, isTextField, readLeaf } from './read-leaf.ts';
import { readPiece } from './read-piece.ts';

const mostTerms = 64;
const deepest = 20;
const farthest = 250;

/** A name and a colon, but not the beginning of an address such as https://. */
const fieldStart = /(\p{L}+):(?!\/\/)/uy;
const operator = /(?:(and|or|not)|(NEAR)|(?:near|w|n)\/(\d{1,4})|atleast\/?(\d{1,4}))(?=[\s()]|$)/iy;

const nearNeeds = 'On both sides of NEAR stand words, phrases, or words in brackets joined by “or”, in one field.';

type Operator =
  | { readonly kind: 'and' | 'or' | 'not'; readonly next: number }
  | { readonly kind: 'near' | 'atLeast'; readonly number: number; readonly next: number };

/**
 * What someone typed, as a tree: any string gives one; what could not be understood is named, with its place, and left out.
 * `or` binds less than `and`, which need not be written; `not` and `-` bind most.
 */
export function parseQuery(typed: string): ParsedQuery {
  const reader = new Reader(typed);
  const node = reader.readAny(0, null);
  return {
    tree: node.kind === 'all' ? node : { kind: 'all', children: [node] },
    sort: reader.sort,
    problems: reader.problems,
  };
}

/** Where the conditions of a query stand in it, in the order they were typed. */
export function piecesOf(typed: string): readonly TypedPiece[] {
  const reader = new Reader(typed);
  reader.readAny(0, null);
  return reader.pieces;
}

class Reader {
  readonly problems: QueryProblem[] = [];
  readonly pieces: TypedPiece[] = [];
  sort: SortOrder | null = null;
  readonly #typed: string;
  #at = 0;
  #terms = 0;
  #isUnwanted = false;

  constructor(typed: string) {
    this.#typed = typed;
  }

  /** What stands up to the end or, within brackets, up to the closing one: alternatives, parted by `or`. */
  readAny(depth: number, field: QueryFieldName | null): QueryNode {
    const start = this.#at;
    const alternatives = [this.#readAll(depth, field)];
    while (this.#takeOr()) alternatives.push(this.#readAll(depth, field));
    const filled = alternatives.filter((node) => node.kind !== 'all' || node.children.length > 0);
    if (depth === 0 && filled.length === 0 && this.problems.length === 0 && this.sort === null) {
      if (this.#typed.trim() !== '')
        this.#note('There is no letter or digit here to search for.', start, this.#typed.length);
    }
    return filled.length === 0 ? { kind: 'all', children: [] } : joined('any', filled);
  }

  #readAll(depth: number, field: QueryFieldName | null): QueryNode {
    const nodes: QueryNode[] = [];
    for (;;) {
      this.#skipSpace();
      const at = this.#at;
      if (at >= this.#typed.length) break;
      if (this.#typed.charAt(at) === ')') {
        if (depth > 0) break;
        this.#at += 1;
        this.#note('This closing bracket has no opening one.', at, at + 1);
        continue;
      }
      const found = this.#operator();
      if (found?.kind === 'or') break;
      if (found?.kind === 'and') {
        this.#at = found.next;
        continue;
      }
      if (this.#terms >= mostTerms) {
        this.#note(`Only the first ${mostTerms} words were searched for.`, at, this.#typed.length);
        this.#at = this.#typed.length;
        break;
      }
      nodes.push(...this.#readNear(depth, field));
    }
    return joined('all', nodes);
  }

  /** A condition, or several in a row that are to stand near each other: each near the one before it. */
  #readNear(depth: number, field: QueryFieldName | null): readonly QueryNode[] {
    const start = this.#at;
    let left = this.#readNegatable(depth, field);
    const found: QueryNode[] = [];
    let isNear = false;
    for (;;) {
      this.#skipSpace();
      const near = this.#operator();
      if (near?.kind !== 'near') break;
      this.#at = near.next;
      this.#skipSpace();
      const right = this.#readNegatable(depth, field);
      const [ones, others] = [wordsOf(left), wordsOf(right)];
      if (ones === null || others === null || !haveOneField([...ones, ...others])) {
        this.#note(nearNeeds, start, this.#at);
        if (left !== null && !isNear) found.push(left);
      } else {
        found.push({ kind: 'near', left: ones, right: others, distance: Math.min(farthest, near.number) });
        isNear = true;
        left = right;
        continue;
      }
      left = right;
      isNear = false;
    }
    return left === null || isNear ? found : [...found, left];
  }

  #readNegatable(depth: number, field: QueryFieldName | null): QueryNode | null {
    let isNegated = false;
    for (;;) {
      const found = this.#operator();
      if (found?.kind === 'not') this.#at = found.next;
      else if (this.#typed.charAt(this.#at) === '-' && /[^\s)]/.test(this.#typed.charAt(this.#at + 1))) this.#at += 1;
      else break;
      isNegated = !isNegated;
      this.#skipSpace();
    }
    const wasUnwanted = this.#isUnwanted;
    this.#isUnwanted = wasUnwanted !== isNegated;
    const node = this.#readOne(depth, field);
    this.#isUnwanted = wasUnwanted;
    return node !== null && isNegated ? negated(node) : node;
  }

  #readOne(depth: number, field: QueryFieldName | null): QueryNode | null {
    const start = this.#at;
    if (this.#typed.charAt(start) === '(') return this.#readBracket(depth, field);
    const found = this.#operator();
    if (found?.kind === 'atLeast') return this.#readAtLeast(depth, field, found);
    if (found?.kind === 'near') {
      this.#at = found.next;
      this.#note(nearNeeds, start, found.next);
      return null;
    }
    if (found !== null || start >= this.#typed.length) return null;
    fieldStart.lastIndex = start;
    const name = fieldStart.exec(this.#typed)?.[1];
    const named = name === undefined ? null : fieldNamed(name);
    if (name !== undefined && named !== null) {
      this.#at += name.length + 1;
      if (this.#typed.charAt(this.#at) === '(') return this.#readBracket(depth, named);
      return this.#readLeaf(named, start);
    }
    return this.#readLeaf(field, start, name);
  }

  #readLeaf(field: QueryFieldName | null, start: number, unknownField?: string): QueryNode | null {
    const value = this.#at;
    const piece = readPiece(this.#typed, value);
    const quotedValue =
      unknownField !== undefined && piece.text.endsWith(':') ? readPiece(this.#typed, piece.next) : null;
    const whole = quotedValue === null ? piece : { ...quotedValue, text: piece.text + quotedValue.text };
    this.#at = Math.max(whole.next, start + 1);
    this.#terms += 1;
    const { node, sort, problems } = readLeaf(field, whole);
    if (sort !== undefined) this.sort = sort;
    const { isQuoted, isUnclosed, isExact } = whole;
    const [end, isUnwanted] = [this.#at, this.#isUnwanted];
    this.pieces.push({ start, value, end, field, isQuoted, isUnclosed, isExact, isUnwanted, node });
    for (const message of problems) this.#note(message, start, this.#at);
    if (unknownField !== undefined && whole.text.length > unknownField.length + 1) {
      const known = queryFieldNames.map((other) => `${other}:`).join(', ');
      this.#note(
        `“${unknownField}:” is not a field, so its words were searched for. The fields are ${known}.`,
        start,
        this.#at,
      );
    }
    return node;
  }

  #readBracket(depth: number, field: QueryFieldName | null): QueryNode | null {
    const start = this.#at;
    this.#at += 1;
    if (depth >= deepest) {
      this.#note('These brackets stand in too many others; what is in them was left out.', start, this.#typed.length);
      this.#at = this.#typed.length;
      return null;
    }
    const node = this.readAny(depth + 1, field);
    if (this.#typed.charAt(this.#at) === ')') this.#at += 1;
    else this.#note('This bracket is not closed; all that follows was taken to be in it.', start, this.#typed.length);
    return node.kind === 'all' && node.children.length === 0 ? null : node;
  }

  #readAtLeast(
    depth: number,
    field: QueryFieldName | null,
    { number, next }: { number: number; next: number },
  ): QueryNode | null {
    const start = this.#at;
    this.#at = next;
    this.#skipSpace();
    const node = this.#at < this.#typed.length ? this.#readOne(depth, field) : null;
    const [child, ...others] = wordsOf(node) ?? [];
    if (child === undefined || others.length > 0) {
      this.#note(
        '“atleast3” needs one word or one phrase after it, as in atleast3 nuclear.',
        start,
        Math.max(this.#at, start + 1),
      );
      return node;
    }
    return { kind: 'atLeast', count: Math.max(1, number), child };
  }

  #takeOr(): boolean {
    const found = this.#operator();
    if (found?.kind !== 'or') return false;
    this.#at = found.next;
    return true;
  }

  /** The operator that stands here, which is not yet passed. */
  #operator(): Operator | null {
    operator.lastIndex = this.#at;
    const [, word, near, distance, count] = operator.exec(this.#typed) ?? [];
    const next = operator.lastIndex;
    if (word !== undefined) return { kind: word.toLowerCase() as 'and' | 'or' | 'not', next }; // -- what the expression lets through
    if (near === 'NEAR') return { kind: 'near', number: 10, next };
    if (distance !== undefined) return { kind: 'near', number: Number(distance), next };
    return count === undefined ? null : { kind: 'atLeast', number: Number(count), next };
  }

  #skipSpace(): void {
    while (this.#at < this.#typed.length && /\s/.test(this.#typed.charAt(this.#at))) this.#at += 1;
  }

  #note(message: string, start: number, end: number): void {
    this.problems.push({ message, start, end });
  }
}

/** A word, or words joined by `or`; `null` for anything else. */
function wordsOf(node: QueryNode | null): readonly WordNode[] | null {
  if (node === null) return null;
  if (node.kind === 'text' || node.kind === 'pattern') return [node];
  if (node.kind !== 'any') return null;
  const words = node.children.filter((child) => child.kind === 'text' || child.kind === 'pattern');
  return words.length === node.children.length ? words : null;
}

function haveOneField(words: readonly WordNode[]): boolean {
  return words.every(({ field }) => field === words[0]?.field && (field === null || isTextField(field)));
}
