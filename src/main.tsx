import dataUrl from 'virtual:dataset-url';
import workerUrl from './large-worker.ts?worker&url';
import { mount } from './app/mount.tsx';
import './app/fonts.css';
import './browse/styles.css';

const host = document.querySelector<HTMLElement>('#root');
if (host !== null) mount(host, { dataUrl, workerUrl });
