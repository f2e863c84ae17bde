/** Round pictures in one style, for buttons. */

const ICONS = {
  play: '<path d="M7 4.6v14.8c0 .8.9 1.3 1.6.9l11.6-7.4c.6-.4.6-1.4 0-1.8L8.6 3.7C7.9 3.3 7 3.8 7 4.6z" fill="currentColor" stroke="none"/>',
  pause: '<rect x="6" y="4.5" width="4.2" height="15" rx="1.3" fill="currentColor" stroke="none"/><rect x="13.8" y="4.5" width="4.2" height="15" rx="1.3" fill="currentColor" stroke="none"/>',
  back: '<path d="M18 6.5v11l-8-5.5z" fill="currentColor"/><path d="M6.5 6v12"/>',
  step: '<path d="M6 6.5v11l8-5.5z" fill="currentColor"/><path d="M17.5 6v12"/>',
  epoch: '<path d="M3.5 6.5v11l7-5.5zM11 6.5v11l7-5.5z" fill="currentColor"/><path d="M20.5 6v12"/>',
  reset: '<path d="M4.5 12a7.5 7.5 0 1 0 2.4-5.5"/><path d="M4.2 3.8v4h4"/>',
  undo: '<path d="M5 10h9a5 5 0 0 1 0 10h-4"/><path d="M8.5 6 4.5 10l4 4"/>',
  redo: '<path d="M19 10h-9a5 5 0 0 0 0 10h4"/><path d="M15.5 6l4 4-4 4"/>',
  dice: '<rect x="4" y="4" width="16" height="16" rx="3.5"/><g fill="currentColor" stroke="none"><circle cx="8.5" cy="8.5" r="1.5"/><circle cx="15.5" cy="8.5" r="1.5"/><circle cx="12" cy="12" r="1.5"/><circle cx="8.5" cy="15.5" r="1.5"/><circle cx="15.5" cy="15.5" r="1.5"/></g>',
  camera: '<path d="M4.5 8h3l1.6-2.5h5.8L16.5 8h3A1.5 1.5 0 0 1 21 9.5v8a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 17.5v-8A1.5 1.5 0 0 1 4.5 8z"/><circle cx="12" cy="13" r="3.3"/>',
  save: '<path d="M12 4v10.5"/><path d="m7.5 10.5 4.5 4.5 4.5-4.5"/><path d="M4.5 18.5v1h15v-1"/>',
  screen: '<path d="M3.5 5h17M5 5v10h14V5M12 15v2.5M8.5 20.5l3.5-3 3.5 3"/>',
  link: '<path d="M10 14a4 4 0 0 0 5.7 0l3.1-3.1a4 4 0 0 0-5.7-5.7L12 6.3"/><path d="M14 10a4 4 0 0 0-5.7 0l-3.1 3.1a4 4 0 0 0 5.7 5.7l1.1-1.1"/>',
  done: '<path d="M5 12.5l4.5 4.5L19 7.5"/>',
};

/** One of them, as markup. */
export const icon = (name) =>
  `<svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${ICONS[name]}</svg>`;
