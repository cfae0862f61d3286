import type { Line } from './lines.ts';
import { isClutterLine, isDoubledLabel, isRelatedHeading, isRelatedLine } from './clutter-line.ts';
import type { Part } from './parts.ts';

/** What speaks for or against a block, by name, each with how strongly it is the case (mostly 1). */
export type Evidence = Map<string, number>;

/** Which of the ranges parted by `edges` a value falls in, counted from 0. */
export function range(value: number, edges: readonly number[]): number {
  const index = edges.findIndex((edge) => value < edge);
  return index < 0 ? edges.length : index;
}

/** Adds a fact to evidence when it is the case. */
export function note(evidence: Evidence, name: string, value: number | boolean = 1): void {
  const strength = Number(value);
  if (strength !== 0) evidence.set(name, strength);
}

const knownTags = /^(?:p|h[12]|li|t[dh]|table|d[dt]|pre|div|figcaption|summary|address|legend)$/;

/** What the text of a block says: its length, its links, the shape of its sentences. */
export function noteText(evidence: Evidence, line: Line): void {
  const { size, density } = line;
  const { text, element } = line.block;
  note(evidence, 'any');
  note(evidence, `size ${range(size, [15, 30, 60, 100, 180, 320])}`);
  note(evidence, `links ${density === 0 ? 0 : range(density, [0.1, 0.3, 0.6, 0.95]) + 1}`);
  note(evidence, `size ${range(size, [40, 100])} links ${range(density, [0.1, 0.6])}`);
  note(evidence, 'ends a sentence', line.endsSentence);
  note(evidence, 'ends a short sentence', size < 60 && line.endsSentence);
  note(evidence, 'holds a sentence', line.holdsSentence);
  note(evidence, 'starts small', /^\p{Ll}/u.test(text));
  note(evidence, 'commas', Math.min(3, line.commas) / 3);
  note(evidence, 'digits', line.digits / Math.max(1, text.length) > 0.2);
  note(evidence, 'ends with a colon', /[:：]$/.test(text));
  note(evidence, 'starts with a quote', /^["“«„‘—–-]/.test(text));
  note(evidence, 'leads on', /(?:…|\.\.\.|»|>|→)$/.test(text));
  if (text.length < 200) {
    note(evidence, 'capitals', text.length > 6 && text === text.toUpperCase() && text.toLowerCase() !== text);
    note(evidence, 'bars', /\s[|•·/»]\s/.test(text));
  }
  if (size < 100) {
    note(evidence, 'year', /\b(?:19|20)\d\d\b/.test(text));
    note(evidence, 'time of day', /\b\d{1,2}[:.]\d\d\b/.test(text));
  }
  note(evidence, 'copyright', text.length < 600 && /©|\(c\)|copyright|all rights reserved/i.test(text));
  note(evidence, 'address', /\S@\S|https?:|www\./.test(text));
  note(evidence, 'clutter', isClutterLine(text));
  note(evidence, 'points elsewhere', isRelatedLine(text));
  note(evidence, 'heads related', isRelatedHeading(text));
  note(evidence, 'doubled', isDoubledLabel(text));
  const tag = /^h[2-6]$/.test(element.localName) ? 'h2' : element.localName;
  note(evidence, `tag ${knownTags.test(tag) ? tag : 'other'}`);
  note(evidence, `tag ${tag === 'p' || tag === 'li' ? tag : 'any'} size ${range(size, [30, 80, 180])}`);
}

const telling = /^(?:article|main|aside|footer|header|form|blockquote|li|table|figure|section|a|nav|label)$/;
const tellingBroad = /^(?:article|main|aside|form)$/;
const broadHints = /^(?:article|body|comment|main)$/;

/** What the elements around a block say by their tags and names, and by what else they hold. */
export function noteParts(evidence: Evidence, chain: readonly Part[], total: number): void {
  chain.forEach((part, depth) => {
    // Whatever holds most of a page says little about any one block.
    const isBroad = part.prose > total * 0.6 || part.tag === 'body';
    for (const hint of part.hints) {
      if (depth <= 1) note(evidence, `named ${hint}`);
      if (!isBroad) note(evidence, `inside ${hint}`);
      else if (broadHints.test(hint)) note(evidence, `inside broad ${hint}`);
    }
    if (depth === 0) return;
    if (!isBroad && telling.test(part.tag)) note(evidence, `within ${part.tag}`);
    if (isBroad && tellingBroad.test(part.tag)) note(evidence, `within broad ${part.tag}`);
  });
  ['parent', 'grandparent', 'next'].forEach((name, index) => {
    const part = chain[index + 1] ?? chain.at(-1);
    if (part === undefined) return;
    note(evidence, `${name} share ${range(part.prose / total, [0.001, 0.05, 0.2, 0.5, 0.8])}`);
    note(evidence, `${name} links ${range(part.linked / Math.max(1, part.length), [0.02, 0.1, 0.3, 0.6])}`);
    note(evidence, `${name} alone`, part.blocks === 1);
  });
  const up = chain.findIndex((part) => part.prose >= total * 0.5);
  note(evidence, `up ${range(up < 0 ? 9 : up, [1, 2, 3, 4, 6])}`);
}
