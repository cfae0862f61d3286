/** What a property list may hold here. */
export type PlistValue = string | Uint8Array | readonly PlistValue[] | { readonly [key: string]: PlistValue };

/** A binary property list (`bplist00`), as Apple's programs write them. */
export function binaryPlist(root: PlistValue): Buffer {
  const objects: Buffer[] = [];
  const add = (value: PlistValue): number => {
    const place = objects.push(Buffer.alloc(0)) - 1;
    objects[place] = encoded(value, add);
    return place;
  };
  add(root);
  const offsets: number[] = [];
  let length = 8;
  for (const object of objects) {
    offsets.push(length);
    length += object.length;
  }
  const table = Buffer.concat(offsets.map(fourBytes));
  const trailer = Buffer.alloc(32);
  trailer.set([4, 4], 6);
  trailer.writeUInt32BE(objects.length, 12);
  trailer.writeUInt32BE(length, 28);
  return Buffer.concat([Buffer.from('bplist00'), ...objects, table, trailer]);
}

function encoded(value: PlistValue, add: (value: PlistValue) => number): Buffer {
  if (typeof value === 'string') {
    const isAscii = /^[\x20-\x7e]*$/.test(value);
    const bytes = isAscii ? Buffer.from(value) : Buffer.from(value, 'utf16le').swap16();
    return Buffer.concat([marker(isAscii ? 5 : 6, value.length), bytes]);
  }
  if (value instanceof Uint8Array) return Buffer.concat([marker(4, value.length), value]);
  if (isList(value)) return Buffer.concat([marker(10, value.length), ...value.map((one) => fourBytes(add(one)))]);
  const entries = Object.entries(value);
  const keys = entries.map(([key]) => fourBytes(add(key)));
  return Buffer.concat([marker(13, entries.length), ...keys, ...entries.map(([, one]) => fourBytes(add(one)))]);
}

function isList(value: PlistValue): value is readonly PlistValue[] {
  return Array.isArray(value);
}

function marker(kind: number, length: number): Buffer {
  return length < 15
    ? Buffer.from([(kind << 4) | length])
    : Buffer.concat([Buffer.from([(kind << 4) | 15, 0x12]), fourBytes(length)]);
}

function fourBytes(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
