import { useId } from 'react';
import { exportFormats, groupings, markdownLayouts } from '../../preload/contract/exports.ts';
import { Choice } from '../ui/choice.tsx';
import { isDocument, type ExportSettings } from './export-settings.ts';
import { formatWords, groupingWords, layoutWords } from './format-words.ts';

interface Chosen {
  readonly settings: ExportSettings;
  readonly onChange: (settings: ExportSettings) => void;
}

/** The formats, of which one is chosen. */
export function FormatChoice({ settings, onChange }: Chosen) {
  const name = useId();
  return (
    <fieldset className="export-formats">
      <legend>Format</legend>
      {exportFormats.map((format) => (
        <label key={format} className="export-format">
          <input
            type="radio"
            name={name}
            checked={format === settings.format}
            onChange={() => onChange({ ...settings, format })}
          />
          {formatWords[format].name}
        </label>
      ))}
    </fieldset>
  );
}

/** What can be chosen of the format: its layout, and by what its notes are grouped. */
export function FormatOptions({ settings, onChange }: Chosen) {
  const { format, options } = settings;
  return (
    <>
      {format === 'markdown' && (
        <Choice
          label="Files"
          ways={markdownLayouts}
          words={layoutWords}
          chosen={options.layout}
          onChoose={(layout) => onChange({ ...settings, options: { ...options, layout } })}
        />
      )}
      {isDocument(settings) && (
        <Choice
          label="Grouped by"
          ways={groupings}
          words={groupingWords}
          chosen={options.grouping}
          onChoose={(grouping) => onChange({ ...settings, options: { ...options, grouping } })}
        />
      )}
    </>
  );
}
