/** Why an endpoint gave no vectors and which setting to look at, in four languages. */
import type { Language } from '../../../shared/language.ts';

type Words = { readonly said: (model: string, why: string) => string; readonly whys: Readonly<Record<string, string>> };

/** Reasons that a person can act on; any other is the endpoint's own trouble. */
const words: Readonly<Record<Language, Words>> = {
  zh: {
    said: (model, why) => `模型 ${model} 没有给出向量：${why}`,
    whys: {
      'key-refused': '密钥未被接受。请检查 OPENAI_API_KEY。',
      'model-unknown': '端点没有这个模型。请检查 EMBEDDING_MODEL。',
      'not-openai': '该地址不是 OpenAI 兼容端点。请检查 OPENAI_BASE_URL（通常以 /v1 结尾）。',
      unreachable: '无法连接端点。请检查网络和 OPENAI_BASE_URL。',
      'request-refused': '端点拒绝了请求。请检查 EMBEDDING_MODEL 是否为向量模型。',
      'too-long':
        '报告的段落超出该模型的输入长度。请把 EMBEDDING_MODEL 换成能接受更长输入的模型，或不设该变量以离线计算。',
      'no-credit': 'OPENAI_API_KEY 所属账户的额度已用完。请处理，或不设 EMBEDDING_MODEL 以离线计算。',
      width: '向量宽度前后不一致。请检查 EMBEDDING_MODEL，或不设该变量以离线计算。',
      other: '端点暂时有故障。请稍后再试，或不设 EMBEDDING_MODEL 以离线计算。',
    },
  },
  en: {
    said: (model, why) => `The model ${model} gave no vectors: ${why}`,
    whys: {
      'key-refused': 'the key is not accepted. Check OPENAI_API_KEY.',
      'model-unknown': 'the endpoint does not have it. Check EMBEDDING_MODEL.',
      'not-openai': 'nothing there speaks OpenAI’s protocol. Check OPENAI_BASE_URL; it mostly ends in /v1.',
      unreachable: 'the endpoint cannot be reached. Check the network and OPENAI_BASE_URL.',
      'request-refused': 'the endpoint refuses the request. Check that EMBEDDING_MODEL is a model for embeddings.',
      'too-long':
        'passages of the report are too long for it. Set EMBEDDING_MODEL to one that takes longer texts, or unset it to compare offline.',
      'no-credit':
        'the account behind OPENAI_API_KEY has no credit left. Look after it, or unset EMBEDDING_MODEL to compare offline.',
      width: 'its vectors are not all of one width. Check EMBEDDING_MODEL, or unset it to compare offline.',
      other: 'the endpoint has trouble of its own. Try again later, or unset EMBEDDING_MODEL to compare offline.',
    },
  },
  fr: {
    said: (model, why) => `Le modèle ${model} n’a pas donné de vecteurs : ${why}`,
    whys: {
      'key-refused': 'la clé n’est pas acceptée. Vérifiez OPENAI_API_KEY.',
      'model-unknown': 'le service ne le connaît pas. Vérifiez EMBEDDING_MODEL.',
      'not-openai':
        'rien à cette adresse ne parle le protocole d’OpenAI. Vérifiez OPENAI_BASE_URL ; elle finit le plus souvent par /v1.',
      unreachable: 'le service est injoignable. Vérifiez le réseau et OPENAI_BASE_URL.',
      'request-refused': 'le service refuse la demande. Vérifiez que EMBEDDING_MODEL est un modèle de vectorisation.',
      'too-long':
        'des passages du rapport sont trop longs pour lui. Choisissez pour EMBEDDING_MODEL un modèle qui accepte des textes plus longs, ou retirez-le pour comparer hors ligne.',
      'no-credit':
        'le compte de OPENAI_API_KEY n’a plus de crédit. Réglez-le, ou retirez EMBEDDING_MODEL pour comparer hors ligne.',
      width:
        'ses vecteurs n’ont pas tous la même largeur. Vérifiez EMBEDDING_MODEL, ou retirez-le pour comparer hors ligne.',
      other: 'le service est en difficulté. Réessayez plus tard, ou retirez EMBEDDING_MODEL pour comparer hors ligne.',
    },
  },
  es: {
    said: (model, why) => `El modelo ${model} no dio vectores: ${why}`,
    whys: {
      'key-refused': 'no se acepta la clave. Compruebe OPENAI_API_KEY.',
      'model-unknown': 'el servicio no lo tiene. Compruebe EMBEDDING_MODEL.',
      'not-openai':
        'nada en esa dirección habla el protocolo de OpenAI. Compruebe OPENAI_BASE_URL; suele terminar en /v1.',
      unreachable: 'no se llega al servicio. Compruebe la red y OPENAI_BASE_URL.',
      'request-refused': 'el servicio rechaza la petición. Compruebe que EMBEDDING_MODEL sea un modelo de vectores.',
      'too-long':
        'hay pasajes del informe demasiado largos para él. Elija para EMBEDDING_MODEL un modelo que acepte textos más largos, o quítelo para comparar sin conexión.',
      'no-credit':
        'la cuenta de OPENAI_API_KEY no tiene saldo. Ocúpese de ello, o quite EMBEDDING_MODEL para comparar sin conexión.',
      width:
        'sus vectores no tienen todos el mismo ancho. Compruebe EMBEDDING_MODEL, o quítelo para comparar sin conexión.',
      other: 'el servicio tiene dificultades. Inténtelo más tarde, o quite EMBEDDING_MODEL para comparar sin conexión.',
    },
  },
};

export function embeddingError(language: Language, model: string, reason: string): string {
  const { said, whys } = words[language];
  return said(model, whys[reason] ?? whys.other ?? '');
}
