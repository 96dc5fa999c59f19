import type { Deliverable } from '../../../static/features/audit/queue/deliverable';
import { NOTHING_SAID } from '../../../static/features/audit/queue/draft';
import {
  currentOf,
  draftOf,
  emptyQueue,
  inOwnOrder,
  withDraft,
  withJudged,
  withNews,
  withNext,
  withPage,
  withProject,
  withRefused,
  withSending,
  withSkipped,
  withUndone,
  withoutWaiting,
} from '../../../static/features/audit/queue/queue';
import { deliverables } from './queueWorld';

/** The steps of the queue one by one: what stands where after each. */

test('what was read for another project, or stands elsewhere by now, does not wait a second time', () => {
  const [one, two, three] = deliverables as [Deliverable, Deliverable, Deliverable];
  const begun = withPage(emptyQueue(null), null, [one, two, three, one]);
  expect(begun.waiting).toEqual([one, two, three]);
  const sent = withSending(withDraft(begun, one.id, { ...NOTHING_SAID, class: 'mixed' }), one.id);
  expect(withPage(sent, null, [one, two]).waiting).toEqual([two, three]);
  const judged = withJudged(sent, one.id, { entryId: 'judgement-1', version: 1 });
  expect(withPage(judged, null, [one]).waiting).toEqual([two, three]);
  expect(withPage(withNews(judged, new Map([[three.id, null]])), null, [three]).waiting).toEqual([two]);
  expect(withPage(withProject(judged, two.project.id), null, deliverables).waiting).toEqual([]);
  // What was put off stays behind what is new.
  expect(withPage(withSkipped(judged, two.id), null, deliverables.slice(3, 5)).waiting).toEqual([
    three,
    ...deliverables.slice(3, 5),
    two,
  ]);
});

test('what stands on the screen stays there, whatever comes back or is told of it', () => {
  const [one, two, three] = deliverables as [Deliverable, Deliverable, Deliverable];
  const said = { ...NOTHING_SAID, class: 'customer', sentence: 'pay in the app' } as const;
  const sent = withSending(withDraft(withPage(emptyQueue(), null, [one, two]), one.id, said), one.id);
  // What was not saved comes next, with what was said and why.
  const refused = withRefused(sent, one.id, 'No answer came.');
  expect(refused.waiting).toEqual([two, one]);
  expect([refused.drafts.get(one.id), refused.refused.get(one.id)]).toEqual([said, 'No answer came.']);
  // News of what is on its way is the answer to it alone.
  expect(withNews(sent, new Map([[one.id, 'me']])).sending).toEqual(sent.sending);
  // Somebody else judged what is being read: it stays until one goes on, and is not saved.
  const writing = withDraft(sent, two.id, said);
  const news = withNews(writing, new Map([[two.id, 'anna']]));
  expect([currentOf(news), news.overtaken.get(two.id), draftOf(news, two.id)]).toEqual([two, 'anna', said]);
  expect(withSending(news, two.id)).toBe(news);
  const next = withNext(news, two.id);
  expect([currentOf(next), next.met]).toEqual([null, [{ deliverable: two, begun: said }]]);
  expect(withSkipped(news, two.id)).toEqual(next);
  expect(withProject(news, three.project.id).met).toEqual(next.met);
  // What is read anew, or comes while all others were put off, stands behind it.
  const putOff = withSkipped(withSkipped(withPage(emptyQueue(), null, [one, two]), one.id), two.id);
  expect(withPage(putOff, null, [three]).waiting).toEqual([one, three, two]);
  expect(withPage(withoutWaiting(putOff), null, [three, two]).waiting).toEqual([one, three, two]);
});

test('what is undone stands on the screen at once, unless one went on or began to write', () => {
  const [one, two, three] = deliverables as [Deliverable, Deliverable, Deliverable];
  const begun = withDraft(withPage(emptyQueue(), null, [one, two, three]), one.id, { ...NOTHING_SAID, class: 'none' });
  const judged = withJudged(withSending(begun, one.id), one.id, { entryId: 'judgement-1', version: 1 });
  expect(withUndone(judged, one.id, two.id).waiting).toEqual([one, two, three]);
  expect(withUndone(withSkipped(judged, two.id), one.id, two.id).waiting).toEqual([three, one, two]);
  const writing = withDraft(judged, two.id, { ...NOTHING_SAID, sentence: 'see' });
  expect(withUndone(writing, one.id, two.id).waiting).toEqual([two, one, three]);
});

test('deliverables of one parent stand together, and each judge begins at a parent of their own', () => {
  const begins = new Set(
    ['anna', 'ben', 'carla', 'dan', 'eva', 'finn', 'gina', 'hal'].map((who) => {
      const order = inOwnOrder(deliverables, who);
      expect([...order].sort((a, b) => a.id.localeCompare(b.id))).toEqual(deliverables);
      const parents = order.map((one) => one.parent?.key ?? one.key);
      expect(parents.filter((parent, at) => parent !== parents[at - 1])).toHaveLength(new Set(parents).size);
      return order[0]?.id;
    }),
  );
  expect(begins.size).toBeGreaterThan(2);
});

/**
 * @returns how often somebody judged what another judged in the same moment: all go on at one pace, and each knows what
 *   was judged before.
 */
function meetings(judges: readonly string[], all: readonly Deliverable[]): number {
  const orders = judges.map((who) => inOwnOrder(all, who));
  const judged = new Set<string>();
  let met = 0;
  while (judged.size < all.length) {
    const taken = orders.flatMap((order) => order.find(({ id }) => !judged.has(id))?.id ?? []);
    met += taken.length - new Set(taken).size;
    for (const id of taken) judged.add(id);
  }
  return met;
}

test('several who judge at one pace seldom meet, however they begin', () => {
  const many = Array.from({ length: 100 }, (_, at): Deliverable => {
    const [one] = deliverables as [Deliverable];
    return { ...one, id: String(20_001 + at), key: `M-${at}`, parent: { key: `EPIC-${at % 9}`, summary: 'An epic' } };
  });
  const tries = Array.from({ length: 40 }, (_, at) => meetings([`anna ${at}`, `ben ${at}`, `carla ${at}`], many));
  // Whoever followed another through the same list would meet at nearly every one of the 100.
  expect(Math.max(...tries)).toBeLessThan(20);
});
