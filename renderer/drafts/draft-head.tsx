import type { Dossier, DossierId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { Button, IconButton } from '../ui/button.tsx';

/** The head of a draft: whose it is, what can be put into it, and the ways out. */
export function DraftHead({
  dossier,
  name,
  isEmpty,
  areSourcesShown,
  onSources,
  onWrite,
  onLeave,
}: {
  readonly dossier: DossierId;
  readonly name: Dossier['name'] | undefined;
  readonly isEmpty: boolean;
  readonly areSourcesShown: boolean;
  readonly onSources: () => void;
  readonly onWrite: (kind: 'heading' | 'text') => void;
  readonly onLeave: () => void;
}) {
  const { ask } = useAppState();
  return (
    <header className="list-head draft-head">
      <h2 className="list-name">
        <span className="draft-word">Draft of </span>
        <bdi>{name}</bdi>
      </h2>
      <span className="draft-gap" />
      <Button kind="bare" icon="add" onPress={() => onWrite('heading')}>
        Heading
      </Button>
      <Button kind="bare" icon="add" onPress={() => onWrite('text')}>
        Text
      </Button>
      <IconButton
        icon="annotate"
        label={areSourcesShown ? 'Fold the annotations away' : 'Show the annotations'}
        aria-expanded={areSourcesShown}
        onPress={onSources}
      />
      <IconButton
        icon="export"
        label="Export the draft"
        isDisabled={isEmpty || name === undefined}
        onPress={() => ask({ exportDraft: { dossier, name: name ?? '' } })}
      />
      <IconButton icon="close" label="Back to the articles" keys="o" onPress={onLeave} />
    </header>
  );
}
