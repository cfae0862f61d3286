import { stemmer as arabic } from '@orama/stemmers/arabic';
import { stemmer as bulgarian } from '@orama/stemmers/bulgarian';
import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as finnish } from '@orama/stemmers/finnish';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as greek } from '@orama/stemmers/greek';
import { stemmer as hungarian } from '@orama/stemmers/hungarian';
import { stemmer as indonesian } from '@orama/stemmers/indonesian';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as romanian } from '@orama/stemmers/romanian';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as serbian } from '@orama/stemmers/serbian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';
import { stemmer as turkish } from '@orama/stemmers/turkish';
import { stemmer as ukrainian } from '@orama/stemmers/ukrainian';
// That of @orama/stemmers takes the t or s before -ion along: election would not find elected.
import english from 'wink-porter2-stemmer';

/** Takes the endings off a folded word. A word of another script than the language's comes back as it is. */
export type Stemmer = (word: string) => string;

const latin = /^[a-z]+$/;
const cyrillic = /^\p{Script=Cyrillic}+$/u;

/** The Snowball stemmers (snowballstem.org) by language, each with the script it knows. */
const stemmers: Readonly<Record<string, { readonly stem: Stemmer; readonly script: RegExp }>> = {
  ar: { stem: arabic, script: /^\p{Script=Arabic}+$/u },
  bg: { stem: bulgarian, script: cyrillic },
  da: { stem: danish, script: latin },
  de: { stem: german, script: latin },
  el: { stem: greek, script: /^\p{Script=Greek}+$/u },
  en: { stem: english, script: latin },
  es: { stem: spanish, script: latin },
  fi: { stem: finnish, script: latin },
  fr: { stem: french, script: latin },
  hu: { stem: hungarian, script: latin },
  id: { stem: indonesian, script: latin },
  it: { stem: italian, script: latin },
  nb: { stem: norwegian, script: latin },
  nl: { stem: dutch, script: latin },
  nn: { stem: norwegian, script: latin },
  no: { stem: norwegian, script: latin },
  pt: { stem: portuguese, script: latin },
  ro: { stem: romanian, script: latin },
  ru: { stem: russian, script: cyrillic },
  sr: { stem: serbian, script: latin },
  sv: { stem: swedish, script: latin },
  tr: { stem: turkish, script: latin },
  uk: { stem: ukrainian, script: cyrillic },
};

/** The stemmers of some languages, given as BCP 47 tags. Where no article tells its language, English. */
export function stemmersOf(languages: readonly string[]): readonly Stemmer[] {
  const codes = new Set(languages.map((tag) => tag.toLowerCase().split('-')[0] ?? ''));
  const known = [...codes].flatMap((code) => (Object.hasOwn(stemmers, code) ? (stemmers[code] ?? []) : []));
  const wanted = known.length === 0 ? [{ stem: english, script: latin }] : known;
  return wanted.map(
    ({ stem, script }) =>
      (word) =>
        script.test(word) ? stem(word) : word,
  );
}
