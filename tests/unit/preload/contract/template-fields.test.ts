import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readTemplate } from '../../../../main/export/template/read-template.ts';
import { fieldGroups, templateFields } from '../../../../preload/contract/template-fields.ts';
import { projectFolder } from '../../../support/source-files.ts';

test('the page on exports lists every field as the checker and the editor know it', () => {
  const rows = fieldGroups.flatMap(({ where, fields }) =>
    Object.entries(fields).map(([name, { means }]) => `| \`${name}\` | ${where.toLowerCase()} | ${means} |`),
  );
  const page = readFileSync(join(projectFolder, 'docs/exports.md'), 'utf8');
  const [, listed = ''] = /<!-- fields -->\n\n([^]*?)\n\n<!-- \/fields -->/u.exec(page) ?? [];
  expect(listed.split('\n').slice(2)).toEqual(rows);
  expect(templateFields.size).toBe(rows.length);
});

test('the template on the page on exports can be used as it stands there', () => {
  const page = readFileSync(join(projectFolder, 'docs/exports.md'), 'utf8');
  const [, indented = ''] = /in the syntax of \[Mustache\].*:\n\n([^]*?)\n\n- /u.exec(page) ?? [];
  const text = indented.replace(/^ {4}/gmu, '');
  expect(text).toContain('{{#annotations}}');
  expect(readTemplate({ text, fileName: '{{title}}' })).not.toHaveProperty('problems');
});
