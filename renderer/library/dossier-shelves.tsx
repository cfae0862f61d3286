import type { Dossier } from '../../preload/contract/articles.ts';
import { useState } from 'react';
import { useAppState } from '../app-state.tsx';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useArticleActions } from './article-actions.ts';
import { areArticlesDragged, droppedArticles } from './dragged-articles.ts';
import { useDossierActions } from './dossier-actions.ts';
import { NameField } from './name-field.tsx';
import { ShelfLink, type ShelfDrop } from './shelf-link.tsx';

/** The dossiers of the library: to show, make, rename, delete and drop articles on. */
export function DossierShelves({ dossiers }: { readonly dossiers: readonly Dossier[] }) {
  const { create } = useDossierActions();
  const [isNaming, setNaming] = useState(false);
  return (
    <section aria-labelledby="dossiers-title">
      <div className="shelves-head">
        <h2 id="dossiers-title" className="shelves-title">
          Dossiers
        </h2>
        <IconButton icon="add" label="New dossier" onPress={() => setNaming(true)} />
      </div>
      <ul className="shelves">
        {dossiers.map((dossier) => (
          <DossierShelf key={dossier.id} dossier={dossier} />
        ))}
        {isNaming && (
          <li>
            <NameField
              label="Name of the new dossier"
              name=""
              onEnd={(name) => {
                setNaming(false);
                if (name !== null) void create(name);
              }}
            />
          </li>
        )}
      </ul>
      {dossiers.length === 0 && !isNaming && <p className="shelves-hint">Gather articles for one piece of work.</p>}
    </section>
  );
}

function DossierShelf({ dossier }: { readonly dossier: Dossier }) {
  const { ask, draft } = useAppState();
  const { rename, remove } = useDossierActions();
  const [isNaming, setNaming] = useState(false);
  const drop = useDossierDrop(dossier);
  if (isNaming) {
    return (
      <li>
        <NameField
          label={`New name of ${dossier.name}`}
          name={dossier.name}
          onEnd={(name) => {
            setNaming(false);
            if (name !== null) void rename(dossier, name);
          }}
        />
      </li>
    );
  }
  return (
    <li className="shelf-row">
      <ShelfLink
        shelf={{ kind: 'dossier', id: dossier.id }}
        name={dossier.name}
        icon="dossier"
        articles={dossier.articles}
        drop={drop}
      />
      <span className="shelf-action">
        <Menu label={`Dossier ${dossier.name}`} trigger={<IconButton icon="more" label={`More for ${dossier.name}`} />}>
          <MenuItem icon="draft" words="Draft" onAction={() => draft(dossier.id)} />
          <MenuItem icon="edit" words="Rename" onAction={() => setNaming(true)} />
          <MenuItem
            icon="export"
            words="Export…"
            onAction={() => ask({ export: { kind: 'dossier', id: dossier.id } })}
          />
          <MenuItem icon="trash" words="Delete" onAction={() => void remove(dossier)} />
        </Menu>
      </span>
    </li>
  );
}

function useDossierDrop(dossier: Dossier): ShelfDrop {
  const { addToDossier } = useArticleActions();
  return {
    onDragOver(event) {
      if (!areArticlesDragged(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      event.currentTarget.dataset['dropping'] = '';
    },
    onDragLeave(event) {
      delete event.currentTarget.dataset['dropping'];
    },
    onDrop(event) {
      delete event.currentTarget.dataset['dropping'];
      if (!areArticlesDragged(event)) return;
      event.preventDefault();
      event.stopPropagation();
      void addToDossier(droppedArticles(event), dossier);
    },
  };
}
