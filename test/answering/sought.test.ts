/** What a question is after, told by its asking words in four languages. */
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/answering/facts/printed-facts.ts';
import type { Sought } from '../../src/answering/sought.ts';
import { countedIn, givenIn, holdsSought, soughtBy, wantsList } from '../../src/answering/sought.ts';

describe('what is sought', () => {
  const table: readonly (readonly [Sought, readonly string[]])[] = [
    [
      'money',
      [
        '项目花了多少钱？',
        'How much did the workshop cost?',
        'Quel est le budget du programme ?',
        '¿Cuánto se gastó en viajes?',
      ],
    ],
    ['time', ['何时启动？', 'When does the plan end?', 'Quelle est la date limite ?', '¿En qué año se aprobó?']],
    [
      'share',
      ['覆盖率是多少？', 'What percentage of women took part?', 'Quelle proportion des postes ?', '¿Qué porcentaje?'],
    ],
    ['count', ['有几个国家？', 'How many offices are there?', 'Combien de bureaux ?', '¿Cuántas oficinas hay?']],
    ['person', ['团长是谁？', 'Who is the director?', 'Qui a rédigé ce texte ?', '¿Quién firmó el acuerdo?']],
    [
      'definition',
      ['“渐进性”是什么意思？', 'What does coverage mean?', 'Que signifie ce terme ?', '¿Qué significa cobertura?'],
    ],
    ['reason', ['为什么推迟？', 'Why was it delayed?', 'Pourquoi ce retard ?', '¿Por qué se retrasó?']],
    [
      'open',
      [
        '评估发现了什么？',
        'What was found on training?',
        'Que dit-on de la formation ?',
        '¿Qué se dice de la formación?',
      ],
    ],
  ];
  it.each(table.flatMap(([sought, questions]) => questions.map((question) => [question, sought] as const)))(
    '%s %s',
    (question, sought) => expect(soughtBy(question)).toBe(sought),
  );

  it.each(['涉及哪些机构？', 'Which agencies took part?', 'Quelles agences ?', '¿Cuáles son las agencias?'])(
    'several things: %s',
    (question) => expect(wantsList(question)).toBe(true),
  );
});

describe('asking words that ask something else', () => {
  it.each([
    ['Qui freine les travaux quand il s’agit de financer ?', 'open'],
    ['Depuis quand le bureau existe-t-il ?', 'time'],
    ['¿Por qué otra vía se envían los datos?', 'open'],
    ['¿Por qué se negó a adoptar una definición?', 'reason'],
    ['What happens when a post falls vacant?', 'open'],
    ['How long may a reply take?', 'time'],
    ['多久回复一次？', 'time'],
  ] as const)('%s', (question, sought) => expect(soughtBy(question)).toBe(sought));
});

describe('whether a sentence holds what is sought', () => {
  it('a span is a time, the year in the title of a convention is none', () => {
    expect(holdsSought(readText('Replies are due within 72 hours.', 'en'), 'time')).toBe(true);
    expect(holdsSought(readText('It promotes the Minimum Wage Fixing Convention, 1970.', 'en'), 'time')).toBe(false);
    expect(holdsSought(readText('It was adopted on 3 May 1970.', 'en'), 'time')).toBe(true);
    expect(holdsSought(readText('促进 1952 年社会保障公约的批准。', 'zh'), 'time')).toBe(false);
  });
  it('what the question gives itself is no answer to it', () => {
    const given = givenIn('How many of the 40 offices replied?', 'en');
    expect(holdsSought(readText('The 40 offices were asked.', 'en'), 'count', given)).toBe(false);
    expect(holdsSought(readText('Of the 40 offices, 31 replied.', 'en'), 'count', given)).toBe(true);
  });
});

it.each([
  ['How many member States have ratified it?', 'member states'],
  ['Combien de bureaux ont répondu ?', 'bureaux ont'],
  ['有多少个办事处答复了？', '办事处答'],
  ['Who replied?', null],
])('counted in %s: %s', (question, counted) => expect(countedIn(question)).toBe(counted));
