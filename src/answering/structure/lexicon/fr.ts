/** The words of structure questions in French. */
import type { Lexicon } from './lexicon.ts';

export const french: Lexicon = {
  isHeadLast: false,
  one: 'une?',
  ordinals:
    'premier/premiere deuxieme/second/seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme',
  'noun:recommendation': 'recommandations?',
  'noun:step':
    '(?:prochaines? |futures? )?(?:etapes?|mesures?|actions?)(?: suivantes?| ulterieures?| de suivi)?(?: proposees?)?|prochaines etapes',
  'noun:response':
    "(?:reponses?|observations?|commentaires?)(?: du bureau| du secretariat| de la direction| de l'administration)?|repond(?:u|ue|us|ues|ent|re)?(?: [aà]| aux)?|commente(?:e|s|es|nt)?|reagi(?:t|ssent)?(?: [aà]| aux)?",
  'noun:paragraph': '(?:paragraphes?|alineas?)(?: numerotes?)?',
  'noun:finding': 'constats?|constatations?|conclusions?',
  'noun:item': '(?:elements?|points?)(?: de la liste| de liste)?|puces?|listes?',
  'noun:section': 'sections?|rubriques?|chapitres?|intertitres?|parties?',
  'noun:footnote': 'notes? de bas de page|notes? en bas de page',
  'noun:figure': 'figures|(?<=(?:la|une|de|quelle|derniere|premiere) )figure|graphiques?|diagrammes?',
  'noun:source': 'sources?',
  'noun:annex': 'annexes?|appendices?',
  'noun:decision':
    'decisions?|points? (?:pour|appelant une|[aà]) decision|projet de decision|decisions? (?:est )?(?:requises?|demandees?|proposees?|attendues?|a prendre)',
  'field:symbol': 'cote(?: du document)?|symbole|numero du (?:document|rapport)',
  'field:session': 'sessions?',
  'field:agendaItem': "points? (?:de l'|a l')ordre du jour|questions? (?:de l'|a l'|inscrite a l')ordre du jour",
  'field:date':
    'de quand date|dates?|dates? de publication|quand (?:le|ce) (?:rapport|document) a-t-il ete (?:publie|presente|soumis)|quand (?:a ete|fut) (?:publie|presente|soumis) (?:le|ce) (?:rapport|document)',
  'field:title': 'titres?|intitules?|legendes?',
  'field:language': 'langues?',
  'field:policy':
    'incidences? (?:sur le plan )?(?:des |sur les |en matiere de )?politiques?|incidences? sur la politique',
  'field:finance': 'incidences? (?:financieres?|budgetaires?)',
  'field:legal': 'incidences? juridiques?',
  'field:related': 'documents? (?:connexes?|de reference)',
  'field:author': 'unite auteur(?:e)?',
  'field:objective': 'objectifs? strategiques?(?: pertinents?)?',
  'field:followUp': 'suivi necessaire|mesures? de suivi requises?',
  beyond: 'pourquoi|qui|quand',
  which: "quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|que|qu'est-ce (?:que|qui)|quoi|qu'",
  where: "où|ou(?= (?:le|la|les|est|sont|il|trouve|figure|l'))",
  how: 'comment',
  count: 'combien|(?:le )?nombre(?: total)?(?= d)',
  whether: "est-ce qu(?:e|')|existe-t-(?:il|elle)|y a-t-il|est-(?:il|elle)|sont-(?:ils|elles)|est-ce|si",
  'whether+have':
    'a-t-(?:elle|il|on)|ont-(?:elles|ils)|(?:comporte|contient|possede|recoi|compte|comprend)-t-(?:elle|il)|(?:comportent|contiennent|recoivent)-(?:elles|ils)|recoit-(?:elle|il)',
  say: 'dit|disent|dit-(?:elle|il)|enonce(?:nt)?',
  text: 'textes?|libelle|contenu|formulation|teneur',
  show: 'montre(?:z|r)?|donne(?:z|r)?|liste(?:z|r)|enumere(?:z|r)|cite(?:z|r)(?=-moi| les| la| le)|affiche(?:z|r)|indique(?:z|r)',
  have: "a|ont|avec|comporte(?:nt)?|contien(?:t|nent)|comprend|comprennent|compte(?:nt)?|recoi(?:t|vent)|recu(?:e|s|es)?|fait l'objet|font l'objet|assortie?s?|accompagnee?s?|presente(?:nt)?|dispose(?:nt)?|obten(?:u|ue|ues)|possede(?:nt)?|ayant|munie?s?|suivie?s?",
  not: "n'|ne|pas|aucune?|non|jamais",
  without: 'sans|depourvue?s?|ni',
  mention:
    "(?:est-il|il est) question d(?:e|u|es|')|mentionne(?:nt|e|es|s)?|mentionnant|cite(?:nt|e|es|s)?|citant|evoque(?:nt|e|es)?|evoquant|nomme(?:nt|e|es)?|fait reference [aà]|font reference [aà]|faisant reference [aà]|parle(?:nt)? d(?:e|u|es|')|mentionne-t-(?:on|il|elle)|cite-t-(?:on|il|elle)|renvoie(?:nt)? a",
  address: "s'adresse(?:nt)? (?:[aà]|au|aux)|adressee?s? (?:[aà]|au|aux)|destinee?s? (?:[aà]|au|aux)",
  concern:
    "sur|concerne(?:nt)?|concernant|porte(?:nt)? sur|portant sur|traite(?:nt)?(?: d(?:e|u|es|'))?|traitant d(?:e|u|es|')|relative?s? (?:[aà]|au|aux)|vise(?:nt)?|visant|aborde(?:nt)?|relatifs? (?:[aà]|au|aux)|au sujet d(?:e|u|es|')|a propos d(?:e|u|es|')|s'interesse(?:nt)? (?:[aà]|au|aux)",
  follow:
    "[aà] la suite d(?:e|u|es)|fait suite|font suite|decoule(?:nt)?|decoulant|suit|suivent|repose(?:nt)? sur|se fonde(?:nt)? sur|fondee?s? sur|derriere|a l'origine|donne(?:nt)? lieu|issue?s?|fonde(?:nt)?|motive(?:nt)?|figure(?:nt)?|se trouve(?:nt)?|appartien(?:t|nent)|justifie(?:nt)?|sous|se rattache(?:nt)?|rattachee?s?|correspond(?:ent)?",
  together:
    "(?:traitees?|regroupees?|examinees?) (?:avec|en meme temps que)|(?:(?:traitees?|regroupees?|examinees?|abordees?|commentees?|repondues?) )?(?:ensemble|conjointement|en meme temps)(?: avec| que)?|(?:dans |d')?(?:la |le |une |un )?(?:meme|seule|reponse commune|reponse conjointe) (?:reponse|groupe)(?: que| avec)?|partage(?:nt)? (?:la meme|une meme|sa) reponse(?: avec| que)?|groupee?s?(?: avec)?|regroupee?s?(?: avec)?",
  office:
    "(?:le |du |au |par le )?(?:bureau|secretariat)|(?:la |de la |par la )?direction|(?:l'|de l'|par l')?administration",
  most: 'le plus(?: grand nombre)?(?= d)|le plus|la plus',
  fewest: 'le moins(?= d)|le moins|le plus petit nombre',
  more: 'plus(?= d)|davantage(?= d)|davantage',
  fewer: 'moins(?= d)',
  longest: '(?:le |la )?plus long(?:ue)?s?',
  shortest: '(?:le |la )?plus courte?s?',
  first: 'premiere?s?',
  last: '(?:la |le )?derni(?:er|ere)s?',
  next: 'apres|suivante?|vient apres|immediatement apres|juste apres',
  previous: 'avant|precedente?|precede|vient avant|juste avant',
  all: 'tou(?:s|te|tes)(?: les)?',
  each: 'chaque|chacune?',
  atLeast: 'au moins',
  atMost: 'au plus',
  moreThan: "plus d(?:e |')(?=[d]|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)",
  fewerThan: "moins d(?:e |')(?=[d]|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)",
  and: 'et|ainsi que',
  or: 'ou',
  its: 'sa|son|ses|leurs?|elle|elles|il|ils|celle-ci|celles-ci|memes?',
  filler:
    "inscrite?s?|complet|complete|exacte?|examinee?|porte|proposee?s?|autres?|conseil d'administration|conseil executif|le|la|les|l'|un|une|des|du|de|d'|[aà]|au|aux|en|dans|pour|par|ce|cet|cette|ces|c'|y|est|sont|etait|ete|sera|soit|se|s'|on|rapport|document|evaluation|est-ce|s'il vous plait|moi|nous|me|dont|au total|total|formule(?:s|es)?|formulees?|exactement|il y [aà]|y [aà]|numerotee?s?|ensemble du|tout le|entier|redigee?|ecrite?|publiee?|presentee?|presente|soumise?|examinee?|donnee?s?|leur|t-il|t-elle|etant|enumeree?s?|s'agit-il|agit-il|reste(?:nt)?|à",
};
