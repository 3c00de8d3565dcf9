/** What a question is after, told by its asking words in four languages. */
import { describe, expect, it } from 'vitest';
import type { Sought } from '../../src/answering/sought.ts';
import { soughtBy, wantsList } from '../../src/answering/sought.ts';

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
