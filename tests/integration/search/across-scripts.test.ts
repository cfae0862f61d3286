import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SearchIndex } from '../../../main/search/search-index.ts';
import { shippedNameSets } from '../../../main/archive/names/shipped-name-sets.ts';
import { IndexedArchive } from '../../unit/main/search/indexed-archive.ts';

/** A query, the language of an article, and a text of it: taken together, that the one finds the other. */
type Pair = readonly [query: string, language: string, text: string];

const found: readonly Pair[] = [
  ['sanction', 'en', 'The sanctions were lifted in June.'],
  ['negotiated', 'en', 'They negotiate every spring.'],
  ['ministries', 'en', 'The ministry declined to comment.'],
  ['election', 'en', 'She was elected in May.'],
  ['repression', 'en', 'The regime repressed the march.'],
  ['annexation', 'en', 'The province was annexed.'],
  ['naive', 'en', 'A naïve reading of the treaty.'],
  ['café', 'en', 'They met in a cafe near the border.'],
  ["o'brien", 'en', 'Mr O’Brien spoke first.'],
  ['2024', 'en', 'The pact expires in ２０２４.'],
  ['wom?n', 'en', 'Women led the delegation.'],
  ['TREATY', 'en', 'A treaty was signed.'],
  ['co-operation', 'en', 'A council for co‑operation in the gulf.'],
  ['"export licence"', 'en', 'An export licence was refused.'],
  ['diplom*', 'en', 'Diplomats were called back.'],
  ['ratifying', 'en', 'Parliament ratified it.'],
  ['negociation', 'fr', 'Les négociations reprennent lundi.'],
  ['etat', 'fr', 'L’État s’y oppose.'],
  ['œuvre', 'fr', 'Mise en oeuvre des accords.'],
  ['oeuvre', 'fr', 'La mise en œuvre tarde.'],
  ['francais', 'fr', 'Le point de vue français.'],
  ['"cessez-le-feu"', 'fr', 'Un cessez-le-feu fragile.'],
  ['ambassadeur', 'fr', 'Les ambassadeurs ont été convoqués.'],
  ['Noël', 'fr', 'Avant NOËL, dit-il.'],
  ['frontière', 'fr', 'Les frontières restent fermées.'],
  ['strasse', 'de', 'Die Straße nach Norden ist gesperrt.'],
  ['straße', 'de', 'Auf der Strasse zum Hafen.'],
  ['Außenminister', 'de', 'Der Aussenminister reist ab.'],
  ['uber', 'de', 'Gespräche über Abrüstung.'],
  ['verhandlung', 'de', 'Die Verhandlungen dauern an.'],
  ['Vertrag', 'de', 'Es liegen zwei Verträge vor.'],
  ['gespräch', 'de', 'Nach langen Gesprächen.'],
  ['Großbritannien', 'de', 'GROSSBRITANNIEN stimmt zu.'],
  ['espana', 'es', 'España retira a su embajador.'],
  ['embajadores', 'es', 'El embajador fue llamado.'],
  ['¿frontera?', 'es', 'La frontera sigue cerrada.'],
  ['acuerdo', 'es', 'Los acuerdos se firman hoy.'],
  ['sanción', 'es', 'Nuevas sanciones contra el banco.'],
  ['niño', 'es', 'El fenómeno de El Nino.'],
  ['pingüino', 'es', 'La isla de los pinguinos.'],
  ['reunion', 'es', 'La reunión duró dos días.'],
  ['perche', 'it', 'Ecco perché il governo tace.'],
  ['accordo', 'it', 'Gli accordi di Roma.'],
  ['città', 'it', 'Una citta di frontiera.'],
  ['ministro', 'it', 'I ministri degli Esteri.'],
  ["l'unione", 'it', 'L’Unione decide domani.'],
  ['trattative', 'it', 'La trattativa è ferma.'],
  ['nacoes', 'pt', 'As Nações Unidas pedem calma.'],
  ['eleicao', 'pt', 'A eleição foi adiada.'],
  ['acordo', 'pt', 'Os acordos caducam.'],
  ['embaixador', 'pt', 'Os embaixadores saíram.'],
  ['São Tomé', 'pt', 'O governo de Sao Tome.'],
  ['sancoes', 'pt', 'Novas sanções econômicas.'],
  ['самолет', 'ru', 'Самолёт сел в Минске.'],
  ['самолёт', 'ru', 'Самолет сел в Минске.'],
  ['договор', 'ru', 'Подписаны новые договоры.'],
  ['санкция', 'ru', 'Санкции будут сняты.'],
  ['переговоры', 'ru', 'На переговорах в Женеве.'],
  ['посол', 'ru', 'ПОСОЛ вызван в министерство.'],
  ['Putin', 'ru', 'Путин прибыл в Пекин.'],
  ['Lavrov', 'ru', 'Лавров ответил журналистам.'],
  ['Moscow', 'ru', 'Москва не согласна.'],
  ['Москва', 'en', 'Moscow does not agree.'],
  ['Путин', 'en', 'Putin arrived in the capital.'],
  ['Kyiv', 'en', 'The talks in Kiev went on.'],
  ['Kiev', 'en', 'The talks in Kyiv went on.'],
  ['Kyiv', 'ru', 'Встреча прошла в городе Киев.'],
  ['Zelensky', 'en', 'Zelenskyy thanked his guests.'],
  ['Київ', 'ru', 'Киев ответил нотой.'],
  ['переговори', 'uk', 'Переговори тривають.'],
  ["об'єднання", 'uk', 'Об’єднання держав.'],
  ['Zelensky', 'uk', 'Зеленський подякував.'],
  ['外交', 'zh', '北京外交部发言人说'],
  ['"外交部发言人"', 'zh', '中国外交部发言人表示'],
  ['制裁 伊朗', 'zh', '美国宣布对伊朗实施新制裁'],
  ['核', 'zh', '朝鲜核问题会谈'],
  ['Xi Jinping', 'zh', '习近平会见来访的总统'],
  ['习近平', 'en', 'Xi Jinping met the president.'],
  ['Beijing', 'zh', '会谈在北京举行'],
  ['ＡＳＥＡＮ', 'zh', '东盟（ASEAN）外长会议'],
  ['北京 2008', 'zh', '北京２００８年'],
  ['headline:"外交"', 'zh', '外交部 回应'],
  ['外務省', 'ja', '日本の外務省は声明を出した'],
  ['カイロ', 'ja', '首脳はｶｲﾛで会談した'],
  ['ガス', 'ja', '天然ｶﾞｽの輸出'],
  ['東京', 'ja', '東京都で会議が開かれた'],
  ['首相', 'ja', '岸田首相が訪米'],
  ['"首脳会談"', 'ja', '日米首脳会談を前に'],
  ['Tokyo', 'ja', '東京で署名された'],
  ['외교', 'ko', '외교부는 성명을 냈다'],
  ['북한', 'ko', '북한이 미사일을 발사했다'],
  ['정상회담', 'ko', '남북정상회담이 열렸다'],
  ['Seoul', 'ko', '서울에서 회담이 열린다'],
  ['การทูต', 'th', 'ความสัมพันธ์ทางการทูตระหว่างสองประเทศ'],
  ['รัฐบาล', 'th', 'รัฐบาลไทยแถลง'],
  ['سفير', 'ar', 'استدعت الوزارة سَفِير الدولة'],
  ['مُفَاوَضَات', 'ar', 'تستمر مفاوضات السلام'],
  ['امريكا', 'ar', 'قالت أمريكا إنها ترفض'],
  ['إيران', 'ar', 'وصل وفد من ايران'],
  ['مصر', 'ar', 'مــصــر ترفض'],
  ['٢٠٢٤', 'ar', 'في عام 2024'],
  ['2023', 'ar', 'في عام ٢٠٢٣'],
  ['مستشفى', 'ar', 'في مستشفي المدينة'],
  ['Cairo', 'ar', 'عقد الاجتماع في القاهرة'],
  ['تحریم', 'fa', 'تحریم های تازه'],
  ['ایران', 'fa', 'دولت ايران پاسخ داد'],
  ['کشور', 'fa', 'وزیر كشور گفت'],
  ['۱۴۰۳', 'fa', 'در سال 1403'],
  ['שלום', 'he', 'הסכם שָׁלוֹם נחתם'],
  ['ממשלה', 'he', 'ממשלה חדשה הושבעה'],
  ['Jerusalem', 'he', 'הפגישה בירושלים: ירושלים מחכה'],
  ['istanbul', 'tr', 'İSTANBUL’da görüştüler.'],
  ['sinir', 'tr', 'Sınır kapısı kapalı.'],
  ['DIŞİŞLERİ', 'tr', 'Dışişleri Bakanlığı açıkladı.'],
  ['Erdogan', 'tr', 'Erdoğan konuştu.'],
  ['Lodz', 'pl', 'Spotkanie w mieście Łódź.'],
  ['Wałęsa', 'pl', 'Lech Walesa milczy.'],
  ['rząd', 'pl', 'RZAD odpowiada.'],
  ['Orsted', 'da', 'Ørsted bygger igen.'],
  ['Malmo', 'sv', 'Möte i Malmö.'],
  ['förhandling', 'sv', 'Förhandlingarna bröts.'],
  ['Ελλάδα', 'el', 'ΕΛΛΑΔΑ και Κύπρος'],
  ['Κύπρος', 'el', 'Η κυπροσ απαντά'],
  ['Ceausescu', 'ro', 'După Ceaușescu.'],
  ['Dvorak', 'cs', 'Ministr Dvořák odjel.'],
  ['ngoai giao', 'vi', 'Bộ Ngoại giao Việt Nam'],
  ['बैठक', 'hi', 'दिल्ली में बैठक हुई'],
];

