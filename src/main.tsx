import dataUrl from 'virtual:dataset-url';
import stories from 'virtual:stories';
import { mount } from './app/mount.tsx';
import { workers } from './early.ts';
import './app/fonts.css';
import './browse/styles.css';
import './browse/search.css';
import './browse/lanes.css';
import './browse/views.css';
import './browse/law.css';

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) mount(host, { dataUrl, stories, workers });
