/** The spellings of one person, place or body, in any script; `id` is the first of them, folded. */
export interface NameSet {
  readonly id: string;
  readonly spellings: readonly string[];
}

/** A name set that comes with the program, and whether searches use it. */
export interface ShippedNameSet extends NameSet {
  readonly isOn: boolean;
}

/** What is wrong with a line of name sets, which is then left out; `line` counts from 1. */
export interface NameSetProblem {
  readonly line: number;
  readonly reason:
    | 'one-spelling'
    | 'too-many-spellings'
    | 'too-long'
    | 'no-letters'
    | 'lone-character'
    | 'too-many-sets';
  readonly spelling: string;
}

/** The names that searches know: the shipped sets, the person's own as they were typed, and what of these cannot be used. */
export interface NameLists {
  readonly shipped: readonly ShippedNameSet[];
  readonly own: string;
  readonly problems: readonly NameSetProblem[];
}
