import { createTheme } from '@mui/material/styles';
import { clocks, colours, family, radius, type Scheme, shadows, size } from './tokens.ts';

const palette = (scheme: Scheme) => {
  const table = colours[scheme];
  return {
    palette: {
      primary: { main: table.accent, dark: table.accent2, contrastText: table.onAccent },
      error: { main: clocks.overdue[scheme].ink },
      warning: { main: clocks.soon[scheme].ink },
      success: { main: clocks.met[scheme].ink },
      text: { primary: table.ink, secondary: table.ink2, disabled: table.ink3 },
      background: { default: table.desk, paper: table.raised },
      divider: table.line,
    },
  };
};

/** The variables of one scheme: `--ink`, `--soon-fill`, `--over-shadow`. */
export function variablesOf(scheme: Scheme): Record<string, string> {
  const variables: Record<string, string> = { colorScheme: scheme };
  for (const [name, value] of Object.entries(colours[scheme])) variables[`--${name}`] = value;
  for (const [state, inks] of Object.entries(clocks))
    for (const [part, value] of Object.entries(inks[scheme])) variables[`--${state}-${part}`] = value;
  for (const [name, shadow] of Object.entries(shadows)) variables[`--${name}-shadow`] = shadow[scheme];
  return variables;
}

/** MUI without its look: our colours, Inter, no ripple, no elevation, no capitals, dense. */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: '[data-theme="%s"]', cssVarPrefix: 'mui' },
  colorSchemes: { light: palette('light'), dark: palette('dark') },
  motion: { reducedMotion: 'system' },
  shape: { borderRadius: radius.control },
  typography: {
    fontFamily: family,
    fontSize: 13,
    body1: { fontSize: 13, lineHeight: '18px' },
    body2: { fontSize: 12, lineHeight: '16px' },
    button: { fontSize: 13, lineHeight: '18px', fontWeight: 520, textTransform: 'none', letterSpacing: 0 },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiButton: {
      defaultProps: { disableElevation: true, disableFocusRipple: true },
      styleOverrides: { root: { minWidth: 0, minHeight: size.control, height: size.control, transition: 'none' } },
    },
    MuiInputBase: { styleOverrides: { root: { font: 'inherit', lineHeight: '18px', color: 'var(--ink)' } } },
    MuiPaper: { defaultProps: { elevation: 0 }, styleOverrides: { root: { backgroundImage: 'none' } } },
    MuiBackdrop: {
      styleOverrides: { root: { backgroundColor: 'color-mix(in srgb, #0d1014 38%, transparent)' } },
    },
    MuiDialog: { defaultProps: { transitionDuration: { enter: 120, exit: 0 } } },
  },
});
