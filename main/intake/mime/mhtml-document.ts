import { declaredCharset, decodeText } from '../charset.ts';
import { mediaType, parameter, readHeaders, type MimeHeaders } from './mime-headers.ts';
import { mimeParts, type MimePart } from './mime-parts.ts';

/** A page with its pictures in one file (MHTML, RFC 2557). */
export interface MhtmlDocument {
  readonly headers: MimeHeaders;
  /** The page itself, as text; undefined where no part is a page. */
  readonly html: string | undefined;
  /** Where the page was. */
  readonly address: string | null;
  /** What it holds, by the addresses the page knows it by. */
  readonly held: ReadonlyMap<string, MimePart>;
}

/** Whether the head of a file says that a browser saved it as MHTML. */
export function isSavedByBrowser(headers: MimeHeaders): boolean {
  if (!mediaType(headers).startsWith('multipart/')) return false;
  return headers.has('snapshot-content-location') || /^["<]{0,2}Saved by /i.test(headers.get('from') ?? '');
}

/** Takes a file in MHTML apart. @throws {AppError} as `mimeParts` */
export function mhtmlDocument(bytes: Uint8Array): MhtmlDocument {
  const { headers } = readHeaders(bytes);
  const parts = mimeParts(bytes);
  const address = headers.get('snapshot-content-location')?.replace(/\s+/g, '') ?? null;
  const root = rootOf(parts, headers, address);
  const page = root?.bytes();
  return {
    headers,
    html: root && page ? decodeText(page, charsetOf(root) ?? declaredCharset(page)) : undefined,
    address: (root && locationOf(root)) ?? address,
    held: heldBy(parts),
  };
}

const isPage = ({ type }: MimePart): boolean => type === 'text/html' || type === 'application/xhtml+xml';

/** The page itself: the part the file names as its start, or whose address is the file's, or the first that is a page. */
function rootOf(parts: readonly MimePart[], headers: MimeHeaders, address: string | null): MimePart | undefined {
  const start = parameter(headers.get('content-type'), 'start');
  const pages = parts.filter(isPage);
  return (
    pages.find((part) => start !== undefined && part.headers.get('content-id') === start) ??
    pages.find((part) => address !== null && locationOf(part) === address) ??
    pages[0]
  );
}

/** Long addresses are folded over lines. */
function locationOf({ headers }: MimePart): string | null {
  return headers.get('content-location')?.replace(/\s+/g, '') ?? null;
}

/** The charset a part says it is in. */
function charsetOf({ headers }: MimePart): string | undefined {
  const charset = parameter(headers.get('content-type'), 'charset');
  return charset === undefined || /^x-user-defined$/i.test(charset) ? undefined : charset;
}

function heldBy(parts: readonly MimePart[]): ReadonlyMap<string, MimePart> {
  const held = new Map<string, MimePart>();
  for (const part of parts) {
    const location = locationOf(part);
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    for (const address of [location, id === undefined ? null : `cid:${id}`])
      if (address !== null && !held.has(address)) held.set(address, part);
  }
  return held;
}
