/** The words of structure questions in English. */
import type { Lexicon } from './lexicon.ts';

export const english: Lexicon = {
  isHeadLast: false,
  one: 'one|a single',
  ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  'noun:recommendation': 'recommendations?|recs?',
  'noun:step':
    '(?:proposed |suggested |recommended )?(?:next |follow-?up )(?:steps?|actions?|measures?)|(?:proposed|suggested) (?:steps?|actions?|measures?)|steps?',
  'noun:response':
    "(?:office|secretariat|management|administration|bureau)(?:'s)? (?:responses?|repl(?:y|ies)|comments?|answers?|reactions?)|responses?|repl(?:y|ies|ied)|respon(?:d|ds|ded)(?: to)?|answer(?:s|ed|ing)?|comment(?:s|ed)?|commented on|reactions?|react(?:s|ed)?(?: to)?",
  'noun:paragraph': '(?:numbered )?(?:paragraphs?|paras?)',
  'noun:finding': 'findings?',
  'noun:item':
    '(?:list )?items?|bullet(?:s|ed)?(?: points?| items?)?|(?<=(?:a|the|longest|shortest|its|of|numbered) )lists?|points?',
  'noun:section': 'sections?|headings?|chapters?',
  'noun:footnote': 'footnotes?',
  'noun:figure': 'figures?|charts?|graphs?',
  'noun:source': 'sources?',
  'noun:annex': 'annex(?:es)?|appendi(?:x|ces)',
  'noun:decision':
    '(?:asked|invited|requested|expected) to (?:decide|endorse|do)|decisions?|decide|points? (?:for|requiring) (?:a )?decision|draft decision|decision points?|decisions? (?:is |that is |to be )?(?:required|requested|proposed|taken)|required decision',
  'field:symbol':
    "(?:document |paper |official )?symbol|(?:(?:document|paper|report)(?:'s)? )?(?:reference )?number|reference(?: code)?",
  'field:session': 'sessions?',
  'field:agendaItem': 'agenda items?|items? (?:of|on) the agenda',
  'field:date':
    'dates?|dated|when (?:was|is) (?:the|this) (?:report|paper|document) (?:issued|published|dated|submitted|written)',
  'field:title': 'titles?|captions?',
  'field:language': 'languages?',
  'field:policy': 'policy implications?|implications? for policy',
  'field:finance': '(?:financial|budget(?:ary)?) implications?',
  'field:legal': 'legal implications?',
  'field:related': 'related (?:documents?|papers?)',
  'field:author': 'author(?:ing)? unit',
  'field:objective': '(?:relevant )?strategic objectives?',
  'field:followUp': 'follow-?up action required',
  beyond: 'why|who|whom|when|how come',
  which:
    'which|what|which ones?|whose|that(?= (?:have|has|had|do|does|did|are|were|contain|include|mention|refer|concern|deal|relate|receive|got|get|lack|follow|address|cover|carry|come))',
  where: 'where',
  how: 'how',
  count: 'how many|(?:the )?(?:total )?number of',
  whether: 'does|do|did|is|are|was|were|whether|can|is there|are there',
  say: "says?|said|states?|stated|what's",
  text: 'texts?|wording|contents?|full text|exact words|word for word',
  show: 'show|give|list|quote|display|print|name all|tell me|read',
  have: 'have|has|had|having|with|contains?|includes?|comes? with|receives?|received|gets?|got|attracts?|accompanied by|carr(?:y|ies)',
  not: 'no|not|never|none|neither|zero',
  without: 'without|lacks?|lacking|have none|has none',
  mention:
    'mentions?|mentioned|mentioning|refers? to|referred to|referring to|names?|named|naming|cites?|cited|citing|speaks? of',
  address: 'address(?:ed|es) to|directed (?:to|at)|aimed at|meant for',
  concern:
    'on|about|concerns?|concerning|concerned with|regarding|deals? with|dealing with|relat(?:e|es|ed|ing) to|covers?|covering|address(?:es)?|addressing|touch(?:es)? on|focus(?:es)? on|devoted to',
  follow:
    'follows? (?:from|on from)|follows?|based on|arises? from|arising from|behind|underl(?:ies|ie|ying)|gives? rise to|gave rise to|led to|leads? to|comes? from|stems? from|derived from|belongs? to|falls? under|under|rests? on|attached to|printed',
  together:
    '(?:answered|addressed|treated|grouped) (?:with|alongside)|(?:answered|addressed|treated|grouped|handled|taken|dealt with|responded to) (?:together|jointly|in (?:the same|one|a single) (?:response|group|reply))(?: with| as)?|together(?: with)?|jointly(?: with)?|(?:in )?(?:the same|one|a single|a joint|a common) (?:response|group|reply)(?: as| with)?|shares? (?:a|the same|one|its) (?:response|group|reply)(?: with| as)?',
  office: "(?:the )?(?:office|secretariat|management|administration|bureau)(?:'s)?",
  most: '(?:the )?(?:most|largest number of|highest number of|greatest number of)',
  fewest: '(?:the )?(?:fewest|least|smallest number of|lowest number of)',
  more: 'more|a larger number of',
  fewer: 'fewer|less',
  longest: '(?:the )?longest',
  shortest: '(?:the )?shortest',
  first: 'first',
  last: '(?:the )?(?:last|final)',
  next: 'next|after|following|comes? after|immediately after|right after',
  previous: 'previous|preceding|before|comes? before|immediately before|right before',
  all: 'all|every',
  each: 'each|respectively',
  atLeast: 'at least',
  atMost: 'at most',
  moreThan: 'more than|over',
  fewerThan: 'fewer than|less than|under',
  and: 'and|as well as|plus',
  or: 'or|than',
  its: 'its|their|it|they|them|those|these|that one|this one|same',
  filler:
    "falls?|comes|belongs?|full|complete|exact|official|presented|discussed|current|governing body|executive board|council|board|other|the|a|an|of|in|to|for|by|from|at|this|that|there|be|been|being|report|paper|document|evaluation report|please|can you|could you|me|us|any|some|exactly|made|makes?|making|given|gives|found|stands?|numbered|total|in total|altogether|overall|whole|entire|set out|listed|put forward|proposed|proposes?|one|ones|only|also|so|do you|'s|in all|written|issued|submitted|considered|per|remains?",
};
