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

/** Where a byline was written: *Ana Ruiz in Moscow*. */
const fromWhere = /(?<=\S\s\S+)\sin\s\p{Lu}[\p{L}\s,-]{0,60}$/u;
/** What is small in the names of persons. */
const particles =
  /^(?:a[flv]|al-.*|ben|bin|bint|da|dal|dalla|das|de|degli|dei|del|della|den|der|des|di|do|dos|du|el|el-.*|e|ibn|in|la|las|le|lo|los|op|ould|te|ten|ter|van|vom|von|y|zu|zum|zur|[’']t)$/u;
/** The Chinese family names that most people bear, as pinyin has them. */
const chineseFamilies: ReadonlySet<string> = new Set(
  (
    'Bai Cai Cao Chang Chen Cheng Cui Dai Deng Ding Dong Du Duan Fan Fang Feng Fu Gao Gu Guo Han Hao He Hou Hu Huang Jia Jiang Jin ' +
    'Kang Kong Lai Lei Li Liang Liao Lin Liu Long Lu Luo Ma Mao Meng Pan Peng Qian Qiao Qin Qiu Ren Shao Shen Shi Song Su Sun Tan ' +
    'Tang Tian Wan Wang Wei Wu Xi Xia Xiao Xie Xiong Xu Xue Yan Yang Yao Ye Yin Yu Yuan Zeng Zhang Zhao Zheng Zhong Zhou Zhu Zou'
  ).split(' '),
);
/** One or two syllables of pinyin. */
const pinyin =
  /^(?:(?:[bpmfdtnlgkhjqxrzcsyw]|zh|ch|sh)?(?:iang|iong|uang|ang|eng|ong|iao|ian|ing|uai|uan|ai|ei|ao|ou|an|en|er|ia|ie|iu|in|ua|uo|ui|un|ue|üe|a|o|e|i|u|ü)){1,2}$/iu;

/**
 * A byline's name as CSL-JSON takes it. A person's is parted before the particles of the family name (`Ursula | von der Leyen`), as
 * the Chicago Manual has it (18th ed., 8.5); what may be an agency, a desk, a pen name of one word, or a name that begins with the
 * family's, is left whole: a wrong part is worse in a footnote than none.
 */
export function cslName(byline: string): CslName {
  const signed = byline.replace(/^by\s+(?=\p{Lu})/iu, '');
  const name = isNoPerson(signed) ? signed : signed.replace(fromWhere, '');
  const [family = '', given = '', ...more] = name.split(/\s*,\s*/u);
  if (given !== '' && more.length === 0) {
    if (ending.test(given)) return withSuffix(family, given);
    if (isNoPerson(family)) return { literal: name };
    if (!isNoPerson(given)) return { family, given };
    // Whom somebody writes for is no given name.
    return isWhole(family) ? { literal: name } : parted(family);
  }
  return more.length > 0 || isWhole(name) ? { literal: name } : parted(name);
}

function withSuffix(name: string, suffix: string): CslName {
  const parts = isWhole(name) ? { literal: name } : parted(name);
  return 'literal' in parts ? { literal: `${name}, ${suffix}` } : { ...parts, suffix };
}

function isNoPerson(name: string): boolean {
  return office.test(name) || within.test(name) || newsService(name) !== null;
}

function isWhole(name: string): boolean {
  return isNoPerson(name) || !/\s/u.test(name) || beginsWithFamily(name) || /\d|[/@&()]/u.test(name) || isShouted(name);
}

/** Whether a name begins with the family's, as far as can be told: *山田 太郎*, *Kim Jong-un*, *Xi Jinping*. */
function beginsWithFamily(name: string): boolean {
  const [first = '', second = '', third] = name.split(/\s+/u);
  if (familyFirst.test(name)) return true;
  if (third !== undefined) return false;
  return /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(second) || (chineseFamilies.has(first) && pinyin.test(second));
}

/** Whether a name is an abbreviation such as `AFP`: all capitals and short. */
function isShouted(name: string): boolean {
  return name.length <= 5 && name === name.toUpperCase() && name !== name.toLowerCase();
}

/** In its parts, or whole where words stand in it that are small in no name. */
function parted(name: string): CslName {
  const words = name.split(/\s+/u);
  const last = words.length - 1;
  const small = words.findIndex((word, at) => at > 0 && at < last && /^\p{Ll}/u.test(word));
  const at = small < 0 ? last : small;
  if (!words.slice(at, last).every((word) => /^\p{Lu}/u.test(word) || particles.test(word))) return { literal: name };
  return { given: words.slice(0, at).join(' '), family: words.slice(at).join(' ') };
}
