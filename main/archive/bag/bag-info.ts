import { oneLine } from '../one-line.ts';

/** What `bag-info.txt` says, in order; a label may come several times. */
export type BagInfo = readonly (readonly [label: string, value: string])[];

/** How much the payload of a bag holds, as Payload-Oxum says it. */
export interface Oxum {
  readonly bytes: number;
  readonly files: number;
}

/** `bag-info.txt` as it is written: a line for each, whatever is in the values. */
export function bagInfoText(info: BagInfo): string {
  return info.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join('');
}

/** Reads `bag-info.txt`, whose long values go on in lines that begin with a space. Lines that are neither are left out. */
export function readBagInfo(text: string): BagInfo {
  const info: [string, string][] = [];
  for (const line of text.split(/\r\n|\n|\r/u)) {
    const last = info.at(-1);
    if (/^[ \t]/u.test(line) && last !== undefined) {
      last[1] = `${last[1]} ${line.trim()}`;
      continue;
    }
    const colon = line.indexOf(':');
    if (colon > 0) info.push([line.slice(0, colon).trim(), line.slice(colon + 1).trim()]);
  }
  return info;
}

/** What Payload-Oxum announces, or `null` where it is not said. */
export function announcedOxum(info: BagInfo): Oxum | 'unreadable' | null {
  const value = info.find(([label]) => label.toLowerCase() === 'payload-oxum')?.[1];
  if (value === undefined) return null;
  const [, bytes, files] = /^(\d+)\.(\d+)$/u.exec(value) ?? [];
  return bytes === undefined || files === undefined ? 'unreadable' : { bytes: Number(bytes), files: Number(files) };
}
