import type { LabelledProfile } from '../profile.ts';
import { numberLine } from './number-line.ts';

/** ProQuest (Global Newsstream, Historical Newspapers): records between rules of underscores, `Label: value` below the text. */
export const proQuest: LabelledProfile = {
  name: 'proquest',
  version: '2020',
  database: 'ProQuest',
  expects: ['headline', 'outlet', 'date', 'text'],
  signs: [/ProQuest/],
  begins: numberLine,
  ends: /^_{20,}$/,
  head: 'headline',
  labels: 'any',
  noise: [
    /^(?:database copyright|copyright de la base de données|datenbank-copyright)\b/i,
    /^https?:\/\/\S*proquest\S*$/i,
    /^(?:download pdf|full text pdf|pdf download|enlarge this image\.?)$/i,
  ],
  cover: [
    /report information from proquest/i,
    /^(?:table of contents|table des matières|inhaltsverzeichnis|índice|sommario|содержание|目录|目次)$/i,
    /^contact proquest$/i,
    /ProQuest LLC/i,
    /^terms and conditions$/i,
  ],
  failures: [],
  counts: { total: [], chosen: [], numbered: numberLine },
};
