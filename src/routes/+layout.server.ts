import { SITE_ADDRESS } from '$lib/site/address.server';

export const load = () => ({ site: SITE_ADDRESS });
