import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { formats } from '../../../../../main/intake/formats/list.ts';
import { savedElsewhere } from '../../../../../main/intake/formats/saved-elsewhere.ts';
import { headOf } from '../../../../../main/intake/file-head.ts';
import { hostileText } from '../../../../support/hostile-text.ts';
import { readParts } from '../../../../support/read-parts.ts';

const nameOf = (fileName: string, content: string): string | undefined => {
  const head = headOf(fileName, new TextEncoder().encode(content));
  return formats.find((format) => format.recognises(head))?.name;
};

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
const table =
  (header: string) =>
  (text: string): string =>
    `${header}\n${header
      .split(',')
      .map(() => quoted(text))
      .join(',')}\n`;

/** An object with one text in every place. */
const filled = (names: string, text: string): Record<string, unknown> =>
  Object.fromEntries(names.split(' ').map((name) => [name, text]));
const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll('\0', '');

/** One export of each kind, with a text in every place where a text can stand. */
const exports: Readonly<Record<string, (text: string) => string | Uint8Array | Promise<Uint8Array>>> = {
  'Pocket CSV': table('title,url,time_added,tags,status'),
  'Instapaper CSV': table('URL,Title,Selection,Folder,Timestamp,Tags'),
  'Readwise CSV': table(
    'Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,Location,Highlighted at,Document tags',
  ),
  'Readwise Reader CSV': table('Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen'),
  'Raindrop CSV': table('id,title,note,excerpt,url,folder,tags,created,cover,highlights,favorite'),
  'wallabag JSON': (text) =>
    JSON.stringify([
      {
        ...filled('is_archived is_starred id title url content created_at published_at language domain_name', text),
        tags: [text],
        published_by: [text],
        annotations: [{ quote: text, text, created_at: text }],
      },
    ]),
  'Pinboard JSON': (text) => JSON.stringify([filled('href description extended hash time toread tags', text)]),
  'Karakeep JSON': (text) =>
    JSON.stringify({
      bookmarks: [
        {
          ...filled('createdAt title note', text),
          tags: [text],
          lists: [text],
          content: { type: 'text', ...filled('url text description author', text) },
        },
      ],
      lists: [{ id: text, name: text, parentId: text }],
    }),
  'Linkwarden JSON': (text) =>
    JSON.stringify({
      collections: [
        {
          ...filled('id name ownerId parentId', text),
          links: [
            {
              ...filled('id name url description textContent createdAt', text),
              tags: [{ name: text }],
              highlight: [filled('text comment color createdAt', text)],
            },
          ],
        },
      ],
    }),
  'bookmarks (HTML)': (text) =>
    `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><H3>${escaped(text)}</H3><DL><p><DT><A HREF="https://a.example/${escaped(text)}" ADD_DATE="${escaped(text)}" TAGS="${escaped(text)}">${text}</A><DD>${text}</DL></DL>`,
  'Pocket HTML': (text) =>
    `<!DOCTYPE html><title>Pocket Export</title><h1>${text}</h1><ul><li><a href="${escaped(text)}" time_added="${escaped(text)}">${text}</a></ul>`,
  'Evernote ENEX': (text) =>
    `<?xml version="1.0"?><en-export><note><title>${escaped(text)}</title><tag>${text}</tag><created>${escaped(text)}</created><note-attributes><author>${escaped(text)}</author><source-url>${escaped(text)}</source-url></note-attributes><content><![CDATA[<en-note><div>${text}</div><span style="--en-highlight:red">${text}</span></en-note>]]></content></note></en-export>`,
  'Omnivore export': (text) =>
    zipSync({
      'metadata_0_to_1.json': strToU8(
        JSON.stringify([
          { ...filled('id title description author url state savedAt', text), slug: 'a', labels: [text] },
        ]),
      ),
      'content/a.html': strToU8(text),
      'highlights/a.md': strToU8(`> ${text}`),
    }),
  'Joplin JEX': (text) => {
    const body = `${text}\n\n${text}\n\nid: 1\nsource_url: ${text.replace(/\s+/g, ' ')}\ntype_: 1`;
    return packTar([{ header: { name: `${'0'.repeat(32)}.md`, size: Buffer.byteLength(body) }, body }]);
  },
};

describe('the exports of other programs', () => {
  it.each(Object.entries(exports))('%s is read with any text in every place', async (name, write) => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        const content = await write(text);
        const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
        const head = headOf('export', bytes);
        expect(formats.find((format) => format.recognises(head))?.name).toBe(name);
        // So many control characters make no text, and that is said of the file as a whole.
        if (head.isBinary && typeof content === 'string') return;
        // What the archive would not accept, and any failure that is not expected, throws.
        const parts = await readParts('export', bytes).catch(expectedFailure);
        expect(parts.flatMap(hrefs)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function expectedFailure(error: unknown): [] {
  expect(error).toHaveProperty('code', expect.stringMatching(/^(?:no-article-text|file-damaged|file-empty)$/));
  return [];
}

/** The addresses in a part that lead elsewhere than the web or a mailbox. */
function hrefs(part: unknown): string[] {
  const found = JSON.stringify(part).matchAll(/"href":"([^"]*)"/g);
  return Array.from(found, ([, href = '']) => href).filter((href) => !/^(?:https?:\/\/|mailto:)/.test(href));
}

describe('files of other kinds', () => {
  it.each([
    ['list.csv', 'name,email\nInes,ines@harbour.example\n'],
    ['titles.csv', 'title,url,tags\nThe strait,https://a.example,law\n'],
    ['items.json', '[{"title":"The strait","url":"https://a.example","tags":["law"]}]'],
    ['csl.json', '[{"id":"a","type":"article","title":"The strait","URL":"https://a.example"}]'],
    ['package.json', '{"name":"a","collections":[],"bookmarks":[]}'],
    ['data.xml', '<?xml version="1.0"?><notes><note>The strait</note></notes>'],
  ])('%s is no export of these programs', (fileName, content) => {
    expect(savedElsewhere.map(({ name }) => name)).not.toContain(nameOf(fileName, content));
  });

  it('keeps to the formats they are: a page, JSON Lines, Markdown, plain text', () => {
    expect(nameOf('a.html', '<!DOCTYPE html><title>Bookmarks</title><dl><dt><a href="/">Home</a></dl>')).toBe('HTML');
    expect(nameOf('a.jsonl', '{"title":"T","text":"No ship passes.","is_archived":true,"is_starred":true}')).toBe(
      'JSON Lines',
    );
    expect(nameOf('a.md', 'title,url,time_added,tags\n')).toBe('Markdown');
    expect(nameOf('a.txt', 'The title, the url and the tags of it all.')).toBe('plain text');
  });
});
