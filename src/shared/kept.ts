/**
 * What is worked out of an object once and kept as long as the object is: of a report, of its index. Nothing is kept of what
 * is gone, and nothing has to be cleared.
 */

/** `make`, called once for each object; what it throws is thrown again at the next call, and made anew. */
export function keptWith<Key extends object, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const kept = known.get(key) ?? { value: make(key) };
    known.set(key, kept);
    return kept.value;
  };
}
