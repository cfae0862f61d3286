/** News agencies, as bylines spell them; letters alone, in lower case. An agency is the author where no person is named. */
const agencies: ReadonlySet<string> = new Set(
  [
    'reuters thomsonreuters thomsonreutersfoundation рейтер рейтерс رويترز 路透社 路透 ロイター ロイター通信',
    'afp agencefrancepresse agencefrancepresseafp agenciafrancepresse فرانسبرس أفب افب 法新社',
    'ap associatedpress theassociatedpress apnews 美联社 ap通信 أسوشيتدبرس',
    'dpa deutschepresseagentur dpaafx dpaafxproduct apa austriapresseagentur sda keystonesda keystoneats ats sid kna epd',
    'efe agenciaefe efeagencia europapress telam notimex ansa adnkronos agi lapresse askanews lusa agencialusa agenciabrasil estadaoconteudo',
    'tass тасс interfax интерфакс ria рианновости риановости regnum ukrinform укринформ укрінформ unian уніан belta белта',
    'xinhua xinhuanews xinhuanewsagency 新华社 新華社 新华网 中新社 中新网 chinanewsservice cna 中央社 kyodo kyodonews 共同 共同通信 共同通信社 jiji jijipress 時事 時事通信 時事通信社',
    'yonhap yonhapnewsagency 연합뉴스 newsis 뉴시스 bernama antara pti presstrustofindia ani ians',
    'anadolu anadoluagency anadoluajansı anadoluajansi aa iha dha',
    'pap polskaagencjaprasowa ctk čtk tasr mti agerpres tanjug hina belga belganews anp tt ntb ritzau stt bns leta elta amna anampe',
    'wam spa واس وام وكالةالأنباءالسعودية قنا وفا سانا petra mena irna tasnim isna pap upi afx bloomberg',
    'pa pressassociation pamedia aap australianassociatedpress canadianpress thecanadianpress lapressecanadienne panapress apsalgeria',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a name is an agency's. */
export function isAgency(name: string): boolean {
  return agencies.has(
    name
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ''),
  );
}
