/**
 * A copy of data as `google.script.run` passes it: text, numbers, booleans, null, plain objects and
 * arrays; undefined is null in an array and left out of an object.
 *
 * @throws For a Date, a function, or anything else anywhere in it.
 */
export function toPlainData(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (Array.isArray(value)) return value.map(toPlainData);
  const kind = Object.prototype.toString.call(value);
  if (typeof value !== 'object' || kind !== '[object Object]') {
    throw new TypeError(`Failed due to illegal value in property: ${kind}`);
  }
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(entries.map(([key, each]) => [key, toPlainData(each)]));
}
