import { expect, test } from 'vitest';
import { exportHelp, readExportWords } from '../../../../../main/cli/commands/export-words.ts';
import { exportFormats } from '../../../../../preload/contract/exports.ts';

const options = 'ids annotations query dossier all draft out layout template group-by rows paper archive json'.split(
  ' ',
);

test('the help names every option and format, in lines that fit into a terminal', () => {
  for (const format of [...exportFormats, 'package']) expect(exportHelp).toMatch(new RegExp(`\\b${format}\\b`, 'u'));
  for (const option of options) expect(exportHelp).toContain(`  --${option} `);
  expect(Math.max(...exportHelp.split('\n').map((line) => line.length))).toBeLessThan(125);
});

test.each([
  ['--out x', /what to take out: one of --ids, --annotations/u],
  ['--all', /needs --out with the folder/u],
  ['--all --query q --out x', /not --query with --all/u],
  ['--ids ,, --out x', /--ids takes ids, parted by commas/u],
  ['--annotations 123 --out x', /“123” is not the id of an annotation/u],
  ['--all --format odt --out x', /--format takes one of: markdown/u],
  ['--all --format csv --paper a4 --out x', /--paper changes nothing for csv/u],
  ['--all --format ris --group-by tag --out x', /--group-by changes nothing for ris/u],
  ['--all --layout logseq --group-by tag --out x', /--group-by changes nothing for Markdown with the layout logseq/u],
  ['--all --layout notes --template t --out x', /--template changes nothing/u],
  ['--all --format docx --layout document --out x', /--layout changes nothing for docx/u],
  ['--draft D --format csv --out x', /--format takes one of/u],
  ['--draft D --format docx --paper a4 --out x', /--paper changes nothing for a draft as docx/u],
  ['--draft D --all --out x', /not --all with --draft/u],
  ['--query q --format package --out x', /always of the whole archive/u],
  ['--all --format package --rows articles --out x', /--rows changes nothing for a package/u],
  ['--all --out', /--out needs a value behind it/u],
  ['--query -ferry --out x', /written as --query=-…/u],
  ['--all --outt x', /^no option is called --outt$/u],
  ['--all=yes --out x', /^--all takes no value$/u],
  ['--all x --out x', /does not know what to do with x/u],
])('does not make sense as: export %s', (line, reason) => {
  expect(() => readExportWords(line.split(' '))).toThrow(reason);
});
