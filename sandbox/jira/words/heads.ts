import { comparable, listed } from './comparable';

/**
 * What the heads of Jira's "Export CSV" mean, in the languages in which people have published exports, and, for `type`,
 * `status` and `assignee`, in Jira's own published translations. A head that is not here is mapped by the person.
 */
const HEADS = {
  key: listed(`
    Issue key | Key | Work item key | Issue | Vorgangsschlüssel | Schlüssel | Clé de ticket | Clé du ticket | Clé |
    Clé de demande | Clave de incidencia | Clave | Clave de la incidencia | Clave de actividad | Chave da item |
    Chave do item | Chave do ticket | Chave | Ключ проблемы | Ключ задачи | Ключ | Klucz zgłoszenia |
    Klucz zadania | Klucz | Chiave ticket | Chiave del ticket | Chiave segnalazione | Chiave | Issuecode |
    Issuesleutel | Sleutel | 課題キー | 作業項目キー | キー | 이슈 키 | 키 | 问题关键字 | 事务关键字 | 关键字 | 議題關鍵字 | 議題索引鍵 | Klíč požadavku |
    Klíč | Ärendenyckel | Nyckel | Sagsnøgle | Nøgle | Saksnøkkel | Nøkkel | Asian avain | Avain | Ügykulcs |
    Kulcs | Konu anahtarı | Görev anahtarı | Anahtar | Ключ проблеми | Ключ завдання | Khóa vấn đề | Khóa | คีย์ |
    Kľúč | Ključ | Cheie
  `),
  id: listed(`
    Issue id | Work item id | ID | Vorgangs-ID | ID de ticket | ID du ticket | ID de la incidencia | ID da item |
    ID do item | ID do ticket | Id. zgłoszenia | ID zgłoszenia | ID проблемы | ID задачи | Идентификатор задачи |
    ID ticket | ID del ticket | Issue-ID | 課題ID | 課題 ID | 이슈 ID | 问题 ID | 问题ID | 事务 ID | 議題 ID | ID požadavku |
    Ärende-ID | Sags-id | Saks-ID | Asian tunnus | Ügyazonosító | Konu kimliği | ID проблеми | ID завдання |
    ID vấn đề
  `),
  type: listed(`
    Issue Type | Work type | Type | Work item type | Vorgangstyp | Typ | Type de ticket | Type de demande |
    Tipo de Incidencia | Tipo de actividad | Tipo | Tipo de item | Tipo do item | Tipo do ticket | Tipo de ticket |
    Тип задачи | Тип | Typ zgłoszenia | Typ zadania | Tipo di ticket | Tipo ticket | Tipo di segnalazione |
    Issuetype | Werktype | 課題タイプ | 作業タイプ | タイプ | 이슈 유형 | 업무 유형 | 유형 | 问题类型 | 事务类型 | 工作类型 | 类型 | 議題類型 | 工作類型 | 類型 |
    Typ požadavku | Typ práce | Ärendetyp | Arbetstyp | Sagstype | Sakstype | Arbeidstype | Asiatyyppi | Työtyyppi |
    Tyyppi | Ügytípus | Típus | Konu türü | Görev türü | Tür | Тип проблеми | Тип завдання | Loại vấn đề |
    Loại công việc | Loại | ประเภทตั๋ว | ประเภท
  `),
  summary: listed(`
    Summary | Title | Zusammenfassung | Résumé | Resumen | Resumo | Тема | Podsumowanie | Riepilogo | Samenvatting |
    要約 | 概要 | 요약 | 摘要 | Souhrn | Shrnutí | Sammanfattning | Resumé | Sammendrag | Oppsummering | Yhteenveto |
    Összefoglaló | Összegzés | Özet | Зведення | Підсумок | Tóm tắt | ข้อมูลสรุป | สรุป | Súhrn | Zhrnutie |
    Povzetek | Rezumat | Резюме
  `),
  status: listed(`
    Status | Estado | État | Etat | Статус | Stato | ステータス | 상태 | 状态 | 狀態 | Stav | Tila | Állapot | Durum | Стан |
    Trạng thái | สถานะ | Stanje | Stare
  `),
  statusCategory: listed(`
    Status Category | Statuskategorie | Catégorie de statut | Catégorie d'état | Categoría de estado |
    Categoria de status | Categoria do status | Категория статуса | Kategoria statusu | Categoria di stato |
    Categoria dello stato | Statuscategorie | ステータス カテゴリ | ステータスカテゴリ | 상태 카테고리 | 상태 범주 | 状态类别 | 狀態類別 |
    Kategorie stavu | Statuskategori | Tilaluokka | Állapotkategória | Durum Kategorisi | Категорія стану |
    Danh mục trạng thái
  `),
  projectKey: listed(`
    Project key | Space key | Projektschlüssel | Clé de projet | Clé du projet | Clave del proyecto |
    Clave de proyecto | Chave do projeto | Ключ проекта | Klucz projektu | Chiave progetto | Chiave del progetto |
    Projectcode | Projectsleutel | プロジェクト キー | プロジェクトキー | 프로젝트 키 | 项目关键字 | 项目密钥 | 專案索引鍵 | Klíč projektu |
    Projektnyckel | Projektnøgle | Prosjektnøkkel | Projektin avain | Projektkulcs | Proje anahtarı | Ключ проєкту |
    Khóa dự án
  `),
  projectName: listed(`
    Project name | Space name | Project | Projekt | Projet | Proyecto | Projeto | Проект | Progetto | プロジェクト |
    프로젝트 | 项目 | 專案 | Prosjekt | Projekti | Proje | Проєкт | Dự án | Projektname | Nom du projet | Nombre del proyecto |
    Nome do projeto |
    Имя проекта | Название проекта | Nazwa projektu | Nome progetto | Nome del progetto | Projectnaam | プロジェクト名 |
    프로젝트 이름 | 项目名称 | 專案名稱 | Název projektu | Projektnamn | Projektnavn | Prosjektnavn | Projektin nimi |
    Projektnév | Proje adı | Назва проєкту | Tên dự án
  `),
  projectType: listed(`
    Project type | Space type | Projekttyp | Type de projet | Tipo de proyecto | Tipo de projeto | Тип проекта |
    Typ projektu | Tipo di progetto | Projecttype
  `),
  projectLead: listed(`
    Project lead | Space lead | Projektleiter | Responsable du projet | Chef de projet | Responsable de proyecto |
    Responsable del proyecto | Líder do projeto | Руководитель проекта | Kierownik projektu |
    Responsabile progetto | Projectleider
  `),
  projectLeadId: listed(`Project lead id | Space lead id | ID des Projektleiters`),
  priority: listed(`
    Priority | Priorität | Priorité | Prioridad | Prioridade | Приоритет | Priorytet | Priorità | Prioriteit | 優先度 |
    우선 순위 | 우선순위 | 优先级 | 優先順序 | 優先權 | Priorita | Prioritet | Prioriteetti | Prioritás | Öncelik | Пріоритет |
    Mức độ ưu tiên | Ưu tiên
  `),
  resolution: listed(`
    Resolution | Lösung | Résolution | Resolución | Resolução | Решение | Rozwiązanie | Risoluzione | Oplossing |
    解決状況 | 해결책 | 해결 상태 | 解决结果 | 解決方式 | 解析度 | Řešení | Lösning | Løsning | Ratkaisu | Megoldás | Çözüm | Вирішення |
    Giải pháp
  `),
  assignee: listed(`
    Assignee | Zugewiesene Person | Bearbeiter | Assigné(e) | Responsable | Attribution | Persona asignada |
    Responsável | Исполнитель | Osoba przypisana | Przypisany | Assegnatario | Uitvoerder | Toegewezen aan | 担当者 |
    담당자 | 经办人 | 受託人 | Pověřená osoba | Řešitel | Tilldelad person | Modtager | Tilordnet person | Käsittelijä |
    Hozzárendelt személy | Atanan | Виконавець | Người được chỉ định | ผู้รับมอบหมาย | Dodeljena oseba | Primatelj
  `),
  assigneeId: listed(`Assignee Id | ID der zugewiesenen Person | ID do responsável`),
  reporter: listed(`
    Reporter | Autor | Rapporteur | Informador | Relator | Автор | Osoba zgłaszająca | Zgłaszający | Segnalatore |
    Melder | 報告者 | 보고자 | 报告人 | 報告人 | Zadavatel | Rapportör | Indberetter | Rapportør | Ilmoittaja | Jelentő |
    Bildiren | Raporlayan | Репортер | Доповідач | Người báo cáo
  `),
  reporterId: listed(`Reporter Id | ID des Autors`),
  creator: listed(`
    Creator | Ersteller | Créateur | Creador | Criador | Создатель | Twórca | Autor zgłoszenia | Autore | Creatore |
    Maker | 作成者 | 작성자 | 생성자 | 创建者 | 建立者 | Tvůrce | Skapare | Opretter | Oppretter | Luoja | Létrehozó | Oluşturan |
    Творець | Người tạo
  `),
  creatorId: listed(`Creator Id | Ersteller-ID`),
  created: listed(`
    Created | Erstellt | Création | Créée | Créé | Date de création | Creada | Creado | Criado | Criado(a) |
    Создано | Создан | Utworzono | Creato | Creazione | Data creazione | Aangemaakt | 作成日 | 作成日時 | 만듦 | 생성일 | 생성됨 |
    已创建 | 创建 | 创建日期 | 已建立 | 建立日期 | Vytvořeno | Skapad | Skapat | Oprettet | Opprettet | Luotu | Létrehozva |
    Oluşturuldu | Oluşturma | Створено | Đã tạo | Ngày tạo | สร้างแล้ว
  `),
  updated: listed(`
    Updated | Aktualisiert | Mise à jour | Mis à jour | Actualizada | Actualizado | Atualizado(a) | Atualizado |
    Обновлено | Обновлен | Zaktualizowano | Aggiornato | Aggiornamento | Bijgewerkt | 更新日 | 更新日時 | 更新済み | 업데이트 |
    업데이트됨 | 已更新 | 更新日期 | Aktualizováno | Uppdaterad | Opdateret | Oppdatert | Päivitetty | Frissítve | Güncellendi |
    Оновлено | Đã cập nhật | อัปเดตแล้ว
  `),
  resolved: listed(`
    Resolved | Erledigt | Résolution effectuée | Résolue | Résolu | Resuelta | Resuelto | Resolvido | Resolvido(a) |
    Решено | Дата решения | Rozwiązano | Rozwiązane | Risolto | Opgelost | 解決日 | 해결됨 | 해결일 | 已解决 | 已解決 | Vyřešeno |
    Löst | Løst | Ratkaistu | Megoldva | Çözüldü | Вирішено | Đã giải quyết
  `),
  due: listed(`
    Due date | Due | Fälligkeitsdatum | Fällig am | Date d'échéance | Échéance | Fecha de vencimiento |
    Vencimiento | Data limite | Data de vencimento | Срок исполнения | Крайний срок | Termin | Termin wykonania |
    Data scadenza | Data di scadenza | Scadenza | Vervaldatum | Einddatum | 期限 | 기한 | 마감일 | 到期日 | 截止日期 | Termín |
    Termín dokončení | Förfallodatum | Forfaldsdato | Forfallsdato | Määräpäivä | Eräpäivä | Határidő |
    Bitiş tarihi | Son tarih | Строк виконання | Термін | Ngày hết hạn | Ngày đáo hạn
  `),
  labels: listed(`
    Labels | Label | Stichwörter | Stichwort | Étiquettes | Etiquetas | Categorias | Метки | Etykiety | Etichette |
    ラベル | 레이블 | 标签 | 標籤 | Štítky | Etiketter | Mærkater | Tunnisteet | Címkék | Etiketler | Мітки | Nhãn
  `),
  description: listed(`
    Description | Beschreibung | Descripción | Descrição | Описание | Opis | Descrizione | Beschrijving |
    Omschrijving | 説明 | 설명 | 描述 | 說明 | Popis | Beskrivning | Beskrivelse | Kuvaus | Leírás | Açıklama | Опис | Mô tả
  `),
  fixVersions: listed(`
    Fix versions | Fix version/s | Fix version | Lösungsversion | Lösungsversionen | Versions corrigées |
    Version corrigée | Versiones corregidas | Versión correctora | Versões corrigidas | Исправить в версиях |
    Wersje poprawki | Versioni di correzione | Oplossingsversies | 修正バージョン | 수정 버전 | 修复版本 | 修正版本
  `),
  affectedVersions: listed(`
    Affects versions | Affects version/s | Affects version | Affected versions | Affected version
  `),
  originalEstimate: listed(`Original estimate`),
  remainingEstimate: listed(`Remaining Estimate`),
  timeSpent: listed(`Time Spent`),
  components: listed(`
    Components | Component/s | Component | Komponenten | Komponente | Composants | Componentes | Компоненты |
    Komponenty | Componenti | Onderdelen | Componenten | コンポーネント | 구성 요소 | 组件 | 模块 | 元件 | Součásti | Komponenter |
    Komponentit | Komponensek | Bileşenler | Компоненти
  `),
  parentId: listed(`
    Parent | Parent id | Übergeordnet | Élément parent | Parent ID | Principal | Pai | Родитель | Родительская |
    Element nadrzędny | Principale | Bovenliggend | 親 | 상위 | 父级 | 上層
  `),
  parentKey: listed(`
    Parent key | Übergeordneter Schlüssel | Clé parent | Clave principal | Chave pai | Ключ родителя |
    Klucz nadrzędny | Klucz elementu nadrzędnego | Chiave principale | 親キー | 상위 키 | 父键
  `),
  epicLink: listed(`
    Epic Link | Epic-Verknüpfung | Lien d'epic | Lien d'épopée | Enlace de epic | Enlace de épica |
    Vínculo de epic | Ligação épica | Link do épico | Ссылка на эпик | Ссылка на Epic | Odnośnik do epiku |
    Łącze epiku | Epic link | Link epic | Epic-koppeling | エピック リンク | 에픽 링크 | Epic 链接 | 史诗链接 | 长篇故事链接
  `),
  votes: listed(`
    Votes | Stimmen | Votos | Голоса | Głosy | Voti | Stemmen | 投票 | 득표 | 投票数 | Hlasy | Röster | Stemmer | Äänet |
    Szavazatok | Oylar | Голоси
  `),
  security: listed(`
    Security Level | Sicherheitsstufe | Niveau de sécurité | Nivel de seguridad | Nível de segurança |
    Уровень безопасности | Poziom zabezpieczeń | Livello di sicurezza | Beveiligingsniveau | セキュリティ レベル | 보안 수준 |
    安全级别 | 安全等級
  `),
} satisfies Record<string, readonly string[]>;

/** What a column of an export is. */
export type HeadName = keyof typeof HEADS;

export const HEAD_NAMES = Object.keys(HEADS) as HeadName[];

/** A head that stands for two things in two languages is the first of them. */
const MEANINGS: ReadonlyMap<string, HeadName> = new Map(
  HEAD_NAMES.flatMap((name) => HEADS[name].map((head) => [comparable(head), name] as const)).reverse(),
);

/** Custom fields stand in brackets, as in "Custom field (Epic Link)": of them only the link to an epic is read. */
const IN_BRACKETS = /^[^()]+\(([^()]+)\)$/;

/** @returns what a head of an export means, whatever its case; undefined where it is not known. */
export function meaningOf(head: string): HeadName | undefined {
  const known = MEANINGS.get(comparable(head));
  if (known) return known;
  const inner = IN_BRACKETS.exec(head.trim())?.[1];
  return inner !== undefined && MEANINGS.get(comparable(inner)) === 'epicLink' ? 'epicLink' : undefined;
}

/** @returns the English head of Jira, as messages name a column. */
export const englishHead = (name: HeadName): string => HEADS[name][0] ?? name;
