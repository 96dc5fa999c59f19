import * as z from 'zod/mini';

/** The closed set of reasons why a procedure does not answer. Hidden and absent are both `notFound`. */
export const ERROR_CODES = ['invalid', 'forbidden', 'notFound', 'conflict', 'rateLimited', 'unavailable'] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

export const failureSchema = z.object({
  code: z.enum(ERROR_CODES),
  /** One plain sentence that says what to do. */
  message: z.string(),
  /** On `conflict`: what is stored now. */
  current: z.optional(z.unknown()),
  /** On `rateLimited` and `unavailable`: seconds to wait before trying again, when Jira said so. */
  retryAfter: z.optional(z.number()),
  /** On `invalid`: each thing that is wrong, in words. */
  problems: z.optional(z.array(z.string())),
});
export type Failure = z.infer<typeof failureSchema>;

/** What every procedure answers. */
export type Envelope<T> = { ok: true; value: T } | { ok: false; error: Failure };

/** The same on its way: what may be large is packed. */
export type SentEnvelope<T> = Envelope<T> | { ok: true; packed: string };

/** Thrown by guards and use cases, caught once in the resolver, which turns it into a failed envelope. */
export class AppError extends Error {
  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: Omit<Failure, 'code' | 'message'> = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'AppError';
  }
}
