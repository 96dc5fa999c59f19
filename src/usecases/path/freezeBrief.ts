import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import type { BriefSource } from '#domain/path/brief/briefSource';
import { freezeBrief as frozenOf, type SeenEpics } from '#domain/path/brief/freezeBrief';
import { writeFrozenBrief } from '#domain/path/brief/frozenBrief';
import { EMPTY_SHEET } from '#domain/measure/sheet';
import { readSheet } from '#domain/measure/stored/sheetRecord';
import { blankEntry, changeEntry, readFields, type Entry } from '#domain/register/entry';
import { entryIdOf } from '#domain/register/entryId';
import { BRIEF_PAGE_MAX } from '#domain/register/field';
import { kindNamed, type KindName } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import { calledOf, type ReadsMeasures } from '#usecases/measure/readMeasures';
import { allUnder, allUnderThem } from '#usecases/measure/walk';
import { commitEntries } from '#usecases/register/commitEntry';
import { entryView } from '#usecases/register/entryView';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { WritesEntries } from '#usecases/register/registerTools';
import { demandRight, epicStateOf, rightsIn } from '#usecases/register/rights';
import { refuse, savingAt } from '#usecases/register/saving';

/** What freezing a brief takes. */
export interface FreezesBriefs extends WritesEntries {
  store: ReadsMeasures['store'];
}

const UNDER = ['measure', 'move', 'cause', 'roomDecision', 'pathChange'] as const satisfies readonly KindName[];

/**
 * Freezes a brief of a path: what its page prints is read and worked out here, never taken from a screen. Sent once
 * more, because no answer came, it is one brief.
 * @throws AppError `forbidden` for who may not, `invalid` for an option that stands there twice, or a path that fills
 *   more than a page.
 */
export async function freezeBrief(
  tools: FreezesBriefs,
  seen: SeenHome,
  { path: pathId, key, options, ...said }: Input<'brief.freeze'>,
): Promise<Output<'brief.freeze'>> {
  const { store, ids, clock, viewerJira } = tools;
  const { accountId: by, home } = seen;
  const { entry: path, basis } = await calledOf(tools, seen, 'path', pathId);
  const { settings } = basis.settings;
  const rights = await rightsIn('brief', seen, epicStateOf(undefined), settings, viewerJira);
  demandRight(rights.add, 'brief', 'add');
  const id = entryIdOf('brief', home, key === undefined ? ids.fresh() : ids.of(by, 'brief', homeName(home), key));
  const before = (await store.readEntries([id])).get(id);
  if (before) return { entry: entryView(before, rights) };
  const texts = options.map(({ text }) => text);
  if (new Set(texts).size < texts.length)
    throw new AppError('invalid', 'Two options say the same. Give each words of its own.');
  const { fields } = kindNamed('brief');
  const { values, problems } = readFields(fields, { ...said, path: pathId, options: texts }, settings);
  refuse(problems);
  const { source, epics } = await readSource(tools, seen, path, settings);
  const page = writeFrozenBrief(frozenOf(source, options, epics));
  if (page.length > BRIEF_PAGE_MAX)
    throw new AppError(
      'invalid',
      'What is written about this path is more than fits one page. Shorten its longest texts.',
    );
  const doing = { by, at: clock.now(), epic: epicStateOf(undefined) };
  const applied = changeEntry(blankEntry('brief', home, id, doing), { ...values, frozen: page }, doing);
  try {
    await commitEntries(tools, await savingAt(tools, seen, basis, 'brief'), [applied]);
    return { entry: entryView(applied.next, rights) };
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error;
    // The very same was sent twice at once.
    const { entry } = await calledOf(tools, seen, 'brief', id);
    return { entry: entryView(entry, rights) };
  }
}

/** Reads all that the page is made of, and the epics as far as the caller sees them. */
async function readSource(
  { store, viewerJira }: FreezesBriefs,
  { home }: SeenHome,
  path: Entry,
  settings: BriefSource['settings'],
): Promise<{ source: BriefSource; epics: SeenEpics }> {
  const under = await Promise.all(UNDER.map((kind) => allUnder(store, kind, path)));
  const [measures = [], moves = [], causes = [], decisions = [], changes = []] = under.map(({ entries }) => entries);
  const isHere = (entry: Entry): boolean => homeName(entry.home) === homeName(home);
  const own = measures.filter(isHere);
  const issueIds = [...new Set(changes.flatMap((entry) => ('issueId' in entry.home ? [entry.home.issueId] : [])))];
  const [sheets, definitions, vettings, epics] = await Promise.all([
    store.readSheets(own.map(({ id }) => id)),
    allUnderThem(store, 'definition', own),
    allUnderThem(store, 'vetting', own),
    issueIds.length === 0 ? [] : viewerJira.issueNames(issueIds),
  ]);
  const source = {
    ...{ path, definitions, vettings, settings },
    measures: own.map((entry) => {
      const record = sheets.get(entry.id);
      return { entry, sheet: record ? readSheet(record.body) : EMPTY_SHEET };
    }),
    moves: moves.filter(isHere),
    causes: causes.filter(isHere),
    decisions: decisions.filter(isHere),
  };
  return { source, epics: { epics, hidden: issueIds.length - epics.length } };
}
