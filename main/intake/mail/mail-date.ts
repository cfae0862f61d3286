/** The date of a mail (RFC 5322, 3.3) as an RFC 3339 date-time on the sender's own clock; null for what is none. */
export function mailDate(written: string): string | null {
  const plain = written.replace(/\([^()]*\)/g, ' ').trim();
  const time = plain.length > 100 ? Number.NaN : Date.parse(plain);
  if (Number.isNaN(time)) return null;
  const [, sign, hours, minutes] = /([+-])(\d\d):?(\d\d)$/.exec(plain) ?? [];
  if (sign === undefined || Number(hours) > 14) return withoutFraction(time, 'Z');
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return withoutFraction(time + ahead * 60_000, ahead === 0 ? 'Z' : `${sign}${hours}:${minutes}`);
}

function withoutFraction(time: number, zone: string): string | null {
  const date = new Date(time);
  const year = date.getUTCFullYear();
  return year < 1970 || year > 2200 ? null : date.toISOString().replace(/\.\d+Z$/, zone);
}
