import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import { declaredCharset, decodeText } from '../charset.ts';
import { isObject, type JsonObject } from '../json-value.ts';
import { heldResources } from '../pictures/held-resources.ts';
import { parsePlist } from '../plist.ts';
import { readSavedPage } from '../saved-page.ts';
import type { Format } from './format.ts';

/** A page with its pictures as Safari saves it: a property list of a main resource and those it shows. */
export const webarchive: Format = {
  name: 'Safari web archive',
  readsBytes: true,
  recognises: ({ extension, start }) =>
    (start.startsWith('bplist00') || /^(?:<\?xml|<!DOCTYPE plist|<plist)/i.test(start)) &&
    (extension === 'webarchive' || start.includes('WebMainResource')),
  async *read({ file, bytes }): AsyncGenerator<ReadPart> {
    const plist = record(await parsePlist(bytes));
    const page = record(plist['WebMainResource']);
    const data = page['WebResourceData'];
    if (!(data instanceof Uint8Array)) throw new AppError('file-damaged', `no page in ${file.fileName}`);
    const address = words(page['WebResourceURL']);
    yield readSavedPage({
      html: decodeText(data, words(page['WebResourceTextEncodingName']) ?? declaredCharset(data)),
      fileName: file.fileName,
      part: 0,
      address,
      resources: heldResources(heldBy(plist['WebSubresources']), address),
    });
  },
};

function heldBy(subresources: unknown): ReadonlyMap<string, () => Uint8Array> {
  const held = new Map<string, () => Uint8Array>();
  for (const one of Array.isArray(subresources) ? subresources : []) {
    const { WebResourceURL: address, WebResourceData: data } = record(one);
    if (typeof address === 'string' && data instanceof Uint8Array) held.set(address, () => data);
  }
  return held;
}

function record(value: unknown): JsonObject {
  return isObject(value) ? value : {};
}

function words(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
