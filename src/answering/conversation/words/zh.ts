/** How Chinese hangs a question on the one before. */
import type { FollowUpWords } from './words.ts';
import { unended } from './words.ts';

/** After 这条 and 那项 as pronouns comes no noun, but a particle, a verb or what is asked for. */
const noNoun =
  '(?=\\s*(?:$|[？?。，,、]|的|呢|吗|是|有|怎|如何|会|在|对|被|都|也|又|还|提|说|讲|涉|要|能|可|根据|基于|为|与|和|跟|应|建议|段落?|回应|回复|答复|反应|下一步|后续|依据|针对|谁|什么|何时))';
const numeral = '[一二三四五六七八九十两]{1,3}|\\d{1,3}';
const measure = '(?:条|项|个|段|点|号)';

const list = (numbers: readonly number[]): string => numbers.join('、').replace(/、(?=\d+$)/u, '和');

export const chinese: FollowUpWords = {
  opening:
    /^(?:那么|那(?!(?:一|两|几|三)?(?:条|项|个|段|些|里|儿|点)|是|时|年|次)|还有|以及|和(?!谐|平)|另外|至于|然后|同样(?:的问题)?(?:，|,)?(?:对|问)?|好的?|谢谢|嗯|请问|可是|但是?|不过|而|再说)[，,、：:\s]*/u,
  closing: /(?:呢|如何|怎么样|怎样)[？?。\s]*$/u,
  asking: /什么|哪|谁|怎|如何|为何|何|吗|是否|有没有|能否|多少|几/gu,
  filler:
    /的|了|吗|呢|是|有|没有|哪些|哪|什么|怎么|怎样|如何|何|请问?|告诉|我|你|给|看|一下|劳工局|办公室|管理层|秘书处|对于|对|关于|就|那么?|这|也|还|又|都|呀|啊|吧|嘛|一|个|条|项|段|号|点|于|和|跟|与|及|再|来|说|具体|相应|相关|对应|报告|评估|提出|作出|做出|给出|列出|列|是否|所|到底|能否|能|可以|可|想|知道|要|显示|读|念|全部|全文|为|后面|之后|前面|前|后|跟着|呈|第|最|里|中|上|下|么|些|几|会|应|采取|分别|问题|样|出|得|意味着|着/gu,
  parts: {
    response:
      /回应|答复|反应|回复|评注|评论|回答|表态|(?:劳工局|办公室|管理层|秘书处).{0,8}?(?:怎么(?:说|看|讲|想)|怎样看|如何看|说(?:了)?(?:些)?什么|看法|意见|态度|立场)/gu,
    steps:
      /(?:建议的|拟议的?|提出的)?(?:下一步|后续|拟议|跟进)(?:的)?(?:措施|步骤|行动|工作|做法)?|步骤|措施|(?:关键|主要)行动/gu,
    finding: /依据|根据|基于|基础|调查结果|审查结果|评估结果|发现|结论|理由|原因|来由|由来|来源|背景|出发点/gu,
    text: /说(?:了|的)?(?:些|是|的)?什么|讲(?:了|的)?(?:些|是|的)?什么|写(?:了|的)?(?:些|是)?什么|内容|原文|全文|是什么|要求什么/gu,
  },
  nouns: { recommendation: /建议/gu, paragraph: /段落|哪一?段/gu },
  pointed: {
    recommendation:
      /(?:这|那|该|此|上述|前述|本)(?:一|两|几|三|些)?(?:条|项|个)?(?:的)?建议|(?:这|那|该)(?:一|两|几|三)?(?:条|项)(?=建议)/gu,
    paragraph: /(?:这|那|该|此|上述|本)(?:一|两|几|三|些)?(?:个)?(?:段落?|自然段)/gu,
  },
  definite: { recommendation: /(?<!哪些|哪几|哪|什么|几|多少|项|条)建议(?!什么|怎)/gu, paragraph: /段落/gu },
  one: new RegExp(
    `它(?!们)|其(?![它他中余实次间])|(?:这|那|该)(?:一)?${measure}${noNoun}|对此|就此|为此|(?:这|那)(?=(?:的|呢|怎)(?!种|些|么|样))|前者|后者|同上`,
    'gu',
  ),
  several: new RegExp(
    `它们|他们|(?:这|那)(?:两|几|三|四|些)${measure}?${noNoun}|(?:两|二)者|(?<![哪第这那])(?:两|几|三)${measure}都?${noNoun}`,
    'gu',
  ),
  there: /那里|那儿|该国|当地/gu,
  next: /(?:再)?下(?:面)?(?:一|1)?(?:条|项|个|段)(?:建议|段落)?|(?:后|接下来)(?:面)?(?:的)?(?:一|那)(?:条|项|个|段)(?:建议|段落)?/gu,
  previous:
    /(?:再)?上(?:面)?(?:一|1)?(?:条|项|个|段)(?:建议|段落)?|前(?:面)?(?:的)?(?:一|那)(?:条|项|个|段)(?:建议|段落)?/gu,
  among: /其中(?:的)?|(?:这|那)(?:些|几(?:条|项|个))(?:里面?|中)?(?:的)?(?=第|最后|头)|里面的?(?=第|最后)/gu,
  last: /最后(?:的)?(?:那|一)?(?:一)?(?:条|项|个|段)(?:建议)?/gu,
  number: new RegExp(
    `第\\s*(?<ordinal>${numeral})\\s*(?<counted>个)?${measure}?|(?<cardinal>\\d{1,3})\\s*(?:号|条|项)?|(?<spelt>[三四五六七八九十]{1,2})(?=号|条|项|$)(?:号|条|项)?`,
    'gu',
  ),
  why: /^(?:(?:这|那)(?:是)?)?(?:为什么|为何|何以|何故|什么(?:原因|理由|缘故)|怎么会(?:这样)?|怎么回事|原因(?:是什么|何在)?|理由(?:是什么|何在)?)(?:会|要|呢|啊|呀|这样|如此|这么|建议|提出|说)*$/u,
  yesOrNo: /吗[？?]?$|是否|有没有|能否|是不是/u,
  about: /(?<=关于|有关|针对)[^，,？?的]+(?=[，,]|方面|的|问题)|[^，,？?在]+(?=方面)/u,
  put: [
    [/其(?![它他中余实次间])|它们的|它的/u, (name) => `${name}的`],
    [/(?<=.?)对此|就此/u, (name) => `对${name}`],
    [
      new RegExp(
        `(?:这|那|该|此|上述|前述|本)(?:一|两|几|三|些)?(?:条|项|个)?(?:的)?(?:建议|段落|自然段)|该段|(?:这|那|该)(?:一|两|几|三|些)?${measure}${noNoun}|它们|它`,
        'gu',
      ),
      (name) => name,
    ],
  ],
  name: (kind, numbers) => (kind === 'recommendation' ? `建议${list(numbers)}` : `第${list(numbers)}段`),
  question: (part, kind, numbers) => {
    const name = chinese.name(kind, numbers);
    if (part === 'response') return `劳工局对${name}的回应是什么？`;
    if (part === 'steps') return `${name}的下一步措施是什么？`;
    if (part === 'finding') return `${name}是根据什么调查结果提出的？`;
    return `${name}的内容是什么？`;
  },
  recommendationsOf: (paragraphs) => `${chinese.name('paragraph', paragraphs)}之后有哪些建议？`,
  country: (name) => `报告对${name}说了什么？`,
  whyRecommended: (numbers) => chinese.question('finding', 'recommendation', numbers),
  whyOf: (question, isYesOrNo) =>
    isYesOrNo
      ? `为什么${unended(question)
          .replace(/吗$/u, '')
          .replace(/是否|是不是/u, '')}？`
      : `${unended(question).replace(/呢$/u, '')}，为什么？`,
};
