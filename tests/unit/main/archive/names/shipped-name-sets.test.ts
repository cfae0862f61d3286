import { describe, expect, it } from 'vitest';
import { keyOf, needsCapitals, readNameSets } from '../../../../../main/archive/names/name-set.ts';
import { shippedNameSets, shippedTexts } from '../../../../../main/archive/names/shipped-name-sets.ts';
import { matches } from '../../../../support/name-matching.ts';

type Pair = readonly [query: string, text: string];

function pairsOf(lines: string): readonly Pair[] {
  return lines
    .trim()
    .split('\n')
    .map((line): Pair => {
      const [query = '', text = ''] = line.split('=>').map((part) => part.trim());
      return [query, text];
    });
}

/** By the language of the text. */
const found = {
  Russian: `
Putin => Путин подписал указ о мобилизации.
Poutine => Как заявил Путин, переговоры продолжаются.
Kyiv => Киев ответил отказом.
United States => США ввели новые ограничения.
UN => ООН призывает к перемирию.
IAEA => МАГАТЭ направит инспекторов.
WTO => ВТО рассмотрит жалобу.
Khrushchev => Хрущёв прибыл в Вену.
Erdogan => Эрдоган посетил Сочи.
Nabiullina => Набиуллина повысила ставку.
Gerasimov => Герасимов доложил президенту.
Matviyenko => Матвиенко открыла заседание.
Beijing => Пекин выразил протест.
SCO => ШОС приняла декларацию.
Myanmar => Бирма закрыла границу.`,
  Ukrainian: `
Putin => Путін виступив увечері.
Kiev => Київ чекає на відповідь.
Zelensky => Зеленський зустрівся з послами.
Odessa => Одеса під обстрілом.
Kharkov => Харків без світла.
NATO => НАТО розширює присутність.
EU => ЄС погодив пакет.
Shmyhal => Шмигаль подав у відставку.
Germany => Німеччина передасть системи.
Chernobyl => Чорнобиль і досі закритий.`,
  Chinese: `
Xi Jinping => 习近平主席会见外宾。
Xi Jinping => 習近平將出席峰會。
Putin => 普京抵达北京。
Putin => 普丁將訪問越南。
Trump => 川普宣布加徵關稅。
United Nations => 联合国秘书长发表声明。
NATO => 北约峰会开幕。
Kiev => 基辅遭到空袭。
Wang Yi => 外长王毅访问欧洲。
Belt and Road => 一带一路高峰论坛
IMF => 国际货币基金组织下调预测。
Zelenskyy => 泽连斯基呼吁援助。
India => 印度总理发表讲话。
Tsai Ing-wen => 蔡英文過境紐約。
Senkaku => 中国海警船在钓鱼岛巡航。`,
  Japanese: `
Putin => プーチン大統領が演説した。
Kyiv => キーウで停電が続く。
Kiev => キエフで停電が続く。
Xi Jinping => 習近平国家主席が訪問した。
UN => 国連総会が開かれた。
Kim Jong Un => 金正恩総書記が視察した。
Turkey => トルコ政府が発表した。
Shinzo Abe => 安倍晋三元首相の回顧録`,
  Korean: `
Kim Jong-un => 김정은 위원장이 참석했다.
Putin => 푸틴 대통령이 방북했다.
North Korea => 북한이 미사일을 발사했다.
Yoon Suk Yeol => 윤석열 대통령이 담화를 발표했다.
Beijing => 베이징에서 회담이 열렸다.
NATO => 나토 정상회의에서 논의했다.
United States => 미국 국무부가 밝혔다.`,
  Arabic: `
Putin => قال بوتين إن المحادثات مستمرة
United Nations => دعت الأمم المتحدة إلى وقف إطلاق النار
Netanyahu => رفض نتنياهو المقترح
Erdogan => أردوغان يزور الدوحة
Gaddafi => عائلة القذافي في المنفى
Mohammed bin Salman => استقبل محمد بن سلمان الوفد
Kyiv => كييف تطلب المزيد
Jerusalem => القدس في قلب المفاوضات
Hezbollah => حزب الله ينفي
IAEA => الوكالة الدولية للطاقة الذرية تحذر
Aleppo => حلب تحت الحصار`,
  Persian: `
Khamenei => خامنه‌ای در دیدار با مسئولان گفت
Zarif => ظریف وزیر پیشین، محمدجواد ظریف بود
Pezeshkian => پزشکیان به نیویورک رفت
JCPOA => برجام هنوز زنده است
United States => ایالات متحده تحریم کرد
Persian Gulf => ناوها در خلیج فارس
Germany => آلمان سفیر را فراخواند`,
  Hebrew: `
Netanyahu => נתניהו נפגש עם השר
Hamas => חמאס דחה את ההצעה
UN => האו״ם גינה את התקיפה
Iran => איראן מאיימת בתגובה
Putin => פוטין שוחח עם ראש הממשלה
West Bank => מתיחות בגדה, הגדה המערבית
UNRWA => אונר״א תפסיק לפעול`,
  Greek: `
Mitsotakis => Ο Μητσοτάκης στις Βρυξέλλες
Turkey => Η Τουρκία απαντά
Cyprus => Η Κύπρος ζητά στήριξη
NATO => Το ΝΑΤΟ αποφάσισε
European Union => Η Ευρωπαϊκή Ένωση συμφώνησε
Germany => Η Γερμανία διαφωνεί`,
  Hindi: `
Modi => मोदी ने कहा
Mumbai => मुंबई में बैठक
Bombay => मुंबई में बैठक
Putin => पुतिन दिल्ली पहुंचे
United Nations => संयुक्त राष्ट्र की बैठक
Pakistan => पाकिस्तान ने जवाब दिया`,
  French: `
Putin => Poutine a reçu le ministre.
NATO => L’OTAN se réunit demain.
Netanyahu => Netanyahou rejette le plan.
Киев => Kiev demande des armes.
国际原子能机构 => L’AIEA a publié son rapport.
United States => Les États-Unis hésitent.
Germany => L’Allemagne hésite.`,
  German: `
Gorbachev => Gorbatschow traf Kohl im Kaukasus.
Зеленский => Selenskyj reist nach Berlin.
Kyiv => Kiew meldet Angriffe.
OSCE => Die OSZE beobachtet die Wahl.
Turkey => Die Türkei vermittelt.
Warsaw => Warschau protestiert.`,
  Spanish: `
UN => La ONU pide calma.
Germany => Alemania cierra la frontera.
Beijing => Pekín responde.
Falkland Islands => Las Malvinas en la agenda
Qaddafi => El régimen de Gadafi`,
  Polish: `
Zelensky => Zełenski przyleciał do Warszawy.
Kyiv => Kijów prosi o pomoc.
Lukashenko => Łukaszenka grozi.
Germany => Niemcy odmawiają.`,
  Turkish: `
United Nations => Birleşmiş Milletler toplandı.
Erdogan => Erdoğan konuştu.
Jerusalem => Kudüs için çağrı
ISIS => IŞİD saldırıyı üstlendi.`,
  Georgian: `
Georgia => საქართველო ირჩევს
Tbilisi => თბილისი აპროტესტებს
Ivanishvili => ივანიშვილი პარტიას ტოვებს`,
  Armenian: `
Pashinyan => Փաշինյան վարչապետը խոսեց
Yerevan => Երևան քաղաքում`,
  English: `
Путин => Putin said the talks go on.
习近平 => Xi Jinping met the delegation.
Киев => Kyiv asked for help.
ООН => The UN said so.
США => The U.S. objects.
США => The US objects.
Хрущёв => Khrushchev banged the table.
Щербина => The engineer Shcherbina led the works.
Μητσοτάκης => Mitsotakis won again.
Βαρουφάκης => Varoufakis resigned.
上海 => Trade through Shanghai fell.
北约 => NATO leaders met.
Peking => Beijing protested.
Burma => Myanmar held a vote.
Bombay => Mumbai traders worry.
Czech Republic => Czechia joins in.
Swaziland => Eswatini keeps its ties.
القذافي => Gaddafi fell in 2011.
نتنياهو => Netanyahu rejected it.
פוטין => Putin called.`,
};

