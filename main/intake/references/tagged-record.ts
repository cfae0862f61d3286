/** The values of a record by its tags, each tag's in the order of the file; a value of several lines keeps them. */
export type TaggedRecord = ReadonlyMap<string, readonly string[]>;

/** How a family of formats sets off its tags, and what begins or ends a record. */
export interface TagStyle {
  /** Matches a line that opens a field; its groups are the tag and what follows. */
  readonly field: RegExp;
  readonly begins: (tag: string, record: TaggedRecord) => boolean;
  readonly ends: (tag: string) => boolean;
}

/** The records of a file of tagged lines (RIS, MEDLINE, EndNote's tagged form); what stands before the first tag is no record. */
export function* taggedRecords(text: string, style: TagStyle): Generator<TaggedRecord> {
  let record = new Map<string, string[]>();
  let values: string[] | null = null;
  for (const line of linesOf(text)) {
    const [, tag, value = ''] = style.field.exec(line) ?? [];
    if (tag === undefined) {
      const last = values?.pop();
      if (values !== null && last !== undefined) values.push(`${last}\n${line}`);
      continue;
    }
    if (record.size > 0 && style.begins(tag, record)) {
      yield record;
      record = new Map();
    }
    values = null;
    if (style.ends(tag)) {
      if (record.size > 0) yield record;
      record = new Map();
      continue;
    }
    values = record.get(tag) ?? [];
    values.push(value);
    record.set(tag, values);
  }
  if (record.size > 0) yield record;
}

/** Every value of some tags, in the order of the tags, trimmed, without the blank ones. */
export function valuesOfTags(record: TaggedRecord, ...tags: readonly string[]): string[] {
  const values = tags.flatMap((tag) => record.get(tag) ?? []);
  return values.map((value) => value.trim()).filter((value) => value !== '');
}

/** Lines by any of the three line endings; one at a time, so that a large file is not held twice. */
function* linesOf(text: string): Generator<string> {
  const ending = /\r\n|\n|\r/g;
  let start = 0;
  for (const { index, 0: found } of text.matchAll(ending)) {
    yield text.slice(start, index);
    start = index + found.length;
  }
  yield text.slice(start);
}
