import { comparable, listed } from './comparable';

/** What Jira calls its own epics, by language. */
const EPIC = new Set(
  listed(`
    Epic | Epik | Épica | Epica | Épico | Épopée | Эпик | Епік | エピック | 에픽 | 큰틀 | 史诗 | 史诗故事 | 长篇故事 | 長篇故事 | 史詩 |
    Epos | Epikus | Eepos | Epopee | Eposz | Destan
  `).map(comparable),
);

/** What the sub-tasks of Jira's old Scrum projects are called; others call a standard type so. */
const TECHNICAL_TASK = comparable('Technical task');

/** What Jira calls its own sub-tasks, by language. */
const SUBTASK = new Set(
  listed(`
    Sub-task | Subtask | Unteraufgabe | Subtarea | Subtarefa | Sous-tâche | Подзадача |
    Подзадание | Podzadanie | Sottotask | Sotto-task | Sottoattività | Subtaak | Sub-taak | サブタスク | 하위 작업 | 부작업 |
    子任务 | 子工作 | 子任務 | Dílčí úkol | Podúkol | Podúloha | Čiastková úloha | Underaktivitet | Deluppgift |
    Underuppgift | Delopgave | Underopgave | Deloppgave | Underoppgave | Alitehtävä | Alatehtävä | Alfeladat |
    Részfeladat | Alt görev | Підзавдання | Nhiệm vụ phụ | Nhiệm vụ con | งานย่อย | Podnaloga | Podzadatak |
    Subsarcină
  `).map(comparable),
);

const ABOVE_EPICS = new Set(
  listed(`
    Initiative | Legend | Theme | Initiativ | Iniciativa | Iniziativa | Inicjatywa | Инициатива | Ініціатива |
    イニシアティブ | 이니셔티브
  `).map(comparable),
);

const isSubtaskWord = (name: string): boolean => SUBTASK.has(comparable(name)) || mayBeSubtask(name);

/** @returns whether a name is that of a sub-task on some sites and of a standard type on others. */
export const mayBeSubtask = (name: string): boolean => comparable(name) === TECHNICAL_TASK;

/** @returns whether the name is what Jira calls its own epics in some language. */
export const isEpicWord = (name: string): boolean => EPIC.has(comparable(name));

/** @returns the level of Jira's own type of this name; 0 for a name that is the site's own. */
export function levelOfName(typeName: string): number {
  if (isSubtaskWord(typeName)) return -1;
  if (isEpicWord(typeName)) return 1;
  return ABOVE_EPICS.has(comparable(typeName)) ? 2 : 0;
}

/** Standard types that Jira brings along, by language. */
const STANDARD = new Set(
  listed(`
    Story | User Story | Task | Bug | Improvement | New Feature | Aufgabe | Fehler | Bug-Fehler | Verbesserung |
    Historia | Tarea | Error | Mejora | Récit | Tâche | Bogue | Amélioration | História | Tarefa | Erro | Melhoria |
    История | Задача | Ошибка | Баг | Улучшение | Historyjka | Historia użytkownika | Zadanie | Błąd | Ulepszenie |
    Storia | Attività | Taak | Verhaal | Fout | ストーリー | タスク | バグ | 스토리 | 작업 | 버그 | 故事 | 任务 | 缺陷 | 故障 | 任務 | 錯誤 |
    Příběh | Úkol | Chyba | Berättelse | Uppgift | Fel | Opgave | Fejl | Oppgave | Feil | Tarina | Tehtävä | Virhe |
    Feladat | Hiba |
    Hikâye | Görev | Hata | Історія | Завдання | Помилка | Câu chuyện | Nhiệm vụ | Lỗi
  `).map(comparable),
);

/** @returns whether the name is that of a standard type which Jira brings along. */
export const isStandardWord = (name: string): boolean => STANDARD.has(comparable(name));

/** @returns whether the name is that of any type which Jira brings along. */
export const isKnownType = (name: string): boolean => levelOfName(name) !== 0 || isStandardWord(name);
