import { expect, test } from 'vitest';
import type { TemplateId } from '../../../../preload/contract/note-templates.ts';
import {
  isDocument,
  readSettings,
  withKnownTemplate,
  writeSettings,
  type ExportSettings,
} from '../../../../renderer/export/export-settings.ts';

test('the settings of the last export are read as they were written, and what is not known is as usual', () => {
  const settings: ExportSettings = { format: 'docx', options: { grouping: 'tag', layout: 'document' } };
  expect(readSettings(writeSettings(settings))).toEqual(settings);
  const template = '0a1b2c3d' as TemplateId; // -- an id of the right shape
  const more: ExportSettings = { format: 'csv', options: { ...settings.options, template, rows: 'articles' } };
  expect(readSettings(writeSettings(more))).toEqual(more);
  expect(withKnownTemplate(more, [{ id: template, name: '', fileName: '', text: '' }])).toBe(more);
  expect(withKnownTemplate(more, []).options).toEqual({ ...settings.options, rows: 'articles' });
  const usual: ExportSettings = { format: 'markdown', options: { grouping: 'article', layout: 'notes' } };
  expect(readSettings(null)).toEqual(usual);
  expect(readSettings('wordstar colour')).toEqual({ ...usual, options: { ...usual.options, grouping: 'colour' } });
});

test('notes are grouped in documents only', () => {
  const settings = readSettings('markdown colour notes');
  expect(isDocument(settings)).toBe(false);
  expect(isDocument({ ...settings, options: { ...settings.options, layout: 'document' } })).toBe(true);
  expect(isDocument({ ...settings, format: 'docx' })).toBe(true);
});
