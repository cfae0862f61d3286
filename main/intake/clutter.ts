/**
 * What web pages put between and after the paragraphs of an article. All of it is compared with whole short lines, in
 * lower case and without punctuation at the ends, so that no sentence of an article is ever touched.
 */

/** The phrases of a list, parted by bars and line ends. */
function phrases(list: string): readonly string[] {
  return list
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}

const advertising = phrases(`
  advertisement | advertisements | advertising | sponsored | sponsored content
  story continues below advertisement | article continues below advertisement | continue reading below
  scroll to continue | publicidad | anuncio | anuncios | publicidade | continua após a publicidade
  continua depois da publicidade | publicité | annonce | werbung | anzeige | pubblicità | advertentie | reclame
  reklama | реклама | реклам | إعلان | إعلانات | 广告 | 廣告 | 広告 | 광고 | reklam | annons | annonse | διαφήμιση
  פרסומת | تبلیغات
`);

const commentForms = phrases(`
  add a comment | add comment | leave a comment | leave a reply | post a comment | write a comment | comment
  comments | no comments | no comments yet | be the first to comment | reply | cancel reply
  join the conversation | view comments | show comments | load comments | your email address will not be published
  required fields are marked | your email address will not be published required fields are marked
  save my name email and website in this browser for the next time i comment
  notify me of follow-up comments by email | notify me of new posts by email | deja un comentario
  deja una respuesta | añadir comentario | agregar comentario | comentarios
  tu dirección de correo electrónico no será publicada | los campos obligatorios están marcados con
  cancelar respuesta
  tu dirección de correo electrónico no será publicada los campos obligatorios están marcados con
  deixe um comentário | deixe uma resposta | comentários | o seu endereço de email não será publicado
  laisser un commentaire | ajouter un commentaire | commentaires | votre adresse e-mail ne sera pas publiée
  les champs obligatoires sont indiqués avec
  votre adresse e-mail ne sera pas publiée les champs obligatoires sont indiqués avec | schreibe einen kommentar
  kommentar hinterlassen | kommentar schreiben | kommentare | antwort abbrechen
  deine e-mail-adresse wird nicht veröffentlicht | erforderliche felder sind mit markiert
  ihre e-mail-adresse wird nicht veröffentlicht
  deine e-mail-adresse wird nicht veröffentlicht erforderliche felder sind mit markiert | lascia un commento
  commenti | il tuo indirizzo email non sarà pubblicato | dodaj komentarz | komentarze | plaats een reactie
  reacties | оставить комментарий | добавить комментарий | комментарии | ваш адрес email не будет опубликован
  обязательные поля помечены | ваш адрес email не будет опубликован обязательные поля помечены | اترك تعليقا
  اترك تعليقاً | أضف تعليقا | أضف تعليق | تعليقات | لن يتم نشر عنوان بريدك الإلكتروني
  الحقول الإلزامية مشار إليها بـ | 发表评论 | 發表評論 | 发表回复 | 评论 | コメント | コメントを残す | 댓글 | yorum yap | yorumlar
  bir cevap yazın | αφήστε μια απάντηση
`);

const sharing = phrases(`
  share | share this | share this article | share this story | share this post | share on facebook
  share on twitter | share on x | share on linkedin | share on whatsapp | share via email | tweet | pin it | email
  print | print this article | copy link | link copied | facebook | twitter | whatsapp | telegram | linkedin
  reddit | pinterest | instagram | like this | loading | click to share | follow us | follow us on | compartir
  comparte | compartir en facebook | compartilhar | compartilhe | partager | partager cet article
  partager sur facebook | teilen | artikel teilen | drucken | merken | condividi | udostępnij | podziel się
  delen | поделиться | поделиться в | поделиться ссылкой | مشاركة | شارك | شارك المقال | 分享 | 分享到 | シェア | シェアする
  공유 | 공유하기 | paylaş | κοινοποίηση
`);

const accounts = phrases(`
  newsletter | subscribe | subscribe now | sign up | sign in | log in | sign up for our newsletter
  subscribe to our newsletter | get our newsletter | enter your email address | email address | accept cookies
  accept all cookies | accept all | cookie settings | manage cookies | we use cookies | suscríbete | suscribirse
  suscríbase | iniciar sesión | suscríbete a nuestro boletín | aceptar cookies | assine | assine nossa newsletter
  s'abonner | s’abonner | abonnez-vous | s'inscrire | tout accepter | jetzt abonnieren | abonnieren
  alle akzeptieren | iscriviti | iscriviti alla newsletter | подписаться | подпишитесь на нашу рассылку | اشترك
  اشترك في النشرة البريدية | 订阅 | 登录 | 登録 | 구독
`);

const wayfinding = phrases(`
  skip to content | skip to main content | back to top | go to top | menu | home | next article | previous article
  empfohlener redaktioneller inhalt | empfohlener externer inhalt | empfohlener inhalt | externer inhalt
  next post | previous post | go to homepage | click to enlarge | zum seitenanfang | nach oben | haut de page
  volver arriba | к началу | наверх | 返回顶部 | listen to this article | listen to article | play audio
  artikel anhören | escuchar | escucha este artículo | écouter cet article
`);

