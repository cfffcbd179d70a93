// The camera as an eye for QR codes, where the browser can read them; it is off as soon as its picture leaves the screen.

type Detector = { detect(of: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]> };
type Made = new (how: { formats: readonly string[] }) => Detector;

const made = (): Made | undefined => (globalThis as { BarcodeDetector?: Made }).BarcodeDetector;

export const canSee = (): boolean => made() !== undefined && 'mediaDevices' in navigator;

const between = 150;
/** The same code in front of the camera is one showing of it. */
const sameFor = 4_000;

/** Tells of each code once while it is held there. 'denied' or 'failed' when there is no picture. */
export async function watch(
  video: HTMLVideoElement,
  seen: (code: string) => unknown,
): Promise<'denied' | 'failed' | 'on'> {
  const Eye = made();
  if (!Eye) return 'failed';
  const stream = await navigator.mediaDevices
    .getUserMedia({ video: { facingMode: 'environment' }, audio: false })
    .catch((fault: unknown) => fault as Error);
  if (stream instanceof Error) return stream.name === 'NotAllowedError' ? 'denied' : 'failed';
  const eye = new Eye({ formats: ['qr_code'] });
  video.srcObject = stream;
  await video.play().catch(() => {});
  const last = { code: '', at: 0 };
  const look = async () => {
    if (!video.isConnected) return stream.getTracks().forEach((track) => track.stop());
    const [found] = await eye.detect(video).catch(() => []);
    const now = Date.now();
    if (found && (found.rawValue !== last.code || now - last.at > sameFor)) {
      Object.assign(last, { code: found.rawValue, at: now });
      await seen(found.rawValue);
    } else if (found) last.at = now;
    setTimeout(() => void look(), between);
  };
  void look();
  return 'on';
}
