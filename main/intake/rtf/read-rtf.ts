import { AppError } from '../../archive/app-error.ts';
import {
  decodePage,
  decodeSigns,
  pageOfCharset,
  strayUtf8,
  symbolCharset,
  western,
  withoutPrivateUse,
} from './code-pages.ts';
import { noteMark } from '../hast-elements.ts';
import type { RtfBlock, RtfDocument } from './document.ts';
import { Flow } from './flow.ts';
import { InfoReader } from './info.ts';
import { initialState, setLook, type GroupState } from './state.ts';
import { PictureReader } from './picture-reader.ts';
import { StyleSheet } from './style-sheet.ts';
import { rtfTokens, type RtfToken } from './tokens.ts';
import { boxes, characters, skipped, symbols, understood } from './words.ts';

/** Word stops far before this; every open group costs memory. */
const deepestGroup = 2000;
const longestInstruction = 8000;

/**
 * An RTF document (1.9.1, and what programs make of it): paragraphs, tables and footnotes with the look of their text, and pictures.
 * Headers, footers and what is hidden are left out; a document that breaks off is read as far as it goes.
 * @throws {AppError} `file-too-deep`, `file-too-dense`
 */
export function readRtf(bytes: Uint8Array): RtfDocument {
  const reader = new RtfReader();
  for (const token of rtfTokens(bytes)) reader.take(token);
  return reader.finish();
}

interface Group {
  readonly before: GroupState;
  /** What is to be done when the group ends. */
  onEnd: (() => void) | null;
}

class RtfReader {
  #state: GroupState = { ...initialState };
  readonly #groups: Group[] = [];
  #flow = new Flow();
  readonly #notes: RtfBlock[][] = [];
  readonly #pictures = new PictureReader();
  readonly #info = new InfoReader();
  readonly #styles = new StyleSheet();
  /** The `\fcharset` of each font. */
  readonly #fonts = new Map<number, number | null>();
  readonly #namedPages = new Set<number>();
  #documentPage = western;
  #defaultFont = 0;
  /** Instructions of the fields that are open, the innermost last. */
  readonly #fields: { instruction: string }[] = [];
  #toSkip = 0;
  #waiting = new Uint8Array(256);
  #waitingLength = 0;
  #isWaitingEscaped = false;

