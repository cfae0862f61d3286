import type { Backup, BackupComparison, BackupReason, Holdings } from '../../preload/contract/backups.ts';
import { logKinds, type LogCounts, type LogKind } from '../../preload/contract/log.ts';
import { dayOf, timeOf } from '../ui/dates.ts';
import { counted } from '../ui/words.ts';

/** Why a backup was made, as it is told. */
export const reasonWords: Readonly<Record<BackupReason, string>> = {
  closing: 'when Aide-mémoire closed',
  daily: 'once a day',
  asked: 'asked for',
  'before-upgrade': 'before an upgrade',
  'before-restore': 'before a backup was put back',
};

/** When a backup was made: `29 Nov 2026, 17:45`. */
export function momentOf({ at }: Pick<Backup, 'at'>): string {
  return `${dayOf(at)}, ${timeOf(at)}`;
}

/** What a backup holds, the largest first: `1,240 articles, 310 annotations, 12 dossiers`. */
export function heldIn({ articles, trashed, annotations, dossiers }: Holdings): string {
  return [
    counted(articles, 'article'),
    ...(trashed > 0 ? [`${counted(trashed, 'article')} in the trash`] : []),
    counted(annotations, 'annotation'),
    ...(dossiers > 0 ? [counted(dossiers, 'dossier')] : []),
  ].join(', ');
}

const happened: Readonly<Record<LogKind, ((count: number) => string) | null>> = {
  'log.begun': null,
  'article.filed': (count) => `${counted(count, 'article')} filed`,
  'article.completed': (count) => `${counted(count, 'article')} completed`,
  'article.clipped': (count) => `${counted(count, 'article')} found once more`,
  'article.corrected': (count) => `${counted(count, 'article')} corrected`,
  'article.tagged': (count) => `${counted(count, 'article')} given other tags`,
  'article.reread': (count) => `${counted(count, 'article')} read again`,
  'article.swapped': (count) => `${counted(count, 'article')} given another text`,
  'article.trashed': (count) => `${counted(count, 'article')} moved to the trash`,
  'article.restored': (count) => `${counted(count, 'article')} taken out of the trash`,
  'article.destroyed': (count) => `${counted(count, 'article')} deleted for good`,
  'annotation.made': (count) => `${counted(count, 'annotation')} made`,
  'annotation.changed': (count) => `${counted(count, 'annotation')} changed`,
  'annotation.deleted': (count) => `${counted(count, 'annotation')} deleted`,
  'annotation.restored': (count) => `${counted(count, 'annotation')} brought back`,
  'export.written': (count) => `${counted(count, 'export')} written`,
  'backup.restored': null,
};

/** What has happened since the last backup: `12 articles filed, 3 annotations changed`. */
export function changesInWords(since: LogCounts): string {
  const parts = logKinds.flatMap((kind) => {
    const count = since[kind] ?? 0;
    const words = happened[kind];
    return count > 0 && words !== null ? [words(count)] : [];
  });
  return parts.length === 0 ? 'nothing was done to articles and annotations' : parts.join(', ');
}

/** What a restore would take and bring, one sentence each. */
export function restoreEffects({ onlyNow, onlyThen, missingOriginals }: BackupComparison): readonly string[] {
  const leaving = both(onlyNow);
  const returning = both(onlyThen);
  return [
    leaving === null ? 'Every article and annotation of now is in it.' : `Not in it, so gone for now: ${leaving}.`,
    ...(returning === null ? [] : [`Deleted since, and back with it: ${returning}.`]),
    ...(missingOriginals === 0
      ? []
      : [
          `${counted(missingOriginals, 'original')} of that time ${missingOriginals === 1 ? 'was' : 'were'} deleted for good: the articles come back without ${missingOriginals === 1 ? 'it' : 'them'}.`,
        ]),
    'Changes of words, tags, dossiers, drafts and searches made since go back, too.',
  ];
}

function both({ articles, annotations }: BackupComparison['onlyNow']): string | null {
  const parts = [
    ...(articles > 0 ? [counted(articles, 'article')] : []),
    ...(annotations > 0 ? [counted(annotations, 'annotation')] : []),
  ];
  return parts.length === 0 ? null : parts.join(' and ');
}
