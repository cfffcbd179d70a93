// Where the phone is, roughly: rounded here to three decimals (about 100 m), so that no exact place leaves the phone.

export type Point = { readonly lat: number; readonly lng: number; readonly accuracy: number };

export const rough = (degrees: number): number => Math.round(degrees * 1000) / 1000;

/** 'denied' when the person said no, 'failed' when none was found within 20 s. */
export function takePoint(): Promise<Point | 'denied' | 'failed'> {
  return new Promise((done) => {
    if (!('geolocation' in navigator)) return done('failed');
    navigator.geolocation.getCurrentPosition(
      ({ coords }) =>
        done({
          lat: rough(coords.latitude),
          lng: rough(coords.longitude),
          accuracy: Math.min(100_000, Math.round(coords.accuracy)),
        }),
      ({ code }) => done(code === 1 ? 'denied' : 'failed'),
      { enableHighAccuracy: true, timeout: 20_000, maximumAge: 60_000 },
    );
  });
}
