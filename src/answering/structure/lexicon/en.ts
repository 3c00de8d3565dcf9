/** The words of structure questions in English. */
import type { Lexicon } from './lexicon.ts';

export const english: Lexicon = {
  isHeadLast: false,
  one: 'one|a single',
  bodies: 'governing body|executive board|board|council|committee',
  to: 'to|for',
  ordinals: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth',
  'noun:recommendation': 'reccs?|recommandations?|recommendations?|recs?',
  'noun:step':
    '(?:key |main |priority )?actions?|proposed measures?|measures?|follow-?up measures?|(?:proposed |suggested |recommended )?(?:next |follow-?up )(?:steps?|actions?|measures?)|(?:proposed|suggested) (?:steps?|actions?|measures?)|steps?',
  'noun:response':
    "(?<=how many )(?:joint )?(?:groups?|batches|blocks?|clusters?)(?: of (?:recommendations|responses))?|groups? of responses|(?<=(?:which|what|same) )group|(?:independent evaluation office|evaluation office|ieo|[a-z]+'s)(?:'s)? (?:management )?(?:responses?|repl(?:y|ies)|comments?|reactions?|answers?)(?: to)?|management responses?(?: to)?|(?:office|secretariat|management|administration|bureau)(?:'s)? (?:responses?|repl(?:y|ies)|comments?|answers?|reactions?)|responses?|repl(?:y|ies|ied)|respon(?:d|ds|ded)(?: to)?|answer(?:s|ed|ing)?|comment(?:s|ed)?|commented on|reactions?|react(?:s|ed)?(?: to)?",
  'noun:paragraph': '(?:numbered )?(?:paragraphs?|paras?)',
  'noun:finding': 'basis|grounds|rationale|origin|background|findings?',
  'noun:item':
    'sub-?recommendations?|sub-?paragraphs?|entr(?:y|ies)|sub-?items?|sub-?points?|elements?|dash(?:es)?|sub-?paragraphs?|(?:list )?items?|bullet(?:s|ed)?(?: points?| items?)?|(?<=(?:a|the|longest|shortest|its|of|numbered) )lists?|points?',
  'noun:section':
    'headings?|subheadings?|sub-?sections?|headed sections?|parts?|titled sections?|sections?|headings?|chapters?',
  'noun:footnote': 'notes?|foot-?notes?|footnotes?',
  'noun:figure': 'figs?.?|diagrams?|illustrations?|figures?|charts?|graphs?',
  'noun:source':
    '(?:from )?where (?:do|does|did) (?:the |its |these |those )?(?:data|figures|numbers|information|statistics)(?: in it| shown| behind it)? (?:come|originate|stem|derive)(?: from)?|where (?:are|is|were) (?:the |its )?(?:data|figures) (?:from|taken from|drawn from)|(?:source|origin)s? of (?:the |its )?data|data sources?|sources?',
  'noun:annex': 'annex(?:es)?|appendi(?:x|ces)',
  'noun:decision':
    '(?:asked|invited|requested|expected|called upon|supposed|required|being asked) to (?:decide|endorse|do|approve|adopt|act|take)|action (?:is )?(?:requested|expected|required)(?: of| from| by)?|point for decision|for decision|action by the (?:board|council|committee|governing body|conference)|draft (?:decision|resolution)|what (?:action|decision)(?= (?:is|must|should))|(?:to )?(?:decide|vote|act) (?:on|upon)|elements of a decision|(?:requires?|requiring|needs?|calls? for|for|that requires) (?:a )?decision|draft decisions?|decision paragraph|proposed decision|what (?:must|should|is to) be decided|action required|decided|(?:asked|invited|requested|expected) to (?:decide|endorse|do)|decisions?|decide|points? (?:for|requiring) (?:a )?decision|draft decision|decision points?|decisions? (?:is |that is |to be )?(?:required|requested|proposed|taken)|required decision',
  'field:symbol':
    "(?:document|paper|report) (?:code|id|reference)|file number|document number|reference symbol|(?:document |paper |official )?symbol|(?:(?:document|paper|report)(?:'s)? )?(?:reference )?number|reference(?: code)?",
  'field:session': 'which meeting|session number|meeting|sessions?',
  'field:agendaItem':
    '(?:number of the )?item on the agenda|place on the agenda|agenda point|agenda number|agenda|agenda items?|items? (?:of|on) the agenda',
  'field:date':
    'date of (?:issue|publication|the (?:paper|report|document))|day|date|dated|when (?:was|is) (?:the|this) (?:report|paper|document) (?:issued|published|dated|submitted|written|distributed|circulated|released)|(?:issue|publication|distribution) date|when (?:was|is) it (?:issued|published|dated|submitted|distributed|circulated|released)',
  'field:title':
    'name of the (?:paper|report|document)|what is (?:the|this) (?:paper|report|document) called|called|titles?|captions?',
  'field:language': 'languages?',
  'field:policy':
    'policy(?=,? (?:or|and|nor) (?:financial|legal|budget))|policy (?:effects?|impacts?|consequences?)|policy implications?|implications? for policy',
  'field:finance':
    'financial (?:effects?|impacts?|consequences?)|budget(?:ary)? (?:effects?|impacts?|consequences?)|cost implications?|implications? for the budget|(?:financial|budget(?:ary)?) implications?',
  'field:legal': 'legal (?:effects?|impacts?|consequences?)|legal implications?',
  'field:related': 'related (?:documents?|papers?)',
  'field:author':
    'who (?:has |have )?(?:prepared|wrote|written|drafted|authored|compiled|submitted|produced|issued)|(?:prepared|written|drafted|authored|submitted|compiled|produced) by(?: (?:whom|who|which (?:unit|office|body|department)))?|by whom(?= (?:was|is|were))|authors?|authorship|(?:which|what) unit (?:wrote|authored)|originator|originating unit|author(?:ing)? unit',
  'field:objective': '(?:relevant )?strategic objectives?',
  'field:followUp': 'follow-?up action(?: is| are)? required|follow-?up action required',
  'field:body':
    '(?:which|what) (?:committee|body|board|organ|council)(?: (?:considers|examines|discusses|is to consider|will consider|is considering))?|committee|(?:submitted|presented|put|addressed) (?:before|to) (?:which|what|whom)(?: (?:committee|body|board|organ))?',
  'field:meeting':
    "(?:dates?|days|place|venue|location)(?: and (?:dates?|place|venue|location))? of the (?:meeting|session)|(?:meeting|session)(?:'s)? (?:dates?|place|venue|location)|(?:when|where)(?: and (?:when|where))? (?:is|was|does|did|will) the (?:meeting|session|committee|board|council|governing body|executive board|annual session)(?: be)? (?:held|meet|take place|taking place|convened?|sit)|dates|meeting days|venue",
  'field:original':
    'language (?:\\w+ ){0,4}original|(?:original|source|drafting) language|language of the original|originally(?: (?:written|drafted|issued|published|produced|prepared))?(?: in)?',
  beyond:
    'on what grounds|for what reasons?|what (?:is|was|were|are) the reasons?(?: given)?|with what (?:reason|justification)|who(?:m)? (?:is|are|was|were)|why|who|whom|when|how come',
  which:
    'which|what|which ones?|whose|that(?= (?:have|has|had|do|does|did|are|were|contain|include|mention|refer|concern|deal|relate|receive|got|get|lack|follow|address|cover|carry|come))',
  where: 'where',
  how: 'how',
  count:
    'what number of|what is the number of|count(?: of| the)?|total of|how much|how many|(?:the )?(?:total )?number of',
  whether:
    "(?<!\\p{L} )(?:isn't|aren't|don't|doesn't|didn't|wasn't|weren't)|could|has(?= (?:the|recommendation|paragraph|it))|does|do|did|is|are|was|were|whether|can|is there|are there",
  say: "refers? to what|points? to|cites what|reads?(?= *W*$)|recommends?|suggests?|calls? for|urges?|advis(?:e|es)|asks? for|worded|phrased|read as|goes like|says?|said|states?|stated|what's",
  text: 'words(?: of)?|substance|statement|passage|verbatim|texts?|wording|contents?|full text|exact words|word for word',
  show: "tell me|recite|write down|transcribe|(?:give )?(?:me )?(?:a |the )?(?:full |complete )?list of(?: the| all)?|present|recite|write out|reproduce|what's in|what is in|pull up|get me|bring up|enumerate|show|give|list|quote|display|print|name all|tell me|read",
  have: 'comprises?|holds?|features?|offers?|provides?|consists? of|counts?|possess(?:es)?|bears?|made up of|come along with|comes? along with|equipped with|attached|have|has|had|having|with|contains?|includes?|comes? with|receives?|received|gets?|got|attracts?|accompanied by|carr(?:y|ies)',
  not: "(?<=\\p{L} )(?:isn't|aren't|don't|doesn't|didn't|wasn't|weren't)|no|not|never|none|neither|zero",
  without:
    "comes? without|come with no|have not been given|has not been given|(?:is|are) not (?:accompanied|followed) by(?: any)?|with no|having no|carry no|carries no|without any|do(?:es)? not (?:have|contain|include|carry|come with)|don't (?:have|contain|include|carry|come with)|doesn't (?:have|contain|include|carry|come with)|lacked|devoid of|missing|unaccompanied by|have not got|has not got|haven't got|hasn't got|without|lacks?|lacking|have none|has none",
  mention:
    'talks? about|talking about|spoken of|comes? up|brings? up|discuss(?:es|ed)?|discussing|allud(?:e|es|ed|ing) to|appears? by name|occurs?|pops? up|mentions?|mentioned|mentioning|refers? to|referred to|referring to|names?|named|naming|cites?|cited|citing|speaks? of',
  address:
    '(?:meant|intended|destined) for|addressing itself to|goes to|address(?:ed|es) to|directed (?:to|at)|aimed at|meant for',
  concern:
    'on|about|concerns?|concerning|concerned with|regarding|deals? with|dealing with|relat(?:e|es|ed|ing) to|covers?|covering|address(?:es)?|addressing|touch(?:es)? on|focus(?:es)? on|devoted to',
  follow:
    '(?:to )?(?:implement|implementing|carry out|give effect to)(?= (?:recommendations?|recs?|it))|makes? up|form part of|constitutes?|belong to|sits? under|rely on|relies on|builds? on|backs?(?: up)?|backed by|backing|responds to|inspires?|inspired|occasioned|brought about|com(?:e|es|ing) out of|came out of|arising out of|arises? out of|grows? out of|(?:is|are|was|were) linked to|linked to|tied to|originates? (?:from|in|with)|originated? from|grounded (?:in|on)|resting on|results? from|resulting from|flows? from|(?:was|is|are) drawn from|drawn from|prompt(?:s|ed)?|triggers?|triggered|motivat(?:es|ed)|justif(?:y|ies)|supports?|supporting|produces?|produced|belonging to|follows? (?:from|on from)|follows?(?! (?:the )?rec)|based on|arises? from|arising from|behind|underl(?:ies|ie|ying)|gives? rise to|gave rise to|led to|leads? to|comes? from|stems? from|derived from|belongs? to|rests? on|attached to|printed',
  under:
    'under (?:the )?(?:heading|title|rubric)(?: of| on)?|headed|falls? under|fall under|stands? under|under(?:neath)?|beneath|below|within',
  together:
    '(?:answered|addressed|treated|grouped|handled|taken|dealt with|responded to) (?:as|in) (?:one|a|the same) (?:block|batch|bundle|group)|grouped|bundled(?: with| together)?|lumped(?: together)?(?: with)?|combined(?: with)?|in one go|at the same time as|side by side(?: with)?|jointly answered(?: with)?|(?:answered|addressed|treated|grouped) (?:with|alongside)|(?:answered|addressed|treated|grouped|handled|taken|dealt with|responded to) (?:together|jointly|in (?:the same|one|a single) (?:response|group|reply))(?: with| as)?|together(?: with)?|jointly(?: with)?|(?:in )?(?:the same|one|a single|a joint|a common) (?:response|group|reply)(?: as| with)?|shares? (?:a|the same|one|its) (?:response|group|reply)(?: with| as)?',
  alone: 'alone|separately|individually|on (?:its|their) own|by (?:itself|themselves)',
  office: "(?:the )?(?:office|secretariat|management|administration|bureau)(?:'s)?",
  most: 'the highest|the greatest|the largest|the biggest number of|biggest number of|(?:the )?(?:most|largest number of|highest number of|greatest number of)',
  fewest: '(?:the )?(?:fewest|least|smallest number of|lowest number of)',
  more: 'more|a larger number of',
  fewer: 'fewer|less',
  longest: '(?:the )?longest',
  shortest: 'briefest|(?:the )?shortest',
  accepted:
    'accepted|accepts?|agreed(?: (?:to|with|on|upon))?|agrees?(?: (?:to|with))?|endorsed|approved|concurred with',
  fully:
    '(?:fully|entirely|completely) (?:accepted|agreed(?: to| with)?|endorsed|accepts?)|(?:accepted|agreed|accept) (?:fully|in full|in their entirety|without reservations?)',
  partly:
    '(?:only )?(?:partially|partly) (?:accepted|agreed(?: to| with)?|accepts?)|(?:accepted|agreed|accept) (?:only )?(?:partially|partly|in part)|partial acceptance',
  rejected:
    "rejected|rejects?|refused|refuses?|turned down|turns? down|declined|disagreed with|disagrees? with|(?:is|are|was|were|been|being) not (?:been )?accepted|(?:did|does|do) not accept|didn't accept|not (?:been )?accepted|not agreed(?: to| with)?",
  both: 'both',
  except:
    '(?:other|others) than|aside from|apart from|except(?: for)?|excluding|besides|beside|in addition to|not counting|leaving out|leaving aside',
  between: 'between|from',
  single: '(?:just|only|exactly|no more than) (?:one|a single)|a single|one single|a sole',
  nor: 'nor|and not|but not|but no',
  first: 'opening|very first|initial|first',
  penultimate: '(?:the )?(?:penultimate|last but one|second[- ](?:to[- ])?last|next[- ]to[- ]last)',
  last: 'closing|concluding|very last|end|(?:the )?(?:last|final)',
  next: 'follows?(?= (?:the )?rec)|comes? next after|immediately following|just after|directly after|straight after|succeeds?|subsequent(?: to)?|comes? right after|comes? directly after|comes? just after|next|after|following|comes? after|immediately after|right after',
  previous:
    'precedes?|precedes? directly|comes? just before|just before|directly before|prior to|comes? right before|comes? directly before|previous|preceding|before|comes? before|immediately before|right before',
  all: 'all|every',
  each: 'each|respectively',
  atLeast: 'at least',
  atMost: 'at most',
  moreThan: 'more than|over',
  fewerThan: 'fewer than|less than|under',
  and: 'and|as well as|plus',
  or: 'or|than',
  its: 'the same ones?|each other|one another|same one|same ones|its|their|it|they|them|those|these|that one|this one|same',
  filler:
    "runs?|extends?|spans?|ranges?|goes|both of|all the way|in between|lie|lies|consideration|s|treated|dealt with|in detail|detailed|wrote|actual|respective|own|others?|in full|entirely|fully|in its entirety|completely|rest of|publication|number of the|numbers|bear(?=s? |$)|end of the (?:paper|report|document)|prepared|drafted|drawn up|formal|must|should|to be|shall|pls|plz|go(?:es)?|please|review|study|publication|kindly|thanks|thank you|hello|hi|would|will|i|we|you|need|want|would like|wish|see|find|find out|look up|know|just|actually|really|precisely|here|now|then|as|my|our|individual|different|separate|various|distinct|respective|appears?|appearing|sits?|located|situated|placed|together in|up|out|list of|set of|printed in|stand|has been|have been|right|exact|in question|concerned|let|us|got any|overall number|paper's|report's|document's|evaluation's|evaluation|review's|text of the report|which is|that is|who is|falls?|comes|belongs?|full|complete|exact|official|presented|discussed|current|governing body|executive board|council|board|other|the|a|an|of|in|to|for|by|from|at|this|that|there|be|been|being|report|paper|document|evaluation report|please|can you|could you|me|us|any|some|exactly|made|makes?|making|given|gives|found|stands?|numbered|total|in total|altogether|overall|whole|entire|set out|listed|put forward|proposed|proposes?|one|ones|only|also|so|do you|'s|in all|written|issued|submitted|considered|per|remains?",
};
