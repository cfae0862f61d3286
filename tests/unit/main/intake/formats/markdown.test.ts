import { describe, expect, it } from 'vitest';
import { markdownNote } from '../../../../../main/export/markdown-note.ts';
import { exampleAnnotation, exampleArticle } from '../../../../support/exported-articles.ts';
import { readParts } from '../../../../support/read-parts.ts';

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
      tags: ['straits', 'law of the sea'],
    });
    expect(part).toHaveProperty(
      'text',
      expect.stringMatching(/^Ships of every flag[\s\S]+Whose flag\?[\s\S]+pass here\./),
    );
    expect(part).toHaveProperty('text', expect.not.stringContaining('a1b2c3d4'));
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
});
