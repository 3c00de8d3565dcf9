/** Of a model's part in an answer, in English. */
import type { ModelWords } from './words.ts';

const own = 'These are the report’s own sentences.';

export const modelInEnglish: ModelWords = {
  steps: {
    searching: 'Looking in the report …',
    reading: (places) => (places === '' ? 'Reading the report …' : `Reading ${places} …`),
    writing: 'The model is writing …',
    checking: 'Checking the rest against the report …',
  },
  written: (model) => `Written by a model (${model}); every sentence was checked against the report’s words.`,
  withheld: (count, whys) =>
    `${count} ${count === 1 ? 'statement was' : 'statements were'} withheld, for the report does not carry ${count === 1 ? 'it' : 'them'}: ${whys.join('; ')}.`,
  whys: {
    'no-citation': 'no source was named',
    'source-unknown': 'the source named was not among those read',
    'quote-short': 'the quote is too short to show anything',
    'quote-invented': 'the quote is not in the report',
    'too-long': 'too long to be checked',
    'not-judged-carried': 'the second model did not find it in the report',
    words: 'it says more than the report',
    number: 'a number differs',
    time: 'a date differs',
    name: 'a country or organization differs',
    actor: 'somebody else acts in the report',
    place: 'another paragraph or recommendation says it',
    negation: 'a “not” was added or lost',
    direction: 'it says the opposite',
    quantifier: '“all”, “only” or the like was added or lost',
    modality: '“should”, “may” or “will” was added or lost',
    recommended: 'a recommendation was told as a fact',
    misplaced: 'it was said of something else',
    cause: 'the report gives no such cause',
    question: 'the report only asks it',
    vague: 'it says too little',
  },
  fallbacks: {
    'key-refused': `The model’s endpoint does not accept the key: whoever runs the program checks OPENAI_API_KEY. ${own}`,
    'model-unknown': `The endpoint does not have this model: whoever runs the program checks CHAT_MODEL. ${own}`,
    unreachable: `The model’s endpoint cannot be reached: whoever runs the program checks OPENAI_BASE_URL and the network. ${own}`,
    'not-openai': `What answers at OPENAI_BASE_URL does not speak OpenAI’s protocol: whoever runs the program corrects it; it mostly ends in /v1. ${own}`,
    'request-refused': `The endpoint refused the request: whoever runs the program checks CHAT_MODEL and the quota. ${own}`,
    'rate-limited': `The model has too much to do just now. ${own}`,
    'server-error': `The model’s endpoint has trouble of its own. ${own}`,
    timeout: `The model did not answer in time. ${own}`,
    interrupted: `The connection to the model broke off. ${own}`,
    empty: `The model gave no answer. ${own}`,
    'cut-off': `The model’s answer was cut off. ${own}`,
    malformed: `The model’s answer could not be read. ${own}`,
    resting: `The model has failed several times in a row and is not asked for half a minute. ${own}`,
    'daily-tokens': `The model’s tokens for today are used up (MODEL_DAILY_TOKENS). ${own}`,
    'person-limit': `You have asked the model as often as one person may within the hour. ${own}`,
    'server-limit': `This server has asked the model as often as it may within the hour. ${own}`,
    declined: `The model found no answer in the passages read. ${own}`,
    'nothing-carried': `Nothing that the model wrote is carried by the report. ${own}`,
  },
};
