import type {
  ExportFormat,
  ExportOptions,
  ExportPreview as Preview,
  PreviewBlock,
  PreviewFile,
  Selection,
} from '../../preload/contract/exports.ts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useCall, type CallFailed } from '../bridge.ts';
import { NoteBlocks, type NoteLinks } from '../notes/note-blocks.tsx';
import '../notes/shown-note.css';

import './export-preview.css';

/** How the first articles of an export will come out, by what writes it. */
export function ExportPreview({
  selection,
  format,
  options,
}: {
  readonly selection: Selection;
  readonly format: ExportFormat;
  readonly options: ExportOptions;
}) {
  const answer = useCall('exports.preview', { selection, format, options });
  return <PreviewPage label="Preview of the first articles" answer={answer} />;
}

/** A preview that is asked for, with its name above. */
export function PreviewPage({
  label,
  answer: { data, error, isPlaceholderData },
}: {
  readonly label: string;
  readonly answer: Pick<UseQueryResult<Preview, CallFailed>, 'data' | 'error' | 'isPlaceholderData'>;
}) {
  const isWaiting = data === undefined || isPlaceholderData;
  return (
    <div className="export-preview">
      <h3>{label}</h3>
      <section
        className="export-preview-page"
        aria-label={label}
        aria-busy={isWaiting && error === null}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keys
        tabIndex={0}
      >
        {error === null ? data && <Shown preview={data} /> : <p>{error.message}</p>}
      </section>
    </div>
  );
}

function Shown({ preview }: { readonly preview: Preview }) {
  if (preview.kind === 'unshown') return <p>This format is made for other programs and is not shown here.</p>;
  if (preview.kind === 'files') return preview.files.map((file) => <FileText key={file.name} file={file} />);
  return (
    <div className="export-document shown-note">
      <p className="export-document-title" dir="auto">
        {preview.title}
      </p>
      {preview.blocks.map((block, at) => (
        <Block key={at} block={block} />
      ))}
      {preview.isCut && <p className="export-preview-more">The document goes on.</p>}
      {preview.notes.length > 0 && (
        <ol className="export-document-notes">
          {preview.notes.map((note, at) => (
            <li key={at} dir="auto">
              {note}
            </li>
          ))}
        </ol>
      )}
      {preview.works.length > 0 && (
        <section className="export-document-works">
          <p className="export-document-heading export-document-heading-1">Works cited</p>
          {preview.works.map((work, at) => (
            <p key={at} dir="auto">
              {work}
            </p>
          ))}
        </section>
      )}
    </div>
  );
}

/** A file as far as it is shown, under its name. */
export function FileText({ file: { name, text, isCut } }: { readonly file: PreviewFile }) {
  return (
    <div className="export-preview-file">
      <p>
        <bdi>{name}</bdi>
      </p>
      <pre dir="auto">{text}</pre>
      {isCut && <p>The file goes on.</p>}
    </div>
  );
}

/** Its notes have no links left. */
const noLinks: NoteLinks = { linked: [], onAddress: () => undefined, onFollow: () => undefined };

function Block({ block }: { readonly block: PreviewBlock }) {
  switch (block.kind) {
    case 'heading':
      return (
        <p className={`export-document-heading export-document-heading-${block.level}`} dir="auto">
          {block.words}
        </p>
      );
    case 'own':
      return <NoteBlocks blocks={block.blocks} links={noLinks} />;
    case 'line':
      return (
        <p dir="auto">
          {block.words}
          {block.note !== null && <sup>{block.note}</sup>}
        </p>
      );
    case 'quote':
      return (
        <blockquote {...(block.language === null ? {} : { lang: block.language })}>
          {block.paragraphs.map((words, at) => (
            <p key={at} dir="auto">
              {words}
              {at === block.paragraphs.length - 1 && block.note !== null && <sup>{block.note}</sup>}
            </p>
          ))}
        </blockquote>
      );
  }
}
