/** What stands where a text ends before its end for those who have not paid. */
export const subscriptionWords: readonly RegExp[] = [
  /\b(?:subscribe|sign in|log in|register|join)\b[^.!?]{0,40}\bto (?:continue|keep|finish|read|unlock|access)\b/iu,
  /\bto (?:continue reading|read the full|read the rest|unlock this)\b/iu,
  /\b(?:already a (?:subscriber|member)|(?:for|available to) subscribers only|subscriber[- ]only|subscribers? exclusive|this (?:article|content|post|story) is (?:only )?(?:for|available to|reserved for) (?:paid |paying )?(?:subscribers|members))\b/iu,
  /(?:jetzt|mit .{1,20}) weiterlesen|nur für abonnent|bereits abonnent|exklusiv für abonnent|diesen (?:artikel|inhalt) .{0,20}(?:freischalten|kaufen)/iu,
  /réservée? (?:aux|à nos) abonnés|déjà abonnée?|il vous reste .{1,12} de cet article|la suite est réservée|abonnez-vous pour (?:lire|continuer)/iu,
  /(?:exclusivo|solo) para suscriptores|suscr[ií]b(?:a|e)(?:te|se) para (?:seguir|continuar|leer)|para (?:seguir|continuar) leyendo|ya eres suscriptor/iu,
  /riservato agli abbonati|abbonati per (?:continuare|leggere)|per continuare a leggere|sei già abbonato/iu,
  /exclusivo (?:para|a) assinantes|para continuar (?:a ler|lendo)|já é assinante|assine para ler/iu,
  /только (?:для|по) подпис|доступно (?:только )?(?:по подписке|подписчикам)|оформите подписку|чтобы (?:продолжить чтение|читать дальше)/iu,
  /tylko dla (?:prenumeratorów|subskrybentów)|alleen voor abonnees|verder lezen\?|abonelere özel|лише для передплатників/iu,
  /订阅后|登录后(?:继续)?阅读|付费(?:阅读|订阅)|訂閱後|有料会員限定|会員限定(?:記事|です)|続きを(?:読む|お読み)に|この記事は有料/u,
  /للمشتركين فقط|اشترك (?:لمتابعة|لقراءة|الآن لقراءة)|محتوى حصري للمشتركين/u,
];

/** How a shortened text ends: a link to the rest. */
export const restWords =
  /(?:^|[\s….\]])(?:read more|continue reading|read full (?:article|story)|full story|weiterlesen|mehr lesen|lire la suite|leer más|seguir leyendo|continua a leggere|leggi tutto|leia mais|continuar lendo|читать далее|читати далі|czytaj (?:dalej|więcej)|lees meer|devamını oku|阅读全文|查看全文|続きを読む|اقرأ المزيد)[\s.…»›>→]*$/iu;

/** The words of notices that stand instead of a page: consent, scripts, robots. */
export const wallWords: readonly RegExp[] = [
  /\b(?:cookies?|consent|gdpr|tracking technologies|legitimate interest|privacy (?:policy|settings|choices)|our partners|personal data)\b/iu,
  /(?:enable|activate|turn on) (?:java ?script|cookies)|java ?script (?:is|seems to be) (?:disabled|required|not available)|browser (?:does not|doesn['’]t) support/iu,
  /are you a (?:robot|human)|not a robot|verify(?:ing)? (?:that )?you are (?:a )?human|checking your browser|unusual (?:traffic|activity)|captcha|access (?:to this page )?(?:has been )?denied/iu,
  /einwilligung|zustimmung|datenschutz|personenbezogene|javascript (?:ist )?(?:deaktiviert|aktivieren)/iu,
  /consentement|traceurs|données personnelles|nos partenaires|activer javascript/iu,
  /consentimiento|datos personales|nuestros socios|consenso|dati personali|i nostri partner|consentimento|dados pessoais/iu,
  /согласи[ея] на|файл\p{L}* cookie|персональн\p{L}+ данн|включите javascript/iu,
  /クッキー|个人信息|隐私政策|個人情報|ملفات تعريف الارتباط|çerez/iu,
];

/** In characters; a longer line is prose that mentions subscribers. */
const longestNotice = 160;

/** Whether a whole line asks to subscribe, or says that only subscribers may read on. */
export function isSubscriptionNotice(line: string): boolean {
  return line.length <= longestNotice && subscriptionWords.some((pattern) => pattern.test(line));
}
