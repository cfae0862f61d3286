import { describe, expect, it } from 'vitest';
import { zipOf } from '../../../../support/office-files.ts';
import { dataAddress, pngOf, shownBlocks } from '../../../../support/made-pictures.ts';
import { markdownNote } from '../../../../../main/export/markdown-note.ts';
import { exampleAnnotation, exampleArticle } from '../../../../support/exported-articles.ts';
import { articlesIn, readParts } from '../../../../support/read-parts.ts';

const read = (text: string): Promise<unknown[]> => readParts('note.md', text);

describe('markdown', () => {
  it('reads back a note that we exported', async () => {
    const annotations = [exampleAnnotation('a1b2c3d4', 'Ships of every flag', { note: 'Whose flag?' })];
    const [part] = await read(markdownNote({ article: exampleArticle(), annotations }));
    expect(part).toMatchObject({
      fields: {
        title: { value: 'The strait that nobody owns', origin: 'file', isGuess: false },
        author: { value: 'Ines Ferrão; Li Wei' },
        published: { value: '2024-05-31' },
        url: { value: 'https://harbour.example/strait' },
      },
      // As Obsidian has them.
      tags: ['straits', 'law-of-the-sea'],
    });
    expect(part).toHaveProperty(
      'text',
      expect.stringMatching(/^Ships of every flag[\s\S]+Whose flag\?[\s\S]+pass here\./),
    );
    expect(part).toHaveProperty('text', expect.not.stringMatching(/a1b2c3d4|below this line/u));
  });

  it('reads a note whose front matter is broken as the text it holds', async () => {
    const [part] = await read('---\ntitle: "open\n---\n# Karsk\n\nThe mayor said no.');
    expect(part).toMatchObject({ text: 'The mayor said no.', fields: { title: { value: 'Karsk' }, published: null } });
  });

  it('shows no HTML, live or dead', async () => {
    const [part] = await read(
      '<img src=x onerror=alert(1)>\n\nThe <b onclick=x>mayor</b> said no.\n\n<script>alert(1)</script>',
    );
    expect(part).toMatchObject({ text: 'The mayor said no.' });
  });

  it('survives emphasis and brackets without end', async () => {
    expect(await read(`The mayor. ${'*a **b '.repeat(2000)}${'['.repeat(2000)}`)).toHaveLength(1);
  });

  it('makes annotations of highlights in the text and in the front matter', async () => {
    const [part] = await read(
      [
        '---',
        'title: The strait',
        'source: https://harbour.example/strait',
        'created: 2024-01-31',
        'updated: 2024-02-01 08:00:00Z',
        'description: What the mayor said',
        'highlights:',
        '  - "No **ship** passes."',
        '  - text: Ships of every flag wait.',
        '    notes: [Whose flag?]',
        '    color: blue',
        '---',
        'No **ship** passes. ==Ships of every flag wait.== ^ab12cd',
      ].join('\n'),
    );
    expect(part).toMatchObject({
      text: 'No ship passes. Ships of every flag wait.',
      details: [
        { name: 'abstract', value: 'What the mayor said' },
        { name: 'saved', value: '2024-01-31' },
        { name: 'updated', value: '2024-02-01T08:00:00Z' },
      ],
      annotations: [
        { quote: 'Ships of every flag wait.', prefix: 'No ship passes. ', note: '' },
        { quote: 'No ship passes.', note: '' },
        { quote: 'Ships of every flag wait.', note: 'Whose flag?', colour: 'blue' },
      ],
    });
  });

  it('reads a template that writes its highlights as one text, where they are all the text there is', async () => {
    const highlights = JSON.stringify([{ text: 'No ship passes.', timestamp: '2024-01-31T17:45:00.000Z' }]);
    const [part] = await read(`---\ntitle: The strait\nhighlights: ${JSON.stringify(highlights)}\n---\n`);
    expect(part).toMatchObject({
      text: 'No ship passes.',
      annotations: [{ quote: 'No ship passes.', createdAt: Date.UTC(2024, 0, 31, 17, 45) }],
    });
  });

  it('files a note that is nothing but its source as a reference', async () => {
    const [part] = await read('---\ntitle: The strait\nsource: https://harbour.example/strait\n---\n');
    expect(part).toMatchObject({
      text: '',
      warnings: [{ code: 'no-text' }],
      fields: { title: { value: 'The strait' } },
    });
  });

  it('reads what Joplin writes', async () => {
    const [part] = await read(
      '---\ntitle: The strait\nupdated: 2024-02-01 08:00:00Z\ncreated: 2024-01-31 17:45:00Z\nsource: https://harbour.example/strait\nauthor: Ines Ferrão\ntags:\n  - straits\n---\n\nNo ship passes.',
    );
    expect(part).toMatchObject({
      fields: { author: { value: 'Ines Ferrão' }, url: { value: 'https://harbour.example/strait' }, published: null },
      tags: ['straits'],
      details: [{ name: 'saved', value: '2024-01-31T17:45:00Z' }, { name: 'updated' }],
    });
  });
});

describe('the pictures of Markdown', () => {
  it('are shown where its file holds them, and part no line', async () => {
    const source = `# Tolls\n\nNo ship ![The lock](${dataAddress(pngOf(300, 200))}) passes.\n\n![](img/map%201.png)\n\n![](https://harbour.example/a.png)\n\nIt ends.`;
    const [alone] = await articlesIn('a.md', source);
    expect(alone && shownBlocks(alone)).toEqual(['No ship passes.', '[300×200 The lock]', 'It ends.']);
    const [packed] = await articlesIn(
      'vault.zip',
      zipOf({ 'notes/a.md': source, 'notes/img/map 1.png': pngOf(400, 300) }),
    );
    expect(packed && shownBlocks(packed)).toEqual(['No ship passes.', '[300×200 The lock]', '[400×300]', 'It ends.']);
    expect(packed?.images).toHaveLength(2);
  });
});
