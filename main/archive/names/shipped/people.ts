/** People of foreign affairs, living and dead, as the languages of news write them. Family names stand alone only where they mean one person. */
export const people = `
Vladimir Putin | Putin | Poutine | Wladimir Putin | Władimir Putin | Putyin | Путин | Владимир Путин | Путін | Володимир Путін | Πούτιν | פוטין | بوتين | پوتین | पुतिन | 普京 | 普丁 | 蒲亭 | プーチン | 푸틴
Sergei Lavrov | Sergey Lavrov | Lavrov | Lawrow | Ławrow | Лавров | Сергей Лавров | Λαβρόφ | לברוב | لافروف | لاوروف | लावरोव | 拉夫罗夫 | 拉夫羅夫 | ラブロフ | 라브로프
Dmitry Medvedev | Dmitri Medvedev | Medvedev | Medwedew | Medvédev | Miedwiediew | Медведев | Медведєв | Μεντβέντεφ | מדבדב | ميدفيديف | مدودف | मेदवेदेव | 梅德韦杰夫 | 梅德維傑夫 | メドベージェフ | 메드베데프
Mikhail Mishustin | Mishustin | Mischustin | Michoustine | Мишустин | Мішустін | ميشوستين | میشوستین | 米舒斯京 | ミシュスチン | 미슈스틴
Sergei Shoigu | Sergey Shoigu | Shoigu | Schoigu | Choïgou | Szojgu | Шойгу | Σοϊγκού | שויגו | شويغو | شویگو | 绍伊古 | 紹伊古 | ショイグ | 쇼이구
Andrei Belousov | Andrey Belousov | Belousov | Belooussov | Beloussow | Белоусов | Бєлоусов | بيلوسوف | 别洛乌索夫 | ベロウソフ | 벨로우소프
Dmitry Peskov | Dmitri Peskov | Peskov | Peskow | Песков | Пєсков | Πεσκόφ | פסקוב | بيسكوف | پسکوف | 佩斯科夫 | ペスコフ | 페스코프
Maria Zakharova | Zakharova | Sacharowa | Захарова | زاخاروفا | زاخارووا | 扎哈罗娃 | 扎哈羅娃 | ザハロワ | 자하로바
Nikolai Patrushev | Patrushev | Patruschew | Patrouchev | Патрушев | باتروشيف | پاتروشف | 帕特鲁舍夫 | パトルシェフ | 파트루셰프
Yevgeny Prigozhin | Evgeny Prigozhin | Prigozhin | Prigoschin | Prigojine | Prigoyin | Пригожин | بريغوجين | پریگوژین | פריגוז׳ין | 普里戈任 | 普里格津 | プリゴジン | 프리고진
Alexei Navalny | Alexey Navalny | Navalny | Nawalny | Navalni | Навальный | Навальний | Ναβάλνι | נבלני | نافالني | ناوالنی | नवलनी | 纳瓦尔尼 | 納瓦尼 | ナワリヌイ | 나발니
Ramzan Kadyrov | Kadyrov | Kadyrow | Кадыров | Кадиров | قديروف | قدیروف | קדירוב | 卡德罗夫 | カディロフ | 카디로프
Mikhail Gorbachev | Gorbachev | Gorbatchev | Gorbatschow | Gorbachov | Gorbaczow | Gorbaciov | Горбачёв | Горбачов | Γκορμπατσόφ | גורבצ׳וב | غورباتشوف | گورباچف | गोर्बाचेव | 戈尔巴乔夫 | 戈巴契夫 | ゴルバチョフ | 고르바초프
Boris Yeltsin | Yeltsin | Eltsine | Jelzin | Jelcyn | Eltsin | Ельцин | Єльцин | Γέλτσιν | ילצין | يلتسن | یلتسین | 叶利钦 | 葉爾欽 | エリツィン | 옐친
Nikita Khrushchev | Khrushchev | Khrouchtchev | Chruschtschow | Jruschov | Chruszczow | Krusciov | Хрущёв | Хрущов | Χρουστσόφ | חרושצ׳וב | خروتشوف | خروشچف | 赫鲁晓夫 | 赫魯雪夫 | フルシチョフ | 흐루쇼프
Leonid Brezhnev | Brezhnev | Brejnev | Breschnew | Brézhnev | Breżniew | Брежнев | Брежнєв | بريجنيف | برژنف | 勃列日涅夫 | 布里茲涅夫 | ブレジネフ | 브레즈네프
Joseph Stalin | Stalin | Staline | Josef Stalin | Iósif Stalin | Сталин | Сталін | Στάλιν | סטלין | ستالين | استالین | स्टालिन | 斯大林 | 史達林 | スターリン | 스탈린
Volodymyr Zelensky | Volodymyr Zelenskyy | Vladimir Zelensky | Zelensky | Zelenskyy | Zelenskiy | Zelenskyi | Zelenski | Selenskyj | Selenski | Zełenski | Zelens’kyj | Зеленский | Зеленський | Ζελένσκι | זלנסקי | زيلينسكي | زلنسکی | ज़ेलेंस्की | 泽连斯基 | 澤倫斯基 | ゼレンスキー | 젤렌스키
Petro Poroshenko | Poroshenko | Porochenko | Poroschenko | Порошенко | Ποροσένκο | بوروشينكو | پوروشنکو | 波罗申科 | 波洛申科 | ポロシェンコ | 포로셴코
Viktor Yanukovych | Yanukovych | Yanukovich | Ianoukovitch | Janukowytsch | Янукович | Γιανουκόβιτς | يانوكوفيتش | یانوکوویچ | 亚努科维奇 | ヤヌコビッチ | ヤヌコーヴィチ | 야누코비치
Yulia Tymoshenko | Tymoshenko | Timoshenko | Timochenko | Tymoschenko | Тимошенко | تيموشينكو | تیموشنکو | 季莫申科 | ティモシェンコ | 티모셴코
Dmytro Kuleba | Kuleba | Kouleba | Кулеба | كوليبا | کولبا | 库列巴 | クレバ外相 | 쿨레바
Andrii Sybiha | Andriy Sybiha | Sybiha | Sibiga | Sybiga | Сибига | Сибіга | سيبيها | 瑟比加 | シビハ | 시비하
Denys Shmyhal | Shmyhal | Chmyhal | Schmyhal | Shmygal | Шмыгаль | Шмигаль | شميهال | 什梅加尔 | シュミハリ | 슈미갈
Valerii Zaluzhnyi | Valery Zaluzhny | Zaluzhnyi | Zaluzhny | Zaloujny | Saluschnyj | Залужный | Залужний | زالوجني | 扎卢日内 | ザルジニー | 잘루즈니
Oleksandr Syrskyi | Syrskyi | Syrsky | Syrskyj | Сырский | Сирський | سيرسكي | 瑟尔斯基 | シルスキー | 시르스키
Alexander Lukashenko | Aliaksandr Lukashenka | Lukashenko | Lukashenka | Loukachenko | Lukaschenko | Łukaszenka | Лукашенко | Лукашенка | Λουκασένκο | לוקשנקו | لوكاشينكو | لوکاشنکو | लुकाशेंको | 卢卡申科 | 盧卡申科 | ルカシェンコ | 루카셴코
Sviatlana Tsikhanouskaya | Svetlana Tikhanovskaya | Tsikhanouskaya | Tikhanovskaya | Tichanowskaja | Tikhanovskaïa | Тихановская | Ціхановська | Ціханоўская | تيخانوفسكايا | تیخانوفسکایا | 季哈诺夫斯卡娅 | チハノフスカヤ | 티하놉스카야
Nikol Pashinyan | Pashinyan | Pachinian | Paschinjan | Пашинян | Փաշինյան | باشينيان | پاشینیان | 帕希尼扬 | 帕希尼揚 | パシニャン | 파시냔
Ilham Aliyev | Aliyev | Aliev | Alijew | Əliyev | Алиев | Алієв | Αλίεφ | علييف | علی‌اف | 阿利耶夫 | 阿利耶夫 | アリエフ | 알리예프
Mikheil Saakashvili | Saakashvili | Saakachvili | Saakaschwili | Саакашвили | Саакашвілі | სააკაშვილი | ساكاشفيلي | ساکاشویلی | 萨卡什维利 | サアカシュヴィリ | 사카슈빌리
Bidzina Ivanishvili | Ivanishvili | Ivanichvili | Iwanischwili | Иванишвили | Іванішвілі | ივანიშვილი | إيفانيشفيلي | 伊万尼什维利 | イワニシヴィリ
Kassym-Jomart Tokayev | Tokayev | Tokaïev | Tokajew | Toqaev | Токаев | Тоқаев | Токаєв | توكاييف | توقایف | 托卡耶夫 | 托卡葉夫 | トカエフ | 토카예프
Nursultan Nazarbayev | Nazarbayev | Nazarbaïev | Nasarbajew | Назарбаев | Назарбаєв | نزارباييف | نظربایف | 纳扎尔巴耶夫 | 納扎爾巴耶夫 | ナザルバエフ | 나자르바예프
Shavkat Mirziyoyev | Mirziyoyev | Mirzioïev | Mirsijojew | Мирзиёев | Мірзійоєв | ميرضيائيف | میرضیایف | 米尔济约耶夫 | ミルジヨエフ | 미르지요예프
Emomali Rahmon | Rahmon | Rakhmon | Rachmon | Рахмон | إمام علي رحمن | امامعلی رحمان | 拉赫蒙 | ラフモン | 라흐몬
Joe Biden | Biden | Байден | Джо Байден | Μπάιντεν | ביידן | بايدن | بایدن | बाइडेन | बाइडन | 拜登 | バイデン | 바이든
Donald Trump | Trump | Трамп | Дональд Трамп | Τραμπ | טראמפ | ترامب | ترمب | ترامپ | ट्रंप | ट्रम्प | 特朗普 | 川普 | トランプ | 트럼프
Barack Obama | Obama | Обама | Ομπάμα | אובמה | أوباما | اوباما | ओबामा | 奥巴马 | 歐巴馬 | オバマ | 오바마
George W. Bush | George Bush | Джордж Буш | Джордж Буш-младший | Τζορτζ Μπους | ג׳ורג׳ בוש | جورج بوش | جرج بوش | जॉर्ज बुश | 乔治·布什 | 小布什 | 小布希 | ブッシュ大統領 | 조지 부시
Hillary Clinton | Хиллари Клинтон | Гілларі Клінтон | Χίλαρι Κλίντον | הילרי קלינטון | هيلاري كلينتون | هیلاری کلینتون | 希拉里·克林顿 | 希拉里 | 希拉蕊 | ヒラリー・クリントン | 힐러리 클린턴
Antony Blinken | Tony Blinken | Blinken | Блинкен | Блінкен | Μπλίνκεν | בלינקן | بلينكن | بلینکن | ब्लिंकन | 布林肯 | ブリンケン | 블링컨
Marco Rubio | Марко Рубио | Марко Рубіо | Μάρκο Ρούμπιο | מרקו רוביו | ماركو روبيو | مارکو روبیو | 鲁比奥 | 盧比歐 | 魯比奧 | ルビオ国務長官 | 루비오
Jake Sullivan | Джейк Салливан | Джейк Салліван | جيك سوليفان | جیک سالیوان | 蘇利文 | サリバン補佐官 | 제이크 설리번
Kamala Harris | Камала Харрис | Камала Гарріс | Κάμαλα Χάρις | קמלה האריס | كامالا هاريس | کامالا هریس | कमला हैरिस | 賀錦麗 | ハリス副大統領 | 카멀라 해리스
JD Vance | J.D. Vance | Джей Ди Вэнс | Джей Ді Венс | جي دي فانس | جی‌دی ونس | 万斯 | 范斯 | バンス副大統領 | 밴스
Henry Kissinger | Kissinger | Киссинджер | Кіссінджер | Κίσινγκερ | קיסינג׳ר | كيسنجر | کیسینجر | किसिंजर | 基辛格 | 季辛吉 | キッシンジャー | 키신저
Emmanuel Macron | Macron | Макрон | Μακρόν | מקרון | ماكرون | مکرون | ماکرون | मैक्रों | मैक्रॉन | 马克龙 | 馬克宏 | 馬克龍 | マクロン | 마크롱
Nicolas Sarkozy | Sarkozy | Саркози | Саркозі | Σαρκοζί | סרקוזי | ساركوزي | سارکوزی | 萨科齐 | 薩科吉 | サルコジ | 사르코지
Marine Le Pen | Марин Ле Пен | Марін Ле Пен | Μαρίν Λεπέν | מארין לה פן | مارين لوبان | مارین لوپن | 勒庞 | 勒龐 | マリーヌ・ルペン | 마린 르펜
Angela Merkel | Merkel | Меркель | Μέρκελ | מרקל | ميركل | مرکل | मर्केल | 默克尔 | 梅克爾 | メルケル | 메르켈
Olaf Scholz | Scholz | Шольц | Σολτς | שולץ | شولتس | شولتز | शोल्ज़ | 朔尔茨 | 蕭茲 | ショルツ | 숄츠
Friedrich Merz | Фридрих Мерц | Фрідріх Мерц | Φρίντριχ Μερτς | פרידריך מרץ | فريدريش ميرتس | فریدریش مرتس | 默茨 | 梅爾茨 | メルツ首相 | 프리드리히 메르츠
Annalena Baerbock | Baerbock | Бербок | Μπέρμποκ | بيربوك | بربوک | 贝尔伯克 | 貝爾伯克 | ベアボック | 배어복
Keir Starmer | Starmer | Стармер | Στάρμερ | סטארמר | ستارمر | استارمر | स्टार्मर | 斯塔默 | スターマー | 스타머
Boris Johnson | Борис Джонсон | Μπόρις Τζόνσον | בוריס ג׳ונסון | بوريس جونسون | بوریس جانسون | बोरिस जॉनसन | 鲍里斯·约翰逊 | 強生首相 | ボリス・ジョンソン | 보리스 존슨
Rishi Sunak | Sunak | Сунак | Σούνακ | סונאק | سوناك | سوناک | ऋषि सुनक | 苏纳克 | 蘇納克 | スナク | 수낵
Margaret Thatcher | Thatcher | Тэтчер | Тетчер | Θάτσερ | תאצ׳ר | تاتشر | تاچر | थैचर | 撒切尔 | 柴契爾 | サッチャー | 대처 총리
Giorgia Meloni | Meloni | Мелони | Мелоні | Μελόνι | ميلوني | ملونی | मेलोनी | 梅洛尼 | 梅洛尼 | メローニ | 멜로니
Silvio Berlusconi | Berlusconi | Берлускони | Берлусконі | Μπερλουσκόνι | ברלוסקוני | برلسكوني | برلوسکونی | 贝卢斯科尼 | 貝魯斯柯尼 | ベルルスコーニ | 베를루스코니
Pedro Sánchez | Педро Санчес | Πέδρο Σάντσεθ | פדרו סאנצ׳ס | بيدرو سانشيز | پدرو سانچز | 桑切斯 | 桑傑士 | サンチェス首相 | 페드로 산체스
Donald Tusk | Дональд Туск | Ντόναλντ Τουσκ | דונלד טוסק | دونالد توسك | دونالد توسک | 图斯克 | 圖斯克 | トゥスク | 투스크
Andrzej Duda | Анджей Дуда | Άντρεϊ Ντούντα | אנדז׳יי דודה | أندريه دودا | آندژی دودا | 杜达 | 杜達 | ドゥダ | 안제이 두다
Viktor Orbán | Orbán | Orban | Viktor Orban | Орбан | Όρμπαν | אורבן | أوربان | اوربان | ओर्बान | 欧尔班 | 奧班 | オルバン | 오르반
Robert Fico | Роберт Фицо | Роберт Фіцо | Ρόμπερτ Φίτσο | روبرت فيكو | روبرت فیتسو | 菲佐 | 費佐 | フィツォ | 로베르트 피초
Aleksandar Vučić | Vučić | Vucic | Vučič | Вучич | Вучић | Βούτσιτς | ווצ׳יץ׳ | فوتشيتش | ووچیچ | 武契奇 | 武契奇 | ブチッチ | 부치치
Albin Kurti | Аљбин Курти | Альбин Курти | Альбін Курті | ألبين كورتي | 库尔蒂 | アルビン・クルティ
Slobodan Milošević | Milošević | Milosevic | Milosevich | Милошевич | Милошевић | Мілошевич | Μιλόσεβιτς | ميلوسيفيتش | میلوشویچ | מילושביץ׳ | 米洛舍维奇 | 米洛塞維奇 | ミロシェビッチ | 밀로셰비치
Kyriakos Mitsotakis | Mitsotakis | Mitsotákis | Мицотакис | Міцотакіс | Μητσοτάκης | מיצוטאקיס | ميتسوتاكيس | میتسوتاکیس | 米佐塔基斯 | 米佐塔基斯 | ミツォタキス | 미초타키스
Alexis Tsipras | Tsipras | Ципрас | Ціпрас | Τσίπρας | ציפרס | تسيبراس | سیپراس | 齐普拉斯 | 齊普拉斯 | チプラス | 치프라스
Recep Tayyip Erdoğan | Erdoğan | Erdogan | Эрдоган | Ердоган | Ερντογάν | ארדואן | أردوغان | اردوغان | एर्दोआन | एर्दोगन | 埃尔多安 | 艾爾多安 | 厄多安 | エルドアン | 에르도안
Hakan Fidan | Хакан Фидан | Хакан Фідан | Χακάν Φιντάν | هاكان فيدان | هاکان فیدان | 费丹 | 哈坎·菲丹 | フィダン外相 | 하칸 피단
Ekrem İmamoğlu | İmamoğlu | Imamoglu | Имамоглу | Імамоглу | Ιμάμογλου | إمام أوغلو | امام‌اوغلو | 伊马姆奥卢 | イマモール | 이마모을루
Ursula von der Leyen | von der Leyen | Урсула фон дер Ляйен | фон дер Ляйен | фон дер Ляєн | Φον ντερ Λάιεν | פון דר ליין | فون دير لاين | فون در لاین | 冯德莱恩 | 馮德萊恩 | フォンデアライエン | 폰데어라이엔
Josep Borrell | Borrell | Боррель | Жозеп Боррель | Μπορέλ | بوريل | بورل | 博雷利 | 波瑞爾 | ボレル | 보렐
Kaja Kallas | Kallas | Каллас | Κάγια Κάλας | كايا كالاس | کایا کالاس | 卡拉斯 | 卡拉斯 | カラス上級代表 | 칼라스
Jens Stoltenberg | Stoltenberg | Столтенберг | Στόλτενμπεργκ | סטולטנברג | ستولتنبرغ | استولتنبرگ | स्टोल्टेनबर्ग | 斯托尔滕贝格 | 史托騰柏格 | ストルテンベルグ | 스톨텐베르그
Mark Rutte | Rutte | Рютте | Ρούτε | מארק רוטה | مارك روته | مارک روته | 吕特 | 呂特 | ルッテ | 뤼터
António Guterres | Guterres | Antonio Guterres | Гутерриш | Гутерреш | Гутерріш | Γκουτέρες | גוטרש | غوتيريش | گوترش | गुटेरेस | 古特雷斯 | 古特瑞斯 | グテーレス | グテレス | 구테흐스
Ban Ki-moon | Ban Ki Moon | Пан Ги Мун | Пан Гі Мун | Μπαν Κι-μουν | באן קי-מון | بان كي مون | بان کی مون | 潘基文 | パン・ギムン | 潘基文事務総長 | 반기문
Kofi Annan | Кофи Аннан | Кофі Аннан | Κόφι Ανάν | קופי ענאן | كوفي عنان | کوفی عنان | 科菲·安南 | 安南秘书长 | コフィ・アナン | 코피 아난
Rafael Grossi | Rafael Mariano Grossi | Grossi | Рафаэль Гросси | Гросси | Гроссі | Γκρόσι | גרוסי | رافائيل غروسي | غروسي | گروسی | 格罗西 | 葛羅西 | グロッシ | 그로시
Tedros Adhanom Ghebreyesus | Tedros Adhanom | Тедрос Аданом Гебреисус | Тедрос Адханом Гебреисус | Тедрос Адханом | تيدروس أدهانوم | تدروس آدهانوم | 谭德塞 | 譚德塞 | テドロス | 테워드로스
Xi Jinping | Hsi Chin-ping | Си Цзиньпин | Сі Цзіньпін | Σι Τζινπίνγκ | שי ג׳ינפינג | شي جين بينغ | شی جین‌پینگ | शी जिनपिंग | 习近平 | 習近平 | シー・チンピン | 시진핑
Li Qiang | Ли Цян | Лі Цян | لي تشيانغ | لی چیانگ | ली कियांग | 李强 | 李強 | 리창 총리
Wang Yi | Ван И | Ван Ї | Ван І | وانغ يي | وانگ یی | वांग यी | 王毅
Li Keqiang | Ли Кэцян | Лі Кецян | لي كه تشيانغ | لی که‌چیانگ | 李克强 | 李克強 | 리커창
Hu Jintao | Ху Цзиньтао | Ху Цзіньтао | هو جين تاو | هو جینتائو | 胡锦涛 | 胡錦濤 | 후진타오
Jiang Zemin | Цзян Цзэминь | Цзян Цземінь | جيانغ زيمين | جیانگ زمین | 江泽民 | 江澤民 | 장쩌민
Deng Xiaoping | Teng Hsiao-p'ing | Дэн Сяопин | Ден Сяопін | Ντενγκ Σιαοπίνγκ | دنغ شياو بينغ | دنگ شیائوپینگ | 邓小平 | 鄧小平 | 덩샤오핑
Mao Zedong | Mao Tse-tung | Mao Tsé-toung | Chairman Mao | Мао Цзэдун | Мао Цзедун | Μάο Τσετούνγκ | מאו דזה-דונג | ماو تسي تونغ | مائو تسه‌تونگ | माओ त्से-तुंग | 毛泽东 | 毛澤東 | 毛沢東 | 마오쩌둥
Zhou Enlai | Chou En-lai | Чжоу Эньлай | Чжоу Еньлай | تشو ان لاي | چوئن لای | 周恩来 | 周恩來 | 저우언라이
Chiang Kai-shek | Jiang Jieshi | Tchang Kaï-chek | Чан Кайши | Чан Кайші | شيانغ كاي شيك | چیانگ کای‌شک | 蒋介石 | 蔣介石 | 장제스
Tsai Ing-wen | Cai Yingwen | Цай Инвэнь | Цай Інвень | تساي إنغ ون | تسای اینگ-ون | 蔡英文 | 차이잉원
Lai Ching-te | William Lai | Lai Qingde | Лай Циндэ | Лай Ціньде | لاي تشينغ تي | لای چینگ-ته | 赖清德 | 賴清德 | 頼清徳 | 라이칭더
Carrie Lam | Кэрри Лам | كاري لام | 林郑月娥 | 林鄭月娥 | 캐리 람
Dalai Lama | Dalaï-lama | Dalái Lama | Далай-лама | Δαλάι Λάμα | דלאי לאמה | الدالاي لاما | دالایی لاما | दलाई लामा | 达赖喇嘛 | 達賴喇嘛 | ダライ・ラマ | 달라이 라마
Narendra Modi | Modi | Нарендра Моди | Моди | Нарендра Моді | Ναρέντρα Μόντι | נרנדרה מודי | ناريندرا مودي | نارندرا مودی | नरेन्द्र मोदी | नरेंद्र मोदी | मोदी | 莫迪 | モディ首相 | 모디 총리
Subrahmanyam Jaishankar | S. Jaishankar | Jaishankar | Джайшанкар | جايشانكار | जयशंकर | 苏杰生 | 蘇杰生 | ジャイシャンカル | 자이샨카르
Imran Khan | Имран Хан | Імран Хан | Ιμράν Χαν | عمران خان | इमरान खान | 伊姆兰·汗 | 伊姆蘭汗 | イムラン・カーン | 임란 칸
Shehbaz Sharif | Shahbaz Sharif | Шахбаз Шариф | Шахбаз Шаріф | شهباز شريف | شہباز شریف | शहबाज शरीफ | 夏巴兹·谢里夫 | シャバズ・シャリフ | 셰바즈 샤리프
Sheikh Hasina | Sheikh Hasina Wazed | Шейх Хасина | الشيخة حسينة | شیخ حسینه | শেখ হাসিনা | शेख हसीना | 哈西娜 | シェイク・ハシナ | 셰이크 하시나
Muhammad Yunus | Mohammad Yunus | Мухаммад Юнус | محمد يونس | মুহাম্মদ ইউনূস | मुहम्मद यूनुस | 尤努斯 | ムハマド・ユヌス | 무함마드 유누스
Aung San Suu Kyi | Suu Kyi | Аун Сан Су Чжи | Аун Сан Су Чжі | Αούνγκ Σαν Σου Κι | أونغ سان سو تشي | آنگ سان سوچی | အောင်ဆန်းစုကြည် | आंग सान सू की | 昂山素季 | 翁山蘇姬 | アウンサンスーチー | 아웅산 수치
Min Aung Hlaing | Мин Аун Хлайн | Мін Аун Хлайн | مين أونغ هلينغ | မင်းအောင်လှိုင် | 敏昂莱 | 敏昂萊 | ミンアウンフライン | 민 아웅 흘라잉
Kim Jong Un | Kim Jong-un | Ким Чен Ын | Кім Чен Ин | Κιμ Γιονγκ Ουν | קים ג׳ונג און | كيم جونغ أون | کیم جونگ اون | किम जोंग उन | 金正恩 | キム・ジョンウン | 김정은
Kim Jong Il | Kim Jong-il | Ким Чен Ир | Кім Чен Ір | كيم جونغ إيل | کیم جونگ ایل | 金正日 | キム・ジョンイル | 김정일
Kim Il Sung | Kim Il-sung | Ким Ир Сен | Кім Ір Сен | كيم إيل سونغ | کیم ایل سونگ | 金日成 | キム・イルソン | 김일성
Kim Yo Jong | Kim Yo-jong | Ким Ё Чжон | Ким Ё Чен | Кім Йо Чжон | كيم يو جونغ | کیم یو جونگ | 金与正 | 金與正 | キム・ヨジョン | 김여정
Yoon Suk Yeol | Yoon Suk-yeol | Yun Seok-yeol | Юн Сок Ёль | Юн Сок Йоль | Юн Сук Ёль | يون سوك يول | یون سوک یول | 尹锡悦 | 尹錫悅 | 尹錫悦 | ユン・ソンニョル | 윤석열
Lee Jae Myung | Lee Jae-myung | Ли Чжэ Мён | Лі Чже Мьон | لي جيه ميونغ | لی جه میونگ | 李在明 | イ・ジェミョン | 이재명
Moon Jae-in | Moon Jae In | Мун Чжэ Ин | Мун Чже Ін | مون جيه إن | مون جائه این | 文在寅 | ムン・ジェイン | 문재인
Park Geun-hye | Park Geun Hye | Пак Кын Хе | Пак Кин Хє | بارك كون هيه | پارک گئون هه | 朴槿惠 | 朴槿恵 | パク・クネ | 박근혜
Shinzo Abe | Abe Shinzo | Shinzō Abe | Синдзо Абэ | Сіндзо Абе | Σίνζο Άμπε | שינזו אבה | شينزو آبي | شینزو آبه | शिंजो आबे | 安倍晋三 | 安倍晉三 | 아베 신조
Fumio Kishida | Kishida | Кисида | Фумио Кисида | Кісіда | Κισίντα | كيشيدا | کیشیدا | किशिदा | 岸田文雄 | 기시다
Shigeru Ishiba | Ishiba | Исиба | Ісіба | إيشيبا | ایشیبا | इशिबा | 石破茂 | 이시바
Sanae Takaichi | Takaichi | Санаэ Такаити | Такаити | Такаїчі | تاكايتشي | تاکایچی | 高市早苗 | 다카이치
Ferdinand Marcos Jr. | Bongbong Marcos | Фердинанд Маркос-младший | Фердинанд Маркос | فرديناند ماركوس | فردیناند مارکوس | 小马科斯 | 小馬可仕 | 마르코스 대통령
Rodrigo Duterte | Duterte | Дутерте | Ντουτέρτε | دوتيرتي | دوترته | 杜特尔特 | 杜特蒂 | ドゥテルテ | 두테르테
Joko Widodo | Jokowi | Джоко Видодо | Джоко Відодо | جوكو ويدودو | جوکو ویدودو | 佐科 | 佐科威 | ジョコ・ウィドド | 조코 위도도
Prabowo Subianto | Prabowo | Прабово Субианто | Прабово Субіанто | برابوو سوبيانتو | پرابوو سوبیانتو | 普拉博沃 | 普拉伯沃 | プラボウォ | 프라보워
Benjamin Netanyahu | Binyamin Netanyahu | Netanyahu | Netanyahou | Netanjahu | Нетаньяху | Нетаньягу | Νετανιάχου | נתניהו | نتنياهو | نتانیاهو | नेतन्याहू | 内塔尼亚胡 | 納坦雅胡 | 尼坦雅胡 | ネタニヤフ | 네타냐후
Yitzhak Rabin | Jizchak Rabin | Ицхак Рабин | Іцхак Рабін | Γιτζάκ Ράμπιν | יצחק רבין | إسحاق رابين | اسحاق رابین | 拉宾总理 | 伊扎克·拉宾 | ラビン首相 | 이츠하크 라빈
Ariel Sharon | Ариэль Шарон | Аріель Шарон | Αριέλ Σαρόν | אריאל שרון | أرييل شارون | آریل شارون | 沙龙总理 | 阿里埃勒·沙龙 | アリエル・シャロン | 아리엘 샤론
Mahmoud Abbas | Mahmud Abbas | Abu Mazen | Махмуд Аббас | Μαχμούντ Αμπάς | מחמוד עבאס | אבו מאזן | محمود عباس | أبو مازن | महमूद अब्बास | 阿巴斯 | マフムード・アッバス | 마무드 아바스
Yasser Arafat | Yasir Arafat | Yassir Arafat | Arafat | Abu Ammar | Ясир Арафат | Арафат | Ясір Арафат | Γιάσερ Αραφάτ | יאסר ערפאת | ערפאת | ياسر عرفات | यासिर अराफात | 阿拉法特 | アラファト | 아라파트
Yahya Sinwar | Sinwar | Яхья Синвар | Синвар | Сінвар | יחיא סינוואר | סינוואר | يحيى السنوار | السنوار | یحیی سنوار | 辛瓦尔 | 辛瓦 | シンワル | 신와르
Ismail Haniyeh | Ismail Haniyah | Haniyeh | Haniya | Исмаил Хания | Ісмаїл Ханія | איסמעיל הנייה | إسماعيل هنية | اسماعیل هنیه | 哈尼亚 | 哈尼雅 | ハニヤ | 하니예
Hassan Nasrallah | Nasrallah | Хасан Насралла | Насралла | Хасан Насралла | Νασράλα | נסראללה | حسن نصر الله | حسن نصرالله | 纳斯鲁拉 | 納斯拉勒 | ナスララ | 나스랄라
Ali Khamenei | Ayatollah Khamenei | Khamenei | Chamenei | Jamenei | Хаменеи | Хаменеї | Χαμενεΐ | ח׳אמנאי | חמינאי | خامنئي | خامنه‌ای | खामेनेई | 哈梅内伊 | 哈米尼 | ハメネイ | 하메네이
Ruhollah Khomeini | Ayatollah Khomeini | Khomeini | Khomeiny | Chomeini | Jomeini | Хомейни | Хомейні | Χομεϊνί | ח׳ומייני | חומייני | الخميني | خمینی | खोमैनी | 霍梅尼 | 何梅尼 | ホメイニ | 호메이니
Masoud Pezeshkian | Pezeshkian | Peseschkian | Pezechkian | Пезешкиан | Пезешкіан | Πεζεσκιάν | פזשכיאן | بزشكيان | پزشکیان | पेज़ेशकियान | 佩泽希齐扬 | 裴澤斯基安 | ペゼシュキアン | 페제시키안
Ebrahim Raisi | Raisi | Raïssi | Raissi | Раиси | Раїсі | Ραϊσί | ראיסי | إبراهيم رئيسي | ابراهیم رئیسی | इब्राहिम रईसी | 莱希 | 萊希 | ライシ | 라이시
Hassan Rouhani | Hasan Rouhani | Rouhani | Rohani | Хасан Рухани | Рухани | Рухані | Ροχανί | רוחאני | حسن روحاني | حسن روحانی | 鲁哈尼 | 魯哈尼 | ロウハニ | 로하니
Mahmoud Ahmadinejad | Ahmadinejad | Ahmadinedschad | Ahmadineyad | Ахмадинежад | Ахмадінежад | Αχμαντινετζάντ | אחמדינג׳אד | أحمدي نجاد | احمدی‌نژاد | 内贾德 | 艾哈迈迪内贾德 | アフマディネジャド | 아마디네자드
Abbas Araghchi | Abbas Araqchi | Araghchi | Araqchi | Araghtschi | Аббас Арагчи | Арагчи | Аракчі | עראקצ׳י | عباس عراقجي | عراقجي | عباس عراقچی | عراقچی | 阿拉格齐 | アラグチ | 아락치
Mohammad Javad Zarif | Javad Zarif | Zarif | Mohammed Dschawad Sarif | Зариф | Заріф | Ζαρίφ | זריף | محمد جواد ظريف | محمدجواد ظریف | 扎里夫 | ザリフ | 자리프
Qasem Soleimani | Qassem Soleimani | Ghassem Soleimani | Soleimani | Suleimani | Сулеймани | Касем Сулеймани | Сулеймані | קאסם סולימאני | קאסם סולימאני | قاسم سليماني | قاسم سلیمانی | 苏莱曼尼 | 蘇雷曼尼 | ソレイマニ | 솔레이마니
Bashar al-Assad | Bashar Assad | Bachar el-Assad | Bachar al-Assad | Baschar al-Assad | Bashar al-Ásad | Beşar Esad | Башар Асад | Башар аль-Асад | Μπασάρ αλ-Άσαντ | בשאר אסד | بشار الأسد | بشار اسد | बशर अल-असद | 巴沙尔·阿萨德 | アサド大統領 | アサド政権 | 바샤르 알아사드
Ahmed al-Sharaa | Ahmad al-Sharaa | Ahmed al-Shara | Abu Mohammad al-Julani | Abu Mohammed al-Jolani | al-Jolani | al-Julani | al-Golani | Ахмед аш-Шараа | аль-Джолани | аль-Джулані | אל-ג׳ולאני | أحمد الشرع | الجولاني | احمد الشرع | جولانی | 朱拉尼 | シャラア | 알샤라
Saddam Hussein | Saddam Hussain | Saddam Husain | Saddam | Саддам Хусейн | Саддам Хуссейн | Саддам Гусейн | Σαντάμ Χουσεΐν | סדאם חוסיין | صدام حسين | صدام حسین | सद्दाम हुसैन | 萨达姆 | 薩達姆 | 海珊 | サダム・フセイン | 사담 후세인
Mohammed bin Salman | Muhammad bin Salman | Mohammad bin Salman | Mohamed bin Salman | Mohammed ben Salmane | Mohammed ibn Salman | MBS | Мухаммед бен Салман | Мохаммед бин Салман | Мухаммед ибн Салман | Мухаммад ібн Салман | Μοχάμεντ μπιν Σαλμάν | מוחמד בן סלמאן | محمد بن سلمان | محمد بن سلمان آل سعود | मोहम्मद बिन सलमान | 穆罕默德·本·萨勒曼 | 沙爾曼王儲 | ムハンマド・ビン・サルマン | 무함마드 빈 살만
Mohammed bin Zayed | Mohamed bin Zayed | Muhammad bin Zayed | MBZ | Мухаммед бен Заид | Мохаммед бин Зайед | محمد بن زايد | محمد بن زاید | 穆罕默德·本·扎耶德 | ムハンマド・ビン・ザーイド | 무함마드 빈 자이드
Jamal Khashoggi | Khashoggi | Khachoggi | Chaschukdschi | Kaşıkçı | Хашогги | Хашоггі | Хашукджи | Κασόγκι | ח׳אשוקג׳י | خاشقجي | خاشقچی | खाशोज्जी | 卡舒吉 | 卡舒吉 | 哈紹吉 | カショギ | 카슈끄지
Abdel Fattah el-Sisi | Abdel Fattah al-Sisi | Abdel-Fattah el-Sissi | Abdelfatah Al-Sissi | el-Sisi | al-Sisi | al-Sissi | Абдель Фаттах ас-Сиси | ас-Сиси | ас-Сісі | א-סיסי | السيسي | عبد الفتاح السيسي | عبدالفتاح السیسی | السیسی | 塞西 | 塞西 | シシ大統領 | 엘시시
Hosni Mubarak | Husni Mubarak | Moubarak | Mubarak | Mubárak | Мубарак | Хосни Мубарак | Μουμπάρακ | חוסני מובארק | حسني مبارك | حسنی مبارک | 穆巴拉克 | 穆巴拉克 | ムバラク | 무바라크
Gamal Abdel Nasser | Nasser | Gamal Abd el-Nasser | Gamal Abdul Nasser | Гамаль Абдель Насер | Насер | Νάσερ | גמאל עבד אל-נאצר | جمال عبد الناصر | جمال عبدالناصر | 纳赛尔 | 納瑟 | ナセル | 나세르
Muammar Gaddafi | Muammar Qaddafi | Moammar Gadhafi | Gaddafi | Qaddafi | Gadhafi | Kadhafi | Kaddafi | Khadafy | Gadafi | al-Qadhafi | Каддафи | Муаммар Каддафи | Каддафі | Καντάφι | קדאפי | القذافي | معمر القذافي | قذافی | गद्दाफी | 卡扎菲 | 格達費 | カダフィ | 카다피
Khalifa Haftar | Haftar | Hafter | Hifter | Халифа Хафтар | Хафтар | Χαφτάρ | חפתר | خليفة حفتر | حفتر | خلیفه حفتر | 哈夫塔尔 | 哈夫塔 | ハフタル | 하프타르
Abdel Fattah al-Burhan | Abdel Fattah Burhan | al-Burhan | Абдель Фаттах аль-Бурхан | аль-Бурхан | عبد الفتاح البرهان | البرهان | عبدالفتاح البرهان | 布尔汉 | ブルハン | 부르한
Mohamed Hamdan Dagalo | Hemedti | Hemeti | Хемедти | Мохаммед Хамдан Дагло | محمد حمدان دقلو | حميدتي | حمیدتی | 达加洛 | ダガロ | 헤메티
Abiy Ahmed | Abiy Ahmed Ali | Абий Ахмед | Абій Ахмед | آبي أحمد | ابی احمد | አብይ አህመድ | ዐቢይ አህመድ | 阿比·艾哈迈德 | 阿邁德 | アビー・アハメド | 아비 아머드
Cyril Ramaphosa | Ramaphosa | Рамафоса | Рамафоза | Ραμαφόζα | רמפוסה | رامافوزا | رامافوسا | रामाफोसा | 拉马福萨 | 拉瑪佛沙 | ラマポーザ | 라마포사
Nelson Mandela | Mandela | Мандела | Нельсон Мандела | Μαντέλα | מנדלה | مانديلا | ماندلا | मंडेला | 曼德拉 | マンデラ | 만델라
Paul Kagame | Kagame | Кагаме | Поль Кагаме | كاغامي | کاگامه | 卡加梅 | カガメ | 카가메
Félix Tshisekedi | Tshisekedi | Чисекеди | Чісекеді | تشيسيكيدي | چیسه‌کدی | 齐塞克迪 | チセケディ | 치세케디
Nicolás Maduro | Maduro | Мадуро | Μαδούρο | מדורו | مادورو | मादुरो | 马杜罗 | 馬杜洛 | マドゥロ | 마두로
María Corina Machado | Мария Корина Мачадо | Марія Коріна Мачадо | ماريا كورينا ماتشادو | ماریا کورینا ماچادو | 马查多 | マチャド | 마차도
Hugo Chávez | Hugo Chavez | Уго Чавес | Чавес | Ούγκο Τσάβες | הוגו צ׳אבס | هوغو تشافيز | هوگو چاوز | 查韦斯 | 查維茲 | チャベス | 우고 차베스
Fidel Castro | Фидель Кастро | Фідель Кастро | Φιντέλ Κάστρο | פידל קסטרו | فيدل كاسترو | فیدل کاسترو | 菲德尔·卡斯特罗 | 卡斯楚 | フィデル・カストロ | 피델 카스트로
Luiz Inácio Lula da Silva | Lula da Silva | Lula | Лула да Силва | Лула да Сілва | Λούλα ντα Σίλβα | לולה דה סילבה | لولا دا سيلفا | لولا داسیلوا | लूला डी सिल्वा | 卢拉 | 魯拉 | ルラ大統領 | 룰라
Jair Bolsonaro | Bolsonaro | Болсонару | Болсонаро | Жаїр Болсонару | Μπολσονάρο | בולסונארו | بولسونارو | बोलसोनारो | 博索纳罗 | 波索納洛 | ボルソナロ | 보우소나루
Javier Milei | Milei | Хавьер Милей | Милей | Хав’єр Мілей | Μιλέι | חוויאר מיליי | خافيير ميلي | خاویر میلی | 米莱 | 米雷伊 | ミレイ | 밀레이
Claudia Sheinbaum | Sheinbaum | Шейнбаум | Клаудия Шейнбаум | Σέινμπαουμ | קלאודיה שיינבאום | شينباوم | شینباوم | 辛鲍姆 | 薛恩鮑姆 | シェインバウム | 셰인바움
Justin Trudeau | Trudeau | Трюдо | Джастин Трюдо | Τριντό | טרודו | ترودو | جاستن ترودو | 特鲁多 | 杜魯道 | トルドー | 트뤼도
Mark Carney | Марк Карни | Марк Карні | Μαρκ Κάρνεϊ | مارك كارني | مارک کارنی | 卡尼 | カーニー首相 | 마크 카니
Anthony Albanese | Энтони Албанезе | Ентоні Албанезе | ألبانيزي | آلبانیز | 阿尔巴尼斯 | 艾班尼斯 | アルバニージー | 앨버니지
Pope Francis | Pape François | Papst Franziskus | Papa Francisco | Papa Francesco | Папа Франциск | Папа Римский Франциск | Πάπας Φραγκίσκος | האפיפיור פרנציסקוס | البابا فرنسيس | پاپ فرانسیس | पोप फ्रांसिस | 教宗方济各 | 教皇方济各 | 教宗方濟各 | フランシスコ教皇 | 프란치스코 교황
Pope Leo XIV | Leo XIV | Léon XIV | León XIV | Leone XIV | Папа Лев XIV | Лев XIV | البابا ليو الرابع عشر | پاپ لئوی چهاردهم | 教宗良十四世 | 教皇利奥十四世 | レオ14世 | 레오 14세
Osama bin Laden | Usama bin Laden | bin Laden | Ben Laden | Усама бен Ладен | бен Ладен | бін Ладен | Οσάμα μπιν Λάντεν | אוסאמה בן לאדן | أسامة بن لادن | بن لادن | اسامه بن لادن | ओसामा बिन लादेन | 本·拉登 | 本拉登 | 賓拉登 | ビンラディン | 빈라덴
Hamid Karzai | Karzai | Karsai | Карзай | Хамид Карзай | كرزاي | کرزی | हामिद करज़ई | 卡尔扎伊 | 卡爾扎伊 | カルザイ | 카르자이
Abu Bakr al-Baghdadi | al-Baghdadi | Абу Бакр аль-Багдади | аль-Багдади | аль-Багдаді | أبو بكر البغدادي | ابوبکر بغدادی | 巴格达迪 | 巴格達迪 | バグダディ | 알바그다디
Josip Broz Tito | Marshal Tito | Иосип Броз Тито | Јосип Броз Тито | Йосип Броз Тіто | تيتو | 铁托 | 狄托 | チトー | 요시프 브로즈 티토
Taro Aso | Асо Таро | Таро Асо | 麻生太郎
Sergey Kiriyenko | Sergei Kiriyenko | Kiriyenko | Kirienko | Кириенко | Кирієнко | 基里延科 | キリエンコ
`;
