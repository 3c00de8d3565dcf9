/** How English hangs a question on the one before. */
import type { FollowUpWords } from './words.ts';
import { latin, listed, lowerFirst, unended } from './words.ts';

const ordinals =
  'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\\d{1,3}(?:st|nd|rd|th)';
/** After "this" and "that" as pronouns comes no noun. */
const noNoun =
  '(?=\\s*(?:$|[?.,;!:]|(?:one|is|was|are|were|has|have|had|does|did|do|will|would|should|say|says|said|in|on|for|to|by|with|from|based|made|about|and|or|too|as|so|then|recommended|proposed|suggested|accepted|needed|necessary|important|called|mean|means|mentions?|includes?|covers?|yet|again|please)(?!\\p{L})))';

/** Not the "it" of "is it true that" and "how long does it take". */
const it =
  "(?<!makes? |made |find |finds |found )it(?!(?: is| was)? (?:true|possible|clear|likely|necessary|important|correct|right|known|said|hard|harder|difficult|easy|easier|useful|clearer|takes?)(?!\\p{L}))(?:'s)?";
/** A pronoun after what takes one: after a noun "that" begins a clause of its own. */
const bareThis = `(?<=(?:^|[,;]|(?<!\\p{L})(?:about|to|of|on|for|is|was|are|does|did|do|has|say|says|said|in|with|by|from|and|or|behind|why|after|before|than|under))\\s*)(?:this|that)(?!\\p{L})${noNoun}`;

