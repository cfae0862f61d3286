import fc from 'fast-check';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { cleanLine } from '../../../../../main/export/clean-text.ts';
import type { ExportArticle } from '../../../../../main/export/export-job.ts';
import { ownLine } from '../../../../../main/export/kept-below.ts';
import { markdownNote } from '../../../../../main/export/markdown-note.ts';
import { obsidianTags } from '../../../../../main/export/obsidian-tag.ts';
import { readTemplate, type ReadTemplate } from '../../../../../main/export/template/read-template.ts';
import { templateFileName, templateNote } from '../../../../../main/export/template/template-note.ts';
import { startingTemplate } from '../../../../../preload/contract/note-templates.ts';
import { exampleAnnotation, exampleArticle } from '../../../../support/exported-articles.ts';
import { annotatedItem, hostileItem } from '../../../../support/exported-items.ts';
import { hostileStrings, hostileText } from '../../../../support/hostile-text.ts';

function read(text: string, fileName = '{{title}}'): ReadTemplate {
  const template = readTemplate({ fileName, text });
  if ('problems' in template) throw new Error(JSON.stringify(template.problems));
  return template;
}

function noteBy(text: string, item: ExportArticle): string {
  return templateNote(read(text), item, new Map());
}

function treeOf(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** The tree without its words: what a text must not change. This reader makes links of bare addresses afterwards, which have no position. */
function shapeOf(node: Nodes): unknown {
  if (node.type === 'text' || node.position === undefined) return null;
  const children = 'children' in node ? node.children.map(shapeOf).filter((child) => child !== null) : [];
  return [node.type, ...children];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const item = (title: string, more: Partial<ExportArticle> = {}): ExportArticle => ({
  article: exampleArticle({ title }),
  annotations: [],
  ...more,
});

test('the template that is shipped writes what a note without a template says', () => {
  const whole = annotatedItem();
  const byTemplate = noteBy(startingTemplate.text, whole);
  const without = markdownNote(whole);
  expect(parse(byTemplate.split('---\n')[1] ?? '')).toEqual(parse(without.split('---\n')[1] ?? ''));
  const folded = (note: string) => cleanLine(wordsOf(treeOf(note)));
  expect(folded(byTemplate)).toContain('Compare Montreux.');
  const lines = (note: string) => new Set(note.split('\n').filter((line) => line !== '' && !line.startsWith('[^')));
  expect([...lines(byTemplate)].sort()).toEqual([...lines(without)].sort());
});

test('a value in the front matter is a value, whatever is in it and whatever stands around it', () => {
  const text =
    '---\ntitle: {{title}}\nquoted: "{{title}}"\nboth: On {{outlet}}, {{title}}\ntags: {{tags}}\naliases: ["{{title}}", two]\nrating: 5\nnone: {{language}}\n---\nText\n';
  fc.assert(
    fc.property(hostileText, hostileText, (title, tag) => {
      const article = exampleArticle({ title, outlet: tag, language: null, tags: [tag] });
      const note = noteBy(text, { article, annotations: [] });
      const [, yaml = '', body] = /^---\n(.*)\n---\n(.*)$/su.exec(note) ?? [];
      expect(body).toBe('Text\n');
      expect(parse(yaml)).toEqual({
        title: title === '' ? null : title,
        quoted: title === '' ? null : title,
        both: `On ${tag}, ${title}`,
        tags: obsidianTags([tag]),
        aliases: [title === '' ? null : title, 'two'],
        rating: 5,
        none: null,
      });
    }),
  );
});

test('a day in the front matter is a date, and only in the property of tags are tags those of Obsidian', () => {
  const text = '---\nday: {{published}}\nsaid: On {{published}}\ntags: {{tags}}\nkeywords: {{tags}}\n---\n';
  const article = exampleArticle({ published: '2024-05-31T08:00:00Z', tags: ['law of the sea'] });
  expect(noteBy(text, { article, annotations: [] })).toBe(
    '---\nday: 2024-05-31\nsaid: "On 2024-05-31T08:00:00Z"\ntags:\n  - "law-of-the-sea"\nkeywords:\n  - "law of the sea"\n---\n',
  );
});

/** Ways a researcher may put a field of words into a note. */
const frames: readonly string[] = [
  '{{title}}',
  '# {{title}}',
  '# {{title}} #',
  '- {{title}}\n- two',
  '1. {{title}}',
  '1{{title}}',
  '> {{title}}',
  '> [!note] {{title}}',
  '**{{title}}** and _{{title}}_',
  'See [{{title}}](https://a.example/x) here',
  '![{{title}}](https://a.example/x.png)',
  '[x]{{title}}',
  '{{title}}[x](https://a.example)',
  '{{title}}(x)',
  '| a | b |\n|---|---|\n| {{title}} | c |',
  'a\n{{title}}',
  '“{{title}}” ({{title}}), {{title}}.',
  '{{title}}{{title}}',
  '{{#title}}{{title}}{{/title}}{{^outlet}}{{title}}{{/outlet}}',
  '<b>{{title}}</b>',
  '~~{{title}}~~',
  'key: {{title}}\n===',
];

test.each(frames)('words in %j keep what they are and add nothing', (frame) => {
  const shape = shapeOf(treeOf(noteBy(frame, item('Plain'))));
  const check = (hostile: string): void => {
    // What stands in every value, so that an empty one is no other frame.
    const title = `x${hostile}`;
    for (const one of [title, `${hostile}x`, cleanLine(hostile) === '' ? 'x' : hostile]) {
      const note = noteBy(frame, item(one));
      expect(shapeOf(treeOf(note)), note).toEqual(shape);
    }
  };
  hostileStrings.forEach(check);
  fc.assert(fc.property(hostileText, check), { numRuns: 150 });
});

test('words come out of a note as they went in', () => {
  fc.assert(
    fc.property(hostileText, (title) => {
      const note = noteBy('# {{title}}', item(`x ${title} x`));
      expect(wordsOf(treeOf(note))).toBe(cleanLine(`x ${title} x`));
    }),
  );
});

test('a template of everything, filled with hostile words, has no HTML, no picture and no link that it did not have', () => {
  const template = `${startingTemplate.text}\n[[{{outlet}}]] {{#tags}}#{{name}} {{/tags}}[source]({{url}})\n\n{{short_citation}}\n`;
  const kinds = (note: string) => {
    const found = new Set<string>();
    const look = (node: Nodes): void => {
      found.add(node.type);
      if ('children' in node) node.children.forEach(look);
    };
    look(treeOf(note));
    return found;
  };
  fc.assert(
    fc.property(hostileItem, (hostile) => {
      const note = noteBy(template, {
        ...hostile,
        annotations: hostile.annotations.map((one) => ({ ...one, note: '' })),
      });
      const [, yaml = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(note) ?? [];
      expect(parse(yaml)).toMatchObject({ id: 'k7q2mzab', tags: obsidianTags(hostile.article.tags) });
      for (const kind of ['html', 'image', 'code', 'inlineCode', 'delete', 'strong'])
        expect(kinds(body.replace(ownLine('k7q2mzab'), ''))).not.toContain(kind);
      expect(body.match(/^(?:\[\[[^[\]\n]*\]\])(?: #[\p{L}\p{M}\p{N}/_-]*)* /mu)).not.toBeNull();
    }),
    { numRuns: 200 },
  );
});

test('a passage of several lines stays in the quotation or list it stands in, and within words it is one line', () => {
  const annotations = [exampleAnnotation('aaaaaaaa', 'One.\n\n# Two.', { note: 'First.\n\n- a\n- b' })];
  const text = '{{#annotations}}\n> {{quote}}[^{{id}}]\n\n- “{{quote}}”\n- {{note}}\n{{/annotations}}\n';
  expect(noteBy(text, item('T', { annotations }))).toBe(
    '> One.\n>\n> \\# Two.[^aaaaaaaa]\n\n- “One. \\# Two.”\n- First.\n\n  - a\n  - b\n',
  );
});

test('a translated headline is there where the article has one', () => {
  const text = '# {{title}}{{#translation}} [{{translation}}]{{/translation}}\n';
  expect(noteBy(text, item('Канал'))).toBe('# Канал\n');
  const translated = { article: exampleArticle({ title: 'Канал', translation: 'The *canal*' }), annotations: [] };
  expect(noteBy(text, translated)).toBe('# Канал [The \\*canal\\*]\n');
});

test('the name of a file is made by the template, of one line', () => {
  const template = read('x', '{{published}} {{title}} ({{id}})');
  expect(templateFileName(template, exampleArticle({ title: 'A\nb', published: '2024-05-31T08:00:00Z' }))).toBe(
    '2024-05-31 A b (k7q2mzab)',
  );
});

test('where a field of the name is empty, what parts it from the next is left out', () => {
  const name = (values: Parameters<typeof exampleArticle>[0]): string =>
    templateFileName(read('x', startingTemplate.fileName), exampleArticle(values));
  expect(name({})).toBe('2024-05-31 The Harbour Gazette - The strait that nobody owns');
  expect(name({ outlet: null })).toBe('2024-05-31 The strait that nobody owns');
  expect(name({ published: null })).toBe('The Harbour Gazette - The strait that nobody owns');
  expect(name({ title: '' })).toBe('2024-05-31 The Harbour Gazette');
  expect(templateFileName(read('x', 'Note ({{outlet}}) {{title}}'), exampleArticle({ outlet: null, title: 'A' }))).toBe(
    'Note () A',
  );
});

test('a note that would grow without end is not written', () => {
  const annotations = Array.from({ length: 3000 }, (_, at) => exampleAnnotation(`${at}`.padStart(8, 'a'), 'q'));
  const template = read(`{{#annotations}}${'word '.repeat(3000)}{{/annotations}}`);
  expect(() => templateNote(template, item('T', { annotations }), new Map())).toThrow(/20000000 characters/u);
});