const notFound: readonly Pair[] = [
  ['generals', 'en', 'A new generation of envoys.'],
  ['repression', 'en', 'Representatives of the bank.'],
  ['=sanction', 'en', 'The sanctions were lifted.'],
  ['"sanction"', 'en', 'New sanctions came.'],
  ['port', 'en', 'The report was late.'],
  ['"licence export"', 'en', 'An export licence was refused.'],
  ['oil', 'en', 'They had to boil it.'],
  ['nation', 'en', 'A combination of means.'],
  ['organ', 'en', 'The organisation met.'],
  ['wom?n', 'en', 'A womanly grace.'],
  ['-treaty treaty', 'en', 'A treaty was signed.'],
  ['headline:grain', 'en', 'The text has grain, the headline has none.'],
  ['moscow', 'en', 'The scow was moored.'],
  ['us', 'en', 'The bus was late.'],
  ['2024', 'en', 'It was in 2025.'],
  ['20', 'en', 'It was in 2024.'],
  ['iran', 'en', 'Iraq answered.'],
  ['pays', 'fr', 'Les paysans manifestent.'],
  ['roi', 'fr', 'Ils sont trois.'],
  ['=accord', 'fr', 'Des accords secrets.'],
  ['mer', 'fr', 'La mère du ministre.'],
  ['"le feu"', 'fr', 'Le cessez-le-travail, puis du feu.'],
  ['rat', 'de', 'Der Staat antwortet.'],
  ['=Vertrag', 'de', 'Zwei Verträge.'],
  ['masse', 'de', 'Die Maschine.'],
  ['see', 'de', 'Im Seehafen.'],
  ['paz', 'es', 'Un capataz.'],
  ['=embajador', 'es', 'Dos embajadores.'],
  ['mar', 'es', 'El martes próximo.'],
  ['sol', 'es', 'Un soldado.'],
  ['re', 'it', 'Il redattore.'],
  ['pace', 'it', 'Lo spacciatore.'],
  ['paz', 'pt', 'Um rapaz.'],
  ['rei', 'pt', 'O reitor.'],
  ['мир', 'ru', 'Владимирская область.'],
  ['=договор', 'ru', 'Новые договоры.'],
  ['рок', 'ru', 'Пророк молчит.'],
  ['Путин', 'ru', 'Распутин умер.'],
  ['Putin', 'ru', 'Распутин умер давно.'],
  ['Kyiv', 'en', 'The talks in Geneva went on.'],
  ['Xi Jinping', 'zh', '江泽民会见来宾'],
  ['外交', 'zh', '外国交流团'],
  ['"外交部长"', 'zh', '外交部发言人'],
  ['中东', 'zh', '在中国东部'],
  ['北京', 'zh', '京北地区'],
  ['日本', 'ja', '本日の会談'],
  ['東京', 'ja', '京東の市場'],
  ['"首脳会談"', 'ja', '首脳が会談した'],
  ['외교', 'ko', '교외에서'],
  ['정상', 'ko', '상정된 법안'],
  ['การทูต', 'th', 'ทูตการค้า'],
  ['سفير', 'ar', 'سفينة الشحن'],
  ['حرب', 'ar', 'حربة قديمة'],
  ['مصر', 'ar', 'مصرف جديد'],
  ['ایران', 'fa', 'ویرانی شهر'],
  ['שלום', 'he', 'תשלום חדש'],
  ['ada', 'tr', 'Adalet bakanı.'],
  ['sinir', 'tr', 'Sınav günü.'],
  ['rok', 'pl', 'Prorok milczy.'],
  ['mal', 'sv', 'Möte i Malmö.'],
  ['Κύπρος', 'el', 'Η Κρήτη απαντά'],
  ['"ngoai giao"', 'vi', 'Giáo viên người ngoài'],
];

