import type { ArticleId } from '../../preload/contract/articles.ts';
import { useState } from 'react';
import { useCall } from '../bridge.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { counted } from '../ui/words.ts';
import { useArticleActions } from './article-actions.ts';
import { useDossierActions } from './dossier-actions.ts';
import { useHoldings } from './holdings.ts';
import './dossier-dialog.css';

/** Puts articles in dossiers and takes them out: a tick for each dossier that holds all of them, a dash for some. */
export function DossierDialog({ ids, onClose }: { readonly ids: readonly ArticleId[]; readonly onClose: () => void }) {
  const { addToDossier, removeFromDossier } = useArticleActions();
  const { create } = useDossierActions();
  const { data: counts } = useCall('library.counts', {});
  const [name, setName] = useState('');
  const holdings = useHoldings('dossier', ids);
  const dossiers = counts?.dossiers ?? [];
  const addToNew = async (): Promise<void> => {
    const made = await create(name.trim());
    if (made === null) return;
    setName('');
    await addToDossier(ids, made);
  };
  return (
    <Dialog
      title={ids.length === 1 ? 'Put in dossiers' : `Put ${counted(ids.length, 'article')} in dossiers`}
      size="small"
      onClose={onClose}
      actions={
        <Button kind="main" onPress={onClose}>
          Done
        </Button>
      }
    >
      <ul className="dossier-ticks">
        {dossiers.map((dossier) => (
          <li key={dossier.id}>
            <Tick
              name={dossier.name}
              share={(holdings.get(dossier.id) ?? 0) / ids.length}
              onChange={(isIn) => void (isIn ? addToDossier(ids, dossier) : removeFromDossier(ids, dossier))}
            />
          </li>
        ))}
      </ul>
      <form
        className="dossier-new"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '') void addToNew();
        }}
      >
        <TextField
          label="New dossier"
          value={name}
          onChange={setName}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- without dossiers there is nothing to do but make one
          autoFocus={counts !== undefined && dossiers.length === 0}
        />
        <Button type="submit" isDisabled={name.trim() === ''}>
          Make
        </Button>
      </form>
    </Dialog>
  );
}

/** A tick with a name; a dash in its place when a share of the articles, but not all, lies there. */
function Tick({
  name,
  share,
  onChange,
}: {
  readonly name: string;
  readonly share: number;
  readonly onChange: (isIn: boolean) => void;
}) {
  const isSome = share > 0 && share < 1;
  return (
    <label className="tick">
      <input
        type="checkbox"
        checked={share === 1}
        ref={(box) => {
          if (box !== null) box.indeterminate = isSome;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span dir="auto">{name}</span>
    </label>
  );
}
