import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import GlobalStyles from '@mui/material/GlobalStyles';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { type ReactNode, useEffect, useMemo } from 'react';
import './ground.css';
import { theme, variablesOf } from './theme.ts';
import { rowHeight } from './tokens.ts';

export type Theme = 'light' | 'dark' | 'system';
export type Density = keyof typeof rowHeight;

const variables = {
  ':root': variablesOf('light'),
  '@media (prefers-color-scheme: dark)': { ':root:not([data-theme])': variablesOf('dark') },
  ':root[data-theme="dark"]': variablesOf('dark'),
};

function Chosen({ theme: chosen, density }: Readonly<{ theme: Theme; density: Density }>) {
  const { setMode } = useColorScheme();
  useEffect(() => setMode(chosen), [chosen, setMode]);
  useEffect(() => {
    document.documentElement.style.setProperty('--row', `${rowHeight[density]}px`);
  }, [density]);
  return null;
}

/** Gives everything below it the look. `nonce` is the one of the page's policy; styles are refused without it. */
export function Look(props: Readonly<{ theme: Theme; density: Density; nonce: string; children: ReactNode }>) {
  const cache = useMemo(() => createCache({ key: 'rd', nonce: props.nonce, prepend: true }), [props.nonce]);
  return (
    <CacheProvider value={cache}>
      <ThemeProvider theme={theme} storageManager={null} defaultMode="system" noSsr>
        <GlobalStyles styles={variables} />
        <Chosen theme={props.theme} density={props.density} />
        {props.children}
      </ThemeProvider>
    </CacheProvider>
  );
}