export const english: FollowUpWords = {
  opening:
    /^(?:and|so|then|ok(?:ay)?|but|also|well|now|or|great|good|perfect|right|fine|yes|no|i see|understood|interesting|thanks|thank you|what about|how about|what of|as for|(?:the )?same(?: question| thing| again)?(?:,? (?:but )?(?:for|with|on|about|of))?)(?!\p{L})[\s,:;…–-]*/iu,
  closing: null,
  asking: latin(
    "what(?:'s)?|which|who(?:'s)?|whom|whose|when|where(?:'s)?|why|how|is|are|was|were|do|does|did|has|have|had|can|could|should|would|will|may|might|must",
  ),
  filler: latin(
    "the|a|an|of|to|for|on|in|by|with|about|from|at|as|office|office's|ilo|ilo's|secretariat|secretariat's|management|management's|report|report's|paper|evaluation|evaluation's|evaluators|proposed|suggested|recommended|please|pls|tell|show|give|read|me|us|again|also|too|well|exactly|actually|full|any|some|more|else|one|ones|number|no|my|i|you|we|want|like|see|know|let's|let|quote|made|make|makes|get|comes?|come|go|goes|given|gave|be|been|anything|something|just|only|after|then|there|official|and|so|or|all|follow|follows|followed|part|point|item|corresponding|related|main|this|that|these|those|received?|repeat|summari[sz]e|explain|describe|expand|elaborate|details?|others?|rest|together|'s|s",
  ),
  parts: {
    response: latin(
      "received by (?:the )?(?:office|secretariat|management)|responses?|respond(?:s|ed|ing)?|repl(?:y|ies|ied)|react(?:s|ed|ion|ions)?|answer(?:s|ed)?|comment(?:s|ed)?|(?:office|secretariat|management|bureau)(?:'s)? (?:(?:intends?|plans?|going|planning|will|promise[sd]?)(?: to)?(?: do)?|say|says|said|think|thinks|view|views|position|stance|take)|(?<=^\\s*(?:the )?)(?:office|secretariat|management)(?=[\\s?.!]*$)",
    ),
    steps: latin(
      '(?:(?:proposed |suggested |recommended )?(?:next|follow-?up|further|proposed|key) )?(?:steps?|actions?|measures?)|follow-?ups?',
    ),
    finding: latin(
      'findings?|found|basis|based|rationale|grounds?|behind|reasons?|reasoning|gives? rise|gave rise|led|leads|justification|justif(?:y|ies|ied)|underl(?:ying|ies)|prompt(?:s|ed)|evidence|background',
    ),
    text: latin('says?|said|states?|stated|text|wording|contents?|recommends?|asks?'),
  },
  nouns: { recommendation: latin('recommendations?|recs?'), paragraph: latin('paragraphs?|paras?') },
  pointed: {
    recommendation: latin('(?:this|that|these|those|the same|said|the latter|the former) (?:recommendations?|recs?)'),
    paragraph: latin('(?:this|that|these|those|the same|the latter) (?:paragraphs?|paras?)'),
  },
  definite: { recommendation: latin('the recommendations?'), paragraph: latin('the paragraphs?') },
  one: new RegExp(
    `${latin(`${it}|its|itself|(?:this|that|the same) one|the latter|the former`).source}|${bareThis}`,
    'giu',
  ),
  several: new RegExp(
    `${latin('they|them|their|theirs|both(?: of (?:them|these|those))?|all of (?:them|these|those)').source}|${latin(`(?:these|those)${noNoun}`).source}`,
    'giu',
  ),
  there: /(?<!\p{L})(?<!(?:is|are|was|were) )there(?! (?:is|are|was|were|any|an?|no|has|have)(?!\p{L}))(?!\p{L})/giu,
  next: latin(
    '(?:next|following|subsequent)(?: (?:one|recommendation|rec|paragraph|para))?|(?:the )?(?:one|recommendation|paragraph) (?:right )?after(?: (?:that|it|this))?(?: one)?',
  ),
  previous: latin(
    '(?:previous|preceding|prior|last but one)(?: (?:one|recommendation|rec|paragraph|para))?|(?:the )?(?:one|recommendation|paragraph) (?:right |just )?before(?: (?:that|it|this))?(?: one)?',
  ),
  among: latin('(?:of|among|from|out of) (?:these|those|them|the list)'),
  last: latin('(?:the )?(?:last|final)(?: one)?'),
  number: latin(
    `(?<ordinal>${ordinals})|(?:number|no\\.?|nr\\.?|#)?\\s*(?<cardinal>\\d{1,3})|(?<spelt>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)`,
  ),
  counting: latin('how many|how much|number of'),
  determiner: /(?<!\p{L})(?:the|an?|any|some|no|each|every|of|these|those|its|their|our|'s) $/iu,
  topic: (typed) => typed.replace(/^(?:about|on|regarding|concerning|of|for|with|in|at)\s+/iu, ''),
  whyWord: /^(?:why|how come|for what reason)(?!\p{L})/iu,
  why: /^(?:(?:but |and )?why(?: (?:is|was) (?:that|this|it)(?: so)?| (?:so|that|though|not|exactly))?|how come|how so|for what reasons?|on what grounds?|what(?:'s| is| was| are) the reasons?(?: for (?:it|that|this))?)$/iu,
  yesOrNo: /^(?:is|are|was|were|do|does|did|has|have|had|can|could|should|would|will)(?!\p{L})/iu,
  about: /(?<=(?<!\p{L})(?:about|on|regarding|concerning|as regards|with regard to) )[^,?]+(?=\s*\?*$)/iu,
  put: [
    [latin('its|their'), (name) => `${name}’s`],
    [
      new RegExp(
        `${latin(`${it}|itself|(?:this|that|the same) one|the latter|the former|(?:this|that|these|those|the same|said) (?:recommendations?|recs?|paragraphs?|paras?)|they|them|both of (?:them|these|those)|all of (?:them|these|those)|both`).source}|${bareThis}|${latin(`(?:these|those)${noNoun}`).source}`,
        'giu',
      ),
      (name) => name,
    ],
  ],
  name: (kind, numbers) => `${kind}${numbers.length > 1 ? 's' : ''} ${listed(numbers, 'and')}`,
  question: (part, kind, numbers) => {
    const name = english.name(kind, numbers);
    const isOne = numbers.length < 2;
    if (part === 'response')
      return `What ${isOne ? 'is' : 'are'} the Office’s ${isOne ? 'response' : 'responses'} to ${name}?`;
    if (part === 'steps') return `What next steps are proposed for ${name}?`;
    if (part === 'finding') return `What finding ${isOne ? 'is' : 'are'} ${name} based on?`;
    return `What ${isOne ? 'does' : 'do'} ${name} say?`;
  },
  paragraphOf: (numbers) =>
    `Which paragraph ${numbers.length < 2 ? 'does' : 'do'} ${english.name('recommendation', numbers)} follow?`,
  recommendationsOf: (paragraphs) => `Which recommendations follow ${english.name('paragraph', paragraphs)}?`,
  country: (name) => `What does the report say about ${name}?`,
  whyRecommended: (numbers) => `Why does the evaluation make ${english.name('recommendation', numbers)}?`,
  whyOf: (question, isYesOrNo) =>
    isYesOrNo ? `Why ${lowerFirst(unended(question))}?` : `${unended(question)} – and why?`,
};
