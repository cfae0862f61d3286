import { AppError } from '../archive/app-error.ts';
import { decodeText } from './charset.ts';
import { childrenOf, parseXml, xmlText, type XmlElement } from './xml.ts';

/**
 * A property list of Apple's, binary or XML, as plain values: records, lists, texts, numbers, bytes; nothing in it is trusted to be
 * of any shape.
 * @throws {AppError} `file-damaged`, and those of `parseXml`
 */
export async function parsePlist(bytes: Uint8Array): Promise<unknown> {
  if (!isBinaryPlist(bytes)) return plistValue(childrenOf(parseXml(decodeText(bytes)))[0]);
  const { parseBuffer } = await import('bplist-parser');
  try {
    const [value]: readonly unknown[] = parseBuffer<unknown>(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length));
    return value;
  } catch (error) {
    // It recurses: a list that holds itself ends at the end of the stack.
    throw new AppError('file-damaged', `not a whole property list: ${String(error)}`, { cause: error });
  }
}

function isBinaryPlist(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('latin1') === 'bplist00';
}

function plistValue(element: XmlElement | undefined): unknown {
  switch (element?.name) {
    case 'dict': {
      const entries: [string, unknown][] = [];
      let key: string | null = null;
      for (const child of childrenOf(element)) {
        if (child.name === 'key') key = xmlText(child);
        else if (key !== null) entries.push([key, plistValue(child)]);
      }
      return Object.fromEntries(entries);
    }
    case 'array':
      return childrenOf(element).map(plistValue);
    case 'data':
      return Buffer.from(xmlText(element), 'base64');
    case 'integer':
    case 'real':
      return Number(xmlText(element));
    case 'true':
    case 'false':
      return element.name === 'true';
    default:
      return element === undefined ? null : xmlText(element);
  }
}
