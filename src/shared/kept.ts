/**
 * What is worked out of an object once and kept as long as the object is: of a report, of its index. Nothing is kept of what
 * is gone, and nothing has to be cleared.
 */

/** `make`, called once for each object; what it throws, or what a promise of it rejects with, is not kept: it is made anew. */
export function keptWith<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before.value;
    const value = make(key);
    known.set(key, { value });
    if (value instanceof Promise) value.catch(() => known.delete(key));
    return value;
  };
}
