/** The line at the end of a note below which all is the researcher's: a comment, which no reader of Markdown shows. */
export function ownLine(id: string): string {
  return `<!-- ${id}: what you write below this line stays when the note is exported again -->`;
}

/** The same for a page of Logseq, where everything is in a block: the property of one. */
export function ownProperty(id: string): string {
  return `aide-below:: ${id}`;
}

/**
 * A note of an article with what the researcher wrote below the line in the one it takes the place of. Where the new one has no such line,
 * as by another template, it gets the old one. No page can have the line in it: it would have to know its name in the archive.
 */
export function withKept(note: string, standing: string, id: string): string {
  const before = ownPart(standing, id);
  if (before === null || before.below.trim() === '') return note;
  const after = ownPart(note, id);
  return after === null
    ? `${note.trimEnd()}\n\n${before.line}${before.below}`
    : `${note.slice(0, note.length - after.below.length)}${before.below}`;
}

/** The first line of a text that leaves what is below it to the researcher, and all that is; names of articles are letters and digits. */
function ownPart(text: string, id: string): { readonly line: string; readonly below: string } | null {
  const line = new RegExp(`^[^\\S\\n]*(?:<!-- ${id}\\b[^\\n]*-->|${ownProperty(id)})[^\\S\\n]*$`, 'mu').exec(text);
  return line === null ? null : { line: line[0], below: text.slice(line.index + line[0].length) };
}
