/** De la part d’un modèle dans une réponse, en français. */
import type { ModelWords } from './words.ts';

const own = 'Voici les phrases mêmes du rapport.';

export const modelInFrench: ModelWords = {
  steps: {
    searching: 'Recherche dans le rapport…',
    reading: (places) => (places === '' ? 'Lecture du rapport…' : `Lecture : ${places}…`),
    writing: 'Le modèle rédige…',
    checking: 'Vérification du reste dans le rapport…',
  },
  written: (model) => `Rédigé par un modèle (${model}) ; chaque phrase a été vérifiée dans le texte du rapport.`,
  withheld: (count, whys) =>
    `${count} ${count === 1 ? 'énoncé a été retenu' : 'énoncés ont été retenus'}, car le rapport ne ${count === 1 ? 'le' : 'les'} porte pas : ${whys.join(' ; ')}.`,
  whys: {
    'no-citation': 'aucune source n’est nommée',
    'source-unknown': 'la source nommée n’est pas parmi celles qui ont été lues',
    'quote-short': 'la citation est trop courte pour rien montrer',
    'quote-invented': 'la citation ne figure pas dans le rapport',
    'too-long': 'trop long pour être vérifié',
    'not-judged-carried': 'le second modèle ne l’a pas trouvé dans le rapport',
    words: 'il en dit plus que le rapport',
    number: 'un nombre diffère',
    time: 'une date diffère',
    name: 'un pays ou une organisation diffère',
    actor: 'quelqu’un d’autre agit dans le rapport',
    place: 'un autre paragraphe ou une autre recommandation le dit',
    negation: 'une négation a été ajoutée ou perdue',
    direction: 'il dit le contraire',
    quantifier: '« tous », « seulement » ou un mot semblable a été ajouté ou perdu',
    modality: '« devrait », « peut » ou un futur a été ajouté ou perdu',
    recommended: 'une recommandation est donnée pour un fait',
    misplaced: 'c’est dit d’autre chose',
    cause: 'le rapport ne donne pas cette cause',
    question: 'le rapport ne fait que le demander',
    vague: 'il en dit trop peu',
  },
  fallbacks: {
    'key-refused': `Le service du modèle n’accepte pas la clé : qui exploite le programme vérifie OPENAI_API_KEY. ${own}`,
    'model-unknown': `Le service n’a pas ce modèle : qui exploite le programme vérifie CHAT_MODEL. ${own}`,
    unreachable: `Le service du modèle est injoignable : qui exploite le programme vérifie OPENAI_BASE_URL et le réseau. ${own}`,
    'not-openai': `Ce qui répond à OPENAI_BASE_URL ne parle pas le protocole d’OpenAI : qui exploite le programme corrige l’adresse, qui finit le plus souvent par /v1. ${own}`,
    'request-refused': `Le service a refusé la demande : qui exploite le programme vérifie CHAT_MODEL et le quota. ${own}`,
    'rate-limited': `Le modèle est trop sollicité en ce moment. ${own}`,
    'server-error': `Le service du modèle est en difficulté. ${own}`,
    timeout: `Le modèle n’a pas répondu à temps. ${own}`,
    interrupted: `La connexion au modèle s’est rompue. ${own}`,
    empty: `Le modèle n’a pas donné de réponse. ${own}`,
    'cut-off': `La réponse du modèle a été coupée. ${own}`,
    malformed: `La réponse du modèle n’a pas pu être lue. ${own}`,
    resting: `Le modèle a échoué plusieurs fois de suite et n’est plus interrogé pendant une demi-minute. ${own}`,
    'daily-tokens': `Les jetons du modèle pour aujourd’hui sont épuisés (MODEL_DAILY_TOKENS). ${own}`,
    'person-limit': `Vous avez interrogé le modèle aussi souvent qu’une personne le peut en une heure. ${own}`,
    'server-limit': `Ce serveur a interrogé le modèle aussi souvent qu’il le peut en une heure. ${own}`,
    declined: `Le modèle n’a pas trouvé de réponse dans les passages lus. ${own}`,
    'nothing-carried': `Rien de ce que le modèle a écrit n’est porté par le rapport. ${own}`,
  },
};
