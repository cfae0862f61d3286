import type { LabelledProfile } from '../profile.ts';

const end =
  /^(?:end of document|ende des dokuments|dokumentende|fin (?:du|de) document|fin (?:del|de) documento|fine (?:del )?documento|fim do documento|einde (?:van (?:het )?)?document|конец документа|文档结束|文档结尾|ドキュメントの終わり|نهاية المستند)\.?$/i;

/** Nexis Uni and Lexis Advance since 2017 (DOCX and RTF): a list as cover, bold labels, "End of Document" below each article. */
export const nexisUni: LabelledProfile = {
  name: 'nexis-uni',
  version: '2019',
  database: 'Nexis Uni',
  expects: ['headline', 'outlet', 'date', 'text'],
  signs: [end],
  begins: null,
  ends: end,
  head: 'headline-outlet-date',
  labels: 'bold',
  noise: [
    /^page \d+ of \d+$/i,
    /^(?:link to (?:pdf|image|original)|link zum (?:pdf|original)|lien vers|enlace (?:a|al)|link al)\b.{0,80}$/i,
    /^\|?\s*About LexisNexis\b.{0,120}$/i,
  ],
  cover: [/^(?:Job Number|Date and Time|Search Type|Client\/Matter)\s*:/i],
  failures: [/there is an error in this document and it is not possible to display it/i],
  counts: {
    total: [/^(?:documents?|dokumente?|documentos?|documenti|documenten|документы|文档|文書)\s*[(（](\d{1,6})[)）]$/i],
    chosen: [],
    numbered: null,
  },
};
