import { useEffect, useMemo, useState } from 'preact/hooks';
import { addressOf, type Route, readRoute } from './route.ts';

/** What is shown, by the address. */
export interface Navigation {
  route: Route;
  /** Whether the person has come here from another view of the page, so that the focus goes to its heading. */
  moved: boolean;
  go: (route: Route) => void;
  /** Takes the place of this view in the browser's history, as while somebody types. */
  replace: (route: Route) => void;
}

/** Follows the part of the address after `#`. */
export function useRoute(): Navigation {
  const [hash, setHash] = useState(location.hash);
  const [moved, setMoved] = useState(false);
  useEffect(() => {
    const follow = () => {
      setMoved(true);
      setHash(location.hash);
    };
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const route = useMemo(() => readRoute(hash), [hash]);
  return {
    route,
    moved,
    go(to) {
      location.hash = addressOf(to);
    },
    replace(to) {
      history.replaceState(history.state, '', addressOf(to));
      setHash(location.hash);
    },
  };
}
