const document =
  '(?:documents?|dokumente?n?|documentos?|documenti|documenten|artikel|документ(?:ов|а|ы)?|文档|文書|ドキュメント|المستندات|مستندات|المستند|مستند|وثيقة)';
const of = '(?:of|von|de|sur|di|van|из|/)';

/** "1 of 100 DOCUMENTS", "Dokument 1 von 100", "Document 1 sur 100" and so on, as a line of its own: n in group 1, m in group 2. */
export const numberLine = new RegExp(
  String.raw`^(?=.*${document})(?:${document}\s*)?(?:第\s*)?(\d{1,6})\s*(?:${of}|个文档，共|${document}[,،，、]?\s*(?:共|من)?|من|中の?)\s*(\d{1,6})\s*(?:个)?(?:${document})?$`,
  'iu',
);
