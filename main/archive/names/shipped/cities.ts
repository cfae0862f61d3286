/** Cities, regions and waters that are spelt in several ways or whose name is disputed. A spelling takes no side. */
export const cities = `
Kyiv | Kiev | Kiew | Kiow | Kijów | Киев | Київ | Κίεβο | קייב | כייב | كييف | کی‌یف | कीव | 基辅 | 基輔 | キーウ | キエフ | 키이우 | 키예프
Odesa | Odessa | Одесса | Одеса | Οδησσός | אודסה | أوديسا | اودسا | 敖德萨 | 敖德薩 | オデーサ | オデッサ | 오데사
Kharkiv | Kharkov | Charkiw | Charkow | Charków | Харьков | Харків | Χάρκοβο | חרקוב | חרקיב | خاركيف | خارکیف | 哈尔科夫 | 哈爾科夫 | 哈尔基夫 | ハルキウ | ハリコフ | 하르키우 | 하리코프
Lviv | Lvov | Lwów | Lemberg | Львов | Львів | לביב | לבוב | لفيف | 利沃夫 | 利維夫 | リヴィウ | リビウ | 르비우
Mykolaiv | Nikolaev | Mykolajiw | Николаев | Миколаїв | 尼古拉耶夫 | ミコライウ | 미콜라이우
Dnipro | Dnepropetrovsk | Dnipropetrovsk | Днепропетровск | Дніпропетровськ | Днепр | Дніпро | 第聂伯罗 | ドニプロ | 드니프로
Zaporizhzhia | Zaporizhia | Zaporozhye | Zaporizhzhya | Saporischschja | Zaporijjia | Запорожье | Запоріжжя | زابوريجيا | 扎波罗热 | 札波羅熱 | ザポリージャ | ザポロジエ | 자포리자
Chernobyl | Chornobyl | Tschernobyl | Tchernobyl | Czarnobyl | Чернобыль | Чорнобиль | Τσερνόμπιλ | צ׳רנוביל | تشيرنوبيل | چرنوبیل | 切尔诺贝利 | 車諾比 | チェルノブイリ | チョルノービリ | 체르노빌
Mariupol | Marioupol | Мариуполь | Маріуполь | Μαριούπολη | מריופול | ماريوبول | 马里乌波尔 | 馬里烏波爾 | マリウポリ | 마리우폴
Bakhmut | Bachmut | Bakhmout | Artemivsk | Artyomovsk | Бахмут | Артёмовск | Артемівськ | باخموت | 巴赫穆特 | バフムト | 바흐무트
Donbas | Donbass | Донбасс | Донбас | دونباس | 顿巴斯 | 頓巴斯 | ドンバス | 돈바스
Luhansk | Lugansk | Луганск | Луганськ | 卢甘斯克 | 盧甘斯克 | ルハンシク | ルガンスク | 루한스크
Crimea | Crimée | Krim | Krym | Kırım | Крым | Крим | Κριμαία | קרים | القرم | شبه‌جزیره کریمه | 克里米亚 | 克里米亞 | クリミア | 크림반도 | Qırım
Sevastopol | Sébastopol | Sewastopol | Севастополь | Σεβαστούπολη | سيفاستوبول | 塞瓦斯托波尔 | セヴァストポリ | セバストポリ
Transnistria | Transdniestria | Transnistrien | Transnistrie | Pridnestrovie | Приднестровье | Придністров’я | 德涅斯特河沿岸 | 沿ドニエストル | 트란스니스트리아
Chișinău | Kishinev | Kischinau | Кишинёв | Кишинів | 基希讷乌 | キシナウ
Vilnius | Wilno | Vilna | Wilna | Вильнюс | Вільнюс | 维尔纽斯 | 維爾紐斯 | ヴィリニュス | 빌뉴스
Kaliningrad | Königsberg | Калининград | Калінінград | 加里宁格勒 | カリーニングラード | 칼리닌그라드
Gdańsk | Danzig | Гданьск | Гданськ | 格但斯克 | グダニスク
Moscow | Moskva | Moscou | Moskau | Moscú | Mosca | Moskwa | Moskova | Москва | Μόσχα | מוסקבה | موسكو | مسکو | मॉस्को | मास्को | 莫斯科 | モスクワ | 모스크바
Saint Petersburg | St. Petersburg | St Petersburg | Leningrad | Petrograd | Saint-Pétersbourg | Sankt Petersburg | San Petersburgo | Санкт-Петербург | Ленинград | Αγία Πετρούπολη | 圣彼得堡 | 聖彼得堡 | サンクトペテルブルク | 상트페테르부르크
Volgograd | Stalingrad | Волгоград | Сталинград | Сталінград | 伏尔加格勒 | 斯大林格勒 | スターリングラード
Astana | Nur-Sultan | Nursultan | Akmola | Астана | Нур-Султан | 阿斯塔纳 | 阿斯塔納 | 努尔苏丹 | アスタナ | ヌルスルタン | 아스타나
Almaty | Alma-Ata | Алматы | Алма-Ата | 阿拉木图 | アルマトイ | 알마티
Yerevan | Erevan | Eriwan | Jerewan | Ереван | Єреван | Երևան | 埃里温 | 葉里溫 | エレバン | 예레반
Tbilisi | Tiflis | Тбилиси | Тбілісі | თბილისი | تبليسي | 第比利斯 | 提比里斯 | トビリシ | 트빌리시
Nagorno-Karabakh | Artsakh | Haut-Karabakh | Bergkarabach | Karabakh | Dağlıq Qarabağ | Qarabağ | Нагорный Карабах | Карабах | Арцах | Нагірний Карабах | Արցախ | Ղարաբաղ | ناغورنو كاراباخ | قره‌باغ | 纳戈尔诺-卡拉巴赫 | 纳卡 | ナゴルノ・カラバフ | 나고르노카라바흐
Stepanakert | Khankendi | Xankəndi | Степанакерт | Ханкенди | Ստեփանակերտ
South Ossetia | Südossetien | Ossétie du Sud | Южная Осетия | Південна Осетія | სამხრეთ ოსეთი | 南奥塞梯 | 南オセチア | 남오세티야
Abkhazia | Abchasien | Abkhazie | Abjasia | Абхазия | Абхазія | აფხაზეთი | Аҧсны | أبخازيا | 阿布哈兹 | アブハジア | 압하지야
Pristina | Prishtina | Prishtinë | Priština | Приштина | Приштина | 普里什蒂纳 | プリシュティナ
Istanbul | Constantinople | Konstantinopel | Estambul | Стамбул | Κωνσταντινούπολη | איסטנבול | إسطنبول | استانبول | 伊斯坦布尔 | 伊斯坦堡 | イスタンブール | 이스탄불
İzmir | Smyrna | Smyrne | Измир | Σμύρνη | إزمير | 伊兹密尔 | イズミル
Nicosia | Lefkosia | Lefkoşa | Nikosia | Nicosie | Никосия | Λευκωσία | نيقوسيا | 尼科西亚 | ニコシア
Jerusalem | Al-Quds | Yerushalayim | Jérusalem | Jerusalén | Gerusalemme | Kudüs | Иерусалим | Єрусалим | Ιερουσαλήμ | ירושלים | القدس | بیت‌المقدس | यरुशलम | 耶路撒冷 | エルサレム | 예루살렘
West Bank | Judea and Samaria | Cisjordanie | Cisjordania | Westjordanland | Западный берег реки Иордан | Західний берег річки Йордан | הגדה המערבית | יהודה ושומרון | الضفة الغربية | کرانه باختری | 约旦河西岸 | 約旦河西岸 | ヨルダン川西岸 | 요르단강 서안
Gaza | Gaza Strip | Bande de Gaza | Gazastreifen | Franja de Gaza | Gazze | Сектор Газа | Сектор Гази | Λωρίδα της Γάζας | רצועת עזה | غزة | غزه | गाज़ा | 加沙 | 加薩 | ガザ | 가자지구
Golan Heights | Plateau du Golan | Golanhöhen | Altos del Golán | Голанские высоты | Голанські висоти | רמת הגולן | הגולן | الجولان | جولان | 戈兰高地 | 戈蘭高地 | ゴラン高原 | 골란고원
Temple Mount | Haram al-Sharif | Tempelberg | Mont du Temple | Храмовая гора | הר הבית | الحرم الشريف | الحرم القدسي | 圣殿山 | 神殿の丘
Hebron | Al-Khalil | Hébron | Хеврон | חברון | الخليل | 希伯伦 | ヘブロン
Nablus | Shechem | Naplouse | Наблус | نابلس | 纳布卢斯
Damascus | Damas | Damaskus | Damasco | Дамаск | Δαμασκός | דמשק | دمشق | 大马士革 | 大馬士革 | ダマスカス | 다마스쿠스
Aleppo | Alep | Halab | Halep | Алеппо | Χαλέπι | חאלב | حلب | 阿勒颇 | 阿勒坡 | アレッポ | 알레포
Raqqa | Rakka | Ar-Raqqah | Ракка | الرقة | 拉卡 | ラッカ
Mosul | Mossoul | Mossul | Musul | Мосул | الموصل | موصل | 摩苏尔 | 摩蘇爾 | モスル | 모술
Kirkuk | Kirkouk | Kerkük | Киркук | كركوك | کرکوک | 基尔库克 | キルクーク
Kobani | Kobanî | Kobane | Ayn al-Arab | Ain al-Arab | Кобани | كوباني | عين العرب | 科巴尼 | コバニ
Erbil | Arbil | Hawler | Hewlêr | Эрбиль | أربيل | اربیل | هەولێر | 埃尔比勒 | アルビル
Tehran | Teheran | Téhéran | Teherán | Tahran | Тегеран | Τεχεράνη | טהרן | طهران | تهران | तेहरान | 德黑兰 | 德黑蘭 | テヘラン | 테헤란
Persian Gulf | Arabian Gulf | Golfe Persique | Persischer Golf | Golfo Pérsico | Персидский залив | Перська затока | Περσικός Κόλπος | המפרץ הפרסי | الخليج العربي | الخليج الفارسي | خلیج فارس | 波斯湾 | 波斯灣 | ペルシャ湾 | ペルシア湾 | 페르시아만
Strait of Hormuz | Hormuz | Détroit d’Ormuz | Ormuz | Ормузский пролив | Ормузька протока | Στενά του Ορμούζ | מצר הורמוז | مضيق هرمز | تنگه هرمز | 霍尔木兹海峡 | 荷姆茲海峽 | ホルムズ海峡 | 호르무즈 해협
Bab el-Mandeb | Bab al-Mandab | Bab-el-Mandeb | Баб-эль-Мандебский пролив | باب المندب | 曼德海峡 | バブ・エル・マンデブ海峡
Sana’a | Sanaa | Сана | صنعاء | 萨那 | 沙那 | サヌア
Hodeidah | Al Hudaydah | Hudaydah | Hodeida | Ходейда | الحديدة | 荷台达
Mecca | Makkah | La Mecque | Mekka | La Meca | Мекка | مكة | مكة المكرمة | مکه | 麦加 | 麥加 | メッカ
Riyadh | Riad | Riyad | Riyadh | Эр-Рияд | Ер-Ріяд | Ριάντ | ריאד | الرياض | ریاض | 利雅得 | 利雅德 | リヤド | 리야드
Cairo | Le Caire | Kairo | El Cairo | Kahire | Каир | Каїр | Κάιρο | קהיר | القاهرة | قاهره | 开罗 | 開羅 | カイロ | 카이로
Benghazi | Bengasi | Bengazi | Бенгази | Бенгазі | بنغازي | 班加西 | ベンガジ | 벵가지
Khartoum | Khartum | Jartum | Хартум | الخرطوم | خارطوم | 喀土穆 | 喀土木 | ハルツーム | 하르툼
Darfur | Darfour | Дарфур | دارفور | 达尔富尔 | 達佛 | ダルフール | 다르푸르
El Fasher | Al-Fashir | Al Fashir | El-Facher | Эль-Фашир | الفاشر | 法希尔
Tigray | Тыграй | Тиграй | ትግራይ | تيغراي | 提格雷 | ティグレ | 티그라이
Mogadishu | Mogadiscio | Mogadischu | Muqdisho | Mogadiscio | Могадишо | Могадішо | مقديشو | 摩加迪沙 | モガディシュ | 모가디슈
Kabul | Kaboul | Cabul | Кабул | Καμπούλ | קאבול | كابول | کابل | काबुल | 喀布尔 | 喀布爾 | カブール | 카불
Kandahar | Qandahar | Кандагар | قندهار | کندهار | 坎大哈 | カンダハル
Kashmir | Cachemire | Kaschmir | Cachemira | Keşmir | Кашмир | Кашмір | קשמיר | كشمير | کشمیر | कश्मीर | 克什米尔 | 喀什米爾 | カシミール | 카슈미르
Mumbai | Bombay | Bombaim | Мумбаи | Бомбей | Мумбаї | מומבאי | مومباي | بمبئی | मुंबई | 孟买 | 孟買 | ムンバイ | 뭄바이
Kolkata | Calcutta | Kalkutta | Calcuta | Колката | Калькутта | كلكتا | कोलकाता | কলকাতা | 加尔各答 | 加爾各答 | コルカタ | カルカッタ | 콜카타
Chennai | Madras | Ченнаи | Мадрас | चेन्नई | சென்னை | 金奈 | チェンナイ | 첸나이
Bengaluru | Bangalore | Бангалор | बेंगलुरु | ಬೆಂಗಳೂರು | 班加罗尔 | バンガロール | 벵갈루루
Dhaka | Dacca | Dakka | Дакка | ঢাকা | ढाका | دكا | 达卡 | 達卡 | ダッカ
Yangon | Rangoon | Rangun | Янгон | Рангун | ရန်ကုန် | 仰光 | ヤンゴン | ラングーン | 양곤
Naypyidaw | Nay Pyi Taw | Naypyitaw | Нейпьидо | နေပြည်တော် | 内比都 | 奈比多 | ネピドー | 네피도
Rakhine | Arakan | Ракхайн | Аракан | ရခိုင် | 若开邦 | ラカイン
Rohingya | Rohingyas | Rohinyá | Rohindscha | Рохинджа | Рогінджа | الروهينغا | ရိုဟင်ဂျာ | রোহিঙ্গা | 罗兴亚 | 羅興亞 | ロヒンギャ | 로힝야
Ho Chi Minh City | Saigon | Sài Gòn | Thành phố Hồ Chí Minh | Хошимин | Сайгон | 胡志明市 | 西贡 | 西貢 | ホーチミン市 | サイゴン | 호찌민시
Hanoi | Hà Nội | Ханой | هانوي | 河内 | 河內 | ハノイ | 하노이
Phnom Penh | Pnom Penh | Пномпень | ភ្នំពេញ | 金边 | 金邊 | プノンペン | 프놈펜
Beijing | Peking | Pékin | Pekín | Pechino | Pekin | Pequim | Пекин | Пекін | Πεκίνο | בייג׳ינג | بكين | پکن | बीजिंग | 北京 | 베이징 | Peiping
Nanjing | Nanking | Nankin | Нанкин | Нанкін | 南京 | 난징
Guangzhou | Гуанчжоу | 广州 | 廣州 | 광저우
Xinjiang | Sinkiang | East Turkestan | Sincan | Синьцзян | Сіньцзян | שינג׳יאנג | شينجيانغ | سین‌کیانگ | 新疆 | 신장 위구르 | شىنجاڭ
Tibet | Xizang | Tíbet | Тибет | Θιβέτ | טיבט | التبت | تبت | तिब्बत | 西藏 | チベット | 티베트 | བོད
Lhasa | Лхаса | 拉萨 | 拉薩 | ラサ市
Macau | Macao | Макао | 澳门 | 澳門 | マカオ | 마카오 | ماكاو
Taipei | Taibei | Тайбэй | Тайбей | 台北 | 臺北 | 타이베이
Kaohsiung | Gaoxiong | Гаосюн | 高雄 | 가오슝
Taiwan Strait | Détroit de Taïwan | Taiwanstraße | Estrecho de Taiwán | Тайваньский пролив | Тайванська протока | مضيق تايوان | تنگه تایوان | 台湾海峡 | 台灣海峽 | 臺灣海峽 | 대만해협
South China Sea | West Philippine Sea | Mer de Chine méridionale | Südchinesisches Meer | Mar de China Meridional | Южно-Китайское море | Південнокитайське море | Biển Đông | بحر الصين الجنوبي | دریای جنوبی چین | 南海诸岛 | 南中国海 | 南中國海 | 南シナ海 | 남중국해
Spratly Islands | Spratlys | Nansha Islands | Îles Spratleys | Spratly-Inseln | Острова Спратли | Trường Sa | 南沙群岛 | 南沙群島 | 南沙諸島 | 스프래틀리 군도 | Kalayaan Islands
Paracel Islands | Paracels | Xisha Islands | Îles Paracels | Paracel-Inseln | Парасельские острова | Hoàng Sa | 西沙群岛 | 西沙群島 | 西沙諸島 | 파라셀 군도
Scarborough Shoal | Huangyan Island | Panatag Shoal | Bajo de Masinloc | 黄岩岛 | 黃岩島 | スカボロー礁 | 스카버러 암초
Senkaku Islands | Senkaku | Diaoyu Islands | Diaoyu | Diaoyutai | Сенкаку | Дяоюйдао | 钓鱼岛 | 釣魚島 | 釣魚臺 | 尖閣諸島 | 尖閣 | 센카쿠 열도
Liancourt Rocks | Dokdo | Takeshima | Rochers Liancourt | Токто | Такэсима | 독도 | 竹島 | 独岛 | 獨島
Kuril Islands | Kurils | Northern Territories | Îles Kouriles | Kurilen | Islas Kuriles | Курильские острова | Курилы | Курильські острови | 千岛群岛 | 千島群島 | 千島列島 | 北方領土 | 쿠릴 열도
Sea of Japan | East Sea | Mer du Japon | Japanisches Meer | Mar de Japón | Японское море | Японське море | 日本海 | 동해
Pyongyang | P'yŏngyang | Pjöngjang | Pjongjang | Пхеньян | Пхеньян | פיונגיאנג | بيونغ يانغ | پیونگ‌یانگ | प्योंगयांग | 平壤 | 平壌 | 평양
Tokyo | Tokio | Tōkyō | Токио | Токіо | Τόκιο | טוקיו | طوكيو | توکیو | टोक्यो | 东京 | 東京 | 도쿄 | 동경
Seoul | Séoul | Seúl | Сеул | Σεούλ | סיאול | سيول | سئول | 首尔 | 首爾 | 汉城 | 漢城 | ソウル | 서울
Falkland Islands | Falklands | Malvinas | Islas Malvinas | Malouines | Îles Malouines | Falklandinseln | Фолклендские острова | Мальвинские острова | Фолклендські острови | جزر فوكلاند | 福克兰群岛 | 福克蘭群島 | 马尔维纳斯群岛 | フォークランド諸島 | 포클랜드 제도
Denali | Mount McKinley | Денали | 德纳里峰
Nuuk | Godthåb | Нуук | ヌーク
Greenland | Kalaallit Nunaat | Grönland | Grønland | Groenland | Groenlandia | Гренландия | Гренландія | Γροιλανδία | גרינלנד | غرينلاند | گرینلند | 格陵兰 | 格陵蘭 | グリーンランド | 그린란드
Gulf of Mexico | Gulf of America | Golfe du Mexique | Golf von Mexiko | Golfo de México | Мексиканский залив | Мексиканська затока | خليج المكسيك | 墨西哥湾 | 墨西哥灣 | メキシコ湾 | 멕시코만
Nord Stream | Nordstream | Северный поток | Північний потік | نورد ستريم | 北溪管道 | ノルドストリーム | 노르트스트림
Brussels | Bruxelles | Brüssel | Brussel | Bruselas | Брюссель | Βρυξέλλες | בריסל | بروكسل | بروکسل | 布鲁塞尔 | 布魯塞爾 | ブリュッセル | 브뤼셀
Geneva | Genève | Genf | Ginebra | Ginevra | Cenevre | Женева | Γενεύη | ז׳נבה | جنيف | ژنو | जिनेवा | 日内瓦 | 日內瓦 | ジュネーブ | 제네바
The Hague | La Haye | Den Haag | La Haya | L’Aia | Lahey | Гаага | Χάγη | האג | لاهاي | لاهه | 海牙 | ハーグ | 헤이그
Vienna | Vienne | Wien | Viena | Wiedeń | Viyana | Вена | Відень | Βιέννη | וינה | فيينا | وین | 维也纳 | 維也納 | ウィーン | 비엔나
Warsaw | Varsovie | Warschau | Varsovia | Varsavia | Warszawa | Varşova | Варшава | Βαρσοβία | ורשה | وارسو | ورشو | 华沙 | 華沙 | ワルシャワ | 바르샤바
Washington, D.C. | Washington DC | Вашингтон, округ Колумбия | 华盛顿哥伦比亚特区 | 華盛頓特區 | ワシントンD.C. | 워싱턴 D.C.
`;
