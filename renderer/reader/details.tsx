import {
  detailNames,
  fieldNames,
  type Article,
  type ArticleId,
  type Clipping,
  type Detail,
  type DetailName,
} from '../../preload/contract/articles.ts';
import { Button } from '../ui/button.tsx';
import { dayOf, publishedOn } from '../ui/dates.ts';
import { inBytes } from '../ui/words.ts';
import { CopyButton } from './copy-button.tsx';
import { FieldRow } from './field-row.tsx';
import { detailWords } from './field-words.ts';
import { useReadAgain } from './use-read-again.ts';
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
      <SourceDetails details={article.details} />
      <h3>{article.clippings.length === 1 ? 'Original' : 'Originals'}</h3>
      {article.clippings.map((clipping) => (
        <Original key={`${clipping.sha256}/${clipping.part}`} clipping={clipping} />
      ))}
      {article.clippings.length > 0 && <ReadAgain id={article.id} />}
      {article.externalId !== null && (
        <p className="details-origin">
          Named <bdi>{article.externalId}</bdi> where it came from
        </p>
      )}
    </div>
  );
}

function ReadAgain({ id }: { readonly id: ArticleId }) {
  const { isReading, readAgain } = useReadAgain(id);
  return (
    <p className="details-again">
      <Button kind="plain" isDisabled={isReading} onPress={readAgain}>
        {isReading ? 'Reading …' : 'Read the original again'}
      </Button>
    </p>
  );
}

/** What the source says beyond the fields, the values of one name together. */
function SourceDetails({ details }: { readonly details: readonly Detail[] }) {
  if (details.length === 0) return null;
  const values = (wanted: DetailName): readonly string[] =>
    details.flatMap(({ name, value }) => (name !== wanted ? [] : isDate(name) ? [publishedOn(value)] : [value]));
  const names = detailNames.filter((name) => values(name).length > 0);
  return (
    <>
      <h3>What the source says</h3>
      <dl>
        {names.map((name) => (
          <div key={name} className="details-field">
            <dt>{detailWords[name]}</dt>
            <dd>
              {values(name).map((value, index) => (
                <p key={index} dir="auto">
                  {value}
                </p>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function isDate(name: DetailName): boolean {
  return name === 'saved' || name === 'updated';
}

function Original({ clipping }: { readonly clipping: Clipping }) {
  const { fileName, part, entry, bytes, seenAt, sha256 } = clipping;
  return (
    <div className="details-original">
      <p dir="auto">{fileName}</p>
      <p className="details-origin">
        {inBytes(bytes)}
        {part > 0 && ` · article ${part} of the file`}
        {entry !== null && (
          <>
            {' · '}
            <bdi>{entry}</bdi>
          </>
        )}{' '}
        · kept unchanged since {dayOf(seenAt)}
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
