layout: semantic
lang: fr
site: Le Courrier des Collines
title: Le four à pain du village rallumé après soixante ans
author: Claire Montfort
published: 2024-03-23T10:15:00+01:00

= Les habitants de Saint-Aubry ont remonté la voûte pierre par pierre.
Le four communal de Saint-Aubry a été rallumé samedi matin, devant une centaine d’habitants venus avec leur pâte sous le bras et, pour certains, une chaise pliante.
Il était froid depuis soixante ans. La voûte s’était effondrée pendant un orage, et les ronces avaient fait le reste, si bien que les plus jeunes ignoraient jusqu’à son existence.
~related À lire aussi : | La fontaine du lavoir coule de nouveau
## Deux jours pour le chauffer
Il faut deux jours de feu avant la première fournée. « On apprend la patience, et l’on apprend surtout qui sait fendre du bois », sourit Jeanne Ribot, qui mène l’association.
~newsletter Inscrivez-vous à notre newsletter | Chaque matin, l’essentiel de l’actualité des collines.
Désormais le four sera allumé le premier samedi du mois. Chacun paie son fagot, et les miches trop cuites reviennent aux poules de l’école.
~share Partager Facebook Twitter Envoyer par e-mail
