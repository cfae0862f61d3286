import { xmlText, xmlHead } from './word-xml.ts';

/** Word takes a document for damaged when an address is longer. */
const longestAddress = 2000;

/** The addresses of the web that one part of a Word document leads to. */
export interface WebLinks {
  /** Runs of a paragraph as a link to an address; the runs alone where Word could not follow it. */
  readonly around: (address: string, runs: string) => string;
  /** The part that says where the links lead, and what else of ours leads out of the same part. */
  readonly part: (others?: string) => string;
}

/** Collects the links of one part; each address is written once. */
export function webLinks(): WebLinks {
  const ids = new Map<string, string>();
  return {
    around(address, runs) {
      const followed = wordAddress(address);
      if (followed === null) return runs;
      const id = ids.get(followed) ?? `web${ids.size + 1}`;
      ids.set(followed, id);
      return `<w:hyperlink r:id="${id}" w:history="1">${runs}</w:hyperlink>`;
    },
    part: (others = '') => relationships(others + [...ids].map(([address, id]) => link(id, address)).join('')),
  };
}

const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function link(id: string, address: string): string {
  return `<Relationship Id="${id}" Type="${kinds}/hyperlink" Target="${xmlText(address)}" TargetMode="External"/>`;
}

/** The part of a Word document that says what another one leads to. */
export function relationships(content: string): string {
  const space = 'http://schemas.openxmlformats.org/package/2006/relationships';
  return `${xmlHead}<Relationships xmlns="${space}">${content}</Relationships>`;
}

/** A relationship to another part of the same document. */
export function relationshipTo(kind: string, target: string): string {
  return `<Relationship Id="${kind}" Type="${kinds}/${kind}" Target="${target}"/>`;
}

/** An address as Word can follow it, or `null`: one that breaks the grammar of addresses makes it refuse the whole document. */
function wordAddress(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)\S+$/iu.test(address) || !URL.canParse(address)) return null;
  const { href, hash } = new URL(address);
  const followed = `${href.slice(0, href.length - hash.length)}${hash.replace(/(?!^)#/gu, '%23')}`
    .replace(/[^\w\-.~:/?#@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character.toWellFormed()))
    .replace(/%(?![\dA-F]{2})/giu, '%25');
  return followed.length > longestAddress ? null : followed;
}
