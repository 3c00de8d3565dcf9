/**
 * Answers written by a model, claim by claim, none of which leaves before it has been checked against the report. A claim
 * that fails is told why and may be said again once; what fails then is withheld. Whatever goes wrong is told as a reason, in
 * time for the report's own sentences to stand in.
 */
import type { Evidence, ReportIndex } from '../../retrieval/retrieve.ts';
import type { Language } from '../../shared/language.ts';
import type { ClaimTools, DraftedClaim, Sources } from '../check-claim.ts';
import { checkClaim } from '../check-claim.ts';
import { printedReader } from '../checking/printed.ts';
import { isHarder } from '../harder.ts';
import type { WriteRequest, Writer } from '../model.ts';
import type { Prompts } from '../prompt.ts';
import { fenced } from '../prompt.ts';
import type { Budget } from './chat/budget.ts';
import { claimsSoFar, draftSchema, readDraft } from './chat/drafted.ts';
import type { Endpoint } from './chat/endpoint.ts';
import { ModelFailure, modelFailureOf } from './chat/failure.ts';
import { gather } from './chat/gather.ts';
import type { Judge } from './chat/judge.ts';
import type { Outcome } from './chat/outcomes.ts';
import { failuresOf, judgedBy, merged, standing, withheldOf, wordsOf } from './chat/outcomes.ts';
import type { GivenSources } from './chat/sources.ts';
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

/** What was asked, and why nothing more came of it; null where it came to its end. */
type Draft = {
  readonly given: GivenSources;
  readonly tools: readonly ClaimTools[];
  readonly values: Readonly<Record<string, string>>;
  readonly failure: ModelFailure | null;
};

/** Less evidence than this is no use to anybody. */
const leastTokens = 300;

export function chatWriter(options: ChatOptions): Writer {
  const { endpoint, prompts, budget, judge } = options;
  /** Tokens of evidence that the model has taken, or may take. */
  let room = options.evidenceTokens;

  /** Half of the evidence and half of the time are for what is looked up; the draft has the rest. */
  const lookUpMore = (request: WriteRequest, spending: Spending, signal: AbortSignal) => {
    const { question, language, index, others = [], evidence } = request;
    const half = room / 2;
    const values = { language, sources: sourcesFor(evidence, half).text, question: fenced(question) };
    const withinMs = options.answerWithinMs / 2;
    return gather({
      indexes: [index, ...others],
      endpoint,
      prompt: prompts.gather,
      values,
      spending,
      room: half,
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
      const indexes = [index, ...(request.others ?? [])];
      try {
        budget.begin(request.asker);
        const gathered = isHarder(question, indexes.length) ? await lookUpMore(request, spending, ending) : [];
        if (gathered.length > 0) onEvidence?.(gathered);
        const most = gathered.length > 0 ? mostSources.harder : mostSources.simple;
        const found = [...gathered, ...request.evidence];
        onStep?.('writing');
        const { given, tools, values, failure } = await draftFrom(found, most, room);
        onStep?.('checking');
        if (failure !== null && standing(outcomes).length === 0) throw failure;
        // What was shown before the model thought better of it stands all the same.
        if (outcomes.length === 0) return spending.end([], [], 'declined');
        const failed = outcomes.filter(({ checked }) => checked.claim === null);
        if (failed.length > 0 && failure === null) {
          const repaired: Outcome[] = [];
          // What stands already is not lost when its repair fails.
          await complete('repair', { ...values, failures: failuresOf(failed) }, tools, repaired, told).catch(failureOf);
          outcomes.splice(0, outcomes.length, ...merged(outcomes, repaired));
        }
        const judged = judge === null ? outcomes : await judgedBy(judge, outcomes, given.text, spending, ending);
        if (judge !== null && onClaim !== undefined) for (const claim of standing(judged)) onClaim(claim);
        const claims = standing(judged);
        return spending.end(claims, withheldOf(judged), claims.length === 0 ? 'nothing-carried' : null);
      } catch (error) {
        const { code } = failureOf(error);
        // What was shown stands: an answer that breaks off keeps its checked claims.
        const claims = standing(outcomes);
        return spending.end(claims, withheldOf(outcomes), claims.length === 0 ? code : null);
      }

      /** Why the answer does not go on; what whoever asked has stopped is no failure. */
      function failureOf(error: unknown): ModelFailure {
        signal?.throwIfAborted();
        return limit.aborted ? new ModelFailure('timeout') : modelFailureOf(error);
      }

      /** Claims of what fits into so many tokens; where that is too much for the model, of half of it. */
      async function draftFrom(found: readonly Evidence[], most: number, tokens: number): Promise<Draft> {
        const given = sourcesFor(found, tokens, most);
        const tools = await Promise.all(indexes.map((one) => toolsOf(one, given.sources, language)));
        for (const one of tools) void readAhead(one, ending);
        const values = { language, sources: given.text, question: fenced(question) };
        const failure = await complete('answer', values, tools, outcomes, told).then(() => null, failureOf);
        if (failure?.code === 'too-long' && tokens >= 2 * leastTokens) return draftFrom(found, most, tokens / 2);
        if (failure === null) room = tokens;
        return { given, tools, values, failure };
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
              const { claim } = checked;
              if (claim !== null && standing(into).some((other) => wordsOf(other) === wordsOf(claim))) return;
              into.push({ drafted, checked });
              if (claim !== null && !ending.aborted) onStanding?.(claim);
            });
          }
        };
        const user = prompt.user(values);
        let written = '';
        const onText = (text: string): void => {
          written = text;
          check(claimsSoFar(text));
        };
        const completion = await endpoint
          .complete({ system: prompt.system, user, schema: draftSchema, signal: ending, onText })
          // Nothing is told once the answer is settled, however the request ends.
          .finally(() => checking)
          .catch((error: unknown) => {
            // What was written is paid for, though it breaks off.
            if (written !== '') spending.add({ text: written, usage: null, requests: 1 }, prompt, user);
            throw error;
          });
        spending.add(completion, prompt, user);
        const draft = readDraft(completion.text);
        if (draft === null) throw new ModelFailure('malformed');
        if (draft.isAnswerable) check(draft.claims);
        await checking;
        // Of an answer that takes itself back in the end only what was shown stands.
        if (!draft.isAnswerable && onStanding === undefined) into.splice(0);
      }
    },
  };
}

/** A claim that is said again beside one that was mended is told once. */
function once(onClaim: WriteRequest['onClaim']): WriteRequest['onClaim'] {
  const said = new Set<string>();
  return (
    onClaim &&
    ((claim) => {
      if (!said.has(wordsOf(claim))) onClaim(claim);
      said.add(wordsOf(claim));
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
  const cited = citations.map(({ source }) => tools.find(({ sources }) => sources.has(source)));
  return cited.find((one) => one !== undefined) ?? (tools[0] as ClaimTools);
}
