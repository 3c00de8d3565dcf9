/** What people do in a review and see of it, as verbs of the desk. */
import type { Who } from '../../records.ts';
import type { DeskPorts, Request } from '../../request.ts';
import type { Act } from './act.ts';
import { act } from './act.ts';
import type { Judging } from './answered.ts';
import { answered, judge } from './answered.ts';
import { board, boardPicture } from './board.ts';
import { card } from './card.ts';
import type { ExportFormat } from './exchange.ts';
import { exported, imported } from './exchange.ts';
import { history } from './history.ts';
import { momentIn, posts, touchedBy } from './standing.ts';
import type { Notice } from './tick.ts';
import { said, sayLater, tick } from './tick.ts';

export function reviewVerbs(ports: DeskPorts) {
  return {
    act: (wanted: Act, who: Who, request: Request) => act(wanted, who, request, ports),
    card: (item: string, who: Who, request: Request) => card(item, who, request, ports),
    answered: (item: string | undefined, who: Who, request: Request) => answered(item, who, request, ports),
    judge: (judging: Judging, who: Who, request: Request) => judge(judging, who, request, ports),
    board: (who: Who, request: Request) => board(who, request, ports),
    boardPicture: (who: Who, request: Request) => boardPicture(who, request, ports),
    history: (item: string, who: Who, request: Request) => history(item, who, request, ports),
    export: (format: ExportFormat, who: Who, request: Request) => exported(format, who, request, ports),
    import: (file: Parameters<typeof imported>[0], who: Who, request: Request) => imported(file, who, request, ports),
    tick: (isHere: (server: string) => boolean, request: Request) => tick(isHere, request, ports),
    said: (notice: Notice) => said(notice, ports),
    sayLater: (notice: Notice) => sayLater(notice, ports),
    /** Milliseconds of a time to come as people write it, in the zone of the server. UserError `moment-invalid`. */
    momentIn: (text: string, who: Who) => momentIn(text, who, ports),
    touchedBy: (person: string) => touchedBy(person, ports),
    posts: (who: Who, request: Request) => posts(who, request, ports),
  };
}