  take(token: RtfToken): void {
    switch (token.kind) {
      case 'bytes':
        return this.#addBytes(token.bytes);
      case 'byte':
        this.#isWaitingEscaped = true;
        return this.#addBytes(Uint8Array.of(token.byte));
      case 'data':
        if (this.#state.destination === 'picture') this.#pictures.addData(token.bytes);
        return;
      case 'open':
        this.#flush();
        return this.#open();
      case 'close':
        this.#flush();
        return this.#close();
      case 'symbol':
        return this.#takeSymbol(token.symbol);
      case 'word':
        if (this.#toSkip > 0 && characters.has(token.name)) {
          this.#toSkip -= 1;
          return;
        }
        this.#flush();
        return this.#takeWord(token.name, token.value);
    }
  }

  finish(): RtfDocument {
    this.#flush();
    while (this.#groups.length > 0) this.#close();
    const { pictures } = this.#pictures;
    return { info: this.#info.info, blocks: this.#finishFlow(this.#flow), notes: this.#notes, pictures };
  }

  #finishFlow(flow: Flow): RtfBlock[] {
    return flow.finish((state) => this.#levelOf(state));
  }

  #open(): void {
    this.#toSkip = 0;
    if (this.#groups.length >= deepestGroup) throw new AppError('file-too-deep', `groups over ${deepestGroup} deep`);
    this.#groups.push({ before: this.#state, onEnd: null });
    this.#state = { ...this.#state };
  }

  #close(): void {
    this.#toSkip = 0;
    const group = this.#groups.pop();
    if (group === undefined) return;
    group.onEnd?.();
    const { destination, style, outline } = this.#state;
    if (destination === 'stylesheet' && group.before.destination === 'stylesheet') this.#styles.define(style, outline);
    this.#state = group.before;
  }

  #atGroupEnd(action: () => void): void {
    const group = this.#groups.at(-1);
    if (group === undefined) return;
    const earlier = group.onEnd;
    group.onEnd = (): void => {
      earlier?.();
      action();
    };
  }

  #addBytes(bytes: Uint8Array): void {
    const kept = this.#toSkip === 0 ? bytes : bytes.subarray(this.#toSkip);
    this.#toSkip = Math.max(0, this.#toSkip - bytes.length);
    if (this.#state.destination === 'picture') return this.#pictures.addDigits(kept);
    if (this.#state.destination === 'skip' || kept.length === 0) return;
    const needed = this.#waitingLength + kept.length;
    if (needed > this.#waiting.length) {
      const larger = new Uint8Array(needed * 2);
      larger.set(this.#waiting.subarray(0, this.#waitingLength));
      this.#waiting = larger;
    }
    this.#waiting.set(kept, this.#waitingLength);
    this.#waitingLength = needed;
  }

  #flush(): void {
    if (this.#waitingLength > 0) {
      const bytes = this.#waiting.subarray(0, this.#waitingLength);
      this.#waitingLength = 0;
      this.#addText(this.#decode(bytes));
    }
    this.#isWaitingEscaped = false;
  }

  #decode(bytes: Uint8Array): string {
    const charset = this.#fonts.get(this.#state.font < 0 ? this.#defaultFont : this.#state.font) ?? null;
    if (charset === symbolCharset && this.#state.destination !== 'instruction') return decodeSigns(bytes);
    const stray = this.#isWaitingEscaped ? undefined : strayUtf8(bytes);
    return stray ?? decodePage(bytes, this.#pageOf(charset));
  }

  /** Programs that know one code page only call every font Western; where fonts tell them apart, Western means it. */
  #pageOf(charset: number | null): number {
    if (charset === null || charset === 1) return this.#documentPage;
    const page = pageOfCharset(charset);
    if (page !== undefined) return page;
    if (charset !== 0) return this.#documentPage;
    return this.#namedPages.has(this.#documentPage) ? western : this.#documentPage;
  }

  #addFont(font: number, charset: number | null): void {
    this.#fonts.set(font, charset);
    const page = pageOfCharset(charset ?? 1);
    if (page !== undefined) this.#namedPages.add(page);
  }

  #addText(text: string): void {
    if (text === '') return;
    switch (this.#state.destination) {
      case 'text':
        if (!this.#state.isHidden) this.#flow.addText(withoutPrivateUse(text), this.#state);
        return;
      case 'marker':
        return this.#flow.addMarker(withoutPrivateUse(text));
      case 'info-text':
        return this.#info.addText(text);
      case 'stylesheet':
        return this.#styles.addName(text);
      case 'instruction': {
        const field = this.#fields.at(-1);
        if (field !== undefined && field.instruction.length < longestInstruction) field.instruction += text;
        return;
      }
      default:
        return;
    }
  }

  #takeSymbol(symbol: string): void {
    if (symbol === '*') {
      this.#state.isOptional = true;
      return;
    }
    // Braces and backslashes may be the second half of a character of two bytes.
    if (symbol === '\\' || symbol === '{' || symbol === '}') {
      return this.#addBytes(Uint8Array.of(symbol.charCodeAt(0)));
    }
    if (this.#toSkip > 0) {
      this.#toSkip -= 1;
      return;
    }
    this.#flush();
    this.#addText(symbols.get(symbol) ?? '');
  }

