import type { TagCount } from '../../preload/contract/articles.ts';
import { useState } from 'react';
import { useAppState } from '../app-state.tsx';
import { Button } from '../ui/button.tsx';
import { counted } from '../ui/words.ts';
import { ShelfLink } from './shelf-link.tsx';

/** How many tags are shown before one asks for all of them. */
const shownAtFirst = 20;

/** The tags of the library, by name: those of most articles, the one whose shelf is shown, and all when asked for. */
export function TagShelves({ tags }: { readonly tags: readonly TagCount[] }) {
  const { shelf } = useAppState();
  const [isWhole, setWhole] = useState(false);
  const atFirst = new Set(tags.toSorted((one, other) => other.articles - one.articles).slice(0, shownAtFirst));
  const isShown = (tag: TagCount): boolean =>
    isWhole || atFirst.has(tag) || (shelf.kind === 'tag' && shelf.name === tag.name);
  return (
    <section aria-labelledby="tags-title">
      <h2 id="tags-title" className="shelves-title">
        Tags
      </h2>
      <ul className="shelves">
        {tags.filter(isShown).map(({ name, articles }) => (
          <li key={name}>
            <ShelfLink shelf={{ kind: 'tag', name }} name={name} icon="tag" articles={articles} />
          </li>
        ))}
      </ul>
      {tags.length > shownAtFirst && (
        <Button kind="plain" aria-expanded={isWhole} onPress={() => setWhole(!isWhole)}>
          {isWhole ? 'Show fewer' : `Show all ${counted(tags.length, 'tag')}`}
        </Button>
      )}
    </section>
  );
}
