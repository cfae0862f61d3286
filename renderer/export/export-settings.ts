import {
  exportFormats,
  groupings,
  markdownLayouts,
  plainOptions,
  type ExportOptions,
} from '../../preload/contract/exports.ts';

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
export function writeSettings({ format, options: { grouping, layout } }: ExportSettings): string {
  return [format, grouping, layout].join(' ');
}

/** The settings that are remembered in a line; what cannot be read of it is as it is unless somebody says otherwise. */
export function readSettings(line: string | null): ExportSettings {
  const [format, grouping, layout] = (line ?? '').split(' ');
  return {
    format: chosenFormats.find((one) => one === format) ?? 'markdown',
    options: {
      grouping: groupings.find((one) => one === grouping) ?? plainOptions.grouping,
      layout: markdownLayouts.find((one) => one === layout) ?? plainOptions.layout,
    },
  };
}

/** Whether an export comes out as one document, whose notes can be grouped. */
export function isDocument({ format, options }: ExportSettings): boolean {
  return format === 'docx' || format === 'html' || (format === 'markdown' && options.layout === 'document');
}
