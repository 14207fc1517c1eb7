import type { Answers, Kind, Question, Surroundings } from './question.ts';

/** Puts one question to the author; `fault` says why the last answer did not do. */
export type Asker = (
  question: Question,
  proposal: string | undefined,
  fault: string | undefined,
) => Promise<string>;

/** Answers that do not do, when nobody is there to be asked again. */
export class AnswerFault extends Error {
  constructor(
    readonly key: string,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Collects the answers of a kind: `given` ones first, then from the author. Without an asker a
 * missing answer takes its proposal; one that has none, or does not do, is an `AnswerFault`.
 */
export async function collect(
  kind: Kind,
  given: Answers,
  around: Surroundings,
  ask?: Asker,
): Promise<Answers> {
  const known = new Set(kind.questions.map(({ key }) => key));
  const stray = Object.keys(given).find((key) => !known.has(key));
  if (stray !== undefined) {
    throw new AnswerFault(stray, `no such option; there are --${[...known].join(', --')}`);
  }
  const answers: Record<string, string> = {};
  for (const question of kind.questions) {
    if (question.when?.(answers) === false) continue;
    answers[question.key] = await answerOf(question, given[question.key], answers, around, ask);
  }
  return answers;
}

async function answerOf(
  question: Question,
  given: string | undefined,
  answers: Answers,
  around: Surroundings,
  ask: Asker | undefined,
): Promise<string> {
  const proposal = question.fallback?.(answers, around);
  let answer = given?.trim() ?? (ask ? undefined : proposal);
  let fault: string | undefined;
  for (;;) {
    if (answer === undefined && ask) {
      answer = (await ask(question, proposal, fault)).trim() || proposal;
    }
    fault = faultOf(question, answer, answers, around);
    if (answer !== undefined && fault === undefined) return answer;
    if (!ask) throw new AnswerFault(question.key, fault ?? 'an answer is needed');
    answer = undefined;
  }
}

function faultOf(
  question: Question,
  answer: string | undefined,
  answers: Answers,
  around: Surroundings,
): string | undefined {
  if (answer === undefined) return 'An answer is needed.';
  if (/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(answer)) return 'It holds control characters.';
  return question.fault?.(answer, answers, around);
}
