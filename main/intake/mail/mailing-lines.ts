import type { ArticleBody } from '../../../preload/contract/articles.ts';
import { textOf } from '../body-text.ts';

/** What newsletters say above and below their text, as they say it in many languages. */
const leaving =
  /\bunsubscribe\b|\bopt[- ]out\b|(?:manage|update|change) (?:your )?(?:e-?mail |subscription |newsletter )*(?:preferences|settings|subscription)|se d[ée]sabonner|se d[ée]sinscrire|d[ée]sabonnez-vous|darse de baja|cancelar (?:la |su |tu )?suscripci[óo]n|cancelar (?:a )?(?:inscri[çc][ãa]o|assinatura)|descadastr|abmelden|abbestellen|\bdisiscriv|annulla (?:l['’])?iscrizione|wypisz|uitschrijven|afmelden|avregistrera|abonelikten|отписаться|відписатися|إلغاء الاشتراك|退订|退訂|取消订阅|取消訂閱|配信停止|登録解除|구독 취소/iu;
const elsewhere =
  /(?:view|read|open|see) (?:this |it )?(?:e-?mail |message |newsletter )?(?:in|on) (?:your |a |the )?(?:web )?(?:browser|web)|(?:view|read) (?:it |this (?:e-?mail )?)?online|voir (?:ce message|cet e-?mail|la version) (?:en ligne|dans)|version en ligne|ver en (?:el |tu |su )?navegador|ver (?:no|online no) navegador|im browser (?:ansehen|anzeigen|öffnen|lesen)|online[- ]version|visualizza (?:nel|online|sul) (?:browser)?|bekijk (?:deze )?(?:e-?mail |nieuwsbrief )?online|zobacz (?:w|online)|открыть в браузере|عرض في المتصفح|在浏览器中|ブラウザで/iu;
const reason =
  /you(?:['’]re| are| have) (?:receiving|received|getting)|you received this|this (?:e-?mail|message) was sent|vous recevez (?:cet|ce)|est[áa]s? recibiendo|recibe este|sie erhalten diese|você (?:está recebendo|recebeu)|ricevi questa/iu;

/** Longer blocks are prose, whatever words stand in them. */
const longestLine = 400;
/** Footers are no longer than this, all told. */
const longestFooter = 1500;

/** A newsletter's body without the lines that belong to its sending: leave the list, see it in a browser, why it came. */
export function withoutMailingLines(body: ArticleBody): ArticleBody {
  const texts = body.children.map(textOf);
  const isLine = (text: string, pattern: RegExp): boolean => text.length <= longestLine && pattern.test(text);
  let left = texts.reduce((sum, text) => sum + text.length, 0);
  const rest = texts.map((text) => (left -= text.length) + text.length);
  const footer = texts.findIndex(
    (text, index) =>
      index * 2 >= texts.length &&
      (rest[index] ?? 0) <= longestFooter &&
      (isLine(text, leaving) || isLine(text, reason)),
  );
  const kept = body.children.filter((_, index) => {
    if (footer >= 0 && index >= footer) return false;
    const text = texts[index] ?? '';
    return !(isLine(text, leaving) || isLine(text, elsewhere));
  });
  return { type: 'root', children: kept };
}
