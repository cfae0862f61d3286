import type { ArticleId } from '../../preload/contract/articles.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { counted } from '../ui/words.ts';
import './linked-from.css';

/** The notes that link to an article or to one of its annotations, each of which leads to where it stands. */
export function LinkedFrom({ articleId }: { readonly articleId: ArticleId }) {
  const { follow } = useAppState();
  const { data } = useCall('notes.read', { articleId });
  if (data === undefined || data.linkedFrom.length === 0) return null;
  const more = data.total - data.linkedFrom.length;
  return (
    <section className="annotations-apart linked-from" aria-label="Linked from">
      <h3>Linked from</h3>
      <ul>
        {data.linkedFrom.map(({ id, articleId: article, title, words }) => (
          <li key={id}>
            <button
              type="button"
              className="linking-note"
              onClick={() => follow(article, { annotation: id, note: null })}
            >
              <span className="linking-headline" dir="auto">
                {title}
              </span>
              <span className="linking-words" dir="auto">
                {words}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more > 0 && <p>And {counted(more, 'more note')}.</p>}
    </section>
  );
}
