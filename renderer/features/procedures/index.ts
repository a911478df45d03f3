export { CalendarsScreen } from './calendars-screen.tsx';
export { ProcedureScreen } from './procedure-screen.tsx';
export { ProceduresScreen } from './procedures-screen.tsx';
