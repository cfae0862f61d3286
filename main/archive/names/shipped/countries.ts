/** Countries and territories under their own names, those of the languages of news, and former ones. A spelling takes no side. */
export const countries = `
United States | United States of America | USA | US | États-Unis | Vereinigte Staaten | Estados Unidos | Stati Uniti | Stany Zjednoczone | Amerika Birleşik Devletleri | Соединенные Штаты | Сполучені Штати | Ηνωμένες Πολιτείες | ארצות הברית | الولايات المتحدة | ایالات متحده | 美国 | 美國 | アメリカ合衆国 | 미국 | EE. UU. | EUA | США | ΗΠΑ | ארה״ב | آمریکا | अमेरिका | アメリカ | 米国 | Соединённые Штаты Америки | Сполучені Штати Америки
United Kingdom | UK | Great Britain | Britain | Royaume-Uni | Vereinigtes Königreich | Reino Unido | Regno Unito | Wielka Brytania | Birleşik Krallık | Великобритания | Велика Британія | Ηνωμένο Βασίλειο | בריטניה | المملكة المتحدة | بریتانیا | यूनाइटेड किंगडम | 英国 | 英國 | イギリス | 영국 | Grande-Bretagne | Großbritannien | Gran Bretaña | Gran Bretagna | Grã-Bretanha | İngiltere | Британия | Соединённое Королевство | Сполучене Королівство | Μεγάλη Βρετανία | بريطانيا | انگلستان | ब्रिटेन
Russia | Russian Federation | Russie | Russland | Rusia | Rússia | Rosja | Rusya | Россия | Росія | Ρωσία | רוסיה | روسيا | روسیه | रूस | 俄罗斯 | 俄羅斯 | ロシア | 러시아 | Российская Федерация | Російська Федерація | РФ | 俄國 | 俄国 | 俄羅斯聯邦
Ukraine | Ucrania | Ucrânia | Ucraina | Ukraina | Ukrayna | Украина | Україна | Ουκρανία | אוקראינה | أوكرانيا | اوکراین | यूक्रेन | 乌克兰 | 烏克蘭 | ウクライナ | 우크라이나
Belarus | Byelorussia | Belorussia | Biélorussie | Bielorrusia | Bielorrússia | Bielorussia | Białoruś | Беларусь | Білорусь | Λευκορωσία | בלארוס | بيلاروس | بلاروس | बेलारूस | 白俄罗斯 | 白俄羅斯 | ベラルーシ | 벨라루스 | Weißrussland | Белоруссия
China | People's Republic of China | PRC | Chine | Cina | Chiny | Çin | Китай | Κίνα | סין | الصين | چین | चीन | 中国 | 中國 | 중국 | КНР | Китайская Народная Республика | 中华人民共和国 | 中華人民共和國 | جمهورية الصين الشعبية
Taiwan | Taïwan | Taiwán | Tajwan | Tayvan | Тайвань | Ταϊβάν | טייוואן | تايوان | تایوان | ताइवान | 台湾 | 台灣 | 대만 | 臺灣 | 中华民国 | 中華民國
Hong Kong | Hongkong | Гонконг | Χονγκ Κονγκ | הונג קונג | هونغ كونغ | هنگ‌کنگ | हांगकांग | 香港 | 홍콩
North Korea | DPRK | Democratic People's Republic of Korea | Corée du Nord | Nordkorea | Corea del Norte | Coreia do Norte | Corea del Nord | Korea Północna | Kuzey Kore | КНДР | Північна Корея | Βόρεια Κορέα | קוריאה הצפונית | كوريا الشمالية | کرهٔ شمالی | उत्तर कोरिया | 朝鲜 | 北韓 | 北朝鮮 | 북한 | Северная Корея | Корейская Народно-Демократическая Республика | 朝鮮 | 北朝鲜 | 北韩 | 조선민주주의인민공화국
South Korea | ROK | Corée du Sud | Südkorea | Corea del Sur | Coreia do Sul | Corea del Sud | Korea Południowa | Güney Kore | Республика Корея | Південна Корея | Νότια Κορέα | קוריאה הדרומית | كوريا الجنوبية | کرهٔ جنوبی | दक्षिण कोरिया | 韩国 | 南韓 | 韓国 | 대한민국 | Южная Корея | 大韩民国 | 大韓民國 | 한국 | 남한 | 南韩
Japan | Japon | Japón | Japão | Giappone | Japonia | Japonya | Япония | Японія | Ιαπωνία | יפן | اليابان | ژاپن | जापान | 日本 | 일본
India | Bharat | Inde | Indien | Índia | Hindistan | Индия | Індія | Ινδία | הודו | الهند | هند | भारत | 印度 | インド
Pakistan | Pakistán | Paquistão | Пакистан | Πακιστάν | פקיסטן | باكستان | پاکستان | पाकिस्तान | 巴基斯坦 | パキスタン | 파키스탄
Bangladesh | Bangladesch | Bangladés | Bangladesz | Bangladeş | Бангладеш | Μπανγκλαντές | בנגלדש | بنغلاديش | بنگلادش | बांग्लादेश | 孟加拉国 | バングラデシュ | 방글라데시 | 孟加拉國
Sri Lanka | Ceylon | Шри-Ланка | Шрі-Ланка | Σρι Λάνκα | סרי לנקה | سريلانكا | سری‌لانکا | श्रीलंका | 斯里兰卡 | 斯里蘭卡 | スリランカ | 스리랑카 | Цейлон
Nepal | Népal | Непал | Νεπάλ | נפאל | نيبال | نپال | नेपाल | 尼泊尔 | 尼泊爾 | ネパール | 네팔
Afghanistan | Afganistán | Afeganistão | Afganistan | Афганистан | Афганістан | Αφγανιστάν | אפגניסטן | أفغانستان | افغانستان | अफ़गानिस्तान | 阿富汗 | アフガニスタン | 아프가니스탄
Iran | Islamic Republic of Iran | Irán | İran | Иран | Іран | Ιράν | איראן | إيران | ایران | ईरान | 伊朗 | イラン | Исламская Республика Иран | الجمهورية الإسلامية الإيرانية | جمهوری اسلامی ایران
Iraq | Irak | Iraque | Ирак | Ірак | Ιράκ | עיראק | العراق | عراق | इराक | 伊拉克 | イラク | 이라크
Syria | Syrie | Syrien | Siria | Síria | Suriye | Сирия | Сирія | Συρία | סוריה | سوريا | سوریه | सीरिया | 叙利亚 | 敘利亞 | シリア | 시리아
Lebanon | Liban | Libanon | Líbano | Libano | Lübnan | Ливан | Ліван | Λίβανος | לבנון | لبنان | लेबनान | 黎巴嫩 | レバノン | 레바논
Israel | Israël | Israele | Izrael | İsrail | Израиль | Ізраїль | Ισραήλ | ישראל | إسرائيل | اسرائیل | इज़राइल | 以色列 | イスラエル | 이스라엘
Palestine | State of Palestine | Palestina | Palästina | Filistin | Палестина | Παλαιστίνη | פלסטין | فلسطين | फ़िलिस्तीन | 巴勒斯坦 | パレスチナ | 팔레스타인
Jordan | Jordanie | Jordanien | Jordania | Jordânia | Giordania | Ürdün | Иордания | Йорданія | Ιορδανία | ירדן | الأردن | اردن | जॉर्डन | 约旦 | 約旦 | ヨルダン | 요르단
Egypt | Égypte | Ägypten | Egipto | Egito | Egitto | Egipt | Mısır | Египет | Єгипет | Αίγυπτος | מצרים | مصر | मिस्र | 埃及 | エジプト | 이집트
Saudi Arabia | Kingdom of Saudi Arabia | KSA | Arabie saoudite | Saudi-Arabien | Arabia Saudí | Arábia Saudita | Arabia Saudita | Arabia Saudyjska | Suudi Arabistan | Саудовская Аравия | Саудівська Аравія | Σαουδική Αραβία | ערב הסעודית | المملكة العربية السعودية | عربستان سعودی | सऊदी अरब | 沙特阿拉伯 | 沙烏地阿拉伯 | サウジアラビア | 사우디아라비아 | السعودية | 沙特 | 사우디
Yemen | Yémen | Jemen | Iêmen | Йемен | Ємен | Υεμένη | תימן | اليمن | یمن | यमन | 也门 | 葉門 | イエメン | 예멘
United Arab Emirates | UAE | Émirats arabes unis | Vereinigte Arabische Emirate | Emiratos Árabes Unidos | Emirados Árabes Unidos | Emirati Arabi Uniti | Zjednoczone Emiraty Arabskie | Birleşik Arap Emirlikleri | ОАЭ | Об’єднані Арабські Емірати | Ηνωμένα Αραβικά Εμιράτα | איחוד האמירויות הערביות | الإمارات العربية المتحدة | امارات متحدهٔ عربی | संयुक्त अरब अमीरात | 阿拉伯联合酋长国 | 阿拉伯聯合大公國 | アラブ首長国連邦 | 아랍에미리트 | EAU | Объединённые Арабские Эмираты | ОАЕ | الإمارات | 阿联酋 | 阿聯酋
Qatar | Katar | Catar | Катар | Κατάρ | קטאר | قطر | क़तर | 卡塔尔 | 卡達 | カタール | 카타르
Kuwait | Koweït | Kuwejt | Kuveyt | Кувейт | Κουβέιτ | כווית | الكويت | کویت | कुवैत | 科威特 | クウェート | 쿠웨이트
Oman | Omán | Umman | Оман | Ομάν | עומאן | عُمان | عمان | ओमान | 阿曼 | オマーン
Türkiye | Turkey | Republic of Türkiye | Turquie | Türkei | Turquía | Turquia | Turchia | Turcja | Турция | Туреччина | Τουρκία | טורקיה | تركيا | ترکیه | तुर्किये | 土耳其 | トルコ | 튀르키예 | Turkei | 터키 | तुर्की
Cyprus | Chypre | Zypern | Chipre | Cipro | Cypr | Kıbrıs | Кипр | Кіпр | Κύπρος | קפריסין | قبرص | قبرس | साइप्रस | 塞浦路斯 | 賽普勒斯 | キプロス | 키프로스
Greece | Hellas | Grèce | Griechenland | Grecia | Grécia | Grecja | Yunanistan | Греция | Греція | Ελλάδα | יוון | اليونان | یونان | यूनान | 希腊 | 希臘 | ギリシャ | 그리스 | Hellenic Republic
North Macedonia | FYROM | Republic of Macedonia | Macédoine du Nord | Nordmazedonien | Macedonia del Norte | Macedônia do Norte | Macedonia del Nord | Macedonia Północna | Kuzey Makedonya | Северная Македония | Північна Македонія | Βόρεια Μακεδονία | מקדוניה הצפונית | مقدونيا الشمالية | مقدونیهٔ شمالی | उत्तरी मकदूनिया | 北马其顿 | 北馬其頓 | 北マケドニア | 북마케도니아 | Македония | Северна Македонија | ПЮДМ
Albania | Albanie | Albanien | Albânia | Arnavutluk | Албания | Албанія | Αλβανία | אלבניה | ألبانيا | آلبانی | अल्बानिया | 阿尔巴尼亚 | 阿爾巴尼亞 | アルバニア | 알바니아
Kosovo | Kosova | Kosowo | Косово | Κοσσυφοπέδιο | קוסובו | كوسوفو | کوزوو | कोसोवो | 科索沃 | コソボ | 코소보 | Kosovo and Metohija
Serbia | Serbie | Serbien | Sérvia | Sırbistan | Сербия | Сербія | Σερβία | סרביה | صربيا | صربستان | सर्बिया | 塞尔维亚 | 塞爾維亞 | セルビア | 세르비아 | Srbija | Србија
Bosnia and Herzegovina | Bosnia-Herzegovina | Bosnia | BiH | Bosnie-Herzégovine | Bosnien und Herzegowina | Bosnia y Herzegovina | Bósnia e Herzegovina | Bosnia ed Erzegovina | Bośnia i Hercegowina | Bosna-Hersek | Босния и Герцеговина | Боснія і Герцеговина | Βοσνία - Ερζεγοβίνη | בוסניה והרצגובינה | البوسنة والهرسك | بوسنی و هرزگوین | बोस्निया और हर्ज़ेगोविना | 波斯尼亚和黑塞哥维那 | 波士尼亞與赫塞哥維納 | ボスニア・ヘルツェゴビナ | 보스니아 헤르체고비나 | Босния | Bosna i Hercegovina | Bosnien | 波黑 | Bosnie
Croatia | Hrvatska | Croatie | Kroatien | Croacia | Croácia | Croazia | Chorwacja | Hırvatistan | Хорватия | Хорватія | Κροατία | קרואטיה | كرواتيا | کرواسی | क्रोएशिया | 克罗地亚 | 克羅埃西亞 | クロアチア | 크로아티아
Montenegro | Crna Gora | Monténégro | Czarnogóra | Черногория | Чорногорія | Μαυροβούνιο | מונטנגרו | الجبل الأسود | مونته‌نگرو | मोंटेनेग्रो | 黑山 | 蒙特內哥羅 | モンテネグロ | 몬테네그로 | Црна Гора
Bulgaria | Bulgarie | Bulgarien | Bulgária | Bułgaria | Bulgaristan | Болгария | Болгарія | Βουλγαρία | בולגריה | بلغاريا | بلغارستان | बुल्गारिया | 保加利亚 | 保加利亞 | ブルガリア | 불가리아 | България
Romania | România | Roumanie | Rumänien | Rumanía | Romênia | Rumunia | Romanya | Румыния | Румунія | Ρουμανία | רומניה | رومانيا | रोमानिया | 罗马尼亚 | 羅馬尼亞 | ルーマニア | 루마니아
Moldova | Republic of Moldova | Moldavie | Republik Moldau | Moldavia | Moldávia | Mołdawia | Молдова | Μολδαβία | מולדובה | مولدوفا | مولداوی | मॉल्डोवा | 摩尔多瓦 | 摩爾多瓦 | モルドバ | 몰도바 | Молдавия
Hungary | Hongrie | Ungarn | Hungría | Hungria | Ungheria | Węgry | Macaristan | Венгрия | Угорщина | Ουγγαρία | הונגריה | هنغاريا | مجارستان | हंगरी | 匈牙利 | ハンガリー | 헝가리 | Magyarország
Czechia | Czech Republic | Tchéquie | Tschechien | Chequia | Tchéquia | Cechia | Czechy | Çekya | Чехия | Чехія | Τσεχία | צ׳כיה | التشيك | चेकिया | 捷克 | チェコ | 체코 | République tchèque | Tschechische Republik | República Checa | Repubblica Ceca | Česko | Česká republika | Чешская Республика | جمهورية التشيك | جمهوری چک
Slovakia | Slovak Republic | Slovaquie | Slowakei | Eslovaquia | Eslováquia | Slovacchia | Słowacja | Slovakya | Словакия | Словаччина | Σλοβακία | סלובקיה | سلوفاكيا | اسلواکی | स्लोवाकिया | 斯洛伐克 | スロバキア | 슬로바키아 | Slovensko
Poland | Pologne | Polen | Polonia | Polônia | Polska | Polonya | Польша | Польща | Πολωνία | פולין | بولندا | لهستان | पोलैंड | 波兰 | 波蘭 | ポーランド | 폴란드
Lithuania | Lietuva | Lituanie | Litauen | Lituania | Lituânia | Litwa | Litvanya | Литва | Λιθουανία | ליטא | ليتوانيا | لیتوانی | लिथुआनिया | 立陶宛 | リトアニア | 리투아니아
Latvia | Latvija | Lettonie | Lettland | Letonia | Letônia | Lettonia | Łotwa | Letonya | Латвия | Латвія | Λετονία | לטביה | لاتفيا | لتونی | लातविया | 拉脱维亚 | 拉脫維亞 | ラトビア | 라트비아
Estonia | Eesti | Estonie | Estland | Estônia | Estonya | Эстония | Естонія | Εσθονία | אסטוניה | إستونيا | استونی | एस्टोनिया | 爱沙尼亚 | 愛沙尼亞 | エストニア | 에스토니아
Finland | Suomi | Finlande | Finnland | Finlandia | Finlândia | Finlandiya | Финляндия | Фінляндія | Φινλανδία | פינלנד | فنلندا | فنلاند | फ़िनलैंड | 芬兰 | 芬蘭 | フィンランド | 핀란드
Sweden | Sverige | Suède | Schweden | Suecia | Suécia | Svezia | Szwecja | İsveç | Швеция | Швеція | Σουηδία | שוודיה | السويد | سوئد | स्वीडन | 瑞典 | スウェーデン | 스웨덴
Norway | Norge | Norvège | Norwegen | Noruega | Norvegia | Norwegia | Norveç | Норвегия | Норвегія | Νορβηγία | נורווגיה | النرويج | نروژ | नॉर्वे | 挪威 | ノルウェー | 노르웨이
Denmark | Danmark | Danemark | Dänemark | Dinamarca | Danimarca | Dania | Danimarka | Дания | Данія | Δανία | דנמרק | الدانمرك | دانمارک | डेनमार्क | 丹麦 | 丹麥 | デンマーク | 덴마크
Germany | Federal Republic of Germany | Allemagne | Deutschland | Alemania | Alemanha | Germania | Niemcy | Almanya | Германия | Німеччина | Γερμανία | גרמניה | ألمانيا | آلمان | जर्मनी | 德国 | 德國 | ドイツ | 독일 | ФРГ | Bundesrepublik Deutschland
Austria | Autriche | Österreich | Áustria | Avusturya | Австрия | Австрія | Αυστρία | אוסטריה | النمسا | اتریش | ऑस्ट्रिया | 奥地利 | 奧地利 | オーストリア | 오스트리아
Switzerland | Suisse | Schweiz | Suiza | Suíça | Svizzera | Szwajcaria | İsviçre | Швейцария | Швейцарія | Ελβετία | שווייץ | سويسرا | سوئیس | स्विट्ज़रलैंड | 瑞士 | スイス | 스위스 | Svizra
Netherlands | Holland | Pays-Bas | Niederlande | Países Bajos | Países Baixos | Paesi Bassi | Holandia | Hollanda | Нидерланды | Нідерланди | Κάτω Χώρες | הולנד | هولندا | هلند | नीदरलैंड | 荷兰 | 荷蘭 | オランダ | 네덜란드 | Nederland | Голландия | Ολλανδία
Belgium | Belgique | Belgien | Bélgica | Belgio | Belgia | Belçika | Бельгия | Бельгія | Βέλγιο | בלגיה | بلجيكا | بلژیک | बेल्जियम | 比利时 | 比利時 | ベルギー | 벨기에 | België
France | Frankreich | Francia | França | Francja | Fransa | Франция | Франція | Γαλλία | צרפת | فرنسا | فرانسه | फ़्रांस | 法国 | 法國 | フランス | 프랑스
Spain | Espagne | Spanien | España | Espanha | Spagna | Hiszpania | İspanya | Испания | Іспанія | Ισπανία | ספרד | إسبانيا | اسپانیا | स्पेन | 西班牙 | スペイン | 스페인
Portugal | Portogallo | Portugalia | Portekiz | Португалия | Португалія | Πορτογαλία | פורטוגל | البرتغال | پرتغال | पुर्तगाल | 葡萄牙 | ポルトガル | 포르투갈
Italy | Italie | Italien | Italia | Itália | Włochy | İtalya | Италия | Італія | Ιταλία | איטליה | إيطاليا | ایتالیا | इटली | 意大利 | 義大利 | イタリア | 이탈리아
Holy See | Vatican | Vatican City | État de la Cité du Vatican | Vatikanstadt | Ciudad del Vaticano | Cidade do Vaticano | Città del Vaticano | Watykan | Vatikan | Ватикан | Βατικανό | הוותיקן | الفاتيكان | واتیکان | वेटिकन सिटी | 梵蒂冈 | 梵蒂岡 | バチカン市国 | 바티칸 시국 | Святой Престол | Saint-Siège | Heiliger Stuhl | Santa Sede | الكرسي الرسولي | バチカン | 教廷 | 바티칸
Georgia | Sakartvelo | Géorgie | Georgien | Geórgia | Gruzja | Gürcistan | Грузия | Грузія | Γεωργία | גאורגיה | جورجيا | گرجستان | जॉर्जिया | 格鲁吉亚 | 喬治亞 | ジョージア | 조지아 | საქართველო | グルジア | Сакартвело | 그루지야
Armenia | Arménie | Armenien | Armênia | Ermenistan | Армения | Вірменія | Αρμενία | ארמניה | أرمينيا | ارمنستان | आर्मेनिया | 亚美尼亚 | 亞美尼亞 | アルメニア | 아르메니아 | Հայաստան
Azerbaijan | Azerbaïdjan | Aserbaidschan | Azerbaiyán | Azerbaijão | Azerbaigian | Azerbejdżan | Azerbaycan | Азербайджан | Αζερμπαϊτζάν | אזרבייג׳ן | أذربيجان | अज़रबैजान | 阿塞拜疆 | 亞塞拜然 | アゼルバイジャン | 아제르바이잔 | Azərbaycan
Kazakhstan | Kasachstan | Kazajistán | Cazaquistão | Kazakistan | Kazachstan | Казахстан | Καζακστάν | קזחסטן | كازاخستان | قزاقستان | कज़ाखस्तान | 哈萨克斯坦 | 哈薩克 | カザフスタン | 카자흐스탄 | Қазақстан
Uzbekistan | Ouzbékistan | Usbekistan | Uzbekistán | Uzbequistão | Özbekistan | Узбекистан | Ουζμπεκιστάν | אוזבקיסטן | أوزبكستان | ازبکستان | उज़्बेकिस्तान | 乌兹别克斯坦 | 烏茲別克 | ウズベキスタン | 우즈베키스탄 | Oʻzbekiston | O'zbekiston
Turkmenistan | Turkménistan | Turkmenistán | Turcomenistão | Türkmenistan | Туркменистан | Туркменістан | Τουρκμενιστάν | טורקמניסטן | تركمانستان | ترکمنستان | तुर्कमेनिस्तान | 土库曼斯坦 | 土庫曼 | トルクメニスタン | 투르크메니스탄 | Туркмения
Kyrgyzstan | Kyrgyz Republic | Kirghizia | Kirghizstan | Kirgisistan | Kirguistán | Quirguistão | Kirghizistan | Kirgistan | Kırgızistan | Киргизия | Киргизстан | Κιργιστάν | קירגיזסטן | قيرغيزستان | قرقیزستان | किर्गिज़स्तान | 吉尔吉斯斯坦 | 吉爾吉斯 | キルギス | 키르기스스탄 | Кыргызстан | Киргизія | Kirgizstan
Tajikistan | Tadjikistan | Tadschikistan | Tayikistán | Tadjiquistão | Tagikistan | Tadżykistan | Tacikistan | Таджикистан | Τατζικιστάν | טג׳יקיסטן | طاجيكستان | تاجیکستان | ताजिकिस्तान | 塔吉克斯坦 | 塔吉克 | タジキスタン | 타지키스탄 | Тоҷикистон
Mongolia | Mongolie | Mongolei | Mongólia | Moğolistan | Монголия | Монголія | Μογγολία | מונגוליה | منغوليا | مغولستان | मंगोलिया | 蒙古 | モンゴル | 몽골 | Монгол Улс
Myanmar | Burma | Birmanie | Birmania | Birma | Birmânia | Мьянма | Бирма | М’янма | Бірма | Μιανμάρ | Βιρμανία | מיאנמר | בורמה | ميانمار | بورما | برمه | म्यांमार | बर्मा | 缅甸 | 緬甸 | ミャンマー | ビルマ | 미얀마 | 버마 | မြန်မာ
Thailand | Siam | Thaïlande | Tailandia | Tailândia | Thailandia | Tajlandia | Tayland | Таиланд | Таїланд | Ταϊλάνδη | תאילנד | تايلاند | تایلند | थाईलैंड | 泰国 | 泰國 | 태국 | タイ王国 | ประเทศไทย
Laos | Lao PDR | Лаос | Λάος | לאוס | لاوس | لائوس | लाओस | 老挝 | 寮國 | ラオス | 라오스
Cambodia | Kampuchea | Cambodge | Kambodscha | Camboya | Camboja | Cambogia | Kambodża | Kamboçya | Камбоджа | Καμπότζη | קמבודיה | كمبوديا | کامبوج | कंबोडिया | 柬埔寨 | カンボジア | 캄보디아 | Кампучия
Vietnam | Viet Nam | Viêt Nam | Vietnã | Wietnam | Вьетнам | В’єтнам | Βιετνάμ | וייטנאם | فيتنام | ویتنام | वियतनाम | 越南 | ベトナム | 베트남 | Việt Nam
Malaysia | Malaisie | Malasia | Malásia | Malezja | Malezya | Малайзия | Малайзія | Μαλαισία | מלזיה | ماليزيا | مالزی | मलेशिया | 马来西亚 | 馬來西亞 | マレーシア | 말레이시아
Singapore | Singapour | Singapur | Singapura | Сингапур | Сінгапур | Σιγκαπούρη | סינגפור | سنغافورة | سنگاپور | सिंगापुर | 新加坡 | シンガポール | 싱가포르
Indonesia | Indonésie | Indonesien | Indonésia | Indonezja | Endonezya | Индонезия | Індонезія | Ινδονησία | אינדונזיה | إندونيسيا | اندونزی | इंडोनेशिया | 印度尼西亚 | 印尼 | インドネシア | 인도네시아 | 印度尼西亞
Philippines | Pilipinas | Philippinen | Filipinas | Filippine | Filipiny | Filipinler | Филиппины | Філіппіни | Φιλιππίνες | הפיליפינים | الفلبين | فیلیپین | फ़िलिपींस | 菲律宾 | 菲律賓 | フィリピン | 필리핀
Timor-Leste | East Timor | Timor oriental | Timor Est | Timor Wschodni | Восточный Тимор | Тимор-Лешті | Τιμόρ-Λέστε | טימור-לסטה | تيمور - ليشتي | تیمور-لسته | तिमोर-लेस्त | 东帝汶 | 東帝汶 | 東ティモール | 동티모르 | Osttimor
Australia | Australie | Australien | Austrália | Avustralya | Австралия | Австралія | Αυστραλία | אוסטרליה | أستراليا | استرالیا | ऑस्ट्रेलिया | 澳大利亚 | 澳洲 | オーストラリア | 오스트레일리아 | 澳大利亞 | 호주
New Zealand | Aotearoa | Nouvelle-Zélande | Neuseeland | Nueva Zelanda | Nova Zelândia | Nuova Zelanda | Nowa Zelandia | Yeni Zelanda | Новая Зеландия | Нова Зеландія | Νέα Ζηλανδία | ניו זילנד | نيوزيلندا | نیوزیلند | न्यूज़ीलैंड | 新西兰 | 紐西蘭 | ニュージーランド | 뉴질랜드
Libya | Libye | Libyen | Libia | Líbia | Ливия | Лівія | Λιβύη | לוב | ليبيا | لیبی | लीबिया | 利比亚 | 利比亞 | リビア | 리비아
Tunisia | Tunisie | Tunesien | Túnez | Tunísia | Tunezja | Tunus | Тунис | Туніс | Τυνησία | תוניסיה | تونس | ट्यूनीशिया | 突尼斯 | 突尼西亞 | チュニジア | 튀니지
Algeria | Algérie | Algerien | Argelia | Argélia | Algieria | Cezayir | Алжир | Αλγερία | אלג׳יריה | الجزائر | الجزایر | अल्जीरिया | 阿尔及利亚 | 阿爾及利亞 | アルジェリア | 알제리
Morocco | Maroc | Marokko | Marruecos | Marrocos | Marocco | Maroko | Марокко | Μαρόκο | מרוקו | المغرب | मोरक्को | 摩洛哥 | モロッコ | 모로코
Western Sahara | Sahara occidental | Westsahara | Sáhara Occidental | Saara Ocidental | Sahara Occidentale | Sahara Zachodnia | Batı Sahra | Западная Сахара | Західна Сахара | Δυτική Σαχάρα | סהרה המערבית | الصحراء الغربية | صحرای غربی | पश्चिमी सहारा | 西撒哈拉 | 西サハラ | 서사하라
Sudan | Soudan | Sudán | Sudão | Судан | Σουδάν | סודן | السودان | سودان | सूडान | 苏丹 | 蘇丹 | スーダン
South Sudan | Soudan du Sud | Südsudan | Sudán del Sur | Sudão do Sul | Sud Sudan | Sudan Południowy | Güney Sudan | Южный Судан | Південний Судан | Νότιο Σουδάν | דרום סודן | جنوب السودان | سودان جنوبی | दक्षिण सूडान | 南苏丹 | 南蘇丹 | 南スーダン | 남수단
Ethiopia | Abyssinia | Éthiopie | Äthiopien | Etiopía | Etiópia | Etiopia | Etiyopya | Эфиопия | Ефіопія | Αιθιοπία | אתיופיה | إثيوبيا | اتیوپی | इथियोपिया | 埃塞俄比亚 | 衣索比亞 | エチオピア | 에티오피아 | ኢትዮጵያ | Абиссиния
Eritrea | Érythrée | Eritreia | Erytrea | Eritre | Эритрея | Еритрея | Ερυθραία | אריתריאה | إريتريا | اریتره | इरिट्रिया | 厄立特里亚 | 厄利垂亞 | エリトリア | 에리트리아 | ኤርትራ
Somalia | Somalie | Somália | Сомали | Сомалі | Σομαλία | סומליה | الصومال | سومالی | सोमालिया | 索马里 | 索馬利亞 | ソマリア | 소말리아 | Soomaaliya
Djibouti | Dschibuti | Yibuti | Djibuti | Gibuti | Dżibuti | Cibuti | Джибути | Джибуті | Τζιμπουτί | ג׳יבוטי | جيبوتي | جیبوتی | जिबूती | 吉布提 | 吉布地 | ジブチ | 지부티
Kenya | Kenia | Quênia | Кения | Кенія | Κένυα | קניה | كينيا | کنیا | केन्या | 肯尼亚 | 肯亞 | ケニア | 케냐
Tanzania | Tanzanie | Tansania | Tanzânia | Tanzanya | Танзания | Танзанія | Τανζανία | טנזניה | تنزانيا | تانزانیا | तंज़ानिया | 坦桑尼亚 | 坦尚尼亞 | タンザニア | 탄자니아
Rwanda | Ruanda | Руанда | Ρουάντα | רואנדה | رواندا | रवांडा | 卢旺达 | 盧安達 | ルワンダ | 르완다
Democratic Republic of the Congo | DR Congo | DRC | Congo-Kinshasa | Zaire | République démocratique du Congo | RDC | Demokratische Republik Kongo | República Democrática do Congo | ДР Конго | Демократическая Республика Конго | Демократична Республіка Конго | Λαϊκή Δημοκρατία του Κονγκό | جمهورية الكونغو الديمقراطية | جمهوری دموکراتیک کنگو | 刚果民主共和国 | 刚果（金） | 剛果民主共和國 | コンゴ民主共和国 | 콩고민주공화국
Congo-Brazzaville | République du Congo | Kongo-Brazzaville | República del Congo | Конго-Браззавиль | الكونغو برازافيل | 刚果共和国 | 刚果（布） | 剛果共和國 | コンゴ共和国 | 콩고공화국
Central African Republic | CAR | République centrafricaine | Zentralafrikanische Republik | República Centroafricana | República Centro-Africana | Repubblica Centrafricana | Republika Środkowoafrykańska | Orta Afrika Cumhuriyeti | Центрально-Африканская Республика | Центральноафриканська Республіка | Κεντροαφρικανική Δημοκρατία | הרפובליקה המרכז-אפריקאית | جمهورية أفريقيا الوسطى | جمهوری افریقای مرکزی | मध्य अफ़्रीकी गणराज्य | 中非共和国 | 中非共和國 | 中央アフリカ共和国 | 중앙 아프리카 공화국 | ЦАР
Nigeria | Nigéria | Nijerya | Нигерия | Нігерія | Νιγηρία | ניגריה | نيجيريا | نیجریه | नाइजीरिया | 尼日利亚 | 奈及利亞 | ナイジェリア | 나이지리아
Niger | Níger | Nijer | Нигер | Нігер | Νίγηρας | ניז׳ר | النيجر | نیجر | नाइजर | 尼日尔 | ニジェール | 니제르 | Republic of the Niger | 尼日尔共和国 | 尼日共和國
Mali | Republic of Mali | République du Mali | جمهورية مالي | 马里共和国 | 馬利共和國 | マリ共和国 | 말리 공화국 | Мали | Малі | Μάλι | מאלי | माली
Burkina Faso | Upper Volta | Burquina Faso | Буркина-Фасо | Буркіна-Фасо | Μπουρκίνα Φάσο | בורקינה פאסו | بوركينا فاسو | بورکینافاسو | बुर्किना फ़ासो | 布基纳法索 | 布吉納法索 | ブルキナファソ | 부르키나파소 | Haute-Volta
Côte d'Ivoire | Ivory Coast | Côte d’Ivoire | Costa do Marfim | Costa d’Avorio | Кот-д’Ивуар | Кот-д’Івуар | Ακτή Ελεφαντοστού | חוף השנהב | ساحل العاج | ساحل عاج | कोत दिवुआर | 科特迪瓦 | 象牙海岸 | コートジボワール | 코트디부아르 | Elfenbeinküste | Costa de Marfil | كوت ديفوار
Guinea | Guinea-Conakry | Guinée | Guiné | Gwinea | Гвинея | Гвінея | Γουινέα | גינאה | غينيا | گینه | गिनी | 几内亚 | 幾內亞 | ギニア | Republic of Guinea | République de Guinée | Guinée-Conakry
Equatorial Guinea | Guinée équatoriale | Äquatorialguinea | Guinea Ecuatorial | Guiné Equatorial | Guinea Equatoriale | Gwinea Równikowa | Ekvator Ginesi | Экваториальная Гвинея | Екваторіальна Гвінея | Ισημερινή Γουινέα | גינאה המשוונית | غينيا الاستوائية | گینهٔ استوایی | इक्वेटोरियल गिनी | 赤道几内亚 | 赤道幾內亞 | 赤道ギニア | 적도 기니
Guinea-Bissau | Guinée-Bissau | Guinea-Bisáu | Guiné-Bissau | Gwinea Bissau | Gine-Bissau | Гвинея-Бисау | Гвінея-Бісау | Γουινέα Μπισάου | גינאה-ביסאו | غينيا بيساو | گینهٔ بیسائو | गिनी-बिसाउ | 几内亚比绍 | 幾內亞比索 | ギニアビサウ | 기니비사우
Senegal | Sénégal | Сенегал | Σενεγάλη | סנגל | السنغال | سنگال | सेनेगल | 塞内加尔 | 塞內加爾 | セネガル | 세네갈
Gambia | The Gambia | Gambie | Gâmbia | Gambiya | Гамбия | Гамбія | Γκάμπια | גמביה | غامبيا | گامبیا | गाम्बिया | 冈比亚 | 甘比亞 | ガンビア | 감비아
Cape Verde | Cabo Verde | Cap-Vert | Capo Verde | Republika Zielonego Przylądka | Кабо-Верде | Πράσινο Ακρωτήριο | כף ורדה | الرأس الأخضر | کیپ‌ورد | केप वर्ड | 佛得角 | 維德角 | カーボベルデ | 카보베르데 | Kap Verde
Eswatini | Swaziland | Esuatini | Essuatíni | Esvatini | Эсватини | Есватіні | Εσουατίνι | אסוואטיני | إسواتيني | اسواتینی | एस्वाटिनी | 斯威士兰 | 史瓦帝尼 | エスワティニ | 에스와티니 | Свазиленд | Свазіленд | Souaziland | Suazilandia | سوازيلاند | スワジランド | 斯瓦蒂尼 | 스와질란드 | Σουαζιλάνδη
Zimbabwe | Rhodesia | Simbabwe | Zimbabue | Zimbábue | Zimbabve | Зимбабве | Зімбабве | Ζιμπάμπουε | זימבבואה | زيمبابوي | زیمبابوه | ज़िम्बाब्वे | 津巴布韦 | 辛巴威 | ジンバブエ | 짐바브웨
South Africa | Afrique du Sud | Südafrika | Sudáfrica | África do Sul | Sudafrica | Republika Południowej Afryki | Güney Afrika | Южно-Африканская Республика | Південно-Африканська Республіка | Νότια Αφρική | דרום אפריקה | جنوب أفريقيا | افریقای جنوبی | दक्षिण अफ़्रीका | 南非 | 南アフリカ | 남아프리카 | RSA | ЮАР | Південна Африка | 南非共和国 | Suid-Afrika
Mexico | Mexique | Mexiko | México | Messico | Meksyk | Meksika | Мексика | Μεξικό | מקסיקו | المكسيك | مکزیک | मैक्सिको | 墨西哥 | メキシコ | 멕시코
Cuba | Kuba | Küba | Куба | Κούβα | קובה | كوبا | کوبا | क्यूबा | 古巴 | キューバ | 쿠바
Venezuela | Wenezuela | Венесуэла | Венесуела | Βενεζουέλα | ונצואלה | فنزويلا | ونزوئلا | वेनेज़ुएला | 委内瑞拉 | 委內瑞拉 | ベネズエラ | 베네수엘라
Brazil | Brésil | Brasilien | Brasil | Brasile | Brazylia | Brezilya | Бразилия | Бразилія | Βραζιλία | ברזיל | البرازيل | برزیل | ब्राज़ील | 巴西 | ブラジル | 브라질
Argentina | Argentine | Argentinien | Argentyna | Arjantin | Аргентина | Αργεντινή | ארגנטינה | الأرجنتين | آرژانتین | अर्जेंटीना | 阿根廷 | アルゼンチン | 아르헨티나
Chile | Cile | Şili | Чили | Чилі | Χιλή | צ׳ילה | تشيلي | شیلی | चिली | 智利 | 칠레 | República de Chile | チリ共和国
Colombia | Colombie | Kolumbien | Colômbia | Kolumbia | Kolombiya | Колумбия | Колумбія | Κολομβία | קולומביה | كولومبيا | کلمبیا | कोलंबिया | 哥伦比亚 | 哥倫比亞 | コロンビア | 콜롬비아
Haiti | Haïti | Haití | Гаити | Гаїті | Αϊτή | האיטי | هايتي | هائیتی | हैती | ハイチ | 海地共和国
Nicaragua | Nicarágua | Nikaragua | Никарагуа | Нікарагуа | Νικαράγουα | ניקרגואה | نيكاراغوا | نیکاراگوئه | निकारागुआ | 尼加拉瓜 | ニカラグア | 니카라과
Canada | Kanada | Canadá | Канада | Καναδάς | קנדה | كندا | کانادا | कनाडा | 加拿大 | カナダ | 캐나다
Ireland | Éire | Irlande | Irland | Irlanda | Irlandia | İrlanda | Ирландия | Ірландія | Ιρλανδία | אירלנד | أيرلندا | ایرلند | आयरलैंड | 爱尔兰 | 愛爾蘭 | アイルランド | 아일랜드
Malta | Malte | Мальта | Μάλτα | מלטה | مالطا | مالت | माल्टा | 马耳他 | 馬爾他 | マルタ | 몰타
Chad | Tchad | Tschad | Chade | Ciad | Czad | Чад | Τσαντ | צ׳אד | تشاد | چاد | चाड | 乍得 | チャド | 차드 공화국 | Республика Чад
`;
