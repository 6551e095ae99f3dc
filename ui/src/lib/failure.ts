// The words of a failure. The program sends codes; `errors.ftl` has the words.
import type { Failure } from '../ipc/generated';
import { find, t } from './fluent.svelte';

/** What happened, that nothing was lost (or exactly what), and what to do. */
export function failureWords(failure: Failure): string {
  if (failure.code === 'invalid') return invalidWords(failure);
  if (failure.code === 'import_refused') {
    return find(`map-refused-${failure.why}`) ?? t('failure-import_refused');
  }
  if (failure.code === 'handover_refused') {
    return find(`hand-refused-${failure.why}`) ?? t('failure-handover_refused');
  }
  if (failure.code === 'wait') return t('failure-wait', { seconds: failure.seconds });
  return t(`failure-${failure.code}`);
}

/** The rule that a value breaks. */
export function invalidWords(failure: Extract<Failure, { code: 'invalid' }>): string {
  switch (failure.rule) {
    case 'too_long':
      return t('invalid-too_long', { max: failure.max });
    case 'out_of_range':
      return t('invalid-out_of_range', { min: failure.min, max: failure.max });
    default:
      return t(`invalid-${failure.rule}`);
  }
}

/** The words to put beside a field, where the failure is about that field. */
export function wordsFor(failure: Failure | null, field: string): string | null {
  return failure?.code === 'invalid' && failure.field === field ? invalidWords(failure) : null;
}
