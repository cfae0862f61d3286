import type { ReadPart } from '../archive/read-article.ts';

/** The last part of a file that was not saved whole: it says after how many others the file breaks off. */
export function brokenOff(others: number, fileName: string): ReadPart {
  const message = `${fileName} breaks off after part ${others}`;
  return { kind: 'unread', part: others + 1, entry: null, code: 'file-damaged', message };
}

/** Whether an XML document ends as it began: with the end of its root. */
export function isClosedXml(text: string, root: string): boolean {
  const end = text.slice(-2000);
  const at = end.lastIndexOf('</');
  const [, name] = /^<\/(?:[\w.-]+:)?([\w.-]+)\s*>/.exec(end.slice(Math.max(at, 0))) ?? [];
  return name === root;
}
