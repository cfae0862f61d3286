import {
  exportFormats,
  groupings,
  markdownLayouts,
  plainOptions,
  type ExportFormat,
  type ExportOptions,
} from '../../preload/contract/exports.ts';
import type { NoteTemplate, TemplateId } from '../../preload/contract/note-templates.ts';

/** What was chosen for the last export. */
export interface ExportSettings {
  readonly format: ExportFormat;
  readonly options: ExportOptions;
}

/** The settings as they are remembered, in one line. */
export function writeSettings({ format, options: { grouping, layout, template, rows } }: ExportSettings): string {
  return [format, grouping, layout, rows ?? 'annotations', ...(template === undefined ? [] : [template])].join(' ');
}

/** The settings that are remembered in a line; what cannot be read of it is as it is unless somebody says otherwise. */
export function readSettings(line: string | null): ExportSettings {
  const [format, grouping, layout, rows, template = ''] = (line ?? '').split(' ');
  return {
    format: exportFormats.find((one) => one === format) ?? 'markdown',
    options: {
      grouping: groupings.find((one) => one === grouping) ?? plainOptions.grouping,
      layout: markdownLayouts.find((one) => one === layout) ?? plainOptions.layout,
      ...(rows === 'articles' ? { rows } : {}),
      ...(/^[0-9a-z]{8}$/u.test(template) ? { template: template as TemplateId } : {}), // -- an id is a string of this shape
    },
  };
}

/** The settings with the template that is shipped in place of one that is no longer in the archive. */
export function withKnownTemplate(settings: ExportSettings, templates: readonly NoteTemplate[]): ExportSettings {
  const { template, ...options } = settings.options;
  return template === undefined || templates.some(({ id }) => id === template) ? settings : { ...settings, options };
}

/** Whether an export comes out as one document, whose notes can be grouped. */
export function isDocument({ format, options }: ExportSettings): boolean {
  return format === 'docx' || format === 'html' || (format === 'markdown' && options.layout === 'document');
}
