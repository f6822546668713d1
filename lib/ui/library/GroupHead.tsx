import { i18n } from '#i18n';
import { countWords } from './figures.ts';
import type { ListGroups } from './list-groups.ts';

/**
 * Names the group that the topmost row in sight stands in; it stays while the rows go by. For the eyes alone: every row
 * says its body, session and date itself, and a row of another height would break the window of those in sight.
 */
export function GroupHead({ groups, first }: { groups: ListGroups; first: number }) {
  const name = groups.nameAt(first);
  const size = groups.sizeOf(name);
  return (
    <p class="group-head" aria-hidden="true">
      <bdi>{name}</bdi> <small>{i18n.t('library.count', size, [countWords(size)])}</small>
    </p>
  );
}
