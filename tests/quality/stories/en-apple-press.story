layout: soup
lang: en
site: Vale Reporter
title: Village buys its own apple press after a record harvest
author: Simon Garrick
published: 2023-10-14

The orchards around Lower Peverell have given so much fruit this autumn that the village has bought a press of its own, paid for with the rent of the parish field.
~share Facebook Twitter Email Print
Until now the growers drove their apples thirty miles to the nearest mill and waited a week for their turn. Some of the fruit was brown before it was weighed.
~ad Advertisement
The press stands in the old fire station, where the drain in the floor turned out to be just what was wanted. On Saturdays anyone may bring a sack and take the juice home.
Elsie Brand, who keeps the book, has counted nine tonnes since the end of September. She expects to close it at fifteen, if the frost holds off.
~related Also read: | Bees find a home on the roof of the town hall
Next spring the village will plant forty young trees on the verge of the main road. The press, they have worked out, would otherwise have a quiet year.
~comments Comments | My father had one of these in the barn and we never slept in October.
