import { LENS_KIT } from './app/embed/lens-kit.ts';

globalThis.policyTimelineLenses = LENS_KIT;