  #takeWord(name: string, value: number | null): void {
    const state = this.#state;
    const isOptional = state.isOptional;
    state.isOptional = false;
    if (name === 'ud') {
      // The Unicode half of `\upr`, whose other half was skipped.
      state.destination = this.#groups.at(-2)?.before.destination ?? 'text';
      return;
    }
    if (state.destination === 'skip') return;
    if (skipped.has(name) || (isOptional && !understood.has(name))) {
      state.destination = 'skip';
      return;
    }
    if (state.destination === 'picture') return this.#pictures.takeWord(name);
    const character = characters.get(name);
    if (character !== undefined) return this.#addText(character);
    if (name === 'u') return this.#addUnicode(value ?? 0);
    if (setLook(state, name, value)) return;
    if (state.destination === 'info' || state.destination === 'info-time' || state.destination === 'info-text') {
      return this.#info.takeWord(state, name, value);
    }
    this.#takeStructure(name, value);
  }

  #addUnicode(value: number): void {
    this.#toSkip = this.#state.fallback;
    const code = value < 0 ? value + 65_536 : value;
    if (code > 0 && code <= 0x10ffff)
      this.#addText(code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code));
  }

  #takeStructure(name: string, value: number | null): void {
    const state = this.#state;
    const isText = state.destination === 'text';
    switch (name) {
      case 'par':
      case 'sect':
        if (isText) this.#flow.endParagraph(state, this.#levelOf(state));
        return;
      case 'cell':
        if (isText) this.#flow.endCell(state, this.#levelOf(state), 1);
        return;
      case 'nestcell':
        if (isText) this.#flow.endCell(state, this.#levelOf(state), Math.max(2, state.tableDepth));
        return;
      case 'row':
        if (isText) this.#flow.endRow(1);
        return;
      case 'nestrow':
        if (isText) this.#flow.endRow(Math.max(2, state.tableDepth));
        return;
      case 'footnote':
        return this.#beginNote();
      case 'sp':
        state.destination = isText ? 'shape-property' : 'skip';
        return;
      case 'pict':
        return this.#beginPicture();
      case 'field':
        return this.#beginField();
      case 'fldinst':
        state.destination = 'instruction';
        return;
      case 'fldrslt':
        state.link = linkOf(this.#fields.at(-1)?.instruction ?? '') ?? state.link;
        return;
      case 'listtext':
      case 'pntext':
        if (isText) state.destination = 'marker';
        return;
      default:
        if (boxes.has(name)) this.#beginBox();
        else this.#takeHeader(name, value);
    }
  }

  /** What stands before the text: fonts, styles, code page, information. */
  #takeHeader(name: string, value: number | null): void {
    const state = this.#state;
    switch (name) {
      case 'f':
        state.font = value ?? 0;
        return;
      case 'fcharset':
        if (state.destination === 'font-table') this.#addFont(state.font, value);
        return;
      case 'deff':
        this.#defaultFont = value ?? 0;
        return;
      case 'ansicpg':
        if (value !== null && value > 0) this.#documentPage = value;
        return;
      case 'mac':
        this.#documentPage = 10_000;
        return;
      case 'fonttbl':
        state.destination = 'font-table';
        return;
      case 'stylesheet':
        state.destination = 'stylesheet';
        return;
      case 'info':
        state.destination = 'info';
    }
  }

  #beginField(): void {
    if (this.#state.destination !== 'text') return;
    this.#fields.push({ instruction: '' });
    this.#atGroupEnd(() => this.#fields.pop());
  }

  #beginPicture(): void {
    const { destination, isHidden } = this.#state;
    const isShown = (destination === 'text' || destination === 'shape-property') && !isHidden;
    this.#state.destination = isShown ? 'picture' : 'skip';
    if (!isShown) return;
    const around = this.#state;
    this.#pictures.begin();
    this.#atGroupEnd(() => {
      const picture = this.#pictures.end();
      if (picture !== null) this.#flow.addPicture(picture, { ...around, destination: 'text' });
    });
  }

  #beginNote(): void {
    if (this.#state.destination !== 'text') return;
    const number = this.#notes.push([]);
    this.#flow.addText(noteMark(number), { ...initialState, position: 'super' });
    this.#divert((blocks) => (this.#notes[number - 1] = blocks));
  }

  #beginBox(): void {
    if (this.#state.destination !== 'text') return;
    const around = this.#flow;
    this.#divert((blocks) => around.addBlocks(blocks));
  }

  /** Collects the text of this group apart from the one it stands in. */
  #divert(take: (blocks: RtfBlock[]) => void): void {
    const around = this.#flow;
    const flow = around.beside();
    this.#flow = flow;
    this.#state = { ...initialState, fallback: this.#state.fallback, font: this.#state.font };
    this.#atGroupEnd(() => {
      this.#flow = around;
      take(this.#finishFlow(flow));
    });
  }

  #levelOf({ outline, style }: GroupState): number | null {
    if (outline !== null) return outline >= 0 && outline < 9 ? outline + 1 : null;
    return this.#styles.levelOf(style);
  }
}

/** The address a field links to; null where it is no link, or one within the document. */
function linkOf(instruction: string): string | null {
  return /^\s*HYPERLINK\s+(?:\\[a-z]\s+)*"([^"]{1,4000})"/i.exec(instruction)?.[1]?.trim() ?? null;
}
