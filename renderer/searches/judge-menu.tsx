import type { ArticleId } from '../../preload/contract/articles.ts';
import type { AskedSearch } from '../../preload/contract/searches.ts';
import { useAppState } from '../app-state.tsx';
import { IconButton } from '../ui/button.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { useJudging } from './judging.ts';

/** Keeps or rejects the selected articles for the search that found them. */
export function JudgeMenu({ ids, asked }: { readonly ids: readonly ArticleId[]; readonly asked: AskedSearch }) {
  const { ask } = useAppState();
  const { keep, clear } = useJudging();
  return (
    <Menu label="Keep or reject" trigger={<IconButton icon="keep" label="Keep or reject" />}>
      <MenuItem icon="keep" words="Keep" keys="y" onAction={() => void keep(asked, ids)} />
      <MenuItem icon="reject" words="Reject…" keys="r" onAction={() => ask({ reject: ids, askedFor: asked })} />
      <MenuItem words="Neither" onAction={() => void clear(asked, ids)} />
    </Menu>
  );
}
