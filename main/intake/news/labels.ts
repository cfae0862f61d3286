import type { DetailName } from '../../../preload/contract/articles.ts';

/**
 * What a label of a database says: a field or a detail of the article, `text` (what follows is its text), `also-text` (a part
 * of it that is printed under a name of its own, such as a correction), `heading` (of the labels that follow), or `nothing` that is kept.
 */
export type Meaning =
  | 'headline'
  | 'outlet'
  | 'byline'
  | 'date'
  | 'time'
  | 'language'
  | 'url'
  | 'id'
  | 'source'
  | 'words'
  | 'text'
  | 'also-text'
  | 'heading'
  | 'nothing'
  | Exclude<DetailName, 'database' | 'layout' | 'accession-number' | 'declared-words'>;

/** The labels of the databases in the languages of their interfaces: English, French, German, Spanish, Italian, Portuguese, Dutch, Russian, Chinese, Japanese, Arabic. */
const written: Readonly<Partial<Record<Meaning, string>>> = {
  headline:
    'HEADLINE; TITLE; TITRE; TITEL; TITULAR; TITULO; TITOLO; MANCHETE; SCHLAGZEILE; UBERSCHRIFT; KOP; Заглавие; Заголовок; Название; 标题; 題名; タイトル; العنوان; عنوان',
  outlet:
    'PUBLICATION; PUBLICATION TITLE; PUBLICATION NAME; TITRE DE LA PUBLICATION; TITRE DE PUBLICATION; PUBLIKATION; TITEL DER PUBLIKATION; PUBLIKATIONSTITEL; TITULO DE PUBLICACION; TITULO DE LA PUBLICACION; TITOLO DELLA PUBBLICAZIONE; TITOLO PUBBLICAZIONE; TITULO DA PUBLICACAO; Название публикации; Название издания; 出版物名称; 出版物标题; 出版物名; 出版物タイトル; عنوان المنشور; عنوان النشر; اسم المنشور',
  byline:
    'BYLINE; AUTHOR; AUTHORS; AUTEUR; AUTEURS; AUTOR; AUTORES; AUTOREN; AUTORE; AUTORI; VERFASSER; SIGNATURE; Автор; Авторы; 作者; 著者; 執筆者; المؤلف; الكاتب; كاتب',
  date: 'PUBLICATION DATE; DATE; DATE DE PUBLICATION; DATE DE PARUTION; PUBLIKATIONSDATUM; ERSCHEINUNGSDATUM; VEROFFENTLICHUNGSDATUM; DATUM DER PUBLIKATION; FECHA DE PUBLICACION; FECHA; DATA DI PUBBLICAZIONE; DATA PUBBLICAZIONE; DATA DE PUBLICACAO; DATA DA PUBLICACAO; PUBLICATIEDATUM; Дата публикации; Дата издания; 出版日期; 发布日期; 出版日; 発行日; تاريخ النشر; تاريخ الإصدار',
  language:
    'LANGUAGE; LANGUAGE OF PUBLICATION; LANGUE; LANGUE DE LA PUBLICATION; LANGUE DE PUBLICATION; SPRACHE; SPRACHE DER PUBLIKATION; PUBLIKATIONSSPRACHE; IDIOMA; IDIOMA DE LA PUBLICACION; IDIOMA DE PUBLICACION; IDIOMA DA PUBLICACAO; LINGUA; LINGUA DELLA PUBBLICAZIONE; LINGUA DI PUBBLICAZIONE; TAAL; Язык; Язык публикации; 语言; 出版物语言; 出版语言; 言語; 出版物の言語; اللغة; لغة المنشور; لغة النشر',
  url: 'DOCUMENT URL; URL; URL DU DOCUMENT; DOKUMENT URL; URL DES DOKUMENTS; URL DEL DOCUMENTO; URL DO DOCUMENTO; URL документа; 文档 URL; ドキュメントの URL; رابط المستند; عنوان الويب للمستند',
  id: 'PROQUEST DOCUMENT ID; DOCUMENT ID; ACCESSION NUMBER; ACC NO; IDENTIFIANT DE DOCUMENT PROQUEST; ID DU DOCUMENT PROQUEST; PROQUEST DOKUMENT ID; PROQUEST DOKUMENTEN ID; ID DEL DOCUMENTO DE PROQUEST; ID DE DOCUMENTO DE PROQUEST; ID DOCUMENTO PROQUEST; ID DEL DOCUMENTO PROQUEST; ID DO DOCUMENTO DO PROQUEST; ID DO DOCUMENTO PROQUEST; Идентификатор документа ProQuest; ИД документа ProQuest; ProQuest 文档 ID; ProQuest ドキュメント ID; ProQuest 文書 ID; معرف مستند ProQuest; NUMERO DE DOCUMENT; NUMERO DE DOCUMENTO; DOCUMENT NUMBER',
  source: 'PUBLICATION INFO; DETAILS DE LA PUBLICATION; INFORMACION DE PUBLICACION',
  words:
    'LENGTH; WORD COUNT; LONGUEUR; NOMBRE DE MOTS; LANGE; LAENGE; WORTANZAHL; LONGITUD; EXTENSION; LUNGHEZZA; COMPRIMENTO; TAMANHO; EXTENSAO; LENGTE; Длина; Объем; 字数; 长度; 長さ; 文字数; الطول',
  text: 'BODY; FULL TEXT; TEXT; TEXTE INTEGRAL; TEXTE COMPLET; TEXTE; CORPS; VOLLTEXT; TEXTO COMPLETO; CUERPO; TESTO COMPLETO; TESTO INTEGRALE; CORPO; TEXTO INTEGRAL; VOLLEDIGE TEKST; HOOFDTEKST; HAUPTTEIL; TEXTKORPER; Полный текст; Текст; 全文; 正文; 全文テキスト; 本文; النص الكامل; نص كامل; النص',
  'also-text':
    'CORRECTION; GRAPHIC; GRAPHICS; GRAFIK; GRAPHIQUE; GRAFICO; GRAFICOS; GRAFISCH; NOTES; NOTE; NOTAS; ANMERKUNGEN; HINWEIS; ILLUSTRATION; ILUSTRACION; CAPTION; LEGENDE; Примечания; 图表; 注释; ملاحظات',
  section:
    'SECTION; RUBRIQUE; RUBRIK; RESSORT; SECCION; SEZIONE; SECAO; SECCAO; RUBRICA; SECTIE; RUBRIEK; Раздел; Рубрика; 版面; 栏目; セクション; 面名; القسم',
  page: 'PAGE; PAGES; FIRST PAGE; PREMIERE PAGE; SEITE; SEITEN; ERSTE SEITE; PAGINA; PAGINAS; PRIMERA PAGINA; PAGINE; PRIMA PAGINA; PRIMEIRA PAGINA; Страницы; Страница; Первая страница; 页码; 页; 首页; ページ; الصفحة; الصفحات; الصفحة الأولى',
  edition: 'EDITION; AUSGABE; EDICION; EDIZIONE; EDICAO; EDITIE; Издание; 版本; 版次; 版; الطبعة',
  place:
    'DATELINE; ORIGINE DEPECHE; LIEU; ORTSMARKE; ORT; LUGAR; LUOGO; LOCAL; PLAATS; PLACE OF PUBLICATION; LIEU DE PUBLICATION; ERSCHEINUNGSORT; LUGAR DE PUBLICACION; LUOGO DI PUBBLICAZIONE; LOCAL DE PUBLICACAO; Место публикации; Место издания; 出版地; 出版地点; 発行場所; مكان النشر',
  kind: 'PUBLICATION TYPE; DOCUMENT TYPE; TYPE; PUB TYPE; TYPE PUBLICATION; TYPE DE PUBLICATION; TYPE DE DOCUMENT; PUBLIKATIONSTYP; PUBLIKATIONSART; DOKUMENTTYP; DOKUMENTENTYP; TIPO PUBLICACION; TIPO DE PUBLICACION; TIPO DE DOCUMENTO; TIPO PUBBLICAZIONE; TIPO DI PUBBLICAZIONE; TIPO DI DOCUMENTO; TIPO DE PUBLICACAO; PUBLICATIETYPE; Тип документа; Тип публикации; 文档类型; 出版物类型; ドキュメントのタイプ; نوع المستند',
  abstract:
    'ABSTRACT; HIGHLIGHT; HIGHLIGHTS; ENCART; RESUME; ZUSAMMENFASSUNG; RESUMEN; RIASSUNTO; RESUMO; SAMENVATTING; LEAD; DESTACADO; Аннотация; Реферат; 摘要; 抄録; 要約; الملخص; مستخلص',
  subject:
    'SUBJECT; SUBJECTS; SUJET; SUJETS; THEMA; THEMEN; SCHLAGWORTER; TEMA; TEMAS; ASUNTO; MATERIA; ARGOMENTO; SOGGETTO; ASSUNTO; ONDERWERP; TERMS; IDENTIFIER KEYWORD; IDENTIFIERS; MOTS CLES; PALABRAS CLAVE; Тема; Предмет; Тематика; 主题; 主題; 件名; الموضوع; موضوع',
  region:
    'GEOGRAPHIC; COUNTRY; STATE; CITY; LOCATION; LOCALISATION GEO; LIEUX; PAYS; VILLE; GEOGRAFIE; GEOGRAPHIE; GEOGRAFISCHES GEBIET; GEOGRAFISCH; LAND; STADT; GEOGRAFIA; AREA GEOGRAFICA; UBICACION; PAIS; CIUDAD; LOCALIZACAO; PAESE; CITTA; Местоположение; Страна; География; 位置; 地点; 地域; 場所; الموقع; البلد',
  company:
    'COMPANY; COMPANIES; ORGANIZATION; ORGANIZATIONS; ORGANISATION; COMPANY ORGANIZATION; SOCIETE; ENTREPRISE; ORGANISME; UNTERNEHMEN; FIRMA; FIRMEN; EMPRESA; EMPRESAS; ORGANIZACION; EMPRESA ORGANIZACION; AZIENDA; SOCIETA; ORGANIZZAZIONE; ORGANIZACAO; BEDRIJF; ORGANISATIE; Компания; Организация; Компания организация; 公司; 组织; 公司 组织; 企業; 組織; الشركة; المنظمة',
  person:
    'PERSON; PEOPLE; PERSONNE; PERSONNES; PERSONEN; PERSONA; PERSONAS; PERSONE; PESSOA; PESSOAS; PERSOON; Люди; Персоны; Лица; 人物; 人名; الأشخاص; شخص',
  industry:
    'INDUSTRY; SECTEUR ACTIVITE; SECTEUR; BRANCHE; INDUSTRIE; SECTOR; INDUSTRIA; SETTORE; SETOR; BEDRIJFSTAK; Отрасль; 行业; 業界; الصناعة',
  updated:
    'LOAD DATE; UPDATE; LAST UPDATED; DATE CHARGEMENT; DATE DE CHARGEMENT; DERNIERE MISE A JOUR; LADEDATUM; LADE DATUM; ZULETZT AKTUALISIERT; AKTUALISIERUNGSDATUM; FECHA CARGA; FECHA DE CARGA; ULTIMA ACTUALIZACION; DATA CARICAMENTO; DATA DI CARICAMENTO; ULTIMO AGGIORNAMENTO; DATA DE CARREGAMENTO; DATA CARREGAMENTO; ULTIMA ATUALIZACAO; LAADDATUM; LAAD DATUM; Последнее обновление; Дата загрузки; 上次更新日期; 最近更新; 最終更新日; 加载日期; آخر تحديث; تاريخ التحميل',
  copyright: 'COPYRIGHT; DROITS D AUTEUR; URHEBERRECHT; DERECHOS DE AUTOR; Авторские права; 版权; 著作権; حقوق النشر',
  publisher:
    'PUBLISHER; EDITEUR; VERLAG; HERAUSGEBER; EDITORIAL; EDITOR; EDITORE; EDITORA; UITGEVER; Издатель; Издательство; 出版商; 出版者; 出版社; الناشر',
  volume: 'VOLUME; JAHRGANG; BAND; VOLUMEN; Том; 卷; 巻; المجلد',
  issue: 'ISSUE; NUMERO; HEFT; NUMMER; Выпуск; 期; 号; العدد',
  doi: 'DOI',
  heading:
    'CLASSIFICATION; KLASSIFIKATION; KLASSIFIZIERUNG; CLASIFICACION; CLASSIFICAZIONE; CLASSIFICACAO; CLASSIFICATIE; Классификация; 分类; 分類; التصنيف',
  nothing:
    'JOURNAL CODE; CODE REVUE; ZEITUNGS CODE; TICKER; SYMBOLE BOURSIER; BORSENKURZEL; DISTRIBUTION; SERIES; ISSN; EISSN; ISSN IMPRESO; CODEN; PMID; CORRECTION DATE; PUBLICATION YEAR; ANNEE DE PUBLICATION; ERSCHEINUNGSJAHR; ANO DE PUBLICACION; ANNO DI PUBBLICAZIONE; ANO DE PUBLICACAO; Год публикации; 出版年份; سنة النشر; COUNTRY OF PUBLICATION; PAYS DE PUBLICATION; PAIS DE PUBLICACION; Страна публикации; 出版国家 地区; PUBLICATION SUBJECT; SUJET DE LA PUBLICATION; MATERIA DE PUBLICACION; Тема публикации; 出版物主题; SOURCE TYPE; TYPE DE SOURCE; QUELLENTYP; TIPO DE FUENTE; TIPO DI FONTE; TIPO DE FONTE; Тип источника; 来源类型; نوع المصدر; DATABASE; BASE DE DONNEES; DATENBANK; BASE DE DATOS; BANCA DATI; BASE DE DADOS; База данных; 数据库; データベース; قاعدة البيانات; LINKS; LIENS; ENLACES; DOCUMENT FEATURE; STARTPAGE; COLUMN; PUBLICATION FREQUENCY; CONTACT; PROQUEST DOCUMENT',
};

