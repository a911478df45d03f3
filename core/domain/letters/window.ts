/** A rectangle on the sheet: mm from its top left corner. */
export type Rect = Readonly<{ left: number; top: number; width: number; height: number }>;

/**
 * An envelope with a window, as it is measured (devices 4): the window from the envelope's left and bottom edges, the
 * sheet folded at `folds` from its top. All in mm.
 */
export type WindowProfile = Readonly<{
  id: string;
  name: string;
  sheet: Readonly<{ width: number; height: number }>;
  folds: readonly [number, number];
  envelope: Readonly<{ width: number; height: number }>;
  window: Readonly<{ left: number; bottom: number; width: number; height: number }>;
}>;

/** C6/5 with a 90 x 45 window, A4 folded at 105 and 210: the envelope of a Lithuanian office. */
export const c65: WindowProfile = {
  id: 'c65',
  name: 'C6/5 window 90 × 45 mm',
  sheet: { width: 210, height: 297 },
  folds: [105, 210],
  envelope: { width: 229, height: 114 },
  window: { left: 20, bottom: 15, width: 90, height: 45 },
};

export const windowProfiles: readonly WindowProfile[] = [c65];

/** The profile an office chose (`office.envelope`); the first where the setting names none that is known. */
export const windowProfile = (id: string | null): WindowProfile =>
  windowProfiles.find((profile) => profile.id === id) ?? c65;

/** DIN 680 allows envelope and window 1.5 and 1 mm: what has to stay clear of the window's edge, in mm. */
const TOLERANCE = 2.5;

/** How far the folded sheet can slide in its envelope, in mm. */
export const slack = (profile: WindowProfile): Readonly<{ across: number; down: number }> => ({
  across: profile.envelope.width - profile.sheet.width,
  down: profile.envelope.height - profile.folds[0],
});

const shrunk = (rect: Rect, across: number, down: number): Rect => ({
  left: rect.left + across,
  top: rect.top + down,
  width: rect.width - 2 * across,
  height: rect.height - 2 * down,
});

/** The window on a sheet that lies in the middle of its envelope. */
export function windowAtRest(profile: WindowProfile): Rect {
  const { across, down } = slack(profile);
  const { left, bottom, width, height } = profile.window;
  return { left: left - across / 2, top: profile.envelope.height - bottom - height - down / 2, width, height };
}

/** What the window shows wherever the sheet has slid to: the address stays inside it. */
export function safeZone(profile: WindowProfile): Rect {
  const { across, down } = slack(profile);
  return shrunk(windowAtRest(profile), across / 2 + TOLERANCE, down / 2 + TOLERANCE);
}

/** What the window may show in some position of the sheet: nothing but the address may stand in it. */
export function exposedZone(profile: WindowProfile): Rect {
  const { across, down } = slack(profile);
  return shrunk(windowAtRest(profile), -across / 2 - TOLERANCE, -down / 2 - TOLERANCE);
}

/** The mm between `box` and the nearest edge of `zone`; negative = it sticks out by so much. */
export function toSpare(zone: Rect, box: Rect): number {
  return Math.min(
    box.left - zone.left,
    box.top - zone.top,
    zone.left + zone.width - box.left - box.width,
    zone.top + zone.height - box.top - box.height,
  );
}

/** Whether the address at `box` stays in the window when the sheet slips by `slip` mm to any side of its rest. */
export const staysInside = (profile: WindowProfile, box: Rect, slip: number): boolean =>
  toSpare(shrunk(windowAtRest(profile), slip, slip), box) >= 0;

/** Most lines of an address that a window takes (letters_time A1). */
export const MAX_ADDRESS_LINES = 6;

/**
 * Where and how the layout sets the address: mm, sizes in points. The return line is the sender's own, small, above the
 * recipient, so that an undelivered letter comes back.
 */
export type AddressArea = Rect &
  Readonly<{ textSize: number; lineHeight: number; returnSize: number; returnHeight: number; maxLines: number }>;

const BODY_LEFT = 25;

export function addressArea(profile: WindowProfile): AddressArea {
  const zone = safeZone(profile);
  const left = Math.max(BODY_LEFT, zone.left);
  return {
    left,
    top: zone.top,
    width: zone.left + zone.width - left,
    height: zone.height,
    textSize: 10,
    lineHeight: 4.4,
    returnSize: 6.5,
    returnHeight: 4.4,
    maxLines: MAX_ADDRESS_LINES,
  };
}
