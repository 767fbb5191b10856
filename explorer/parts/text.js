// A document as plain text with its marks; every part goes to textContent.
export default function ({ data, parentElement }) {
  const box = parentElement.querySelector(".text");
  box.setAttribute("aria-label", data.label);
  box.replaceChildren(...data.parts.map(([text, marked]) => {
    const part = document.createElement(marked ? "mark" : "span");
    part.textContent = text;
    return part;
  }));
  const first = box.querySelector("mark");
  requestAnimationFrame(() => {
    box.scrollTop = first ? Math.max(0, first.offsetTop - box.clientHeight / 3) : 0;
  });
}
