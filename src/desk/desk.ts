/**
 * The one door: everything a person can do, whatever the surface. Each verb takes plain values and gives a neutral reply with
 * the same as data. Of a conversation it keeps the last few questions, in memory; what it opens is kept for the next who asks.
 */

import { createTurns } from '../answering/conversation/turns.ts';
import type { Report } from '../report/model.ts';
import type { ReportIndex } from '../retrieval/retrieve.ts';
import { restMs, standsInWhy } from '../retrieval/stand-in.ts';
import type { KeptAnswer, ServerSettings, Who } from './records.ts';
import type { DeskPorts, Outcome, Request } from './request.ts';
import * as asking from './verbs/ask.ts';
import * as backups from './verbs/backup.ts';
import * as checking from './verbs/check.ts';
import * as consenting from './verbs/consent.ts';
import * as talking from './verbs/conversation.ts';
import * as digesting from './verbs/digest.ts';
import type { ScheduleValues } from './verbs/digest-values.ts';
import * as conversing from './verbs/interface.ts';
import * as keeping from './verbs/kept.ts';
import * as paragraphs from './verbs/paragraph.ts';
import * as privacies from './verbs/privacy.ts';
import * as recommendations from './verbs/recommendation.ts';
import * as reports from './verbs/report.ts';
import { reviewVerbs } from './verbs/review/index.ts';
import * as searching from './verbs/search.ts';
import * as setting from './verbs/settings.ts';
import * as suggesting from './verbs/suggest.ts';
import * as upkeep from './verbs/upkeep.ts';
import * as verifying from './verbs/verify.ts';

export type Desk = ReturnType<typeof createDesk>;

/** The desk over `given` ports. Failures that a person can mend are UserErrors, for `errorText` to word. */
export function createDesk(given: Omit<DeskPorts, 'turns'>) {
  const ports: DeskPorts = { ...given, openIndex: keepingIndexes(given), turns: createTurns(given.now) };
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
    verify: (values: verifying.VerifyValues, request: Request) => verifying.verify(values, request, ports),
    language: (wanted: string, request: Request) => conversing.language(wanted, request),
    help: (request: Request) => conversing.help(request),
    index: (values: { readonly rebuild: boolean }, request: Request) => upkeep.index(values, request, ports),
    backup: (target: string, request: Request) => backups.backup(target, request, ports),
    restore: (source: string, request: Request) => backups.restore(source, request, ports),
    doctor: (request: Request) => upkeep.doctor(request, ports),
    settingsOf: (server: string | null) => setting.settingsOf(server, ports),
    settings: (who: Who, request: Request) => setting.settings(who, request, ports),
    changeSettings: (change: Partial<ServerSettings>, who: Who, request: Request) =>
      setting.changeSettings(change, who, request, ports),
    reportFor: (who: Who, named?: string) => setting.reportFor(who, named, ports),
    useReport: (name: string | null, who: Who, request: Request) => setting.useReport(name, who, request, ports),
    forgetChannel: (channel: string) => {
      ports.turns.forget({ channel });
      return setting.forgetChannel(channel, ports);
    },
    keep: (outcome: Outcome<asking.AskData>, who: Who, options: { readonly isPrivate: boolean }) =>
      keeping.keep(outcome, who, options, ports),
    kept: (id: string, who: Who) => keeping.kept(id, who, ports),
    shared: (id: string, who: Who) => keeping.shared(id, who, ports),
    beginConversation: (answer: KeptAnswer, place: { readonly server: string | null; readonly channel: string }) =>
      talking.beginConversation(answer, place, ports),
    rate: (given: Parameters<typeof keeping.rate>[0], who: Who, request: Request) =>
      keeping.rate(given, who, request, ports),
    privacy: (who: Who, request: Request) => privacies.privacy(who, request, ports),
    exportPersonal: (who: Who, request: Request) => privacies.exportPersonal(who, request, ports),
    erasePersonal: (who: Who, request: Request) => {
      ports.turns.forget({ person: who.person });
      return privacies.erasePersonal(who, request, ports);
    },
    purge: (request: Request) => privacies.purge(request, ports),
    forgetServer: async (server: string) => {
      ports.turns.forget({ server });
      await (await ports.ledger()).forgetServer(server);
      await (await ports.records()).forgetServer(server);
      await (await ports.digestStore()).forgetServer(server);
      await (await ports.sayings()).forgetServer(server);
      await (await ports.requests()).forgetServer(server);
    },
    review: reviewVerbs(ports),
    askConsent: (wanted: Parameters<typeof consenting.askConsent>[0]) => consenting.askConsent(wanted, ports),
    consentAsked: (id: string, who: Who) => consenting.consentAsked(id, who, ports),
    closeConsent: (id: string) => consenting.closeConsent(id, ports),
    scheduleDigest: (values: ScheduleValues, who: Who, request: Request) =>
      digesting.scheduleDigest(values, who, request, ports),
    digestOff: (who: Who, request: Request) => digesting.digestOff(who, request, ports),
    digestList: (who: Who, request: Request) => digesting.digestList(who, request, ports),
    digestPreview: (who: Who, request: Request) => digesting.digestPreview(who, request, ports),
    digestRun: (who: Who, request: Request) => digesting.digestRun(who, request, ports),
    digestToday: (who: Who, request: Request) => digesting.digestToday(who, request, ports),
    digestService: (onFailure: (error: unknown) => void) => digesting.digestService(onFailure, ports),
    suggest: (typed: string, request: Request, count = 25) => suggesting.suggest(typed, request, count, ports),
    suggestReports: (typed: string) => suggesting.suggestReports(typed, ports),
    benchmark: (values: { readonly folder: string; readonly ablate: boolean }, request: Request) =>
      upkeep.benchmark(values, request, ports),
  };
}

/** Opens each report's index once while its text stays the same: it answers from memory, whatever happens to its folder. */
function keepingIndexes({ openIndex, now }: Pick<DeskPorts, 'openIndex' | 'now'>): DeskPorts['openIndex'] {
  const open = new Map<string, { readonly report: Report; readonly index: ReportIndex; readonly until: number }>();
  return async (report, options) => {
    const kept = open.get(report.id);
    if (kept !== undefined && kept.report === report && kept.until > now() && options.rebuild !== true)
      return kept.index;
    const index = await openIndex(report, options);
    // What stands in for an endpoint that is down makes way for it when it is back.
    const until = index.origin.why === standsInWhy ? now() + restMs : Number.POSITIVE_INFINITY;
    open.set(report.id, { report, index, until });
    return index;
  };
}
