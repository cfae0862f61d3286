import type { RtfRun } from './document.ts';

/** Where the text of a group goes. */
export type Destination =
  | 'text'
  | 'skip'
  | 'font-table'
  | 'stylesheet'
  | 'info'
  | 'info-text'
  | 'info-time'
  | 'instruction'
  | 'marker'
  | 'shape-property'
  | 'picture';

/** What holds in a group, and is forgotten at its end. */
export interface GroupState {
  destination: Destination;
  /** Set by `\*` until the next control word: a destination nobody knows is skipped. */
  isOptional: boolean;
  /** How many characters follow each `\u` for readers without Unicode. */
  fallback: number;
  font: number;
  isBold: boolean;
  isItalic: boolean;
  isUnderlined: boolean;
  isStruck: boolean;
  isHidden: boolean;
  position: RtfRun['position'];
  halfPoints: number;
  link: string | null;
  style: number;
  outline: number | null;
  isInList: boolean;
  listLevel: number;
  indent: number;
  firstIndent: number;
  isRightToLeft: boolean;
  isInTable: boolean;
  tableDepth: number;
}

/** What holds before anything is said. */
export const initialState: Readonly<GroupState> = {
  destination: 'text',
  isOptional: false,
  fallback: 1,
  font: -1,
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  isHidden: false,
  position: null,
  halfPoints: 24,
  link: null,
  style: 0,
  outline: null,
  isInList: false,
  listLevel: 0,
  indent: 0,
  firstIndent: 0,
  isRightToLeft: false,
  isInTable: false,
  tableDepth: 0,
};

const plain: Partial<GroupState> = {
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  isHidden: false,
  position: null,
  halfPoints: 24,
};

const paragraph: Partial<GroupState> = {
  style: 0,
  outline: null,
  isInList: false,
  listLevel: 0,
  indent: 0,
  firstIndent: 0,
  isRightToLeft: false,
  isInTable: false,
  tableDepth: 0,
};

/** Does what a control word of look or layout says; whether it was one. */
export function setLook(state: GroupState, name: string, value: number | null): boolean {
  const isOn = value !== 0;
  switch (name) {
    case 'plain':
      Object.assign(state, plain);
      return true;
    case 'pard':
      Object.assign(state, paragraph);
      return true;
    case 'b':
      state.isBold = isOn;
      return true;
    case 'i':
      state.isItalic = isOn;
      return true;
    case 'ul':
    case 'uld':
    case 'uldb':
    case 'ulw':
      state.isUnderlined = isOn;
      return true;
    case 'ulnone':
      state.isUnderlined = false;
      return true;
    case 'strike':
    case 'striked':
      state.isStruck = isOn;
      return true;
    case 'v':
    case 'deleted':
      state.isHidden = isOn;
      return true;
    case 'super':
      state.position = isOn ? 'super' : null;
      return true;
    case 'sub':
      state.position = isOn ? 'sub' : null;
      return true;
    case 'nosupersub':
      state.position = null;
      return true;
    case 'fs':
      state.halfPoints = value !== null && value > 0 && value < 3000 ? value : 24;
      return true;
    case 'uc':
      state.fallback = Math.min(Math.max(value ?? 1, 0), 16);
      return true;
    default:
      return setLayout(state, name, value);
  }
}

function setLayout(state: GroupState, name: string, value: number | null): boolean {
  switch (name) {
    case 's':
      state.style = value ?? 0;
      return true;
    case 'outlinelevel':
      state.outline = value;
      return true;
    case 'ls':
      state.isInList = value !== null && value > 0;
      return true;
    case 'ilvl':
      state.listLevel = Math.min(Math.max(value ?? 0, 0), 8);
      return true;
    case 'li':
      state.indent = value ?? 0;
      return true;
    case 'fi':
      state.firstIndent = value ?? 0;
      return true;
    case 'rtlpar':
      state.isRightToLeft = true;
      return true;
    case 'ltrpar':
      state.isRightToLeft = false;
      return true;
    case 'intbl':
      state.isInTable = true;
      return true;
    case 'itap':
      state.tableDepth = Math.max(value ?? 0, 0);
      return true;
    default:
      return false;
  }
}
