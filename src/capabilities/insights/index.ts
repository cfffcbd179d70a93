// The door of the insights: reports that read all rooms.
export { routes } from './routes.tsx';