/** Lines that are clutter as they stand. */
export const clutterLines: readonly string[] = [
  ...advertising,
  ...commentForms,
  ...sharing,
  ...accounts,
  ...wayfinding,
];

/** Lines that head a list of other articles; the line goes, and links right below it. */
export const relatedHeadings: readonly string[] = phrases(`
  related | related articles | related article | related stories | related story | related posts | related news
  related content | related topics | related coverage | read more | read also | also read | read next
  more on this story | more stories | more from | more news | most read | most popular | trending | trending now
  see also | you may also like | you might also like | recommended | recommended for you | recommended stories
  editor’s picks | editor's picks | editors’ picks | latest news | recent posts | top stories | don’t miss
  don't miss | up next | keep reading | further reading on this site | tags | topics | filed under
  noticias relacionadas | artículos relacionados | relacionados | relacionadas | te puede interesar
  también te puede interesar | le puede interesar | lea también | lee también | leer más | leer también
  más noticias | lo más leído | más leídas | vea también | etiquetas | temas | leia também | leia mais
  saiba mais | veja também | notícias relacionadas | mais lidas | lire aussi | à lire aussi | lire la suite
  en savoir plus | articles liés | sur le même sujet | les plus lus | à lire également | voir aussi
  lesen sie auch | lesen sie mehr | mehr zum thema | mehr lesen | weiterlesen | auch interessant
  das könnte sie auch interessieren | weitere artikel | ähnliche artikel | meistgelesen | zum thema | themen
  schlagwörter | schlagworte | leggi anche | leggi di più | articoli correlati | czytaj także | czytaj też
  czytaj więcej | zobacz też | zobacz także | przeczytaj także | polecamy | powiązane artykuły | lees ook
  lees verder | gerelateerd | meer nieuws | читайте также | читать также | читайте ещё | читать далее | подробнее
  по теме | материалы по теме | похожие новости | ещё по теме | теги | смотрите также | новости партнеров
  новости партнёров | اقرأ أيضا | اقرأ أيضاً | اقرأ المزيد | إقرأ أيضا | مواضيع ذات صلة | أخبار ذات صلة | 相关阅读
  相关新闻 | 延伸阅读 | 推荐阅读 | 更多新闻 | 相關新聞 | 関連記事 | あわせて読みたい | 관련기사 | 관련 기사 | ilgili haberler | διαβάστε επίσης
  διαβάστε περισσότερα | δείτε επίσης | σχετικά άρθρα
`);

/** Words that open the credit or caption of a picture, before a colon: "Photo: Jane Doe", "Imagen: Facebook". */
export const creditWords: readonly string[] = phrases(`
  photo | photos | image | images | picture | photograph | photo credit | photo credits | image credit
  image credits | image source | photo source | photo by | image by | credit | credits | file photo
  featured image | cover image | illustration | video | graphic | foto | fotos | imagen | imágenes | imagem
  imagens | crédito | créditos | fotografía | foto de archivo | fuente de la imagen | crédito de la imagen
  pie de foto | ilustración | reprodução | divulgação | crédit | crédits | crédit photo | crédit image
  photographie | bild | bilder | bildquelle | bildnachweis | bildrechte | fotocredit | foto/video | immagine
  crediti | credito foto | zdjęcie | zdjęcia | fot | afbeelding | beeld | фото | изображение | иллюстрация
  фотография | صورة | الصورة | تصوير | مصدر الصورة | 图片 | 图 | 图片来源 | 圖片 | 图源 | 摄影 | 写真 | 画像 | 사진 | fotoğraf
  görsel | φωτογραφία | φωτό | צילום | תמונה | عکس | foto-credit | getty images | copyright
`);

/** Openings that only notices have, whatever follows in the line. */
export const noticeOpenings: readonly RegExp[] = [
  /^(?:sign up|subscribe) (?:to|for) (?:our|the|my) .{0,60}(?:newsletter|e-?mail|updates)/i,
  /^(?:this (?:web)?site|we) uses? cookies(?: (?:to|and|for|on|in order|that|as)\b|$)/i,
  /^(?:click|tap) here to (?:share|print|subscribe|join|sign up|donate|read)/i,
  /^(?:follow|like|join) us on (?:facebook|twitter|x|instagram|telegram|whatsapp|youtube|google)/i,
  /^click to (?:share|email|print)\b/i,
  /^(?:©|\(c\)|copyright ©?) ?(?:19|20)\d\d\b/i,
  /^all rights reserved\b/i,
  /^\d+ (?:comments?|shares?|views|comentarios?|kommentare?|commentaires?|комментари\S+)$/i,
  /^(?:email|e-mail|name|website|nombre|correo electrónico|web|nom|site web|имя) ?\*$/i,
];
