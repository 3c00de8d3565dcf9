/** The interface in French. */
import { errorsInFrench } from './errors/fr.ts';
import { listText, numberRuns } from './facts.ts';
import type { Phrases } from './phrases.ts';

/** French counts nought as one: "0 ligne". */
const plural = (count: number, one: string, many: string): string => `${count} ${count < 2 ? one : many}`;
const named = (numbers: readonly number[], one: string, many: string): readonly string[] =>
  numbers.length === 0 ? [] : [`${new Set(numbers).size === 1 ? one : many} ${listText(numberRuns(numbers), 'fr')}`];

export const french: Phrases = {
  errors: errorsInFrench,
  fault: (id) =>
    `Une erreur inattendue s’est produite ; elle est consignée sous le numéro ${id}. Réessayez et, si elle se répète, indiquez ce numéro.`,
  languageNames: { zh: 'chinois', en: 'anglais', fr: 'français', es: 'espagnol' },
  places: ({ paragraphs, recommendations }) =>
    [
      ...named(paragraphs, 'paragraphe', 'paragraphes'),
      ...named(recommendations, 'recommandation', 'recommandations'),
    ].join(' ; '),
  paragraph: (number) => `Paragraphe ${number}`,
  recommendation: (number) => `Recommandation ${number}`,
  answer: {
    understood: (question) => `Compris comme : ${question}`,
    frame: (places) => (places === '' ? 'Voici ce que dit le rapport :' : `Voici ce que dit le rapport (${places}) :`),
    quotedIn: (language) => `Citations en ${language}, langue du rapport.`,
    receipts: 'Sources dans le rapport',
    abstained: {
      'not-in-report': 'Le rapport ne répond pas à cette question ; rien n’est donc affirmé.',
      'recommendation-unknown': 'Le rapport ne contient pas de recommandation portant ce numéro.',
      'paragraph-unknown': 'Le rapport ne contient pas de paragraphe portant ce numéro.',
      elsewhere:
        'La question vise un autre document, ou des années dont ce rapport ne parle pas ; rien n’est donc affirmé.',
      'acceptance-not-stated':
        'Le rapport ne dit pas si cela a été accepté ou rejeté, et cela n’est jamais déduit. Ce que dit le Bureau :',
      'premise-contradicted': 'La question tient pour acquis ce que le rapport contredit. Voici ce qu’il dit :',
      'premise-not-stated': 'La question tient pour acquis ce que le rapport ne dit pas. Voici ce qu’il dit :',
      'not-a-question': 'Ce n’est pas une question sur le rapport. Demandez ce qu’il constate, recommande ou propose.',
    },
    read: (places) => `Passages lus : ${places}.`,
    unanswered: (part) => `Le rapport ne répond pas à : ${part}`,
    nearest: 'Ce qui s’en rapproche le plus',
  },
  card: {
    steps: 'Prochaines étapes proposées',
    finding: 'Constatation dont elle découle',
    response: 'Réponse à la recommandation',
    responseOf: (group) => `${/^\d+$/u.test(group) ? 'recommandation' : 'recommandations'} ${group}`,
    noResponse: 'Le rapport ne contient pas de réponse à cette recommandation.',
    noFinding: 'Dans le rapport, elle ne suit aucun paragraphe numéroté.',
    previous: (mark) => `Ce qui précède : ${mark}`,
    next: (mark) => `Ce qui suit : ${mark}`,
    recommendations: 'Recommandations qui en découlent',
    footnotes: 'Notes de bas de page',
    missing: (numbers) => `Absent du rapport : ${numbers}.`,
    repeated: (count) =>
      `Dans ce rapport, la numérotation reprend à chaque section ; ${count} recommandations portent un numéro demandé.`,
    found: (query) => `Recommandations concernant « ${query} », les plus proches d’abord`,
    notFound: (query) => `Aucune recommandation ne concerne « ${query} ». Essayez d’autres mots ou posez une question.`,
  },
  report: {
    id: 'Nom ici',
    symbol: 'Cote',
    date: 'Date',
    session: 'Session',
    agendaItem: 'Point de l’ordre du jour',
    language: 'Langue',
    title: 'Titre',
    sections: 'Sections',
    paragraphs: 'Paragraphes',
    recommendations: 'Recommandations',
    steps: 'Étapes proposées',
    responses: 'Réponses',
    footnotes: 'Notes de bas de page',
    figures: 'Figures',
    decision: 'Point appelant une décision',
    warnings: 'Avertissements',
    origin: 'Provenance',
    seed: 'fourni avec le programme',
    none: 'néant',
    known: (count) => (count === 1 ? 'Un rapport' : plural(count, 'rapport', 'rapports')),
    added: (id) => `Rapport ajouté sous le nom ${id}.`,
    removed: (id) => `Le rapport ${id} et son index ont été retirés.`,
    summary: 'Résumé',
  },
  check: {
    lines: (nonBlank, blank) =>
      `${plural(nonBlank, 'ligne', 'lignes')} de texte, ${plural(blank, 'ligne vide', 'lignes vides')}.`,
    accounted: 'Chaque ligne de texte est prise en compte une fois et une seule.',
    unaccounted: (count) => `${plural(count, 'ligne n’est pas prise', 'lignes ne sont pas prises')} en compte.`,
    role: 'Lu comme',
    count: 'Lignes',
    found: 'Ce qui a été trouvé',
    noWarnings: 'Aucun avertissement.',
    warnings: (count) => plural(count, 'avertissement', 'avertissements'),
    line: (line) => `ligne ${line}`,
    roles: {
      title: 'page de titre',
      summary: 'encadré récapitulatif',
      contents: 'table des matières',
      heading: 'titres',
      paragraph: 'paragraphes',
      recommendation: 'recommandations',
      step: 'étapes proposées',
      response: 'réponses',
      footnote: 'notes de bas de page',
      figure: 'figures',
      table: 'tableaux',
      unnumbered: 'texte sans numéro',
      furniture: 'en-têtes et pieds de page',
    },
    warningNames: {
      'paragraph-missing': 'un numéro de paragraphe manque',
      'paragraph-uncertain': 'un numéro de paragraphe est incertain',
      'paragraphs-unnumbered': 'les paragraphes ne sont pas numérotés',
      'recommendation-missing': 'un numéro de recommandation manque',
      'recommendation-repeated': 'une recommandation est reproduite une seconde fois',
      'recommendation-empty': 'une recommandation n’a pas de texte',
      'response-unmatched': 'une réponse ne correspond à aucune recommandation connue',
      'footnote-unmatched': 'une note de bas de page n’a pas d’appel dans le texte',
      'damaged-text': 'le texte est endommagé',
    },
  },
  search: {
    found: (count, query) => `${plural(count, 'passage', 'passages')} pour « ${query} », les plus proches d’abord`,
    nothing: (query) => `Rien dans le rapport ne correspond à « ${query} ». Essayez d’autres mots.`,
    kinds: {
      paragraph: 'paragraphe',
      recommendation: 'recommandation',
      step: 'étape proposée',
      response: 'réponse',
      footnote: 'note de bas de page',
      figure: 'figure',
      summary: 'résumé',
      unnumbered: 'texte sans numéro',
    },
  },
  verify: {
    summary: (supported, contradicted, notInReport) =>
      `Vérification au regard du rapport : ${plural(supported, 'affirmation étayée', 'affirmations étayées')}, ${plural(contradicted, 'contredite', 'contredites')}, ${plural(notInReport, 'absente du rapport', 'absentes du rapport')}.`,
    nothing: 'Il n’y a ici aucune affirmation à vérifier : questions, salutations et citations sont laissées de côté.',
    leftOut: (count) =>
      count === 1
        ? 'Une autre affirmation n’a pas été vérifiée. Envoyez-la séparément.'
        : `${count} autres affirmations n’ont pas été vérifiées. Envoyez-les séparément.`,
    caution:
      'Vérification mot à mot, sans modèle : « absente du rapport » peut aussi vouloir dire que le rapport le dit autrement.',
    verdicts: { supported: 'Étayée', contradicted: 'Contredite', 'not-in-report': 'Absente du rapport' },
    whys: {
      carried: '',
      structure: 'd’après la composition du rapport',
      place: 'le rapport le dit à un autre endroit que celui qui est cité',
      opinion: 'une opinion',
      nothing: 'rien ne s’en approche',
      words: 'tout n’y est pas dit',
      number: 'le nombre ne correspond pas',
      time: 'la date ne correspond pas',
      name: 'le pays ou l’organisation ne correspond pas',
      negation: 'l’un nie ce que l’autre affirme',
      direction: 'le contraire y est dit',
      quantifier: 'la portée n’est pas la même',
      modality: 'ce qui est, doit être ou peut être diffère',
      recommended: 'le rapport le recommande, sans dire que c’est fait',
      misplaced: 'le rapport le dit d’autre chose',
      question: 'le rapport pose la question sans l’affirmer',
      vague: 'trop peu est dit pour être vérifié',
    },
    nearest: 'passage le plus proche',
  },
  index: {
    read: (report, passages) => `${report} : l’index est intact (${plural(passages, 'passage', 'passages')}).`,
    built: (report, passages, embedded) =>
      `${report} : index construit (${plural(passages, 'passage', 'passages')}, dont ${plural(embedded, 'vectorisé', 'vectorisés')} à nouveau).`,
    building: (report) => `Indexation de ${report} …`,
  },
  doctor: {
    title: 'État de cette installation',
    good: 'Tout ce qui est configuré fonctionne.',
    toDo: (count) => plural(count, 'point à corriger.', 'points à corriger.'),
    states: { ok: 'ok', problem: 'à corriger' },
    names: {
      node: 'Node.js',
      reports: 'Rapports',
      dataFolder: 'Dossier de données (DATA_DIR)',
      database: 'Base de données',
      indexFolder: 'Dossier d’index (INDEX_DIR)',
      vectors: 'Index vectoriel (hnswlib-node)',
      answers: 'Réponses',
      embedder: 'Vectorisation',
      discord: 'Discord (DISCORD_TOKEN)',
    },
    remedies: {
      node: 'Lancez npm start, qui fournit Node 24, ou installez Node 24.',
      reports: 'Pour en ajouter un : report add <fichier>.',
      dataFolder: 'Faites-en un dossier accessible en écriture ou choisissez-en un autre avec DATA_DIR.',
      database:
        'Faites-en un fichier SQLite accessible en écriture, remettez une sauvegarde à sa place, ou déplacez-le pour repartir d’une base vide.',
      indexFolder: 'Faites-en un dossier accessible en écriture ou choisissez-en un autre avec INDEX_DIR.',
      vectors: 'Relancez npm ci avec python3, make et g++ installés ; d’ici là, une recherche exacte prend le relais.',
      answers:
        'Vérifiez le réglage nommé (OPENAI_API_KEY, OPENAI_BASE_URL ou CHAT_MODEL) ; d’ici là, les réponses sont les phrases mêmes du rapport.',
      embedder:
        'Vérifiez le réglage nommé (OPENAI_API_KEY, OPENAI_BASE_URL ou EMBEDDING_MODEL), ou retirez EMBEDDING_MODEL : la vectorisation hors ligne ne demande aucune clé.',
      discord:
        'Si le jeton est refusé, réinitialisez-le dans le Developer Portal (Bot > Reset Token) ; si Discord est injoignable, vérifiez le réseau et DISCORD_API_URL.',
    },
  },
  language: {
    changed: 'L’interface est maintenant en français. Une question reçoit toujours sa réponse dans sa propre langue.',
    current: (choices) => `L’interface est en français. Autres langues : ${choices}.`,
  },
  help: {
    title: 'Ce que vous pouvez écrire',
    ask: 'Toute question, en chinois, en anglais, en français ou en espagnol. La réponse reprend les phrases mêmes du rapport. Continuez ensuite : « et la réponse à celle-ci ? »',
    commands: {
      ask: 'répondre à une question',
      recommendation:
        'une recommandation avec ses étapes, la constatation dont elle découle et la réponse : 5, 3-5 ou des mots pour en trouver une',
      paragraph: 'un paragraphe tel qu’imprimé : 9 ou 9-11',
      report: 'à propos du rapport ; avec un nom, passer à ce rapport',
      reports: 'les rapports disponibles',
      search: 'les passages les plus proches de certains mots',
      verify: 'confronter des affirmations au rapport, phrase par phrase',
      language: 'langue de l’interface : zh, en, fr, es',
      help: 'cette liste',
      quit: 'quitter (ou deux fois Ctrl-C)',
    },
  },
  chat: {
    banner: (report) => `Rapporteur a lu ${report}.`,
    begin: 'Posez vos questions en chinois, en anglais, en français ou en espagnol, ou tapez /help.',
    example: 'Que recommande le rapport en matière d’égalité entre les sexes ?',
    leaveHint: 'Appuyez encore sur Ctrl-C pour quitter, ou continuez à écrire.',
    cancelled: 'Question annulée.',
    goodbye: 'Au revoir.',
    switched: (report) => `Les questions portent désormais sur ${report}.`,
    historyLost: (path) => `Ce que vous tapez ne peut pas être conservé dans ${path} ; tout le reste fonctionne.`,
  },
  settings: {
    title: 'Paramètres de ce serveur',
    channels: 'Réponses dans',
    everywhere: 'tous les salons',
    report: 'Rapport',
    firstKnown: 'le premier connu',
    automatic: 'celle du serveur',
    retention: 'Réponses conservées',
    days: (count) => plural(count, 'jour', 'jours'),
    limit: 'Questions d’une personne',
    perHour: (count) => `${count} par heure`,
    channelReads: (report) => `Les questions posées ici portent désormais sur ${report}.`,
  },
  rated: {
    up: 'Merci, c’est noté.',
    down: 'Merci, c’est noté avec la réponse.',
  },
  privacy: {
    title: 'Ce qui est conservé à votre sujet',
    statements: (retentionDays) => [
      `Vos questions et leurs réponses, pour que les boutons placés dessous fonctionnent, ainsi que vos avis et les raisons que vous avez données. Le tout est supprimé après ${plural(retentionDays, 'jour', 'jours')}.`,
      'Vos quatre dernières questions en un lieu, en mémoire pendant une demi-heure, pour que la suivante puisse s’y rattacher ; elles ne servent qu’à vous.',
      'Le rapport que vous avez choisi dans vos messages privés, ainsi que les paramètres d’un serveur que vous avez modifiés et la date de la modification, jusqu’à ce que vous les effaciez.',
      'Les numéros des messages qui posent une question, sans leur texte, pendant deux jours, pour que chacun ne reçoive qu’une réponse ; rien des autres messages. Seul le numéro que Discord vous attribue est enregistré, jamais votre nom.',
      'Tout reste sur la machine où fonctionne le programme. Rien n’est envoyé à qui que ce soit ni ne sert à entraîner un modèle.',
      'Obtenez le tout avec /privacy export ; supprimez-le avec /privacy erase.',
    ],
    kept: ({ answers, ratings, changes, choices }) =>
      `Conservé à votre sujet : ${plural(answers, 'réponse', 'réponses')}, ${plural(ratings, 'avis', 'avis')}, ${plural(changes, 'paramètre modifié', 'paramètres modifiés')}, ${plural(choices, 'rapport choisi', 'rapports choisis')}.`,
    erased: ({ answers, ratings, changes, choices }) =>
      `Effacé : ${plural(answers, 'réponse', 'réponses')}, ${plural(ratings, 'avis', 'avis')} et ${plural(choices, 'rapport choisi', 'rapports choisis')} ; ${plural(changes, 'paramètre modifié ne vous nomme', 'paramètres modifiés ne vous nomment')} plus.`,
    purged: (answers) => `${plural(answers, 'réponse', 'réponses')} au-delà de la durée de conservation, supprimées.`,
  },
  bench: {
    measure: 'Mesure',
    value: 'Valeur',
    without: (channel) => `sans ${channel}`,
    corpus: (questions, passages) =>
      `${plural(questions, 'question', 'questions')} sur ${plural(passages, 'passage', 'passages')}`,
    indexTime: 'durée d’indexation',
  },
};
