import { decodeText } from '../charset.ts';
import { latin1, quotedPrintable } from './transfer-encoding.ts';

/** The header fields of a MIME entity by their names in lower case, unfolded; of several of one name the first. */
export type MimeHeaders = ReadonlyMap<string, string>;

const longestHeader = 256 * 1024;

/** The header of a MIME entity, and where its body begins: after the first blank line, or at the start where there is no header. */
export function readHeaders(bytes: Uint8Array): { readonly headers: MimeHeaders; readonly bodyStart: number } {
  const headers = new Map<string, string>();
  const top = latin1(bytes.subarray(0, longestHeader));
  let at = 0;
  let field: { name: string; value: string } | null = null;
  const keep = (): void => {
    if (field !== null && !headers.has(field.name)) headers.set(field.name, field.value.trim());
    field = null;
  };
  while (at < top.length) {
    const found = top.indexOf('\n', at);
    const end = found < 0 ? top.length : found;
    const line = top.slice(at, end).replace(/\r$/, '');
    const next = found < 0 ? top.length : end + 1;
    if (line.trim() === '' && headers.size === 0 && field === null) {
      at = next;
      continue;
    }
    if (line === '') {
      keep();
      return { headers, bodyStart: next };
    }
    const [, name, value = ''] = /^([!-9;-~]{1,100}):(.*)$/.exec(line) ?? [];
    if (/^[ \t]/.test(line) && field !== null) {
      const { name: own, value: before }: { name: string; value: string } = field;
      field = { name: own, value: before + ' ' + line.trim() };
    } else if (name !== undefined) {
      keep();
      field = { name: name.toLowerCase(), value };
    } else if (headers.size === 0 && field === null) return { headers, bodyStart: 0 };
    at = next;
  }
  keep();
  return { headers, bodyStart: at };
}

/** A header field as text: encoded words (RFC 2047) decoded, raw bytes in whatever charset they are. */
export function headerText(value: string | undefined): string {
  if (value === undefined) return '';
  const joined = value.replace(/(\?=)\s+(=\?)/g, '$1$2');
  const raw = /[\u0080-\u00ff]/.test(joined) ? decodeText(Buffer.from(joined, 'latin1')) : joined;
  return raw.replace(
    /=\?([\w:.-]{1,40})(?:\*[\w-]{1,40})?\?([bq])\?([^?]*)\?=/gi,
    (_, charset: string, way: string, text: string) => {
      const bytes =
        way.toLowerCase() === 'b'
          ? Buffer.from(text, 'base64')
          : quotedPrintable(Buffer.from(text.replaceAll('_', ' '), 'latin1'));
      return decodeText(bytes, charset);
    },
  );
}

/** A parameter of a header field, as the boundary of a `Content-Type`; undefined where there is none. */
export function parameter(value: string | undefined, name: string): string | undefined {
  for (const [, found = '', quoted, bare] of (value ?? '').matchAll(
    /;\s*([\w*-]{1,40})\s*=\s*(?:"([^"]*)"|([^\s;"]+))/g,
  ))
    if (found.toLowerCase() === name) return quoted ?? bare;
  return undefined;
}

/** The type a `Content-Type` names, in lower case and without parameters; plain text where there is none (RFC 2045, 5.2). */
export function mediaType(headers: MimeHeaders): string {
  const [type = ''] = (headers.get('content-type') ?? '').split(';', 1);
  return type.trim() === '' ? 'text/plain' : type.trim().toLowerCase();
}
