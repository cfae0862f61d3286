import type { ReadPart } from '../../archive/read-article.ts';
import type { Block } from './block.ts';
import type { LabelledProfile } from './profile.ts';
import { accessionLine } from './profiles/factiva.ts';
import { lexisNexis } from './profiles/lexisnexis.ts';
import { nexisUni } from './profiles/nexis-uni.ts';
import { proQuest } from './profiles/proquest.ts';
import { factivaAnnounced, factivaRecords, readFactiva } from './read-factiva.ts';
import { readLabelled } from './read-news.ts';
import { hasSigns } from './signs.ts';

/** The layouts of lines that come as RTF and DOCX, the most particular first. */
const layouts: readonly LabelledProfile[] = [nexisUni, proQuest, lexisNexis];

/**
 * The articles of a news database in the blocks of a document (RTF, DOCX), or null where it is none: a document of any other kind,
 * which whoever asks reads as such.
 */
export function newsInBlocks(blocks: readonly Block[], fileName: string): Generator<ReadPart> | null {
  if (blocks.some(({ text }) => accessionLine.test(text) || /^AN\b.{0,30}\b[A-Z0-9]{3,12}00\d{8}/.test(text))) {
    const records = factivaRecords(blocks);
    if (records.length > 0) return readFactiva(records, factivaAnnounced(blocks), fileName);
  }
  const lines = blocks.map(({ text }) => text);
  const layout = layouts.find((profile) => hasSigns(lines, profile));
  return layout === undefined ? null : readLabelled(blocks, layout, fileName);
}
