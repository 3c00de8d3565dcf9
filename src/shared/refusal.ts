/**
 * What an endpoint means that speaks OpenAI's protocol and refuses: the status, the code and the words differ from server to
 * server, and become one reason that a person can act on. The words may repeat what was sent: they are read and never kept.
 */

export type Refusal =
  | 'key-refused'
  | 'model-unknown'
  | 'no-credit'
  | 'too-long'
  | 'filtered'
  | 'rate-limited'
  | 'server-error'
  | 'not-openai'
  | 'request-refused';

/** Servers that check the request first say 400 or 422 for all of these; gateways say 404 for some. */
const told: readonly (readonly [means: Refusal, said: RegExp])[] = [
  [
    'too-long',
    /context_length_exceeded|exceed_context_size|context (?:length|size|window)|(?:prompt|input|request) (?:is )?too (?:long|large)|too many (?:input |prompt )?tokens|maximum (?:input|prompt|sequence) length/iu,
  ],
  [
    'model-unknown',
    /model_?not_?found|deploymentnotfound|invalid_model|model\b.{0,120}?\b(?:not (?:found|exist)|does(?: not|n['’]t) exist|have access to)|have access to (?:the )?model|\b(?:invalid|unknown|no such) model\b|not a (?:valid|chat) model|no (?:endpoints|providers) (?:found |available )?for\b/isu,
  ],
  ['no-credit', /insufficient[_ ](?:quota|credits?|balance|funds)|out of credits?|credit balance|arrearage/iu],
  ['filtered', /content_filter|content management policy|data_inspection_failed|inappropriate content/iu],
  ['key-refused', /\bapi[ _-]?key\b/iu],
];

/** What is refused beside the model: with 404 where a gateway finds nobody who takes it. */
const parameter = /\bparameters?\b|response_format|json_schema|\btools?\b/iu;

/** `status`: 400 or more; `code` and `words` as the endpoint gave them. */
export function refusalOf(status: number, code: unknown, words: string): Refusal {
  if (status === 401) return 'key-refused';
  if (status === 402) return 'no-credit';
  if (status === 413) return 'too-long';
  const said = `${typeof code === 'string' ? code : ''} ${words}`;
  const means = told.find(([, pattern]) => pattern.test(said))?.[0];
  // A limit by the minute is often told in the words of a quota that is used up: only the code tells them apart.
  if (status === 429) return code === 'insufficient_quota' ? 'no-credit' : 'rate-limited';
  if (status === 403) return means ?? 'key-refused';
  if (means !== undefined && (status < 500 || means === 'too-long')) return means;
  if (status === 408 || status === 409 || status >= 500) return 'server-error';
  if (status === 404 || status === 405 || status < 400) return ofPlace(status, words);
  return 'request-refused';
}

/** The status that an error told with 200, or in a stream, has in its code; `otherwise` where it has none. */
export function statusIn(code: unknown, otherwise: number): number {
  const status = Number(code);
  return Number.isInteger(status) && status >= 400 && status < 600 ? status : otherwise;
}

function ofPlace(status: number, words: string): Refusal {
  if (status !== 404) return 'not-openai';
  if (/\bmodel/iu.test(words)) return 'model-unknown';
  return parameter.test(words) ? 'request-refused' : 'not-openai';
}
