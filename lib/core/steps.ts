/** Do long work that can rest between its steps without a rest; `told` hears of each step. */
export function finish<Step, Result>(
  work: Iterator<Step, Result>,
  told: (step: Step) => void = () => {},
): Result {
  let step = work.next();
  while (step.done !== true) {
    told(step.value);
    step = work.next();
  }
  return step.value;
}
