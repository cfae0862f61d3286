// The numbers of RFC 3492, section 5.
const base = 36;
const smallestThreshold = 1;
const largestThreshold = 26;
const skew = 38;
const firstDamp = 700;
const firstBias = 72;
const firstCode = 0x80;

/** The readable form of a label of a host, `xn--…` made letters (RFC 3492, section 6.2); any other label, and one that is no such code, as it is. */
export function readableLabel(label: string): string {
  if (!/^xn--/i.test(label)) return label;
  const written = label.slice('xn--'.length).toLowerCase();
  const plainEnd = Math.max(0, written.lastIndexOf('-'));
  const codes = Array.from(written.slice(0, plainEnd), (letter) => letter.charCodeAt(0));
  let code = firstCode;
  let place = 0;
  let bias = firstBias;
  for (let at = plainEnd === 0 ? 0 : plainEnd + 1; at < written.length;) {
    const before = place;
    let weight = 1;
    for (let turn = base; ; turn += base) {
      const digit = digitOf(written.charAt(at++));
      if (digit === null) return label;
      place += digit * weight;
      const threshold = Math.min(Math.max(turn - bias, smallestThreshold), largestThreshold);
      if (digit < threshold) break;
      weight *= base - threshold;
    }
    const length = codes.length + 1;
    bias = adapted(place - before, length, before === 0);
    code += Math.floor(place / length);
    if (code > 0x10ffff) return label;
    place %= length;
    codes.splice(place++, 0, code);
  }
  return String.fromCodePoint(...codes);
}

function digitOf(letter: string): number | null {
  if (/^[a-z]$/.test(letter)) return letter.charCodeAt(0) - 'a'.charCodeAt(0);
  return /^\d$/.test(letter) ? Number(letter) + 26 : null;
}

function adapted(difference: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(difference / (isFirst ? firstDamp : 2));
  delta += Math.floor(delta / length);
  let turns = 0;
  while (delta > ((base - smallestThreshold) * largestThreshold) / 2) {
    delta = Math.floor(delta / (base - smallestThreshold));
    turns += base;
  }
  return turns + Math.floor(((base - smallestThreshold + 1) * delta) / (delta + skew));
}
