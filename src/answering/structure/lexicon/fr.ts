/** The words of structure questions in French. */
import type { Lexicon } from './lexicon.ts';

export const french: Lexicon = {
  isHeadLast: false,
  one: 'une?',
  bodies: "conseil d'administration|conseil executif|conseil exécutif|conseil|comité|comite",
  to: 'à|au|aux|a|pour',
  ordinals:
    'premier/premiere deuxieme/second/seconde troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme',
  'noun:recommendation': 'recos?|recommendations?|recomandations?|recommandation|recommandations?',
  'noun:step':
    '(?:mesures?|etapes?|actions?) (?:suggerees?|recommandees?|prevues?|preconisees?|envisagees?)|(?:prochaines? |futures? )?(?:etapes?|mesures?|actions?)(?: cles?| suivantes?| ulterieures?| de suivi)?(?: proposees?)?|prochaines etapes',
  'noun:response':
    "(?<=combien de )groupes?(?: de (?:recommandations|reponses))?|(?:reponses?|observations?|commentaires?)(?: du bureau| du secretariat| de la direction| de l'administration)?|repond(?:u|ue|us|ues|ent|re)?(?: [aà]| aux)?|commente(?:e|s|es|nt)?|reagi(?:t|ssent)?(?: [aà]| aux)?",
  'noun:paragraph': '(?:paragraphes?)(?: numerotes?)?',
  'noun:finding': 'fondements?|bases?|justifications?|origine|constats?|constatations?|conclusions?',
  'noun:item':
    'sous-recommandations?|enumeration|alineas?|sous-alineas?|tirets?|sous-points?|entrees?|sous-alineas?|items?|caracteristiques?(?= de la liste)|(?:elements?|points?)(?: de la liste| de liste)?|puces?|(?<=(?:la|une|de|cette|longue|courte) )listes?',
  'noun:section':
    'sous-sections?|titres? de section|sous-titres?|sections?|rubriques?|chapitres?|intertitres?|parties?',
  'noun:footnote': 'notes?|notes? infrapaginales?|notes? de bas de page|notes? en bas de page',
  'noun:figure':
    'graphes?|schemas?|illustrations?|figures|(?<=(?:la|une|de|quelle|derniere|premiere) )figure|graphiques?|diagrammes?',
  'noun:source':
    "d'où (?:viennent|proviennent|sont tirees?|sont issues)(?:-elles)?(?: (?:les|ces|ses) (?:donnees|chiffres))?|provenance des donnees|origine des donnees|sources?",
  'noun:annex': 'annexes?|appendices?',
  'noun:decision':
    '(?:que )?doi(?:t|vent) (?:faire|decider|approuver|adopter)|(?:est|est-il|sont|est-elle) (?:prie|invite|appele|cense)e?s? [aà] (?:decider|faire|approuver|adopter|prendre|se prononcer)|(?:attend-on|attendu) d(?:e|u)|mesures? (?:a prendre|attendues?|demandees?)|suite a donner|se prononcer|projet de (?:decision|resolution)|(?:elements|projet) de decision|(?:requiert|appelle|demande|appelant|exige|necessite|pour) (?:une )?decision|projets? de decision|decision proposee|ce qui (?:doit|est a) (?:etre )?decider?|mesure (?:demandee|attendue)|doit decider|invitee? a decider|appelee? a (?:prendre|decider)|decider|decisions?|points? (?:pour|appelant une|[aà]) decision|projet de decision|decisions? (?:est )?(?:requises?|demandees?|proposees?|attendues?|a prendre)',
  'field:symbol':
    'reference(?: du document)?|code du document|numero(?= de cote)|cote(?: du document)?|symbole|numero du (?:document|rapport)',
  'field:session': 'reunion|quelle session|numero de (?:la )?session|sessions?',
  'field:agendaItem':
    "ordre du jour|numero du point|point inscrit a l'ordre du jour|points? (?:de l'|a l')ordre du jour|questions? (?:de l'|a l'|inscrite a l')ordre du jour",
  'field:date':
    'de quand date|date|dates? de publication|quand (?:le|ce) (?:rapport|document) a-t-il ete (?:publie|presente|soumis)|quand (?:a ete|fut) (?:publie|presente|soumis) (?:le|ce) (?:rapport|document)',
  'field:title': "comment s'appelle|nom du (?:rapport|document)|titres?|intitules?|legendes?",
  'field:language': 'langues?',
  'field:policy':
    '(?:consequences?|repercussions?|implications?) (?:politiques?|sur les politiques|en matiere de politiques?)|incidences? politiques?|incidences? (?:sur le plan )?(?:des |sur les |en matiere de )?politiques?|incidences? sur la politique',
  'field:finance':
    '(?:consequences?|repercussions?|implications?|effets?) (?:financi(?:e|è)res?|financiers?|budgetaires?)|incidences? sur le budget|incidences? (?:financieres?|budgetaires?)',
  'field:legal': '(?:consequences?|repercussions?|implications?) juridiques?|incidences? juridiques?',
  'field:related': 'documents? (?:connexes?|de reference)',
  'field:author':
    'qui (?:a|ont) (?:redige|etabli|prepare|ecrit|elabore|presente)e?s?|(?:redige|etabli|prepare|elabore|ecrit)e?s? par(?: (?:qui|quel(?:le)? (?:service|unite|organe)))?|par qui|auteurs?|auteure|quelle unite (?:a|est)|auteur|unite auteur(?:e)?',
  'field:objective': 'objectifs? strategiques?(?: pertinents?)?',
  'field:followUp': 'suivi necessaire|mesures? de suivi requises?',
  'field:body':
    '(?:a |par |devant )?quel(?:le)? (?:commission|instance|comite|organe|conseil)(?: (?:examine|est saisie?|debat))?|commission|instance',
  'field:meeting':
    "(?:en quel |quel )?lieu(?: se tient (?:la (?:reunion|session)))?|se tient la (?:reunion|session)|dates?(?: et (?:le )?lieu)? de la (?:reunion|session)|dates|(?:le )?lieu(?: et (?:les |la )?dates?)?(?: de la (?:reunion|session))?|(?:où|quand)(?: et (?:où|quand))? (?:se tient|s'est tenue?|a lieu|a eu lieu|se reunit|s'est reunie?|se tiendra|siege) (?:la (?:reunion|session)|le (?:conseil|comite|groupe de travail))",
  'field:original':
    "langue (?:\\w+ ){0,4}original|(?:redige|ecrit|etabli)e? à l'origine|à l'origine|langue originale|langue d'origine|langue de l'original|originellement|originalement|(?:redige|ecrit|etabli)e? (?:a l'origine|initialement)|(?:a l'origine|initialement) (?:redige|ecrit|etabli)e?|initialement",
  beyond: 'pour quelles? raisons?|quelle est la raison|pour quels? motifs?|quel est le motif|pourquoi|qui|quand',
  which:
    "lesquelles|lesquels|laquelle|lequel|quel(?:le)?s?|lequel|laquelle|lesquel(?:le)?s|que|qu'est-ce (?:que|qui)|quoi|qu'",
  where: "où|ou(?= (?:le|la|les|est|sont|il|trouve|figure|l'))",
  how: 'comment',
  count: 'quel est le nombre(?= d)|quel nombre(?= d)|a combien|combien|(?:le )?nombre(?: total)?(?= d)',
  whether:
    "est-ce que|existe-t-il|y a-t-il|se trouve-t-il|sont-elles|sont-ils|est-elle|est-il|peut-on|est-ce qu(?:e|')|existe-t-(?:il|elle)|y a-t-il|est-(?:il|elle)|sont-(?:ils|elles)|est-ce|si",
  'whether+have':
    'a-t-(?:elle|il|on)|ont-(?:elles|ils)|(?:comporte|contient|possede|recoi|compte|comprend)-t-(?:elle|il)|(?:comportent|contiennent|recoivent)-(?:elles|ils)|recoit-(?:elle|il)',
  say: "de quoi (?:parle|traite|est-il question|s'agit-il)(?:nt)?(?: dans)?|parle(?:nt)? de quoi|recommande(?:nt)?|recommande-t-elle|propose-t-(?:elle|il)|preconise(?:nt)?|preconise-t-elle|demande(?:nt)?|demande-t-elle|suggere(?:nt)?|suggere-t-elle|lit-on|contient(?= la recommandation)|est-il dit|raconte|explique(?:nt)?|indique(?:nt)?|porte sur quoi|dit-on|stipule|dit|disent|dit-(?:elle|il)|enonce(?:nt)?",
  text: 'mots|termes|enonce|redaction|intitule exact|passage|teneur exacte|verbatim|textes?|libelle|contenu|formulation|teneur',
  show: 'reprends|reprenez|transcrivez|transcris|recopiez|recopie|rappelez|rappelle(?:z)?-moi|reproduisez|restituez|liste(?:z|r)?|(?:donne(?:z|r)?(?:-moi)? )?la liste (?:complete )?d(?:es|e)|liste d(?:es|e)|presente(?:z|r)|reproduis(?:ez)?|recopie(?:z)?|lis(?:ez)?|lis-moi|affiche|liste|enumere|cite(?= *(?:-moi|les|la|le))|donne-moi|donnez-moi|dis-moi|dites-moi|rappelle(?:z)?|sors|montre(?:z|r)?|donne(?:z|r)?|liste(?:z|r)|enumere(?:z|r)|cite(?:z|r)(?=-moi| les| la| le)|affiche(?:z|r)|indique(?:z|r)',
  have: "n'(?:a|ont) qu(?:e|')|n'(?:a|ont)(?= qu'une?)|ne (?:compte|comporte|contien|compren|propose|presente)(?:t|nt|nent|d|nnent)?(?= qu)|n'en (?:a|ont|compte|comptent)(?= qu)|couvre(?:nt)?|englobe(?:nt)?|compte-t-(?:il|elle|on)|contient-(?:il|elle)|comporte-t-(?:il|elle)|comprend-(?:il|elle)|renferme(?:nt)?|renferme-t-(?:il|elle)|compose(?:e|es)? d(?:e|')|prevoi(?:t|ent)|propose(?:nt)?|inclu(?:t|ent)|inclut-(?:il|elle)|possede-t-(?:il|elle)|offre(?:nt)?|dote(?:e|es|s)? d(?:e|')|enumere(?:nt)?|y a|y a-t-il|a|ont|avec|comporte(?:nt)?|contien(?:t|nent)|comprend|comprennent|compte(?:nt)?|recoi(?:t|vent)|recu(?:e|s|es)?|fait l'objet|font l'objet|assortie?s?|accompagnee?s?|presente(?:nt)?|dispose(?:nt)?|obten(?:u|ue|ues)|possede(?:nt)?|ayant|munie?s?|suivie?s?",
  not: "n'|ne|pas|aucune?|non|jamais",
  without:
    "n'(?:a|ont) (?:aucune?|pas|pas d'|point de)|ne comporte(?:nt)? (?:aucune?|pas d(?:e|'))|ne comprend(?:nent)? (?:aucune?|pas d(?:e|'))|ne contien(?:t|nent) (?:aucune?|pas d(?:e|'))|n'est (?:suivie|assortie|accompagnee) d'aucune?|ne sont (?:suivies|assorties|accompagnees) d'aucune?|denuee?s? d(?:e|')|manque(?:nt)? d(?:e|')|sans|depourvue?s?|ni",
  mention:
    "parle-t-on d(?:e|u|es|')|est-il fait mention d(?:e|u|es|')|fait-on mention d(?:e|u|es|')|fait mention d(?:e|u|es|')|font mention d(?:e|u|es|')|il est fait mention d(?:e|u|es|')|est mentionnee?|sont mentionnee?s|est citee?|sont citee?s|est nommee?|est evoquee?|est-(?:il|elle) (?:mentionnee?|citee?|evoquee?|nommee?)|apparai(?:t|ssent)|evoque-t-on|il s'agit d(?:e|u|es|')|aborde(?:nt)? le cas d(?:e|u|es|')|se refere(?:nt)? (?:[aà]|au|aux)|(?:est-il|il est) question d(?:e|u|es|')|mentionne(?:nt|e|es|s)?|mentionnant|cite(?:nt|e|es|s)?|citant|evoque(?:nt|e|es)?|evoquant|nomme(?:nt|e|es)?|fait reference [aà]|font reference [aà]|faisant reference [aà]|parle(?:nt)? d(?:e|u|es|')|mentionne-t-(?:on|il|elle)|cite-t-(?:on|il|elle)|renvoie(?:nt)? a",
  address:
    "s'adresse(?:nt)?|(?<=(?:est|sont|est-elle|sont-elles) )(?:adressee?s?|destinee?s?)|s'adresse(?:nt)? (?:[aà]|au|aux)|adressee?s? (?:[aà]|au|aux)|destinee?s? (?:[aà]|au|aux)",
  concern:
    "sur|concerne(?:nt)?|concernant|porte(?:nt)? sur|portant sur|traite(?:nt)?(?: d(?:e|u|es|'))?|traitant d(?:e|u|es|')|relative?s? (?:[aà]|au|aux)|vise(?:nt)?|visant|aborde(?:nt)?|relatifs? (?:[aà]|au|aux)|au sujet d(?:e|u|es|')|a propos d(?:e|u|es|')|s'interesse(?:nt)? (?:[aà]|au|aux)",
  follow:
    "composent|compose(?= )|forment|constituent|font partie d(?:e|u|es)|s'appuie-t-(?:elle|il)|appuie-t-(?:elle|il)|se trouve(?:nt)?|decoule-t-(?:elle|il)|[aà] l'origine(?: d(?:e|u|es))?|[aà] la base d(?:e|u|es)|au fondement d(?:e|u|es)|provien(?:t|nent)|vien(?:t|nent)|resulte(?:nt)?|emane(?:nt)?|nait|naissent|tire(?:e|es)? d(?:e|u|es)|part(?:ent)?|s'appuie(?:nt)? sur|appuie(?:nt)?|etaye(?:nt)?|repose-t-elle sur|repose-t-elle|decoule-t-elle|provient-elle|vient-elle|suit-elle|suivi(?:e|es|s)? d(?:e|es)|debouche(?:nt)? sur|conduit [aà]|conduisent [aà]|mene(?:nt)? [aà]|entraine(?:nt)?|appuyee? sur|rattache-t-on|suscite(?:nt)?|inspire(?:nt)?|fondement|base|[aà] la suite d(?:e|u|es)|fait suite|font suite|decoule(?:nt)?|decoulant|suit(?! la rec)|suivent(?! la rec)|repose(?:nt)? sur|se fonde(?:nt)? sur|fondee?s? sur|derriere|a l'origine|donne(?:nt)? lieu|issue?s?|fonde(?:nt)?|motive(?:nt)?|figure(?:nt)?|se trouve(?:nt)?|appartien(?:t|nent)|justifie(?:nt)?|se rattache(?:nt)?|rattachee?s?|correspond(?:ent)?",
  under: 'sous (?:le |la )?(?:titre|rubrique|intitule)(?: d(?:e|u|es))?|intitulee?|sous|en dessous de|au-dessous de',
  together:
    "(?:traitees?|regroupees?|examinees?|repondues?|abordees?) (?:ensemble|conjointement|d'un bloc|d'un seul tenant|a la fois)|va de pair avec|vont de pair|(?:a|ont)-elles? la meme reponse|partagent|en bloc|groupees? avec|jointe?s? a|(?:traite|repond)(?:e|es|u|ue)?s? ensemble|(?:traitees?|regroupees?|examinees?) (?:avec|en meme temps que)|(?:(?:traitees?|regroupees?|examinees?|abordees?|commentees?|repondues?) )?(?:ensemble|conjointement|en meme temps)(?: avec| que)?|(?:dans |d')?(?:la |le |une |un )?(?:meme|seule|reponse commune|reponse conjointe) (?:reponse|groupe)(?: que| avec)?|partage(?:nt)? (?:la meme|une meme|sa) reponse(?: avec| que)?|groupee?s?(?: avec)?|regroupee?s?(?: avec)?",
  alone: 'seule?s?|separement|individuellement|isolement',
  office:
    "(?:le |du |au |par le )?bureau (?:independant )?(?:d'|de l')evaluation|(?:le |du |au |par le )?(?:bureau|secretariat)|(?:la |de la |par la )?direction|(?:l'|de l'|par l')?administration",
  most: 'le nombre le plus eleve(?= d)|le plus grand nombre(?= d)|le nombre maximal|le plus(?: grand nombre)?(?= d)|le plus|la plus',
  fewest: 'le moins(?= d)|le moins|le plus petit nombre',
  more: 'plus(?= d)|davantage(?= d)|davantage',
  fewer: 'moins(?= d)',
  longest: '(?:le |la )?plus long(?:ue)?s?',
  shortest: '(?:le |la )?plus courte?s?',
  accepted:
    'acceptee?s?|accepte(?:nt)?|approuvee?s?|approuve(?:nt)?|a-t-(?:il|elle|on) (?:accepte|approuve)e?s?|agreee?s?',
  fully:
    '(?:pleinement|entierement|totalement|integralement) (?:acceptee?s?|approuvee?s?)|acceptee?s? (?:pleinement|entierement|sans reserve|en totalite|integralement)',
  partly:
    '(?:partiellement|en partie) (?:acceptee?s?|approuvee?s?)|acceptee?s? (?:seulement |que )?(?:partiellement|en partie)',
  rejected:
    "rejetee?s?|rejette(?:nt)?|refusee?s?|refuse(?:nt)?|repoussee?s?|a-t-(?:il|elle|on) (?:rejete|refuse)e?s?|(?:n'est|ne sont|n'ont|n'a|n'ont pas ete|n'a pas ete) (?:pas )?(?:ete )?acceptee?s?",
  both: 'a la fois|tant',
  except:
    "autres? que|hormis|sauf|excepte|a part|en dehors d(?:e|u|es)|outre|a l'exception d(?:e|u|es)|en plus d(?:e|u|es)",
  between: 'entre',
  single: "qu'une? seule?|une? seule?|une? unique|qu'une?",
  nor: 'ni',
  first: "tout premier|toute premiere|d'ouverture|premiere?s?",
  penultimate: "(?:l')?avant-derni(?:er|ere)s?",
  last: 'tout dernier|toute derniere|finale?|de fin|(?:la |le )?derni(?:er|ere)s?',
  next: 'suit(?= la rec)|suivent(?= la rec)|qui suit|vient juste apres|vient immediatement apres|directement apres|a la suite|apres|suivante?|vient apres|immediatement apres|juste apres',
  previous:
    'qui precede|vient juste avant|vient immediatement avant|directement avant|immediatement avant|precedent|avant|precedente?|precede|vient avant|juste avant',
  all: "l'ensemble des|la totalite des|l'integralite des|tou(?:s|te|tes)(?: les)?",
  each: 'chaque|chacune?',
  atLeast: 'au moins',
  atMost: 'au plus',
  moreThan: "plus d(?:e |')(?=[d]|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)",
  fewerThan: "moins d(?:e |')(?=[d]|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix)",
  and: 'et|ainsi que',
  or: 'ou',
  its: "d'entre (?:elles|eux)|parmi (?:elles|eux)|d'elles|d'eux|sa|son|ses|leurs?|elle|elles|il|ils|celle-ci|celles-ci|memes?",
  filler:
    "s'etend(?:ent)?|vont|va|allant|court|s'etalent?|pris|relève-t-(?:il|elle)|releve(?:nt|-t-elle|-t-il)?|agit|du tout|integral|integrale|integraux|faite?|l'original|en entier|integralement|en integralite|dans son integralite|entierement|mot pour mot|textuellement|autres|in extenso|complets|completes|numeros?|publication|etablie?s?|preparee?s?|redigee?s?|elaboree?s?|faut-il|il faut|doit-on|faut|doit|traitees?|repondue?s?|commentees?|abordees?|evaluation|etude|examen|svp|stp|s'il te plait|merci|bonjour|je|j'|voudrais|veux|souhaite|aimerais|savoir|connaitre|voir|peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|en tout|en tout et pour tout|differentes?|differents|diverses?|bien|precisement|ici|la|donc|celui|celle|ceux|celles|qui|lui|fait-elle|fait-il|fait|font|on trouve|trouve-t-on|trouver|trouve|il|apparai(?:t|ssent)|apparait-il|retrouve|situe(?:e|s|es)?|place(?:e|s|es)?|imprime(?:e|s|es)?|present|texte du rapport|exact|juste|directement|immediatement|ainsi|tout|toute|chiffre|effectivement|sont-elles|sont-ils|consacree?s?|inscrite?s?|complet|complete|exacte?|examinee?|porte|proposee?s?|autres?|conseil d'administration|conseil executif|le|la|les|l'|un|une|des|du|de|d'|[aà]|au|aux|en|dans|pour|par|ce|cet|cette|ces|c'|y|est|sont|etait|ete|sera|soit|se|s'|on|rapport|document|evaluation|est-ce|s'il vous plait|moi|nous|me|dont|au total|total|formule(?:s|es)?|formulees?|exactement|il y [aà]|y [aà]|numerotee?s?|ensemble du|tout le|entier|redigee?|ecrite?|publiee?|presentee?|presente|soumise?|examinee?|donnee?s?|leur|t-il|t-elle|etant|enumeree?s?|s'agit-il|agit-il|reste(?:nt)?|à",
};
