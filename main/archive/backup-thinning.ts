import type { Backup } from '../../preload/contract/backups.ts';

/** How many days, weeks and months keep their last backup. */
const kept = { days: 12, weeks: 10, months: 9 };

/** For how long what was set aside by an upgrade or a restore is kept, whatever else there is, in milliseconds. */
const asideFor = 30 * 24 * 60 * 60 * 1000;

type Dated = Pick<Backup, 'name' | 'at' | 'reason'>;

/**
 * The backups that can go: all but the last of each of the latest twelve days, ten weeks and nine months (UTC) that have one, what an
 * upgrade or a restore set aside in the last thirty days, and what bears a date to come, of which a clock set wrong is the cause.
 */
export function backupsToLetGo<B extends Dated>(backups: readonly B[], now: number): readonly B[] {
  const newestFirst = backups.toSorted((one, other) => other.at - one.at || (one.name < other.name ? 1 : -1));
  const staying = new Set<B>([
    ...lastOfEach(newestFirst, dayOf, kept.days),
    ...lastOfEach(newestFirst, weekOf, kept.weeks),
    ...lastOfEach(newestFirst, monthOf, kept.months),
    ...newestFirst.filter((backup) => isAside(backup) && now - backup.at < asideFor),
    ...newestFirst.filter((backup) => backup.at > now),
  ]);
  return newestFirst.filter((backup) => !staying.has(backup));
}

function isAside({ reason }: Dated): boolean {
  return reason === 'before-upgrade' || reason === 'before-restore';
}

function lastOfEach<B extends Dated>(
  newestFirst: readonly B[],
  periodOf: (at: number) => string,
  most: number,
): readonly B[] {
  const last = new Map<string, B>();
  for (const backup of newestFirst) {
    const period = periodOf(backup.at);
    if (!last.has(period)) last.set(period, backup);
  }
  return [...last.values()].slice(0, most);
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const monthOf = (at: number): string => new Date(at).toISOString().slice(0, 7);

/** The Monday of the week. */
function weekOf(at: number): string {
  const date = new Date(at);
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 10);
}
