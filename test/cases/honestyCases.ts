import * as z from 'zod/mini';
import { agreementOf } from '#domain/audit/agreement';
import { speakingShare } from '#domain/audit/auditShare';
import { reachOf } from '#domain/audit/silos';
import { atLeastMore } from '#domain/engagement/atLeastMore';
import { ddpLine, LINE_DAYS } from '#domain/engagement/ddpLine';
import { escapeOf } from '#domain/engagement/escape';
import { silenceOf } from '#domain/engagement/silence';
import { zeroEntry } from '#domain/engagement/zeroEntry';

/** The rules of what reached customers and of the audit, sections 7 and 8: rule → the domain function behind it. */

const count = z._default(z.number(), 0);
const version = z.looseObject({ id: z.string(), released: z._default(z.nullable(z.string()), null) });
const bugs = z.array(z.object({ created: z.string(), versions: z._default(z.array(version), []) }));
const line = z.object({
  released: z.string(),
  asOf: z.string(),
  found: z.array(z.string()),
  days: z._default(z.array(z.number()), [...LINE_DAYS]),
});
const sessions = z.array(z.object({ id: z.string(), gaps: z.number() }));
const classes = z.object({ customer: count, functional: count, mixed: count, none: count, inScope: z.number() });
const departments = z.array(z.object({ id: z.string(), projects: z.array(z.string()) }));

export const HONESTY: Readonly<Record<string, (input: unknown) => unknown>> = {
  escape(input) {
    const { before, after } = z.object({ before: z.number(), after: z.number() }).parse(input);
    return escapeOf(before, after);
  },
  zero_entry: (input) => zeroEntry(z.object({ bugs }).parse(input).bugs),
  ddp_line(input) {
    const { released, asOf, found, days } = line.parse(input);
    return { line: ddpLine(released, asOf, found, days) };
  },
  chapman(input) {
    const { a, b, m } = z.object({ a: z.number(), b: z.number(), m: z.number() }).parse(input);
    return atLeastMore(a, b, m);
  },
  silence(input) {
    const form = z.object({ sessions, session: z.string() }).parse(input);
    return silenceOf(form.sessions, form.session);
  },
  audit(input) {
    const { inScope, ...counts } = classes.parse(input);
    return speakingShare(counts, inScope);
  },
  across_silos(input) {
    const form = z.object({ projects: z.array(z.string()), departments }).parse(input);
    return reachOf(
      form.projects,
      form.departments.map((one) => ({ ...one, label: one.id })),
    );
  },
  second_look: (input) => agreementOf(z.object({ table: z.array(z.array(z.number())) }).parse(input).table),
};
