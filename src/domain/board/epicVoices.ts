import * as z from 'zod/mini';
import { LINE_MAX, PARAGRAPH_MAX } from '#kernel/lengths';
import { actorId, appointedId } from '#kernel/people';
import { identifier, isoTime, numericId, text } from '#kernel/scalars';

const said = { by: actorId, at: isoTime };
const level = z.int().check(z.gte(-3), z.lte(3));
const written = z.nullable(text(PARAGRAPH_MAX));

/** What is said against the frozen rating of an epic, as far as somebody may see it now. */
export const epicVoices = z.object({
  issueId: numericId,
  /** Of those who were asked, how many gave an opinion. */
  heard: z.int(),
  asked: z.int(),
  /** Challenges that nobody has answered yet, and those after which the rating was kept: by whom and why. */
  challenges: z.array(
    z.object({
      ...said,
      claim: z.nullable(text(60)),
      reason: written,
      kept: z.nullable(z.object({ ...said, text: written })),
    }),
  ),
  /** Opinions of the other sign than the frozen rating, or two levels off. */
  opinions: z.array(
    z.object({
      ...said,
      impact: level,
      segment: z.nullable(identifier),
      evidence: written,
      role: z.nullable(text(LINE_MAX)),
      differs: z.enum(['sign', 'levels']),
    }),
  ),
  /** Opinions that they may not see before the round is over. */
  hidden: z.int(),
  /** Of those that they see, some say gain and some harm. */
  conflict: z.boolean(),
  /** What the sponsor confirmed last. */
  confirmation: z.nullable(z.object({ version: z.int(), at: z.nullable(isoTime), impact: z.nullable(level) })),
  openAsks: z.int(),
  asksSince: z.nullable(z.string()),
  /**
   * Who should be in the room, each once: the sponsor, who spoke, and who is close to its customers and did not; of
   * these nobody where people are told by role.
   */
  sponsor: z.nullable(appointedId),
  spoke: z.array(z.object({ person: actorId, as: z.enum(['challenged', 'gain', 'harm']) })),
  close: z.array(appointedId),
});
export type EpicVoices = z.infer<typeof epicVoices>;
