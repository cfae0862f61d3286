import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { headerText, mediaType, parameter, readHeaders, type MimeHeaders } from '../mime/mime-headers.ts';
import { mimeParts, type MimePart } from '../mime/mime-parts.ts';
import { heldResources, type Held } from '../pictures/held-resources.ts';
import { readSavedPage } from '../saved-page.ts';
import type { Format } from './format.ts';

/** What mails bear and no browser writes. */
const mailFields = ['received', 'to', 'message-id', 'delivered-to', 'return-path'];

/** A page with its pictures in one file (MHTML, RFC 2557), as Chromium and Internet Explorer save it. Frames of the page, often advertisements, are no part of its article. */
export const mhtml: Format = {
  name: 'MHTML',
  readsBytes: true,
  recognises: ({ extension, bytes }) => {
    const { headers } = readHeaders(bytes);
    if (!mediaType(headers).startsWith('multipart/') && !/^mht(?:ml)?$/.test(extension)) return false;
    if (headers.has('snapshot-content-location') || /^["<]{0,2}Saved by /i.test(headers.get('from') ?? '')) return true;
    return /^mht(?:ml)?$/.test(extension) && !mailFields.some((name) => headers.has(name));
  },
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const { headers } = readHeaders(bytes);
    const parts = mimeParts(bytes);
    const address = headers.get('snapshot-content-location')?.replace(/\s+/g, '') ?? null;
    const root = rootOf(parts, headers, address);
    if (root === undefined) throw new AppError('no-article-text', `no page in ${file.fileName}`);
    const location = locationOf(root) ?? address;
    const page = root.bytes();
    yield readSavedPage({
      html: decodeText(page, charsetOf(root) ?? declaredCharset(page)),
      fileName: file.fileName,
      part: 0,
      address: location,
      savedAt: headers.get('date') ?? null,
      title: headerText(headers.get('subject')),
      resources: heldResources(heldBy(parts), location),
    });
  },
};

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

function charsetOf({ headers }: MimePart): string | undefined {
  const charset = parameter(headers.get('content-type'), 'charset');
  return charset === undefined || /^x-user-defined$/i.test(charset) ? undefined : charset;
}

function heldBy(parts: readonly MimePart[]): Held {
  const held = new Map<string, () => Uint8Array>();
  for (const part of parts) {
    const location = locationOf(part);
    const id = part.headers.get('content-id')?.replace(/^<|>$/g, '');
    for (const address of [location, id === undefined ? null : `cid:${id}`])
      if (address !== null && !held.has(address)) held.set(address, () => part.bytes());
  }
  return held;
}
