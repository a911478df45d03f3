export { PostScreen } from './post-screen.tsx';
