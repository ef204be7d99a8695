import vm from 'node:vm';
import { toPlainData } from './plain-data';

const CLOCK = `(now) => {
  globalThis.Date = new Proxy(Date, {
    construct: (Real, args, made) => Reflect.construct(Real, args.length > 0 ? args : [now()], made),
    apply: (Real) => String(new Real(now())),
    get: (Real, member) => (member === 'now' ? now : Real[member]),
  });
}`;
// By index: an iterator takes ten times as long, and a log has many rows.
const COPY = `(() => {
  const copyRow = (row) => {
    const copy = [];
    for (let index = 0; index < row.length; index += 1) copy.push(row[index]);
    return copy;
  };
  return (value) => Array.isArray(value)
    ? copyRow(value).map((row) => (Array.isArray(row) ? copyRow(row) : row))
    : value;
})()`;

const EXCEPTION = `(message) => Object.assign(new Error(message), { name: 'Exception' })`;

export type Realm = ReturnType<typeof openRealm>;

/** A context with JavaScript's own globals alone: no console, timers, URL, fetch, process. */
export function openRealm(now?: () => number) {
  const context = vm.createContext({});
  // V8 gives every context a console that prints nowhere.
  vm.runInContext('delete globalThis.console', context);
  if (now) vm.runInContext(CLOCK, context)(now);
  const parse: (json: string) => unknown = vm.runInContext('JSON.parse', context);
  const find = (name: string): ((...args: unknown[]) => unknown) => {
    const target = Object.hasOwn(context, name) ? context[name] : undefined;
    if (typeof target === 'function') return target;
    throw new Error(`Script function not found: ${name}`);
  };
  return {
    context,
    makeDate: vm.runInContext('(instant) => new Date(instant)', context) as (i: number) => Date,
    /** An array, with its rows, as one of the realm's own. */
    toRealm: vm.runInContext(`(${COPY})`, context) as (value: unknown) => unknown,
    /** What a service of Google throws. */
    makeException: vm.runInContext(`(${EXCEPTION})`, context) as (message: string) => Error,
    run(name: string): void {
      find(name)();
    },
    /** By the rules of `google.script.run`. */
    callAsPanel(name: string, args: unknown[]): unknown {
      if (name.endsWith('_')) throw new Error(`Script function not found: ${name}`);
      const target = find(name);
      const received = args.map((arg) => parse(JSON.stringify(toPlainData(arg))));
      const answer = target(...received);
      try {
        return toPlainData(answer);
      } catch {
        // Google drops the whole answer without a word.
        return null;
      }
    },
  };
}
