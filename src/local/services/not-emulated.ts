/**
 * Wraps a local service so that a member Apps Script has and we lack says so, instead of being a
 * puzzling "not a function".
 */
export function refuseUnknown<T extends object>(service: T, name: string): T {
  return new Proxy(service, {
    get(target, member, receiver) {
      if (typeof member === 'symbol' || member in target)
        return Reflect.get(target, member, receiver);
      throw new Error(`not emulated: ${name}.${member}`);
    },
  });
}
