// One icon for each kind of contact. Never alone: the word stands beside it.

import Building from '@lucide/svelte/icons/building-2';
import Footprints from '@lucide/svelte/icons/footprints';
import Handshake from '@lucide/svelte/icons/handshake';
import House from '@lucide/svelte/icons/house';
import MessageCircle from '@lucide/svelte/icons/message-circle';
import Phone from '@lucide/svelte/icons/phone';
import Stethoscope from '@lucide/svelte/icons/stethoscope';
import Users from '@lucide/svelte/icons/users';

import type { ContactKind } from '../ipc/generated';

/** The icon of a kind of contact. */
export const KIND_ICONS: Record<ContactKind, typeof House> = {
  home_visit: House,
  phone: Phone,
  message: MessageCircle,
  along_to_gp: Stethoscope,
  along_elsewhere: Footprints,
  office: Building,
  group: Users,
  professional: Handshake,
};
