/** Width of a page in the tray and in the strip of pages, in px (drawn for dense displays). */
export const thumbnailWidth = 168;