let archive: IndexedArchive;
let index: SearchIndex;
const numbers = new Map<Pair, number>();

beforeAll(() => {
  archive = new IndexedArchive();
  index = new SearchIndex(archive.db, () => shippedNameSets());
  archive.db.transaction(() => {
    for (const pair of [...found, ...notFound]) {
      const [query, language, text] = pair;
      const number = archive.file(query.startsWith('headline:"') ? { title: text } : { text });
      archive.db.prepare(`UPDATE articles SET language = ? WHERE number = ?`).run(language, number);
      numbers.set(pair, number);
    }
  })();
  while (index.catchUp(50));
});

afterAll(() => archive.close());

function finds(pair: Pair): boolean {
  const { matches } = index.search({ query: pair[0], shelf: { kind: 'all' }, sort: 'newest', offset: 0, limit: 200 });
  return matches.some(({ number }) => number === numbers.get(pair));
}

describe('across scripts and languages', () => {
  test.each(found)('%s finds, in %s: %s', (...pair) => {
    expect(finds(found.find((one) => one.every((part, at) => part === pair[at])) ?? pair)).toBe(true);
  });

  test.each(notFound)('%s does not find, in %s: %s', (...pair) => {
    expect(finds(notFound.find((one) => one.every((part, at) => part === pair[at])) ?? pair)).toBe(false);
  });

  test('is tried with a hundred and twenty texts in fourteen languages, and with sixty that must not be found', () => {
    expect(found.length).toBeGreaterThanOrEqual(120);
    expect(new Set(found.map(([, language]) => language)).size).toBeGreaterThanOrEqual(14);
    expect(notFound.length).toBeGreaterThanOrEqual(60);
  });
});
