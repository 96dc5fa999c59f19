import Resolver from '@forge/resolver';
import { PROCEDURES, type ProcedureName } from '#contract/procedures';
import { type Door } from '#contract/guards';
import { answer } from './answer';
import { forgeDependencies } from './dependencies';

type Definitions = ReturnType<Resolver['getDefinitions']>;

const proceduresOf = (door: Door): ProcedureName[] =>
  (Object.keys(PROCEDURES) as ProcedureName[]).filter((name) =>
    (PROCEDURES[name].doors as readonly Door[]).includes(door),
  );

/**
 * The resolver behind one door. Names that are not its own procedures are refused before the package looks them up on a
 * plain object, where `constructor` would be found.
 * @throws Error `Unknown procedure: …`
 */
function resolverOf(door: Door): Definitions {
  const names = proceduresOf(door);
  const resolver = new Resolver();
  for (const name of names) {
    resolver.define(name, ({ payload, context }) => answer(name, payload, context, forgeDependencies()));
  }
  const definitions = resolver.getDefinitions();
  return async (invocation, platform) => {
    const name: unknown = invocation.call.functionKey;
    if (!names.some((known) => known === name)) throw new Error(`Unknown procedure: ${String(name)}`);
    return definitions(invocation, platform);
  };
}

/** Panel, badge, gadget, widget and portfolio page. */
export const viewerResolver = resolverOf('viewer');

/** The admin page. */
export const adminResolver = resolverOf('admin');
