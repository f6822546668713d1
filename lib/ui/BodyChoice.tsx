interface BodyChoiceProps {
  /** The bodies that adopted the library's texts. */
  bodies: readonly string[];
  /** Those that are chosen; all where it is empty. */
  chosen: readonly string[];
  onChoose: (chosen: string[]) => void;
}

/** A tick for each body. */
export function BodyChoice({ bodies, chosen, onChoose }: BodyChoiceProps) {
  return (
    <>
      {bodies.map((body) => (
        <label key={body}>
          <input
            type="checkbox"
            checked={chosen.length === 0 || chosen.includes(body)}
            onChange={(event) => onChoose(toggled(bodies, chosen, body, event.currentTarget.checked))}
          />
          <bdi>{body}</bdi>
        </label>
      ))}
    </>
  );
}

/** What is chosen after a body was ticked or unticked; every body is the same as none. */
function toggled(all: readonly string[], chosen: readonly string[], body: string, on: boolean): string[] {
  const before = chosen.length === 0 ? all : chosen;
  const now = all.filter((one) => (one === body ? on : before.includes(one)));
  return now.length === all.length ? [] : now;
}
