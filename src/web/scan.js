// A bar code held before the camera is typed into the field it is for, where the browser reads such codes; then the camera is off.
(() => {
  const Eye = window.BarcodeDetector;
  const part = document.querySelector('[data-scan]');
  if (!Eye || !part || !navigator.mediaDevices) return;
  const [button, video, said] = ['button', 'video', '[role=status]'].map((at) => part.querySelector(at));
  const input = document.querySelector(`input[name="${part.dataset.scan}"]`);
  part.hidden = false;
  button.addEventListener('click', async () => {
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({
        video: { facingMode: 'environment' },
        audio: false,
      });
    } catch {
      said.textContent = part.dataset.denied;
      return;
    }
    button.hidden = true;
    video.hidden = false;
    video.srcObject = stream;
    video.play().catch(() => {});
    const eye = new Eye({ formats: ['ean_13', 'ean_8', 'upc_a', 'itf'] });
    const look = async () => {
      const [found] = await eye.detect(video).catch(() => []);
      if (!found) return setTimeout(look, 150);
      stream.getTracks().forEach((track) => track.stop());
      input.value = found.rawValue;
      input.form.requestSubmit();
    };
    void look();
  });
})();
