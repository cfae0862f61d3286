import { useDeferredValue, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import {
  longestTemplate,
  startingTemplate,
  type NoteTemplate,
  type TemplateProblem,
} from '../../preload/contract/note-templates.ts';
import { fieldGroups } from '../../preload/contract/template-fields.ts';
import { useCall } from '../bridge.ts';
import { FileText } from '../export/export-preview.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useTemplateActions } from './template-actions.ts';
import './templates.css';

/** The editor of a template, which shows what it makes of an article and what is wrong with it while it is typed. */
export function TemplateDialog({
  template,
  onClose,
}: {
  readonly template: NoteTemplate | null;
  readonly onClose: () => void;
}) {
  const [typed, setTyped] = useState(template ?? { ...startingTemplate, name: '' });
  const [isAsked, setAsked] = useState(false);
  const { fileName, text } = useDeferredValue(typed);
  const { data, error, isPlaceholderData } = useCall('templates.try', { fileName, text });
  const actions = useTemplateActions();
  const needsName = typed.name.trim() === '';
  const save = async (): Promise<void> => {
    setAsked(true);
    if (needsName) return;
    const problems = await actions.keep(template, { name: typed.name, fileName: typed.fileName, text: typed.text });
    if (problems?.length === 0) onClose();
  };
  return (
    <Dialog
      title={template === null ? 'New note template' : 'Note template'}
      size="large"
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="main" onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="template-form">
        <TextField
          label="Name"
          value={typed.name}
          maxLength={400}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- a new template is asked for to be named
          autoFocus={template === null}
          problem={isAsked && needsName ? 'A template needs a name.' : null}
          onChange={(name) => setTyped((before) => ({ ...before, name }))}
        />
        <TextField
          label="Name of the file"
          hint="May have title, outlet, published and id."
          value={typed.fileName}
          onChange={(changed) => setTyped((before) => ({ ...before, fileName: changed }))}
        />
        <div className="template-text">
          <TextField
            label="Note"
            lines={16}
            hint="With id: {{id}} at its head, a note is brought up to date when it is exported again; what you wrote below a line <!-- {{id}}: mine --> stays."
            value={typed.text}
            onChange={(changed) => setTyped((before) => ({ ...before, text: changed }))}
          />
          <FileChoice onRead={(read) => setTyped((before) => ({ ...before, text: read }))} />
        </div>
        <div className="template-outcome" aria-busy={isPlaceholderData}>
          <h3>{data !== undefined && data.problems.length > 0 ? 'What is wrong' : 'Preview of an article'}</h3>
          <section
            className="export-preview-page"
            aria-label="Preview of the template"
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keys
            tabIndex={0}
          >
            {error !== null ? <p>{error.message}</p> : data !== undefined && <Outcome {...data} />}
          </section>
        </div>
        <Fields />
      </div>
    </Dialog>
  );
}

function Outcome({
  problems,
  file,
}: {
  readonly problems: readonly TemplateProblem[];
  readonly file: Parameters<typeof FileText>[0]['file'] | null;
}) {
  if (problems.length > 0) {
    return (
      <ul className="template-problems">
        {problems.map(({ line, words }) => (
          <li key={`${line} ${words}`} dir="auto">
            {line === null ? 'Name of the file' : `Line ${line}`}: {words}.
          </li>
        ))}
      </ul>
    );
  }
  return file === null ? (
    <p>There is no article yet to show it on. Nothing is wrong with it.</p>
  ) : (
    <FileText file={file} />
  );
}

/** Puts the text of a file into the editor. */
function FileChoice({ onRead }: { readonly onRead: (text: string) => void }) {
  return (
    <FileTrigger
      acceptedFileTypes={['.md', '.txt', '.mustache']}
      onSelect={(files) => {
        const [file] = files ?? [];
        // More than a template may have is said to be too long, and far more is not worth the reading.
        if (file !== undefined)
          void file
            .slice(0, 2 * longestTemplate.text)
            .text()
            .then(onRead);
      }}
    >
      <Button>Take it from a file…</Button>
    </FileTrigger>
  );
}

/** Every field with what stands there. */
function Fields() {
  return (
    <details className="template-fields">
      <summary>Fields</summary>
      <p>
        A field stands in two braces. A part between {'{{#tags}}'} and {'{{/tags}}'} is there for each tag, or once
        where a field has something to say; one between {'{{^note}}'} and {'{{/note}}'} where it has not.
      </p>
      {fieldGroups.map(({ where, fields }) => (
        <section key={where}>
          <h3>{where.replaceAll('`', '')}</h3>
          <dl>
            {Object.entries(fields).map(([name, { means }]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{means.replaceAll('`', '')}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </details>
  );
}
