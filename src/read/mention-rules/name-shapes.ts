// Shapes of words in and around names: what follows a speaker, what comes before a company, how surnames end.
export const speech =
  /^(?:said|says|reported|reports|told|tells|added|adds|noted|notes|argued|argues|warned|warns|wrote|writes|claimed|claims|explained|insisted|stressed|tweeted|commented|admitted|believes|thinks|replied|testified|suggested|suggests|observed|remarked|vowed|urged)$/;
export const companyNoun =
  /^(?:company|firm|giant|maker|manufacturer|carmaker|automaker|producer|operator|retailer|lender|bank|conglomerate|startup|start-up|developer|contractor|supplier|airline|carrier|group|miner|refiner|utility|chipmaker|insurer|brewer|trader|distributor|subsidiary|unit|consultancy|brand|owner|provider|party|movement|militia|organisation|organization|foundation|charity|ngo|institute|university|think-tank|union|watchdog|regulator)$/;
export const stateNoun =
  /^(?:government|army|troops|soldiers|forces|military|navy|parliament|embassy|border|borders|regime|authorities|officials|ambassador|ambassadors|diplomats|territory|citizens|capital|economy|sovereignty|villages|villagers|warplanes|artillery|airspace|coast|currency|constitution|prosecutors|police)$/;
export const surnameEnd =
  /(?:ov|ova|ev|eva|yev|yeva|enko|sky|skyi|skiy|ski|ska|skaya|chuk|yuk|iuk|yan|ian|dze|shvili|vili|ić|ović|vić|son|sen|ez|oğlu|oglu|bayev|bekov|baev|ullah|zadeh|pour|nejad|escu|opoulos|idis|akis|iani|etti|elli|ini|berg|stein|mann|feld|wicz|czyk|ák|ček|nen|qvist|ström|kyzy|uly|uulu|singh)$/iu;
export const eastAsianSurnames = new Set(
  "Kim Park Lee Choi Jung Kang Cho Yoon Jang Lim Han Shin Seo Kwon Hwang Ahn Song Moon Bae Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Gao Lin Luo Zheng Liang Xie Tang Deng Feng Xi Jiang Qin Cai Xiao Pan Wen Peng Nguyen Tran Pham Le Hoang Vo Dang Bui Do Ho Ngo To Hun Aung Tsai Lai Cheng Hon Tan Goh Ong Chan Leung Wong Lam".split(
    " ",
  ),
);
export const initial = /^\p{Lu}\.?(?:\p{Lu}\.)*$/u;
export const nameWord = /^(?:\p{Lu}|(?:al|el|as|ash|an|ar|ad)-\p{Lu}|d['’]\p{Lu})[\p{L}\p{M}.'’-]*$/u;
export const nameParticle =
  /^(?:al|el|bin|bint|ibn|ben|abu|abdul|de|del|della|di|da|dos|du|van|von|der|den|la|le|y|ul|ur|zu|af)$/;
/** What companies have, and other names seldom do. */
export const companyProperty =
  /^(?:shares?|shareholders|board|ceo|cfo|earnings|revenues?|stock|factory|factories|products?|customers|subsidiary|subsidiaries|headquarters|employees|brands?|dealers|bondholders|bonds|app|platform|profits?|sales|engineers|executives)$/;
