import type { LabelledProfile } from '../profile.ts';
import { numberLine } from './number-line.ts';

/** ProQuest (Global Newsstream, Historical Newspapers): records between rules of underscores, `Label: value` below the text. */
export const proQuest: LabelledProfile = {
  name: 'proquest',
  version: '2020',
  database: 'ProQuest',
  expects: ['headline', 'outlet', 'date', 'text'],
  signs: [/ProQuest/, new RegExp(`^_{20,}$|${numberLine.source}`, 'iu')],
  begins: numberLine,
  ends: /^_{20,}$/,
  head: 'headline',
  labels: 'any',
  noise: [
    /^https?:\/\/\S*proquest\S*$/i,
    /^(?:download pdf|full text pdf|pdf download|enlarge this image\.?|no links available)$/i,
    /^_{20,}$/,
  ],
  cover: [
    /^(?:report information from proquest|\S.{0,60}\bproquest)$/i,
    /^(?:table of contents|table des matières|inhaltsverzeichnis|índice|sommario|sumário|содержание|目录|目次|جدول المحتويات)$/i,
    /^(?:copyright )?©.{0,30}ProQuest LLC.{0,120}$/i,
    /^(?:terms and conditions|conditions générales|nutzungsbedingungen|términos y condiciones)$/i,
  ],
  failures: [],
  counts: { total: [], chosen: [], numbered: numberLine },
};
