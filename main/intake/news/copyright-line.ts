const copyright = /^(?:cop(?:yright|yr|y|r)?\.?|©|\(c\))\s*(?:©|\(c\))?\s*(?:\d{4}|.{0,80}\b(?:19|20)\d{2}\b)/i;

const rightsReserved =
  /(?:all rights reserved|tous droits r[ée]serv[ée]s|alle rechte vorbehalten|(?:todos los derechos|todos os direitos) reservados|tutti i diritti riservati|alle rechten voorbehouden|все права защищены)\.?$/i;

/** Whether a line is a notice of rights. */
export function isCopyright(text: string): boolean {
  return text.length < 400 && (copyright.test(text) || (text.length < 200 && rightsReserved.test(text)));
}
