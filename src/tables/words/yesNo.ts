import { formulaText } from './formulas';
import { normalForm } from './normalForm';

/** "Yes" in the languages that Jira is offered in, what their spreadsheets write for a true value, and the marks of a ticked list. */
const YES = [
  ...['yes', 'y', 'true', 't', 'on', '1', 'x', '✓', '✔', '☑', '✅', '√', '☒', '[x]'],
  ...['ja', 'j', 'wahr', 'oui', 'vrai', 'sí', 'si', 's', 'verdadero', 'sì', 'vero', 'sim', 'verdadeiro', 'waar', 'tak', 'prawda', 'ano', 'áno', 'pravda'],
  ...['да', 'истина', 'так', 'істина', 'igen', 'igaz', 'kyllä', 'tosi', 'jah', 'tõene', 'jā', 'taip', 'já', 'sand', 'sant', 'sann', 'da', 'adevărat', 'evet', 'doğru'],
  ...['ναι', 'αληθες', 'αληθής', 'はい', '真', '是', '对', '對', '예', '네', '참', 'có', 'đúng', 'ใช่', 'จริง', 'כן', 'אמת', 'نعم', 'صحيح'],
];
const NO = [
  ...['no', 'n', 'false', 'f', 'off', '0', '✗', '✘', '❌', '☐', '[]', '[ ]'],
  ...['nein', 'falsch', 'non', 'faux', 'falso', 'não', 'nao', 'nee', 'onwaar', 'nie', 'fałsz', 'ne', 'nepravda', 'нет', 'ложь', 'ні', 'хибність'],
  ...['nem', 'hamis', 'ei', 'epätosi', 'väär', 'nē', 'nei', 'nej', 'falsk', 'falskt', 'usann', 'nu', 'fals', 'hayır', 'yanlış'],
  ...['όχι', 'ψευδες', 'ψευδής', 'いいえ', '偽', '否', '假', '错', '錯', '아니요', '아니오', '거짓', 'không', 'sai', 'ไม่', 'ไม่ใช่', 'เท็จ', 'לא', 'שקר', 'لا', 'خطأ'],
];

const MEANING: ReadonlyMap<string, 'yes' | 'no'> = new Map([
  ...YES.map((word) => [normalForm(word), 'yes'] as const),
  ...NO.map((word) => [normalForm(word), 'no'] as const),
]);

/** @returns what a written yes or no means, in any of the languages of Jira; null for every other text. */
export function yesOrNo(written: string): 'yes' | 'no' | null {
  const text = formulaText(written) ?? written;
  return MEANING.get(normalForm(text).replace(/^'\s*/, '')) ?? null;
}
