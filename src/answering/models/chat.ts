/**
 * Answers written by a model, claim by claim, none of which leaves before it has been checked against the report. A claim
 * that fails is told why and may be said again once; what fails then is withheld. Whatever goes wrong is told as a reason, in
 * time for the report's own sentences to stand in.
 */
import type { ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { Claim } from '../answer.ts';
import type { CheckedClaim, ClaimTools, DraftedClaim, Sources, WhyWithheld } from '../check-claim.ts';
import { checkClaim, cleanClaim, sourceId } from '../check-claim.ts';
import { printedReader } from '../checking/printed.ts';
import { isHarder } from '../harder.ts';
import type { WriteRequest, Writer, Written } from '../model.ts';
import type { Prompts } from '../prompt.ts';
import { fenced } from '../prompt.ts';
import type { Budget } from './chat/budget.ts';
import { claimsSoFar, draftSchema, readDraft } from './chat/drafted.ts';
import type { Endpoint } from './chat/endpoint.ts';
import { ModelFailure, modelFailureOf } from './chat/failure.ts';
import { gather } from './chat/gather.ts';
import type { Judge } from './chat/judge.ts';
import { reasons } from './chat/reasons.ts';
import { mostSources, sourcesFor } from './chat/sources.ts';
import { createSpending, type Spending } from './chat/spending.ts';

export type ChatOptions = {
  readonly model: string;
  readonly endpoint: Endpoint;
  readonly prompts: Prompts;
  readonly budget: Budget;
  /** Null: the mechanical check stands alone. */
  readonly judge: Judge | null;
  readonly evidenceTokens: number;
  readonly answerWithinMs: number;
  readonly price: { readonly input: number; readonly output: number } | null;
};

type Outcome = { readonly drafted: DraftedClaim; readonly checked: CheckedClaim };

export function chatWriter(options: ChatOptions): Writer {
  const { endpoint, prompts, budget, judge } = options;

  /** Half of the evidence and half of the time are for what is looked up; the draft has the rest. */
  const lookUpMore = (request: WriteRequest, spending: Spending, signal: AbortSignal) => {
    const { question, language, index, others = [], evidence } = request;
    const room = options.evidenceTokens / 2;
    const values = { language, sources: sourcesFor(evidence, room).text, question: fenced(question) };
    const withinMs = options.answerWithinMs / 2;
    return gather({
      indexes: [index, ...others],
      endpoint,
      prompt: prompts.gather,
      values,
      spending,
      room,
      signal,
      withinMs,
    });
  };

  /** What a claim about the report of `index` is checked with: that report alone. */
  const toolsOf = async (index: ReportIndex, sources: Sources, language: Language): Promise<ClaimTools> => {
    const own = new Map([...sources].filter(([, { report }]) => report === index.report.id));
    return { index, read: await printedReader(index), sources: own, language };
  };

  return {
    write: async (request) => {
      const { question, language, index, signal, onClaim, onStep, onEvidence } = request;
      const spending = createSpending(options);
      const limit = AbortSignal.timeout(options.answerWithinMs);
      const ending = signal === undefined ? limit : AbortSignal.any([signal, limit]);
      const told = judge === null ? once(onClaim) : undefined;
      const outcomes: Outcome[] = [];
      try {
        budget.begin(request.asker);
        const indexes = [index, ...(request.others ?? [])];
        const gathered = isHarder(question, indexes.length) ? await lookUpMore(request, spending, ending) : [];
        if (gathered.length > 0) onEvidence?.(gathered);
        const most = gathered.length > 0 ? mostSources.harder : mostSources.simple;
        const given = sourcesFor([...gathered, ...request.evidence], options.evidenceTokens, most);
        const tools = await Promise.all(indexes.map((one) => toolsOf(one, given.sources, language)));
        for (const one of tools) void readAhead(one, ending);
        const values = { language, sources: given.text, question: fenced(question) };
        onStep?.('writing');
        await complete('answer', values, tools, outcomes, told);
        onStep?.('checking');
        // What was shown before the model thought better of it stands all the same.
        if (outcomes.length === 0) return spending.end([], [], 'declined');
        const failed = outcomes.filter(({ checked }) => checked.claim === null);
        if (failed.length > 0) {
          const repaired: Outcome[] = [];
          // What stands already is not lost when its repair fails.
          await complete('repair', { ...values, failures: failuresOf(failed) }, tools, repaired, told).catch(
            (error: unknown) => {
              signal?.throwIfAborted();
              modelFailureOf(error);
            },
          );
          outcomes.splice(0, outcomes.length, ...merged(outcomes, repaired));
        }
        const judged = judge === null ? outcomes : await judgedBy(judge, outcomes, given.text, spending, ending);
        if (judge !== null && onClaim !== undefined) for (const claim of standing(judged)) onClaim(claim);
        const claims = standing(judged);
        return spending.end(claims, withheldOf(judged), claims.length === 0 ? 'nothing-carried' : null);
      } catch (error) {
        signal?.throwIfAborted();
        const failure = limit.aborted ? new ModelFailure('timeout') : modelFailureOf(error);
        // What was shown stands: an answer that breaks off keeps its checked claims.
        const claims = standing(outcomes);
        return spending.end(claims, withheldOf(outcomes), claims.length === 0 ? failure.code : null);
      }

      /** One request; every claim is checked as soon as it is whole. */
      async function complete(
        task: 'answer' | 'repair',
        values: Readonly<Record<string, string>>,
        tools: readonly ClaimTools[],
        into: Outcome[],
        onStanding: WriteRequest['onClaim'],
      ) {
        const prompt = prompts[task];
        spending.use(prompt);
        // By what they say, not by their place: a request that breaks off and is made again may be answered otherwise.
        const begun = new Set<string>();
        let checking = Promise.resolve();
        const check = (claims: readonly DraftedClaim[]): void => {
          for (const drafted of claims) {
            const key = JSON.stringify(drafted);
            if (begun.has(key)) continue;
            begun.add(key);
            checking = checking.then(async () => {
              const checked = await checkClaim(drafted, toolsFor(drafted, tools));
              if (into.some(({ checked: { claim } }) => claim !== null && claim.text === checked.claim?.text)) return;
              into.push({ drafted, checked });
              if (checked.claim !== null && !ending.aborted) onStanding?.(checked.claim);
            });
          }
        };
        const user = prompt.user(values);
        const completion = await endpoint
          .complete({
            system: prompt.system,
            user,
            schema: draftSchema,
            signal: ending,
            ...(onStanding === undefined ? {} : { onText: (written) => check(claimsSoFar(written)) }),
          })
          // Nothing is told once the answer is settled, however the request ends.
          .finally(() => checking);
        spending.add(completion, prompt, user);
        const draft = readDraft(completion.text);
        if (draft === null) throw new ModelFailure('malformed');
        if (draft.isAnswerable) check(draft.claims);
        await checking;
      }
    },
  };
}

/** A claim that is said again beside one that was mended is told once. */
function once(onClaim: WriteRequest['onClaim']): WriteRequest['onClaim'] {
  const texts = new Set<string>();
  return (
    onClaim &&
    ((claim) => {
      if (!texts.has(claim.text)) onClaim(claim);
      texts.add(claim.text);
    })
  );
}

/** Takes the passages given apart while the model thinks: the check then only compares. */
async function readAhead({ sources, read }: ClaimTools, signal: AbortSignal): Promise<void> {
  for (const { passage } of sources.values()) {
    await new Promise((resolve) => setImmediate(resolve));
    if (signal.aborted) return;
    read(passage);
  }
}

/** Those of the report that the claim cites first: it says one thing of one report. */
function toolsFor({ citations }: DraftedClaim, tools: readonly ClaimTools[]): ClaimTools {
  const cited = citations.map(({ source }) => tools.find(({ sources }) => sources.has(sourceId(source))));
  return cited.find((one) => one !== undefined) ?? (tools[0] as ClaimTools);
}

function standing(outcomes: readonly Outcome[]): readonly Claim[] {
  return outcomes.flatMap(({ checked: { claim } }) => (claim === null ? [] : [claim]));
}

function withheldOf(outcomes: readonly Outcome[]): Written['withheld'] {
  return outcomes.flatMap(({ drafted, checked: { why } }) =>
    why === null ? [] : [{ text: cleanClaim(drafted.text), why }],
  );
}

function failuresOf(failed: readonly Outcome[]): string {
  return failed
    .map(({ drafted, checked }) => {
      const why = reasons[checked.why as WhyWithheld];
      return `<failure reason="${why.replaceAll('"', "'")}">\n${fenced(cleanClaim(drafted.text))}\n</failure>`;
    })
    .join('\n');
}

/** What stood, then what stands after its repair; a claim that was said again and stands is not withheld as well. */
function merged(first: readonly Outcome[], repaired: readonly Outcome[]): readonly Outcome[] {
  const stood = first.filter(({ checked }) => checked.claim !== null);
  const failed = first.filter(({ checked }) => checked.claim === null);
  const texts = new Set(standing(stood).map(({ text }) => text));
  const mended = repaired.filter(({ checked }) => checked.claim !== null && !texts.has(checked.claim.text));
  return [...stood, ...mended, ...failed.slice(mended.length)];
}

async function judgedBy(
  judge: Judge,
  outcomes: readonly Outcome[],
  sources: string,
  spending: Spending,
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const claims = standing(outcomes);
  if (claims.length === 0) return outcomes;
  const refused = await judge(claims, sources, signal, spending);
  return outcomes.map((outcome) =>
    outcome.checked.claim !== null && refused.includes(outcome.checked.claim)
      ? { ...outcome, checked: { claim: null, why: 'not-judged-carried' } }
      : outcome,
  );
}
