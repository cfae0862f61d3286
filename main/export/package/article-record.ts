import { canonicalText, canonicalTextVersion } from '../../../preload/contract/canonical-text.ts';
import type { ExportArticle } from '../export-job.ts';

/** Where the bytes with this SHA-256 lie in a package, below `data`. */
export function packedPath(kind: 'originals' | 'images', sha256: string): string {
  return `${kind}/${sha256.slice(0, 2)}/${sha256}`;
}

/** An article as JSON for any program: everything that is known of it, its text and its annotations. Moments are in UTC. */
export function articleRecord({ article, annotations }: ExportArticle): string {
  const { id, fields, body, tags, dossiers, clippings, details, warnings } = article;
  const record = {
    id,
    fields,
    details,
    warnings,
    filedAt: new Date(article.filedAt).toISOString(),
    isUnread: article.isUnread,
    isStarred: article.isStarred,
    isSample: article.isSample,
    externalId: article.externalId,
    tags,
    dossiers,
    originals: clippings.map(({ sha256, fileName, bytes, part, entry, seenAt }) => ({
      fileName,
      sha256,
      path: packedPath('originals', sha256),
      bytes,
      part,
      entry,
      seenAt: new Date(seenAt).toISOString(),
    })),
    text: canonicalText(body).text,
    textVersion: canonicalTextVersion,
    body,
    annotations: annotations.map(({ createdAt, changedAt, articleId: _of, ...annotation }) => ({
      ...annotation,
      createdAt: new Date(createdAt).toISOString(),
      changedAt: new Date(changedAt).toISOString(),
    })),
  };
  return `${JSON.stringify(record, null, 1)}\n`;
}
