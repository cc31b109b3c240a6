import { atlas } from 'virtual:atlas';

export const load = () => ({ atlas });