/** What looks alike and is another. */
const apart = `
Iran => Iraq holds elections.
Iraq => Iran holds elections.
Иран => Ирак проводит выборы.
Iran => العراق يجري انتخابات
Niger => Nigeria holds elections.
Nigeria => Niger expels the envoy.
Niger => 尼日利亚举行选举
Nigeria => النيجر تطرد السفير
Austria => Australia signs the pact.
Australia => Austria stays neutral.
Austria => Австралия подписала пакт
Mali => Malta turns ships away.
Malta => Mali expels the envoy.
Mali => Malawi votes.
Mali => マリウポリで戦闘
Slovakia => Slovenia votes.
Slovenia => Slovakia votes.
Словакия => Словения голосует
Guinea => Guyana drills for oil.
Equatorial Guinea => Guinea suspends the vote.
Equatorial Guinea => Guinea-Bissau votes.
Guinea-Bissau => Guinea suspends the vote.
Dominica => The Dominican Republic closes its border.
North Korea => South Korea holds drills.
South Korea => North Korea fires missiles.
South Korea => 북한이 미사일을 발사했다
North Korea => Республика Корея провела учения
Congo-Brazzaville => The Democratic Republic of the Congo
Congo-Brazzaville => Демократическая Республика Конго
Taiwan => 中华人民共和国
Taiwan => The People's Republic of China
us => The United States objects.
us => The U.S. objects.
us => США ввели ограничения
un => La ONU pide calma.
un => The United Nations met.
who => ВОЗ объявила о вспышке
who => The World Health Organization met.
eu => The European Union agreed.
uk => Великобритания объявила
US => They told us nothing.
UN => Ce fut un échec.
United States => They told us nothing.
United Nations => Ce fut un échec.
World Health Organization => The man who knew
ООН => un homme
Kim => 김정은 위원장이 참석했다
Kim => Yo Jong spoke.
Kim Jong Un => Kim Jong Il visited Beijing.
Kim Jong Il => 金正恩総書記が視察した
Kim Il Sung => 김정일 위원장
Xi => 习近平主席会见外宾
Jinping => 习近平主席会见外宾
Hillary Clinton => Bill Clinton spoke.
George Bush => Barbara Bush spoke.
Khomeini => Khamenei spoke.
Khamenei => آیت‌الله خمینی
Medvedev => Медведь вышел к людям
Putin => Распутин был убит в Петрограде
Xi Jinping => Li Qiang spoke.
Li Qiang => 李克强总理
IMF => ВТО рассмотрит жалобу
NATO => Сенат принял закон
IAEA => IEA cut its forecast.
Kyiv => Kyoto hosts the talks.
Chad => Trinidad votes.
India => Indonesia votes.
Georgia => South Georgian waters
Sudan => Южная Африка
Tibet => Тибр вышел из берегов
no => Но это не так
tot => Тот же
`;

