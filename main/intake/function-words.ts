/**
 * The small words of languages that the detector does not know, or confuses with a neighbour: those that stand in nearly
 * every sentence. Lower case, as written; an apostrophe ends a word.
 */
export const functionWords: Readonly<Record<string, readonly string[]>> = wordsOf({
  ha: 'da su ce na ya ta ba cikin wannan wani wata domin amma kuma sun shi yadda wanda wadanda saboda mai ga daga kan tana yana ana suka sai kamar wasu ake aka don har zuwa',
  ig: 'na nke ndị ya bụ dị ọ maka onye ahụ site kwuru anyị mgbe nwere ihe otu ọzọ ebe na-eme na-ekwu enwe',
  lg: 'nti nga mu ne kya okuva ku bano kino bino eri abantu era nnyo ye omu nabo mpozzi oluvannyuma ono abo ate naye eno ab ebya wa okuba ba omukulembeze',
  ln: 'na ya mpe mpo ba ete yango ye moko mboka nsima oyo bango ezali bato te kati mokolo wana misala na biso kasi baye lokola azali bazali nde eye mwa',
  om: 'kan akka irratti keessatti yeroo kun ture fi hin isaa jiru waan garuu kana jedhan bara irraa ni keessa isaanii tokko booda gara namoota yoo erga kanaan ta',
  pcm: 'di wey dey dem im dis dat afta wit sey na don fit pipo una dia for tok go no sabi dose oda bin',
  rn: 'mu ko muri ca ku na kandi cane ariko kuri gihe yo avuga mbere uwo aho ya ico vyo ivyo kuko ari ni mugihe hagati kugira rya reta wa y n vy',
  rw: 'mu ko muri cya ku na kandi cyane ariko kuri gihe yo avuga mbere uwo aho ya icyo byo ibyo kuko ari ni ubwo hagati kugira rya leta wa y n by yavuze',
  sn: 'kuti uye iri vari vanoti kana izvi asi kubva nekuti pamusoro ari vanhu uyo iyi ichi mushure sezvo pamwe munyika zviri vamwe avo apo va rinoti vachiti yakati kwavo inoti zvikuru pasi uyu',
  so: 'ku lagala waxaana ayuu waxaan oo ayaa ee ka ah uu ay soo waxaa iyo lagu waa waxay markii inay dadka isku ugu sida waxa wuxuu badan laga loo',
  sw: 'ya wa na kwa ni katika za la cha kuwa hiyo huo hii hayo ambao ambayo lakini pia baada kama wake yake watu hata kila zaidi huu wakati hilo vya huku mwa hivyo yao wao',
  xh: 'ukuba emva kodwa xa ngo lo oku kwaye kuba uthi ukuze phantsi kakhulu nje kule ngenxa kokuba ngoku eli apho oko kwi yakhe lakhe kweli kuquka bonke xeli le ke kakade namhlanje ngamana bathi athe uthe ye kwabo yabo zabo yonke nabo ngaphandle ngethuba i we',
  zu: 'ukuthi futhi kodwa ngoba uma lapho kanye emva ngesikhathi nokuthi kusho kwakhe lokhu njengoba yilapho ngo kule abantu okuthiwa ukuze ngemuva lo phakathi wathi uthe kuleli',
});

function wordsOf(lines: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(lines).map(([tag, line]) => [tag, line.split(' ')]));
}

/** How words of those languages begin, end or cluster that carry their grammar in affixes rather than in small words. */
export const wordShapes: Readonly<Record<string, RegExp>> = {
  lg: /^(?:oku|okw|omu|omw|emi|ebi|eby|eki|eky|olu|olw|obu|obw|aka|nnyo)\p{L}{2,}|^(?:kk|gg|tt|bb|mm|ss|jj|dd|pp|zz|nn|ng['’])\p{L}{2,}|gy[aeiou]|bw['’]/u,
  om: /dh|tti$|rra$|oota|ummaa|[aeiou]{2}n?f[^\p{L}]?$|(?:aa|ee|ii|oo|uu)\p{L}*(?:aa|ee|ii|oo|uu)|^q|[cjx]h?[aeiou]{2}/u,
  rn: /^(?:umu|umw|imi|iki|iky|igi|ibi|ivy|uru|urw|ubu|ubw|ugu|uku|ukw|aba|ama|iyi|ry)\p{L}{2,}|vy[aeiou]|^bw|jw[aeiou]/u,
  rw: /^(?:umu|umw|imi|iki|iky|igi|ibi|iby|uru|urw|ubu|ubw|ugu|uku|ukw|aba|ama|iyi|ry)\p{L}{2,}|by[aeiou]|cy[aeiou]|^bw|jy[aeiou]/u,
  sn: /zv|sv[aeiou]|^(?:vaka|vari|vano|kuti|mune|pane|nekuda|zvino|nyaya|che|dze|rwe|rino|yaka|kuru|muno|ndi|cha|nem|nev|nek)\p{L}{2,}|nhu|tsv|dzi/u,
  xh: /^(?:uku|ukw|oku|okw|aba|ama|aka|nge|nga|ngo|kwi|kwe|kule|ebe|eku|esi|isi|izi|imi|ili|iin|zi|yo|lwe|bek|be|kum|kun|ye|nee|no|ne|se)\p{L}{4,}|hl|x[hao]|gq|nq|tsh|^n[dgk]\p{L}+(?:ni|le|yo)$/u,
  zu: /^(?:uku|ukw|oku|okw|aba|ama|aka|nge|nga|ngo|kwi|kwe|ebe|eku|esi|isi|izi|imi|zi|yo|lwe|bek|be)\p{L}{3,}|hl|gq|nq|tsh|thi$|^n[dgk]\p{L}+(?:ni|le|yo)$/u,
};
