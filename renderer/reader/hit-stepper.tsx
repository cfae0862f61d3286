import { IconButton } from '../ui/button.tsx';
import { position } from './steps.ts';
import type { ArticleHits } from './use-article-hits.ts';
import './hit-stepper.css';

/** Where one stands among the hits in an article, and the buttons to the one before and the next; `label` says whose hits. */
export function HitStepper({ hits, label }: { readonly hits: ArticleHits; readonly label: string }) {
  const { passages, at, isCut, step } = hits;
  if (passages.length === 0) return null;
  return (
    <fieldset className="hit-stepper" aria-label={label}>
      <span className="hit-position">{position(at, passages.length, isCut)}</span>
      <IconButton icon="up" label="Previous hit" keys="p" onPress={() => step(-1)} />
      <IconButton icon="down" label="Next hit" keys="n" onPress={() => step(1)} />
    </fieldset>
  );
}
