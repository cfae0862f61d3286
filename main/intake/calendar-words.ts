/**
 * The names of the months, January first, as dates write them: in full (in the cases of the language) and shortened.
 * Folded as `foldDate` folds: lower case, without marks above or below the letters.
 */
const monthTables: readonly (readonly string[])[] = [
  // English
  ['january jan', 'february feb febr', 'march mar', 'april apr', 'may', 'june jun'],
  ['july jul', 'august aug', 'september sep sept', 'october oct', 'november nov', 'december dec'],
  // French
  ['janvier janv', 'fevrier fevr fev', 'mars', 'avril avr', 'mai', 'juin'],
  ['juillet juil', 'aout', 'septembre sept', 'octobre', 'novembre', 'decembre'],
  // German, with Austria's January and February
  ['januar janner', 'februar feber', 'marz mrz maerz', 'april', 'mai', 'juni'],
  ['juli', 'august', 'september', 'oktober okt', 'november', 'dezember dez'],
  // Spanish
  ['enero ene', 'febrero', 'marzo', 'abril abr', 'mayo', 'junio'],
  ['julio', 'agosto ago', 'septiembre setiembre set', 'octubre', 'noviembre', 'diciembre dic'],
  // Italian
  ['gennaio gen genn', 'febbraio febbr', 'marzo', 'aprile', 'maggio mag magg', 'giugno giu'],
  ['luglio lug', 'agosto', 'settembre sett', 'ottobre ott', 'novembre', 'dicembre'],
  // Portuguese
  ['janeiro', 'fevereiro', 'marco', 'abril', 'maio', 'junho'],
  ['julho', 'agosto', 'setembro', 'outubro out', 'novembro', 'dezembro'],
  // Russian
  ['января январь янв', 'февраля февраль февр фев', 'марта март мар', 'апреля апрель апр', 'мая маи', 'июня июнь июн'],
  [
    'июля июль июл',
    'августа август авг',
    'сентября сентябрь сент сен',
    'октября октябрь окт',
    'ноября ноябрь нояб ноя',
    'декабря декабрь дек',
  ],
  // Ukrainian
  [
    'січня січень січ',
    'лютого лютии лют',
    'березня березень бер',
    'квітня квітень квіт',
    'травня травень трав',
    'червня червень черв',
  ],
  [
    'липня липень лип',
    'серпня серпень серп',
    'вересня вересень вер',
    'жовтня жовтень жовт',
    'листопада листопад лист',
    'грудня грудень груд',
  ],
  // Polish
  [
    'stycznia styczen sty',
    'lutego luty lut',
    'marca marzec',
    'kwietnia kwiecien kwi',
    'maja maj',
    'czerwca czerwiec cze',
  ],
  [
    'lipca lipiec lip',
    'sierpnia sierpien sie',
    'września wrzesnia wrzesien wrz',
    'pazdziernika pazdziernik paz',
    'listopada listopad lis',
    'grudnia grudzien gru',
  ],
  // Dutch and Indonesian
  ['januari', 'februari', 'maart mrt maret', 'april', 'mei', 'juni'],
  ['juli', 'augustus agustus', 'september', 'oktober', 'november', 'december desember'],
  // Swedish, Danish, Norwegian
  ['januari januar', 'februari februar', 'mars marts', 'april', 'maj mai', 'juni'],
  ['juli', 'augusti august', 'september', 'oktober', 'november', 'december desember des'],
  // Turkish
  ['ocak oca', 'subat sub', 'mart', 'nisan nis', 'mayis', 'haziran haz'],
  ['temmuz tem', 'agustos agu', 'eylul eyl', 'ekim eki', 'kasim kas', 'aralik ara'],
  // Greek
  [
    'ιανουαριου ιανουαριοσ ιαν',
    'φεβρουαριου φεβρουαριοσ φεβ',
    'μαρτιου μαρτιοσ μαρ',
    'απριλιου απριλιοσ απρ',
    'μαιου μαιοσ μαι',
    'ιουνιου ιουνιοσ ιουν',
  ],
  [
    'ιουλιου ιουλιοσ ιουλ',
    'αυγουστου αυγουστοσ αυγ',
    'σεπτεμβριου σεπτεμβριοσ σεπ',
    'οκτωβριου οκτωβριοσ οκτ',
    'νοεμβριου νοεμβριοσ νοε',
    'δεκεμβριου δεκεμβριοσ δεκ',
  ],
  // Arabic: Egypt and the Gulf
  ['يناير', 'فبراير', 'مارس', 'ابريل', 'مايو', 'يونيو يونيه'],
  ['يوليو يوليه', 'اغسطس', 'سبتمبر', 'اكتوبر', 'نوفمبر', 'ديسمبر'],
  // Arabic: the Levant and Iraq; two of its names have two words
  ['كانون_الثاني', 'شباط', 'اذار', 'نيسان', 'ايار', 'حزيران'],
  ['تموز', 'اب', 'ايلول', 'تشرين_الاول', 'تشرين_الثاني', 'كانون_الاول'],
  // Arabic: the Maghreb
  ['جانفي', 'فيفري', 'مارس', 'افريل', 'ماي', 'جوان'],
  ['جويلية يوليوز', 'اوت غشت', 'شتنبر', 'اكتوبر', 'نونبر', 'دجنبر'],
  // Persian, for the Gregorian calendar
  ['ژانويه', 'فوريه', 'مارس', 'اوريل', 'مه', 'ژوين'],
  ['ژوييه', 'اوت', 'سپتامبر', 'اكتبر', 'نوامبر', 'دسامبر'],
];

