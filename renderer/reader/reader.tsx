import { useState } from 'react';
import type { ArticleId } from '../../preload/contract/articles.ts';
import { useCall } from '../bridge.ts';
import { useAskedQuery } from '../search/use-asked-query.ts';
import { ArticleView } from './article-view.tsx';
import type { Panel } from './reader-bar.tsx';
import { hitsQuestion } from './use-article-hits.ts';
import './article.css';
import './reader.css';
import './reading-look.css';

/** The right pane: an article to be read and marked, with the words of a search shown in it. */
export function Reader({ articleId }: { readonly articleId: ArticleId }) {
  const query = useAskedQuery();
  const [panel, setPanel] = useState<Panel | null>('annotations');
  const { data: article, error } = useCall('articles.get', { id: articleId });
  // Asked beside the article, so that its hits, and where it was left, are here when its text is.
  useCall('places.get', { articleId });
  useCall('notes.read', { articleId });
  useCall('search.hits', hitsQuestion(articleId, query));
  if (error !== null) return <p className="reader-failure">{error.message}</p>;
  if (article === undefined) return null;
  // While the next article is on its way the last one stays, whole: what is seen is what is acted upon.
  return <ArticleView key={article.id} article={article} query={query} panel={panel} onPanel={setPanel} />;
}
