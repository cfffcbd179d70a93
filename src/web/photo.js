// A photo is made small on the phone before it travels: what the server keeps is no larger. Other files go as they are.
(() => {
  const longest = 1600;
  const enough = 110_000;
  const small = async (file) => {
    const bitmap = await createImageBitmap(file);
    const canvas = document.createElement('canvas');
    let blob = null;
    for (const share of [1, 0.8, 0.6]) {
      const scale = Math.min(1, (longest * share) / Math.max(bitmap.width, bitmap.height));
      canvas.width = Math.max(1, Math.round(bitmap.width * scale));
      canvas.height = Math.max(1, Math.round(bitmap.height * scale));
      canvas.getContext('2d').drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      for (const quality of [0.8, 0.6, 0.45]) {
        blob = await new Promise((done) => canvas.toBlob(done, 'image/webp', quality));
        if (blob?.type !== 'image/webp')
          blob = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', quality));
        if (blob && blob.size <= enough) return blob;
      }
    }
    return blob;
  };
  document.addEventListener('change', async (event) => {
    const input = event.target.closest('input[type=file][data-small]');
    const file = input?.files?.[0];
    if (!file || !/^image\/(jpeg|png|webp)$/.test(file.type) || file.size <= enough) return;
    try {
      input.dataset.small = 'working';
      const blob = await small(file);
      if (!blob || input.files[0] !== file) return;
      const files = new DataTransfer();
      files.items.add(new File([blob], 'foto', { type: blob.type }));
      input.files = files.files;
    } catch {
      // What cannot be read here goes as it is; the server says what is wrong with it.
    } finally {
      input.dataset.small = 'done';
    }
  });

  // Who presses meanwhile waits until the photo is small: as it is it would travel far longer.
  document.addEventListener('submit', (event) => {
    const { target: form, submitter } = event;
    if (!form.querySelector('[data-small=working]')) return;
    event.preventDefault();
    const again = () => {
      if (form.querySelector('[data-small=working]')) return setTimeout(again, 50);
      form.requestSubmit(submitter);
    };
    again();
  });
})();
