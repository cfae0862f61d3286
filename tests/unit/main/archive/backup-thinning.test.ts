import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../../preload/contract/backups.ts';
import { backupsToLetGo } from '../../../../main/archive/backup-thinning.ts';

type Dated = Pick<Backup, 'name' | 'at' | 'reason'>;

const day = 24 * 60 * 60 * 1000;
const start = Date.UTC(2026, 0, 1, 9);
const backup = (at: number, reason: Backup['reason'] = 'daily'): Dated => ({ name: `${at}-${reason}`, at, reason });

function stayingOf(backups: readonly Dated[], now: number): readonly Dated[] {
  const gone = new Set(backupsToLetGo(backups, now));
  return backups.filter((one) => !gone.has(one));
}

/** What stays of a backup made at every one of some moments, each followed by a thinning. */
function afterAll(moments: readonly number[], reason: Backup['reason'] = 'daily'): readonly Dated[] {
  let staying: readonly Dated[] = [];
  for (const now of moments) staying = stayingOf([...staying, backup(now, reason)], now);
  return staying;
}

const days = (staying: readonly Dated[]): readonly string[] =>
  staying.map(({ at }) => new Date(at).toISOString().slice(0, 10));

describe('backupsToLetGo', () => {
  it('leaves of a year of days the last twelve, the ends of ten weeks and of nine months', () => {
    const year = Array.from({ length: 365 }, (_, index) => start + index * day);
    const months = ['2026-04-30', '2026-05-31', '2026-06-30', '2026-07-31', '2026-08-31', '2026-09-30', '2026-10-31'];
    const sundays = ['2026-11-01', '2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29', '2026-12-06', '2026-12-13'];
    const lastDays = Array.from({ length: 12 }, (_, index) => `2026-12-${20 + index}`);
    expect(days(afterAll(year))).toEqual([...months, ...sundays, '2026-11-30', ...lastDays].toSorted());
  });

  it('keeps the last of each day', () => {
    const hours = [0, 1, 5, 30].map((hour) => start + hour * 60 * 60 * 1000);
    expect(afterAll(hours).map(({ at }) => at)).toEqual([hours[2], hours[3]]);
  });

  it('keeps for thirty days what an upgrade or a restore set aside', () => {
    const aside = [backup(start, 'before-restore'), backup(start + 1, 'before-upgrade')];
    const later = Array.from({ length: 40 }, (_, index) => backup(start + 2 + index * day));
    expect(stayingOf([...aside, ...later], start + 29 * day)).toEqual(expect.arrayContaining(aside));
    const month = stayingOf([...aside, ...later], start + 41 * day);
    for (const one of aside) expect(month).not.toContain(one);
  });

  it('keeps what bears a date to come', () => {
    const toCome = Array.from({ length: 40 }, (_, index) => backup(start + index * 60_000));
    expect(backupsToLetGo(toCome, start - day)).toEqual([]);
  });

  it('never lets the newest go, nor more than it need', () => {
    const moments = fc.array(fc.integer({ min: 0, max: 700 * 24 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(moments, (hours) => {
        const rising = hours.map((hour) => start + hour * 60 * 60 * 1000).toSorted((one, other) => one - other);
        const staying = afterAll(rising);
        expect(staying.at(-1)?.at).toBe(rising.at(-1));
        expect(staying.length).toBeLessThanOrEqual(12 + 10 + 9);
        const distinct = new Set(rising.map((at) => new Date(at).toISOString().slice(0, 10))).size;
        expect(staying.length).toBeGreaterThanOrEqual(Math.min(12, distinct));
      }),
    );
  });
});
