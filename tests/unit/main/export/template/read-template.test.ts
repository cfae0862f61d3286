import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTemplate } from '../../../../../main/export/template/read-template.ts';
import { startingTemplate } from '../../../../../preload/contract/note-templates.ts';
import { templateFields } from '../../../../../preload/contract/template-fields.ts';
import { hostileText } from '../../../../support/hostile-text.ts';

function problems(text: string, fileName = '{{title}}'): readonly string[] {
  const read = readTemplate({ text, fileName });
  return 'problems' in read ? read.problems.map(({ line, words }) => `${line ?? 'name'}: ${words}`) : [];
}

test('the template that is shipped has nothing wrong', () => {
  expect(problems(startingTemplate.text, startingTemplate.fileName)).toEqual([]);
  expect(problems('a\n\n<!-- {{id}}: mine\n-->\n')).toEqual([]);
});

test.each([
  ['a\n{{tilte}}', '2: no field is called “tilte”; there is “title”'],
  ['{{constructor}}', '1: no field is called “constructor”'],
  ['{{__proto__}}', '1: no field is called “__proto__”'],
  ['{{title.length}}', '1: no field is called “title.length”'],
  ['{{.}}', '1: no field is called “.”'],
  [
    'a\n{{#annotations}}\nb',
    '2: “annotations” is opened and not closed: {{/annotations}} is missing, or stands too late',
  ],
  [
    'a\n{{#title}}\n{{#lead}}\n{{/title}}{{/lead}}',
    '3: “lead” is opened and not closed: {{/lead}} is missing, or stands too late',
  ],
  ['a\n{{/tags}}', '2: {{/tags}} closes what was not opened'],
  ['a\n\n{{title', '3: two braces are opened and not closed'],
  ['{{{title}}}', '1: three braces, or {{& }}, would leave words as they are: write two braces, as in {{title}}'],
  ['\n{{& title}}', '2: three braces, or {{& }}, would leave words as they are: write two braces, as in {{title}}'],
  ['{{> other}}', '1: a template cannot take in another one'],
  ['{{=<% %>=}}<% title %>', '1: the braces cannot be changed for other signs'],
  ['{{quote}}', '1: “quote” belongs to an annotation: it stands between {{#annotations}} and {{/annotations}}'],
  ['{{name}}', '1: “name” belongs to an entry of a list, as in {{#tags}}{{name}}{{/tags}}'],
  ['{{tags}}', '1: “tags” is a list: write {{#tags}}{{name}}{{/tags}}'],
  [
    '{{#annotations}}{{#annotations}}{{/annotations}}{{/annotations}}',
    '1: “annotations” stands within itself, which would repeat it over and over',
  ],
  [
    '{{#annotations}}\n{{text}}\n{{/annotations}}',
    '2: “text” stands within a list, which would repeat the whole article',
  ],
  ['`{{title}}`', '1: “title” stands in code, where nothing can be escaped'],
  ['a\n\n```\n{{title}}\n```', '4: “title” stands in code, where nothing can be escaped'],
  ['    {{title}}', '1: “title” stands in code, where nothing can be escaped'],
  ['<div>{{title}}</div>', '1: “title” stands within HTML: put it in a line of its own, outside of tags'],
  ['a <a href="{{title}}">b</a>', '1: “title” stands within HTML: put it in a line of its own, outside of tags'],
  ['<p id={{id}}>', '1: “id” stands within HTML: put it in a line of its own, outside of tags'],
  ['<!-- --> <p id={{id}}>', '1: “id” stands within HTML: put it in a line of its own, outside of tags'],
  ['<!-- {{title}} -->', '1: “title” stands within HTML: put it in a line of its own, outside of tags'],
  ['[a]({{title}})', '1: “title” stands in an address, where only “url” and “id” can'],
  ['https://a.example/{{title}}', '1: “title” stands in an address, where only “url” and “id” can'],
  ['[a](https://a.example "{{title}}")', '1: “title” stands in the label of a footnote or link: take “id” for that'],
  ['[^{{title}}]: a', '1: “title” stands in the label of a footnote or link: take “id” for that'],
  ['a {{text}}', '1: “text” may have several lines: it needs a line of its own'],
  ['[{{citation}}](https://a.example)', '1: “citation” has a link in it: it cannot stand in a table or another link'],
  ['[a]{{citation}}', '1: “citation” needs a space between it and what stands beside it'],
  ['---\ntitle: {{title}}\n', '1: the front matter is not closed by a second line of three hyphens'],
  [
    '---\na: 1\ntags: {{#tags}}{{name}}{{/tags}}\n---\n',
    '3: sections stand below the front matter: here “tags” is a value, as in tags: {{tags}}',
  ],
  ['---\na: [1\nb: 2\n---\n', '3: the front matter is no YAML that can be read'],
  ['---\njust words\n---\n', '2: the front matter needs properties, as in title: {{title}}'],
  ['---\na: 1\n{{title}}: 1\n---\n', '3: a field cannot be the name of a property'],
  ['---\na: {{nothing}}\n---\n{{nought}}', '2: no field is called “nothing”'],
])('%j is refused in words that say where and why', (text, problem) => {
  expect(problems(text)).toContain(problem);
});

test('the name of a file has fields of its own', () => {
  expect(problems('a', '{{lead}}')).toEqual([
    'name: the name of a file can have title, outlet, published, id, not “lead”',
  ]);
  expect(problems('a', '{{#title}}x{{/title}}')).toEqual(['name: the name of a file has no sections']);
});

test('fields stand where they can be written', () => {
  const good = [
    '`{{id}}` [a]({{url}}) <{{url}}> [b](aide:article/{{id}}) ^{{id}}',
    '| a |\n|---|\n| {{#annotations}}{{quote}} {{colour}}{{/annotations}} |',
    '[[{{outlet}}]] #{{language}} {{#tags}}#{{name}} {{/tags}}',
    '{{! a remark }}{{title}}',
    '> {{text}}',
    '---\n---\n',
    '',
  ];
  for (const text of good) expect(problems(text), text).toEqual([]);
});

test('whatever is typed is read or refused, quickly', () => {
  const names = fc.constantFrom(...templateFields.keys(), 'x', '.', '__proto__');
  const piece = fc.oneof(
    hostileText,
    fc
      .tuple(fc.constantFrom('', '#', '^', '/', '&', '>', '=', '!', '{'), names)
      .map(([sign, name]) => `{{${sign}${name}}}`),
    fc.constantFrom('---\n', '\n', '{{', '}}'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      expect(() => readTemplate({ text: pieces.join(''), fileName: pieces.join('') })).not.toThrow();
    }),
    { numRuns: 300 },
  );
  const worst = [
    '{{#title}}',
    '{{ ',
    '{{title}}',
    '{{#annotations}}',
    '> ',
    '{{',
    ' ',
    '\n',
    '`{{id}}',
    '- {{title}}\n',
  ];
  for (const one of worst) {
    const started = performance.now();
    readTemplate({ text: one.repeat(20_000 / one.length), fileName: '' });
    expect(performance.now() - started, one).toBeLessThan(4000);
  }
});
