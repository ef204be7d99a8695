/** The same function, run once for each different text or number: names, courses, days, and hours recur in row after row. */
export function remember<Key extends string | number, Value>(
  read: (key: Key) => Value,
): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key);
    if (found !== undefined) return found;
    const value = read(key);
    known.set(key, value);
    return value;
  };
}
