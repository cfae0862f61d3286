import type { Backup, BackupComparison, BackupReason, Holdings } from '../../preload/contract/backups.ts';
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
