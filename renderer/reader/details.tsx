import { fieldNames, type Article, type Clipping } from '../../preload/contract/articles.ts';
import { dayOf } from '../ui/dates.ts';
import { inBytes } from '../ui/words.ts';
import { CopyButton } from './copy-button.tsx';
import { FieldRow } from './field-row.tsx';
import './details.css';

/** Where an article comes from: each field with its origin, to be corrected here, and the originals kept of it. */
export function Details({ article }: { readonly article: Article }) {
  return (
    <div className="details">
      <dl>
        {fieldNames.map((field) => (
          <FieldRow key={field} articleId={article.id} field={field} sourced={article.fields[field]} />
        ))}
      </dl>
      <h3>{article.clippings.length === 1 ? 'Original' : 'Originals'}</h3>
      {article.clippings.map((clipping) => (
        <Original key={`${clipping.sha256}/${clipping.part}`} clipping={clipping} />
      ))}
      {article.externalId !== null && (
        <p className="details-origin">
          Named <bdi>{article.externalId}</bdi> where it came from
        </p>
      )}
    </div>
  );
}

function Original({ clipping }: { readonly clipping: Clipping }) {
  const { fileName, part, bytes, seenAt, sha256 } = clipping;
  return (
    <div className="details-original">
      <p dir="auto">{fileName}</p>
      <p className="details-origin">
        {inBytes(bytes)}
        {part > 0 && ` · article ${part} of the file`} · kept unchanged since {dayOf(seenAt)}
      </p>
      <div className="details-value">
        <p className="details-hash">
          <abbr title="The fingerprint that shows the original is unchanged">SHA-256</abbr> {sha256}
        </p>
        <CopyButton text={sha256} what="SHA-256" />
      </div>
    </div>
  );
}
