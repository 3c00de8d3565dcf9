/** A message of somebody else goes on record once they agree: the request waits here for its author, and for nobody else. */
import type { Who } from '../records.ts';
import type { DeskPorts } from '../request.ts';
import type { ConsentRequest } from '../requests.ts';

/** As long as an author may be away; then their words are deleted, and whoever wants them asks again. */
export const consentMs = 30 * 24 * 60 * 60_000;

/** Keeps the request until its author answers; gives the id under which it waits. */
export async function askConsent(request: Omit<ConsentRequest, 'id' | 'askedAt'>, ports: DeskPorts): Promise<string> {
  const id = `${ports.randomId()}${ports.randomId()}`;
  await (await ports.requests()).keep({ ...request, id, askedAt: ports.now() });
  return id;
}

/** Undefined for one of another server, and for one that is no longer open. */
export async function consentAsked(id: string, { server }: Who, ports: DeskPorts): Promise<ConsentRequest | undefined> {
  const found = await (await ports.requests()).find(id);
  const isOpen = found !== undefined && found.askedAt + consentMs > ports.now();
  return isOpen && found.server === server ? found : undefined;
}

export async function closeConsent(id: string, ports: DeskPorts): Promise<void> {
  await (await ports.requests()).close(id);
}
