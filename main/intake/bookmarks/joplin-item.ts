/** One thing in Joplin's database as it writes it in a file: a title, a text, and lines of `name: value` below. */
export interface JoplinItem {
  readonly title: string;
  readonly body: string;
  /** What stands below the text; empty where there is nothing. */
  readonly field: (name: string) => string;
}

/** What an item is, by the number in its `type_`. */
export const joplinTypes = { note: '1', folder: '2', resource: '4', tag: '5', noteTag: '6' } as const;

const fieldLine = /^([a-z_][a-z\d_]*):[^\S\n]?(.*)$/i;

/** An item from its file; null for what does not end in such lines, the last of them its `type_`. */
export function joplinItem(text: string): JoplinItem | null {
  const lines = text.replace(/\r\n?/g, '\n').trimEnd().split('\n');
  const fields = new Map<string, string>();
  let end = lines.length;
  while (end > 0) {
    const found = fieldLine.exec(lines[end - 1] ?? '');
    if (found === null) break;
    const [, name = '', value = ''] = found;
    fields.set(name, unescaped(value.trim()));
    end -= 1;
  }
  if (!fields.has('type_') || !fields.has('id')) return null;
  const [title = '', , ...body] = lines.slice(0, end);
  return { title, body: body.join('\n'), field: (name) => fields.get(name) ?? '' };
}

/** Line ends are written `\n` there, and `\n` itself with one stroke more. */
function unescaped(value: string): string {
  return value.replace(/\\(\\?)([nr])/g, (_, stroke: string, letter: string) => (stroke === '' ? ' ' : `\\${letter}`));
}
