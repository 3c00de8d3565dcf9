/**
 * Where a review is acted in: one report in one server, and whoever acts there with the groups and rights that their roles are
 * mapped to. Rights are made here from settings alone; the rules of the review hold them against what is done.
 */
import type { Report } from '../../../report/model.ts';
import type { Stream } from '../../../review/events.ts';
import type { Review, Reviewer } from '../../../review/review.ts';
import { rights } from '../../../review/review.ts';
import { UserError } from '../../../shared/errors.ts';
import type { ServerSettings, Who } from '../../records.ts';
import type { DeskPorts, Request } from '../../request.ts';

export type Place = {
  readonly report: Report;
  readonly stream: Stream;
  readonly review: Review;
  readonly settings: ServerSettings;
  readonly reviewer: Reviewer;
};

/** UserErrors `server-only` and those of finding the report and of reading what is kept. */
export async function placeOf(who: Who, request: Request, ports: DeskPorts): Promise<Place> {
  const { server } = who;
  if (server === null) throw new UserError('server-only');
  const { report } = (await ports.library.load(request.report)).reading;
  const settings = await (await ports.records()).settings(server);
  const stream = { server, report: report.id };
  return { report, stream, review: await ports.review(), settings, reviewer: reviewerOf(who, settings) };
}

/** Each group and right once, in the order of the person's roles; a manager has every right. */
export function reviewerOf({ person, roles = [], isManager }: Who, settings: ServerSettings): Reviewer {
  const own = <Value>(map: Readonly<Record<string, Value>>): readonly Value[] =>
    roles.flatMap((role) => (Object.hasOwn(map, role) ? [map[role] as Value] : []));
  return {
    person,
    groups: [...new Set(own(settings.groups))],
    rights: isManager ? rights : [...new Set(own(settings.rights).flat())],
  };
}
