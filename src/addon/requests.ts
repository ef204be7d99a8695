import type { output } from 'zod/v4/core';
import type { Refusal } from '../core/protocol/messages';
import { SetUpError, type SetUpFaultCode } from '../core/refusal';

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

export function unreadable(): SetUpError {
  return refuse(
    'REQUEST_UNREADABLE',
    'The request could not be read. Nothing was changed. Reload the panel.',
  );
}

/** The one catch of the panel's functions: faults are answered, defects thrown. */
export function answer<Answer>(act: () => Answer): Answer | Refusal {
  try {
    return act();
  } catch (error) {
    if (error instanceof SetUpError) return { ok: false, faults: error.faults };
    throw error;
  }
}

/** One sentence that ends what was asked for. */
export function refuse(code: SetUpFaultCode, message: string): SetUpError {
  return new SetUpError([{ code, message }]);
}
