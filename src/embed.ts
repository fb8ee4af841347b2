import { mountEmbed } from './app/embed/mount-embed.ts';
import './browse/styles.css';
import './browse/law.css';
import './browse/lens-signs.css';
import './lenses/lens.css';
import './lenses/pace.css';
import './embed-page.css';

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) mountEmbed(host);
