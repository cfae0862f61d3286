import type { Block } from './block.ts';
import { headingOf, labelOf, type Label, type Meaning } from './labels.ts';
import type { LabelledProfile } from './profile.ts';

/** A label that looks as the layout prints labels; a sentence that begins with such a word and a colon is none. */
export function labelIn(block: Block, profile: LabelledProfile): Label | null {
  const label = labelOf(block.text);
  if (label === null) return null;
  if (profile.labels === 'capitals') return label.name === label.name.toUpperCase() ? label : null;
  if (profile.labels === 'any' || block.bold === null) return label;
  return block.bold.startsWith(label.name) ? label : null;
}

/** "Body", "Classification": a label alone on its line, as a heading over what follows. */
export function headingIn(block: Block, profile: LabelledProfile): Meaning | null {
  if (profile.labels !== 'bold' || block.bold !== block.text) return null;
  return headingOf(block.text);
}

/** A label that nobody knows, among those below the text. */
export function looksLabelled({ text, bold }: Block, { labels }: LabelledProfile): boolean {
  if (labels === 'bold') return bold !== null && /^[^:]{2,45}:$/.test(bold);
  return (labels === 'capitals' ? /^\p{Lu}[\p{Lu}\p{M} /-]{1,40}:/u : /^\p{L}[\p{L}\p{M} /()-]{1,40}:(?:\s|$)/u).test(
    text,
  );
}

/** Where labels look like any line with a colon, one in the text is a label only near another, or at the end. */
export function isAmongLabels(blocks: readonly Block[], index: number, profile: LabelledProfile): boolean {
  if (profile.labels !== 'any') return true;
  const next = blocks.slice(index + 1, index + 3);
  return next.length === 0 || next.some((block) => labelIn(block, profile) !== null);
}
