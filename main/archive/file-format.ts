/** Other endings of file names for the same format. */
const sameFormats: Readonly<Record<string, string>> = {
  htm: 'html',
  xhtml: 'html',
  xht: 'html',
  shtml: 'html',
  mht: 'mhtml',
  markdown: 'md',
  text: 'txt',
  ndjson: 'jsonl',
  yml: 'yaml',
};

/** The format of an original as its file's name has it, such as `pdf`; empty for a name without an ending. */
export function formatOf(fileName: string): string {
  const ending = /[^.]\.([0-9a-z]{1,8})$/iu.exec(fileName)?.[1]?.toLowerCase() ?? '';
  return Object.hasOwn(sameFormats, ending) ? (sameFormats[ending] ?? ending) : ending;
}

/** The endings of file names that stand for a format; none for what is no name of one. */
export function endingsOf(format: string): readonly string[] {
  if (!/^[0-9a-z]{1,8}$/u.test(format)) return [];
  return [format, ...Object.keys(sameFormats).filter((ending) => sameFormats[ending] === format)];
}
