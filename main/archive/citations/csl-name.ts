import { newsService } from './news-service.ts';

/** A name as CSL-JSON has it: a person's in its parts, or whole as it stands. */
export type CslName =
  | { readonly family: string; readonly given: string; readonly suffix?: string }
  | { readonly literal: string };

/** Words that only agencies, desks, offices and organisations bear, in the languages of the press that is read most. */
const office = new RegExp(
  String.raw`(?<!\p{L})(?:${[
    'academy|administration|agenc(?:y|e|ia)|agentur|agenzia|agência|alliance|army|associat(?:ed|ion)|authority|board|bureau',
    'cent(?:er|re)|coalition|college|commission|committee|company|corporation|correspondents?|council|department|desk',
    'editors?|editorial|embassy|endowment|federation|forum|foundation|gmbh|government|groupe?|inc|initiative|institut(?:e|ion)?',
    'international|llc|ltd|media|minist(?:ry|ère|erio|erium)|monitoring|nations|network|news(?:room)?|observatory|office',
    'organi[sz]ation|parliament|party|police|press[ae]?|project|r[ée]da[ck]tion|reporters?|reuters|secretariat|service|society',
    'staff|stiftung|times|trust|union|university|watch|writers?|агентство|институт|корреспонденты?|министерство|редакция',
    'chatham house|white house|world bank',
  ].join('|')})(?!\p{L})`,
  'iu',
);
/** Words that stand within the names of organisations and in no person's. */
const within = /\s(?:of|for|the|on|against|without)\s/iu;
const ending = /^(?:jr|sr|ii|iii|iv)\.?$/iu;
/** The scripts that write the family name first, most often without a space. */
const familyFirst = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}・·ー\s]+$/u;

/**
 * A byline's name as CSL-JSON takes it. A person's is parted before the particles of the family name (`Ursula | von der Leyen`), as
 * the Chicago Manual has it (18th ed., 8.5); what may be an agency, a desk, a pen name of one word, or a name that begins with the
 * family's, is left whole: a wrong part is worse in a footnote than none.
 */
export function cslName(name: string): CslName {
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/u);
  if (given !== '' && more.length === 0) {
    return ending.test(given) ? withSuffix(family, given) : { family, given };
  }
  return more.length > 0 || isWhole(name) ? { literal: name } : parted(name);
}

function withSuffix(name: string, suffix: string): CslName {
  return isWhole(name) ? { literal: `${name}, ${suffix}` } : { ...parted(name), suffix };
}

function isWhole(name: string): boolean {
  const isNoPerson = office.test(name) || within.test(name) || newsService(name) !== null;
  return isNoPerson || !/\s/u.test(name) || familyFirst.test(name) || /\d|[/@&()]/u.test(name) || isShouted(name);
}

/** Whether a name is an abbreviation such as `AFP`: all capitals and short. */
function isShouted(name: string): boolean {
  return name.length <= 5 && name === name.toUpperCase() && name !== name.toLowerCase();
}

function parted(name: string): { readonly family: string; readonly given: string } {
  const words = name.split(/\s+/u);
  const particle = words.findIndex((word, at) => at > 0 && /^\p{Ll}/u.test(word));
  const at = particle < 1 || particle === words.length - 1 ? words.length - 1 : particle;
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
