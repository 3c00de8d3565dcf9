/** Ids already met, of the last few thousand: what is delivered twice is taken once. */

/** Discord replays at most what a session missed; this many events are minutes of the busiest bot. */
const most = 10_000;

/** Gives a function that is true for an id it has not been given before. */
export function createSeen(): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    if (ids.size > most)
      for (const oldest of ids) {
        ids.delete(oldest);
        break;
      }
    return true;
  };
}
