/**
 * The one door: everything a person can do, whatever the surface. Each verb takes plain values and gives a neutral reply with
 * the same as data. It keeps no state of a conversation; what it opens is kept for the next who asks.
 */

import type { Report } from '../report/model.ts';
import type { ReportIndex } from '../retrieval/retrieve.ts';
import type { DeskPorts, Request } from './request.ts';
import * as asking from './verbs/ask.ts';
import * as checking from './verbs/check.ts';
import * as conversing from './verbs/interface.ts';
import * as paragraphs from './verbs/paragraph.ts';
import * as recommendations from './verbs/recommendation.ts';
import * as reports from './verbs/report.ts';
import * as searching from './verbs/search.ts';
import * as upkeep from './verbs/upkeep.ts';

export type Desk = ReturnType<typeof createDesk>;

/** The desk over `given` ports. Failures that a person can mend are UserErrors, for `errorText` to word. */
export function createDesk(given: DeskPorts) {
  const ports = { ...given, openIndex: keepingIndexes(given.openIndex) };
  return {
    ask: (values: asking.AskValues, request: Request) => asking.ask(values, request, ports),
    recommendation: (wanted: string, request: Request) => recommendations.recommendation(wanted, request, ports),
    paragraph: (wanted: string, request: Request) => paragraphs.paragraph(wanted, request, ports),
    /** `folder`: where relative paths start, when a file may be meant as well as a known report. */
    report: (name: string | undefined, request: Request, folder?: string) =>
      reports.report(name, request, ports, folder),
    check: (name: string | undefined, request: Request, folder?: string) =>
      checking.check(name, request, ports, folder),
    reports: (request: Request) => reports.reports(request, ports),
    add: (path: string, request: Request) => reports.add(path, request, ports),
    remove: (name: string, request: Request) => reports.remove(name, request, ports),
    search: (values: { readonly query: string; readonly count?: number }, request: Request) =>
      searching.search(values, request, ports),
    language: (wanted: string, request: Request) => conversing.language(wanted, request),
    help: (request: Request) => conversing.help(request),
    index: (values: { readonly rebuild: boolean }, request: Request) => upkeep.index(values, request, ports),
    doctor: (request: Request) => upkeep.doctor(request, ports),
    benchmark: (values: { readonly folder: string; readonly ablate: boolean }, request: Request) =>
      upkeep.benchmark(values, request, ports),
  };
}

/** Opens each report's index once while its text stays the same: it answers from memory, whatever happens to its folder. */
function keepingIndexes(openIndex: DeskPorts['openIndex']): DeskPorts['openIndex'] {
  const open = new Map<string, { readonly report: Report; readonly index: ReportIndex }>();
  return async (report, options) => {
    const kept = open.get(report.id);
    if (kept !== undefined && kept.report === report && options.rebuild !== true) return kept.index;
    const index = await openIndex(report, options);
    open.set(report.id, { report, index });
    return index;
  };
}
