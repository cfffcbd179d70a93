// x
export const Doors = () => null;
