/** A moment (milliseconds UTC) by a clock so many minutes ahead of UTC, after RFC 3339: `2026-11-29T09:12:31+01:00`. */
export function isoTime(at: number, utcOffset: number): string {
  const local = new Date(at + utcOffset * 60_000).toISOString().slice(0, 19);
  return `${local}${zone(utcOffset)}`;
}

/** The same for people to read, to the minute: `2026-11-29 09:12 +01:00`. */
export function shownTime(at: number, utcOffset: number): string {
  return `${isoTime(at, utcOffset).slice(0, 16).replace('T', ' ')} ${zone(utcOffset)}`;
}

function zone(utcOffset: number): string {
  const minutes = Math.abs(utcOffset);
  const padded = (part: number): string => String(part).padStart(2, '0');
  return `${utcOffset < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`;
}
