import type { Refused } from '../core/protocol/messages';
import type { Request, RequestName } from '../core/protocol/request-schemas';
import { Refusal, refuse } from '../core/refusal';

type Schemas = typeof import('../core/protocol/request-schemas');
declare function require(path: string): unknown;
/** Required on need, so that a formula cell never pays for the schema library. */
const loadSchemas = () => require('../core/protocol/request-schemas') as Schemas;

/** Reads what the side panel sent; a request that is not as agreed is refused with a sentence. */
export function readRequest<Name extends RequestName>(name: Name, request: unknown): Request<Name> {
  const parsed = loadSchemas().REQUESTS[name].safeParse(request || {});
  if (parsed.success) return parsed.data as Request<Name>;
  throw unreadable();
}

export function unreadable(): Refusal {
  return refuse('REQUEST_UNREADABLE');
}

/** The one catch of the panel's functions: faults are answered, defects thrown. */
export function answer<Answer>(act: () => Answer): Answer | Refused {
  try {
    return act();
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, faults: error.faults };
    throw error;
  }
}
