import { gatherEvidence } from './evidence-page.ts';
import type { Evidence } from './evidence.ts';
import { guessArticle } from './guess-article.ts';
import { lineOf, type Line } from './lines.ts';
import type { Page } from './page/parse.ts';
import { partsAround, type Part } from './parts.ts';
import { segment } from './segment.ts';

/** What a page shows at first sight, block by block. */
export interface Sight {
  readonly lines: readonly Line[];
  /** For each line its block's own part and those around it, up to the body. */
  readonly chains: readonly (readonly Part[])[];
  /** What speaks for and against each line by itself and where it stands. */
  readonly evidence: Evidence[];
}

/** How much each sign counts, in natural logarithms of odds. */
export type Weights = Readonly<Record<string, number>>;

/**
 * Cuts a page into blocks and gathers the signs of each.
 * @param headline what the article is called, by which its place is found
 */
export function sightOf(page: Page, headline: string | null): Sight {
  const blocks = segment(page);
  const lines = blocks.map(lineOf);
  const chains = partsAround(lines);
  const isRead = guessArticle(lines);
  return { lines, chains, evidence: gatherEvidence(lines, chains, { headline, isRead }) };
}

/** How likely a block belongs to the article, 0–1, by what speaks for and against it. */
export function chanceOf(evidence: Evidence, weights: Weights): number {
  let odds = 0;
  for (const [name, strength] of evidence) odds += strength * (weights[name] ?? 0);
  return 1 / (1 + Math.exp(-odds));
}
