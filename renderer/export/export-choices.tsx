import { useId } from 'react';
import { groupings, markdownLayouts, papers, tableRows } from '../../preload/contract/exports.ts';
import { Choice } from '../ui/choice.tsx';
import { isDocument, type ChosenFormat, type ExportSettings } from './export-settings.ts';
import { TemplateChoice } from '../templates/template-choice.tsx';
import { formatWords, groupingWords, layoutWords, paperWords, rowWords } from './format-words.ts';

/** Some formats, of which one is chosen. */
export function FormatChoice<F extends ChosenFormat>({
  formats,
  chosen,
  onChoose,
}: {
  readonly formats: readonly F[];
  readonly chosen: F;
  readonly onChoose: (format: F) => void;
}) {
  const name = useId();
  return (
    <fieldset className="export-formats">
      <legend>Format</legend>
      {formats.map((format) => (
        <label key={format} className="export-format">
          <input type="radio" name={name} checked={format === chosen} onChange={() => onChoose(format)} />
          {formatWords[format].name}
        </label>
      ))}
    </fieldset>
  );
}

/** What can be chosen of the format: its layout, and by what its notes are grouped. */
export function FormatOptions({
  settings,
  onChange,
}: {
  readonly settings: ExportSettings;
  readonly onChange: (settings: ExportSettings) => void;
}) {
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
      {format === 'markdown' && options.layout === 'template' && (
        <TemplateChoice
          chosen={options.template}
          onChoose={(template) => {
            const { template: _, ...others } = options;
            onChange({ ...settings, options: template === undefined ? others : { ...others, template } });
          }}
        />
      )}
      {(format === 'csv' || format === 'xlsx') && (
        <Choice
          label="A row for each"
          ways={tableRows}
          words={rowWords}
          chosen={options.rows ?? 'annotations'}
          onChoose={(rows) => onChange({ ...settings, options: { ...options, rows } })}
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
      {format === 'pdf' && <PaperChoice settings={settings} onChange={onChange} />}
    </>
  );
}

/** The paper that a PDF is set for. */
export function PaperChoice({
  settings,
  onChange,
}: {
  readonly settings: ExportSettings;
  readonly onChange: (settings: ExportSettings) => void;
}) {
  const { options } = settings;
  return (
    <Choice
      label="Paper"
      ways={papers}
      words={paperWords}
      chosen={options.paper}
      onChoose={(paper) => onChange({ ...settings, options: { ...options, paper } })}
    />
  );
}
