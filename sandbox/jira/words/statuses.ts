import type { StatusCategoryKey } from '../data/model';
import { comparable, listed } from './comparable';

/** Jira's own words for its three categories and the statuses that come with it, by language. */
const WORDS: Record<StatusCategoryKey, readonly string[]> = {
  new: listed(`
    new | undefined | no category | to do | todo | open | reopened | backlog | selected for development | ready |
    planned | zu erledigen | offen | neu | aufgaben | à faire | ouvert | nouveau | por hacer | tareas por hacer |
    pendiente | abierto | abierta | nuevo | a fazer | itens pendentes | tarefas pendentes | aberto | pendente |
    к выполнению | сделать | открыто | открыта | открытый | новый | новая | do zrobienia | otwarte | otwarty |
    nowe | da fare | da completare | aperto | te doen | nog te doen | open staand | 作業前 | 未着手 | to-do | オープン |
    해야 할 일 | 할 일 | 열림 | 待办 | 待辦 | 未开始 | 开放 | 打开 | 开启 | k provedení | udělat | otevřeno | att göra | öppen | öppet |
    at gøre | opgaver | åben | å gjøre | gjøremål | åpen | tehtävä | tehtävää | avoin | teendő | tennivaló |
    nyitott | yapılacak | yapılacaklar | açık | потрібно зробити | до виконання | відкрито | cần làm |
    việc cần làm | mở | ต้องทำ | สิ่งที่ต้องทำ
  `),
  indeterminate: listed(`
    indeterminate | in progress | in review | active | doing | in arbeit | in bearbeitung | in prüfung | en cours |
    en curso | en progreso | em andamento | em progresso | fazendo | в работе | в процессе | выполняется | w toku |
    w trakcie | w realizacji | in corso | in lavorazione | in uitvoering | in behandeling | mee bezig | bezig |
    進行中 | 作業中 | 処理中 | 진행 중 | 진행중 | 正在进行 | 进行中 | 处理中 | 處理中 | probíhá | rozpracováno | pågår | pågående |
    under arbete | i gang | igangværende | under arbeid | kesken | käynnissä | meneillään | folyamatban |
    devam ediyor | devam etmekte | у роботі | в роботі | виконується | đang tiến hành | đang thực hiện | đang làm |
    กำลังดำเนินการ
  `),
  done: listed(`
    done | complete | completed | closed | resolved | released | rejected | cancelled | canceled | declined |
    won't do | won’t do | erledigt | fertig | geschlossen | abgeschlossen | behoben | terminé | terminée |
    terminé(e) | fait | fermé | fermée | résolu | résolue | clos | listo | hecho | hecha | finalizada | finalizado |
    terminado | terminada | cerrada | cerrado | resuelta | resuelto | concluído | concluída | concluido | feito |
    itens concluídos | fechado | resolvido | готово | сделано | сделана | выполнено | закрыто | закрыт | закрыта |
    решено | gotowe | gotowy | zrobione | zakończone | zamknięte | rozwiązane | wykonane | completato | completata |
    fatto | chiuso | chiusa | risolto | gereed | klaar | voltooid | afgerond | gesloten | opgelost | 完了 | 完了済み |
    クローズ | 解決済み | 완료 | 완료됨 | 종료 | 닫힘 | 해결됨 | 完成 | 已完成 | 关闭 | 已关闭 | 已关 | 已解决 | 已解決 | 已關閉 | hotovo | uzavřeno |
    vyřešeno | dokončeno | klart | klar | färdig | slutfört | stängd | stängt | löst | færdig | udført | lukket |
    løst | ferdig | utført | fullført | valmis | suljettu | ratkaistu | kész | lezárva | lezárt | megoldva | tamam |
    tamamlandı | bitti | kapalı | kapatıldı | çözüldü | зроблено | виконано | закрито | вирішено | завершено |
    завершен | завершена | завершённый | hoàn thành | đã hoàn thành | xong | đã đóng | เสร็จสิ้น | เสร็จแล้ว |
    končano | zaprto | gotovo
  `),
};

const BY_WORD: ReadonlyMap<string, StatusCategoryKey> = new Map(
  (Object.keys(WORDS) as StatusCategoryKey[]).flatMap((key) =>
    WORDS[key].map((word) => [comparable(word), key] as const),
  ),
);

/** "Not done" and "Undone" are not done, and "Testing complete, in review" is still under way. */
const IN_PARTS: readonly [StatusCategoryKey, RegExp][] = [
  ['new', /\b(not|never|isn't|nicht|undone|unresolved|unfinished)\b/i],
  ['indeterminate', /\b(progress|review(ing)?|test(ing)?|doing|develop(ing|ment)?|implement(ing|ation)?|active|qa)\b/i],
  ['done', /\b(done|closed|resolved|completed?|cancell?ed|released|rejected|won't do)\b/i],
];

/**
 * @returns the category that a word names: Jira's key, its name in a language, or that of one of Jira's own statuses.
 */
export const categoryOfWord = (word: string): StatusCategoryKey | undefined => BY_WORD.get(comparable(word));

/** @returns the category that the name of a status lets expect; undefined where nothing in it is known. */
export function categoryOfStatus(statusName: string): StatusCategoryKey | undefined {
  return categoryOfWord(statusName) ?? IN_PARTS.find(([, words]) => words.test(statusName))?.[0];
}