/** The months by their folded names, 1 to 12. */
export const monthNumbers: ReadonlyMap<string, number> = new Map(
  monthTables.flatMap((half, table) =>
    half.flatMap((names, index) =>
      names.split(' ').map((name) => [name.replace('_', ' '), (table % 2) * 6 + index + 1] as const),
    ),
  ),
);

/** The names of the days of the week, folded in the same way, in full and shortened; and what goes before a date in its language. */
export const dayWords: ReadonlySet<string> = new Set(
  [
    'sunday monday tuesday wednesday thursday friday saturday sun mon tue tues wed thu thur thurs fri sat',
    'dimanche lundi mardi mercredi jeudi vendredi samedi dim lun mar mer jeu ven sam',
    'sonntag montag dienstag mittwoch donnerstag freitag samstag sonnabend so mo di mi do fr sa',
    'domingo lunes martes miercoles jueves viernes sabado dom lun mie jue vie sab',
    'domenica lunedi martedi mercoledi giovedi venerdi sabato gio',
    'segunda terca quarta quinta sexta feira seg ter qua qui sex',
    'воскресенье понедельник вторник среда четверг пятница суббота воскресенья понедельника вторника среды четверга пятницы субботы вс пн вт ср чт пт сб',
    'неділя понеділок вівторок середа четвер субота нд пятниця',
    'الاحد الاثنين الثلاثاء الاربعاء الخميس الجمعة السبت',
    'يكشنبه دوشنبه سهشنبه سه شنبه چهارشنبه پنجشنبه جمعه شنبه',
    'κυριακη δευτερα τριτη τεταρτη πεμπτη παρασκευη σαββατο κυρ δευ τρι τετ πεμ παρ σαβ',
    'niedziela poniedziałek wtorek sroda czwartek piatek sobota niedz pon wt sr czw pt sob',
    'zondag maandag dinsdag woensdag donderdag vrijdag zaterdag zo ma wo vr za',
    'pazar pazartesi sali carsamba persembe cuma cumartesi',
    'sondag søndag mandag tisdag tirsdag onsdag torsdag fredag lordag lørdag',
    'minggu senin selasa rabu kamis jumat sabtu',
    '星期日 星期天 星期一 星期二 星期三 星期四 星期五 星期六 周日 周一 周二 周三 周四 周五 周六',
    'on the of le du am vom den der dem el del de il a em op om i w dnia στις في',
  ].flatMap((line) => line.split(' ')),
);
