import { readableLabel } from './punycode.ts';

/** An address as it is shown to someone who must not be misled by it. */
export interface ShownAddress {
  /** All of it; what would not be seen, or would turn what is seen round, is named: `⟨U+202E⟩`. */
  readonly text: string;
  /** The site that it really leads to, where the address can be misread: as it is asked for, and as it reads. */
  readonly site: {
    readonly host: string;
    readonly readable: string;
    readonly reason: 'lookalike' | 'disguised';
  } | null;
}

/** How long an address may be that is opened in a browser, in characters: all of it is shown first. */
export const longestVisited = 2000;

/** Control characters, spaces, what has no shape of its own and what nobody has given a shape. */
const unseen = /[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu;

/** An address with nothing hidden in it. */
export function shownAddress(address: string): ShownAddress {
  return { text: withUnseenNamed(address), site: siteOf(address) };
}

function withUnseenNamed(text: string): string {
  return text.replace(unseen, (sign) => {
    const code = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${code}⟩`;
  });
}

function siteOf(address: string): ShownAddress['site'] {
  if (!URL.canParse(address)) return null;
  const { hostname, username, password } = new URL(address);
  const readable = withUnseenNamed(hostname.split('.').map(readableLabel).join('.'));
  if (readable !== hostname) return { host: hostname, readable, reason: 'lookalike' };
  // What stands before an @ is a name to log in with; it can be made to look like the site.
  return username === '' && password === '' ? null : { host: hostname, readable, reason: 'disguised' };
}
