import type { output } from 'zod/v4/core';
import type { Refused } from '../core/protocol/messages';
import { Refusal, refuse } from '../core/refusal';

type Requests = typeof import('../core/protocol/request-schemas');
declare function require(path: string): unknown;
/** Required lazily, so that a formula cell never pays for the schema library. */
const loadRequests = () => require('../core/protocol/request-schemas') as Requests;

type RequestName = Exclude<keyof Requests, 'safeParse'>;
type Parsed<Name extends RequestName> = output<Requests[Name]>;

/** Reads what the side panel sent; a request that is not as agreed is refused with a sentence. */
export function readRequest<Name extends RequestName>(name: Name, request: unknown): Parsed<Name> {
  const requests = loadRequests();
  const parsed = requests.safeParse(requests[name], request || {});
  if (parsed.success) return parsed.data as Parsed<Name>;
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
