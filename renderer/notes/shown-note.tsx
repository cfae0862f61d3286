import { useState } from 'react';
import type { Annotation } from '../../preload/contract/annotations.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { LinkAddress, type PressedLink } from '../reader/link-address.tsx';
import { NoteBlocks } from './note-blocks.tsx';
import './shown-note.css';

/** The note of an annotation as it is read: its Markdown, with links that lead to other articles and annotations. */
export function ShownNote({ annotation: { id, articleId, note } }: { readonly annotation: Annotation }) {
  const { follow } = useAppState();
  const { data } = useCall('notes.read', { articleId });
  const [pressed, press] = useState<PressedLink | null>(null);
  const shown = data?.notes.find((other) => other.id === id);
  // What has just been written is seen at once, if only as it was written.
  if (data === undefined || shown?.note !== note) {
    return (
      <p className="annotation-note note-written" dir="auto">
        {note}
      </p>
    );
  }
  return (
    <div className="annotation-note shown-note">
      <NoteBlocks
        blocks={shown.blocks}
        links={{
          linked: data.linked,
          onAddress: (address, element) => press({ address, element }),
          onFollow: ({ target, state, articleId: article }) => {
            if (article === null) return;
            follow(article, {
              annotation: target.kind === 'annotation' && state !== 'deleted' ? target.id : null,
              note: id,
            });
          },
        }}
      />
      {pressed !== null && <LinkAddress link={pressed} onClose={() => press(null)} />}
    </div>
  );
}
