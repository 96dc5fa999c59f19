import type { EntryView } from '#contract/register';
import type { Involved } from '#domain/path/read/involvement';
import type { PathData } from './pathData';
import { isVetted } from './vettings';

/** @returns what is there of a path by which the involvement of the office is told. */
export function involvedIn(data: PathData, now: string): Involved {
  const { values, briefs, measured, vettings, moves } = data;
  const there = <T extends Pick<EntryView, 'removed'>>(entries: readonly T[]): T[] =>
    entries.filter(({ removed }) => !removed);
  return {
    goLiveAt: values.goLiveAt,
    briefs: there(briefs).flatMap(({ body: { what }, at }) =>
      what === 'strategy' || what === 'adoption' ? [{ what, at }] : [],
    ),
    months: measured.flatMap(({ cells }) => Object.values(cells).flatMap((byMonth) => Object.keys(byMonth))),
    surveys: measured
      .filter(({ values: of, cells }) => of.source === 'asked' && Object.keys(cells).length > 0)
      .map(({ id }) => ({ isVetted: isVetted(id, vettings) })),
    messages: there(moves)
      .filter(({ body }) => body['what'] === 'message')
      .map(({ status, body }) => ({ isApproved: status === 'approved', isOut: isOut(body, now) })),
  };
}

const isOut = ({ sentAt, at }: EntryView['body'], now: string): boolean =>
  [sentAt, at].some((moment) => typeof moment === 'string' && moment <= now);
