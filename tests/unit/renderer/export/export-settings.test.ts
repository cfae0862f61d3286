import { expect, test } from 'vitest';
import type { TemplateId } from '../../../../preload/contract/note-templates.ts';
import {
  isDocument,
  readSettings,
  usualPaper,
  withKnownTemplate,
  writeSettings,
  type ExportSettings,
} from '../../../../renderer/export/export-settings.ts';

test('the settings of the last export are read as they were written, and what is not known is as usual', () => {
  const settings: ExportSettings = {
    format: 'docx',
    options: { grouping: 'tag', layout: 'document', paper: 'letter' },
  };
  expect(readSettings(writeSettings(settings), 'a4')).toEqual(settings);
  const template = '0a1b2c3d' as TemplateId; // -- an id of the right shape
  const more: ExportSettings = { format: 'csv', options: { ...settings.options, template, rows: 'articles' } };
  expect(readSettings(writeSettings(more), 'a4')).toEqual(more);
  expect(withKnownTemplate(more, [{ id: template, name: '', fileName: '', text: '' }])).toBe(more);
  expect(withKnownTemplate(more, []).options).toEqual({ ...settings.options, rows: 'articles' });
  const usual: ExportSettings = { format: 'markdown', options: { grouping: 'article', layout: 'notes', paper: 'a4' } };
  expect(readSettings(null, 'a4')).toEqual(usual);
  expect(readSettings('wordstar colour', 'a4')).toEqual({
    ...usual,
    options: { ...usual.options, grouping: 'colour' },
  });
});

test('notes are grouped in documents only', () => {
  const settings = readSettings('markdown colour notes', 'a4');
  expect(isDocument(settings)).toBe(false);
  expect(isDocument({ ...settings, options: { ...settings.options, layout: 'document' } })).toBe(true);
  expect(isDocument({ ...settings, format: 'docx' })).toBe(true);
});

test('the paper is the one of the country that a browser names, and A4 in all others', () => {
  expect(['en-US', 'fr-CA', 'es-MX', 'en-Latn-US'].map(usualPaper)).toEqual(['letter', 'letter', 'letter', 'letter']);
  expect(['en-GB', 'de', 'ja-JP', 'ca', 'ca-ES', ''].map(usualPaper)).toEqual(['a4', 'a4', 'a4', 'a4', 'a4', 'a4']);
  expect(readSettings('docx tag notes', 'letter').options.paper).toBe('letter');
});