const meanings: ReadonlyMap<string, Meaning> = new Map(
  Object.entries(written).flatMap(([meaning, labels]) =>
    // -- the keys of `written` are meanings, which `Object.entries` forgets
    labels.split('; ').map((label) => [labelKey(label), meaning as Meaning] as const),
  ),
);

const longestLabel = 45;

/** A label at the start of a line. */
export interface Label {
  readonly meaning: Meaning;
  /** As it is written. */
  readonly name: string;
  /** How much of the line it takes, with its colon. */
  readonly length: number;
}

/** The label a line begins with, `Label: value`; null where it begins with none that is known. */
export function labelOf(line: string): Label | null {
  const colon = line.slice(0, longestLabel + 1).search(/[:：]/);
  if (colon < 1) return null;
  const name = line.slice(0, colon).trim();
  const meaning = meanings.get(labelKey(name));
  return meaning === undefined ? null : { meaning, name, length: colon + 1 };
}

/** What a line means that is a heading over what follows, such as "Body" or "Classification"; null for any other line. */
export function headingOf(line: string): Meaning | null {
  const meaning = line.length > longestLabel ? undefined : meanings.get(labelKey(line));
  return meaning === 'text' || meaning === 'also-text' || meaning === 'heading' ? meaning : null;
}

/** Letters alone, without accents, in one case: how two spellings of a label are compared. */
function labelKey(label: string): string {
  return label
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}]+/gu, '');
}
