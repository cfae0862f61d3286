import type { Block } from './segment.ts';

/** A block as a reader sees it, with what can be counted in its text. */
export interface Line {
  readonly block: Block;
  /** How much it says: UTF-16 units, ideographs and kana three times, as each is nearly a word. */
  readonly size: number;
  /** The share of the text that stands in links. */
  readonly density: number;
  readonly commas: number;
  readonly digits: number;
  readonly endsSentence: boolean;
  readonly holdsSentence: boolean;
  /** Whether it reads as running text: long enough, a sentence in it, few links. */
  readonly isProse: boolean;
  readonly isHeading: boolean;
}

const sentenceEnd = /[.!?…。！？؟।]["'”’»)\]】」』]*$/u;
const sentenceInside = /[.!?…。！？؟।]["'”’»)\]」』]*(?:\s+\p{Lu}|\s+["“«„]|[。！？]\S)/u;
const commas = ',،、，;；';

const shortestProse = 80;
const mostLinked = 0.35;

/** Counts a block. */
export function lineOf(block: Block): Line {
  const { text, linked } = block;
  let wide = 0;
  let digits = 0;
  let commaCount = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) digits++;
    else if ((code >= 0x3040 && code <= 0x30ff) || (code >= 0x3400 && code <= 0x9fff)) wide++;
    else if (commas.includes(text.charAt(index))) commaCount++;
  }
  const size = text.length + 2 * wide;
  const density = linked / Math.max(1, text.length);
  const endsSentence = sentenceEnd.test(text.slice(-12));
  const holdsSentence = sentenceInside.test(text);
  return {
    block,
    size,
    density,
    commas: commaCount,
    digits,
    endsSentence,
    holdsSentence,
    isProse: size >= shortestProse && density < mostLinked && (endsSentence || holdsSentence),
    isHeading: /^h[1-6]$/.test(block.element.localName),
  };
}
