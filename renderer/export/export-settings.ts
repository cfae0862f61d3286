import {
  exportFormats,
  groupings,
  markdownLayouts,
  papers,
  plainOptions,
  type ExportOptions,
  type Paper,
} from '../../preload/contract/exports.ts';
import type { NoteTemplate, TemplateId } from '../../preload/contract/note-templates.ts';

/** What can be chosen: a format for what is selected, or a package, which is always of the whole archive. */
export const chosenFormats = [...exportFormats, 'package'] as const;

/** One of the choices above. */
export type ChosenFormat = (typeof chosenFormats)[number];

/** What was chosen for the last export. */
export interface ExportSettings {
  readonly format: ChosenFormat;
  readonly options: ExportOptions;
}

/** The settings as they are remembered, in one line. */
export function writeSettings({ format, options }: ExportSettings): string {
  const { grouping, layout, paper, rows = 'annotations', template } = options;
  return [format, grouping, layout, paper, rows, ...(template === undefined ? [] : [template])].join(' ');
}

/** The settings that are remembered in a line; what cannot be read of it is as it is unless somebody says otherwise. */
export function readSettings(line: string | null, usualPaper: Paper): ExportSettings {
  const [format, grouping, layout, paper, rows, template = ''] = (line ?? '').split(' ');
  return {
    format: chosenFormats.find((one) => one === format) ?? 'markdown',
    options: {
      grouping: groupings.find((one) => one === grouping) ?? plainOptions.grouping,
      layout: markdownLayouts.find((one) => one === layout) ?? plainOptions.layout,
      paper: papers.find((one) => one === paper) ?? usualPaper,
      ...(rows === 'articles' ? { rows } : {}),
      ...(/^[0-9a-z]{8}$/u.test(template) ? { template: template as TemplateId } : {}), // -- an id is a string of this shape
    },
  };
}

/** The paper that is used where a language is spoken: a browser says `en-US` of one in the United States. */
export function usualPaper(language: string): Paper {
  return /-(?:US|CA|MX|PH|CL|CO|VE|CR|GT|PA|PR)\b/u.test(language) ? 'letter' : 'a4';
}

/** The settings with the template that is shipped in place of one that is no longer in the archive. */
export function withKnownTemplate(settings: ExportSettings, templates: readonly NoteTemplate[]): ExportSettings {
  const { template, ...options } = settings.options;
  return template === undefined || templates.some(({ id }) => id === template) ? settings : { ...settings, options };
}

/** Whether an export comes out as one document, whose notes can be grouped. */
export function isDocument({ format, options }: ExportSettings): boolean {
  return (
    format === 'docx' ||
    format === 'html' ||
    format === 'pdf' ||
    (format === 'markdown' && options.layout === 'document')
  );
}
