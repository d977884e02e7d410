/**
 * Answers again what it answered before, for so many different questions at most; then it begins anew. For a pure
 * function that is asked few questions many times.
 */
export function remembering<Question extends string | number, Answer>(
  most: number,
  answer: (question: Question) => Answer,
): (question: Question) => Answer {
  const answers = new Map<Question, Answer>();
  return (question) => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const made = answer(question);
    if (answers.size >= most) answers.clear();
    answers.set(question, made);
    return made;
  };
}
