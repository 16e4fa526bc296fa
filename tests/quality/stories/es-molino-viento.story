layout: wrapped
lang: es
site: Diario de la Meseta
title: El molino que muele otra vez gracias a un maestro jubilado
author: Lucía Arnal
published: 2024-09-17T12:00:00+02:00

El molino del cerro de Valdeoliva ha vuelto a moler trigo este martes, después de que un maestro jubilado pasara cuatro inviernos tallando sus engranajes.
~share Compartir Facebook Twitter WhatsApp
Nadie en el pueblo recordaba cómo sonaba. Cuando las aspas empezaron a girar, los perros se escondieron y los niños salieron de la escuela sin pedir permiso.
~related Lea también: | La feria del queso cambia de plaza por las obras
Julián Berzosa aprendió el oficio en libros y en un molino holandés, donde pasó un verano barriendo. «Allí me dejaron tocarlo todo, menos el freno», recuerda.
## Harina para tres panaderías
La harina se venderá en tres panaderías de la comarca. No alcanza para más, porque el viento manda y en agosto apenas sopla.
~newsletter Suscríbete a nuestro boletín | Recibe cada mañana las noticias de la comarca en tu correo.
El Ayuntamiento ha pagado las lonas y el maestro ha puesto todo lo demás. A cambio ha pedido una llave y que nadie le ponga su nombre al cerro.
