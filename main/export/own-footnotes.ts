import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

const markdown = { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] };

/**
 * Tells apart the footnotes of notes that come to stand in one document: where two of them have a `[^1]`, that of the second becomes
 * `[^1-2]`. All else stays as it was written.
 */
export function distinctFootnotes(): (note: string) => string {
  const used = new Set<string>();
  return (note) => {
    if (!note.includes('[^')) return note;
    const labels = labelsIn(note);
    const names = new Map<string, string>();
    for (const { label, isDefined } of labels) {
      if (isDefined && !names.has(folded(label))) names.set(folded(label), freeName(label, used));
    }
    for (const name of names.values()) used.add(folded(name));
    return labels.reduceRight(
      (text, { label, start }) =>
        `${text.slice(0, start)}${names.get(folded(label)) ?? label}${text.slice(start + label.length)}`,
      note,
    );
  };
}

interface Label {
  readonly label: string;
  /** Where it begins in the note, behind `[^`. */
  readonly start: number;
  readonly isDefined: boolean;
}

/** The labels of footnotes in a note, in the order in which they stand. */
function labelsIn(note: string): readonly Label[] {
  const labels: Label[] = [];
  const look = (node: Nodes): void => {
    const at = node.position?.start.offset;
    if ((node.type === 'footnoteReference' || node.type === 'footnoteDefinition') && at !== undefined) {
      const [, label] = /^\[\^((?:\\.|[^\]\\])+)\]/su.exec(note.slice(at)) ?? [];
      const isDefined = node.type === 'footnoteDefinition';
      if (label !== undefined) labels.push({ label, start: at + 2, isDefined });
    }
    if ('children' in node) node.children.forEach(look);
  };
  look(fromMarkdown(note, markdown));
  return labels;
}

function freeName(label: string, used: ReadonlySet<string>): string {
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? label : `${label}-${copy}`;
    if (!used.has(folded(name))) return name;
  }
}

/** A label as readers of Markdown compare it. */
function folded(label: string): string {
  return label.toLowerCase();
}
