fetch("/story.json").then((answer) => answer.json()).then((story) => {
  const paragraphs = story.paragraphs.map((text) => `<p>${text}</p>`).join("");
  document.getElementById("root").innerHTML = `
    <header>Tidewater Gazette</header>
    <main><article><h1>${story.title}</h1>
    <p class="byline">By ${story.author} · <time datetime="${story.date}">${story.printed}</time></p>
    ${paragraphs}</article></main>`;
});
