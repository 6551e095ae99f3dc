// What is due is one list: each row says what it is, and what is ticked is accepted.
import { render, screen } from '@testing-library/svelte';
import { tick } from 'svelte';
import { expect, test, vi } from 'vitest';

import { useBridge, type Bridge } from '../ipc/bridge';
import type { RetentionProposal } from '../ipc/generated';
import Proposal from './Proposal.svelte';

const days = { since: '2026-01-05', due: '2027-01-05' };
const NOTHING: RetentionProposal = { clients: [], contacts: [], records: [], own: [], is_time: true };

function show(proposal: RetentionProposal) {
  const call = vi.fn(() => Promise.resolve({}));
  useBridge({ call, on: () => () => undefined } as unknown as Bridge);
  render(Proposal, { proposal, names: new Map(), onstatement: () => undefined });
  return call;
}

test('an appointment with nobody and a concern for safety stand in it side by side, and go as they are ticked', async () => {
  const call = show({
    ...NOTHING,
    records: [{ kind: 'loose_appointments', id: 'a', ...days }, { kind: 'loose_requests', id: 'r', ...days }, { kind: 'meldcode', id: 'm', ...days }],
  });
  expect(screen.getAllByTestId('proposal-loose').map((box) => box.closest('label')?.textContent)).toHaveLength(2);
  expect(screen.getByTestId('proposal-meldcode').closest('label')?.textContent).toContain('5 januari 2026');
  expect(screen.queryByTestId('proposal-meldcode-look')).not.toBeNull();
  screen.getAllByTestId('proposal-loose')[1]?.click();
  screen.getByTestId('proposal-accept').click();
  await tick();
  screen.getByTestId('proposal-yes').click();
  await vi.waitFor(() => expect(call).toHaveBeenCalledWith('accept_proposal', { accepted: { clients: [], contacts: [], records: ['a', 'm'], own: [] } }));
});

test('where no concern for safety is due, nothing leads to its room', () => {
  show({ ...NOTHING, records: [{ kind: 'loose_requests', id: 'r', ...days }] });
  expect(screen.queryByTestId('proposal-meldcode-look')).toBeNull();
});
