import { AppError } from '#contract/errors';
import type { Input, Output } from '#contract/procedures';
import type { BriefSource } from '#domain/path/brief/briefSource';
import { freezeBrief as frozenOf, type SeenEpics } from '#domain/path/brief/freezeBrief';
import { writeFrozenBrief } from '#domain/path/brief/frozenBrief';
import { EMPTY_SHEET } from '#domain/measure/sheet';
import { readSheet } from '#domain/measure/stored/sheetRecord';
import type { Entry } from '#domain/register/entry';
import type { KindName } from '#domain/register/kinds/index';
import { homeName } from '#kernel/home';
import { calledOf, type ReadsMeasures } from '#usecases/measure/readMeasures';
import { allUnder, allUnderThem } from '#usecases/measure/walk';
import { freezePage } from '#usecases/register/freezePage';
import type { SeenHome } from '#usecases/register/homeAccess';
import type { WritesEntries } from '#usecases/register/registerTools';

/** What freezing a brief takes. */
export interface FreezesBriefs extends WritesEntries {
  store: ReadsMeasures['store'];
}

const UNDER = ['measure', 'move', 'cause', 'roomDecision', 'pathChange'] as const satisfies readonly KindName[];

/**
 * Freezes a brief of a path.
 * @throws AppError as for any page, and `invalid` for an option that stands there twice, or a path that fills more than
 *   a page.
 */
export async function freezeBrief(
  tools: FreezesBriefs,
  seen: SeenHome,
  { path: pathId, key, options, ...said }: Input<'brief.freeze'>,
): Promise<Output<'brief.freeze'>> {
  const { entry: path } = await calledOf(tools, seen, 'path', pathId);
  const texts = options.map(({ text }) => text);
  const wanted = { kind: 'brief', key, said: { ...said, path: pathId, options: texts }, tooLarge: TOO_LARGE } as const;
  const entry = await freezePage(tools, seen, wanted, async ({ settings: { settings } }) => {
    if (new Set(texts).size < texts.length)
      throw new AppError('invalid', 'Two options say the same. Give each words of its own.');
    const { source, epics } = await readSource(tools, seen, path, settings);
    return writeFrozenBrief(frozenOf(source, options, epics));
  });
  return { entry };
}

const TOO_LARGE = 'What is written about this path is more than fits one page. Shorten its longest texts.';

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
