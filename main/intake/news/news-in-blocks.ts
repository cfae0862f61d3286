import { AppError } from '../../archive/app-error.ts';
import type { ReadPart } from '../../archive/read-article.ts';
import type { Block } from './block.ts';
import type { LabelledProfile } from './profile.ts';
import { accessionLine } from './profiles/factiva.ts';
import { lexisNexis } from './profiles/lexisnexis.ts';
import { nexisUni } from './profiles/nexis-uni.ts';
import { proQuest } from './profiles/proquest.ts';
import { factivaAnnounced, factivaRecords, parted, readFactiva } from './read-factiva.ts';
import { isCopyright } from './copyright-line.ts';
import { readLabelled } from './read-news.ts';
import { hasSigns } from './signs.ts';

/** An accession number alone, or behind its code. */
const accession = new RegExp(`${accessionLine.source}|^AN\\s.{0,20}\\b[A-Z][A-Z0-9]{2,11}00\\d{8}[a-z0-9]{6,14}$`, 'u');

/** Longer than a headline with its link, or the terms of a search. */
const longestEntry = 1000;

/** The layouts of lines that come as RTF and DOCX, the most particular first. */
const layouts: readonly LabelledProfile[] = [nexisUni, proQuest, lexisNexis];

/**
 * The articles of a news database in the blocks of a document (RTF, DOCX), or null where it is none: a document of any other kind,
 * which whoever asks reads as such.
 * @throws {AppError} `no-article-text` for a list of what a delivery holds
 */
export function newsInBlocks(blocks: readonly Block[], fileName: string): Generator<ReadPart> | null {
  const inRows = blocks.flatMap((block) => parted(block));
  if (inRows.some(({ text }) => accession.test(text))) {
    const records = factivaRecords(inRows);
    if (records.length > 0) return readFactiva(records, factivaAnnounced(inRows), fileName);
  }
  const lines = blocks.map(({ text }) => text);
  const layout = layouts.find((profile) => hasSigns(lines, profile));
  if (layout === undefined && isDeliveryList(lines)) {
    throw new AppError('no-article-text', `${fileName} lists the articles of a delivery and holds none`);
  }
  return layout === undefined ? null : readLabelled(blocks, layout, fileName);
}

/** The list of what a delivery holds, which Nexis packs beside the files of its articles. */
function isDeliveryList(lines: readonly string[]): boolean {
  const shows = (signs: readonly RegExp[]): boolean => lines.some((line) => signs.some((sign) => sign.test(line)));
  if (!shows(nexisUni.cover) || !shows(nexisUni.counts.total)) return false;
  return !lines.some((line) => isCopyright(line) || line.length > longestEntry);
}