describe('a name', () => {
  const all = Object.values(found).flatMap(pairsOf);

  it('is tried in 120 pairs or more, in at least 14 languages, and told apart in 60', () => {
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(Object.keys(found).length).toBeGreaterThanOrEqual(14);
    expect(pairsOf(apart).length).toBeGreaterThanOrEqual(60);
  });

  describe.each(Object.entries(found))('is found in %s', (_, lines) => {
    it.each(pairsOf(lines))('%s in “%s”', (query, text) => {
      expect(matches(query, text)).toBe(true);
    });
  });

  it.each(pairsOf(apart))('is not taken for another: %s in “%s”', (query, text) => {
    expect(matches(query, text)).toBe(false);
  });

  it('is found together with the other words of a query, and not without them', () => {
    expect(matches('Putin sanctions', 'Путин и sanctions')).toBe(true);
    expect(matches('Putin sanctions', 'Путин подписал указ')).toBe(false);
  });
});

describe('the shipped name sets', () => {
  it('are more than two hundred, all of them readable, each under a name of its own', () => {
    expect(shippedTexts.flatMap((text) => readNameSets(text).problems)).toEqual([]);
    const ids = shippedNameSets().map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(200);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('give no spelling to two names', () => {
    const owners = new Map<string, string>();
    const shared: string[] = [];
    for (const { id, spellings } of shippedNameSets()) {
      for (const spelling of spellings) {
        const key = `${keyOf(spelling)}${needsCapitals(spelling) ? '^' : ''}`;
        if (owners.has(key)) shared.push(`${spelling}: ${owners.get(key)} and ${id}`);
        owners.set(key, id);
      }
    }
    expect(shared).toEqual([]);
  });

  it('mix no scripts within a word, as a slip of the keyboard does', () => {
    const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Devanagari'].map(
      (script) => new RegExp(`\\p{Script=${script}}`, 'u'),
    );
    const words = shippedNameSets().flatMap(({ spellings }) =>
      spellings.flatMap((spelling) => spelling.split(/[\s-]+/)),
    );
    expect(words.filter((word) => scripts.filter((script) => script.test(word)).length > 1)).toEqual([]);
  });
});
