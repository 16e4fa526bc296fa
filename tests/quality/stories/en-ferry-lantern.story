layout: semantic
lang: en
site: Harbour Gazette
title: Lantern maker lights the last ferry of the year
author: Maud Ellery
published: 2024-12-30T18:05:00+00:00

= For forty winters one workshop has hung a lamp for every passenger who went home late.
~caption The quay at dusk, seen from the workshop window.
The last ferry of the year left Tarrant Quay on Monday evening with one hundred and twelve paper lanterns on its rail, one for each passenger who had booked the late crossing.
They were made by Agnes Poole, who is eighty-one and has folded every one of them herself. She says that she will stop when her hands do, and not before.
~related Read more: | Storm closes the upper harbour for a second day
## A habit from the war years
The custom began when the harbour lights were dark and skippers counted their people by the lamps they carried. Afterwards nobody saw a reason to end it.
> You can tell from the shore how many are coming home, and that is worth a candle.
~newsletter Sign up to our newsletter | Get the best of the harbour in your inbox every Friday.
The council pays for the paper, and the ferry company for the candles. This year a school class helped with the folding for the first time, and kept the crooked ones.
~more More from Harbour Gazette | Ice rink to stay open until March | Pilot boat named after its first skipper
