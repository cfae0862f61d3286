import type { Capture } from './warc-records.ts';

/** What the `Content-Type` of an HTTP message says. */
export function mediaType(contentType: string): Pick<Capture, 'type' | 'charset'> {
  return {
    type: contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '',
    charset: /charset\s*=\s*"?([\w:.-]{1,40})/i.exec(contentType)?.[1],
  };
}
