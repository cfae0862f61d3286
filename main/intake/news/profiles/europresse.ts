import type { Profile } from '../profile.ts';

/** A layout of a page with classes of its own: where in each article's element its fields stand. */
export interface SelectorProfile extends Profile {
  /** What makes an element an article of this layout: the outlet's name in it. */
  readonly outlet: string;
  readonly header: string;
  readonly headline: string;
  readonly byline: string;
  /** The text, the first of these that is there. */
  readonly text: readonly string[];
  /** Captions and notes below the text. */
  readonly notes: string;
}

const europresse = {
  name: 'europresse-html',
  database: 'Europresse',
  expects: ['headline', 'outlet', 'date', 'text'],
} as const;

/** One `article` for each, its authors and its subtitles in classes of their own. */
export const europresse2020: SelectorProfile = {
  ...europresse,
  version: '2020',
  outlet: '.rdp__DocPublicationName, .DocPublicationName',
  header: '.DocHeader',
  headline: '.rdp__articletitle',
  byline: '.docAuthors, .sm-margin-bottomNews',
  text: ['.docOcurrContainer', '.DocText'],
  notes: 'aside',
};

/** One `article` for each; the authors in a `div` behind the headline. */
export const europresse2014: SelectorProfile = {
  ...europresse,
  version: '2014',
  outlet: '.DocPublicationName',
  header: '.DocHeader',
  headline: '.titreArticleVisu',
  byline: '.titreArticle + div, .titreArticle + p',
  text: ['.docOcurrContainer', '.DocText', 'section'],
  notes: 'aside',
};

/** One table for each; the text without an element of its own, between the headline and the notice of rights. */
export const europresse2012: SelectorProfile = {
  ...europresse,
  version: '2012',
  outlet: '.DocPublicationName',
  header: '.DocHeader',
  headline: '.TitreArticleVisu',
  byline: '',
  text: [],
  notes: '',
};

/** "Document number news·20120304·HC·12345": the name of an article, in any interface language. */
export const documentNumber = /\b(news[·.]\d{8}[·.][A-Z0-9_-]{1,12}[·.][\w·.-]{1,60})/i;
/** "755 words" within a line. */
export const wordsIn = /(\d[\d\s.,’']{0,9})\s?(?:mots|words|palabras|w[oö]rter|parole|palavras)\b/i;
/** ", p. 16" within a line. */
export const pageIn = /(?:^|[,\s])(?:p|pp|s|pág)\.\s?([\w\s,.–-]{1,20}?)\s*$/i;
