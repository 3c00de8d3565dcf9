/**
 * Words by which one thing is made the cause of another. A claim that has them where the report has none explains what the
 * report only tells.
 */
import type { Language } from '../../shared/language.ts';

const causes: Readonly<Record<Language, string>> = {
  zh: '因为|由于|因此|因而|导致|致使|使得|从而|所以|缘于|源于|归因于|得益于|鉴于|以致',
  en: 'because|due to|owing to|thanks to|as a result|therefore|thus|hence|consequently|caus(?:e|es|ed|ing)|l(?:ed|eads|eading) to|result(?:s|ed|ing)? in|result(?:s|ed|ing)? from|thereby|so that|which (?:reduced|increased|improved|allowed|enabled)',
  fr: "parce qu(?:e|')|car|en raison d|à cause d|grâce à|du fait d|par conséquent|donc|ainsi|de sorte qu|entraîn\\p{L}*|provoqu\\p{L}*|a conduit à|ont conduit à|puisqu(?:e|')|dû à|due à",
  es: 'porque|debido a|a causa de|gracias a|por consiguiente|por lo tanto|por ende|puesto que|ya que|caus(?:ó|a|an|aron|ado)|provoc\\p{L}*|conduj\\p{L}*|dio lugar a|como resultado|lo que (?:redujo|aumentó|mejoró|permitió)',
};
/** What may stand in the report for any of them, and may also mean something else. */
const looser: Readonly<Record<Language, string>> = {
  zh: '使|将|以便|为此|其中|取决于|考虑到',
  en: 'since|as|so|for|when|with|by|mak(?:e|es|ing)|help(?:s|ed)?|contribut\\p{L}*|through|given',
  fr: 'comme|par|pour|lorsque|avec|permet\\p{L}*|permis|contribu\\p{L}*|compte tenu',
  es: 'como|por|para|cuando|con|permit\\p{L}*|contribu\\p{L}*|dado',
};

const whole = (source: string, language: Language): RegExp =>
  new RegExp(language === 'zh' ? source : `(?<![\\p{L}\\p{N}])(?:${source})(?![\\p{L}\\p{N}])`, 'iu');

/** Whether a normalized text surely makes one thing the cause of another. */
export function explains(text: string, language: Language): boolean {
  return whole(causes[language], language).test(text);
}

/** Whether it may be read so. */
export function mayExplain(text: string, language: Language): boolean {
  return explains(text, language) || whole(looser[language], language).test(text);
}
