import { packTar } from 'modern-tar';
import { describe, expect, it } from 'vitest';
import { pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { articlesIn, failureOf, readParts, valuesOf } from '../../../../support/read-parts.ts';

const id = (number: number): string => String(number).padStart(32, '0');
const fields = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');

function noteText(number: number, body: string, more: Readonly<Record<string, string | number>> = {}): string {
  return `The strait\n\n${body}\n\n${fields({
    id: id(number),
    parent_id: id(11),
    created_time: '2024-01-31T17:45:00.000Z',
    updated_time: '2024-02-01T08:00:00.000Z',
    author: 'Ines Ferrão',
    source_url: 'https://harbour.example/strait',
    markup_language: 1,
    encryption_applied: 0,
    ...more,
    type_: 1,
  })}`;
}

const jex = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> =>
  packTar(Object.entries(files).map(([name, body]) => ({ header: { name, size: Buffer.byteLength(body) }, body })));

const around = {
  [`${id(10)}.md`]: `Seas\n\n${fields({ id: id(10), parent_id: '', type_: 2 })}`,
  [`${id(11)}.md`]: `Straits\n\n${fields({ id: id(11), parent_id: id(10), type_: 2 })}`,
  [`${id(20)}.md`]: `law of the sea\n\n${fields({ id: id(20), type_: 5 })}`,
  [`${id(30)}.md`]: fields({ id: id(30), note_id: id(1), tag_id: id(20), type_: 6 }),
  [`${id(31)}.md`]: fields({ id: id(31), note_id: id(1), tag_id: id(99), type_: 6 }),
  [`resources/${id(40)}.png`]: 'no picture',
};

describe('Joplin JEX', () => {
  it('reads notes with notebooks, tags, source and highlights', async () => {
    const [article, ...others] = await articlesIn(
      'all.jex',
      await jex({ [`${id(1)}.md`]: noteText(1, 'No ==ship== passes.\n\nnote: none.'), ...around }),
    );
    expect(others).toEqual([]);
    expect(article).toMatchObject({
      part: 1,
      entry: `${id(1)}.md`,
      externalId: id(1),
      text: 'No ship passes.\nnote: none.',
      dossiers: ['Seas / Straits'],
      tags: ['law of the sea'],
      annotations: [{ quote: 'ship' }],
      details: [
        { name: 'saved', value: '2024-01-31T17:45:00Z' },
        { name: 'updated', value: '2024-02-01T08:00:00Z' },
      ],
    });
    expect(article && valuesOf(article)).toMatchObject({
      title: 'The strait',
      author: 'Ines Ferrão',
      url: 'https://harbour.example/strait',
    });
  });

  it('shows the pictures that the export holds for a note, and keeps its highlights and ticks', async () => {
    const html = `<p>Ships</p><p><img src=":/${id(21)}"/></p>`;
    const articles = await articlesIn(
      'all.jex',
      await jex({
        [`${id(1)}.md`]: noteText(1, `No ==ship== ![The lock](:/${id(20)}) passes.\n\n- [x] Ask Li ![](:/${id(29)})`),
        [`${id(2)}.md`]: noteText(2, html, { markup_language: 2 }),
        [`resources/${id(20)}.png`]: pngOf(300, 200),
        [`resources/${id(21)}`]: pngOf(400, 200),
      }),
    );
    expect(articles.map((article) => shownBlocks(article))).toEqual([
      ['No ship passes.', '[300×200 The lock]', '☑ Ask Li'],
      ['Ships', '[400×200]'],
    ]);
    expect(articles[0]?.annotations).toMatchObject([{ quote: 'ship' }]);
  });

  it('reads a note in HTML, and runs nothing of it', async () => {
    const [article] = await articlesIn(
      'all.jex',
      await jex({
        [`${id(1)}.md`]: noteText(1, '<p onclick="alert(1)">No ship passes.</p><script>alert(1)</script>', {
          markup_language: 2,
        }),
      }),
    );
    expect(article).toMatchObject({ text: 'No ship passes.', dossiers: [] });
    expect(JSON.stringify(article?.body)).not.toContain('alert');
  });

  it('says which notes are encrypted or cannot be read, and reads the others', async () => {
    const parts = await readParts(
      'all.jex',
      await jex({
        [`${id(1)}.md`]: fields({ id: id(1), encryption_applied: 1, encryption_cipher_text: 'JED01', type_: 1 }),
        [`${id(2)}.md`]: noteText(2, `${'> '.repeat(500)}No ship passes.`),
        [`${id(3)}.md`]: noteText(3, ''),
        [`${id(4)}.md`]: 'no item',
      }),
    );
    expect(parts).toMatchObject([
      { kind: 'unread', code: 'file-locked' },
      { kind: 'unread', code: 'file-too-deep' },
      { kind: 'article', warnings: [{ code: 'no-text' }] },
    ]);
  });

  it('reads what a damaged export still holds, or says that it is damaged', async () => {
    const whole = await jex({ [`${id(1)}.md`]: noteText(1, 'No ship passes.'), ...around });
    for (const length of [700, 1024, 2000, whole.length - 3000])
      expect(['read', 'file-damaged', 'no-article-text'], String(length)).toContain(
        await failureOf('all.jex', whole.slice(0, length)),
      );
  });

  it('is no TAR of another kind', async () => {
    expect(await failureOf('a.tar', await jex({ 'readme.md': '# Hello' }))).toBe('file-not-recognised');
  });
});
