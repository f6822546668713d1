/** A sentence with a number in it, the number set large: "**3** passages". */
export function Counted({ text, count }: { text: string; count: number }) {
  const at = text.indexOf(String(count));
  if (at < 0) return <>{text}</>;
  return (
    <>
      {text.slice(0, at)}
      <strong>{count}</strong>
      {text.slice(at + String(count).length)}
    </>
  );
}
