layout: breaks
lang: fr
site: Ouest Littoral
title: Le phare vendu aux enchères restera ouvert aux visiteurs
author: Yann Le Goff
published: 2022-08-19

Le phare de la pointe aux Moines a été vendu jeudi à une famille de la région, qui s’est engagée à laisser la porte ouverte aux visiteurs pendant l’été.
L’État ne voulait plus entretenir la tour, dont la lampe fonctionne seule depuis vingt ans. Trois acheteurs s’étaient présentés, et l’un d’eux songeait à un hôtel.
~ad Publicité
« Nous n’avons rien à y faire, sinon monter et regarder », explique la nouvelle propriétaire, dont le grand-père était le dernier gardien.
Les travaux commenceront par l’escalier, que le sel a rongé. Il compte cent quatre-vingts marches, et la commune paiera une rampe.
~related Lire aussi : | Le sentier côtier fermé après un éboulement
