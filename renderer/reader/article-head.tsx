import type { Article, ArticleId } from '../../preload/contract/articles.ts';
import type { Shelf, Snippet } from '../../preload/contract/search.ts';
import { useAppState } from '../app-state.tsx';
import { useCall } from '../bridge.ts';
import { MarkedText } from '../search/marked-text.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { publishedOn } from '../ui/dates.ts';
import type { IconName } from '../ui/icons.tsx';
import { useBringOver } from './use-read-again.ts';
import { counted } from '../ui/words.ts';
import { CopyButton } from './copy-button.tsx';
import { VisitButton } from './visit-button.tsx';
import { directionOf } from './direction.ts';
import './article-head.css';

/** A headline of more characters than this is set smaller. */
const longTitle = 110;

/** The head of an article: headline with its translation, where and when it appeared, its address, its tags and dossiers. */
export function ArticleHead({
  article,
  titleMarks,
  translationMarks,
}: {
  readonly article: Article;
  /** Where the headline and its translation have what was searched for. */
  readonly titleMarks: Snippet['marks'];
  readonly translationMarks: Snippet['marks'];
}) {
  const { ask } = useAppState();
  const { id, title, translation, outlet, author, published, language, words, fields, tags, dossiers } = article;
  const facts = [outlet, author, published && publishedOn(published), words === 0 ? null : counted(words, 'word')];
  return (
    <header className="article-head" dir={directionOf(language)}>
      <h1 className={title.length > longTitle ? 'title-long' : undefined} dir="auto" lang={language ?? undefined}>
        <MarkedText text={title} marks={titleMarks} />
      </h1>
      {translation !== null && (
        <p className="article-translation" dir="auto">
          <MarkedText text={translation} marks={translationMarks} />
        </p>
      )}
      <p className="article-facts">
        {facts
          .filter((fact) => fact !== null && fact !== '')
          .map((fact, index) => (
            <span key={index}>
              {index > 0 && ' · '}
              <bdi>{fact}</bdi>
            </span>
          ))}
      </p>
      <Versions articleId={id} />
      {fields.url !== null && (
        <p className="article-address">
          <bdi title={fields.url.value}>{fields.url.value}</bdi>
          <CopyButton text={fields.url.value} what="address" />
          <VisitButton address={fields.url.value} />
        </p>
      )}
      <div className="article-shelves">
        <Shelves
          icon="tag"
          label="Edit the tags"
          keys="t"
          invitation="Add tags"
          names="Tags"
          shelves={tags.map((name) => ({ kind: 'tag', name }))}
          onEdit={() => ask({ tag: [id] })}
        />
        <Shelves
          icon="dossier"
          label="Choose the dossiers"
          keys="d"
          invitation="Put in a dossier"
          names="Dossiers"
          shelves={dossiers.map((dossier) => ({ kind: 'dossier', ...dossier }))}
          onEdit={() => ask({ dossiers: [id] })}
        />
      </div>
    </header>
  );
}

/** How many versions of the article there are, when there are several: leads to how they differ. */
function Versions({ articleId }: { readonly articleId: ArticleId }) {
  const { compare } = useAppState();
  const { data } = useCall('articles.versions', { id: articleId });
  const bringOver = useBringOver(articleId);
  const own = data?.articles.find(({ id }) => id === articleId);
  if (data === undefined || own === undefined || data.pairs.length === 0) return null;
  const [annotated] = data.articles
    .filter(({ id }) => id !== articleId)
    .toSorted((one, other) => other.annotations - one.annotations);
  return (
    <p className="article-versions">
      <Button kind="plain" icon="pair" onPress={() => compare({ versionsOf: articleId })}>
        {counted(data.articles.length, 'version')}
      </Button>
      {annotated !== undefined && annotated.annotations > own.annotations && (
        <Button kind="plain" icon="note" onPress={() => bringOver(annotated.id)}>
          Bring {counted(annotated.annotations, 'annotation')} over from another
        </Button>
      )}
    </p>
  );
}

/** The tags or the dossiers of the article, each of which shows its shelf, and the way to change them. */
function Shelves({
  icon,
  label,
  keys,
  invitation,
  names,
  shelves,
  onEdit,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly keys: string;
  /** What stands beside the icon while there are none. */
  readonly invitation: string;
  readonly names: string;
  readonly shelves: readonly (Extract<Shelf, { readonly kind: 'tag' | 'dossier' }> & { readonly name: string })[];
  readonly onEdit: () => void;
}) {
  const { showShelf } = useAppState();
  if (shelves.length === 0) {
    return (
      <Button kind="bare" icon={icon} onPress={onEdit}>
        {invitation}
      </Button>
    );
  }
  return (
    <>
      <IconButton icon={icon} label={label} keys={keys} onPress={onEdit} />
      <ul className="article-names" aria-label={names}>
        {shelves.map((shelf) => (
          <li key={shelf.name}>
            <button
              type="button"
              className="article-name"
              title={`Show “${shelf.name}”`}
              onClick={() => showShelf(shelf)}
            >
              <bdi>{shelf.name}</bdi>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
